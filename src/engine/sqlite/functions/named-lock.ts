import type { Runtime } from './scalar.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

/** GET_LOCK, where it cannot wait, and its relatives (https://dev.mysql.com/doc/refman/9.7/en/locking-functions.html). */
export function namedLockFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const { namedLocks } = runtime;
  const define = (call: (name: string | null) => number | null): CoreFunction => ({
    call: (name: StoredValue = null) => call(name === null ? null : String(name)),
    volatile: true,
    integer: true,
    nulls: true,
  });
  return {
    m_get_lock: define((name) => Number(namedLocks.tryAcquire(runtime.session.lockOwner, name))),
    m_release_lock: define((name) => namedLocks.release(runtime.session.lockOwner, name)),
    m_is_free_lock: define((name) => Number(namedLocks.holder(name) === undefined)),
    m_is_used_lock: define((name) => namedLocks.holder(name)?.connectionId ?? null),
    m_release_all_locks: {
      call: () => namedLocks.releaseAll(runtime.session.lockOwner),
      volatile: true,
      integer: true,
    },
  };
}
