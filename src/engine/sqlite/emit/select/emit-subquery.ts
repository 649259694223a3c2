import { WireError, wireError, notSupported } from '../../../../mysql/wire-error.ts';
import { withoutSoughtBits } from '../compare/sought-bits.ts';
import type { Expression, In, Quantified, Query } from '../../../../sql/ast.ts';
import type { ComparisonOperator } from '../compare/compare-value.ts';
import { comparable, emitComparison } from '../compare/emit-compare.ts';
import { isConstant } from '../constant-value.ts';
import { alwaysFails } from '../compare/judged-constants.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { emitMember } from '../compare/emit-member.ts';
import { emitQuery, type Output } from './emit-query.ts';
import { isWide, overRow, rowItems, rowOf } from '../compare/emit-row.ts';
import { isColumn, quieted, sqlValue, type Constant, type Operand, type SqlValue } from '../../operand/operand.ts';
import { computed, toldOf, withTold } from '../../told/told.ts';
import { textLength, textSql } from '../../operand/to-text.ts';
import {
  BOOLEAN_TYPE,
  COMPUTED_YEAR,
  isCharacter,
  isNumeric,
  isTemporal,
  textType,
  type ValueType,
} from '../../type/type.ts';
import { withoutTruth, withoutZerofill } from '../../type/computed-type.ts';

/** A query inside an expression sees the tables around it. */
export function subcontext(cx: EmitContext): EmitContext {
  return {
    ...cx,
    scope: { tables: [], outer: cx.scope },
    clause: 'field list',
    idleOrder: true,
    aliases: new Map(),
    aggregation: { allowed: false, used: false },
  };
}

/** Emits EXISTS. */
export function emitExists(cx: EmitContext, query: Query): SqlValue {
  const emitted = emitQuery(subcontext(cx), query);
  return sqlValue(`EXISTS(${emitted.compose()})`, BOOLEAN_TYPE, mayShowNull(query, emitted.outputs));
}

/** Whether MySQL says that EXISTS may be NULL: when a column of its query may, except of those that `*` stands for. */
function mayShowNull(query: Query, outputs: readonly Output[]): boolean {
  const hasStar = query.kind === 'select' && query.items.some(({ kind }) => kind === 'star');
  return !hasStar && outputs.some(({ value }) => toldOf(value).nullable);
}

/** A query as a value. @throws WireError 1241; 1242 when it runs and gives more than one row */
export function emitScalarSubquery(cx: EmitContext, query: Query): SqlValue {
  const { value, output } = scalarSubquery(cx, query);
  return withTold(value, { ...computed(toldOf(output.value)), nullable: true });
}

interface Scalar {
  readonly value: SqlValue;
  /** The column of the query that gives it. */
  readonly output: Output;
}

function scalarSubquery(cx: EmitContext, query: Query): Scalar {
  const emitted = emitQuery(subcontext(cx), query);
  const [output] = emitted.outputs;
  if (output === undefined || emitted.outputs.length > 1) throw wireError('ER_OPERAND_COLUMNS', 1);
  const { coercibility } = output.value;
  const type = singleType(output.value.type);
  const plain = withoutZerofill(type);
  const sql = type.kind === output.value.type.kind ? emitted.compose() : emitted.compose(({ value }) => textSql(value));
  if (emitted.singleRow) {
    // Without tables the query is its value, truth values included.
    const isValue = query.kind === 'select' && query.from === undefined;
    const nullable = !isValue || query.where !== undefined || query.limit !== undefined || output.value.nullable;
    const value = { ...sqlValue(`(${sql})`, isValue ? plain : withoutTruth(plain), nullable), coercibility };
    const { printed } = output;
    if (printed === undefined || !isValue) return { value: isValue ? value : quieted(value), output };
    return { value: { ...value, printed: { of: value.sql, text: `(${emitted.compose(() => printed)})` } }, output };
  }
  const alias = cx.builder.alias();
  const checked = `(SELECT CASE WHEN count(*)>1 THEN m_raise(1242) ELSE max(x0) END FROM (SELECT x0 FROM (${sql}) LIMIT 2) AS ${alias})`;
  return { value: quieted({ ...sqlValue(checked, withoutTruth(plain), true), coercibility }), output };
}

/** What a query makes of one value: a member of an ENUM or SET is a text. */
function singleType(type: ValueType): ValueType {
  if (type.kind === 'enum' || type.kind === 'set') return textType(textLength(type), type.collation);
  return type.kind === 'year' ? COMPUTED_YEAR : type;
}

