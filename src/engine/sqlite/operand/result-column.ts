import { COLLATION_ID } from '../../../mysql/charset.ts';
import { COLUMN_FLAG, COLUMN_TYPE, type ColumnTypeCode, type ResultColumn } from '../../../mysql/column.ts';
import { rowKey, type Column, type Table } from '../catalog/catalog.ts';
import { collationOf } from '../type/collation.ts';
import { findCharacterSet } from '../type/character-set.ts';
import {
  ANY_INTEGER_LENGTH,
  isGeometry,
  isNumeric,
  type BytesType,
  type DecimalType,
  type FloatType,
  type IntegerType,
  type TextType,
  type ValueType,
} from '../type/type.ts';
import { FLOAT_WIDTHS, isFilled } from '../type/computed-type.ts';

const BINARY_COLLATION = 63;
const BYTES_PER_CHARACTER = 4;
const UINT32_MAX = 4_294_967_295;

/** Type code, length, decimals and flags of a value type on the wire. */
export interface WireType {
  readonly type: ColumnTypeCode;
  readonly flags: number;
  readonly collation: number;
  readonly length: number;
  readonly decimals: number;
}

const INTEGER_CODES: Readonly<Record<IntegerType['bits'], ColumnTypeCode>> = {
  8: COLUMN_TYPE.tiny,
  16: COLUMN_TYPE.short,
  24: COLUMN_TYPE.int24,
  32: COLUMN_TYPE.long,
  64: COLUMN_TYPE.longlong,
};

/** What the wire says of values of this type. */
function wireType(type: ValueType): WireType {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types follow below
  switch (type.kind) {
    case 'int':
      return numberType(INTEGER_CODES[type.bits], integerLength(type), 0, numberFlags(type));
    case 'decimal': {
      const length = type.precision + (type.scale > 0 ? 1 : 0) + (type.unsigned ? 0 : 1);
      return numberType(COLUMN_TYPE.newdecimal, length, type.scale, numberFlags(type));
    }
    case 'float':
    case 'double': {
      const length = type.precision ?? FLOAT_WIDTHS[type.kind];
      return numberType(COLUMN_TYPE[type.kind], length, type.decimals, numberFlags(type));
    }
    case 'year':
      return numberType(
        COLUMN_TYPE.year,
        4,
        0,
        COLUMN_FLAG.unsigned | (type.computed === true ? 0 : COLUMN_FLAG.zerofill),
      );
    case 'bit':
      return {
        type: COLUMN_TYPE.bit,
        flags: COLUMN_FLAG.unsigned,
        collation: BINARY_COLLATION,
        length: type.length,
        decimals: 0,
      };
    case 'null':
      return numberType(COLUMN_TYPE.null, 0, 0, 0);
    default:
      return otherType(type);
  }
}

function otherType(
  type: Exclude<ValueType, { kind: 'int' | 'decimal' | 'float' | 'double' | 'year' | 'bit' | 'null' }>,
): WireType {
  switch (type.kind) {
    case 'text':
      return textWire(type);
    case 'bytes':
      return bytesWire(type);
    case 'json':
      return { ...numberType(COLUMN_TYPE.json, UINT32_MAX, 0, COLUMN_FLAG.blob) };
    case 'enum':
    case 'set': {
      const lengths = type.members.map((member) => member.length);
      const length = type.kind === 'enum' ? Math.max(0, ...lengths) : lengths.reduce((sum, each) => sum + each + 1, -1);
      const collation = collationOf(type.collation).id;
      return {
        type: COLUMN_TYPE.string,
        flags: COLUMN_FLAG[type.kind],
        collation,
        length: length * BYTES_PER_CHARACTER,
        decimals: 0,
      };
    }
    case 'date':
      return numberType(COLUMN_TYPE.date, 10, 0, 0);
    case 'time':
      return numberType(COLUMN_TYPE.time, 10 + fractionLength(type.fsp), type.fsp, 0);
    case 'datetime':
    case 'timestamp':
      return numberType(COLUMN_TYPE[type.kind], 19 + fractionLength(type.fsp), type.fsp, 0);
  }
}

const fractionLength = (fsp: number): number => (fsp === 0 ? 0 : fsp + 1);

function numberType(type: ColumnTypeCode, length: number, decimals: number, flags: number): WireType {
  return { type, flags: flags | COLUMN_FLAG.binary, collation: BINARY_COLLATION, length, decimals };
}

const INTEGER_LENGTHS: Readonly<Record<IntegerType['bits'], number>> = { 8: 4, 16: 6, 24: 9, 32: 11, 64: 20 };

