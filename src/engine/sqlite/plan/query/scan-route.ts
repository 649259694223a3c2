import type { Connection, ReadyQuery } from '../../file/connection.ts';
import type { Shape } from '../plan.ts';
import { longestNest } from '../../file/plan-loops.ts';
import { Turns } from '../turns.ts';

/** Pages of a database in which nothing takes long. */
const SMALL_DATABASE = 1024;
/** Steps of loops inside each other that take some tenths of a second. */
const MANY_STEPS = 1_000_000;
/** Milliseconds of a query that others should not have to wait for, and of one for which a process is not worth it. */
const SLOW = 3;
const QUICK = 1;

/** A query, or what stands for it. */
interface Routed {
  readonly shape?: object | undefined;
}

/**
 * Decides which queries run in a process of their own. At first by the query plan: those that read whole tables or sort.
 * Then by the time that they took.
 */
export class ScanRoute {
  /** Queries in the server's own process that take turns. */
  readonly turns = new Turns();
  readonly #slow = new WeakMap<object, boolean>();

  /** Whether a query had better run apart. */
  isSlow(plan: Routed, query: ReadyQuery, connection: Connection): boolean {
    if (this.mayBeEndless(query, connection)) return true;
    return this.#slow.get(plan.shape ?? plan) ?? (query.isScan && connection.pageCount >= SMALL_DATABASE);
  }

  /** Whether a query of a text may take so long that it is worth more than to be run at once. */
  mayBeSlow(shape: Shape, connection: Connection): boolean {
    const query = connection.ready(shape);
    if (this.mayBeEndless(query, connection)) return true;
    return this.#slow.get(shape) ?? (query.isScan && connection.pageCount >= SMALL_DATABASE);
  }

  /** Whether a query may go through so many rows that nobody can wait for it, whatever it took before. */
  mayBeEndless({ nests }: ReadyQuery, connection: Connection): boolean {
    return nests.length > 0 && longestNest(nests, (table) => connection.rowsOfTable(table)) >= MANY_STEPS;
  }

  /** Notes how long a query took, in milliseconds. */
  took(plan: Routed, milliseconds: number): void {
    if (milliseconds > SLOW) this.#slow.set(plan.shape ?? plan, true);
    else if (milliseconds < QUICK) this.#slow.set(plan.shape ?? plan, false);
  }
}
