import { DAY_SECONDS } from '../kit/duration.ts';
import { fail } from '../kit/errors.ts';
import { CA_LIFETIME_LIMIT_DAYS, SERVER_LIFETIME_LIMIT_DAYS, type Purpose } from './profile.ts';

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

/**
 * Checks the lifetime that is asked for a leaf.
 *
 * @param what what gives the number: a flag, a profile
 * @throws TlsdbError `DAYS_INVALID`, or `LIFETIME_TOO_LONG` for a server whose operator has not allowed it
 */
export function checkLeafDays(what: string, days: number | undefined, purpose: Purpose, allowLong = false): void {
  checkDays(what, days, CA_LIFETIME_LIMIT_DAYS);
  if (days === undefined || purpose !== 'server' || allowLong || days <= SERVER_LIFETIME_LIMIT_DAYS) return;
  throw fail('LIFETIME_TOO_LONG', { what, days, limit: SERVER_LIFETIME_LIMIT_DAYS });
}
