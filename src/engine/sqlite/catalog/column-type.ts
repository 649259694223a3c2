import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { DataType } from '../../../sql/ast.ts';
import { collationOf, findCollation, isManifold } from '../type/collation.ts';
import { BYTES_FORMS } from '../type/bytes-twin.ts';
import { findCharacterSet, REFUSED_SETS } from '../type/character-set.ts';
import { MAX_PRECISION, MAX_SCALE } from '../type/decimal.ts';
import { GEOMETRY_FORMS } from '../type/geometry.ts';
import { sortKey } from '../type/sort-key.ts';
import {
  decimalType,
  geometryType,
  type IntegerType,
  type MemberType,
  type TextType,
  type ValueType,
} from '../type/type.ts';
import { withoutTrailingSpaces } from '../type/trailing-spaces.ts';

/** Character set and collation that a column takes from its table, or a table from its database. */
export interface CharsetChoice {
  readonly charset: string;
  readonly collation: string;
}

/**
 * Character set and collation from what was said, and otherwise from `inherited`.
 *
 * @throws WireError 1115, 1253, 1273
 */
export function chooseCharset(
  charset: string | undefined,
  collation: string | undefined,
  inherited: CharsetChoice,
): CharsetChoice {
  const set = charset === undefined || charset.toLowerCase() === 'default' ? undefined : findCharacterSet(charset);
  if (charset !== undefined && set === undefined && charset.toLowerCase() !== 'default') throw unknownSet(charset);
  if (collation === undefined || collation.toLowerCase() === 'default') {
    return set === undefined ? inherited : { charset: set.name, collation: set.defaultCollation };
  }
  const found = findCollation(collation);
  if (found === undefined)
    throw isManifold(collation)
      ? wireError('ER_NOT_SUPPORTED_YET', `the collation ${collation.toLowerCase()}`)
      : wireError('ER_UNKNOWN_COLLATION', collation);
  if (set !== undefined && set.name !== found.charset) {
    throw wireError('ER_COLLATION_CHARSET_MISMATCH', found.name, set.name);
  }
  return { charset: found.charset, collation: found.name };
}

/** The error for a character set that tables do not have. */
export function unknownSet(name: string): WireError {
  const isKnown = REFUSED_SETS.has(name.toLowerCase());
  return isKnown
    ? wireError('ER_NOT_SUPPORTED_YET', `the character set ${name.toLowerCase()} of tables`)
    : wireError('ER_UNKNOWN_CHARACTER_SET', name);
}

const INTEGERS: Readonly<Record<string, readonly [IntegerType['bits'], number]>> = {
  tinyint: [8, 3],
  smallint: [16, 5],
  mediumint: [24, 8],
  int: [32, 10],
  bigint: [64, 19],
};

const TEXT_LENGTHS: Readonly<Record<string, number>> = {
  tinytext: 255,
  text: 65_535,
  mediumtext: 16_777_215,
  longtext: 4_294_967_295,
};

const BLOB_LENGTHS: Readonly<Record<string, number>> = {
  tinyblob: 255,
  blob: 65_535,
  mediumblob: 16_777_215,
  longblob: 4_294_967_295,
};

/** The greatest display width of FLOAT and DOUBLE. */
const MAX_NUMBER_WIDTH = 255;

/** The greatest number that any type takes in parentheses. */
const MAX_WIDTH = 4_294_967_295;

/**
 * The type of a column definition.
 *
 * @throws WireError 1074, 1115, 1253, 1273, 1425, 1426, 1427, 1439; 1235 for spatial and other types
 */
export function columnType(type: DataType, column: string, inherited: CharsetChoice): ValueType {
  if ((type.length ?? 0) > MAX_WIDTH) throw wireError('ER_TOO_BIG_DISPLAYWIDTH', column, MAX_WIDTH);
  const integer = INTEGERS[type.name];
  if (integer !== undefined) {
    if ((type.length ?? 0) > MAX_NUMBER_WIDTH) throw wireError('ER_TOO_BIG_DISPLAYWIDTH', column, MAX_NUMBER_WIDTH);
    return integerColumn(type, integer);
  }
  switch (type.name) {
    case 'decimal':
      return decimalColumn(type, column);
    case 'float':
    case 'double':
      return floatColumn(type, column);
    case 'bit':
      return bitColumn(type, column);
    case 'year':
      if ((type.length ?? 4) !== 4) throw wireError('ER_INVALID_YEAR_COLUMN_LENGTH');
      return { kind: 'year' };
    case 'json':
      return { kind: 'json' };
    case 'date':
      return { kind: 'date', fsp: 0 };
    case 'datetime':
    case 'timestamp':
    case 'time':
      return { kind: type.name, fsp: fraction(type, column) };
    case 'enum':
    case 'set':
      return memberColumn(type, column, inherited);
    default:
      return stringColumn(type, column, inherited);
  }
}

