import { DAY_SECONDS } from '../kit/duration.ts';
import { accountId, type Account } from './account.ts';

const DAY = DAY_SECONDS * 1000;

interface Failures {
  readonly count: number;
  /** Milliseconds since the epoch of the last of them. */
  readonly last: number;
}

/** A temporary lock, in MySQL's terms: whole days, Infinity for UNBOUNDED. */
export interface TemporaryLock {
  readonly days: number;
  readonly remainingDays: number;
  readonly failures: number;
}

/**
 * Failed logins in a row of accounts with FAILED_LOGIN_ATTEMPTS and PASSWORD_LOCK_TIME (MySQL 8.4 manual, section 8.2.15).
 * They are counted in memory: a restart forgives them, as in MySQL.
 */
export class LoginAttempts {
  readonly #failures = new Map<string, Failures>();

  /** Counts a login with a wrong password. */
  failed(account: Account, now: number): void {
    if (!isPoliced(account) || this.lockOf(account, now) !== undefined) return;
    const count = (this.#failures.get(accountId(account))?.count ?? 0) + 1;
    this.#failures.set(accountId(account), { count, last: now });
  }

  /** Forgets the failures of an account: after a good login, and when it is changed. */
  forget(account: Account): void {
    this.#failures.delete(accountId(account));
  }

  /** The lock that keeps even the right password out, or `undefined`. A lock whose time is over is forgotten. */
  lockOf(account: Account, now: number): TemporaryLock | undefined {
    const failures = this.#failures.get(accountId(account));
    const { attempts, lockDays } = account.failedLogins;
    if (!isPoliced(account) || failures === undefined || failures.count < attempts) return undefined;
    const days = lockDays < 0 ? Infinity : lockDays;
    const remaining = failures.last + days * DAY - now;
    if (remaining > 0) return { days, remainingDays: Math.ceil(remaining / DAY), failures: failures.count };
    this.#failures.delete(accountId(account));
    return undefined;
  }
}

/** The lock works only when both options were given. */
function isPoliced({ failedLogins: { attempts, lockDays } }: Account): boolean {
  return attempts > 0 && lockDays !== 0;
}
