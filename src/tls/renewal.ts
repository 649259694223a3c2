import { messageOf } from '../kit/errors.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import type { LiveTls } from './live-tls.ts';

/** Longest sleep, in milliseconds: a clock that jumps, or a machine that slept, is noticed after it. */
const LONGEST_SLEEP = 60 * 60 * 1000;
/** Pause after a renewal that failed, in milliseconds. */
const RETRY_PAUSE = 10 * 60 * 1000;

export interface RenewalOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  /** See {@link RETRY_PAUSE}. */
  readonly retryPause?: number;
}

/**
 * Replaces the certificate of auto-tls when two thirds of its life are over, for as long as the server runs.
 * A renewal that fails is tried again; until it succeeds the last good certificate stays.
 *
 * @returns stops it
 */
export function startRenewal(tls: LiveTls, options: RenewalOptions = {}): () => void {
  const { clock = systemClock, log = silentLog, retryPause = RETRY_PAUSE } = options;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const sleep = (milliseconds: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => void wake(), Math.min(Math.max(milliseconds, 0), LONGEST_SLEEP)).unref();
  };
  const untilDue = (): number => (tls.renewAt ?? 0) - clock.now();
  const wake = async (): Promise<void> => {
    if (untilDue() > 0) {
      sleep(untilDue());
      return;
    }
    try {
      await tls.reload();
      sleep(Math.max(untilDue(), retryPause));
    } catch (error) {
      log.warn('TLS Certificate rotation failed', { error: messageOf(error) });
      sleep(retryPause);
    }
  };

  sleep(untilDue());
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
