import { stripVTControlCharacters } from 'node:util';

/** Aligns the cells of rows in columns two spaces apart; nothing is padded after the last cell of a row. */
export function table(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, width(cell))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

/** Columns that `text` takes on a terminal, colours not counted. */
function width(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length;
}
