import type { CoreFunction } from './core.ts';
import { text, type Runtime } from './scalar.ts';

/**
 * GET_LOCK and its relatives (https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html).
 * A name that another session holds is refused at once: a function cannot wait without stopping everybody.
 */
export function namedLockFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const { namedLocks } = runtime;
  const key = (value: unknown): string => String(value).toLowerCase();
  const define = (call: (name: string) => number | null): CoreFunction => ({
    call: (name) => call(key(text(name))),
    volatile: true,
    integer: true,
  });
  return {
    m_get_lock: define((name) => {
      const holder = namedLocks.get(name);
      if (holder !== undefined && holder !== runtime.session) return 0;
      namedLocks.set(name, runtime.session);
      return 1;
    }),
    m_release_lock: define((name) => {
      const holder = namedLocks.get(name);
      if (holder === undefined) return null;
      return holder === runtime.session && namedLocks.delete(name) ? 1 : 0;
    }),
    m_is_free_lock: define((name) => (namedLocks.has(name) ? 0 : 1)),
    m_is_used_lock: define((name) => namedLocks.get(name)?.environment.connectionId ?? null),
    m_release_all_locks: {
      call: () => {
        const own = [...namedLocks].filter(([, holder]) => holder === runtime.session);
        for (const [name] of own) namedLocks.delete(name);
        return own.length;
      },
      volatile: true,
      integer: true,
    },
  };
}
