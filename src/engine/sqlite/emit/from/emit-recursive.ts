import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { CommonTable, Query, Select, SetOperation, TableReference } from '../../../../sql/ast.ts';
import { factorsRead } from '../../../../sql/tables-read.ts';
import { convertTo } from '../../operand/convert.ts';
import type { CommonTableEntry, EmitContext } from '../../context/emit-context.ts';
import { emitQuery, outputColumns, type EmittedQuery, type Output } from '../select/emit-query.ts';
import { emitLimit } from '../select/emit-limit.ts';
import { strictly } from '../../functions/strictly.ts';
import { emitWith } from './common-table.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { paddedBytes } from '../../operand/to-document.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { madeSql } from '../../functions/assign/stored-value.ts';
import { mayExceed } from '../kept/generated-value.ts';
import { integerRange } from '../../store/store-number.ts';
import { DEFAULT_COLLATION } from '../../type/collation.ts';
import { withoutZerofill } from '../../type/computed-type.ts';
import {
  HELD_YEAR,
  isBiased,
  isFloatingPoint,
  isNumeric,
  isTemporal,
  textType,
  type ValueType,
} from '../../type/type.ts';
import { toldOf, withTold } from '../../told/told.ts';
import { unionTold } from '../../told/union.ts';
import { containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** The parts of a recursive common table: what it begins with, then what is done with each of its rows. */
interface Parts {
  readonly seed: Query;
  readonly steps: readonly Select[];
  readonly all: boolean;
  readonly whole: SetOperation;
}

/** Tells the runs of UNION DISTINCT apart. */
let runs = 0;

/**
 * Emits a common table that reads itself; `undefined` for one that does not.
 *
 * SQLite takes the rows one after the other, where MySQL takes all of a round at once: each row carries its round, so
 * that `cte_max_recursion_depth` ends it, and in strict mode a value that is wrong (https://dev.mysql.com/doc/refman/9.7/en/with.html#common-table-expressions-recursive).
 *
 * @throws WireError 3573 to 3577
 */
export function emitRecursive(cx: EmitContext, table: CommonTable, sqlName: string): EmittedQuery | undefined {
  const parts = partsOf(table);
  if (parts === undefined) return undefined;
  const { seed, steps, all, whole } = parts;
  const { context, prefix } = emitWith(cx, whole.with);
  const first = emitQuery(context, seed);
  const columns = outputColumns(first.outputs.map(laterOutput), table.columns, sqlName);
  const { builder } = cx;
  const most = builder.bind((run) =>
    Number(run.session.environment.systemVariable('cte_max_recursion_depth', undefined) ?? 1000),
  );
  const counter = all ? roundsOfRows(most) : roundsOfKeys(builder, most, columns.length);
  const texts = steps.map((step) => stepText(context, step, { table, sqlName, columns, counter }));
  const operator = all ? ' UNION ALL ' : ' UNION ';
  const limit = emitLimit(cx, whole.limit);
  const members = strictly([counter.seed(asStored(builder, first)), ...texts].join(operator));
  const text = prefix() + members + limit;
  return {
    outputs: first.outputs.map(laterOutput),
    singleRow: false,
    compose: () => text,
    composeAll: () => text,
    extraColumns: all ? 1 : 0,
    ...(all ? {} : { once: (raw: string) => onceOnly(first.outputs.map(laterOutput), raw) }),
  };
}

/** The first rows as the columns hold them: a small number without a sign is stored otherwise once it may be a great one. */
function asStored(builder: PlanBuilder, first: EmittedQuery): EmittedQuery {
  const widens = ({ value: { type } }: Output): boolean => isBiased(laterType(type)) !== isBiased(type);
  if (!first.outputs.some(widens)) return first;
  const form = (output: Output): string =>
    widens(output) ? convertTo(builder, output.value, laterType(output.value.type)) : output.value.sql;
  return { ...first, compose: () => first.compose(form) };
}

/** Rows that are equal by their collations are one; SQLite has kept those that are spelt differently. */
function onceOnly(outputs: readonly Output[], raw: string): string | undefined {
  const columns = outputs.map((_, i) => `x${i}`).join(',');
  const keys = outputs.map(({ value }, i) => groupingKey({ ...value, sql: `x${i}` })).join(',');
  if (keys === columns) return undefined;
  const numbered = `SELECT *,row_number() OVER () AS at FROM ${raw}`;
  return `SELECT ${columns} FROM (SELECT ${columns},min(at) AS at FROM (${numbered}) GROUP BY ${keys}) ORDER BY at`;
}

/** Later rounds of a recursion may give NULL where the first did not; a column of NULL has no room for anything else. */
function laterOutput({ name, value }: Output): Output {
  const type = laterType(value.type);
  const later = sqlValue(value.sql, type, true, value.coercibility);
  return { name, value: withTold(later, unionTold(type, true, [toldOf(value)])) };
}

/** The type of a column whose values are mostly computed: no number is filled up with zeros, none but whole ones are UNSIGNED. */
function laterType(given: ValueType): ValueType {
  const type = withoutZerofill(given);
  if (type.kind === 'null') return textType(0, DEFAULT_COLLATION);
  if (type.kind === 'year') return HELD_YEAR;
  if (type.kind === 'decimal' || isFloatingPoint(type)) return { ...type, unsigned: false };
  return type.kind === 'int' && type.bits === 64 ? { ...type, digits: Math.max(type.digits, 19) } : type;
}

// ── The parts ────────────────────────────────────────────────────────────────

function partsOf({ name, query }: CommonTable): Parts | undefined {
  if (timesRead(query, name) === 0) return undefined;
  if (query.kind !== 'set-operation' || query.operator !== 'union')
    throw wireError('ER_CTE_RECURSIVE_REQUIRES_UNION', name);
  const blocks = blocksOf(query);
  const at = blocks.findIndex((block) => timesRead(block.query, name) > 0);
  const steps = blocks.slice(at);
  if (at === 0 || steps.some((block) => timesRead(block.query, name) === 0))
    throw wireError('ER_CTE_RECURSIVE_REQUIRES_NONRECURSIVE_FIRST', name);
  if (query.orderBy.length > 0) throw notSupported('ORDER BY over UNION in recursive Common Table Expression');
  const all = steps.every((block) => block.all);
  if (!all && blocks.some((block, i) => i > 0 && block.all))
    throw notSupported('UNION ALL beside UNION DISTINCT in recursive Common Table Expression');
  return {
    seed: united(blocks.slice(0, at), query),
    steps: steps.map((block) => stepOf(block.query, name)),
    all,
    whole: query,
  };
}

interface Block {
  readonly query: Query;
  /** Whether UNION ALL stands before it. */
  readonly all: boolean;
}

/** The query blocks of a chain of UNIONs. */
function blocksOf(query: SetOperation, all = true): readonly Block[] {
  const { left, right } = query;
  const before = isChain(left) ? blocksOf(left, all) : [{ query: left, all }];
  // Parentheses count where the operators differ.
  const after =
    isChain(right) && right.all === query.all ? blocksOf(right, query.all) : [{ query: right, all: query.all }];
  return [...before, ...after];
}

const isChain = (query: Query): query is SetOperation =>
  query.kind === 'set-operation' && query.operator === 'union' && !isClosed(query);

/** Whether a part of the chain has an order or a limit of its own. */
const isClosed = ({ orderBy, limit, with: common }: Query): boolean =>
  orderBy.length > 0 || limit !== undefined || common !== undefined;

function united(blocks: readonly Block[], whole: SetOperation): Query {
  return blocks
    .map(({ query }) => query)
    .reduce((left, right, i) => ({
      ...whole,
      with: undefined,
      limit: undefined,
      left,
      right,
      all: blocks[i]?.all ?? true,
    }));
}

/** How often a query reads the table: names that a WITH of its own defines do not count. */
function timesRead(tree: unknown, name: string): number {
  return factorsRead(tree).filter(({ table }) => table.schema === undefined && table.name === name).length;
}

function stepOf(query: Query, name: string): Select {
  if (query.kind !== 'select') throw notSupported('a set operation in a recursive query block');
  const hidden = timesRead({ ...query, from: undefined }, name);
  const direct = query.from === undefined ? 0 : timesInFrom(query.from, name);
  const all = query.from === undefined ? 0 : timesRead(query.from, name);
  if (hidden > 0 || direct !== 1 || all !== 1) throw wireError('ER_CTE_RECURSIVE_REQUIRES_SINGLE_REFERENCE', name);
  if (query.from !== undefined && isOptional(query.from, name))
    throw wireError('ER_CTE_RECURSIVE_FORBIDS_JOIN_ORDER', name);
  const expressions = query.items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  const gathers = expressions.some((item) => containsAggregate(item) || containsWindow(item));
  if (gathers || query.groupBy.length > 0 || query.having !== undefined)
    throw wireError('ER_CTE_RECURSIVE_FORBIDS_AGGREGATION', name);
  if (query.distinct || query.orderBy.length > 0 || query.limit !== undefined)
    throw notSupported('ORDER BY / LIMIT / SELECT DISTINCT in recursive query block of Common Table Expression');
  return query;
}

/** How often FROM itself names the table. */
function timesInFrom(reference: TableReference, name: string): number {
  if (reference.kind === 'join') return timesInFrom(reference.left, name) + timesInFrom(reference.right, name);
  return reference.kind === 'table' ? timesRead(reference, name) : 0;
}

/** Whether a join may have no row of the table. */
function isOptional(reference: TableReference, name: string): boolean {
  if (reference.kind !== 'join') return false;
  const { type, left, right } = reference;
  const inner = type === 'left' ? right : type === 'right' ? left : undefined;
  if (inner !== undefined && timesRead(inner, name) > 0) return true;
  return isOptional(left, name) || isOptional(right, name);
}

// ── Their text ───────────────────────────────────────────────────────────────

interface StepPlace {
  readonly table: CommonTable;
  readonly sqlName: string;
  readonly columns: CommonTableEntry['columns'];
  readonly counter: Counter;
}

/** How rounds are counted. */
interface Counter {
  seed(query: EmittedQuery): string;
  /** What stands in the select list of a step for its values; `row` is the row that it is made of. */
  step(values: readonly string[], row: string): readonly string[];
}

/** The round is a column of its own. */
function roundsOfRows(most: string): Counter {
  return {
    seed: (query) => `SELECT *,m_round(-1,${most}) FROM (${query.compose()})`,
    step: (values, row) => [...values, `m_round(${row}.x${values.length},${most})`],
  };
}

/** Equal rows of several rounds are one: their rounds are kept beside them. */
function roundsOfKeys(builder: PlanBuilder, most: string, width: number): Counter {
  const run = builder.bind(() => ++runs);
  const key = (values: readonly string[]): string => values.map((value) => `quote(${value})`).join(`||','||`);
  const names = (row: string): readonly string[] => Array.from({ length: width }, (_, i) => `${row}x${i}`);
  return {
    seed: (query) => {
      const [first, ...others] = names('');
      return `SELECT ${[`m_first_round(${run},${most},${key(names(''))},${first})`, ...others].join(',')} FROM (${query.compose()})`;
    },
    step: (values, row) => {
      const [first = 'NULL', ...others] = values;
      return [`m_next_round(${run},${most},${key(names(`${row}.`))},${key(values)},${first})`, ...others];
    },
  };
}

function stepText(cx: EmitContext, step: Select, { table, sqlName, columns, counter }: StepPlace): string {
  const used: string[] = [];
  const entry: CommonTableEntry = {
    sqlName,
    columns,
    isMade: true,
    isMerged: false,
    isOneTable: true,
    weight: 1,
    used,
  };
  const find: EmitContext['commonTables'] = (name) => (name === table.name ? entry : cx.commonTables(name));
  const context = { ...cx, commonTables: find };
  const emitted = emitQuery(context, step);
  if (emitted.outputs.length !== columns.length) throw wireError('ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT');
  const values = emitted.outputs.map(({ value }, i) => {
    const column = columns[i];
    return column === undefined ? value.sql : fitted(cx.builder, value, column.value.type, column.name);
  });
  const list = counter.step(values, used[0] ?? sqlName);
  const last = values.length - 1;
  return emitted.compose((_, i) => (i === last ? list.slice(last).join(',') : (list[i] ?? '')));
}

/** A value as the column holds it, which is as wide as the first rows need. */
function fitted(builder: PlanBuilder, value: SqlValue, type: ValueType, name: string): string {
  const sql = convertTo(builder, value, type);
  const label = `'${name.replaceAll("'", "''")}'`;
  if (type.kind === 'text' && type.length < 16_384) {
    const isShort = value.type.kind === 'text' && value.type.length <= type.length;
    return isShort ? sql : `m_fit_text(${sql},${type.length},${label})`;
  }
  if (type.kind === 'bytes' && (type.form === 'binary' || type.form === 'varbinary')) {
    const kept = mayExceed(value.type, type) ? `m_room_bytes(${sql},${type.length},${label})` : sql;
    return type.form === 'binary' ? paddedBytes(kept, value.type, type.length) : kept;
  }
  if (!mayExceed(value.type, type)) return sql;
  const range = value.type.kind === 'int' && type.kind === 'int' && type.bits < 64 ? integerRange(type) : undefined;
  if (range !== undefined) return `m_fit_integer(${sql},${range.join(',')},${label})`;
  return isJudged(value.type) && isJudged(type) ? madeSql(value.sql, value.type, { name, type }) : sql;
}

/** Whether values are judged on their way to a column, or from one, as those of an INSERT are. */
const isJudged = (type: ValueType): boolean => isNumeric(type) || isTemporal(type) || type.kind === 'text';
