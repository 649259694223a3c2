import { GEOMETRY_FORMS, type GeometryForm } from './geometry.ts';
import { collationOf, type CollationName } from './collation.ts';
import { SMALL_PRECISION } from './decimal.ts';

/** TINYINT … BIGINT. Stored as INTEGER; BIGINT UNSIGNED minus 2^63 ("biased"), so that order and indexes hold. */
export interface IntegerType {
  readonly kind: 'int';
  readonly bits: 8 | 16 | 24 | 32 | 64;
  readonly unsigned: boolean;
  /** Most decimal digits a value can have. */
  readonly digits: number;
  /** `TINYINT(1)` keeps its width, and ZEROFILL columns theirs. */
  readonly width?: number;
  readonly zerofill?: boolean;
  /** Whether ZEROFILL does not count, because the value is computed: see {@link computedType}. */
  readonly unfilled?: boolean;
  /** How many characters clients are told that it has, where that does not follow from its digits. */
  readonly shown?: number;
  /** Whether it is the result of a comparison: JSON functions make `true` and `false` of it. */
  readonly boolean?: boolean;
}

/** DECIMAL. Stored as the integer value × 10^scale, or as order-preserving text when `big`. */
export interface DecimalType {
  readonly kind: 'decimal';
  readonly precision: number;
  readonly scale: number;
  readonly unsigned: boolean;
  readonly big: boolean;
  readonly zerofill?: boolean;
  readonly unfilled?: boolean;
  /** Whether it is a parameter: the digits that it came with are shown where it stands alone. */
  readonly bound?: boolean;
  /** Digits that a quotient carries behind its scale: they count in further arithmetic and are rounded away when shown. */
  readonly guard?: number;
}

/** Digits after the point in the stored form. */
export function storedScale(type: DecimalType): number {
  return type.scale + (type.guard ?? 0);
}

/** FLOAT and DOUBLE. Stored as REAL. */
export interface FloatType {
  readonly kind: 'float' | 'double';
  readonly unsigned: boolean;
  /** `DOUBLE(p, s)`: digits after the point, or 31. */
  readonly decimals: number;
  readonly precision: number | undefined;
  readonly zerofill?: boolean;
  readonly unfilled?: boolean;
  /** How wide `information_schema` says that it is, where that is not the width of its kind. */
  readonly width?: number;
  /** Of a FLOAT that is the MIN or MAX of an expression: in a table it is a DOUBLE. */
  readonly extreme?: boolean;
}

/** CHAR, VARCHAR, TEXT. Stored as TEXT. */
export interface TextType {
  readonly kind: 'text';
  readonly form: 'char' | 'varchar' | 'tinytext' | 'text' | 'mediumtext' | 'longtext';
  /** Most characters (CHAR, VARCHAR) or bytes (the TEXT family). */
  readonly length: number;
  readonly charset: string;
  readonly collation: CollationName;
  /** Whether it is the moment that an interval makes of a text, of which clients are told as of a CHAR. */
  readonly moment?: boolean;
}

/** BINARY, VARBINARY, BLOB. Stored as BLOB. */
export interface BytesType {
  readonly kind: 'bytes';
  readonly form: 'binary' | 'varbinary' | 'tinyblob' | 'blob' | 'mediumblob' | 'longblob' | GeometryForm;
  readonly length: number;
  /** The spatial reference system that a column of geometries asks for. */
  readonly srid?: number;
}

/** DATE and DATETIME are fixed-width TEXT, TIMESTAMP is microseconds UTC, TIME is microseconds. */
export interface TemporalType {
  readonly kind: 'date' | 'datetime' | 'timestamp' | 'time';
  /** Digits of the fraction, 0 to 6. */
  readonly fsp: number;
  /** Of a parameter whose date has no month or day: as what it came. */
  readonly partial?: 'date' | 'datetime';
}

