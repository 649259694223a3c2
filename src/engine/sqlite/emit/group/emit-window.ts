import type { ResultValue } from '../../../../mysql/column.ts';
import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall, WindowFrameBound, WindowSpecification } from '../../../../sql/ast.ts';
import { aggregateSql } from './emit-aggregate.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { convertToCommon } from '../../operand/convert.ts';
import { collatedType, requireSameSets } from '../../operand/common-collation.ts';
import { chosenStrength, lettersAmong } from '../operator/emit-choice.ts';
import { materialise } from '../../operand/to-text.ts';
import { distanceSql, microsSql } from './window-range.ts';
import { checkInheritance, refuseOuter, UNNAMED } from './window-check.ts';
import { parseDecimal } from '../../type/decimal.ts';
import { resultText } from '../../type/decode.ts';
import { toDouble } from '../../type/numeric-value.ts';
import { settle } from '../infer/settle.ts';
import { besideType, INTEGER_TYPE } from '../../parameter/parameter-types.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { chosenType } from '../../operand/unify-types.ts';
import { DOUBLE_TYPE, integerType, isNumeric, isTemporal, type DecimalType, type ValueType } from '../../type/type.ts';
import { withoutSign, withoutTruth, withoutZerofill } from '../../type/computed-type.ts';
import { isAggregate, RANKING_FUNCTIONS, OFFSET_FUNCTIONS, containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** Emits a window function. @throws WireError 3579 for an unknown window */
export function emitWindowFunction(cx: EmitContext, node: FunctionCall): SqlValue {
  if (node.over === undefined) throw wireError('ER_PARSE_ERROR', '', 1);
  const isPlace = cx.scope.aggregation !== undefined && ['field list', 'order clause'].includes(cx.clause);
  if (!isPlace || !cx.aggregation.allowed || node.args.some(containsWindow))
    throw wireError('ER_WINDOW_INVALID_WINDOW_FUNC_USE', nestedName(node));
  const over = ` OVER (${windowSql(cx, node.over, node.name)})`;
  if (isAggregate(node.name)) {
    if (node.distinct || node.name === 'group_concat')
      throw notSupported(`${node.name.toUpperCase()} as this window function`);
    return aggregateSql(cx, node, over);
  }
  if (RANKING_FUNCTIONS.has(node.name)) {
    const args = node.args.map((arg) => countSql(cx, node.name, arg, 1)).join(',');
    const type: ValueType =
      node.name === 'percent_rank' || node.name === 'cume_dist' ? DOUBLE_TYPE : integerType(18, true);
    return sqlValue(`${node.name}(${args})${over}`, type, false);
  }
  if (!OFFSET_FUNCTIONS.has(node.name)) throw notSupported(`${node.name.toUpperCase()} as a window function`);
  const [first, ...rest] = node.args.map((arg) => materialise(cx.builder, emit(cx, arg)));
  if (first === undefined) throw wireError('ER_PARSE_ERROR', ')', 1);
  const [, count] = node.args;
  const counted = count === undefined ? undefined : countSql(cx, node.name, count, node.name === 'nth_value' ? 1 : 0);
  const [, fallback] = rest;
  const moves = node.name === 'lag' || node.name === 'lead';
  if (moves && fallback !== undefined) return emitNeighbour(cx, node, [first, fallback], counted ?? '1', over);
  const isOther = first.type.kind === 'year' || (moves && first.type.kind === 'decimal');
  const type = isOther ? chosenType([first.type], cx.builder.connection) : first.type;
  const args = [first.sql, ...(counted === undefined ? [] : [counted])];
  return ofRows(`${node.name}(${args.join(',')})${over}`, type, true, first.coercibility);
}

/** LAG and LEAD with a default: a value of the type, and of the collation, that holds both. @throws WireError 1267 */
function emitNeighbour(
  { builder }: EmitContext,
  { name }: FunctionCall,
  given: readonly SqlValue[],
  count: string,
  over: string,
): SqlValue {
  const operands = lettersAmong(builder, given);
  const type = collatedType(
    chosenType(
      operands.map((operand) => operand.type),
      builder.connection,
    ),
    operands,
  );
  requireSameSets(operands, name);
  const [value = '', otherwise = ''] = operands.map((operand) => convertToCommon(builder, operand, type));
  const nullable = operands.some((operand) => operand.nullable);
  const strength = chosenStrength(operands, type);
  return ofRows(`${name}(${value},${count},${otherwise})${over}`, type, nullable, strength);
}

/** A value of a row of the window, which tells nothing of its sign. */
const ofRows = (sql: string, type: ValueType, nullable: boolean, coercibility: number): SqlValue =>
  sqlValue(sql, withoutSign(withoutTruth(withoutZerofill(type))), nullable, coercibility);

/** The window function that stands where none may: one inside the call, or the call itself. */
function nestedName(node: FunctionCall): string {
  const inner = node.args.flatMap(windowCalls)[0];
  return (inner ?? node).name;
}

function windowCalls(node: Expression): readonly FunctionCall[] {
  return node.kind === 'call' && node.over !== undefined ? [node] : childrenOf(node).flatMap(windowCalls);
}

const MAX_COUNT = 2n ** 63n - 1n;
const MAX_UNSIGNED = 2n ** 64n - 1n;

/** A whole number that a window function counts by. @throws WireError 1210, 1327 */
function countSql(cx: EmitContext, name: string, node: Expression, least: number): string {
  if (node.kind === 'column' && name !== 'nth_value') throw wireError('ER_SP_UNDECLARED_VAR', node.name);
  const constant = constantOf(cx, node) ?? emit(cx, node);
  if (constant.kind !== 'constant') throw wireError('ER_WRONG_ARGUMENTS', name);
  const isParameter = node.kind === 'parameter' || node.kind === 'user-variable';
  return cx.builder.bind((run) => {
    const value = constant.source(run);
    // Behind all rows.
    if (value === null && isParameter && name === 'nth_value') return MAX_COUNT;
    const count = wholeOf(value);
    if (count === undefined || count < least || count > MAX_COUNT) throw wireError('ER_WRONG_ARGUMENTS', name);
    return count;
  });
}

function wholeOf(value: ResultValue): number | bigint | undefined {
  if (value === null || typeof value === 'bigint') return value ?? undefined;
  const number = toDouble(value);
  return Number.isInteger(number) ? number : undefined;
}

function windowSql(cx: EmitContext, specification: WindowSpecification, of: string): string {
  checkInheritance(specification, cx.windows, UNNAMED);
  const { partitionBy, orderBy, frame } = inherited(cx, specification);
  const name = specification.isName === true ? (specification.reference ?? UNNAMED) : UNNAMED;
  const keyIn = (clause: string, expression: Expression): SqlValue => {
    refuseOuter({ ...cx, clause }, expression);
    return materialise(cx.builder, emit({ ...cx, clause }, expression));
  };
  const partition = partitionBy.map((expression) => groupingKey(keyIn('window partition by', expression)));
  const keys = orderBy.map(({ expression }) => keyIn('window order by', expression));
  if (frame !== undefined) checkRange(frame, keys, name);
  const isDistance = [frame?.start, frame?.end].some((bound) => bound?.offset?.kind === 'interval');
  const order = keys.map((key, i) => {
    const sql = isDistance ? microsSql(key) : groupingKey(key);
    return `${sql}${orderBy[i]?.descending === true ? ' DESC' : ''}`;
  });
  if (cx.groupsAsMet !== undefined && goesByOrder(of, frame))
    return `ORDER BY ${cx.groupsAsMet} ${frame === undefined ? ALL_ROWS : frameSql(cx, frame, name, INTEGER_TYPE)}`;
  return [
    partition.length === 0 ? '' : `PARTITION BY ${partition.join(',')}`,
    order.length === 0 ? '' : `ORDER BY ${order.join(',')}`,
    frame === undefined ? '' : frameSql(cx, frame, name, distanceType(frame, keys)),
  ].join(' ');
}

/** Whether the rows of a window without an order differ for a function by where they stand. */
const goesByOrder = (name: string, frame: Frame | undefined): boolean =>
  frame === undefined ? !isAggregate(name) && !PEERS.has(name) : frame.unit === 'rows' && !PEERS.has(name);

/** To these all rows of a window without an order are equal. */
const PEERS: ReadonlySet<string> = new Set(['rank', 'dense_rank', 'percent_rank', 'cume_dist']);
/** The frame of a window without an order. */
const ALL_ROWS = 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING';

/** A window with all that it takes from the one that it is made of. */
function inherited(cx: EmitContext, specification: WindowSpecification): WindowSpecification {
  const named =
    specification.reference === undefined ? undefined : cx.windows.get(specification.reference.toLowerCase());
  if (named === undefined) return specification;
  const base = inherited(cx, named);
  return {
    ...specification,
    partitionBy: [...base.partitionBy, ...specification.partitionBy],
    orderBy: [...base.orderBy, ...specification.orderBy],
    frame: specification.frame ?? base.frame,
  };
}

/** RANGE with a distance is one of a number or a date. @throws WireError 3587, 3588, 3589 */
function checkRange(frame: Frame, keys: readonly SqlValue[], name: string): void {
  const offsets = [frame.start, frame.end].flatMap((bound) => (bound?.offset === undefined ? [] : [bound.offset]));
  if (frame.unit !== 'range' || offsets.length === 0) return;
  const [only, another] = keys;
  const isDistance = only !== undefined && (isNumeric(only.type) || isTemporal(only.type));
  if (!isDistance || another !== undefined) throw wireError('ER_WINDOW_RANGE_FRAME_ORDER_TYPE', name);
  for (const { kind } of offsets) {
    if (isTemporal(only.type) && kind !== 'interval') throw wireError('ER_WINDOW_RANGE_FRAME_TEMPORAL_TYPE', name);
    if (!isTemporal(only.type) && kind === 'interval') throw wireError('ER_WINDOW_RANGE_FRAME_NUMERIC_TYPE', name);
  }
  // SQLite adds the distance to the stored form, which of more digits than 18 is no number.
  if (only.type.kind === 'decimal' && only.type.big)
    throw notSupported('RANGE with a distance of decimals of more than 18 digits');
}

type Frame = NonNullable<WindowSpecification['frame']>;

/** What a distance is as a parameter: one of numbers is of the type of those. */
function distanceType({ unit }: Frame, [key]: readonly SqlValue[]): ValueType {
  if (unit !== 'range' || key === undefined) return INTEGER_TYPE;
  return key.type.kind === 'decimal' ? key.type : besideType(key.type);
}

/** A distance in the last digits of decimals; what is less than one of those is `rounded`. @throws WireError 3586 */
function scaledDistance(written: string, { scale }: DecimalType, rounded: 'up' | 'down', name: string): bigint {
  const { unscaled, scale: given } = parseDecimal(written)?.value ?? { unscaled: -1n, scale: 0 };
  if (unscaled < 0n) throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
  const unit = 10n ** BigInt(Math.abs(scale - given));
  const count = given <= scale ? unscaled * unit : (unscaled + (rounded === 'up' ? unit - 1n : 0n)) / unit;
  return count <= MAX_COUNT ? count : MAX_COUNT;
}

function frameSql(cx: EmitContext, frame: Frame, name: string, distance: ValueType): string {
  // A frame begins at the first row within the distance, and ends at the last one.
  const start = boundSql(cx, frame.start, frame, name, distance, frame.start.type === 'preceding' ? 'down' : 'up');
  const unit = frame.unit.toUpperCase();
  if (frame.end === undefined) return `${unit} ${start}`;
  const end = boundSql(cx, frame.end, frame, name, distance, frame.end.type === 'following' ? 'down' : 'up');
  return `${unit} BETWEEN ${start} AND ${end}`;
}

function boundSql(
  cx: EmitContext,
  bound: WindowFrameBound,
  { unit }: Frame,
  name: string,
  distance: ValueType,
  rounded: 'up' | 'down',
): string {
  const words = bound.type.replace('-', ' ').toUpperCase();
  if (bound.offset === undefined) return words;
  if (bound.offset.kind === 'interval') return `${distanceSql(cx, bound.offset, name)} ${words}`;
  settle(cx, bound.offset, distance, unit === 'rows' ? 'count' : 'operand');
  const constant = constantOf(cx, bound.offset);
  if (constant === undefined) throw notSupported('window frames with expressions');
  const count = cx.builder.bind((run) => {
    const value = constant.source(run);
    if (distance.kind === 'decimal' && value !== null)
      return scaledDistance(resultText(value) ?? '', distance, rounded, name);
    const found = unit === 'rows' || value === null ? wholeOf(value) : toDouble(value);
    if (found === undefined || found < 0) throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
    // A double would make doubles of the whole numbers that it is added to.
    if (typeof value !== 'bigint' && Number.isSafeInteger(found)) return BigInt(found);
    if (typeof value !== 'bigint') return found;
    if (value <= MAX_COUNT) return value;
    // MySQL computes such a range without a sign: error 1690 for almost every row.
    if (unit !== 'rows' && value <= MAX_UNSIGNED) throw notSupported('RANGE with a distance of 64 bits');
    // Beyond BIGINT UNSIGNED a number is a decimal.
    if (unit === 'rows' && value > MAX_UNSIGNED) throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
    return unit === 'rows' ? MAX_COUNT : found;
  });
  return `${count} ${words}`;
}
