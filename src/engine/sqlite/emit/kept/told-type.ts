import { collationWithId } from '../../type/collation.ts';
import { COLUMN_TYPE } from '../../../../mysql/column.ts';
import type { SqlValue } from '../../operand/operand.ts';
import type { Told } from '../../operand/result-column.ts';
import { precisionOf } from '../../told/number.ts';
import {
  BINARY_COLLATION,
  BYTES_PER_CHARACTER,
  bytesPerLetter,
  computed,
  heldString,
  isBlob,
  isDecimal,
  isInteger,
  isReal,
  isString,
  NOT_FIXED,
  toldOf,
} from '../../told/told.ts';
import {
  doubleType,
  type FloatType,
  type BytesType,
  type TextType,
  type ValueType,
  isFloatingPoint,
} from '../../type/type.ts';
import type { Maker } from './maker.ts';
import { large, LONGEST } from './text-sizes.ts';

/** What clients are told of a value that is computed, before MySQL puts it anywhere; `undefined` of one that has the type of a column. */
export function madeAs(value: SqlValue, maker: Maker): Told | undefined {
  if (maker === 'column' || maker === 'rows') return undefined;
  const { made, ...told } = toldOf(value);
  return made ?? computed(told);
}

/**
 * The type of a value, as wide as clients are told that it is.
 *
 * @param isLongest whether a text that is long already becomes LONGTEXT
 */
export function toldType(type: ValueType, told: Told, maker: Maker, isLongest: boolean): ValueType {
  if (type.kind === 'int' && isInteger(told)) return { ...type, digits: told.length - 1, shown: told.length };
  if (type.kind === 'decimal' && isDecimal(told))
    return { ...type, precision: precisionOf(told), scale: told.decimals };
  if (isFloatingPoint(type) && isReal(told)) return realType(type, told, maker);
  return isString(told) ? stringType(type, told, maker, isLongest) : type;
}

/** Functions make doubles that are as wide as any. */
function realType(given: FloatType, told: Told, maker: Maker): ValueType {
  const { length, decimals } = told;
  const isDouble = told.type === COLUMN_TYPE.double;
  const type: FloatType = isDouble ? { ...given, kind: 'double' } : given;
  if (maker === 'function' && isDouble) return { ...doubleType(decimals), unsigned: type.unsigned };
  return decimals < NOT_FIXED ? { ...type, precision: length, decimals } : { ...type, width: length };
}

/** The type of a column of such strings (`Item::make_string_field` in sql/item.cc). */
function stringType(type: ValueType, told: Told, maker: Maker, isLongest: boolean): TextType | BytesType {
  const column = heldString(told);
  const letters = told.collation === BINARY_COLLATION ? column.length : column.length / BYTES_PER_CHARACTER;
  const short = shortType(type, told, letters);
  if (isBlob(column)) return large(short, isLongest && isBlob(told) ? LONGEST : letters);
  // A query gives a short text of whatever it reads.
  return isBlob(told) && maker !== 'other' ? large(short, isLongest ? LONGEST : letters * bytesPerLetter(told)) : short;
}

function shortType(type: ValueType, { collation: id }: Told, length: number): TextType | BytesType {
  if (id === BINARY_COLLATION) return { kind: 'bytes', form: 'varbinary', length };
  const { name, charset } = collationWithId(id);
  const own = 'collation' in type && type.charset === charset ? type : { charset, collation: name };
  return { kind: 'text', form: 'varchar', length, charset: own.charset, collation: own.collation };
}
