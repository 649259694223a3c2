import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '..', '..', 'src', 'pki', 'folder');

/**
 * Bundles a script that runs one operation on a certificate folder: `node script.mjs OPERATION JSON`. It prints the
 * report as JSON, or the code of the error and ends with 1.
 */
export async function buildFolderCommand(folder: string): Promise<string> {
  const entry = join(folder, 'command.ts');
  writeFileSync(
    entry,
    `import { initFolder } from ${JSON.stringify(join(SOURCE, 'init-folder.ts'))};
const operations = { init: initFolder };
const [, , operation, options] = process.argv;
try {
  process.stdout.write(JSON.stringify(await operations[operation](JSON.parse(options))));
} catch (error) {
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
  process.exitCode = 1;
}
`,
  );
  await build({
    entryPoints: [entry],
    outdir: join(folder, 'bundle'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    nodePaths: [join(import.meta.dirname, '..', '..', 'node_modules')],
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
    logLevel: 'error',
  });
  return join(folder, 'bundle', 'command.mjs');
}

/** How a run of the script ended. */
export interface CommandRun {
  readonly status: number | null;
  readonly result: { readonly code?: string; readonly message?: string; readonly created?: readonly unknown[] };
}

/** Runs the script, under `wrapper` (such as strace) when one is given. One thread does all file work, in order. */
export function runCommand(script: string, options: object, wrapper: readonly string[] = []): CommandRun {
  const command = [...wrapper, process.execPath, script, 'init', JSON.stringify(options)];
  const { status, stdout } = spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  return { status, result: stdout === '' ? {} : JSON.parse(stdout) };
}

/** Starts the script and waits for its end without blocking: several may run at once. */
export function startCommand(script: string, options: object): Promise<CommandRun> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, 'init', JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (status) => done({ status, result: JSON.parse(output) }));
  });
}

/** What is wrong with the files that everybody sees: files that are not whole, pairs that do not match. */
export function visibleFaults(folder: string): readonly string[] {
  const faults: string[] = [];
  for (const file of globSync('**/*.pem', { cwd: folder, exclude: ['.tlsdb/**'] })) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!/^-----BEGIN [A-Z0-9 ]+-----\n[\s\S]+-----END [A-Z0-9 ]+-----\n$/.test(text))
      faults.push(`${file} is not whole`);
  }
  for (const key of globSync('**/*-key.pem', { cwd: folder, exclude: ['.tlsdb/**'] })) {
    const certificate = key === 'ca-key.pem' ? 'ca.pem' : key.replace('-key.pem', '-cert.pem');
    if (existsSync(join(folder, certificate)) && !matches(folder, certificate, key))
      faults.push(`${key} does not match`);
  }
  return faults;
}

function matches(folder: string, certificate: string, key: string): boolean {
  const text = readFileSync(join(folder, certificate), 'utf8');
  const privateKey = createPrivateKey(readFileSync(join(folder, key)));
  // During a rotation ca.pem has two certificates, and the key of one of them signs.
  const candidates = certificate === 'ca.pem' ? text.split(/(?=-----BEGIN)/) : [text];
  return candidates.some((pem) => new X509Certificate(pem).checkPrivateKey(privateKey));
}
