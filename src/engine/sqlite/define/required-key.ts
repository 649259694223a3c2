import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnDefinition, CreateTable } from '../../../sql/ast.ts';
import { plainColumn, SERIAL_TYPE } from '../../../sql/plain-column.ts';
import { rowKey, type Column, type Table } from '../catalog/catalog.ts';
import type { DefinitionWork } from './definition-work.ts';
import { isOn } from '../session/session-state.ts';

const NAME = 'my_row_id';

function isSet({ state }: DefinitionWork, variable: string): boolean {
  const value = state.environment.systemVariable(variable, undefined);
  return value !== undefined && isOn(value);
}

/**
 * The definition of a table without a key of its rows; with `sql_generate_invisible_primary_key` it gets one that is not seen
 * (https://dev.mysql.com/doc/refman/9.7/en/create-table-gipks.html).
 *
 * @param definitions its columns, those of a query too
 * @throws WireError 4108, 4109
 */
export function withInvisibleKey(
  work: DefinitionWork,
  node: CreateTable,
  definitions: readonly ColumnDefinition[],
): CreateTable | undefined {
  if (!isSet(work, 'sql_generate_invisible_primary_key')) return undefined;
  const taken = definitions.find(({ name }) => name.toLowerCase() === NAME);
  if (taken !== undefined) throw wireError('ER_GIPK_COLUMN_EXISTS', NAME);
  if (definitions.some(({ autoIncrement }) => autoIncrement)) throw wireError('ER_GIPK_FAILED_AUTOINC_COLUMN_EXISTS');
  return { ...node, columns: [INVISIBLE_KEY, ...node.columns] };
}

const INVISIBLE_KEY: ColumnDefinition = {
  ...plainColumn(NAME, SERIAL_TYPE, false),
  autoIncrement: true,
  primaryKey: true,
  invisible: true,
};

/** Whether a column is such a key. */
const isInvisibleKey = (column: Column): boolean => column.name === NAME && column.invisible && column.autoIncrement;

/** It stays what it is, but for whether it is seen. @throws WireError 4110 */
export function refuseInvisibleKey(column: Column): void {
  if (isInvisibleKey(column)) throw wireError('ER_GIPK_COLUMN_ALTER_NOT_ALLOWED', column.name);
}

/** @throws WireError 1235 */
export function refuseLostKey(work: DefinitionWork, before: Table, after: Table): void {
  if (rowKey(before) === undefined || rowKey(after) !== undefined) return;
  if (isSet(work, 'sql_generate_invisible_primary_key'))
    throw wireError(
      'ER_NOT_SUPPORTED_YET',
      'an operation that leaves the table without a PRIMARY KEY or a UNIQUE NOT NULL key while @@sql_generate_invisible_primary_key=ON.',
    );
}

/** With `sql_require_primary_key` a table has a key of its rows, or none as before. @throws WireError 3750 */
export function requireKey(work: DefinitionWork, table: Table): void {
  if (rowKey(table) === undefined && isSet(work, 'sql_require_primary_key')) throw wireError('ER_TABLE_WITHOUT_PK');
}
