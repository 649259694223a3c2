import { wireError } from '../../../../mysql/wire-error.ts';
import { reportProblem } from '../../store/problem.ts';
import type { StoreTarget } from '../../store/store-context.ts';
import { shrink } from '../../type/decode.ts';
import { bytesToInteger } from '../../type/numeric-value.ts';
import { isNumeric, type ValueType } from '../../type/type.ts';
import type { Adaptation } from './adaptation.ts';

const LONGEST = 8;
const [MOST_SIGNED, MOST_UNSIGNED] = [2n ** 63n - 1n, 2n ** 64n - 1n];
/** Digits of these. */
const [DIGITS_SIGNED, DIGITS_UNSIGNED] = [19, 20];

/**
 * The number that a literal of bytes is to a column of numbers: one of more than eight, or beyond what a column with a sign
 * can have of eight, is the greatest, and told as out of range (`Item_hex_hybrid::save_in_field` in sql/item.cc).
 *
 * @returns `undefined` for other columns
 */
export function numberInBytes({ name, type }: StoreTarget): Adaptation | undefined {
  if (!isNumeric(type)) return undefined;
  const isUnsigned = type.kind === 'bit' || type.kind === 'year' || ('unsigned' in type && type.unsigned);
  const most = isUnsigned ? MOST_UNSIGNED : MOST_SIGNED;
  const isHeld = holds(type, isUnsigned ? DIGITS_UNSIGNED : DIGITS_SIGNED);
  return (value, { session }, row = 1) => {
    if (!(value instanceof Uint8Array)) return value;
    const number = bytesToInteger(value);
    if (value.length <= LONGEST && number <= most) return shrink(number);
    // What the column has no room for is told when it is stored.
    if (isHeld) reportProblem(session, wireError('ER_WARN_DATA_OUT_OF_RANGE', name, row));
    return most;
  };
}

/** Whether a column has room for whole numbers of so many digits. */
function holds(type: ValueType, digits: number): boolean {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are shorter
  switch (type.kind) {
    case 'int':
      return type.bits === 64;
    case 'bit':
      return type.length === 64;
    case 'decimal':
      return type.precision - type.scale >= digits;
    case 'float':
    case 'double':
      return type.precision === undefined || type.precision - type.decimals >= digits;
    default:
      return false;
  }
}
