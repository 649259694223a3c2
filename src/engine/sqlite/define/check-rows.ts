import { wireError } from '../../../mysql/wire-error.ts';
import { quoteTable } from '../../../sql/print/quote.ts';
import { tableSql, type Check, type ForeignKey, type Table } from '../catalog/catalog.ts';
import { foreignKeyText } from '../catalog/constraint-error.ts';
import { emit } from '../emit/emit-expression.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';
import { truthSql } from '../operand/to-number.ts';
import type { DefinitionWork } from './definition-work.ts';
import { orphanRows } from './foreign-key-triggers.ts';
import { keptContext } from '../emit/kept/kept-expression.ts';

/** Holds the rows that a table already has against checks that are new. @throws WireError 3819 */
export function checkRows(work: DefinitionWork, table: Table, checks: readonly Check[]): void {
  for (const check of checks) {
    if (!check.enforced) continue;
    const { builder, cx } = keptContext(work.catalog, table, 'k.', work.state);
    const condition = truthSql(builder, emit(cx, parseExpressionText(check.text)));
    const [row] = work.connection.all(`SELECT 1 FROM ${tableSql(table)} AS k WHERE NOT (${condition}) LIMIT 1`, []);
    if (row !== undefined) throw wireError('ER_CHECK_CONSTRAINT_VIOLATED', check.name);
  }
}

/** Holds the rows that a table already has against foreign keys that are new. @throws WireError 1452 */
export function checkReferences(work: DefinitionWork, table: Table, keys: readonly ForeignKey[]): void {
  if (!work.state.foreignKeyChecks) return;
  for (const key of keys) {
    const [row] = work.connection.all(orphanRows(work.catalog, table, key), []);
    const text = `${quoteTable(table)}, ${foreignKeyText(table, key)}`;
    if (row !== undefined) throw wireError('ER_NO_REFERENCED_ROW_2', text);
  }
}
