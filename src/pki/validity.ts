import { DAY_SECONDS } from '../kit/duration.ts';
import { fail } from '../kit/errors.ts';

/** From when to when a certificate holds, both ends included, whole seconds. */
export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A certificate is backdated by this much, in seconds, for clients whose clocks are late. */
const BACKDATE_SECONDS = 3600;

/** `days` in all, the backdating included: a limit on lifetimes counts that too. */
export function validityOf(nowMilliseconds: number, days: number): Validity {
  const begin = Math.floor(nowMilliseconds / 1000) - BACKDATE_SECONDS;
  return { notBefore: new Date(begin * 1000), notAfter: new Date((begin + days * DAY_SECONDS - 1) * 1000) };
}

/** Cuts `validity` to what lies within `outer`: nothing outlives what it hangs from. */
export function within(validity: Validity, outer: Validity): Validity {
  return {
    notBefore: new Date(Math.max(validity.notBefore.getTime(), outer.notBefore.getTime())),
    notAfter: new Date(Math.min(validity.notAfter.getTime(), outer.notAfter.getTime())),
  };
}

/** @throws TlsdbError `DAYS_INVALID` unless `days` is absent or a whole number from 1 to `limit` */
export function checkDays(flag: string, days: number | undefined, limit: number): void {
  if (days === undefined || (Number.isInteger(days) && days >= 1 && days <= limit)) return;
  const reason = Number.isInteger(days) ? `it must lie between 1 and ${limit}` : 'it is not a whole number';
  throw fail('DAYS_INVALID', { flag, days, reason, limit });
}