function integerLength(type: IntegerType): number {
  if (type.width !== undefined && type.unfilled !== true) return type.width;
  if (type.bits === 64) return type.shown ?? (type.digits >= 19 ? 20 : type.digits + (type.boolean === true ? 0 : 1));
  return INTEGER_LENGTHS[type.bits] - (type.unsigned ? 1 : 0);
}

function numberFlags(type: IntegerType | DecimalType | FloatType): number {
  return (type.unsigned ? COLUMN_FLAG.unsigned : 0) | (isFilled(type) ? COLUMN_FLAG.zerofill : 0);
}

function textWire(type: TextType): WireType {
  const { id: collation, strength } = collationOf(type.collation);
  const isBlob = type.form.endsWith('text');
  const code = isBlob
    ? COLUMN_TYPE.blob
    : type.form === 'char' || type.moment === true
      ? COLUMN_TYPE.string
      : COLUMN_TYPE.varString;
  const length = Math.min(type.length * BYTES_PER_CHARACTER, UINT32_MAX);
  const flags = (isBlob ? COLUMN_FLAG.blob : 0) | (strength === 'bin' ? COLUMN_FLAG.binary : 0);
  return { type: code, flags, collation, length, decimals: 0 };
}

function bytesWire(type: BytesType): WireType {
  if (isGeometry(type)) {
    const flags = COLUMN_FLAG.binary | COLUMN_FLAG.blob;
    return { type: COLUMN_TYPE.geometry, flags, collation: BINARY_COLLATION, length: type.length, decimals: 0 };
  }
  const isBlob = type.form.endsWith('blob');
  const code = isBlob ? COLUMN_TYPE.blob : type.form === 'binary' ? COLUMN_TYPE.string : COLUMN_TYPE.varString;
  const flags = COLUMN_FLAG.binary | (isBlob ? COLUMN_FLAG.blob : 0);
  return { type: code, flags, collation: BINARY_COLLATION, length: type.length, decimals: 0 };
}

/** Flags that a column has in its table: keys, AUTO_INCREMENT … NOT NULL is told by each result: an outer join loosens it. */
export function columnFlags(table: Table, column: Column): number {
  let flags = 0;
  const key = rowKey(table);
  for (const index of table.indexes) {
    const position = index.parts.findIndex((part) => part.columnId === column.id);
    if (position < 0) continue;
    flags |= COLUMN_FLAG.partOfKey;
    if (index === key) flags |= COLUMN_FLAG.primaryKey;
    else if (position === 0)
      flags |= index.unique && index.parts.length === 1 ? COLUMN_FLAG.uniqueKey : COLUMN_FLAG.multipleKey;
  }
  if (column.autoIncrement) flags |= COLUMN_FLAG.autoIncrement;
  flags |= clockFlags(column);
  if (!column.nullable && column.default === undefined && !column.autoIncrement) flags |= COLUMN_FLAG.noDefaultValue;
  return flags;
}

/** What a TIMESTAMP that sets itself says; beside a default in parentheses it says nothing. */
function clockFlags({ type, default: given, onUpdateNow }: Column): number {
  if (type.kind !== 'timestamp' || given?.kind === 'expression') return 0;
  if (onUpdateNow !== undefined) return COLUMN_FLAG.onUpdateNow | COLUMN_FLAG.timestamp;
  return given?.kind === 'now' ? COLUMN_FLAG.timestamp : 0;
}

/** Where a result column comes from. */
export interface ColumnOrigin {
  readonly schema: string;
  readonly table: string;
  readonly originalTable: string;
  readonly originalName: string;
  readonly flags: number;
  /** The column of a view that clients are told of in its place. */
  readonly viewed?: { readonly table: string; readonly name: string } | undefined;
  /** The alias of its table in the query of FROM that was merged: clients are told of that in place of the table's name. */
  readonly innermost?: string | undefined;
  /** How the column is described, whatever its type: those that are computed. */
  readonly wire?: WireType | undefined;
}

/** What clients are told of values: like MySQL's own, it does not always follow from the form that they have here. */
export interface Told extends WireType {
  readonly nullable: boolean;
  /** Whether they are read from a column. */
  readonly isColumn: boolean;
  /** Digits that it counts for in arithmetic, where its length does not say them. */
  readonly digits?: number;
  /** Of MIN and MAX: what clients are told of their argument. */
  readonly extremeOf?: Told;
  /** Of a set operation: what clients are told of the columns of its queries. */
  readonly parts?: readonly Told[];
  /** Whether it is GROUP_CONCAT, which is shorter in a table. */
  readonly isList?: boolean;
  /** The name of the column in the query of FROM that it is read from. */
  readonly readAs?: string;
  /** Whether it is a column of a merged query of FROM, which MySQL reads through a reference. */
  readonly isReference?: boolean;
  /** The name of the column in a table that MySQL puts rows in on their way. */
  readonly heldAs?: string;
  /** Of such a column: what clients would be told without that table. */
  readonly made?: Told;
}

