import { textSql, typeText } from '../../operand/to-text.ts';
import { isChoice } from '../../functions/assign/adaptation.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, OrderItem, Query, SetOperation } from '../../../../sql/ast.ts';
import { isForeign, narrowCharset, toCharsetSql } from '../../operand/to-charset.ts';
import { unifyTypes } from '../../operand/unify-types.ts';
import { collatedType, isDecided, requireSameSets } from '../../operand/common-collation.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { ScopeTable } from '../../context/scope.ts';
import { emit } from '../emit-expression.ts';
import { heldValue } from '../call/held-text.ts';
import { COERCIBILITY, sqlValue, type SqlValue } from '../../operand/operand.ts';
import {
  isCharacter,
  isDay,
  isTemporal,
  HELD_YEAR,
  YEAR_TYPE,
  type IntegerType,
  type TemporalType,
  type ValueType,
} from '../../type/type.ts';
import { heldType } from '../../type/computed-type.ts';
import { setRows, unionForm, unitedRows, type UnitedPart } from './set-rows.ts';
import { toldOf, withTold } from '../../told/told.ts';
import { announcedUnion, unionTold } from '../../told/union.ts';
import { emitLimit } from './emit-limit.ts';
import {
  type Output,
  type OutputForm,
  type EmittedQuery,
  emitQuery,
  selectList,
  literalPosition,
} from './emit-query.ts';
import { containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** Emits UNION, INTERSECT and EXCEPT. @throws WireError 1222 */
export function emitSetOperation(cx: EmitContext, query: SetOperation): EmittedQuery {
  const left = emitQuery({ ...cx, idleOrder: true }, query.left);
  const right = emitQuery({ ...cx, idleOrder: true }, query.right);
  if (left.outputs.length !== right.outputs.length) throw wireError('ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT');
  if (query.isValues !== true && (!query.all || query.operator !== 'union' || query.orderBy.length > 0))
    cx.builder.readsWhole = true;
  const outputs = left.outputs.map((output, i) =>
    unifyOutputs(cx, query.operator, output, right.outputs[i] ?? output, `x${i}`),
  );
  const before = outputs.map(announced);
  const together = { ...combined(cx, query, [left, right], outputs), announced: before };
  // The rows of VALUES go to a client without a table in between.
  return query.isValues === true && cx.shown === query ? { ...together, outputs: before } : together;
}

/** A column before there is a table for the rows. */
function announced(output: Output): Output {
  const { type, nullable } = output.value;
  return { ...output, value: withTold(output.value, announcedUnion(type, nullable, toldOf(output.value))) };
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
  sides: readonly [EmittedQuery, EmittedQuery],
  outputs: readonly Output[],
): EmittedQuery {
  const types = outputs.map(({ value }) => value.type);
  const alias = cx.builder.alias();
  const written = orderOfOutputs(cx, query.orderBy, outputs, alias);
  // MySQL reads an ORDER BY behind VALUES, and leaves the rows as they are.
  const order = query.isValues === true ? '' : written;
  const compose = (change: OutputForm | undefined, limit: string): string => {
    const rows = rowsOf(cx, query, sides, outputs, types);
    if (change === undefined && order === '' && limit === '') return rows;
    return `SELECT ${selectList(outputs, change)} FROM (${rows})${order === '' ? '' : ` AS ${alias}`}${order}${limit}`;
  };
  return {
    outputs,
    singleRow: false,
    compose: (change) => compose(change, emitLimit(cx, query.limit)),
    composeAll: () => compose(undefined, ''),
    step: {
      all: query.all,
      parts: (wanted) => partsOf(cx, query, sides, wanted),
      rows: (wanted) => rowsOf(cx, query, sides, outputs, wanted),
    },
  };
}

/** SQL of all rows, as values of `types`. */
function rowsOf(
  cx: EmitContext,
  query: SetOperation,
  sides: readonly [EmittedQuery, EmittedQuery],
  outputs: readonly Output[],
  types: readonly ValueType[],
): string {
  const keys = outputs.map(({ value }, i) => groupingKey({ ...value, type: types[i] ?? value.type })).join(',');
  const names = { columns: outputs.map((_, i) => `x${i}`).join(','), keys };
  if (query.operator === 'union') return unitedRows(partsOf(cx, query, sides, types), { ...names, all: query.all });
  const asked = [query.left, query.right];
  const [left = '', right = ''] = sides.map((side, i) => sideText(cx, asked[i] ?? query, side, types));
  return setRows({ operator: query.operator, all: query.all, left, right, ...names });
}

/** The queries whose rows a UNION puts together: those of its steps, where nothing is left out in between, are its own. */
function partsOf(
  cx: EmitContext,
  query: SetOperation,
  sides: readonly [EmittedQuery, EmittedQuery],
  types: readonly ValueType[],
): readonly UnitedPart[] {
  return [query.left, query.right].flatMap((asked, i): readonly UnitedPart[] => {
    const side = sides[i];
    if (side === undefined) return [];
    const { step } = isStep(asked, query) ? side : { step: undefined };
    if (step === undefined) return [{ sql: sideText(cx, asked, side, types), isPlain: isPlainRow(asked) }];
    return step.all || !query.all ? step.parts(types) : [{ sql: step.rows(types), isPlain: false }];
  });
}

/** The value of an output: a parameter that is a moment or a time shows no fraction among texts where it has none. */
function shortMoment({ value, isParameter }: Output): SqlValue {
  const isClock = value.type.kind === 'datetime' || value.type.kind === 'time';
  if (isParameter !== true || !isClock) return value;
  return { ...value, own: { of: value.sql, text: () => `replace(${textSql(value)},'.000000','')` } };
}

/** A text as one of the smaller character set that all have together. @throws WireError 3854 when it is read */
function inSetOf(type: ValueType, value: SqlValue): SqlValue {
  const charset = type.kind === 'text' ? narrowCharset(type.collation) : undefined;
  if (charset === undefined || value.type.kind !== 'text' || !isForeign(value.type, charset)) return value;
  return { ...value, sql: toCharsetSql(value.sql, charset, value.type) };
}

const sideText = (cx: EmitContext, asked: Query, side: EmittedQuery, types: readonly ValueType[]): string =>
  side.compose((output, i) => {
    const type = types[i] ?? output.value.type;
    const chosen = isDay(type) && output.value.type.kind === 'time' && isChosen(asked, i);
    if (chosen && isTemporal(type)) return dateOfClock(output.value, type);
    const value = inSetOf(type, shortMoment(output));
    return unionForm(cx.builder, heldIn(value, type), type);
  });

/** Whether a column of a query is what COALESCE, IF and the like choose. */
function isChosen(asked: Query, index: number): boolean {
  if (asked.kind !== 'select' || asked.items.some(({ kind }) => kind === 'star')) return false;
  const item = asked.items[index];
  return item?.kind === 'item' && isChoice(item.expression);
}

/** A TIME that was chosen goes to a column of moments as a text, which most often is no date: the zero one then. */
function dateOfClock(value: SqlValue, type: TemporalType): string {
  const zero = `0000-00-00 00:00:00${type.fsp > 0 ? `.${'0'.repeat(type.fsp)}` : ''}`;
  const read = `coalesce(m_datetime(${typeText(value)},${type.fsp}),'${zero}')`;
  return `(CASE WHEN ${value.sql} IS NOT NULL THEN ${read} END)`;
}

/** Whether a query is a row of its own, so that its SQL can stand between UNIONs as it is. */
const isPlainRow = (query: Query): boolean =>
  query.kind === 'select' &&
  query.from === undefined &&
  query.with === undefined &&
  query.orderBy.length === 0 &&
  query.limit === undefined;

function unifyOutputs(
  { builder }: EmitContext,
  operator: SetOperation['operator'],
  left: Output,
  right: Output,
  column: string,
): Output {
  const unified =
    commonYear(left.value.type, right.value.type) ??
    unifyTypes([left.value.type, right.value.type], builder.connection);
  const values = [left.value, right.value];
  // A text without a collation takes whichever the other one has.
  const decisive = values.filter(({ coercibility }) => coercibility !== COERCIBILITY.undecided);
  const deciding = decisive.length === 1 && decisive.some(({ type }) => isCharacter(type)) ? decisive : values;
  if (unified.kind === 'text') requireSameSets(deciding, 'UNION');
  if (unified.kind === 'text' && !isDecided(deciding)) throw wireError('ER_CANT_AGGREGATE_NCOLLATIONS', 'UNION');
  const type: ValueType = heldType(collatedType(unified.kind === 'int' ? wholeColumn(unified) : unified, deciding));
  const [first, second] = values.map(canBeNull);
  const nullable = operator === 'union' ? first || second : operator === 'except' ? first : first && second;
  return {
    name: left.name,
    value: withTold(sqlValue(column, type, nullable, (deciding[0] ?? left.value).coercibility), {
      ...unionTold(type, nullable === true, values.map(toldOf)),
      heldAs: left.name,
    }),
  };
}

/** The type of a column of years; `undefined` for other columns. */
function commonYear(left: ValueType, right: ValueType): ValueType | undefined {
  if (left.kind !== 'year' || right.kind !== 'year') return undefined;
  const areComputed = [left, right].every(
    (type) => type.computed === true || type.extreme === true || type.held === true,
  );
  return areComputed ? HELD_YEAR : YEAR_TYPE;
}

/** The column of a set operation that holds computed integers is a BIGINT, however few digits they have. */
function wholeColumn(column: IntegerType): IntegerType {
  const { width: _, ...type } = column;
  return type.bits === 64 ? { ...type, digits: Math.max(type.digits, 19) } : type;
}

const canBeNull = ({ nullable, type }: SqlValue): boolean => nullable || type.kind === 'null';

/** ORDER BY of a set operation: names and positions of its columns. */
function orderOfOutputs(
  cx: EmitContext,
  items: readonly OrderItem[],
  outputs: readonly Output[],
  alias: string,
): string {
  if (items.length === 0) return '';
  const aliases = new Map(outputs.map((output) => [output.name.toLowerCase(), output.value]));
  const context: EmitContext = {
    ...cx,
    aliases,
    aliasesFirst: true,
    clause: 'order clause',
    // Queries in it read the columns as those of a table around them.
    scope: { ...cx.scope, tables: [tableOfOutputs(outputs, alias)] },
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

const tableOfOutputs = (outputs: readonly Output[], sqlName: string): ScopeTable => ({
  alias: '',
  schema: undefined,
  sqlName,
  columns: outputs.map(({ name, value }) => ({
    name,
    value: { ...value, sql: `${sqlName}.${value.sql}` },
    hidden: false,
  })),
  table: undefined,
});

/** @throws WireError 1052 for a name that several columns of a set operation have */
function refuseAmbiguous(expression: Expression, outputs: readonly Output[]): void {
  if (expression.kind !== 'column' || expression.table !== undefined) return;
  const lower = expression.name.toLowerCase();
  if (outputs.filter(({ name }) => name.toLowerCase() === lower).length > 1)
    throw wireError('ER_NON_UNIQ_ERROR', expression.name, 'order clause');
}
