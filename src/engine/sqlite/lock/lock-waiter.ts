import { wireError } from '../../../mysql/wire-error.ts';
import type { Fits, LockOwner } from './lock-owner.ts';

/** Somebody who waits for the write lock, or for what another claims. */
export interface Waiter {
  readonly owner: LockOwner;
  /** Whether it wants to share the lock and not to have it alone. */
  readonly shares: boolean;
  readonly fits: Fits;
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/** What there is to say of somebody who begins to wait. */
export interface Wish extends Pick<Waiter, 'owner' | 'shares' | 'fits'> {
  /** Milliseconds; as long as it takes without it. */
  readonly timeout: number | undefined;
}

/**
 * Makes a waiter and the promise that it is granted.
 *
 * @param expire refuses it when its time is over
 * @param ended told that it waits no more
 */
export function waiterFor(
  { owner, shares, fits, timeout }: Wish,
  expire: (waiter: Waiter, error: Error) => void,
  ended: () => void = () => {},
): { readonly waiter: Waiter; readonly granted: Promise<void> } {
  const { promise: granted, resolve, reject } = Promise.withResolvers<void>();
  const timer =
    timeout === undefined ? undefined : setTimeout(() => expire(waiter, wireError('ER_LOCK_WAIT_TIMEOUT')), timeout);
  const end = (): void => {
    clearTimeout(timer);
    ended();
  };
  const waiter: Waiter = {
    owner,
    shares,
    fits,
    grant: () => {
      end();
      resolve();
    },
    refuse: (error) => {
      end();
      reject(error);
    },
  };
  return { waiter, granted };
}
