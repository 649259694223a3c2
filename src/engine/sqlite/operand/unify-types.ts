import { type CollationName } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { MAX_PRECISION } from '../type/decimal.ts';
import { asDecimal } from './to-decimal.ts';
import { textLength } from './to-text.ts';
import {
  bytesType,
  COMPUTED_YEAR,
  datetimeType,
  decimalsOf,
  decimalType,
  DOUBLE_TYPE,
  doubleType,
  isTemporal,
  textType,
  type IntegerType,
  type ValueType,
  isFloatingPoint,
  isString,
} from '../type/type.ts';
import { FLOAT_WIDTHS, withoutSign, withoutTruth, withoutZerofill } from '../type/computed-type.ts';

/**
 * The type that holds the values of all operands of CASE, COALESCE, UNION …
 * (https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html).
 */
export function unifyTypes(types: readonly ValueType[], connection: CollationName): ValueType {
  const known = types.filter((type) => type.kind !== 'null');
  const [first, ...rest] = known;
  if (first === undefined) return { kind: 'null' };
  const type = rest.reduce<ValueType>((all, each) => unifyTwo(all, each, connection), first);
  // Only a column says that its decimals and doubles have no sign.
  return withoutZerofill(type.kind === 'decimal' && type.unsigned ? { ...type, unsigned: false } : chosenReal(type));
}

/** Of a FLOAT or BIT that is one of several values nothing says that it was an extreme. */
function chosenReal(type: ValueType): ValueType {
  if ((type.kind !== 'float' && type.kind !== 'bit') || type.extreme !== true) return withoutSign(type);
  const { extreme: _, ...plain } = type;
  return withoutSign(plain);
}

/** The type of an expression that gives one of several values. */
export function chosenType(types: readonly ValueType[], connection: CollationName): ValueType {
  const type = unifyTypes(types, connection);
  return type.kind === 'year' ? COMPUTED_YEAR : withoutTruth(withoutZerofill(type));
}

function unifyTwo(a: ValueType, b: ValueType, connection: CollationName): ValueType {
  if (a === b && a.kind !== 'enum' && a.kind !== 'set') return a;
  if (a.kind === 'bit' && b.kind === 'bit') return { kind: 'bit', length: Math.max(a.length, b.length) };
  if (a.kind === 'year' && b.kind === 'year') return a;
  const left = plainNumber(a);
  const right = plainNumber(b);
  if (left !== undefined && right !== undefined) {
    const isReal = left.kind === 'float' || right.kind === 'float';
    return isReal && (a.kind === 'bit' || b.kind === 'bit') ? DOUBLE_TYPE : unifyNumbers(left, right, a, b);
  }
  if (a.kind === 'json' && b.kind === 'json') return a;
  return unifyTemporal(a, b) ?? unifyStrings(a, b, connection);
}

function unifyStrings(a: ValueType, b: ValueType, connection: CollationName): ValueType {
  if (a.kind === 'bytes' || b.kind === 'bytes' || a.kind === 'bit' || b.kind === 'bit') {
    const longest = bytesType(Math.max(byteLength(a), byteLength(b)));
    const form = longForm(a, b) ?? (isFixed(a, b) ? 'char' : undefined);
    return form === undefined ? longest : { ...longest, form: form === 'char' ? 'binary' : `${sizeOf(form)}blob` };
  }
  const collated =
    [a, b].find((type) => type.kind === 'text') ?? [a, b].find((type) => type.kind === 'enum' || type.kind === 'set');
  const collation = collated !== undefined && 'collation' in collated ? collated.collation : connection;
  const longest = textType(Math.max(letterLength(a), letterLength(b)), collation);
  const form = longForm(a, b) ?? (isFixed(a, b) ? 'char' : undefined);
  return form === undefined ? longest : { ...longest, form: form === 'char' ? form : `${sizeOf(form)}text` };
}

/** The longest CHAR and BINARY. */
const LONGEST_FIXED = 255;

/** Whether a CHAR or BINARY is among two types, and the other is no string of another sort. */
function isFixed(a: ValueType, b: ValueType): boolean {
  const areFixed = new Set(
    [a, b].map((type) => (isString(type) ? type.form === 'char' || type.form === 'binary' : undefined)),
  );
  const length = Math.max(letterLength(a), letterLength(b));
  return areFixed.has(true) && !areFixed.has(false) && length <= LONGEST_FIXED;
}

