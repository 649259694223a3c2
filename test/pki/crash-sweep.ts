import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildFolderCommand,
  OWN_OPENS,
  runCommand,
  visibleFaults,
  type CommandRun,
} from '../support/folder-command.ts';
import { runTool } from '../support/tools.ts';

/** `TLSDB_FULL=1` tries every point of every call in every command; otherwise some of them are tried. */
export const isFull = process.env['TLSDB_FULL'] === '1';
const STRIDE = isFull ? 1 : 11;

/** System calls that change something on the disk or open it, as one thread makes them. */
export const CALLS = ['openat', 'mkdir', 'fchmod', 'pwrite64', 'fsync', 'link', 'rename', 'unlink'] as const;
export type Call = (typeof CALLS)[number];

const USERS = ['ada', 'grace', 'emmy'];

/** The script that works on folders, and folders at the steps that commands start from. */
export interface SweepFolders {
  readonly base: string;
  readonly script: string;
  /** The RSA pair takes the longest and is of no interest here: a new folder has only that. */
  readonly keysOnly: string;
  readonly complete: string;
  readonly prepared: string;
  readonly switched: string;
  /** A list of users. */
  readonly namesFile: string;
}

/** Makes the folders that scenarios start from; `base` is to be removed at the end. */
export async function makeSweepFolders(): Promise<SweepFolders> {
  const base = mkdtempSync(join(tmpdir(), 'tlsdb-sweep-'));
  const place = (name: string): string => join(base, name);
  const script = await buildFolderCommand(base);
  const [complete, keysOnly, namesFile] = [place('complete'), place('keys-only'), place('users.csv')];
  writeFileSync(namesFile, USERS.join('\n'));
  run(script, 'init', complete);
  const rotated = (from: string, step: string): string => {
    cpSync(from, place(step), { recursive: true });
    run(script, step, place(step));
    return place(step);
  };
  const prepared = rotated(complete, 'prepare');
  mkdirSync(keysOnly);
  for (const file of ['private_key.pem', 'public_key.pem']) cpSync(join(complete, file), join(keysOnly, file));
  return { base, script, keysOnly, complete, prepared, switched: rotated(prepared, 'switch'), namesFile };
}

function run(script: string, operation: string, dir: string): void {
  const { status, result } = runCommand(script, { dir }, [], operation);
  if (status !== 0) throw new Error(`${operation}: ${JSON.stringify(result)}`);
}

/** A command and the folder that it is given a copy of. */
export interface Scenario {
  readonly name: string;
  readonly operation: string;
  readonly start: keyof SweepFolders;
  readonly options: (folders: SweepFolders) => object;
}

const COMPLETE = 'complete';
export const SCENARIOS: readonly Scenario[] = [
  { name: 'init of a new folder', operation: 'init', start: 'keysOnly', options: () => ({}) },
  { name: 'init --force', operation: 'init', start: COMPLETE, options: () => ({ force: true }) },
  { name: 'issue client', operation: 'issue', start: COMPLETE, options: () => ({ purpose: 'client', name: 'alice' }) },
  { name: 'issue client --from', operation: 'bulk', start: COMPLETE, options: ({ namesFile }) => ({ namesFile }) },
  { name: 'renew --rekey', operation: 'renew', start: COMPLETE, options: () => ({ all: true, rekey: true }) },
  { name: 'rotate --prepare', operation: 'prepare', start: COMPLETE, options: () => ({}) },
  { name: 'rotate --switch', operation: 'switch', start: 'prepared', options: () => ({}) },
  { name: 'rotate --finish', operation: 'finish', start: 'switched', options: () => ({}) },
  { name: 'revoke', operation: 'revoke', start: COMPLETE, options: () => ({ names: ['client'] }) },
  { name: 'crl', operation: 'crl', start: COMPLETE, options: () => ({}) },
];

/** What a sweep found. */
export interface SweepReport {
  /** How many points were tried. */
  readonly points: number;
  /** What was wrong after which of them. */
  readonly problems: readonly string[];
}

/** The commands are killed at the call. */
export const KILL = 'signal=KILL';

/**
 * Runs a command again and again, each time with a fault at the next call of a kind, until there is no such call.
 *
 * @param action {@link KILL} or, as strace writes it, `error=ENOSPC`
 * @param codes what the command may call the error
 */