/** Emits `x IN (…)` and `(a, b) IN (…)`. */
export function emitIn(cx: EmitContext, node: In): SqlValue {
  const not = node.negated ? 'NOT ' : '';
  const sql = Array.isArray(node.list)
    ? emitMember(cx, node, node.list)
    : emitInQuery(cx, node.operand, node.list as Query, cx.builder.semijoins.has(node));
  return sqlValue(`(${not}${sql})`, BOOLEAN_TYPE);
}

const LIMITED = "This version of MySQL doesn't yet support 'LIMIT & IN/ALL/ANY/SOME subquery'";

/** @throws WireError 1235, MySQL's own */
function checkNoLimit({ limit }: Query): void {
  if (limit !== undefined) throw new WireError(1235, '42000', LIMITED);
}

/** @param isJoined whether MySQL makes a join of it */
function emitInQuery(cx: EmitContext, operand: Expression, query: Query, isJoined = false): string {
  checkNoLimit(query);
  if (isWide(cx, operand)) {
    const { values, from } = rowOf(cx, operand);
    return overRow(emitValuesIn(cx, values, query, isJoined), from);
  }
  const items = rowItems(operand) ?? [operand];
  return emitValuesIn(
    cx,
    items.map((item) => emit(cx, item)),
    query,
    isJoined,
  );
}

function emitValuesIn(cx: EmitContext, values: readonly Operand[], query: Query, isJoined: boolean): string {
  const read = cx.scope.correlated?.length ?? 0;
  const emitted = emitQuery(subcontext(cx), query);
  const isCorrelated = (cx.scope.correlated?.length ?? 0) > read;
  if (emitted.outputs.length !== values.length) throw wireError('ER_OPERAND_COLUMNS', values.length);
  // Where a join finds no row by its constants, nothing is compared, and so no collations need go together.
  const { where } = query.kind === 'select' ? query : {};
  if (isJoined && where !== undefined && alwaysFails(cx, where)) return `EXISTS(${emitted.compose()})`;
  const lefts: string[] = [];
  const rights: string[] = [];
  values.forEach((operand, i) => {
    const output = emitted.outputs[i];
    if (output === undefined) return;
    const given = materialised(cx, operand);
    withoutSoughtBits(cx, [given, output.value]);
    const isKept = !isJoined && !isTableless(query);
    if (!isJoined && output.value.type.kind === 'bit' && given.type.kind !== 'bit')
      throw notSupported('IN (SELECT …) of a column of BIT beside another type');
    const isRead = isReadAsColumn(operand, output.value);
    const kept = isRead
      ? operand
      : isKept
        ? keptBeside(toldDecimal(operand, given, output.value), isCorrelated)
        : given;
    const isHeld = (!isJoined && !isCorrelated) || isFolded(query, i);
    const inner = isHeld ? { ...output.value, type: withoutTruth(output.value.type) } : output.value;
    const [left, right] = memberForms(cx, kept, inner, `x${i}`, isJoined);
    lefts.push(left);
    rights.push(right);
  });
  const alias = cx.builder.alias();
  const left = lefts.length === 1 ? lefts[0] : `(${lefts.join(',')})`;
  return `(${left} IN (SELECT ${rights.join(',')} FROM (${emitted.compose()}) AS ${alias}))`;
}

/** A constant text that MySQL keeps beside a column of decimals: it tells of one that is no number when it reads it as one. */
function toldDecimal(operand: Operand, given: SqlValue, column: SqlValue): SqlValue {
  if (operand.kind !== 'constant' || operand.isParameter || !isColumn(column)) return given;
  if (column.type.kind !== 'decimal' || !isCharacter(given.type)) return given;
  return { ...given, sql: `m_told_decimal(${given.sql},1)` };
}

/** A value that MySQL keeps while it looks for it in a query: for each row anew, a member of an ENUM or SET is a text. */
function keptBeside(value: SqlValue, isCorrelated: boolean): SqlValue {
  const { reading: _, ...plain } = value;
  const type = withoutTruth(value.type);
  if (!isCorrelated || (type.kind !== 'enum' && type.kind !== 'set')) return quieted({ ...plain, type });
  const text = textType(textLength(type), type.collation);
  return quieted(sqlValue(textSql(value), text, value.nullable, value.coercibility));
}

