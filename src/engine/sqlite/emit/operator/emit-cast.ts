import type { Cast, DataType, Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import {
  BIGINT_TYPE,
  COMPUTED_YEAR,
  DATE_TYPE,
  DOUBLE_TYPE,
  JSON_TYPE,
  UNSIGNED_TYPE,
  bytesType,
  datetimeType,
  decimalType,
  isNumeric,
  isString,
  isTemporal,
  storedScale,
  textType,
  timeType,
  type DecimalType,
  type IntegerType,
  type ValueType,
} from '../../type/type.ts';
import {
  COERCIBILITY,
  keptAsText,
  ranged,
  readThrough,
  sqlValue,
  type Operand,
  type SqlValue,
} from '../../operand/operand.ts';
import { MAX_PRECISION, MAX_SCALE } from '../../type/decimal.ts';
import { asDecimal } from '../../operand/to-decimal.ts';
import { byteLength, letterLength } from '../../operand/unify-types.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { convertTo } from '../../operand/convert.ts';
import { dateSql, knownMoment, partialOf } from '../call/partial-date.ts';
import { emit } from '../emit-expression.ts';
import { emitAtZone } from './emit-at-zone.ts';
import { type CollationName } from '../../type/collation.ts';
import { findCharacterSet } from '../../type/character-set.ts';
import { inCharset } from './emit-convert-using.ts';
import { integerOf, isWrittenBytes } from '../../operand/to-number.ts';
import { isTold } from '../../operand/decimal-reading.ts';
import { materialise, sqliteText, toText } from '../../operand/to-text.ts';
import { notSupported, wireError } from '../../../../mysql/wire-error.ts';
import { printExpression } from '../../../../sql/print/expression.ts';
import { unknownSet } from '../../catalog/column-type.ts';

/** Emits CAST and CONVERT. @throws WireError 1235 */
export function emitCast(cx: EmitContext, node: Cast): SqlValue {
  const { type, zone } = node;
  if (zone !== undefined) {
    checkDigits(type, node.operand);
    return emitAtZone(cx, node, zone);
  }
  const given = emit(cx, node.operand);
  const operand = type.name === 'json' || type.name === 'char' ? given : keptAsText(given);
  checkDigits(type, node.operand);
  const written = ofBinary(type, castType(type.name, type.length, type.scale, type.charset, cx.builder.casts));
  if (written.kind === 'text' && (type.length ?? 0) * (findCharacterSet(written.charset)?.maxLength ?? 1) > MAX_BYTES)
    throw wireError('ER_DATA_OUT_OF_RANGE', 'char(n)', 'cast_as_char');
  const target = type.length === undefined ? ofLength(written, operand) : written;
  if (target.kind === 'json') return sqlValue(jsonCast(cx, operand), JSON_TYPE);
  const nullable = operand.nullable || !isNumeric(target) || target.kind === 'year' || operand.type.kind === 'json';
  if (target.kind === 'decimal')
    return sqlValue(decimalCast(cx, operand, target, nameOfColumn(cx, node)), target, nullable);
  if (target.kind === 'text') {
    if (operand.kind === 'constant' && operand.isParameter && operand.isTemporal && operand.type.kind !== 'date')
      throw notSupported('CAST of a moment or a time in a parameter to CHAR');
    const text = inCharset(cx, operand, target.charset);
    const cut = type.length === undefined ? text : `m_cut_text(${text},${type.length},'${target.charset}')`;
    return sqlValue(cut, target, cx.session.mode.strict || operand.nullable, COERCIBILITY.column);
  }
  if (target.kind === 'date') return sqlValue(dateSql(cx.builder, operand), target);
  if (target.kind === 'datetime' && partialOf(operand) !== undefined) {
    return sqlValue(`m_whole_moment(${materialise(cx.builder, operand).sql},${target.fsp})`, target);
  }
  const sql =
    writtenWhole(cx, node.operand, operand, target) ??
    convertTo(cx.builder, target.kind === 'int' ? asSigned(cx, node.operand, operand, target) : operand, target);
  if (target.kind === 'float') return ranged(sqlValue(`m_float(${sql})`, target, nullable));
  if (target.kind === 'bytes')
    return binaryValue(binaryCast(bytesSql(cx.builder, operand), type.length), target, {
      nullable: cx.session.mode.strict || operand.nullable,
    });
  return sqlValue(
    target.kind === 'datetime' ? knownMoment(operand, sql) : sql,
    target,
    nullable,
    COERCIBILITY.converted,
  );
}

/**
 * CAST reads a whole number from the text that a value is, and tells of all that is none; the YEAR of a parameter is that
 * of such a number. `undefined` for other values and types.
 */
function writtenWhole(
  { builder, parameters }: EmitContext,
  node: Expression,
  operand: Operand,
  target: ValueType,
): string | undefined {
  const taken = node.kind === 'parameter' ? parameters.typeOf(node.index).kind : undefined;
  const isYear = target.kind === 'year' && taken === 'year';
  if (target.kind === 'int' ? taken === 'int' : !isYear) return undefined;
  const { type } = operand;
  if (isTemporal(type)) return isYear ? `m_year(${integerOf(builder, operand, false)})` : undefined;
  if ((type.kind !== 'text' && type.kind !== 'bytes') || isWrittenBytes(operand)) return undefined;
  const moment = operand.kind === 'sql' && operand.moment?.of === operand.sql ? operand.moment : undefined;
  if (moment !== undefined && moment.real === undefined) return undefined;
  const written = toText(builder, operand);
  if (target.kind !== 'int') return `m_year(m_cast_integer(${written},1,0))`;
  return `m_cast_integer(${written},${target.unsigned ? '1,1' : '0,0'})`;
}

/** A decimal in the place of a parameter that is a whole number is a signed one before it is unsigned. */
function asSigned(
  { builder, parameters }: EmitContext,
  node: Expression,
  operand: Operand,
  { unsigned }: IntegerType,
): Operand {
  const isTaken = node.kind === 'parameter' && parameters.typeOf(node.index).kind === 'int';
  if (!isTaken || !unsigned || operand.type.kind !== 'decimal') return operand;
  return sqlValue(convertTo(builder, operand, BIGINT_TYPE), BIGINT_TYPE, operand.nullable);
}

/** @throws WireError 1425, 1426, 1427 for digits that no such type has */
function checkDigits({ name, length = 0, scale = 0 }: Cast['type'], operand: Expression): void {
  if ((name === 'char' || name === 'binary') && length > MAX_BYTES)
    throw wireError('ER_TOO_BIG_DISPLAYWIDTH', 'cast as char', MAX_BYTES);
  if (name === 'decimal') {
    if (scale > length) throw wireError('ER_M_BIGGER_THAN_D', '');
    const shown = (): string => printExpression(operand);
    if (length > MAX_PRECISION) throw wireError('ER_TOO_BIG_PRECISION', length, shown(), MAX_PRECISION);
    if (scale > MAX_SCALE) throw wireError('ER_TOO_BIG_SCALE', scale, shown(), MAX_SCALE);
  }
  if ((name === 'float' || name === 'double') && length > MOST_FLOAT_DIGITS)
    throw wireError('ER_TOO_BIG_PRECISION', length, 'CAST', MOST_FLOAT_DIGITS);
  if ((name === 'time' || name === 'datetime') && length > MAX_FSP)
    throw wireError('ER_TOO_BIG_PRECISION', length, 'CAST', MAX_FSP);
}

/** Bytes of the longest string. */
const MAX_BYTES = 4_294_967_295;

/** Digits of DECIMAL and DECIMAL(0). */
const DEFAULT_PRECISION = 10;

/** Bits of the mantissa that FLOAT(p) has at most. */
const MOST_FLOAT_DIGITS = 53;
/** Digits behind the second. */
const MAX_FSP = 6;

/** Bytes of a conversion: beside a column they count as much as its collation, so that `name = BINARY 'x'` compares bytes. */
export function binaryValue(sql: string, type: ValueType, { nullable }: Pick<Operand, 'nullable'>): SqlValue {
  return sqlValue(sql, type, nullable, COERCIBILITY.column);
}

/** Bits of the mantissa that a FLOAT has at most. */
const LONGEST_FLOAT = 24;

/** The type that CAST and JSON_VALUE name. @throws WireError 1235 */
export function castType(
  name: string,
  length: number | undefined,
  scale: number | undefined,
  charset: string | undefined,
  connection: CollationName,
): ValueType {
  switch (name) {
    case 'signed':
    case 'int':
    case 'bigint':
      return BIGINT_TYPE;
    case 'unsigned':
      return UNSIGNED_TYPE;
    case 'decimal':
      return decimalType(length === undefined || length === 0 ? DEFAULT_PRECISION : length, scale ?? 0);
    case 'double':
    case 'real':
      return DOUBLE_TYPE;
    case 'float':
      return (length ?? 0) > LONGEST_FLOAT ? DOUBLE_TYPE : { ...DOUBLE_TYPE, kind: 'float' };
    case 'char':
    case 'nchar':
    case 'varchar':
      return charType(length, charset, connection);
    case 'binary':
    case 'varbinary':
      return bytesType(length ?? 65_535);
    case 'date':
      return DATE_TYPE;
    case 'datetime':
      return datetimeType(length ?? 0);
    case 'time':
      return timeType(length ?? 0);
    case 'year':
      return COMPUTED_YEAR;
    case 'json':
      return JSON_TYPE;
    default:
      throw notSupported(`CAST to ${name}`);
  }
}

/** `CHAR BINARY` has the `_bin` collation of its character set. */
const ofBinary = ({ binary }: DataType, type: ValueType): ValueType =>
  binary && type.kind === 'text' ? { ...type, collation: `${type.charset}_bin` } : type;

/** CHAR is of the connection's character set where it says none. */
function charType(length: number | undefined, charset: string | undefined, connection: CollationName): ValueType {
  const set = charset === undefined ? undefined : findCharacterSet(charset);
  if (charset !== undefined && set === undefined) throw unknownSet(charset);
  const collation = set?.defaultCollation ?? connection;
  return collation === 'binary' ? bytesType(length ?? 65_535) : textType(length ?? 16_383, collation);
}

/** Text must be a valid document; other values become scalars. */
function jsonCast(cx: EmitContext, operand: ReturnType<typeof emit>): string {
  return operand.type.kind === 'text'
    ? `m_json_parse(${toText(cx.builder, operand)})`
    : convertTo(cx.builder, operand, JSON_TYPE);
}

function binaryCast(sql: string, length: number | undefined): string {
  return length === undefined ? sql : `m_fit_bytes(${sql},${length})`;
}

/** A decimal of the type; what does not fit becomes the nearest one, and is told. */
function decimalCast(cx: EmitContext, operand: Operand, target: DecimalType, name: string): string {
  const chosen = readThrough(operand, (each) => decimalCast(cx, each, target, name));
  if (chosen !== undefined) return chosen;
  if (alwaysFits(operand.type, target)) return convertTo(cx.builder, operand, target);
  const written =
    operand.kind === 'sql' && isString(operand.type) && operand.moment === undefined
      ? `m_text_big(${toText(cx.builder, operand)},${storedScale(target)},${isTold(operand) ? 2 : 1})`
      : convertTo(cx.builder, operand, { ...target, big: true });
  const limited = `m_big_limit(${written},${target.precision},${sqliteText(name)})`;
  return target.big ? limited : `m_big_small(${limited})`;
}

/** What messages call a value that does not fit: the column of a select list that it is, and otherwise what MySQL prints for none. */
const nameOfColumn = ({ named }: EmitContext, node: Cast): string =>
  named?.expression === node ? named.name : '(null)';

/** Whether no value of an exact type is too large for a decimal. */
function alwaysFits(type: ValueType, target: DecimalType): boolean {
  if (type.kind !== 'int' && type.kind !== 'decimal') return type.kind === 'null';
  const { precision, scale } = asDecimal(type);
  return precision - scale + (scale > target.scale ? 1 : 0) <= target.precision - target.scale;
}

/** A string of no length of its own is as long as the value that becomes it; a long one is a BLOB. */
function ofLength(target: ValueType, { type }: Operand): ValueType {
  if (target.kind === 'text') return textType(letterLength(type), target.collation);
  if (target.kind !== 'bytes') return target;
  const isLong = 'form' in type && /^(?:medium|long)?(?:text|blob)$/.test(type.form);
  const bytes = bytesType(byteLength(type));
  return isLong ? { ...bytes, form: 'longblob' } : bytes;
}
