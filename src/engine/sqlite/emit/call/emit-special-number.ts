import type { Expression } from '../../../../sql/ast.ts';
import { asDecimal, bigSql, decimalSql } from '../../operand/to-decimal.ts';
import { bitsOf, integerOf, realSql, toNumeric, wholeSql } from '../../operand/to-number.ts';
import { MAX_PRECISION } from '../../type/decimal.ts';
import { byteBitCount } from '../operator/emit-bits.ts';
import { emitArithmetic } from '../operator/emit-arithmetic.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { rangeTerm } from '../operator/print-term.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { ranged, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { decider, unlessDecided } from '../operator/reading-order.ts';
import {
  decimalType,
  DOUBLE_TYPE,
  doubleType,
  fractionOf,
  storedScale,
  integerType,
  shownInteger,
  isBiased,
  isTemporal,
  type DecimalType,
} from '../../type/type.ts';
import { withoutZerofill } from '../../type/computed-type.ts';
import { describe } from '../../told/describe.ts';
import { isDecimal } from '../../told/told.ts';
import { numberOfBytes } from '../../type/numeric-value.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';
import { childrenOf } from '../../../../sql/children.ts';

function oneNumber(cx: EmitContext, node: Parameters<SpecialFunction>[1]): SqlValue {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported(node.name);
  return numberOf(cx, operand);
}

/** An operand as a number; what is none by its type, dates and binary strings among them, counts as a double. */
function numberOf(cx: EmitContext, operand: Operand): SqlValue {
  const { type } = operand;
  if (type.kind === 'null' || type.kind === 'bytes' || isTemporal(type))
    return sqlValue(realSql(cx.builder, operand), doubleType(fractionOf(type)), operand.nullable);
  const value = toNumeric(cx.builder, operand);
  // Only a column fills its numbers up with zeros.
  return { ...value, type: withoutZerofill(value.type) };
}

const emitAbs: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  // A hexadecimal literal has no sign.
  if (operand?.kind === 'constant' && !operand.isParameter && operand.type.kind === 'bytes')
    return sqlValue(realSql(cx.builder, operand), { ...DOUBLE_TYPE, unsigned: true }, operand.nullable);
  if (operand === undefined) throw notSupported(node.name);
  const value = numberOf(cx, operand);
  const { type, sql, nullable } = value;
  if (isBiased(type)) return sqlValue(sql, type, nullable);
  if (type.kind === 'int' && type.unsigned) return wholeNumber(value);
  if (type.kind === 'decimal' && type.big) {
    const zero = 'm_integer_big(0,0)';
    return sqlValue(`(CASE WHEN ${sql} < ${zero} THEN m_big('-',${zero},${sql}) ELSE ${sql} END)`, type, nullable);
  }
  const whole =
    type.kind === 'int' ? integerType(type.digits) : type.kind === 'float' ? doubleType(type.decimals) : type;
  if (type.kind === 'int' && type.digits > INTEGER_DIGITS) {
    const positive = `m_integer('-',0,0,${sql},0,0`;
    const term = rangeTerm(cx, node, positive);
    return sqlValue(`(CASE WHEN ${sql}<0 THEN ${positive},${term}) ELSE ${sql} END)`, whole, nullable);
  }
  return sqlValue(`abs(${sql})`, whole, nullable);
};

/** An integer that a function leaves as it is: of 64 bits, and no column any more. */
function wholeNumber({ sql, type, nullable }: SqlValue): SqlValue {
  return sqlValue(
    sql,
    isBiased(type) ? type : shownInteger(INTEGER_DIGITS, undefined, 'unsigned' in type && type.unsigned),
    nullable,
  );
}

const INTEGER_DIGITS = 18;
/** From this length on CEILING and FLOOR of a decimal column give no BIGINT. */
const MAX_INTEGER_LENGTH = 20;

/** Functions whose whole numbers have 21 characters to MySQL, however few digits they have. */
const LONG = new Set(
  'bit_count ceil ceiling floor inet_aton json_contains json_contains_path json_depth json_length json_valid microsecond ord period_diff regexp_instr round sign timestampdiff to_seconds truncate unix_timestamp'.split(
    ' ',
  ),
);

/** Whether an expression is the quotient of such a function's value. */
function isOfLong(node: Expression | undefined): boolean {
  if (node?.kind !== 'binary' || node.operator !== '/') return false;
  return node.left.kind === 'call' && LONG.has(node.left.name);
}

