import { keytoolCommand } from './program-store.ts';
import type { CommandLine, Placement, Step, TrustedCa } from './step.ts';

/** A Linux store is a folder of certificates and the command that reads it. */
interface LinuxStore {
  readonly folder: string;
  readonly extension: string;
  readonly update: CommandLine;
  /** What forgets a file that is gone; default: `update`. */
  readonly forget?: CommandLine;
}

const LINUX_STORES: Readonly<Record<'debian' | 'fedora' | 'arch' | 'suse', LinuxStore>> = {
  /** update-ca-certificates(8) of Debian, Ubuntu and Alpine; without --fresh it leaves links to the file behind */
  debian: {
    folder: '/usr/local/share/ca-certificates',
    extension: 'crt',
    update: ['update-ca-certificates'],
    forget: ['update-ca-certificates', '--fresh'],
  },
  /** update-ca-trust(8) of Fedora, RHEL and their relatives */
  fedora: { folder: '/etc/pki/ca-trust/source/anchors', extension: 'pem', update: ['update-ca-trust', 'extract'] },
  /** update-ca-trust(8) of Arch Linux */
  arch: {
    folder: '/etc/ca-certificates/trust-source/anchors',
    extension: 'crt',
    update: ['update-ca-trust', 'extract'],
  },
  /** update-ca-certificates(8) of openSUSE */
  suse: { folder: '/etc/pki/trust/anchors', extension: 'pem', update: ['update-ca-certificates'] },
};

/** The trust store of an operating system. */
export type SystemStore = keyof typeof LINUX_STORES | 'macos' | 'windows';

/** The folders that tell the Linux stores apart, the most particular first. */
export const LINUX_STORE_FOLDERS: readonly (readonly [keyof typeof LINUX_STORES, string])[] = (
  ['fedora', 'arch', 'suse', 'debian'] as const
).map((name) => [name, LINUX_STORES[name].folder]);

/** Whether `name` is the store of an operating system that is known here. */
export function isSystemStore(name: string): name is SystemStore {
  return name === 'macos' || name === 'windows' || Object.hasOwn(LINUX_STORES, name);
}

/** How a CA gets into the store of the operating system. */
export function systemPlacement(store: SystemStore, ca: TrustedCa): Placement {
  if (store === 'macos') return macosPlacement(ca);
  return store === 'windows' ? windowsPlacement(ca) : linuxPlacement(store, ca);
}

/** The name of the file carries the fingerprint: what is removed later is what was put there. */
function linuxPlacement(store: keyof typeof LINUX_STORES, ca: TrustedCa): Placement {
  const { folder, extension, update, forget = update } = LINUX_STORES[store];
  const name = `tlsdb-${ca.sha256.slice(0, 32)}`;
  const path = `${folder}/${name}.${extension}`;
  return {
    store: 'system',
    target: store,
    install: [
      { kind: 'create', path, text: ca.pem },
      { kind: 'run', command: update },
    ],
    uninstall: [
      { kind: 'remove', path },
      { kind: 'run', command: forget },
      ...(store === 'debian' ? [forgetInDebiansJava(name)] : []),
    ],
  };
}

/** Debian's ca-certificates-java copies the system's CAs into its JDK, and does not take them out with --fresh. */
function forgetInDebiansJava(name: string): Step {
  const alias = `debian:${name}.pem`;
  return {
    kind: 'run',
    command: keytoolCommand('cacerts', alias, '-delete'),
    when: keytoolCommand('cacerts', alias, '-list'),
  };
}

const KEYCHAIN = '/Library/Keychains/System.keychain';

/** security(1): the certificate and the setting that it is trusted are two things, and both are taken back. */
function macosPlacement({ file, sha256 }: TrustedCa): Placement {
  const fingerprint = sha256.toUpperCase();
  return {
    store: 'system',
    target: 'macos',
    probe: ['sh', '-c', `security find-certificate -a -Z ${KEYCHAIN} | grep -q 'SHA-256 hash: ${fingerprint}'`],
    install: [
      { kind: 'run', command: ['security', 'add-trusted-cert', '-d', '-r', 'trustRoot', '-k', KEYCHAIN, file] },
    ],
    uninstall: [
      { kind: 'run', command: ['security', 'remove-trusted-cert', '-d', file] },
      { kind: 'run', command: ['security', 'delete-certificate', '-Z', fingerprint, KEYCHAIN] },
    ],
  };
}

/** certutil of Windows, which finds certificates by their SHA-1 fingerprint. */
function windowsPlacement({ file, sha1 }: TrustedCa): Placement {
  return {
    store: 'system',
    target: 'windows',
    probe: ['certutil', '-store', 'Root', sha1],
    install: [{ kind: 'run', command: ['certutil', '-addstore', '-f', 'Root', file] }],
    uninstall: [{ kind: 'run', command: ['certutil', '-delstore', 'Root', sha1] }],
  };
}