/** Whether an item of a query is a constant that MySQL computes once: a truth value is a number then. */
function isFolded(query: Query, position: number): boolean {
  const item = query.kind === 'select' ? query.items[position] : undefined;
  return item?.kind === 'item' && item.expression.kind !== 'literal' && isConstant(item.expression);
}

/** Whether a constant is read as a value of the query's column, which is one of times, years or, for numbers, of moments. */
const isReadAsColumn = (operand: Operand, column: SqlValue): operand is Constant =>
  operand.kind === 'constant' &&
  !operand.isParameter &&
  isColumn(column) &&
  (column.type.kind === 'time' || column.type.kind === 'year' || (isTemporal(column.type) && isNumeric(operand.type)));

/** The value of a query as its column of the name: of a text that is read without a word nothing is told there either. */
const inColumn = (value: SqlValue, sql: string): SqlValue =>
  value.quiet === value.sql ? { ...value, sql, quiet: sql } : { ...value, sql };

/** Forms of a value and of a query's column that SQLite compares as MySQL does. */
function memberForms(
  cx: EmitContext,
  left: Operand,
  output: SqlValue,
  column: string,
  isJoined: boolean,
): readonly [string, string] {
  const inner = { ...inColumn(output, column), chosen: false };
  const isAlone = isJoined || left.kind === 'constant';
  const value = left.kind === 'constant' ? left : { ...left, chosen: false };
  const pair = comparable(cx.builder, '=', value, inner, isAlone ? 'alone' : 'kept');
  return [pair.left, pair.right];
}

/** MySQL compares with the value of a query without tables. */
const isTableless = (query: Query): boolean => query.kind === 'select' && query.from === undefined;

/** A constant on the left of a subquery is compared as a value of its own type. */
function materialised(cx: EmitContext, operand: Operand): SqlValue {
  return operand.kind === 'sql' ? operand : sqlValue(cx.builder.constantSql(operand), operand.type, operand.nullable);
}

/** Rows know `= ANY` and `<> ALL` alone. @throws WireError 1241 */
function emitRowQuantified(cx: EmitContext, node: Quantified): SqlValue {
  const isIn = node.operator === '=' && node.quantifier === 'any';
  const isNotIn = node.operator === '<>' && node.quantifier === 'all';
  const sql = emitInQuery(cx, node.left, node.query);
  if (!isIn && !isNotIn) throw wireError('ER_OPERAND_COLUMNS', 1);
  return sqlValue(isIn ? sql : `(NOT ${sql})`, BOOLEAN_TYPE);
}

/** Emits `x > ALL (query)` and `x = ANY (query)`. */
export function emitQuantified(cx: EmitContext, node: Quantified): SqlValue {
  if (rowItems(node.left) !== undefined || isWide(cx, node.left)) return emitRowQuantified(cx, node);
  checkNoLimit(node.query);
  const read = cx.scope.correlated?.length ?? 0;
  const emitted = emitQuery(subcontext(cx), node.query);
  const [output] = emitted.outputs;
  if (output === undefined || emitted.outputs.length > 1) throw wireError('ER_OPERAND_COLUMNS', 1);
  const isCorrelated = (cx.scope.correlated?.length ?? 0) > read;
  const operand = emit(cx, node.left);
  const isRead = isReadAsColumn(operand, output.value);
  const left = isRead
    ? operand
    : keptBeside(toldDecimal(operand, materialised(cx, operand), output.value), isCorrelated);
  const operator: ComparisonOperator = node.operator;
  const column = inColumn(output.value, 'x0');
  const compared = emitComparison(cx.builder, operator, left, column, isRead ? 'alone' : 'kept').sql;
  // min and max of 0, 1 and NULL, with SQL's three-valued logic for rows that compare to NULL.
  const alias = cx.builder.alias();
  const verdict =
    node.quantifier === 'any'
      ? 'CASE WHEN count(*)=0 THEN 0 WHEN max(y)=1 THEN 1 WHEN count(y)<count(*) THEN NULL ELSE 0 END'
      : 'CASE WHEN count(*)=0 THEN 1 WHEN min(y)=0 THEN 0 WHEN count(y)<count(*) THEN NULL ELSE 1 END';
  return sqlValue(
    `(SELECT ${verdict} FROM (SELECT ${compared} AS y FROM (${emitted.compose()})) AS ${alias})`,
    BOOLEAN_TYPE,
  );
}
