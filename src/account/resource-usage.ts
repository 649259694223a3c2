import { accountId, type Account } from './account.ts';

const HOUR = 3_600_000;

/** What is counted, under the option of the account that limits it. */
const LIMITS = {
  query: 'max_queries_per_hour',
  update: 'max_updates_per_hour',
  connection: 'max_connections_per_hour',
} as const;

/** Names of the limits in error 1226, which are not those of the options. */
const NAMES = {
  query: 'max_questions',
  update: 'max_updates',
  connection: 'max_connections_per_hour',
} as const;

export type Resource = keyof typeof LIMITS;

/** A limit that was reached, as error 1226 tells it. */
export interface ReachedLimit {
  readonly name: string;
  readonly limit: number;
}

interface Usage {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly used: Record<Resource, number>;
}

/**
 * What accounts have used of their limits per hour (MySQL 8.4 manual, section 8.2.21). An hour begins with the first use;
 * all logins of an account share its counts, which are kept in memory.
 */
export class ResourceUsage {
  readonly #usage = new Map<string, Usage>();

  /** Counts one use of `resource`, unless the account has had its share: then the limit is returned. */
  take(account: Account, resource: Resource, now: number): ReachedLimit | undefined {
    const limit = account.resources[LIMITS[resource]] ?? 0;
    if (limit === 0) return undefined;
    const { used } = this.#current(account, now);
    if (used[resource] >= limit) return { name: NAMES[resource], limit };
    used[resource]++;
    return undefined;
  }

  /** Begins again for one account. */
  forget(account: Account): void {
    this.#usage.delete(accountId(account));
  }

  /** Begins again for all: FLUSH USER_RESOURCES and FLUSH PRIVILEGES. */
  forgetAll(): void {
    this.#usage.clear();
  }

  #current(account: Account, now: number): Usage {
    const id = accountId(account);
    let usage = this.#usage.get(id);
    if (usage === undefined || now - usage.since >= HOUR) {
      usage = { since: now, used: { query: 0, update: 0, connection: 0 } };
      this.#usage.set(id, usage);
    }
    return usage;
  }
}

/** Whether single statements of the account have to be counted. */
export function limitsStatements({ resources }: Account): boolean {
  return (resources[LIMITS.query] ?? 0) > 0 || (resources[LIMITS.update] ?? 0) > 0;
}
