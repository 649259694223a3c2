import { selectList, type Output, type OutputForm } from './emit-query.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/** Whether equal values are written alike. */
export function isPlainList(outputs: readonly Output[]): boolean {
  return outputs.every(({ value }) => groupingKey(value) === value.sql);
}

type DistinctComposer = (
  outputs: readonly Output[],
  form: OutputForm | undefined,
  body: string,
  order: string,
  end: string,
) => string;

/** DISTINCT compares by collation: rows with equal keys are one row. */
export function distinctForm(outputs: readonly Output[], grouped: boolean, having: string): DistinctComposer {
  if (isPlainList(outputs))
    return (list, form, body, order, end) => `SELECT DISTINCT ${selectList(list, form)}${body}${order}${end}`;
  const keys = outputs.map((output) => groupingKey(output.value)).join(',');
  const hasWindow = outputs.some(({ value }) => /\bOVER\b/.test(value.sql));
  if (!grouped && having === '' && !hasWindow) {
    return (list, form, body, order, end) => `SELECT ${selectList(list, form)}${body} GROUP BY ${keys}${order}${end}`;
  }
  return (list, form, body, order, end) => {
    const inner = list.map((output, i) => ({ ...output, value: { ...output.value, sql: `x${i}` } }));
    const innerKeys = inner.map((output) => groupingKey(output.value)).join(',');
    const rows = `(SELECT ${selectList(list, undefined)}${body}${order})`;
    const grouping = `GROUP BY ${innerKeys}`;
    if (order === '') return `SELECT ${selectList(inner, form)} FROM ${rows} ${grouping}${end}`;
    const numbered = `(SELECT *,row_number() OVER () AS at FROM ${rows})`;
    return `SELECT ${selectList(inner, form)} FROM ${numbered} ${grouping} ORDER BY min(at)${end}`;
  };
}
