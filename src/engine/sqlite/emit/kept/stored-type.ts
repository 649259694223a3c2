import type { Maker } from './maker.ts';
import { type Told, resultColumn } from '../../operand/result-column.ts';
import { toldType } from './told-type.ts';
import { large, LONGEST } from './text-sizes.ts';
import { findCharacterSet } from '../../type/character-set.ts';
import {
  isGeometry,
  type BitType,
  type BytesType,
  type IntegerType,
  type TextType,
  type ValueType,
  isString,
} from '../../type/type.ts';

/** Longest whole numbers that an INT takes: those of functions fit to the last digit. */
const LONGEST_INT = 9;
const LONGEST_INT_OF_FUNCTION = 11;
/** Longer texts are of the TEXT family in tables that are made of them. */
const LONGEST_VARCHAR = 512;
/** Bytes of longer ones call for it in expressions already. */
const LARGE = 65_535;

/**
 * The type of a column that CREATE TABLE … SELECT makes of a value
 * (https://dev.mysql.com/doc/refman/9.7/en/create-table-select.html).
 */
export function tableType(type: ValueType, maker: Maker, told?: Told): ValueType {
  const isLongest = maker === 'function' || maker === 'ifnull';
  return madeType(told === undefined ? type : toldType(type, told, maker, isLongest), maker, told);
}

function madeType(type: ValueType, maker: Maker, told: Told | undefined): ValueType {
  if (maker === 'column') return columnType(type);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types stay as they are
  switch (type.kind) {
    case 'null':
      return { kind: 'bytes', form: 'varbinary', length: 0 };
    case 'int':
      return wholeType(type, maker);
    case 'bit':
      return maker === 'function' ? wholeType(type, maker) : type;
    case 'text':
    case 'bytes':
      return told === undefined ? stringType(type, 'rows') : type;
    case 'year':
      return maker === 'other' ? whole(32, true) : type;
    default:
      return type;
  }
}

/** The type of a column of FROM that no table of the database has. */
function columnType(type: ValueType): ValueType {
  if (type.kind === 'int') return type.bits === 64 ? wholeType(type, 'column') : type;
  if (type.kind === 'year' && type.computed === true) return whole(32, true);
  return isString(type) ? stringType(type, 'column') : type;
}

/** The type of a column of a view. */
export function viewType(given: ValueType, maker: Maker, told?: Told): ValueType {
  const type = told === undefined ? given : toldType(given, told, maker, false);
  if (type.kind === 'int' && (maker === 'function' || maker === 'ifnull') && lengthOf(type) > LONGEST_INT)
    return whole(64, type.unsigned);
  return madeType(type, maker, told);
}

/** How long clients are told that a value is, in characters. */
function lengthOf(type: ValueType): number {
  const { length } = resultColumn('', type, true);
  return 'charset' in type ? length / bytesOf(type) : length;
}

const bytesOf = ({ charset }: { readonly charset: string }): number => findCharacterSet(charset)?.maxLength ?? 4;

function wholeType(type: IntegerType | BitType, maker: Maker): ValueType {
  if (maker === 'rows' || maker === 'ifnull') return type;
  const unsigned = type.kind !== 'int' || type.unsigned;
  const longest = maker === 'function' ? LONGEST_INT_OF_FUNCTION : LONGEST_INT;
  const isLong = maker === 'aggregate' || lengthOf(type) > longest;
  return isLong ? whole(64, unsigned) : whole(32, unsigned);
}

const whole = (bits: IntegerType['bits'], unsigned: boolean): IntegerType => ({
  kind: 'int',
  bits,
  unsigned,
  digits: bits === 32 ? 10 : unsigned ? 20 : 19,
});

/** @param isLongest whether a text that is long already becomes LONGTEXT */
/** A text or binary string of a column, or of a set operation. */
function stringType(type: TextType | BytesType, maker: 'column' | 'rows'): TextType | BytesType {
  if (isGeometry(type)) return type;
  const bytes = type.kind === 'text' ? Math.min(LONGEST, type.length * bytesOf(type)) : type.length;
  // Expressions call long what would be in the widest character set.
  const isLarge = /text|blob/.test(type.form) && !(type.form === 'longtext' && bytes <= LARGE);
  const isKept = !type.form.startsWith('var');
  if (isKept && !isLarge) return type;
  const isShort = type.length <= LONGEST_VARCHAR && !(isLarge && maker === 'rows');
  return isShort ? short(type) : large(type, bytes);
}

const short = (type: TextType | BytesType): TextType | BytesType =>
  type.kind === 'text' ? { ...type, form: 'varchar' } : { ...type, form: 'varbinary' };
