import { WIRE_ERRORS } from '../../../../mysql/error-code.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Query } from '../../../../sql/ast.ts';
import type { ResultSink } from '../../../engine.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { SelectPlan } from '../plan.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Errors of locks: those of the rows that a key finds are told first, too. */
const OF_LOCKS: ReadonlySet<number> = new Set([
  WIRE_ERRORS.ER_LOCK_WAIT_TIMEOUT[0],
  WIRE_ERRORS.ER_LOCK_DEADLOCK[0],
  WIRE_ERRORS.ER_LOCK_NOWAIT[0],
]);

/** Errors of what a query is given, which is looked at before it runs. */
const BEFORE: ReadonlySet<number> = new Set([WIRE_ERRORS.ER_WRONG_ARGUMENTS[0], WIRE_ERRORS.ER_TABLE_DEF_CHANGED[0]]);

/**
 * Begins the result of a query that has failed, where MySQL tells of that behind the columns: whatever goes wrong with
 * its rows. Clients find the error then when they read rows, as with MySQL
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_query_response_text_resultset.html).
 *
 * @param isLookup whether it finds its rows by a key
 * @returns the error
 */
export function behindColumns(plan: SelectPlan, sink: ResultSink, error: unknown, isLookup: () => boolean): unknown {
  const isLater = error instanceof WireError && plan.columns.length > 0 && sink.hasBegun === false;
  if (!isLater || plan.failsFirst === true || BEFORE.has(error.errno)) return error;
  if (!OF_LOCKS.has(error.errno) || !isLookup()) sink.columns(plan.columns);
  return error;
}

/** Whether a query computes something in WHERE that no row changes: MySQL does so before it sends the columns. */
export function failsFirst(query: Query): boolean {
  return query.kind === 'select' && query.where !== undefined && computesOnce(query.where);
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'div', '%']);

function computesOnce(node: Expression): boolean {
  if (node.kind === 'subquery') return true;
  const computes = node.kind === 'call' || (node.kind === 'binary' && ARITHMETIC.has(node.operator));
  return (computes && expressionColumns(node).length === 0) || childrenOf(node).some(computesOnce);
}
