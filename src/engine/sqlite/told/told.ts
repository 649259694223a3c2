import { COLUMN_FLAG, COLUMN_TYPE, type ColumnTypeCode } from '../../../mysql/column.ts';
import type { Operand, SqlValue } from '../operand/operand.ts';
import { JSON_EXPRESSION as JSON_WIRE, wireOf, type ColumnOrigin, type Told } from '../operand/result-column.ts';
import type { ValueType } from '../type/type.ts';
import { collationWithId } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';

/** Bytes that clients are told for each character of a text. */
export const BYTES_PER_CHARACTER = 4;
/** The number of the collation `binary`. */
export const BINARY_COLLATION = 63;
/** Digits after the point of texts and of numbers that have as many as they need. */
export const NOT_FIXED = 31;
/** Longer texts are BLOBs in the tables that MySQL puts rows in (`CONVERT_IF_BIGGER_TO_BLOB`). */
const LONGEST_HELD_TEXT = 512;
/** Integers of so many digits do not fit an INT there. */
const LONGEST_HELD_INT = 10;
/** 65 digits with a sign and a point. */
const LONGEST_HELD_DECIMAL = 67;
/** Characters of a TIME with a sign and three digits of hours. */
const TIME_LENGTH = 10;
/** What a column of such a table keeps of the flags of the column that it is made of. */
const KEPT_FLAGS =
  COLUMN_FLAG.notNull |
  COLUMN_FLAG.blob |
  COLUMN_FLAG.unsigned |
  COLUMN_FLAG.zerofill |
  COLUMN_FLAG.binary |
  COLUMN_FLAG.enum |
  COLUMN_FLAG.set |
  COLUMN_FLAG.noDefaultValue;

/** What clients are told of the values of an emitted expression. */
export function toldOf(operand: Operand): Told {
  if (operand.kind === 'constant') {
    const { type, nullable } = operand;
    return { ...wireOf(type, undefined), nullable: nullable || type.kind === 'null', isColumn: false };
  }
  return toldIn(operand) ?? derived(operand);
}

function derived({ type, nullable, origin }: SqlValue): Told {
  const wire = wireOf(type, origin);
  return { ...wire, nullable: nullable || type.kind === 'null', isColumn: origin !== undefined };
}

/** What clients are told of a column of the type in a table that MySQL puts rows in. */
export function columnTold(type: ValueType, nullable: boolean): Told {
  return { ...wireOf(type, COMPUTED), nullable: nullable || type.kind === 'null', isColumn: true };
}

const COMPUTED: ColumnOrigin = { schema: '', table: '', originalTable: '', originalName: '', flags: 0 };

/** What was found out about a value, where that is still of the type that it was found out of. */
export function toldIn({ told, type }: SqlValue): Told | undefined {
  return told?.of === type ? told.as : undefined;
}

/** The value with what clients are told of it. */
export const withTold = (value: SqlValue, as: Told): SqlValue => ({ ...value, told: { of: value.type, as } });

/** Whether values are texts, of which clients are told in characters. */
export const isText = ({ collation, type }: Told): boolean =>
  collation !== BINARY_COLLATION && type !== COLUMN_TYPE.json;

/**
 * How many characters, or bytes of a binary string, values have at most (`Item::max_char_length`). Clients are told of a
 * computed BLOB that each of its bytes is a character.
 */
export function lettersOf(told: Told): number {
  if (!isText(told)) return told.length;
  const letters = told.length / BYTES_PER_CHARACTER;
  return isBlob(told) && !told.isColumn ? letters / bytesPerLetter(told) : letters;
}

const INTEGERS: ReadonlySet<ColumnTypeCode> = new Set([
  COLUMN_TYPE.tiny,
  COLUMN_TYPE.short,
  COLUMN_TYPE.int24,
  COLUMN_TYPE.long,
  COLUMN_TYPE.longlong,
]);
const STRINGS: ReadonlySet<ColumnTypeCode> = new Set([
  COLUMN_TYPE.varString,
  COLUMN_TYPE.string,
  COLUMN_TYPE.longBlob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.enum,
  COLUMN_TYPE.set,
]);

const BLOBS: ReadonlySet<ColumnTypeCode> = new Set([COLUMN_TYPE.longBlob, COLUMN_TYPE.mediumBlob, COLUMN_TYPE.blob]);

/** Whether values are a text or binary string that is too long for a VARCHAR, or is read from a TEXT or BLOB. */
export const isBlob = ({ type }: Told): boolean => BLOBS.has(type);
/** Whether values have one of the types TINYINT to BIGINT. */
export const isInteger = ({ type }: Told): boolean => INTEGERS.has(type);
/** Whether values are texts or bytes. */
export const isString = ({ type }: Told): boolean => STRINGS.has(type);
/** Whether values are FLOAT or DOUBLE. */
export const isReal = ({ type }: Told): boolean => type === COLUMN_TYPE.double || type === COLUMN_TYPE.float;
/** Whether values are DECIMAL. */
export const isDecimal = ({ type }: Told): boolean => type === COLUMN_TYPE.newdecimal;

/** Longest characters of whole numbers, by their type. */
const FULL_LENGTHS: Readonly<Partial<Record<ColumnTypeCode, number>>> = {
  [COLUMN_TYPE.tiny]: 4,
  [COLUMN_TYPE.short]: 6,
  [COLUMN_TYPE.int24]: 9,
  [COLUMN_TYPE.long]: 11,
  [COLUMN_TYPE.longlong]: 20,
};
/** A column as an expression sees it, which may take it to be longer than clients are told (`Item_field::set_field`). */
export function asItem(told: Told): Told {
  if (!told.isColumn) return told;
  const full = FULL_LENGTHS[told.type];
  if (full !== undefined) {
    const isShort = (told.flags & COLUMN_FLAG.unsigned) !== 0 && told.type !== COLUMN_TYPE.longlong;
    return { ...told, length: Math.max(told.length, isShort ? full - 1 : full) };
  }
  // As an expression it is measured as one.
  return isBlob(told)
    ? { ...told, isColumn: false, length: Math.min(MAX_LENGTH, told.length * bytesPerLetter(told)) }
    : told;
}

