import type { StoredValue } from '../type/type.ts';

/** A value in JSON: `t` text, `r` real, `b` bytes; integers and NULL are as they are. */
export function packedJson(value: StoredValue): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return `"r${realText(value)}"`;
  return typeof value === 'string' ? JSON.stringify(`t${value}`) : `"b${Buffer.from(value).toString('hex')}"`;
}

/** A double as SQLite reads it: it has no word for what is beyond the greatest. */
const realText = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? '9e999' : '-9e999');

/** A text as a literal of SQLite: its statements end at a NUL. */
function textLiteral(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join('||char(0)||')})`;
}

/** A stored value as a literal of SQLite. */
export function literalSql(value: StoredValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return realText(value);
  if (typeof value === 'string') return textLiteral(value);
  return value instanceof Uint8Array ? `x'${Buffer.from(value).toString('hex')}'` : String(value);
}