/** ENUM is the member's number, SET the members' bits: with the 64th one they are a negative number, as in MySQL. */
export interface MemberType {
  readonly kind: 'enum' | 'set';
  readonly members: readonly string[];
  readonly charset: string;
  readonly collation: CollationName;
}

/** BIT(length) is an INTEGER, BIT(64) a biased one. */
export interface BitType {
  readonly kind: 'bit';
  readonly length: number;
  /** Whether it is the MIN or MAX of an expression: in a table it is a BIGINT UNSIGNED. */
  readonly extreme?: boolean;
}

/** The types without attributes. YEAR is an INTEGER, JSON is normalised TEXT. */
export type PlainType = { readonly kind: 'null' } | YearType | { readonly kind: 'json' };

/** YEAR. One that an expression computes is a plain number in comparisons, and 0 is not `0000`. */
export interface YearType {
  readonly kind: 'year';
  readonly computed?: boolean;
  /** Whether it is the MIN or MAX of a column: a plain number in comparisons, and a YEAR in a table. */
  readonly extreme?: boolean;
  /** Whether a table holds what was computed: a parameter beside it is a number. */
  readonly held?: boolean;
}

/** The type of a column or an expression: MySQL's type and, with it, the form of its values inside SQLite. */
export type ValueType =
  | IntegerType
  | DecimalType
  | FloatType
  | TextType
  | BytesType
  | TemporalType
  | MemberType
  | BitType
  | PlainType;

/** A value as SQLite stores it. */
export type StoredValue = null | number | bigint | string | Uint8Array;

/** Added to a BIGINT UNSIGNED to store it. */
export const UNSIGNED_BIAS = -(2n ** 63n);

export const NULL_TYPE: PlainType = { kind: 'null' };
export const JSON_TYPE: PlainType = { kind: 'json' };
export const YEAR_TYPE: YearType = { kind: 'year' };
/** A year that was computed: a number beside others. */
export const COMPUTED_YEAR: YearType = { kind: 'year', computed: true };
/** A column of a table of a query, of years that were computed. */
export const HELD_YEAR: YearType = { kind: 'year', held: true };
export const DATE_TYPE: TemporalType = { kind: 'date', fsp: 0 };
/** Digits behind the point of a number; 31 where they are not limited. */
export const decimalsOf = (type: ValueType): number =>
  isFloatingPoint(type) ? type.decimals : type.kind === 'decimal' ? type.scale : 0;

/** Digits behind the second of a moment; what is none has as many as it needs. */
export const fractionOf = (type: ValueType): number => ('fsp' in type ? type.fsp : DOUBLE_TYPE.decimals);

/** What a computed DOUBLE with so many digits behind the point is. @param precision how many it has in all */
export function doubleType(decimals: number, precision = COMPUTED_DIGITS): FloatType {
  return decimals < DOUBLE_TYPE.decimals ? { ...DOUBLE_TYPE, decimals, precision } : DOUBLE_TYPE;
}

/** Digits that MySQL gives to computed doubles. */
const COMPUTED_DIGITS = 22;

export const DOUBLE_TYPE: FloatType = { kind: 'double', unsigned: false, decimals: 31, precision: undefined };
/** What a condition is. */
export const BOOLEAN_TYPE: IntegerType = { kind: 'int', bits: 64, unsigned: false, digits: 1, boolean: true };
export const BIGINT_TYPE: IntegerType = { kind: 'int', bits: 64, unsigned: false, digits: 19 };
export const UNSIGNED_TYPE: IntegerType = { kind: 'int', bits: 64, unsigned: true, digits: 20 };

/** The result of a function that promises no length: clients are told that of the longest number. */
export const ANY_INTEGER_LENGTH = 21;

/** A number of at most `digits` digits of which clients are told that it has `shown` characters. */
export function shownInteger(digits: number, shown = ANY_INTEGER_LENGTH, unsigned = false): IntegerType {
  return { kind: 'int', bits: 64, unsigned, digits, shown };
}

