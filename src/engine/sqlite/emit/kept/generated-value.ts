import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import { convertTo } from '../../operand/convert.ts';
import { firstBytesSql, paddedBytes } from '../../operand/to-document.ts';
import { firstLettersSql, materialise, textLength } from '../../operand/to-text.ts';
import { storedSql } from '../../functions/assign/stored-value.ts';
import type { SessionState } from '../../session/session-state.ts';
import { integerRange } from '../../store/store-number.ts';
import { isBiased, type ValueType } from '../../type/type.ts';
import { emitKept } from './kept-expression.ts';

/** What a generated column holds, computed from the other columns of its row, in the stored form. */
export function generatedValueSql(catalog: Catalog, table: Table, column: Column, state: SessionState): string {
  const { builder, value } = emitKept(catalog, table, '', state, column.generated?.text ?? '');
  if (!isStored(value.type, column.type)) return fitted(convertTo(builder, value, column.type), column, value.type);
  const { sql, type } = materialise(builder, value);
  return storedSql(sql, type, column);
}

/** Whether a value becomes what an INSERT would make of it: CAST makes something else, or nothing, of what does not fit. */
function isStored(from: ValueType, to: ValueType): boolean {
  if (!mayExceed(from, to)) return false;
  if (from.kind !== to.kind) return !(from.kind === 'text' && to.kind === 'bytes');
  return isBiased(to) || (to.kind === 'decimal' && to.big) || to.kind === 'double' || to.kind === 'bit';
}

/** Whether a value of the type `from` may be another one in a column of the type `to`, or refused. */
export function mayExceed(from: ValueType, to: ValueType): boolean {
  if (from.kind === 'null') return false;
  if (to.kind === 'bytes') return mostBytes(from) > to.length;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- of the others each value may be another one
  switch (from.kind) {
    case 'int':
      if (to.kind === 'int') return from.bits > to.bits || (from.unsigned !== to.unsigned && from.bits >= to.bits);
      return to.kind !== 'decimal' || from.digits > to.precision - to.scale || isUnsigned(to);
    case 'decimal':
      if (to.kind !== 'decimal') return true;
      return from.precision - from.scale > to.precision - to.scale || from.scale > to.scale || isUnsigned(to);
    case 'float':
    case 'double':
      return to.kind !== 'double' || to.decimals < from.decimals || isUnsigned(to);
    case 'text':
      return to.kind === 'json' ? false : to.kind !== 'text' || from.length > to.length;
    case 'enum':
    case 'set':
      return to.kind !== from.kind || JSON.stringify(from.members) !== JSON.stringify(to.members);
    case 'bit':
      return to.kind !== 'bit' || from.length > to.length;
    case 'date':
      return to.kind !== 'date' && to.kind !== 'datetime';
    case 'time':
      // Of a time a date is that of the day on which it is read.
      return to.kind !== 'time' && !['date', 'datetime', 'year'].includes(to.kind);
    default:
      return from.kind !== to.kind;
  }
}

const isUnsigned = (type: ValueType): boolean => 'unsigned' in type && type.unsigned;

/** Most bytes of a value as a binary string. */
const mostBytes = (type: ValueType): number => textLength(type) * (type.kind === 'text' ? 4 : 1);

/** The converted value within what the column holds, which is what it shows after a warning. */
function fitted(sql: string, { type }: Column, from: ValueType): string {
  if (type.kind === 'bytes' && type.form === 'binary') return paddedBytes(sql, from, type.length);
  if (!mayExceed(from, type)) return sql;
  if (type.kind === 'int' && !isBiased(type)) {
    const [low, high] = integerRange(type);
    return within(sql, low, high);
  }
  if (type.kind === 'decimal' && !type.big) {
    const most = 10n ** BigInt(type.precision) - 1n;
    return within(sql, type.unsigned ? 0n : -most, most);
  }
  if (type.kind === 'bytes' && type.form === 'varbinary') return firstBytesSql(sql, type.length);
  return type.kind === 'text' && type.form.endsWith('char') ? firstLettersSql(sql, String(type.length)) : sql;
}

const within = (sql: string, low: bigint, high: bigint): string => `max(${literal(low)},min(${literal(high)},${sql}))`;

/** SQLite reads the digits of the least BIGINT as a double behind a minus. */
const literal = (value: bigint): string => (value === -(2n ** 63n) ? '(-9223372036854775807-1)' : String(value));
