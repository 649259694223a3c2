import { wireError } from '../../../mysql/wire-error.ts';
import type { CommonTable, Expression, Limit, OrderItem, Query, SetOperation, With } from '../../../sql/ast.ts';
import { unifyTypes } from '../type/unify-types.ts';
import { collatedType, isDecided } from './common-collation.ts';
import { groupingKey } from './emit-compare.ts';
import { constantOf, notSupported, type CommonTableEntry, type EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { containsAggregate } from './group-check.ts';
import { containsWindow } from './window-check.ts';
import { isMergeable } from './mergeable.ts';
import { emitRecursive } from './emit-recursive.ts';
import { heldValue } from './held-text.ts';
import { emitSelect } from './emit-select.ts';
import type { RowOrder } from './row-order.ts';
import { toDouble } from '../type/numeric-value.ts';
import { COERCIBILITY, isColumn, sqlValue, type SqlValue } from './operand.ts';
import type { Determination, ScopeColumn } from './scope.ts';
import type { Term } from './terms.ts';
import { heldType, UNSIGNED_TYPE, withoutTruth, YEAR_TYPE, type IntegerType, type ValueType } from '../type/type.ts';
import { setRows, unionForm } from './set-rows.ts';
import type { Making } from './maker.ts';
import { held, toldOf, withTold } from '../told/told.ts';
import { unionTold } from '../told/union.ts';

/** A column of a query's result. */
export interface Output extends Partial<Making> {
  readonly name: string;
  /** Its value as the query's own SQL computes it. */
  readonly value: SqlValue;
  /** SQL of the text that clients get instead. */
  readonly verbatim?: string | undefined;
  /** SQL of the text of a decimal that prints its own digits, not those of its type. */
  readonly printed?: string | undefined;
  /** Whether it is a parameter and nothing else. */
  readonly isParameter?: boolean;
  /** How errors print it. */
  readonly term?: Term;
}

/** Puts a column into another form. */
export type OutputForm = (output: Output, index: number) => string;

/** A query whose text is not yet put together. Its columns are called `x0`, `x1` … in the text. */
export interface EmittedQuery {
  readonly outputs: readonly Output[];
  /** Whether it cannot give more than one row. */
  readonly singleRow: boolean;
  /** The text; `form` may put each column into another form. */
  compose(form?: OutputForm): string;
  /** The text without LIMIT, for FOUND_ROWS(). */
  composeAll(): string;
  /** Of a query that takes the rows of one table as they come. */
  readonly scan?: RangeForm | undefined;
  /** How to give the rows as MySQL does where the order of none is asked for, or that of some. */
  readonly inOrder?: OrderedForm | undefined;
  /** Of a SELECT: what determines what among its columns. */
  readonly determines?: Determination | undefined;
  /** Columns of the text behind those of the outputs. */
  readonly extraColumns?: number;
  /** Of a set operation: the same rows as values of other types. */
  readonly ofTypes?: (types: readonly ValueType[]) => EmittedQuery;
  /** Of a recursion: the query that leaves out what its text, called `raw`, has twice. */
  readonly once?: (raw: string) => string | undefined;
}

/** A query for the rows of a range of its table. */
export interface RangeForm {
  readonly table: string;
  /** The rows, in order. */
  compose(first: string, last: string): string;
  /** One value of all of them together. */
  composeAs(value: string, first: string, last: string): string;
}

/** A query whose rows are sorted by keys beside what is asked for. */
export interface OrderedForm {
  readonly order: RowOrder;
  compose(form: OutputForm | undefined, keys: readonly string[]): string;
}

/** Emits a SELECT or a set operation. */
export function emitQuery(cx: EmitContext, query: Query): EmittedQuery {
  if (query.into !== undefined) throw wireError('ER_MISPLACED_INTO');
  const { context, prefix } = emitWith(cx, query.with);
  const emitted = query.kind === 'select' ? emitSelect(context, query) : emitSetOperation(context, query);
  const common = prefix();
  if (common === '') return emitted;
  const { inOrder } = emitted;
  return {
    ...emitted,
    scan: undefined,
    inOrder: inOrder && { ...inOrder, compose: (form, keys) => common + inOrder.compose(form, keys) },
    compose: (form) => common + emitted.compose(form),
    composeAll: () => common + emitted.composeAll(),
  };
}

/** `SELECT … AS x0, … AS x1`. */
export function selectList(outputs: readonly Output[], form: OutputForm | undefined): string {
  return outputs.map((output, i) => `${form === undefined ? output.value.sql : form(output, i)} AS x${i}`).join(',');
}

/** Columns under which a surrounding query sees these outputs. @throws WireError 1353 */
export function outputColumns(
  outputs: readonly Output[],
  names: readonly string[],
  sqlName: string,
  ownName = false,
): readonly ScopeColumn[] {
  if (names.length > 0 && names.length !== outputs.length) throw wireError('ER_VIEW_WRONG_LIST');
  return outputs.map(({ name, value, term }, i) => ({
    name: names[i] ?? name,
    term: ownName ? term : undefined,
    value: {
      ...columnOf(value, ownName, names[i] ?? name),
      sql: `${sqlName}.x${i}`,
      coercibility: Math.max(value.coercibility, COERCIBILITY.column),
      isExpression: ownName && !isColumn(value),
    },
    hidden: false,
    ownName,
  }));
}

/** A value as the column of a table in FROM; of one that is merged it is still the value itself. */
function columnOf(value: SqlValue, isMerged: boolean, readAs: string): SqlValue {
  const plain = withoutTruth(value.type);
  const told = toldOf(value);
  return isMerged
    ? withTold({ ...value, type: plain }, { ...told, readAs })
    : withTold({ ...value, type: heldType(plain) }, { ...held(told), readAs });
}

/** @throws WireError 1060 for two columns of a derived or common table that have one name; `listed` is behind its alias */
export function refuseTwice(columns: readonly ScopeColumn[], listed: boolean): void {
  const known = new Map<string, string>();
  for (const { name } of columns) {
    const other = known.get(name.toLowerCase());
    if (other !== undefined) throw wireError('ER_DUP_FIELDNAME', listed ? other : name);
    known.set(name.toLowerCase(), name);
  }
}

/** @throws WireError 1066 for two common tables of one name */
function refuseSameName({ tables }: With): void {
  const again = tables.find(({ name }, i) => tables.findIndex((other) => other.name === name) < i);
  if (again !== undefined) throw wireError('ER_NONUNIQ_TABLE', again.name);
}

/**
 * The common tables of WITH, and the text that goes before the statement they belong to, once it is emitted: a table that
 * nothing reads is not looked at, as in MySQL.
 */
export function emitWith(
  cx: EmitContext,
  clause: With | undefined,
): { readonly context: EmitContext; readonly prefix: () => string } {
  if (clause === undefined) return { context: cx, prefix: () => '' };
  refuseSameName(clause);
  const commonTables = new Map(cx.commonTables);
  const texts: string[] = [];
  for (const table of clause.tables) {
    const inner: EmitContext = { ...cx, commonTables: new Map(commonTables), changing: new Map(), idleOrder: false };
    let entry: CommonTableEntry | undefined;
    commonTables.set(table.name, () => (entry ??= emitCommonTable(inner, table, clause.recursive, texts)));
  }
  const prefix = (): string =>
    texts.length === 0 ? '' : `WITH ${clause.recursive ? 'RECURSIVE ' : ''}${texts.join(',')} `;
  return { context: { ...cx, commonTables }, prefix };
}

/** Emits a common table. @param texts where its text goes, behind those of the tables that it reads */
function emitCommonTable(cx: EmitContext, table: CommonTable, isRecursive: boolean, texts: string[]): CommonTableEntry {
  const sqlName = cx.builder.alias();
  const recursive = isRecursive ? emitRecursive(cx, table, sqlName) : undefined;
  const emitted = recursive ?? emitQuery(cx, table.query);
  const width = emitted.outputs.length + (emitted.extraColumns ?? 0);
  // All rows of a recursion are made, however few are asked for.
  const form = recursive === undefined ? '' : 'MATERIALIZED ';
  const names = (count: number): string => Array.from({ length: count }, (_, i) => `x${i}`).join(',');
  texts.push(`${sqlName}(${names(width)}) AS ${form}(${emitted.compose()})`);
  const once = emitted.once?.(sqlName);
  const readName = once === undefined ? sqlName : cx.builder.alias();
  if (once !== undefined) texts.push(`${readName}(${names(emitted.outputs.length)}) AS (${once})`);
  const columns = outputColumns(emitted.outputs, table.columns, readName, isMergeable(table.query));
  return { sqlName: readName, columns, determines: emitted.determines };
}

function emitSetOperation(cx: EmitContext, query: SetOperation): EmittedQuery {
  const left = emitQuery({ ...cx, idleOrder: true }, query.left);
  const right = emitQuery({ ...cx, idleOrder: true }, query.right);
  if (left.outputs.length !== right.outputs.length) throw wireError('ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT');
  const outputs = left.outputs.map((output, i) =>
    unifyOutputs(cx, query.operator, output, right.outputs[i] ?? output, `x${i}`),
  );
  return combined(cx, query, left, right, outputs);
}

/** A value as it is in the table of a set operation, whose columns are as long as the longest of theirs. */
function heldIn(value: SqlValue, column: ValueType | undefined): SqlValue {
  const isLonger =
    column?.kind === 'bytes' ||
    (column?.kind === 'text' && value.type.kind === 'text' && column.length > value.type.length);
  return isLonger ? value : heldValue(value);
}

/** Whether a set operation is a step of the one that it stands in: all rows go to one table. */
const isStep = (inner: Query, { operator }: SetOperation): boolean =>
  inner.kind === 'set-operation' &&
  inner.operator === 'union' &&
  operator === 'union' &&
  inner.orderBy.length === 0 &&
  inner.limit === undefined;

function combined(
  cx: EmitContext,
  query: SetOperation,
  first: EmittedQuery,
  second: EmittedQuery,
  outputs: readonly Output[],
): EmittedQuery {
  const types = outputs.map(({ value }) => value.type);
  const left = isStep(query.left, query) ? (first.ofTypes?.(types) ?? first) : first;
  const right = isStep(query.right, query) ? (second.ofTypes?.(types) ?? second) : second;
  const form = (output: Output, i: number): string =>
    unionForm(cx.builder, heldIn(output.value, outputs[i]?.value.type), outputs[i]?.value.type ?? output.value.type);
  const rows = setRows(query, {
    left: left.compose(form),
    right: right.compose(form),
    columns: outputs.map((_, i) => `x${i}`).join(','),
    keys: outputs.map((output) => groupingKey(output.value)).join(','),
  });
  const written = orderOfOutputs(cx, query.orderBy, outputs);
  // MySQL reads an ORDER BY behind VALUES, and leaves the rows as they are.
  const order = query.isValues === true ? '' : written;
  const compose = (change: OutputForm | undefined, limit: string): string => {
    if (change === undefined && order === '' && limit === '') return rows;
    return `SELECT ${selectList(outputs, change)} FROM (${rows})${order}${limit}`;
  };
  return {
    outputs,
    singleRow: false,
    compose: (change) => compose(change, emitLimit(cx, query.limit)),
    composeAll: () => compose(undefined, ''),
    ofTypes: (wanted) =>
      combined(
        cx,
        query,
        first,
        second,
        outputs.map((output, i) => ({ ...output, value: { ...output.value, type: wanted[i] ?? output.value.type } })),
      ),
  };
}

function unifyOutputs(
  { builder }: EmitContext,
  operator: SetOperation['operator'],
  left: Output,
  right: Output,
  column: string,
): Output {
  const areYears = left.value.type.kind === 'year' && right.value.type.kind === 'year';
  const unified = areYears ? YEAR_TYPE : unifyTypes([left.value.type, right.value.type], builder.connection);
  const values = [left.value, right.value];
  if (unified.kind === 'text' && !isDecided(values)) throw wireError('ER_CANT_AGGREGATE_NCOLLATIONS', 'UNION');
  const type: ValueType = heldType(collatedType(unified.kind === 'int' ? wholeColumn(unified) : unified, values));
  const [first, second] = values.map(canBeNull);
  const nullable = operator === 'union' ? first || second : operator === 'except' ? first : first && second;
  return {
    name: left.name,
    value: withTold(sqlValue(column, type, nullable, left.value.coercibility), {
      ...unionTold(type, nullable === true, values.map(toldOf)),
      heldAs: left.name,
    }),
  };
}

/** The column of a set operation that holds computed integers is a BIGINT, however few digits they have. */
function wholeColumn(column: IntegerType): IntegerType {
  const { width: _, ...type } = column;
  return type.bits === 64 ? { ...type, digits: Math.max(type.digits, 19) } : type;
}

const canBeNull = ({ nullable, type }: SqlValue): boolean => nullable || type.kind === 'null';

/** ORDER BY of a set operation: names and positions of its columns. */
function orderOfOutputs(cx: EmitContext, items: readonly OrderItem[], outputs: readonly Output[]): string {
  if (items.length === 0) return '';
  const aliases = new Map(outputs.map((output) => [output.name.toLowerCase(), output.value]));
  const context: EmitContext = {
    ...cx,
    aliases,
    aliasesFirst: true,
    clause: 'order clause',
    scope: { ...cx.scope, tables: [] },
  };
  const computed = items.findIndex(({ expression }) => containsAggregate(expression) || containsWindow(expression));
  if (computed >= 0) throw wireError('ER_AGGREGATE_ORDER_FOR_UNION', computed + 1);
  const keys = items.map((item) => {
    const position = literalPosition(item.expression);
    refuseAmbiguous(item.expression, outputs);
    const value = position === undefined ? emit(context, item.expression) : outputs[position - 1]?.value;
    if (value === undefined) throw wireError('ER_BAD_FIELD_ERROR', String(position), 'order clause');
    return value.kind === 'constant' ? '' : `${groupingKey(value)}${item.descending ? ' DESC' : ''}`;
  });
  const used = keys.filter((key) => key !== '');
  return used.length === 0 ? '' : ` ORDER BY ${used.join(',')}`;
}

/** @throws WireError 1052 for a name that several columns of a set operation have */
function refuseAmbiguous(expression: Expression, outputs: readonly Output[]): void {
  if (expression.kind !== 'column' || expression.table !== undefined) return;
  const lower = expression.name.toLowerCase();
  if (outputs.filter(({ name }) => name.toLowerCase() === lower).length > 1)
    throw wireError('ER_NON_UNIQ_ERROR', expression.name, 'order clause');
}

/** The number in `ORDER BY 2`. */
export function literalPosition(node: Expression): number | undefined {
  return node.kind === 'literal' && node.type === 'integer' ? Number(node.value) : undefined;
}

/** ` LIMIT … OFFSET …`, or nothing. @throws WireError 1210 when it runs with a parameter that is no whole number */
export function emitLimit(cx: EmitContext, limit: Limit | undefined): string {
  if (limit === undefined) return '';
  const count = limitNumber(cx, limit.count);
  return limit.offset === undefined ? ` LIMIT ${count}` : ` LIMIT ${count} OFFSET ${limitNumber(cx, limit.offset)}`;
}

function limitNumber(cx: EmitContext, node: Expression): string {
  if (node.kind === 'parameter') cx.parameters.settle(node.index, UNSIGNED_TYPE, 'count');
  const constant = node.kind === 'system-variable' ? emit(cx, node) : constantOf(cx, node);
  if (constant?.kind !== 'constant') throw notSupported('LIMIT with an expression');
  return cx.builder.bind((run) => {
    const value = constant.source(run);
    // As many as a number that is not known.
    if (value === null) return 0;
    // A BIGINT counts by its value; beyond what a table can hold all counts are alike.
    const number = Math.min(typeof value === 'bigint' ? Number(value) : toDouble(value), Number.MAX_SAFE_INTEGER);
    if (!Number.isInteger(number) || number < 0) throw wireError('ER_WRONG_ARGUMENTS', 'LIMIT');
    return number;
  });
}