/** What follows from a type for values of a column (`origin`) or of an expression, the flags of the column's table among it. */
export function wireOf(type: ValueType, origin: ColumnOrigin | undefined): WireType {
  const wire = origin?.wire ?? (origin === undefined ? expressionType(type) : columnType(type));
  return { ...wire, flags: wire.flags | (origin?.flags ?? 0) };
}

/** Describes one column of a result: of a table (`origin`) or of an expression. @param told what is known beyond the type */
export function resultColumn(
  name: string,
  type: ValueType,
  nullable: boolean,
  origin?: ColumnOrigin,
  told?: Told,
): ResultColumn {
  const described = told ?? wireOf(type, origin);
  // A document that is read through a merged query is as long as one that a function makes.
  const isReference = told?.isReference === true && told.heldAs === undefined && told.type === COLUMN_TYPE.json;
  const { length, collation } = isReference ? JSON_EXPRESSION : described;
  const wire = { ...described, length, collation };
  const canBeNull = told?.nullable ?? (nullable || type.kind === 'null');
  return {
    schema: origin?.schema ?? '',
    table: origin?.table ?? '',
    originalTable: origin?.viewed?.table ?? origin?.innermost ?? origin?.originalTable ?? '',
    name,
    originalName: origin?.viewed?.name ?? told?.readAs ?? origin?.originalName ?? told?.heldAs ?? '',
    type: wire.type,
    flags: canBeNull ? wire.flags & ~COLUMN_FLAG.notNull : wire.flags | COLUMN_FLAG.notNull,
    collation: wire.collation,
    length: wire.length,
    decimals: wire.decimals,
  };
}

/** Columns of a table that hold numbers do not carry the binary flag. */
function columnType(type: ValueType): WireType {
  const wire = wireType(type);
  return isNumeric(type) ? { ...wire, flags: wire.flags & ~COLUMN_FLAG.binary } : wire;
}

/** What is said of the results of JSON functions. */
export const JSON_EXPRESSION: WireType = {
  type: COLUMN_TYPE.json,
  flags: COLUMN_FLAG.binary,
  collation: COLLATION_ID.utf8mb4,
  length: UINT32_MAX - BYTES_PER_CHARACTER + 1,
  decimals: 31,
};

/** Digits after the point where they are not fixed. */
const NOT_FIXED = 31;
/** Bytes of the longest VARCHAR and MEDIUMTEXT: longer texts and binary strings are of types that no column holds. */
const LONGEST_VARCHAR = 65_535;
const LONGEST_MEDIUM = 16_777_215;

/** Expressions say less than columns: texts have no fixed decimals, numbers room for a sign. */
function expressionType(type: ValueType): WireType {
  const wire = wireType(type);
  if (type.kind === 'text' || type.kind === 'enum' || type.kind === 'set') {
    const width = findCharacterSet(type.charset)?.maxLength ?? BYTES_PER_CHARACTER;
    return stringType(wire, (wire.length / BYTES_PER_CHARACTER) * width, BYTES_PER_CHARACTER);
  }
  if (type.kind === 'int' && type.width === undefined && type.shown === undefined && type.digits >= 19)
    return { ...wire, length: ANY_INTEGER_LENGTH };
  if (type.kind === 'bytes' && !isGeometry(type)) return stringType(wire, wire.length, 1);
  if (type.kind === 'json') return JSON_EXPRESSION;
  return type.kind === 'double' ? { ...wire, length: wire.length + 1 } : wire;
}

/** A computed text or binary string: of a long one clients are told that each of its bytes is a character. */
function stringType(wire: WireType, bytes: number, width: number): WireType {
  const isOfTable = wire.type === COLUMN_TYPE.string;
  if (bytes <= LONGEST_VARCHAR) {
    const flags = isOfTable ? wire.flags : wire.flags & ~COLUMN_FLAG.blob;
    return { ...wire, type: isOfTable ? wire.type : COLUMN_TYPE.varString, flags, decimals: NOT_FIXED };
  }
  const type = bytes <= LONGEST_MEDIUM ? COLUMN_TYPE.mediumBlob : COLUMN_TYPE.longBlob;
  const length = Math.min(UINT32_MAX, bytes * width);
  return { ...wire, type, length, flags: wire.flags & ~COLUMN_FLAG.blob, decimals: NOT_FIXED };
}
