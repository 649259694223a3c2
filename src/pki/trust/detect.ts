import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { StoreKind, TrustStores } from './plan.ts';
import { LINUX_STORE_FOLDERS, type SystemStore } from './system-store.ts';

/** Finds the trust stores of these kinds on this machine and of this user. Looks only: nothing is changed. */
export function detectStores(
  kinds: ReadonlySet<StoreKind>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): TrustStores {
  return {
    system: kinds.has('system') ? detectSystem(platform) : undefined,
    nss: kinds.has('nss') && platform !== 'win32' && isInstalled('certutil') ? nssFolders(home) : [],
    java: kinds.has('java') && isInstalled('keytool') && hasCacerts(),
  };
}

function detectSystem(platform: NodeJS.Platform): SystemStore | undefined {
  if (platform === 'darwin') return 'macos';
  if (platform === 'win32') return 'windows';
  return LINUX_STORE_FOLDERS.find(([, folder]) => existsSync(folder))?.[0];
}

/** The user's own database and the profiles of Firefox, also those of its snap and its macOS home. */
function nssFolders(home: string): readonly string[] {
  const profiles = [
    '.mozilla/firefox',
    'snap/firefox/common/.mozilla/firefox',
    'Library/Application Support/Firefox/Profiles',
  ];
  const databases = ['.pki/nssdb/cert9.db', ...profiles.map((folder) => `${folder}/*/cert9.db`)];
  return databases
    .flatMap((pattern) => globSync(pattern, { cwd: home }))
    .map((file) => join(home, file, '..'))
    .toSorted();
}

function isInstalled(program: string): boolean {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => extensions.some((extension) => existsSync(join(folder, `${program}${extension}`))));
}

/** `keytool` may be there without a Java that has a trust store: macOS ships such a stub. */
function hasCacerts(): boolean {
  return spawnSync('keytool', ['-list', '-cacerts', '-storepass', 'changeit'], { stdio: 'ignore' }).status === 0;
}
