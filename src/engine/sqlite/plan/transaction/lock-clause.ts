import type { Query } from '../../../../sql/ast.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';

/** What FOR UPDATE and FOR SHARE of a query and its subqueries ask for together. */
export interface LockClause {
  /** FOR SHARE shares the write lock, FOR UPDATE takes it. */
  readonly shares: boolean;
  /** What happens when another session has the lock; `some skipped` where the query shows more than the rows that it locks. */
  readonly otherwise: 'wait' | 'nowait' | 'skip locked' | 'some skipped';
}

/**
 * The locks of a query; `undefined` when it takes none, as one without tables
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-locking-reads.html).
 */
export function lockOf(query: Query): LockClause | undefined {
  const locking = lockingQueries(query);
  if (locking.length === 0) return undefined;
  return { shares: locking.every(({ lock }) => lock === 'share'), otherwise: otherwiseOf(query, locking) };
}

function otherwiseOf(query: Query, locking: readonly Query[]): LockClause['otherwise'] {
  if (locking.some(({ locked }) => locked === 'nowait')) return 'nowait';
  if (!locking.some(({ locked }) => locked === 'skip locked')) return 'wait';
  return locking.length === 1 && locking[0] === query && showsRows(query) ? 'skip locked' : 'some skipped';
}

/** Whether there is no result without rows of its tables. */
const showsRows = (query: Query): boolean =>
  query.kind === 'select' &&
  (query.groupBy.length > 0 || !query.items.some((item) => item.kind === 'item' && containsAggregate(item.expression)));

function lockingQueries(node: unknown): readonly Query[] {
  if (Array.isArray(node)) return node.flatMap(lockingQueries);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(lockingQueries);
  return isLocking(node) ? [node, ...inner] : inner;
}

function isLocking(node: object): node is Query {
  if (!('kind' in node) || !('lock' in node) || node.lock === undefined) return false;
  return node.kind === 'set-operation' || (node.kind === 'select' && 'from' in node && node.from !== undefined);
}
