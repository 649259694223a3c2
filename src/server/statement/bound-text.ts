import { COLUMN_TYPE, type BoundParameter } from '../../mysql/column.ts';
import type { SqlOptions } from '../../sql/options.ts';
import { quoteLiteral } from '../../sql/print/quote.ts';
import { KIND } from '../../sql/token-kind.ts';
import { tokenize } from '../../sql/tokens.ts';

/** The text of a prepared statement with its parameters in place, as SHOW PROCESSLIST shows it while it runs. */
export function boundText(sql: string, parameters: readonly BoundParameter[], options: SqlOptions): string {
  if (parameters.length === 0) return sql;
  const { kinds, starts, ends } = tokenize(sql, options);
  let text = '';
  let end = 0;
  let next = 0;
  for (const [token, kind] of kinds.entries()) {
    if (kind !== KIND.parameter) continue;
    text += sql.slice(end, starts[token]) + written(parameters[next++]);
    end = ends[token] ?? sql.length;
  }
  return text + sql.slice(end);
}

function written(parameter: BoundParameter | undefined): string {
  const value = parameter?.value ?? null;
  if (value === null) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = typeof value === 'string' ? value : Buffer.from(value).toString();
  return parameter?.type === COLUMN_TYPE.newdecimal ? text : quoteLiteral(text).replaceAll('"', '\\"');
}
