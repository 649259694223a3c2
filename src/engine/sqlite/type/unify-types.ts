import type { CollationName } from './collation.ts';
import { asDecimal } from '../emit/to-decimal.ts';
import { textLength } from '../emit/to-text.ts';
import {
  bytesType,
  datetimeType,
  decimalType,
  decimalsOf,
  DOUBLE_TYPE,
  doubleType,
  integerType,
  isBiased,
  isTemporal,
  textType,
  UNSIGNED_TYPE,
  withoutSign,
  withoutTruth,
  withoutZerofill,
  type IntegerType,
  type ValueType,
} from './type.ts';

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

/** The type of an expression that gives one of several values: of years it makes plain numbers. */
export function chosenType(types: readonly ValueType[], connection: CollationName): ValueType {
  const type = unifyTypes(types, connection);
  return type.kind === 'year' ? integerType(4, true) : withoutTruth(withoutZerofill(type));
}

function unifyTwo(a: ValueType, b: ValueType, connection: CollationName): ValueType {
  if (a === b) return a;
  if (a.kind === 'bit' && b.kind === 'bit') return { kind: 'bit', length: Math.max(a.length, b.length) };
  const left = plainNumber(a);
  const right = plainNumber(b);
  if (left !== undefined && right !== undefined) {
    const isReal = left.kind === 'float' || right.kind === 'float';
    return isReal && (a.kind === 'bit' || b.kind === 'bit') ? DOUBLE_TYPE : unifyNumbers(left, right);
  }
  if (a.kind === 'json' && b.kind === 'json') return a;
  const temporal = unifyTemporal(a, b);
  if (temporal !== undefined) return temporal;
  if (a.kind === 'bytes' || b.kind === 'bytes' || a.kind === 'bit' || b.kind === 'bit') {
    const longest = bytesType(Math.max(textLength(a), textLength(b)));
    return isLong(a) || isLong(b) ? { ...longest, form: 'longblob' } : longest;
  }
  const collated =
    [a, b].find((type) => type.kind === 'text') ?? [a, b].find((type) => type.kind === 'enum' || type.kind === 'set');
  const collation = collated !== undefined && 'collation' in collated ? collated.collation : connection;
  return textType(Math.max(textLength(a), textLength(b)), collation);
}

/** Whether values are of one of the TEXT and BLOB types. */
const isLong = (type: ValueType): boolean =>
  (type.kind === 'text' && type.form.endsWith('text')) || (type.kind === 'bytes' && type.form.endsWith('blob'));

function plainNumber(type: ValueType): ValueType | undefined {
  if (type.kind === 'year') return { kind: 'int', bits: 16, unsigned: true, digits: 4 };
  if (type.kind === 'bit') return UNSIGNED_TYPE;
  return ['int', 'decimal', 'float', 'double'].includes(type.kind) ? type : undefined;
}

function unifyNumbers(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'int' && b.kind === 'int') {
    if (isBiased(a) !== isBiased(b)) {
      const signed = isBiased(a) ? b : a;
      return signed.unsigned ? { ...a, digits: 20, unsigned: true, bits: 64 } : decimalType(20, 0);
    }
    const wider = a.bits >= b.bits ? a : b;
    const [unsigned, signed] = a.unsigned ? [a, b] : [b, a];
    if (unsigned.unsigned && !signed.unsigned && unsigned.bits === 64 && unsigned.digits > 4) return decimalType(20, 0);
    if (unsigned.unsigned !== signed.unsigned) {
      const bits = Math.max(signed.bits, nextWidth(unsigned.bits)) as IntegerType['bits'];
      return withShown({ kind: 'int', bits, unsigned: false, digits: Math.max(a.digits, b.digits) }, a, b);
    }
    const digits = Math.max(a.digits, b.digits);
    return withShown({ kind: 'int', bits: wider.bits, unsigned: a.unsigned && b.unsigned, digits }, a, b);
  }
  if (a.kind === 'float' || a.kind === 'double' || b.kind === 'float' || b.kind === 'double') {
    const [first, second] = [a.kind === 'float', b.kind === 'float'];
    // As in MySQL's table of types: a FLOAT holds the integers of 24 bits, and swallows a BIGINT behind it.
    if (first && (second || (b.kind === 'int' && b.bits !== 32))) return a;
    if (second && a.kind === 'int' && a.bits <= 24) return b;
    return doubleType(Math.max(decimalsOf(a), decimalsOf(b)));
  }
  const [left, right] = [asDecimal(a), asDecimal(b)];
  const scale = Math.max(left.scale, right.scale);
  const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
  return decimalType(Math.min(65, whole + scale), scale);
}

/** A type of which clients are told the length of the longer of two, where they are told one of either. */
function withShown(type: IntegerType, a: IntegerType, b: IntegerType): IntegerType {
  if (a.shown === undefined && b.shown === undefined) return type;
  return { ...type, shown: Math.max(textLength(a), textLength(b)) };
}

/** Bits of the integers with a sign that hold all those without one of so many bits. */
const nextWidth = (bits: number): number => (bits < 32 ? bits + 8 : 64);

function unifyTemporal(a: ValueType, b: ValueType): ValueType | undefined {
  if (!isTemporal(a) || !isTemporal(b)) return undefined;
  const fsp = Math.max(a.fsp, b.fsp);
  if (a.kind === b.kind) return { kind: a.kind, fsp };
  return datetimeType(fsp);
}
