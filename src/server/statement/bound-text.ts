import { COLUMN_TYPE, type BoundParameter } from '../../mysql/column.ts';
import type { SqlOptions } from '../../sql/options.ts';
import { quoteLiteral } from '../../sql/print/quote.ts';
import { KIND } from '../../sql/token-kind.ts';
import { tokenize } from '../../sql/tokens.ts';

/** The text of a prepared statement with its parameters in place, as SHOW PROCESSLIST shows it while it runs. */
export function boundText(sql: string, parameters: readonly BoundParameter[], options: SqlOptions): string {
  if (parameters.length === 0) return sql;
  const { kinds, starts, ends } = tokenize(sql, options);
  const marks = [...kinds.keys()].filter((token) => kinds[token] === KIND.parameter);
  const before = marks.map(
    (token, i) => sql.slice(i === 0 ? 0 : ends[marks[i - 1]!], starts[token]) + written(parameters[i]),
  );
  return before.join('') + sql.slice(ends[marks.at(-1)!]);
}

function written(parameter: BoundParameter | undefined): string {
  const value = parameter?.value ?? null;
  if (value === null) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = typeof value === 'string' ? value : Buffer.from(value).toString();
  return parameter?.type === COLUMN_TYPE.newdecimal ? text : quoteLiteral(text).replaceAll('"', '\\"');
}
