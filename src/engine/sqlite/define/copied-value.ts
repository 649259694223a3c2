import type { ResultValue } from '../../../mysql/column.ts';
import { adaptation, MOMENTS, wholeMoment, type Adaptation } from '../functions/assign/adaptation.ts';
import type { StoreTarget } from '../store/store-context.ts';
import { floatText, resultText, shownFloat } from '../type/decode.ts';
import { bytesToInteger } from '../type/numeric-value.ts';
import { isFloatingPoint, isString, type ValueType } from '../type/type.ts';

type Value = Exclude<ResultValue, null>;

/**
 * What becomes of a value that ALTER TABLE copies to a column of another type, where that is not what INSERT makes of it
 * (`Copy_field::get_copy_func` in sql/field_conv.cc): a date is read from the digits of a number, a YEAR is the number of a
 * moment's digits, and a document what the text of a number or moment says.
 *
 * @returns `undefined` where the value goes as it is
 */
export function copied(from: ValueType, column: StoreTarget): Adaptation | undefined {
  const { kind } = from;
  const { type } = column;
  if (type.kind === 'json' && (MOMENTS.has(kind) || (NUMBERS.has(kind) && kind !== 'bit'))) return shownText(from);
  if (MOMENTS.has(kind)) return type.kind === 'year' ? wholeMoment : adaptation(kind, column);
  if (kind === 'bytes') return adaptation(kind, column);
  if (!NUMBERS.has(kind)) return undefined;
  if (isFloatingPoint(from) && isString(type))
    return (value) => (typeof value === 'number' ? floatText(value, from) : value);
  if (MOMENTS.has(type.kind)) return digitsOf;
  const change = WHOLE.has(type.kind) ? adaptation(kind, column) : undefined;
  return type.kind === 'enum' && kind !== 'bit'
    ? (value, run) => noMember(change === undefined ? value : change(value, run))
    : change;
}

/** Kinds of columns of numbers. */
export const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['int', 'decimal', 'float', 'double', 'bit', 'year']);

/** Kinds of columns that take whole numbers. */
const WHOLE: ReadonlySet<ValueType['kind']> = new Set<ValueType['kind']>(['bit', 'year', 'enum', 'set']);

const digitsOf = (value: Value): ResultValue =>
  value instanceof Uint8Array ? String(bytesToInteger(value)) : (resultText(value) ?? '');

/** What clients see of a number or moment. */
function shownText(from: ValueType): Adaptation {
  if (from.kind !== 'float') return (value) => resultText(value) ?? '';
  return (value) =>
    (typeof value === 'number' ? resultText(shownFloat(value, from.decimals)) : resultText(value)) ?? '';
}

/** The number 0 is no member, as it may be in a table. */
const noMember = (value: ResultValue): ResultValue => (value === 0 || value === 0n ? '0' : value);
