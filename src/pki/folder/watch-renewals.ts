import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../kit/clock.ts';
import { systemRandom, type Random } from '../../kit/random.ts';
import { renewFolder, type RenewOptions, type RenewReport } from './renew-folder.ts';
import { afterTwoThirds } from './renewal-rule.ts';

/** What a watch tells while it goes on. */
export interface WatchEvents {
  /** A look at the folder; `created` says what was renewed. */
  passed(report: RenewReport): void;
  /** It did not work and is tried again at `next`, in milliseconds since the Unix epoch. */
  failed(error: unknown, next: number): void;
}

export interface WatchOptions extends Omit<RenewOptions, 'names' | 'all' | 'rule'> {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  readonly events: WatchEvents;
  /** Called after a renewal, and again until it succeeds: makes the servers load the new files. */
  readonly reload?: () => Promise<void>;
  /** Waits; ends early, without an error, when the signal comes. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The clock is looked at this often, in milliseconds: it may jump, and a machine may sleep. */
const TICK = 60_000;

/** The folder is looked at this often: other commands change it. */
const LONGEST_PAUSE = 3_600_000;

/** First pause after a failure; each further one is twice as long, up to {@link LONGEST_PAUSE}. */
const FIRST_RETRY = 10_000;

/**
 * Renews the leaves of a folder after two thirds of their life, until the signal comes. The first look must succeed:
 * a wrong folder or passphrase is an error at once. Later failures are tried again, less and less often.
 *
 * @throws TlsdbError what `renewFolder` throws, from the first look only
 */
export async function watchRenewals(options: WatchOptions): Promise<void> {
  const { signal, events, reload, wait = pause, clock = systemClock, random = systemRandom } = options;
  let isReloadDue = false;
  let failures = 0;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    let next: number;
    try {
      const report = await renewFolder({ ...options, rule: afterTwoThirds });
      events.passed(report);
      isReloadDue ||= report.created.length > 0;
      if (isReloadDue) await reload?.();
      isReloadDue = false;
      failures = 0;
      next = Math.min(
        report.nextRenewal === null ? Infinity : Date.parse(report.nextRenewal),
        clock.now() + LONGEST_PAUSE,
      );
    } catch (error) {
      if (isFirst && !isReloadDue) throw error;
      next = clock.now() + retryPause(failures++, random);
      events.failed(error, next);
    }
    await waitUntil(next, clock.now, (milliseconds) => wait(milliseconds, signal), signal);
  }
}

/** Ten seconds, doubled with every failure, and up to a quarter less. */
function retryPause(failures: number, random: Random): number {
  const [octet = 0] = random.bytes(1);
  return Math.min(FIRST_RETRY * 2 ** failures, LONGEST_PAUSE) * (1 - octet / 1024);
}

/** Waits in short steps; a clock that was put back ends the wait, since everything may be due at another time. */
async function waitUntil(
  time: number,
  now: () => number,
  wait: (milliseconds: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let seen = now();
  do {
    await wait(Math.min(Math.max(time - seen, SHORTEST_PAUSE), TICK));
    if (now() < seen) return;
    seen = now();
  } while (seen < time && !signal.aborted);
}

/** Whatever the dates say, the folder is not looked at more often, in milliseconds. */
const SHORTEST_PAUSE = 1000;

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
}