/** How wide ZEROFILL makes numbers where nothing is said of it. */
const FILLED_WIDTHS: Readonly<Record<IntegerType['bits'], number>> = { 8: 3, 16: 5, 24: 8, 32: 10, 64: 20 };

function integerColumn(type: DataType, [bits, digits]: readonly [IntegerType['bits'], number]): IntegerType {
  const unsigned = type.unsigned || type.zerofill;
  const width = type.zerofill
    ? (type.length ?? FILLED_WIDTHS[bits])
    : bits === 8 && type.length === 1 && !unsigned
      ? 1
      : undefined;
  return {
    kind: 'int',
    bits,
    unsigned,
    digits: bits === 64 && unsigned ? 20 : digits,
    ...(width === undefined ? {} : { width }),
    ...zerofill(type),
  };
}

const zerofill = (type: DataType): { readonly zerofill?: boolean } => (type.zerofill ? { zerofill: true } : {});

function decimalColumn(type: DataType, column: string): ValueType {
  const precision = type.length === undefined || type.length === 0 ? 10 : type.length;
  const scale = type.scale ?? 0;
  if (scale > MAX_SCALE) throw wireError('ER_TOO_BIG_SCALE', scale, column, MAX_SCALE);
  if (precision > MAX_PRECISION) throw wireError('ER_TOO_BIG_PRECISION', precision, column, MAX_PRECISION);
  if (scale > precision || (type.length === 0 && scale > 0)) throw wireError('ER_M_BIGGER_THAN_D', column);
  return { ...decimalType(precision, scale, type.unsigned || type.zerofill), ...zerofill(type) };
}

/** Bits of the mantissa that FLOAT(p) has at most. */
const LONGEST_DOUBLE = 53;

function floatColumn(type: DataType, column: string): ValueType {
  if (type.scale === undefined && (type.length ?? 0) > LONGEST_DOUBLE) throw wireError('ER_WRONG_FIELD_SPEC', column);
  if (type.scale !== undefined && type.scale > MAX_SCALE)
    throw wireError('ER_TOO_BIG_SCALE', type.scale, column, MAX_SCALE);
  if (type.scale !== undefined && (type.length ?? 0) > MAX_NUMBER_WIDTH)
    throw wireError('ER_TOO_BIG_DISPLAYWIDTH', column, MAX_NUMBER_WIDTH);
  if (type.scale !== undefined && type.length !== undefined && type.scale > type.length) {
    throw wireError('ER_M_BIGGER_THAN_D', column);
  }
  if (type.scale === 0 && type.length === 0) throw wireError('ER_TOO_BIG_DISPLAYWIDTH', column, MAX_NUMBER_WIDTH);
  const kind = type.name === 'double' || (type.scale === undefined && (type.length ?? 0) > 24) ? 'double' : 'float';
  const precision = type.scale === undefined ? undefined : type.length;
  return { kind, unsigned: type.unsigned || type.zerofill, decimals: type.scale ?? 31, precision, ...zerofill(type) };
}

function bitColumn(type: DataType, column: string): ValueType {
  const length = type.length ?? 1;
  if (length > 64) throw wireError('ER_TOO_BIG_DISPLAYWIDTH', column, 64);
  if (length === 0) throw wireError('ER_INVALID_FIELD_SIZE', column);
  return { kind: 'bit', length };
}

function fraction(type: DataType, column: string): number {
  const fsp = type.length ?? 0;
  if (fsp > 6) throw wireError('ER_TOO_BIG_PRECISION', fsp, column, 6);
  return fsp;
}

const MAX_MEMBER_LENGTH = 255;
const MAX_ENUM = 65_535;