/** The type of the TEXT and BLOB families that holds the values of both types, where one is of them. */
function longForm(...types: readonly ValueType[]): string | undefined {
  const forms = types.flatMap((type) => (isString(type) && /text$|blob$/.test(type.form) ? type.form : []));
  return forms.toSorted((a, b) => SIZES.indexOf(sizeOf(b)) - SIZES.indexOf(sizeOf(a)))[0];
}

const SIZES = ['tiny', '', 'medium', 'long'] as const;

/** `medium` of MEDIUMTEXT and MEDIUMBLOB. */
const sizeOf = (form: string): (typeof SIZES)[number] =>
  SIZES.find((size) => size !== '' && form.startsWith(size)) ?? '';

/** How many letters MySQL takes the values of a type to have where they are strings beside others. */
export function letterLength(type: ValueType): number {
  // Of a DOUBLE its digits do not count.
  if (type.kind === 'float') return type.precision ?? FLOAT_WIDTHS.float;
  if (type.kind === 'double') return FLOAT_WIDTHS.double;
  return type.kind === 'bit' ? type.length : textLength(type);
}

/** Bytes of the same. */
export function byteLength(type: ValueType): number {
  const size = 'charset' in type ? (findCharacterSet(type.charset)?.maxLength ?? 4) : 1;
  return Math.min(4_294_967_295, letterLength(type) * size);
}

function plainNumber(type: ValueType): ValueType | undefined {
  if (type.kind === 'year') return { kind: 'int', bits: 16, unsigned: true, digits: 4 };
  if (type.kind === 'bit') return { kind: 'int', bits: 64, unsigned: true, digits: type.length };
  return ['int', 'decimal', 'float', 'double'].includes(type.kind) ? type : undefined;
}

function unifyNumbers(a: ValueType, b: ValueType, first: ValueType = a, second: ValueType = b): ValueType {
  if (a.kind === 'int' && b.kind === 'int') {
    const bits = a.bits >= b.bits ? a.bits : b.bits;
    const digits = Math.max(a.digits, b.digits);
    if (a.unsigned === b.unsigned) return withShown({ kind: 'int', bits, unsigned: a.unsigned, digits }, a, b);
    // As wide as the other, a number without a sign needs more room beside one with it.
    const isTight = [first, second].some(
      (type) => type.kind === 'bit' || (type.kind === 'int' && type.unsigned && type.bits === bits),
    );
    if (isTight && bits === 64) return decimalType(Math.min(MAX_PRECISION, digits), 0);
    return withShown({ kind: 'int', bits: isTight ? nextWidth(bits) : bits, unsigned: false, digits }, a, b);
  }
  if (isFloatingPoint(a) || isFloatingPoint(b)) {
    const [isFirst, isSecond] = [a.kind === 'float', b.kind === 'float'];
    // As in MySQL's table of types: a FLOAT holds the integers of 24 bits, and swallows a BIGINT behind it.
    if (isFirst && (isSecond || (b.kind === 'int' && b.bits !== 32))) return a;
    if (isSecond && a.kind === 'int' && a.bits <= 24) return b;
    return doubleType(Math.max(decimalsOf(a), decimalsOf(b)));
  }
  const [left, right] = [asDecimal(a), asDecimal(b)];
  const scale = Math.max(left.scale, right.scale);
  const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
  return decimalType(Math.min(MAX_PRECISION, whole + scale), scale);
}

/** A type of which clients are told the length of the longer of two, where they are told one of either. */
function withShown(type: IntegerType, a: IntegerType, b: IntegerType): IntegerType {
  if (a.shown === undefined && b.shown === undefined) return type;
  return { ...type, shown: Math.max(textLength(a), textLength(b)) };
}

/** Bits of the integers with a sign that hold all those without one of so many bits. */
const nextWidth = (bits: IntegerType['bits']): IntegerType['bits'] =>
  bits < 32 ? ((bits + 8) as IntegerType['bits']) : 64;

function unifyTemporal(a: ValueType, b: ValueType): ValueType | undefined {
  if (!isTemporal(a) || !isTemporal(b)) return undefined;
  const fsp = Math.max(a.fsp, b.fsp);
  if (a.kind === b.kind) return { kind: a.kind, fsp };
  return datetimeType(fsp);
}
