import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireTool } from '../support/tools.ts';
import { CALLS, isFull, KILL, Sweeper, type Call, type Kind } from './crash-sweep.ts';
import { SHORT_WRITE } from './sweep-checks.ts';
import { makeSweepPlaces, placeAt, SCENARIOS, type Scenario, type SweepPlaces } from './sweep-scenarios.ts';

const TIMEOUT = isFull ? 3_600_000 : 120_000;

let places: SweepPlaces;
let sweeper: Sweeper;
const tried = { kills: 0, failures: 0, problems: 0 };

beforeAll(async () => {
  places = await makeSweepPlaces();
  sweeper = new Sweeper(places);
}, 60_000);

afterAll(async () => {
  await sweeper.stop();
  rmSync(places.base, { recursive: true, force: true });
  const { kills, failures, problems } = tried;
  process.stdout.write(`sweep: ${kills} kills and ${failures} failures of the disk tried, ${problems} problems\n`);
});

/** Calls that a command need not make: nothing is to be removed, linked or made where all is there. */
const OPTIONAL: ReadonlySet<Call> = new Set(['unlink', 'link', 'mkdir', 'rmdir']);

/** What is wrong after the faults of a sweep. */
async function sweep(scenario: Scenario, kind: Kind): Promise<readonly string[]> {
  const { points, problems } = await sweeper.sweep(scenario, kind);
  tried[kind.action === KILL ? 'kills' : 'failures'] += points;
  tried.problems += problems.length;
  const isFound = points > 0 || OPTIONAL.has(kind.call);
  return isFound ? problems : [...problems, `the command makes no ${kind.call}`];
}

const hasStrace = requireTool('strace');

describe.runIf(hasStrace)('a command that is killed', () => {
  const cases = SCENARIOS.flatMap((scenario) => CALLS.map((call) => ({ name: scenario.name, call, scenario })));
  const isUsual = ({ call, name }: (typeof cases)[number]): boolean => call === 'rename' || name === 'init --force';

  it.each(isFull ? cases : cases.filter(isUsual))(
    '$name: at every $call the files are whole, the pairs match, and the next command recovers',
    async ({ scenario, call }) => expect(await sweep(scenario, { call, action: KILL })).toEqual([]),
    TIMEOUT,
  );
});

const FAULTS: Readonly<Record<Call, readonly string[]>> = {
  openat: ['EMFILE', 'EROFS', 'ENOSPC', 'EIO'],
  mkdir: ['ENOSPC', 'EROFS', 'EIO'],
  fchmod: ['EPERM', 'EROFS', 'EIO'],
  pwrite64: ['ENOSPC', 'EDQUOT', 'EIO'],
  fsync: ['EIO', 'ENOSPC'],
  link: ['ENOSPC', 'EROFS', 'EIO', 'EPERM'],
  rename: ['EROFS', 'ENOSPC', 'EIO'],
  unlink: ['EROFS', 'EIO'],
  rmdir: ['EROFS', 'EIO'],
  read: ['EIO'],
};

/** A disk that stays full, is gone, or may no longer be written; no more files that may be open. */
const LASTING: readonly Kind[] = [
  { call: 'pwrite64', action: 'error=ENOSPC', isLasting: true },
  { call: 'fsync', action: 'error=EIO', isLasting: true },
  { call: 'rename', action: 'error=EROFS', isLasting: true },
  { call: 'unlink', action: 'error=EIO', isLasting: true },
  { call: 'openat', action: 'error=EMFILE', isLasting: true },
];

const KINDS: readonly Kind[] = [
  ...Object.entries(FAULTS).flatMap(([call, errors]) =>
    errors.map((error): Kind => ({ call: call as Call, action: `error=${error}` })),
  ),
  { call: 'pwrite64', action: SHORT_WRITE },
  ...LASTING,
];

describe.runIf(hasStrace)('a disk that fails', () => {
  const cases = SCENARIOS.flatMap((scenario) =>
    KINDS.map((kind) => ({
      name: scenario.name,
      fault: `${kind.action}${kind.isLasting ? ', for good,' : ''} at ${kind.call}`,
      kind,
      scenario,
    })),
  );
  const USUAL: Readonly<Record<string, Call>> = {
    'rotate --prepare': 'unlink',
    'rotate --switch': 'read',
    export: 'rename',
  };
  const isUsual = ({ name, kind }: (typeof cases)[number]): boolean =>
    name === 'init --force' || USUAL[name] === kind.call;

  it.each(isFull ? cases : cases.filter(isUsual))(
    '$name: $fault is a clear error and loses nothing',
    async ({ scenario, kind }) => expect(await sweep(scenario, kind)).toEqual([]),
    TIMEOUT,
  );

  it('a folder on a read-only file system is called that', async () => {
    const place = placeAt(mkdtempSync(join(places.base, 'read-only-')));
    const [init] = SCENARIOS;
    if (!init) throw new Error('there is no scenario');
    const kind: Kind = { call: 'mkdir', action: 'error=EROFS', isLasting: true };
    const { status, result } = await sweeper.run(init, place, kind, 1);
    expect(status).toBe(1);
    expect(result.message).toMatch(/certs cannot be written: the file system is read-only$/);
    expect(existsSync(place.certs)).toBe(false);
  });
});
