import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Binary, Expression } from '../../../../sql/ast.ts';
import type { ComparisonOperator } from './compare-value.ts';
import type { Place } from './place.ts';
import { emitComparison } from './emit-compare.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { emitQuery } from '../select/emit-query.ts';
import { subcontext } from '../select/emit-subquery.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { convertTo } from '../../operand/convert.ts';
import { integerOf } from '../../operand/to-number.ts';
import { textLength, toText } from '../../operand/to-text.ts';
import { withoutSoughtBits } from './sought-bits.ts';
import {
  BIGINT_TYPE,
  BOOLEAN_TYPE,
  COMPUTED_YEAR,
  isNumeric,
  isString,
  isTemporal,
  textType,
  type ValueType,
} from '../../type/type.ts';

/** The items of a row such as `(a, b)`; `undefined` for a single value. */
export function rowItems(node: Expression): readonly Expression[] | undefined {
  return node.kind === 'row' ? node.items : undefined;
}

/** Whether a comparison is one of rows: written ones, or those of queries with several columns. */
export function comparesRows(cx: EmitContext, { left, right }: Binary): boolean {
  return [left, right].some((side) => rowItems(side) !== undefined || isWide(cx, side));
}

/** Whether an expression is a query of several columns. */
export function isWide(cx: EmitContext, node: Expression): node is Expression & { readonly kind: 'subquery' } {
  if (node.kind !== 'subquery') return false;
  let first = node.query;
  while (first.kind === 'set-operation') first = first.left;
  if (first.items.length > 1 || first.items[0]?.kind !== 'star') return first.items.length > 1;
  return emitQuery(subcontext({ ...cx, builder: cx.builder.trial() }), node.query).outputs.length > 1;
}

/** Emits `(a, b) operator (c, d)`; a query may stand for either row. @throws WireError 1241; 1242 when it runs */
export function emitRowComparison(cx: EmitContext, node: Binary): SqlValue {
  if (node.left.kind === 'subquery' || node.right.kind === 'subquery') return compareWithQuery(cx, node);
  const left = rowItems(node.left) ?? [node.left];
  const right = rowItems(node.right) ?? [node.right];
  return compareRows(cx, node.operator as ComparisonOperator, left, right);
}

/** A query without rows is a row of NULLs. */
function compareWithQuery(cx: EmitContext, node: Binary): SqlValue {
  const [left, right] = [node.left, node.right].map((side) => rowOf(cx, side));
  if (left === undefined || right === undefined) throw notSupported('rows');
  const verdict = compareOperands(cx, node.operator as ComparisonOperator, left.values, right.values);
  return sqlValue(overRow(verdict.sql, `${left.from}${right.from}`), BOOLEAN_TYPE);
}

/** A condition over the one row of a query. @param from the query's part of FROM, from {@link rowOf} */
export function overRow(condition: string, from: string): string {
  return `(SELECT CASE WHEN count(*)>1 THEN m_raise(1242) ELSE max(y) END FROM (SELECT ${condition} AS y FROM (SELECT 1)${from}))`;
}

/** The values of a row, and what FROM needs where they are those of a query. */
export function rowOf(
  cx: EmitContext,
  node: Expression,
): { readonly values: readonly Operand[]; readonly from: string } {
  if (node.kind !== 'subquery') return { values: (rowItems(node) ?? [node]).map((item) => emit(cx, item)), from: '' };
  const emitted = emitQuery(subcontext(cx), node.query);
  const alias = cx.builder.alias();
  const values = emitted.outputs.map(({ value }, i) => ({ ...value, sql: `${alias}.x${i}`, nullable: true }));
  return { values, from: ` LEFT JOIN (SELECT * FROM (${emitted.compose()}) LIMIT 2) AS ${alias} ON 1` };
}

/** Compares two rows item by item. @throws WireError 1241 */
function compareRows(
  cx: EmitContext,
  operator: ComparisonOperator,
  left: readonly Expression[],
  right: readonly Expression[],
): SqlValue {
  if (left.length !== right.length) throw wireError('ER_OPERAND_COLUMNS', left.length);
  const values = (row: readonly Expression[]): readonly Operand[] => row.map((item) => emit(cx, item));
  return compareOperands(cx, operator, values(left), values(right), 'alone');
}

