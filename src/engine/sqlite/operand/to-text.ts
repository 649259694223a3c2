import type { ResultValue } from '../../../mysql/column.ts';
import { formatWithin, TEXT_WIDTHS } from '../../../mysql/number-text.ts';
import { lettersOf, parameterLetters } from '../type/charset-text.ts';
import { resultText } from '../type/decode.ts';
import { COERCIBILITY, isColumn, sqlValue, type Constant, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isBiased, isFloatingPoint, storedScale, type BitType, type ValueType } from '../type/type.ts';
import { filledWidth, withoutZerofill } from '../type/computed-type.ts';

/** Puts a constant into the SQL text in the form of its own type. */
export function materialise(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.kind === 'sql') return operand;
  const { kind } = operand.type;
  const coercibility = kind === 'text' || kind === 'bytes' ? operand.coercibility : COERCIBILITY.converted;
  const bound = builder.constantSql(operand);
  const sql = operand.isParameter && operand.type.kind === 'json' ? `m_json_given(${bound})` : bound;
  const value = sqlValue(sql, operand.type, operand.nullable, coercibility);
  if (value.type.kind === 'decimal' && value.type.bound === true)
    return { ...value, printed: { of: value.sql, text: toText(builder, operand) } };
  return operand.natural ? { ...value, natural: true } : value;
}

/** Text in SQLite's own quotes. */
export function sqliteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The SQL of the value as MySQL prints it. */
export function toText(builder: PlanBuilder, operand: Operand): string {
  if (operand.kind === 'constant' && operand.type.kind !== 'json') {
    // A parameter that is a moment comes without the zeros at the end of its fraction.
    const { type } = operand;
    const digits = operand.isParameter && operand.isTemporal && 'fsp' in type ? type.fsp : 0;
    return builder.bindSource(
      operand.isParameter && !isWritten(operand.type) ? operand.given : operand.source,
      (value) => withFraction(writtenText(value, operand), digits),
    );
  }
  return textSql(materialise(builder, operand));
}

/** A constant as text: bytes are letters. @throws WireError 3854 for a literal that is none, 1235 for a parameter */
function writtenText(value: Exclude<ResultValue, null>, { isParameter, type }: Constant): string {
  if (typeof value === 'number' && !isParameter && isFloatingPoint(type))
    return formatWithin(value, TEXT_WIDTHS.double);
  if (!(value instanceof Uint8Array)) return resultText(value) ?? '';
  return isParameter ? parameterLetters(value, 'utf8mb4') : lettersOf(Buffer.from(value));
}

/** Whether values are read as texts or bytes in any case. */
export const isWritten = ({ kind }: ValueType): boolean => kind === 'text' || kind === 'json' || kind === 'bytes';

function withFraction(text: string, digits: number): string {
  // A date has none.
  if (digits === 0 || !text.includes(':')) return text;
  const [clock = '', fraction = ''] = text.split('.');
  return `${clock}.${fraction.padEnd(digits, '0')}`;
}

/** The SQL of a value's text where it is not that of its type; a copy of the value in another place has none. */
export function printedSql({ sql, printed }: SqlValue): string | undefined {
  return printed?.of === sql ? printed.text : undefined;
}

/** The SQL of the text that a date function reads. */
export function momentText(value: SqlValue): string {
  if (value.moment?.of === value.sql) return value.moment.text;
  const text = typeText({ ...value, type: withoutZerofill(value.type) });
  const { kind } = value.type;
  return kind === 'float' || kind === 'double' ? `m_moment_digits(${value.sql},${text})` : text;
}

/** A value as text by its type alone. */
export function typeText(value: SqlValue): string {
  const { printed: _, ...plain } = value;
  return textSql(plain);
}

