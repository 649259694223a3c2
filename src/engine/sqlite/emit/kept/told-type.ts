import { collationById } from '../../../../mysql/charset.ts';
import type { SqlValue } from '../../operand/operand.ts';
import type { Told } from '../../operand/result-column.ts';
import { precisionOf } from '../../told/number.ts';
import {
  BINARY_COLLATION,
  BYTES_PER_CHARACTER,
  heldString,
  isBlob,
  isDecimal,
  isInteger,
  isReal,
  isString,
  NOT_FIXED,
  toldOf,
} from '../../told/told.ts';
import { doubleType, type FloatType, type BytesType, type TextType, type ValueType } from '../../type/type.ts';
import type { Maker } from './maker.ts';
import { large, LONGEST } from './text-sizes.ts';

/** What clients are told of a value that is computed, before MySQL puts it anywhere; `undefined` of one that has the type of a column. */
export function madeAs(value: SqlValue, maker: Maker): Told | undefined {
  if (maker === 'column' || maker === 'rows') return undefined;
  const told = toldOf(value);
  return told.made ?? told;
}

/**
 * The type of a value, as wide as clients are told that it is.
 *
 * @param isLongest whether a text that is long already becomes LONGTEXT
 */
export function toldType(type: ValueType, told: Told, maker: Maker, isLongest: boolean): ValueType {
  if (type.kind === 'int' && isInteger(told)) return { ...type, digits: told.length - 1 };
  if (type.kind === 'decimal' && isDecimal(told))
    return { ...type, precision: precisionOf(told), scale: told.decimals };
  if ((type.kind === 'double' || type.kind === 'float') && isReal(told)) return realType(type, told, maker);
  return isString(told) ? stringType(type, told, isLongest) : type;
}

/** Functions make doubles that are as wide as any. */
function realType(type: FloatType, { length, decimals }: Told, maker: Maker): ValueType {
  if (maker === 'function' && type.kind === 'double') return { ...doubleType(decimals), unsigned: type.unsigned };
  return decimals < NOT_FIXED ? { ...type, precision: length, decimals } : { ...type, width: length };
}

/** The type of a column of such strings (`Item::make_string_field` in sql/item.cc). */
function stringType(type: ValueType, told: Told, isLongest: boolean): TextType | BytesType {
  const column = heldString(told);
  const letters = told.collation === BINARY_COLLATION ? column.length : column.length / BYTES_PER_CHARACTER;
  const short = shortType(type, told, letters);
  if (isLongest && isBlob(told)) return large(short, LONGEST);
  return isBlob(column) ? large(short, letters) : short;
}

function shortType(type: ValueType, { collation: id }: Told, length: number): TextType | BytesType {
  if (id === BINARY_COLLATION) return { kind: 'bytes', form: 'varbinary', length };
  const { name, charset } = collationById(id);
  const own = 'collation' in type && type.charset === charset ? type : { charset, collation: name };
  return { kind: 'text', form: 'varchar', length, charset: own.charset, collation: own.collation };
}