/** What is said of a value that is not read from a place of its own. */
function unnamed(told: Told): Told {
  const { heldAs: _, readAs: __, parts: ___, extremeOf: ____, made: _____, isReference: ______, ...plain } = told;
  return plain;
}

/** A column as the value of an expression of its own, like a query that gives it. */
export function computed(column: Told): Told {
  const plain = unnamed(column);
  if (!column.isColumn) return plain;
  const told = { ...asItem(plain), isColumn: false };
  const flags = told.flags & VALUE_FLAGS;
  if (told.type === COLUMN_TYPE.json) return { ...told, ...JSON_WIRE };
  if (isString(told)) return { ...told, flags, decimals: NOT_FIXED };
  return { ...told, flags: told.type === COLUMN_TYPE.bit ? flags : flags | COLUMN_FLAG.binary };
}

const VALUE_FLAGS = COLUMN_FLAG.notNull | COLUMN_FLAG.unsigned | COLUMN_FLAG.binary;

/**
 * What clients are told of a value that is read from a table which MySQL puts rows in on their way
 * (`create_tmp_field` in sql/sql_tmp_table.cc).
 */
export function held(told: Told): Told {
  if (told.extremeOf !== undefined) return heldExtreme(told.extremeOf);
  const column = { ...told, isColumn: true };
  if (told.isColumn) return { ...column, flags: told.flags & KEPT_FLAGS };
  if (isInteger(told) || told.type === COLUMN_TYPE.year) {
    const type = told.length >= LONGEST_HELD_INT ? COLUMN_TYPE.longlong : COLUMN_TYPE.long;
    return { ...column, type, flags: told.flags & ~COLUMN_FLAG.binary };
  }
  if (isReal(told)) return { ...column, flags: told.flags & ~(COLUMN_FLAG.binary | COLUMN_FLAG.unsigned) };
  if (isDecimal(told))
    return { ...column, length: Math.min(told.length, LONGEST_HELD_DECIMAL), flags: told.flags & ~COLUMN_FLAG.binary };
  if (told.type === COLUMN_TYPE.time)
    return { ...column, length: TIME_LENGTH + (told.decimals > 0 ? told.decimals + 1 : 0) };
  if (told.type === COLUMN_TYPE.null) return { ...column, type: COLUMN_TYPE.varString, collation: BINARY_COLLATION };
  if (told.type === COLUMN_TYPE.json)
    return { ...column, ...HELD_DOCUMENT, flags: COLUMN_FLAG.blob | COLUMN_FLAG.binary };
  return isString(told) ? heldString(column) : column;
}

/** MIN and MAX are put in a column of the type of their argument. */
function heldExtreme(value: Told): Told {
  const column = { ...unnamed(held(value)), nullable: true };
  if (value.isReference === true && isInteger(value)) return { ...column, type: COLUMN_TYPE.longlong };
  if (value.isColumn || isString(value)) return column;
  if (isReal(value)) return { ...column, type: COLUMN_TYPE.double };
  if (value.type === COLUMN_TYPE.null) return { ...column, type: COLUMN_TYPE.varString, collation: BINARY_COLLATION };
  return { ...column, type: value.type === COLUMN_TYPE.bit ? COLUMN_TYPE.longlong : value.type };
}

const HELD_DOCUMENT = { collation: BINARY_COLLATION, length: 4_294_967_295, decimals: 0 };

/** A string in such a table: a long one is a BLOB. */
export function heldString(column: Told): Told {
  const plain = { ...column, decimals: 0, flags: column.flags & ~(COLUMN_FLAG.blob | COLUMN_FLAG.unsigned) };
  const letters =
    lettersOf({ ...column, isColumn: false }) / (column.isList === true && isBlob(column) ? bytesPerLetter(column) : 1);
  if (letters <= LONGEST_HELD_TEXT)
    return { ...plain, type: COLUMN_TYPE.varString, length: lengthOfLetters(plain, letters) };
  return {
    ...plain,
    type: COLUMN_TYPE.blob,
    length: lengthOfBlob(plain, letters),
    flags: plain.flags | COLUMN_FLAG.blob,
  };
}

/** What clients are told of so many characters. */
export const lengthOfLetters = (told: Told, letters: number): number =>
  Math.min(MAX_LENGTH, isText(told) ? letters * BYTES_PER_CHARACTER : letters);

/** What clients are told of so many characters in a BLOB. */
export const lengthOfBlob = (told: Told, letters: number): number =>
  Math.min(MAX_LENGTH, lengthOfLetters(told, letters) * bytesPerLetter(told));

/** The greatest length that clients can be told, in bytes. */
export const MAX_LENGTH = 4_294_967_295;

/** How many bytes a character takes at most in the character set of the values. */
export function bytesPerLetter(told: Told): number {
  return isText(told) ? (findCharacterSet(collationWithId(told.collation).charset)?.maxLength ?? 1) : 1;
}

/** What NULL alone makes. */
export const isNull = ({ type }: Told): boolean => type === COLUMN_TYPE.null;

/** The flags of ENUM and SET. */
export const ENUMERATED = COLUMN_FLAG.enum | COLUMN_FLAG.set;