/** The SQL of a value as MySQL prints it. */
export function textSql(value: SqlValue): string {
  const { type, sql } = value;
  const printed = printedSql(value);
  if (printed !== undefined) return printed;
  const width = filledWidth(type);
  if (width !== undefined) return zerofilled(value, width);
  switch (type.kind) {
    case 'int':
      return isBiased(type) ? `m_unsigned_text(${sql})` : `CAST(${sql} AS TEXT)`;
    case 'decimal':
      return type.big
        ? `m_big_text(${sql},${storedScale(type)},${type.scale})`
        : `m_decimal_text(${sql},${type.scale})`;
    case 'float':
      return `m_float_text(${sql},${type.decimals})`;
    case 'double':
      return `m_double_text(${sql},${type.decimals},${isColumn(value) ? TEXT_WIDTHS.column : TEXT_WIDTHS.double})`;
    case 'bytes':
      return `m_bytes_text(${sql})`;
    case 'timestamp':
      return `m_timestamp_text(${sql},${type.fsp})`;
    case 'time':
      return `m_time_text(${sql},${type.fsp})`;
    case 'enum':
      return `m_enum_text(${sql},${sqliteText(JSON.stringify(type.members))})`;
    case 'set':
      return `m_set_text(${sql},${sqliteText(JSON.stringify(type.members))})`;
    case 'bit':
      return `m_bytes_text(${bitBytesSql(sql, type)})`;
    case 'year':
      if (type.computed === true) return `CAST(${sql} AS TEXT)`;
      return `(CASE WHEN ${sql} IS NOT NULL THEN printf('%04d',${sql}) END)`;
    case 'null':
    case 'text':
    case 'date':
    case 'datetime':
      return sql;
    case 'json':
      return `m_json_shown(${sql})`;
  }
}

/** The bytes of a BIT value. */
export function bitBytesSql(sql: string, type: BitType): string {
  return `m_bit_bytes(${sql},${type.length},${isBiased(type) ? 1 : 0})`;
}

/** A number of a ZEROFILL column with zeros in front of it. */
function zerofilled({ sql, type, nullable }: SqlValue, width: number): string {
  // SQLite's printf makes 0 of NULL.
  if (type.kind === 'int' && !isBiased(type))
    return `(CASE WHEN ${sql} IS NOT NULL THEN printf('%0${width}d',${sql}) END)`;
  return `m_zero_pad(${textSql(sqlValue(sql, withoutZerofill(type), nullable))},${width})`;
}

/** At most the first letters of a text: SQLite's `substr` ends at a NUL. @param most SQL of their number */
export const firstLettersSql = (text: string, most: string): string => `m_first_letters(${text},${most})`;

/** Most characters of the printed value. */
export function textLength(type: ValueType): number {
  switch (type.kind) {
    case 'int':
      return type.shown ?? type.digits + (type.unsigned || type.boolean === true ? 0 : 1);
    case 'decimal':
      return type.precision + 2;
    case 'float':
    case 'double':
      return 23;
    case 'text':
    case 'bytes':
      return type.length;
    case 'date':
      return 10;
    case 'datetime':
    case 'timestamp':
      return 19 + (type.fsp === 0 ? 0 : type.fsp + 1);
    case 'time':
      return 10 + (type.fsp === 0 ? 0 : type.fsp + 1);
    case 'enum':
      return Math.max(0, ...type.members.map((member) => member.length));
    case 'set':
      return type.members.join(',').length;
    case 'bit':
      return Math.ceil(type.length / 8);
    case 'year':
      return 4;
    case 'json':
      return 4_294_967_295;
    case 'null':
      return 0;
  }
}

/** A calendar value as text of another calendar type. Not for TIME. */
export function dateTimeSql(value: SqlValue, fsp: number): string {
  const { type, sql } = value;
  if (type.kind === 'date') return `(${sql}||' 00:00:00${fsp === 0 ? '' : `.${'0'.repeat(fsp)}`}')`;
  // Only fewer digits are rounded.
  if (type.kind === 'timestamp' && type.fsp <= fsp) return `m_timestamp_text(${sql},${fsp})`;
  if (type.kind === 'datetime' && type.fsp === fsp) return sql;
  if (type.kind === 'datetime' && type.fsp < fsp)
    return `(${sql}||'${type.fsp === 0 ? '.' : ''}${'0'.repeat(fsp - type.fsp)}')`;
  return `m_datetime(${textSql(value)},${fsp})`;
}

/** Most bytes of a value as text of utf8mb4. */
export const mostBytes = (type: ValueType): number => textLength(type) * (type.kind === 'text' ? 4 : 1);
