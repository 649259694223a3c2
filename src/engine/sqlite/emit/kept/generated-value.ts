import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import { convertTo } from '../../operand/convert.ts';
import { firstBytesSql, paddedBytes } from '../../operand/to-document.ts';
import { firstLettersSql, textLength } from '../../operand/to-text.ts';
import type { SessionState } from '../../session/session-state.ts';
import { integerRange } from '../../store/store-number.ts';
import { isBiased, type ValueType } from '../../type/type.ts';
import { emitKept } from './kept-expression.ts';

/** What a generated column holds, computed from the other columns of its row, in the stored form. */
export function generatedValueSql(catalog: Catalog, table: Table, column: Column, state: SessionState): string {
  const { builder, value } = emitKept(catalog, table, '', state, column.generated?.text ?? '');
  return fitted(convertTo(builder, value, column.type), column, value.type);
}

/** Whether a value of the type `from` may be beyond what a column of the type `to` holds. */
export function mayExceed(from: ValueType, to: ValueType): boolean {
  if (to.kind === 'int') {
    if (from.kind === 'int') return from.bits > to.bits || (from.unsigned !== to.unsigned && from.bits >= to.bits);
    // A number of a document is a double here, which is not exact at the ends of BIGINT.
    return isNumber(from) || (from.kind === 'json' && to.bits < 64);
  }
  if (to.kind === 'decimal') {
    if (from.kind === 'decimal') return from.precision - from.scale > to.precision - to.scale;
    return from.kind === 'int' ? from.digits > to.precision - to.scale : isNumber(from);
  }
  if (to.kind === 'bytes') return mostBytes(from) > to.length;
  // Bytes may be no text.
  return to.kind === 'text' && (from.kind === 'bytes' || (from.kind === 'text' && from.length > to.length));
}

/** Most bytes of a value as a binary string. */
const mostBytes = (type: ValueType): number => textLength(type) * (type.kind === 'text' ? 4 : 1);

const isNumber = ({ kind }: ValueType): boolean => kind === 'decimal' || kind === 'float' || kind === 'double';

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