function memberColumn(type: DataType, column: string, inherited: CharsetChoice): ValueType {
  const members = type.values.map(withoutTrailingSpaces);
  if (members.some((member) => member.length > MAX_MEMBER_LENGTH))
    throw wireError('ER_TOO_LONG_SET_ENUM_VALUE', column);
  if (type.name === 'enum' && members.length > MAX_ENUM) throw wireError('ER_TOO_BIG_ENUM', column);
  if (type.name === 'set') checkSet(members, column);
  return { kind: type.name === 'set' ? 'set' : 'enum', members, ...stringCharset(type, inherited) };
}

/** The members of ENUM or SET that a later one equals in its collation. */
export function repeatedMembers({ members, collation }: MemberType): readonly string[] {
  const keys = members.map((member) => sortKey(member, collationOf(collation)));
  const last = new Map(keys.map((key, i) => [key, i]));
  return members.filter((_, i) => last.get(keys[i] ?? '') !== i);
}

/** @throws WireError 1097, 1367 */
function checkSet(members: readonly string[], column: string): void {
  if (members.length > 64) throw wireError('ER_TOO_BIG_SET', column);
  const listed = members.find((member) => member.includes(','));
  if (listed !== undefined) throw wireError('ER_ILLEGAL_VALUE_FOR_TYPE', 'set', listed);
}

function stringCharset(type: DataType, inherited: CharsetChoice): CharsetChoice {
  const chosen = chooseCharset(type.charset, type.collation, inherited);
  return type.binary && type.collation === undefined
    ? { charset: chosen.charset, collation: `${chosen.charset}_bin` }
    : chosen;
}

function stringColumn(type: DataType, column: string, inherited: CharsetChoice): ValueType {
  const { name } = type;
  if (name in BLOB_LENGTHS) return sizedBlob(type);
  if (name === 'binary' || name === 'varbinary') return binaryColumn(type, name, column);
  const geometry = GEOMETRY_FORMS.find((form) => form === (name === 'geometrycollection' ? 'geomcollection' : name));
  if (geometry !== undefined) return geometryType(geometry);
  if (name !== 'char' && name !== 'varchar' && !(name in TEXT_LENGTHS))
    throw wireError('ER_NOT_SUPPORTED_YET', `type ${name}`);
  const charset = stringCharset(type, inherited);
  const form = name as TextType['form'];
  if (charset.charset === 'binary') return binaryTwin(type, form, column);
  if (name === 'char' || name === 'varchar') return characterColumn(type, name, column, charset);
  if (form !== 'text' || type.length === undefined)
    return { kind: 'text', form, length: TEXT_LENGTHS[name] ?? 0, ...charset };
  const bytes = type.length * (findCharacterSet(charset.charset)?.maxLength ?? 4);
  const smallest = Object.entries(TEXT_LENGTHS).find(([, size]) => size >= bytes) ?? ['longtext', 4_294_967_295];
  return { kind: 'text', form: smallest[0] as TextType['form'], length: smallest[1], ...charset };
}

function characterColumn(type: DataType, form: 'char' | 'varchar', column: string, charset: CharsetChoice): ValueType {
  const length = type.length ?? 1;
  const limit = form === 'char' ? 255 : Math.floor(65_535 / (findCharacterSet(charset.charset)?.maxLength ?? 4));
  if (length > limit) throw wireError('ER_TOO_BIG_FIELDLENGTH', column, limit);
  return { kind: 'text', form, length, ...charset };
}

function sizedBlob(type: DataType): ValueType {
  const wanted = type.name === 'blob' ? type.length : undefined;
  const [form, length] =
    Object.entries(BLOB_LENGTHS).find(([name, size]) => (wanted === undefined ? name === type.name : size >= wanted)) ??
    (['longblob', 4_294_967_295] as const);
  return { kind: 'bytes', form: form as 'blob', length };
}

function binaryColumn(type: DataType, form: 'binary' | 'varbinary', column: string): ValueType {
  const length = type.length ?? 1;
  const limit = form === 'binary' ? 255 : 65_535;
  if (length > limit) throw wireError('ER_TOO_BIG_FIELDLENGTH', column, limit);
  return { kind: 'bytes', form, length };
}

/** A column of CHARACTER SET binary. */
function binaryTwin(type: DataType, name: TextType['form'], column: string): ValueType {
  const form = BYTES_FORMS[name];
  return form === 'binary' || form === 'varbinary'
    ? binaryColumn(type, form, column)
    : sizedBlob({ ...type, name: form });
}
