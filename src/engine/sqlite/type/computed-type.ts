import {
  type ValueType,
  COMPUTED_YEAR,
  HELD_YEAR,
  DOUBLE_TYPE,
  type BitType,
  type IntegerType,
  isBiased,
  UNSIGNED_TYPE,
  integerType,
  isFloatingPoint,
} from './type.ts';
import { SMALL_PRECISION } from './decimal.ts';

/** Whether numbers of this type are filled up with zeros. */
export function isFilled({
  zerofill,
  unfilled,
}: {
  readonly zerofill?: boolean;
  readonly unfilled?: boolean;
}): boolean {
  return zerofill === true && unfilled !== true;
}

/** To how many characters ZEROFILL fills a type's numbers up; `undefined` for types without it. */
export function filledWidth(type: ValueType): number | undefined {
  if (!('zerofill' in type) || !isFilled(type)) return undefined;
  if (type.kind === 'int') return type.width;
  if (type.kind === 'decimal') return type.precision + (type.scale > 0 ? 1 : 0);
  return type.precision ?? FLOAT_WIDTHS[type.kind];
}

/** How wide numbers are shown whose digits are not said. */
export const FLOAT_WIDTHS = { float: 12, double: 22 } as const;

/** The type of an expression with the values of a ZEROFILL column. */
export function withoutZerofill(type: ValueType): ValueType {
  if (!('zerofill' in type)) return type;
  const { zerofill: _, ...plain } = type;
  if (plain.kind !== 'int') return plain;
  const { width: __, ...integer } = plain;
  return integer;
}

/** The type of a value of this type that is computed and not read from a table: numbers are not filled up with zeros. */
export function computedType(type: ValueType): ValueType {
  if (type.kind === 'year') return COMPUTED_YEAR;
  return 'zerofill' in type && type.zerofill ? { ...type, unfilled: true } : type;
}

/** The type of a column of a table that MySQL puts computed values in: there numbers are filled up with zeros. */
export function heldType(type: ValueType): ValueType {
  if (type.kind === 'year' && type.extreme === true) return HELD_YEAR;
  if (type.kind === 'float' && type.extreme === true) return DOUBLE_TYPE;
  if (type.kind === 'bit' && type.extreme === true) return bitsAsNumber(type);
  if (!('unfilled' in type)) return type;
  const { unfilled: _, ...filled } = type;
  return filled;
}

/** The integer that the bits of a BIT are, in the same stored form. */
const bitsAsNumber = (type: BitType): IntegerType =>
  isBiased(type) ? UNSIGNED_TYPE : integerType(Math.min(type.length, SMALL_PRECISION), true);

/** Doubles that say nothing of a sign, as expressions make them. */
export function withoutSign(type: ValueType): ValueType {
  return isFloatingPoint(type) && type.unsigned ? { ...type, unsigned: false } : type;
}

/** The type of a column that holds truth values: to JSON they are plain numbers there. */
export function withoutTruth(type: ValueType): ValueType {
  if (type.kind !== 'int' || type.boolean !== true) return type;
  const { boolean: _, ...plain } = type;
  return { shown: 1, ...plain };
}
