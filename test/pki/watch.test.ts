import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/kit/clock.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { runReload } from '../../src/pki/folder/reload-command.ts';
import { afterTwoThirds } from '../../src/pki/folder/renewal-rule.ts';
import type { RenewReport } from '../../src/pki/folder/renew-folder.ts';
import { watchRenewals, type WatchOptions } from '../../src/pki/folder/watch-renewals.ts';
import { temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();
const DAY = 86_400_000;

/** A clock that only waiting moves. */
class WaitingClock implements Clock {
  time = Date.now();
  readonly pauses: number[] = [];
  readonly now = (): number => this.time;
  advance(milliseconds: number): void {
    this.pauses.push(milliseconds);
    this.time += milliseconds;
  }
}

interface Watched {
  readonly passes: RenewReport[];
  readonly failures: { readonly code: string; readonly pause: number }[];
}

/** Watches a folder; `step` sees every pause and moves the clock, and ends the watch by returning true. */
async function watch(
  dir: string,
  clock: WaitingClock,
  step: (milliseconds: number, watched: Watched) => boolean,
  more: Partial<WatchOptions> = {},
): Promise<Watched> {
  const stop = new AbortController();
  const watched: Watched = { passes: [], failures: [] };
  await watchRenewals({
    dir,
    clock,
    signal: stop.signal,
    wait: async (milliseconds) => {
      if (step(milliseconds, watched)) stop.abort();
    },
    events: {
      passed: (report) => watched.passes.push(report),
      failed: (error, next) => {
        watched.failures.push({ code: (error as { readonly code: string }).code, pause: next - clock.now() });
      },
    },
    ...more,
  });
  return watched;
}

async function newFolder(clock: Clock, days: number, caDays = 3650): Promise<string> {
  const dir = join(freshFolder(), 'certs');
  await initFolder({ dir, days, caDays, clock });
  return dir;
}

describe('the time of renewal', () => {
  it('is after two thirds of the life, and up to a thirtieth of it later', () => {
    const at = (seed: string): number => afterTwoThirds({ begin: 0, end: 3000, seed });
    expect(at('4000000000000000')).toBe(2000);
    expect(at('40000000ffffffff')).toBeCloseTo(2100, 3);
    expect(at('4000000080000000')).toBeCloseTo(2050, 3);
  });
});

describe('a watch', () => {
  it('renews every certificate in its time and says when the next renewal is', async () => {
    const clock = new WaitingClock();
    const start = clock.time;
    const dir = await newFolder(clock, 3);
    const watched = await watch(dir, clock, (milliseconds, { passes }) => {
      clock.advance(Math.max(milliseconds, 1_800_000));
      return passes.flatMap(({ created }) => created).length >= 2;
    });
    const renewed = watched.passes.filter(({ created }) => created.length > 0);
    expect(renewed.flatMap(({ created }) => created.map(({ kind }) => kind)).toSorted()).toEqual(['client', 'server']);
    expect(clock.time - start).toBeGreaterThan(1.9 * DAY);
    expect(clock.time - start).toBeLessThan(2.2 * DAY);
    const [first] = watched.passes;
    expect(Date.parse(first?.nextRenewal ?? '') - start).toBeGreaterThan(1.9 * DAY);
    // Nothing sleeps for days: the clock is looked at every minute.
    const pauses: number[] = [];
    await watch(dir, clock, (milliseconds) => pauses.push(milliseconds) === 3);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
  });

  it('notices a clock that was put forward or back', async () => {
    const clock = new WaitingClock();
    const dir = await newFolder(clock, 30);
    let step = 0;
    const { passes } = await watch(dir, clock, () => {
      clock.time += [60_000, 25 * DAY, -2 * DAY][step++] ?? 0;
      return step === 4;
    });
    expect(passes.map(({ created }) => created.length)).toEqual([0, 2, 0]);
  });

  it('tries again after a failure, less and less often', async () => {
    const clock = new WaitingClock();
    const dir = await newFolder(clock, 3);
    clock.time += 2.5 * DAY;
    renameSync(join(dir, 'ca-key.pem'), join(dir, 'away.pem'));
    await expect(watch(dir, clock, () => true)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    renameSync(join(dir, 'away.pem'), join(dir, 'ca-key.pem'));
    clock.time -= 1 * DAY;
    const { failures, passes } = await watch(dir, clock, (milliseconds, seen) => {
      if (seen.failures.length === 0) renameSync(join(dir, 'ca-key.pem'), join(dir, 'away.pem'));
      clock.time += seen.failures.length === 0 ? DAY : milliseconds;
      if (seen.failures.length === 4 && existsSync(join(dir, 'away.pem'))) {
        renameSync(join(dir, 'away.pem'), join(dir, 'ca-key.pem'));
      }
      return seen.passes.length === 2;
    });
    expect(failures.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'FILE_NOT_FOUND'));
    const limits = [10_000, 20_000, 40_000, 80_000];
    failures.forEach(({ pause }, index) => {
      expect(pause).toBeLessThanOrEqual(limits[index] ?? 0);
      expect(pause).toBeGreaterThan((limits[index] ?? 0) * 0.74);
    });
    expect(passes.at(-1)?.created).toHaveLength(2);
  });

  it('reloads after a renewal, and again until that succeeds', async () => {
    const clock = new WaitingClock();
    const dir = await newFolder(clock, 3);
    clock.time += 2.5 * DAY;
    const outcomes = [false, false, true];
    let calls = 0;
    const reload = async (): Promise<void> => {
      if (!(outcomes[calls++] ?? true)) throw Object.assign(new Error('no'), { code: 'RELOAD_FAILED' });
    };
    const step = (milliseconds: number): boolean => {
      clock.advance(milliseconds);
      return clock.pauses.length === 8;
    };
    const { failures, passes } = await watch(dir, clock, step, { reload });
    expect(calls).toBe(3);
    expect(failures).toHaveLength(2);
    expect(passes.filter(({ created }) => created.length > 0)).toHaveLength(1);
  });

  it('does not sign over and over what ends together with its CA', async () => {
    const clock = new WaitingClock();
    const dir = await newFolder(clock, 30, 30);
    clock.time += 25 * DAY;
    const step = (milliseconds: number): boolean => {
      clock.advance(milliseconds);
      return clock.pauses.length === 3;
    };
    const { passes } = await watch(dir, clock, step);
    expect(passes[0]?.created.filter(({ kind }) => kind !== 'crl')).toEqual([]);
    expect(passes[0]?.warnings.map(({ code }) => code)).toEqual(['CERT_EXPIRES_SOON', 'CERT_EXPIRES_SOON']);
    expect(passes[0]?.nextRenewal).toBeNull();
  });
});

describe('the reload command', () => {
  it('runs in the shell, and its failure is told', async () => {
    const file = join(freshFolder(), 'ran');
    await runReload(`printf '%s' "a b" > '${file}' && true`);
    expect(readFileSync(file, 'utf8')).toBe('a b');
    await expect(runReload('exit 3')).rejects.toMatchObject({ code: 'RELOAD_FAILED' });
    await expect(runReload('exit 3')).rejects.toThrow('ended with 3');
    writeFileSync(file, '');
    await expect(runReload('kill -9 $$')).rejects.toThrow('was ended by SIGKILL');
  });
});
