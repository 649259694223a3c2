import type { Delete, Expression, Query, Update } from '../../../../sql/ast.ts';
import { rowKey, type Table } from '../../catalog/catalog.ts';
import type { Connection } from '../../file/connection.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { conjunctsOf } from '../../emit/operator/operands-of.ts';
import { columnsRead, coveringIndex } from '../../emit/select/row-order.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { IndexFacts } from '../plan.ts';
import { comparesRows, joinConditions } from './row-ranges.ts';

/** A query whose rows are looked for. */
interface Indexable {
  readonly sql: string;
  readonly bigInts: boolean;
  readonly indexes?: IndexFacts | undefined;
}

/** A step of EXPLAIN QUERY PLAN that goes through all of a table, and by which index. */
const WHOLE =
  /^(?:SCAN|SEARCH) (\w+)(?: USING (AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?INDEX (?:i(\d+))?.*| \w+-JOIN)?$/;

/** The count of all rows of a table, which InnoDB tells by itself. */
const COUNTS_ALL = /^SELECT count\(\*\) AS x0 FROM t\d+ AS s\d+(?: LIMIT \S+)?$/;

/** A range of an index, or what several find together. */
const RANGE = /^SEARCH \w+ USING [^(]*\([^=]*[<>]\?|^MULTI-INDEX OR/;

/** What the client is told of the use of indexes: nothing, NO_INDEX_USED, or NO_GOOD_INDEX_USED as well. */
type Lack = 'none' | 'index' | 'good index';

const known = new WeakMap<Indexable, Lack>();

/**
 * Notes that a query goes through a table without an index, which MySQL tells its client by SERVER_QUERY_NO_INDEX_USED,
 * or looks for one again and again: SERVER_QUERY_NO_GOOD_INDEX_USED
 * (https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html#sysvar_log_queries_not_using_indexes).
 *
 * @param query as it is asked, not as it is sorted by keys beside
 */
export function noteIndexUse(query: Indexable, connection: Connection, run: RunContext): void {
  const { indexes } = query;
  if (indexes === undefined) return;
  let lack = known.get(query);
  if (lack === undefined) {
    lack = lackOf(connection.ready(query).wholeSteps, query.sql, indexes);
    known.set(query, lack);
  }
  if (lack === 'none' || indexes.asksForNothing?.(run) === true) return;
  run.session.environment.noteNoIndexUsed?.(lack === 'good index');
}

function lackOf(steps: readonly string[], sql: string, facts: IndexFacts): Lack {
  if (facts.comparesRows && steps.some((step, i) => i > 0 && RANGE.test(step))) return 'good index';
  return goesThroughTable(steps, sql, facts) ? 'index' : 'none';
}

function goesThroughTable(steps: readonly string[], sql: string, facts: IndexFacts): boolean {
  if (facts.readsWhole) return true;
  return steps.some((step) => {
    const [, name = '', automatic, index] = WHOLE.exec(step) ?? [];
    const table = facts.tables.get(name)?.table;
    if (table === undefined) return facts.made.has(name);
    if (step.startsWith('SEARCH') && automatic === undefined && step.includes(' USING ')) return false;
    if (facts.isChange) return true;
    return !goesByIndex(table, columnsRead(name, sql), index, sql, facts);
  });
}

/** Whether MySQL goes through a table by an index: one that has all that is read, or the order that is asked for. */
function goesByIndex(
  table: Table,
  read: ReadonlySet<number>,
  index: string | undefined,
  sql: string,
  { order, sortsAll }: IndexFacts,
): boolean {
  if (read.size === 0 && COUNTS_ALL.test(sql)) return true;
  const key = rowKey(table);
  const isKey = ({ columnId }: { readonly columnId?: number | undefined }, id: number): boolean => columnId === id;
  if (key !== undefined && read.size > 0 && [...read].every((id) => key.parts.some((part) => isKey(part, id))))
    return true;
  if (coveringIndex(table, read) !== undefined) return true;
  const names = order.map((name) => table.columns.find((column) => column.name.toLowerCase() === name)?.id ?? -1);
  if (key !== undefined && names.length > 0 && names.every((id, i) => key.parts[i]?.columnId === id)) return true;
  return index !== undefined && !sortsAll;
}

/** What {@link noteIndexUse} goes by. */
export function indexFacts(cx: EmitContext, query: Query | Update | Delete): IndexFacts {
  const { tables, made, readsWhole } = cx.builder;
  const { limit, orderBy } = query;
  const where = query.kind === 'set-operation' ? undefined : query.where;
  const groups = query.kind === 'select' ? query.groupBy : [];
  const from = query.kind === 'set-operation' ? undefined : query.from;
  const hurdles = [
    ...(limit === undefined ? [] : [truthOf(cx, limit.count)]),
    ...conjunctsOf(where).map((each) => truth(cx, each)),
  ].filter((hurdle) => hurdle !== undefined);
  return {
    tables,
    made,
    readsWhole,
    order: (groups.length > 0 ? groups : orderBy).map(({ expression }) =>
      expression.kind === 'column' ? expression.name.toLowerCase() : '',
    ),
    comparesRows: from?.kind === 'join' && comparesRows([where, ...joinConditions(from)], tables),
    sortsAll: orderBy.length > 0 && groups.length === 0 && limit === undefined,
    asksForNothing:
      hurdles.length === 0 ? undefined : (run: RunContext): boolean => hurdles.some((holds) => !holds(run)),
    isChange: query.kind !== 'select' && query.kind !== 'set-operation' && query.from.kind === 'table',
  };
}

type Truth = (run: RunContext) => boolean;

/** Whether a condition of literals holds: `WHERE 0`, `WHERE 1 = 0`; `undefined` for any other. */
function truth(cx: EmitContext, node: Expression): Truth | undefined {
  if (node.kind === 'literal') return truthOf(cx, node);
  if (node.kind !== 'binary' || node.operator !== '=') return undefined;
  if (node.left.kind !== 'literal' || node.right.kind !== 'literal') return undefined;
  const [left, right] = [constantOf(cx, node.left), constantOf(cx, node.right)];
  return left && right && ((run) => String(left.source(run)) === String(right.source(run)));
}

/** Whether a constant is another number than 0. */
function truthOf(cx: EmitContext, node: Expression): Truth | undefined {
  const constant = constantOf(cx, node);
  return constant && ((run) => Number(constant.source(run)) !== 0);
}
