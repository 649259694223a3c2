import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/folder-command.ts';
import { requireTool } from '../support/tools.ts';
import {
  CALLS,
  copyOf,
  inject,
  isFull,
  KILL,
  makeSweepFolders,
  SCENARIOS,
  sweep,
  type Call,
  type SweepFolders,
} from './crash-sweep.ts';

const TIMEOUT = isFull ? 3_600_000 : 120_000;

let folders: SweepFolders;

beforeAll(async () => {
  folders = await makeSweepFolders();
}, 60_000);

afterAll(() => rmSync(folders.base, { recursive: true, force: true }));

/** Calls that a command need not make: nothing is to be removed, linked or made where all is there. */
const OPTIONAL: ReadonlySet<Call> = new Set(['unlink', 'link', 'mkdir']);

/** The fewest points that a sweep must have found. */
function fewest(call: Call): number {
  return OPTIONAL.has(call) ? 0 : 1;
}

const hasStrace = requireTool('strace');

describe.runIf(hasStrace)('a command that is killed', () => {
  const points = SCENARIOS.flatMap((scenario) => CALLS.map((call) => ({ name: scenario.name, call, scenario })));
  const isUsual = ({ call, name }: (typeof points)[number]): boolean => call === 'rename' || name === 'init --force';

  it.each(isFull ? points : points.filter(isUsual))(
    '$name: at every $call the files are whole, the pairs match, and the next command recovers',
    ({ scenario, call }) => {
      const { points: tried, problems } = sweep(folders, scenario, call, KILL);
      expect(problems).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(fewest(call));
    },
    TIMEOUT,
  );
});

const UNFINISHED = ['FILE_NOT_WRITABLE', 'CHANGE_UNFINISHED'];
const FAULTS: readonly { readonly call: Call; readonly error: string; readonly codes: readonly string[] }[] = [
  { call: 'pwrite64', error: 'ENOSPC', codes: ['DISK_FULL'] },
  { call: 'pwrite64', error: 'EDQUOT', codes: ['DISK_FULL'] },
  { call: 'pwrite64', error: 'EIO', codes: ['FILE_NOT_WRITABLE'] },
  { call: 'fsync', error: 'EIO', codes: UNFINISHED },
  { call: 'rename', error: 'EROFS', codes: UNFINISHED },
  { call: 'link', error: 'ENOSPC', codes: ['DISK_FULL', 'CHANGE_UNFINISHED'] },
  { call: 'openat', error: 'EMFILE', codes: [...UNFINISHED, 'FILE_NOT_READABLE'] },
  { call: 'openat', error: 'EROFS', codes: [...UNFINISHED, 'FILE_NOT_READABLE'] },
  { call: 'fchmod', error: 'EPERM', codes: ['FILE_NOT_WRITABLE'] },
];

describe.runIf(hasStrace)('a disk that fails', () => {
  const usual = SCENARIOS.filter(({ name }) => isFull || name === 'init --force');
  const cases = usual.flatMap((scenario) =>
    FAULTS.map(({ call, error, codes }) => ({ name: scenario.name, scenario, call, error, codes })),
  );

  it.each(cases)(
    '$name: $error at $call is a clear error and loses nothing',
    ({ scenario, call, error, codes }) => {
      const { points, problems } = sweep(folders, scenario, call, `error=${error}`, codes);
      expect(problems).toEqual([]);
      expect(points).toBeGreaterThanOrEqual(fewest(call));
    },
    TIMEOUT,
  );

  it('a folder on a read-only file system is called that', () => {
    const wrapper = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=mkdir', '-e', 'inject=mkdir:error=EROFS'];
    const { status, result } = runCommand(folders.script, { dir: join(folders.base, 'read-only', 'certs') }, wrapper);
    expect(status).toBe(1);
    expect(result.message).toMatch(/certs cannot be written: the file system is read-only$/);
  });

  it('a write that takes fewer bytes than it was given is continued', () => {
    const dir = copyOf(folders, folders.keysOnly);
    // strace reports 3 bytes as written without writing them: the rest must follow at its right place.
    const { status } = runCommand(folders.script, { dir }, inject('pwrite64', 'retval=3', 2, '/dev/null'));
    expect(status).toBe(0);
    const damaged = readdirSync(dir).filter((file) => file.endsWith('.pem') && readFileSync(join(dir, file))[0] === 0);
    expect(damaged).toHaveLength(1);
    const [file = ''] = damaged;
    expect(readFileSync(join(dir, file), 'latin1')).toMatch(
      /^\0\0\0--BEGIN [A-Z0-9 ]+-----\n[\s\S]+-----END [A-Z0-9 ]+-----\n$/,
    );
  });
});
