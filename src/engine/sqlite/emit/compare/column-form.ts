import type { ResultValue } from '../../../../mysql/column.ts';
import { isDateOnly } from '../../store/store-temporal.ts';
import { collationOf } from '../../type/collation.ts';
import { bytesOf, resultText } from '../../type/decode.ts';
import { parseTime } from '../../type/temporal.ts';
import { isCharacter, isNumeric, isTemporal, type ValueType, isDay } from '../../type/type.ts';
import type { ComparisonOperator } from './compare-value.ts';
import { isListed, type Place } from './place.ts';
import { isColumn, type Constant, type Operand, type SqlValue } from '../../operand/operand.ts';
import { narrowCharset } from '../../operand/to-charset.ts';
import { toCharset } from '../../type/charset-text.ts';

/** Of a text beside one of a smaller character set: it must have its letters. @throws WireError 3854 when it runs */
export function lettersFor(type: ValueType, other: ValueType): (value: Value) => Value {
  const charset = isCharacter(type) ? narrowCharset(type.collation) : undefined;
  if (charset === undefined || !isCharacter(other)) return (value) => value;
  const from = collationOf(other.collation).charset;
  return (value) => (typeof value === 'string' ? toCharset(value, charset, from) : value);
}

type Value = Exclude<ResultValue, null>;

/** The bytes of a parameter are a text. */
export const asText = (value: Value): Value => (value instanceof Uint8Array ? (resultText(value) ?? '') : value);

/**
 * Whether a value is not compared in the form of what stands in front of it: a date is none of a text, a TIME as a parameter
 * has all digits, and only columns of dates have numbers read as such.
 */
export function isNoTextOf(left: SqlValue, right: Constant): boolean {
  if (isCharacter(left.type)) return isDay(right.type) || (right.isParameter && right.type.kind === 'time');
  return isDay(left.type) && !isColumn(left) && isNumeric(right.type);
}

/** The text of a literal that is no time. */
export function noTime(operand: Operand): Constant | undefined {
  if (operand.kind !== 'constant' || operand.isTemporal || operand.peek === undefined) return undefined;
  const value = operand.peek();
  if (typeof value !== 'string' || operand.type.kind !== 'text') return undefined;
  return isDateOnly(value) || parseTime(value) === undefined ? operand : undefined;
}

/** Whether a TIME that is no column stands beside a constant that does not become a TIME: a text, or a date of which it is a time of today. */
export const isNoTimeColumn = (left: SqlValue, right: Constant, place: Place): boolean =>
  !isListed(place) && left.type.kind === 'time' && !isColumn(left) && right.type.kind !== 'time' && !right.isParameter;

/** Whether a constant can be compared in the stored form of the other side. */
export function followsColumn(
  type: ValueType,
  value: Operand & { readonly kind: 'constant' },
  operator: ComparisonOperator,
): boolean {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are not followed
  switch (type.kind) {
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
    case 'bit':
      return !value.isTemporal;
    case 'year':
      // A moment is its year here.
      return !value.isTemporal || value.type.kind !== 'time';
    case 'date':
    case 'datetime':
    case 'timestamp':
      // A TIME is that of today.
      return !value.isTemporal || value.type.kind !== 'time';
    case 'time':
      return value.type.kind === 'text' || isTemporal(value.type) || (value.isParameter && value.type.kind === 'bytes');
    case 'enum':
      return (
        (operator === '=' || operator === '<>' || operator === '<=>') &&
        (isText(value.type) || isNumeric(value.type) || (value.isParameter && value.type.kind === 'bytes'))
      );
    case 'text':
      return isText(value.type) || isTemporal(value.type) || value.type.kind === 'bytes';
    case 'bytes':
      return (isText(value.type) && bytesOf(value.type, type) === undefined) || value.type.kind === 'bytes';
    default:
      return false;
  }
}

const isText = (type: ValueType): boolean => type.kind === 'text' || type.kind === 'null';
