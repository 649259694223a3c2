import { describe, expect, it } from 'vitest';
import { newAccount, type Account } from '../../src/account/account.ts';
import { LoginAttempts } from '../../src/account/login-attempts.ts';

const DAY = 86_400_000;

function account(attempts: number, lockDays: number): Account {
  return {
    ...newAccount({ user: 'u', host: '%' }, 'caching_sha2_password', 0),
    failedLogins: { attempts, lockDays },
  };
}

describe('LoginAttempts', () => {
  it('locks after so many failures in a row, for so many days', () => {
    const attempts = new LoginAttempts();
    const user = account(2, 3);
    attempts.failed(user, 0);
    expect(attempts.lockOf(user, 0)).toBeUndefined();
    attempts.failed(user, 1000);
    expect(attempts.lockOf(user, 1000)).toEqual({ days: 3, remainingDays: 3, failures: 2 });
    expect(attempts.lockOf(user, 2.5 * DAY)).toEqual({ days: 3, remainingDays: 1, failures: 2 });
    expect(attempts.lockOf(user, 1000 + 3 * DAY)).toBeUndefined();
  });

  it('begins to count again after a good login and after the lock', () => {
    const attempts = new LoginAttempts();
    const user = account(2, 1);
    attempts.failed(user, 0);
    attempts.forget(user);
    attempts.failed(user, 0);
    expect(attempts.lockOf(user, 0)).toBeUndefined();
    attempts.failed(user, 0);
    expect(attempts.lockOf(user, 2 * DAY)).toBeUndefined();
    attempts.failed(user, 2 * DAY);
    expect(attempts.lockOf(user, 2 * DAY)).toBeUndefined();
  });

  it('is not made longer by logins during the lock', () => {
    const attempts = new LoginAttempts();
    const user = account(1, 2);
    attempts.failed(user, 0);
    attempts.failed(user, DAY);
    expect(attempts.lockOf(user, 1.5 * DAY)?.remainingDays).toBe(1);
  });

  it('locks for ever with UNBOUNDED, and never without both options', () => {
    const attempts = new LoginAttempts();
    const unbounded = account(1, -1);
    attempts.failed(unbounded, 0);
    expect(attempts.lockOf(unbounded, 1e15)).toEqual({ days: Infinity, remainingDays: Infinity, failures: 1 });
    for (const open of [account(0, 3), account(3, 0)]) {
      const other = new LoginAttempts();
      for (let count = 0; count < 9; count++) other.failed(open, 0);
      expect(other.lockOf(open, 0)).toBeUndefined();
    }
  });
});
