import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, ColumnDefaultValue } from '../../../sql/ast.ts';
import { findIndex, requireDatabase, type Check, type Column, rowKey, type Table } from '../catalog/catalog.ts';
import { columnInCharset } from './converted-text.ts';
import { chooseCharset } from '../catalog/column-type.ts';
import { columnDefault } from './define-column.ts';
import { addConstraint, tableOptions } from './define-create-table.ts';
import { checkEngine } from './table-engine.ts';
import { withoutCheck } from './define-check.ts';
import { withoutIndex } from './define-index.ts';
import type { DefinitionWork } from './definition-work.ts';
import { dropForeignKeyTriggers } from './foreign-key-triggers.ts';
import { refuseOtherEngine } from './kept-references.ts';
import { checkTableOptions, shownOptions, tellOfDirectories } from './table-option.ts';
import { isGeometry, isLargeString } from '../type/type.ts';
import {
  requireColumn,
  refuseColumnsTwice,
  replaceColumn,
  addColumn,
  changeColumn,
  renameColumn,
} from './alter-column.ts';

/** The table as one action of ALTER TABLE makes it. @param before the table by whose names the actions call its columns */
export function applyAction(
  work: DefinitionWork,
  before: Table,
  table: Table,
  action: Exclude<AlterAction, { readonly kind: 'drop-column' }>,
  regenerated: ReadonlySet<string>,
): Table {
  switch (action.kind) {
    case 'add-column':
      return addColumn(work, before, table, action.column, action.position);
    case 'change-column':
      return changeColumn(work, table, requireColumn(before, table, action.name), action, regenerated);
    case 'rename-column':
      return renameColumn(table, requireColumn(before, table, action.name), action.to, regenerated);
    case 'alter-default': {
      const column = requireColumn(before, table, action.name);
      return replaceColumn(table, { ...column, default: alteredDefault(work, column, action.default) });
    }
    case 'add-constraint':
      // The columns are judged before the keys.
      refuseColumnsTwice(table);
      return addConstraint(work, table, action.constraint);
    case 'drop-index':
      return withoutIndex(work, table, action.name);
    case 'drop-primary-key':
      return withoutIndex(work, table, 'PRIMARY');
    case 'drop-foreign-key':
      return dropForeignKey(work, table, action.name);
    case 'drop-check':
      return withoutCheck(work, table, requireCheck(table, action.name));
    case 'drop-constraint':
      return dropConstraint(work, table, action.name);
    case 'rename-index':
      return renameIndex(table, action.name, action.to);
    case 'show-index':
      return showIndex(table, action.name, action.invisible);
    case 'show-column':
      return replaceColumn(table, { ...requireColumn(before, table, action.name), invisible: action.invisible });
    case 'enforce':
      return enforceCheck(table, action);
    case 'options':
      checkEngine(work, action.options, table.name);
      refuseOtherEngine(work, table, action.options['engine']);
      checkTableOptions(action.options, table.name, { before: table, temporary: table.temporary === true });
      tellOfDirectories(work, action.options);
      return changeOptions(work, table, action.options);
    case 'keys':
    case 'rename-table':
    case 'validation':
    case 'rebuild':
    case 'order':
      return table;
  }
}

/** @throws WireError 1067, 1101 also for NULL */
function alteredDefault(
  work: DefinitionWork,
  column: Column,
  given: ColumnDefaultValue | undefined,
): Column['default'] {
  const { type, name } = column;
  if (given === undefined) return undefined;
  if (!given.inParentheses && (type.kind === 'json' || isGeometry(type) || isLargeString(type)))
    throw wireError('ER_BLOB_CANT_HAVE_DEFAULT', name);
  return columnDefault(given, column, work.state);
}

/** @throws WireError 1091 */
function dropForeignKey(work: DefinitionWork, table: Table, name: string): Table {
  const key = table.foreignKeys.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (key === undefined) throw wireError('ER_CANT_DROP_FIELD_OR_KEY', name);
  dropForeignKeyTriggers(work.connection, key);
  return { ...table, foreignKeys: table.foreignKeys.filter((other) => other !== key) };
}