/** Whether a number is written out in an expression that counts as longer here than it is: as one of 9 or of 18 digits. */
function hasShorterLiteral(cx: EmitContext, node: Expression): boolean {
  // How long a divisor is says nothing of the quotient.
  if (node.kind === 'binary' && node.operator === '/') return hasShorterLiteral(cx, node.left);
  if (node.kind !== 'literal') return childrenOf(node).some((child) => hasShorterLiteral(cx, child));
  if (node.type !== 'integer') return false;
  if (node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  return node.value.length !== 9 && node.value.length < INTEGER_DIGITS;
}

/** Whether clients are told that a decimal has as many digits; `undefined` where they are told nothing of the expression. */
function isToldLong(cx: EmitContext, node: Expression | undefined): boolean | undefined {
  const told = cx.tellsLengths === true && node !== undefined ? describe(cx, node) : undefined;
  return told && isDecimal(told) ? told.length - told.decimals >= MAX_INTEGER_LENGTH : undefined;
}

/** CEILING and FLOOR. */
const emitFloor =
  (up: boolean): SpecialFunction =>
  (cx, node) => {
    const value = oneNumber(cx, node);
    const { type, nullable } = value;
    if (type.kind === 'int') return wholeNumber(value);
    if (type.kind !== 'decimal')
      return sqlValue(`${up ? 'ceil' : 'floor'}(${realSql(cx.builder, value)})`, DOUBLE_TYPE, nullable);
    const whole = type.precision - type.scale + 1;
    const big = `m_big_floor(${bigSql(value, storedScale(type))},${storedScale(type)},${up ? 1 : 0})`;
    const bigType: DecimalType = {
      kind: 'decimal',
      precision: Math.min(MAX_PRECISION, whole),
      scale: 0,
      unsigned: false,
      big: true,
    };
    // Length as MySQL counts it, with point and sign (`Item_func_int_val::set_numeric_type`).
    const length = whole - 1 + (type.scale > 0 ? 1 : 0) + (type.unsigned ? 0 : 1);
    const isLong = isToldLong(cx, node.args[0]) ?? (length > MAX_INTEGER_LENGTH || isOfLong(node.args[0]));
    if (isLong || (length === MAX_INTEGER_LENGTH && !hasShorterLiteral(cx, node)))
      return sqlValue(big, bigType, nullable);
    return sqlValue(`m_to_integer(${big},'big',0,0)`, integerType(Math.min(whole, 19)), nullable);
  };

/** The digits of ROUND and TRUNCATE when they are a literal, which then gives the result its scale. */
function literalDigits(cx: EmitContext, node: Expression | undefined): number | undefined {
  if (node === undefined) return 0;
  const negative = node.kind === 'unary' && node.operator === '-';
  const literal = negative ? node.operand : node;
  if (literal.kind !== 'literal') return undefined;
  const value = literal.type === 'integer' ? Number(literal.value) : numberOfBytes(literal);
  if (value === undefined) return undefined;
  if (literal.slot >= 0) cx.builder.consultedValues.add(`s${literal.slot}`);
  return negative ? -value : value;
}

const emitRound: SpecialFunction = (cx, node) => {
  const cut = node.name === 'truncate' ? 1 : 0;
  const [operand, places] = argumentsOf(cx, node, cut === 1 ? 2 : 1, 2);
  if (operand === undefined) throw notSupported(node.name);
  const value = numberOf(cx, operand);
  const digits = literalDigits(cx, node.args[1]);
  const nullable = value.nullable || (places?.nullable ?? false);
  const read = digits === undefined && places !== undefined ? wholeSql(cx.builder, places) : String(digits ?? 0);
  const digitsSql = unlessDecided([decider(operand, value.sql)], [read], read);
  if (value.type.kind !== 'int' && value.type.kind !== 'decimal') {
    return sqlValue(`m_real_round(${realSql(cx.builder, value)},${digitsSql},${cut})`, DOUBLE_TYPE, nullable);
  }
  if (value.type.kind === 'int' && digits !== undefined && digits >= 0) return wholeNumber(value);
  if (value.type.kind === 'int') return roundedInteger(value, digitsSql, cut, nullable);
  const from = asDecimal(value.type);
  const rounded = sqlValue(
    `m_big_round(${bigSql(value, storedScale(from))},${storedScale(from)},${digitsSql},${cut})`,
    { ...from, precision: Math.min(MAX_PRECISION, from.precision + 1), big: true, unsigned: false },
    nullable,
  );
  if (digits === undefined || digits >= from.scale) return rounded;
  const scale = Math.max(0, digits);
  const type = decimalType(Math.max(1, from.precision - from.scale + 1 + scale), scale);
  return sqlValue(decimalSql(rounded, type), type, nullable);
};

/** An integer rounded or cut in front of its point. */
function roundedInteger(value: SqlValue, digits: string, cut: number, nullable: boolean): SqlValue {
  const { type, sql } = value;
  const unsigned = 'unsigned' in type && type.unsigned;
  const flags = [isBiased(type) ? 1 : 0, digits, cut, unsigned ? 1 : 0];
  const isLong = type.kind === 'int' && type.digits > INTEGER_DIGITS;
  const whole = isLong ? type : shownInteger(INTEGER_DIGITS, undefined, unsigned);
  return ranged(sqlValue(`m_integer_round(${sql},${flags.join(',')})`, whole, nullable));
}

const emitMod: SpecialFunction = (cx, node) => {
  const [left, right] = argumentsOf(cx, node, 2);
  if (left === undefined || right === undefined) throw notSupported('MOD');
  return emitArithmetic(cx.builder, 'mod', left, right);
};

/** Tells the sequences of RAND(n) apart, statement by statement. */
let executions = 0;

const emitRand: SpecialFunction = (cx, node) => {
  const [seed] = argumentsOf(cx, node, 0, 1);
  if (seed !== undefined) {
    const number = bitsOf(cx.builder, seed);
    if (seed.kind === 'sql') return sqlValue(`m_rand_seeded(${number})`, DOUBLE_TYPE, seed.nullable);
    const execution = cx.builder.bind(() => ++executions);
    return sqlValue(`m_rand_sequence(${execution},${number})`, DOUBLE_TYPE, seed.nullable);
  }
  return sqlValue('m_rand()', DOUBLE_TYPE, false);
};

/** BIT_COUNT: the bits of a whole number of 64, or of a binary string. */
const emitBitCount: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported(node.name);
  const count =
    byteBitCount(cx.builder, node.args[0], operand) ?? `m_bit_count(${integerOf(cx.builder, operand, false)})`;
  return sqlValue(count, shownInteger(2), operand.nullable);
};

/** Functions of numbers whose arguments need more than their types. */
export const NUMERIC_SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  abs: emitAbs,
  bit_count: emitBitCount,
  ceil: emitFloor(true),
  ceiling: emitFloor(true),
  floor: emitFloor(false),
  mod: emitMod,
  rand: emitRand,
  round: emitRound,
  truncate: emitRound,
};