export function sweep(
  folders: SweepFolders,
  { start, operation, options }: Scenario,
  call: Call,
  action: string,
  codes: readonly string[] = [],
): SweepReport {
  const problems: string[] = [];
  for (let point = 1, points = 0; ; point += STRIDE, points++) {
    const dir = copyOf(folders, folders[start]);
    const before = caKeyOf(dir);
    const log = join(folders.base, 'strace');
    const wrapper = inject(call, action, point, log);
    const result = runCommand(folders.script, { ...options(folders), dir }, wrapper, operation);
    const isOver = result.status === 0 && (action === KILL || !readFileSync(log, 'utf8').includes('(INJECTED)'));
    const found = isOver ? visibleFaults(dir) : faultsAfter(folders, dir, before, action, result, codes);
    problems.push(...found.map((problem) => `${call} ${point}: ${problem}`));
    rmSync(dir, { recursive: true, force: true });
    if (isOver) return { points, problems };
  }
}

/** strace, which does something to the `point`-th call of a kind that the operation makes and writes what it saw. */
export function inject(call: Call, action: string, point: number, log: string): readonly string[] {
  const when = call === 'openat' ? OWN_OPENS + point : point;
  const only = ['-f', '-qq', '-e', `trace=${call}`];
  return ['strace', ...only, '-o', log, '-e', `inject=${call}:${action}:when=${when}`];
}

/** A folder as it was, in a fresh place. */
export function copyOf({ base }: SweepFolders, folder: string): string {
  const dir = join(mkdtempSync(join(base, 'copy-')), 'certs');
  cpSync(folder, dir, { recursive: true });
  return dir;
}

function faultsAfter(
  folders: SweepFolders,
  dir: string,
  caKey: string,
  action: string,
  { status, result }: CommandRun,
  codes: readonly string[],
): readonly string[] {
  const faults = [...visibleFaults(dir)];
  if (action === KILL && status !== null) faults.push(`the command was not killed but ended with ${status}`);
  // Some files are only looked for: the command goes on without them.
  const isNamed = action === KILL || status === 0 || codes.includes(result.code ?? '');
  if (!isNamed) faults.push(`the error is ${result.code}: ${result.message}`);
  // A CA key that was there is there still; the switch of a rotation puts it aside.
  if (caKey !== '' && !caKeysOf(dir).includes(caKey)) faults.push('the CA key is lost');
  return [...faults, ...recoveryFaults(folders, dir)];
}

/** What the next command leaves behind that it should not. */
function recoveryFaults({ script, complete }: SweepFolders, dir: string): readonly string[] {
  const { status, result } = runCommand(script, { dir });
  if (status !== 0) return [`init afterwards ends with ${status}: ${JSON.stringify(result)}`];
  const faults = [...visibleFaults(dir)];
  for (const name of readdirSync(complete)) if (!existsSync(join(dir, name))) faults.push(`${name} is missing`);
  const own = readdirSync(join(dir, '.tlsdb')).filter((name) => name !== 'archive' && !name.endsWith('-ca-key.pem'));
  if (own.join() !== 'index.json') faults.push(`.tlsdb has ${own.join()}`);
  // One user, or a list of users: all of them or nobody has certificate and key.
  const clients = existsSync(join(dir, 'clients')) ? readdirSync(join(dir, 'clients')).length : 0;
  if (![0, 2, 2 * USERS.length].includes(clients)) faults.push(`${clients} files in clients`);
  for (const kind of ['server', 'client']) {
    const verify = ['verify', '-x509_strict', '-CAfile', join(dir, 'ca.pem'), join(dir, `${kind}-cert.pem`)];
    const { status: accepted, output } = runTool('openssl', verify);
    if (accepted !== 0) faults.push(output);
  }
  return faults;
}

function caKeyOf(dir: string): string {
  const path = join(dir, 'ca-key.pem');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Every CA key of a folder, that of a rotation included. */
function caKeysOf(dir: string): readonly string[] {
  return ['ca-key.pem', '.tlsdb/next-ca-key.pem', '.tlsdb/retiring-ca-key.pem']
    .map((file) => join(dir, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}