/** DROP CONSTRAINT: a check, a foreign key or a unique key. @throws WireError 3940 */
function dropConstraint(work: DefinitionWork, table: Table, name: string): Table {
  const lower = name.toLowerCase();
  const check = table.checks.find((candidate) => candidate.name.toLowerCase() === lower);
  const isReference = table.foreignKeys.some((key) => key.name.toLowerCase() === lower);
  const isUnique = findIndex(table, name)?.unique === true;
  if (Number(check !== undefined) + Number(isReference) + Number(isUnique) > 1)
    throw wireError('ER_MULTIPLE_CONSTRAINTS_WITH_SAME_NAME', name);
  if (check !== undefined) return withoutCheck(work, table, check);
  if (isReference) return dropForeignKey(work, table, name);
  if (isUnique) return withoutIndex(work, table, name);
  throw wireError('ER_CONSTRAINT_NOT_FOUND', name);
}

function renameIndex(table: Table, name: string, to: string): Table {
  const index = findIndex(table, name);
  if (index === undefined) throw wireError('ER_KEY_DOES_NOT_EXITS', name, table.name);
  if (to === '' || to.toUpperCase() === 'PRIMARY') throw wireError('ER_WRONG_NAME_FOR_INDEX', to);
  const taken = findIndex(table, to);
  if (taken !== undefined && taken !== index) throw wireError('ER_DUP_KEYNAME', to);
  return { ...table, indexes: table.indexes.map((other) => (other === index ? { ...index, name: to } : other)) };
}

/** @throws WireError 1176, 3522 */
function showIndex(table: Table, name: string, invisible: boolean): Table {
  const index = findIndex(table, name);
  if (index === undefined) throw wireError('ER_KEY_DOES_NOT_EXITS', name, table.name);
  if (index === rowKey(table) && invisible) throw wireError('ER_PK_INDEX_CANT_BE_INVISIBLE');
  const { invisible: _, ...rest } = index;
  const changed = invisible ? { ...rest, invisible } : rest;
  return { ...table, indexes: table.indexes.map((other) => (other === index ? changed : other)) };
}

/** @throws WireError 3821 */
function requireCheck(table: Table, name: string): Check {
  const check = table.checks.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (check === undefined) throw wireError('ER_CHECK_CONSTRAINT_NOT_FOUND', name);
  return check;
}

/** @throws WireError 3821, 3940 */
function enforceCheck(
  table: Table,
  { name, enforced, isConstraint }: Extract<AlterAction, { readonly kind: 'enforce' }>,
): Table {
  if (isConstraint && !table.checks.some((check) => check.name.toLowerCase() === name.toLowerCase()))
    throw wireError('ER_CONSTRAINT_NOT_FOUND', name);
  const check = requireCheck(table, name);
  return { ...table, checks: table.checks.map((other) => (other === check ? { ...check, enforced } : other)) };
}

/** Table options; CONVERT TO CHARACTER SET (`convert`) changes the columns too. */
function changeOptions(work: DefinitionWork, table: Table, options: Readonly<Record<string, string>>): Table {
  const converts = options['convert'] !== undefined;
  // CONVERT TO CHARACTER SET DEFAULT is that of the database.
  const inherited =
    converts && options['charset'] === undefined ? requireDatabase(work.catalog, table.schema) : table.options;
  const changed = tableOptions(work.state, options, inherited);
  const kept = {
    ...changed,
    comment: options['comment'] === undefined ? table.options.comment : changed.comment,
    other: shownOptions(table.options.other, options),
  };
  if (!converts) return { ...table, options: kept };
  const chosen = chooseCharset(options['charset'], options['collate'], inherited);
  return { ...table, options: kept, columns: table.columns.map((column) => columnInCharset(column, chosen)) };
}
