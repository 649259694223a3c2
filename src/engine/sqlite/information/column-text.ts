import { canonical } from '../../../sql/canonical/canonical.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';
import { keptText } from '../catalog/kept-text.ts';
import { rowKey, type Column, type Table } from '../catalog/catalog.ts';
import { hasOtherCharsets, withCharsetsOf } from './literal-charset.ts';

/** `PRI`, `UNI`, `MUL` or nothing, as SHOW COLUMNS shows it. */
export function columnKey(table: Pick<Table, 'columns' | 'indexes'>, column: Column): string {
  if (rowKey(table)?.parts.some((part) => part.columnId === column.id) === true) return 'PRI';
  const leading = table.indexes.filter((index) => index.parts[0]?.columnId === column.id);
  if (leading.some((index) => index.unique && index.parts.length === 1)) return 'UNI';
  return leading.length > 0 ? 'MUL' : '';
}

/** `CURRENT_TIMESTAMP` with its digits. */
export function nowText(fsp: number): string {
  return fsp === 0 ? 'CURRENT_TIMESTAMP' : `CURRENT_TIMESTAMP(${fsp})`;
}

/** Bytes as SHOW COLUMNS shows them: up to the first that is 0. */
function bytesText(hex: string): string {
  const [shown = ''] = /^(?:(?!00)..)*/.exec(hex.toUpperCase()) ?? [];
  return hex === '' ? '' : `0x${shown}`;
}

/** The default as SHOW COLUMNS shows it. */
export function defaultText(column: Column): string | null {
  const value = column.default;
  switch (value?.kind) {
    case undefined:
      return null;
    case 'value':
      return value.text;
    case 'bytes':
      return column.type.kind === 'bit' ? `b'${BigInt(`0x${value.hex || '0'}`).toString(2)}'` : bytesText(value.hex);
    case 'now':
      return nowText(value.fsp);
    case 'expression':
      return escapedText(value.text);
  }
}

/** An expression as information_schema shows it: its quotes and backslashes with backslashes. */
export function escapedText(text: string): string {
  return text.replaceAll(/['\\]/g, '\\$&');
}

/** The expression of a functional part of an index, as MySQL prints it. */
export function partText(table: Pick<Table, 'columns'>, expression: string): string {
  const node = canonical(parseExpressionText(expression));
  return keptText(hasOtherCharsets(table) ? withCharsetsOf(table, node) : node);
}

/** The expression of a generated column, as MySQL prints it; empty for another column. */
export function generatedText(table: Pick<Table, 'columns'>, { generated }: Column): string {
  if (generated === undefined || !hasOtherCharsets(table)) return generated?.text ?? '';
  return keptText(withCharsetsOf(table, canonical(parseExpressionText(generated.text))));
}

/** The Extra column of SHOW COLUMNS. */
export function columnExtra(column: Column): string {
  const words: string[] = [];
  if (column.generated !== undefined) words.push(column.generated.stored ? 'STORED GENERATED' : 'VIRTUAL GENERATED');
  if (column.autoIncrement) words.push('auto_increment');
  if (column.default?.kind === 'now' || column.default?.kind === 'expression') words.push('DEFAULT_GENERATED');
  if (column.onUpdateNow !== undefined) words.push(`on update ${nowText(column.onUpdateNow)}`);
  if (column.invisible) words.push('INVISIBLE');
  return words.join(' ');
}
