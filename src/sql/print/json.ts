import type { JsonFallback, JsonTable, JsonTableColumn, JsonValue } from '../ast.ts';
import { printExpression } from './expression.ts';
import { quoteName, quoteString } from './quote.ts';
import { printType } from './type.ts';

/** JSON_VALUE as MySQL prints it. */
export function printJsonValue({ document, path, pathCharset, returning, onEmpty, onError }: JsonValue): string {
  const written = (pathCharset === undefined ? '' : `_${pathCharset}`) + quoteString(path);
  const type = returning === undefined ? '' : ` returning ${printType(returning).replace(',', ', ')}`;
  return `json_value(${printExpression(document)}, ${written}${type}${fallback(onEmpty, 'empty')}${fallback(onError, 'error')})`;
}

/** JSON_TABLE as MySQL prints it. */
export function printJsonTable({ document, path, columns, alias }: JsonTable): string {
  return `json_table(${printExpression(document)}, ${quoteString(path)} ${columnList(columns)}) ${quoteName(alias)}`;
}

function columnList(columns: readonly JsonTableColumn[]): string {
  return `columns (${columns.map(printColumn).join(', ')})`;
}

function printColumn(column: JsonTableColumn): string {
  switch (column.kind) {
    case 'nested':
      return `nested path ${quoteString(column.path)} ${columnList(column.columns)}`;
    case 'ordinality':
      return `${quoteName(column.name)} for ordinality`;
    case 'exists':
      return `${quoteName(column.name)} ${printType(column.type)} exists path ${quoteString(column.path)}`;
    case 'path':
      return `${quoteName(column.name)} ${printType(column.type)} path ${quoteString(column.path)}${fallback(column.onEmpty, 'empty')}${fallback(column.onError, 'error')}`;
  }
}

function fallback(choice: JsonFallback | undefined, occasion: string): string {
  if (choice === undefined) return '';
  return ` ${choice.kind === 'default' ? `default ${printExpression(choice.value)}` : choice.kind} on ${occasion}`;
}