/**
 * Compares a row with one of the list of IN, whose items are read as values of the kinds that those of the row have
 * (`cmp_item_row` in sql/item_cmpfunc.cc). @throws WireError 1241
 */
export function compareMember(cx: EmitContext, left: readonly Operand[], member: readonly Expression[]): SqlValue {
  if (left.length !== member.length) throw wireError('ER_OPERAND_COLUMNS', left.length);
  const right = member.map((item, i) => {
    const given = emit(cx, item);
    const [value = given, other] = withoutSoughtBits(cx, [given, ...left.slice(i, i + 1)]);
    return inCollation(cx, readAs(cx, value, other?.type), other?.type);
  });
  return compareOperands(cx, '=', left, right, 'member');
}

function readAs({ builder }: EmitContext, operand: Operand, type: ValueType | undefined): Operand {
  const isWhole = type?.kind === 'int' || type?.kind === 'bit' || type?.kind === 'year';
  const { kind } = operand.type;
  if (isWhole && (hasFraction(operand) || kind === 'text' || kind === 'enum'))
    return sqlValue(integerOf(builder, operand, false), BIGINT_TYPE, operand.nullable);
  if (type?.kind === 'text' && isNumeric(operand.type))
    return sqlValue(toText(builder, operand), textType(textLength(operand.type), builder.connection), operand.nullable);
  return operand;
}

/** A string as a text of the type beside it: the row in front says by which collation is compared, whatever its coercibility. */
function inCollation({ builder }: EmitContext, operand: Operand, type: ValueType | undefined): Operand {
  if (type?.kind !== 'text' || !isString(operand.type)) return operand;
  const { charset, collation } = type;
  if (operand.type.kind === 'text' && operand.type.collation === collation) return operand;
  const sql = convertTo(builder, operand, type);
  return sqlValue(sql, { ...textType(textLength(operand.type), collation), charset }, operand.nullable);
}

/** In a row a YEAR is a plain number beside one with a fraction, and wherever the row is not compared item by item. */
function inRow(value: Operand, other: Operand, isPlace: boolean): Operand {
  const isPlain = value.kind === 'sql' && value.type.kind === 'year' && (isPlace || hasFraction(other));
  return isPlain ? { ...value, type: COMPUTED_YEAR } : value;
}

const hasFraction = ({ type }: Operand): boolean => ['decimal', 'double', 'float'].includes(type.kind);

/** Compares the values of two rows; in a list years are plain numbers. @throws WireError 1241 */
export function compareOperands(
  cx: EmitContext,
  operator: ComparisonOperator,
  left: readonly Operand[],
  right: readonly Operand[],
  place: Place = 'alone',
  isListed = place === 'member',
): SqlValue {
  if (left.length !== right.length) throw wireError('ER_OPERAND_COLUMNS', left.length);
  const compare = (i: number, with_: ComparisonOperator): string => {
    const [a, b] = withoutSoughtBits(
      cx,
      [left, right].flatMap((row) => row[i] ?? []),
    );
    if (a === undefined || b === undefined) return '1';
    if (left.length === 1) return emitComparison(cx.builder, with_, a, b).sql;
    // In lists a text that is no date equals none.
    const own = isTemporal(a.type) || place === 'kept' ? place : 'alone';
    return emitComparison(cx.builder, with_, inRow(a, b, isPlain), inRow(b, a, isPlain), own).sql;
  };
  const isPlain = isListed || !['=', '<>', '<=>'].includes(operator);
  const indexes = left.map((_, i) => i);
  if (operator === '=' || operator === '<=>') {
    return sqlValue(`(${indexes.map((i) => compare(i, operator)).join(' AND ')})`, BOOLEAN_TYPE);
  }
  if (operator === '<>') return sqlValue(`(${indexes.map((i) => compare(i, '<>')).join(' OR ')})`, BOOLEAN_TYPE);
  // The first items that differ decide; the last ones decide with `operator` itself.
  const strict = operator === '<=' ? '<' : operator === '>=' ? '>' : operator;
  const last = left.length - 1;
  const chain = (i: number): string =>
    i === last ? compare(i, operator) : `(${compare(i, strict)} OR (${compare(i, '=')} AND ${chain(i + 1)}))`;
  return sqlValue(chain(0), BOOLEAN_TYPE);
}
