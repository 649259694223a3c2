import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'bin', 'run.js');

/** A real `tlsdb serve` process that listens. */
export interface Served {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly dataDir: string;
  readonly clientCnf: string;
  readonly caFile: string;
  readonly ca: string;
  readonly user: string;
  readonly password: string;
  /** What it has printed so far on both streams. */
  output(): string;
  /** Sends a signal and waits for the end; resolves to the exit code, or null after a signal that killed it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Builds dist/ if a source is newer. */
export function buildOnce(): void {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js'), '--quiet', '--if-stale'], { stdio: 'inherit' });
}

/** A fresh folder below the system's temporary one; `removeFolder` deletes it. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tlsdb-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Environment without what would change tlsdb's behaviour or colours. */
function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(TLSDB_(?!REQUIRE_TOOLS)|FORCE_COLOR|NO_COLOR|NODE_ENV)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** Runs `tlsdb` with `args` to its end. */
export function tlsdb(
  args: readonly string[],
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr })));
}

/** Starts `tlsdb serve --auto-tls --port 0` on `dataDir` and waits until it listens. */
export async function serve(
  dataDir: string,
  flags: readonly string[] = ['--auto-tls'],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--data-dir', dataDir, ...flags], {
    env: cleanEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const line = /"server is running MySQL protocol"\] \[addr="?[^\]"]*:(\d+)"?\]/.exec(output);
      if (line) resolve(Number(line[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`tlsdb serve ended with ${code}:\n${output}`)));
  });
  return describe(child, port, dataDir, () => output);
}

function describe(child: ChildProcess, port: number, dataDir: string, output: () => string): Served {
  const clientCnf = join(dataDir, 'client.cnf');
  const options = readFileSync(clientCnf, 'utf8');
  const option = (name: string): string => new RegExp(`^${name}="?(.*?)"?$`, 'm').exec(options)?.[1] ?? '';
  const caFile = option('ssl-ca');
  return {
    child,
    pid: child.pid ?? 0,
    port,
    dataDir,
    clientCnf,
    caFile,
    ca: caFile === '' ? '' : readFileSync(caFile, 'utf8'),
    user: option('user'),
    password: option('password'),
    output,
    end: (signal = 'SIGTERM') =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
        else {
          child.once('close', (code) => resolve(code));
          child.kill(signal);
        }
      }),
  };
}
