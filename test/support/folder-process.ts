import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

/** The functions that the process offers, by the names that {@link FolderProcess.run} knows them by. */
const OPERATIONS = {
  init: 'pki/folder/init-folder.ts:initFolder',
  issue: 'pki/folder/issue-leaf.ts:issueLeaf',
  bulk: 'pki/folder/issue-clients.ts:issueClients',
  renew: 'pki/folder/renew-folder.ts:renewFolder',
  prepare: 'pki/folder/rotate-folder.ts:prepareRotation',
  switch: 'pki/folder/rotate-folder.ts:switchRotation',
  finish: 'pki/folder/rotate-folder.ts:finishRotation',
  revoke: 'pki/folder/revoke-folder.ts:revokeCertificates',
  crl: 'pki/folder/revoke-folder.ts:renewCrl',
  list: 'pki/folder/list-folder.ts:listFolder',
  export: 'pki/export/export-folder.ts:exportFolder',
} as const;

export type Operation = keyof typeof OPERATIONS;

/** Bundles the script of a {@link FolderProcess} into `folder`. One file: nothing is opened once it has started. */
export async function buildFolderProcess(folder: string): Promise<string> {
  const imports = Object.entries(OPERATIONS).map(([name, place]) => {
    const [file = '', exported] = place.split(':');
    return `import { ${exported} as _${name} } from ${JSON.stringify(join(SOURCE, file))};`;
  });
  const table = Object.keys(OPERATIONS).map((name) => `${JSON.stringify(name)}: _${name}`);
  const entry = join(folder, 'folder-process.ts');
  writeFileSync(
    entry,
    `${imports.join('\n')}
import { verifyFolder } from ${JSON.stringify(join(SOURCE, 'x509/verify-folder.ts'))};
import { readInventory } from ${JSON.stringify(join(SOURCE, 'pki/folder/inventory.ts'))};
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
async function inventoryOf(dir) {
  const inventory = await readInventory(dir);
  return inventory && { file: dir + '/.tlsdb/index.json', records: inventory.certificates };
}
const operations = { ${table.join(', ')}, verify: ({ dir }) => verifyFolder(dir, { inventoryOf }), ready: async () => (await open('/dev/null')).close() };
createInterface({ input: process.stdin }).on('line', async (line) => {
  const { operation, options } = JSON.parse(line);
  let answer;
  try {
    answer = { status: 0, result: (await operations[operation](options)) ?? {} };
  } catch (error) {
    answer = { status: 1, result: { code: error.code, message: error.message, name: error.name } };
  }
  process.stdout.write(JSON.stringify(answer) + '\\n');
});
`,
  );
  const outfile = join(folder, 'folder-process.cjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    nodePaths: [join(SOURCE, '..', 'node_modules')],
    define: { 'import.meta.dirname': JSON.stringify(join(SOURCE, 'pki')) },
    logLevel: 'error',
  });
  return outfile;
}

/** What strace does to the system calls of a run. */
export interface Fault {
  readonly call: string;
  /** `signal=KILL`, or as strace writes it `error=ENOSPC`, `retval=3`. */
  readonly action: string;
  /** Which of these calls, from 1 on; all that follow as well when `isLasting`. */
  readonly point: number;
  readonly isLasting?: boolean;
}

/** How an operation ended. */
export interface FolderRun {
  /** 0 or 1 as an exit code; `null` when the process was killed. */
  readonly status: number | null;
  readonly result: {
    readonly code?: string;
    readonly message?: string;
    readonly name?: string;
    readonly checks?: readonly { readonly code: string; readonly severity: string; readonly file: string }[];
  };
  /** Whether the fault came to pass. */
  readonly isHit: boolean;
}

/**
 * A process that works on certificate folders, one operation after the other, with faults at the system calls that its
 * only thread of files makes. It lives until it is killed or stopped.
 */
export class FolderProcess {
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #log: string;
  #thread = 0;
  isAlive = true;

  private constructor(script: string, log: string) {
    this.#log = log;
    this.#child = spawn(process.execPath, [script], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    });
    const { stdout } = this.#child;
    if (!stdout) throw new Error('the process has no standard output');
    this.#lines = createInterface({ input: stdout });
    this.#child.once('exit', () => (this.isAlive = false));
  }

  /** Starts the script of {@link buildFolderProcess}; `log` is where strace writes. */
  static async start(script: string, log: string): Promise<FolderProcess> {
    const made = new FolderProcess(script, log);
    await made.#ask('ready', {});
    made.#thread = made.#fileThread();
    return made;
  }

  /** Runs one operation, with a fault when one is given. */
  async run(operation: Operation | 'verify', options: object, fault?: Fault): Promise<FolderRun> {
    if (!fault) return { ...(await this.#ask(operation, options)), isHit: false };
    const strace = await this.#attach(fault);
    const answer = await this.#ask(operation, options);
    const isHit = await strace.detach();
    return { ...answer, isHit };
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (!this.isAlive) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #ask(operation: string, options: object): Promise<Omit<FolderRun, 'isHit'>> {
    return new Promise((done) => {
      const answered = (line: string): void => {
        this.#child.off('exit', ended);
        done(JSON.parse(line));
      };
      const ended = (): void => {
        this.#lines.off('line', answered);
        done({ status: null, result: {} });
      };
      this.#lines.once('line', answered);
      this.#child.once('exit', ended);
      this.#child.stdin?.write(`${JSON.stringify({ operation, options })}\n`);
    });
  }

  async #attach({ call, action, point, isLasting = false }: Fault): Promise<{ detach(): Promise<boolean> }> {
    const when = `${point}${isLasting ? '+' : ''}`;
    const only = ['-e', `trace=${call}`, '-e', `inject=${call}:${action}:when=${when}`, '-e', 'signal=none'];
    const strace = spawn('strace', ['-o', this.#log, ...only, '-p', String(this.#thread)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const closed = new Promise<void>((done) => strace.once('close', () => done()));
    await new Promise<void>((done, refuse) => {
      let said = '';
      strace.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('attached')) done();
      });
      void closed.then(() => refuse(new Error(`strace: ${said}`)));
    });
    return {
      detach: async () => {
        strace.kill('SIGINT');
        await closed;
        return readFileSync(this.#log, 'utf8').includes('(INJECTED)') || !this.isAlive;
      },
    };
  }

  /** The thread that libuv made for the first file. */
  #fileThread(): number {
    const tasks = `/proc/${this.#child.pid}/task`;
    const found = readdirSync(tasks).find((task) =>
      readFileSync(join(tasks, task, 'comm'), 'utf8').startsWith('libuv-worker'),
    );
    if (found === undefined) throw new Error('the process has no thread of files');
    return Number(found);
  }
}