/** A signed integer of at most `digits` digits. */
export function integerType(digits: number, unsigned = false): IntegerType {
  return { kind: 'int', bits: 64, unsigned, digits };
}

/** A decimal with the stored form its precision calls for. */
export function decimalType(precision: number, scale: number, unsigned = false): DecimalType {
  return { kind: 'decimal', precision, scale, unsigned, big: precision > SMALL_PRECISION };
}

/** A DATETIME with `fsp` digits of a second. */
export function datetimeType(fsp = 0): TemporalType {
  return { kind: 'datetime', fsp };
}

/** A TIME with `fsp` digits of a second. */
export function timeType(fsp = 0): TemporalType {
  return { kind: 'time', fsp };
}

/** A character string of at most `length` characters, as expressions make them. */
export function textType(length: number, collation: CollationName): TextType {
  const { charset } = collationOf(collation);
  return { kind: 'text', form: length > 16_383 ? 'longtext' : 'varchar', length, charset, collation };
}

/** The text of a document. */
export const DOCUMENT_TEXT: TextType = textType(4_294_967_295, 'utf8mb4_bin');

/** Geometries are bytes of a form of their own. */
export function geometryType(form: GeometryForm): BytesType {
  return { kind: 'bytes', form, length: 4_294_967_295 };
}

/** Whether values are geometries. */
export function isGeometry(type: ValueType): type is BytesType & { readonly form: GeometryForm } {
  return type.kind === 'bytes' && (GEOMETRY_FORMS as readonly string[]).includes(type.form);
}

/** The text of the moment that an interval makes of a text. */
export const momentTextType = (collation: CollationName): TextType => ({ ...textType(29, collation), moment: true });

/** Bytes of at most that many; beyond 65,535 a BLOB. */
export function bytesType(length: number): BytesType {
  return { kind: 'bytes', form: length > 65_535 ? 'longblob' : 'varbinary', length };
}

/** Whether values are stored minus 2^63. */
export function isBiased(type: ValueType): boolean {
  if (type.kind === 'bit') return type.length === 64;
  return type.kind === 'int' && type.unsigned && type.bits === 64 && type.digits > SMALL_PRECISION;
}

/** Whether a stored value may not fit a JavaScript number exactly. */
export function needsBigInt(type: ValueType): boolean {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are alike
  switch (type.kind) {
    case 'int':
      return type.digits > 15;
    case 'decimal':
      return !type.big && type.precision > 15;
    case 'bit':
      return type.length > 52;
    case 'set':
      return type.members.length > 52;
    default:
      return false;
  }
}

/** Whether values are numbers: years and bits are too. */
export function isNumeric(type: ValueType): boolean {
  return ['int', 'decimal', 'float', 'double', 'year', 'bit'].includes(type.kind);
}

/** Whether values are dates or times. */
export function isTemporal(type: ValueType): type is TemporalType {
  return type.kind === 'date' || type.kind === 'datetime' || type.kind === 'timestamp' || type.kind === 'time';
}

/** FLOAT and DOUBLE. */
export function isFloatingPoint(type: ValueType): type is FloatType {
  return type.kind === 'float' || type.kind === 'double';
}

/** Whether values are numbers of a type without a sign. */
export function isUnsigned(type: ValueType): boolean {
  return 'unsigned' in type && type.unsigned;
}

/** Whether values have a date. */
export function isDay(type: ValueType): boolean {
  return isTemporal(type) && type.kind !== 'time';
}

/** Character and binary strings. */
export function isString(type: ValueType): type is TextType | BytesType {
  return type.kind === 'text' || type.kind === 'bytes';
}

/** The families of TEXT and BLOB. */
export function isLargeString(type: ValueType): boolean {
  return isString(type) && /text|blob/.test(type.form);
}

/** Whether values compare as character strings. */
export function isCharacter(type: ValueType): type is TextType | MemberType {
  return type.kind === 'text' || type.kind === 'enum' || type.kind === 'set';
}
