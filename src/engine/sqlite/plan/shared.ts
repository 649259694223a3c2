import type { Clock } from '../../../kit/clock.ts';
import type { Log } from '../../../kit/log.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Checkpoints } from '../file/checkpoints.ts';
import type { ConnectionPool } from '../file/connection-pool.ts';
import type { AutoIncrementCounters } from '../file/counters.ts';
import type { Runtime } from '../functions/scalar.ts';
import type { LogSync } from '../file/log-sync.ts';
import type { GroupCommit } from './transaction/group-commit.ts';
import { PlanBudget } from './plan-budget.ts';
import { PlanCache } from './plan-cache.ts';
import type { ScanPool } from '../scan/scan-pool.ts';
import type { ScanRoute } from './query/scan-route.ts';
import type { Statistics } from './statistics.ts';
import type { WriteLock } from '../lock/write-lock.ts';

/** What all sessions of one engine share. */
export interface Shared {
  readonly pool: ConnectionPool;
  readonly lock: WriteLock;
  readonly counters: AutoIncrementCounters;
  /** When commits are on the disk. */
  readonly disk: LogSync;
  readonly checkpoints: Checkpoints;
  readonly statistics: Statistics;
  /** Changes outside transactions. */
  readonly commits: GroupCommit;
  readonly scans: ScanPool;
  readonly route: ScanRoute;
  readonly runtime: Runtime;
  readonly plans: PlanCaches;
  readonly clock: Clock;
  readonly log: Log;
  catalog: Catalog;
}

/** Databases and settings whose plans are kept for all sessions. */
const MAX_CACHES = 64;

/** Plan caches by what plans depend on: database and settings. All are forgotten when a definition changes. */
export class PlanCaches {
  #caches = new Map<string, PlanCache>();
  readonly #budget = new PlanBudget();

  /** @param settings what {@link planSettings} tells */
  of(database: string | undefined, settings: string): PlanCache {
    const key = `${database ?? ''}\u0000${settings}`;
    const cache = this.#caches.get(key) ?? this.own();
    // Those of use lately come last, and stay.
    this.#caches.delete(key);
    this.#caches.set(key, cache);
    if (this.#caches.size > MAX_CACHES) this.#forgetOldest();
    return cache;
  }

  /** Sessions that go on with it make their plans anew. */
  #forgetOldest(): void {
    const [oldest] = this.#caches;
    if (oldest === undefined) return;
    this.#caches.delete(oldest[0]);
    oldest[1].clear();
  }

  /** A cache of one session alone, which is to clear it at the end. */
  own(): PlanCache {
    return new PlanCache(this.#budget);
  }

  clear(): void {
    this.#caches = new Map();
    this.#budget.clear();
  }
}
