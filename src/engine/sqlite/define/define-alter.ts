import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, AlterTable, ColumnDefaultValue } from '../../../sql/ast.ts';
import {
  findIndex,
  requireDatabase,
  requireTable,
  type Check,
  type Column,
  rowKey,
  type Table,
} from '../catalog/catalog.ts';
import { refuseCharsetConflict } from './charset-conflict.ts';
import { inCharset } from './converted-text.ts';
import { chooseCharset } from '../catalog/column-type.ts';
import { columnDefault } from './define-column.ts';
import { sortIndexes } from './define-constraint.ts';
import { addConstraint, checkKeys, tableOptions } from './define-create-table.ts';
import { checkEngine } from './table-engine.ts';
import { checkReferences, checkRows } from './check-rows.ts';
import { refuseActedOn, withoutCheck } from './define-check.ts';
import { addStoredIndexes, checkNeededIndexes, withoutIndex } from './define-index.ts';
import { countRows, renameTable, replaceTable } from './define-table.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { judgeIndexed } from './generated-rows.ts';
import { dropForeignKeyTriggers } from './foreign-key-triggers.ts';
import { droppedColumns, regeneratedColumns } from './column-dependents.ts';
import { fitComments } from './comment-length.ts';
import { checkTableLimits } from './table-limits.ts';
import { changesTable, copiesRows, rowOrder } from './alter-copy.ts';
import { inOrder, refuseChangedTwice, refuseKnownKeys } from './alter-order.ts';
import { withReadDefaults } from './default-order.ts';
import { checkGeneratedOrder } from './generated-order.ts';
import { checkKeptKeys, refuseOtherEngine } from './kept-references.ts';
import { addedColumns } from './readded-column.ts';
import { refuseLostKey, requireKey } from './required-key.ts';
import { withKeptColumns } from '../plan/change/kept-column.ts';
import { checkTableOptions, shownOptions, tellOfDirectories } from './table-option.ts';
import { finishTable, rebuildTable, sameStorage, type Copying } from './rebuild-table.ts';
import { isDay, isGeometry, isLargeString } from '../type/type.ts';
import { judgesZeros, refuseZeroMoment, withJudgedDefaults } from './zero-moment.ts';
import { refuseUnsafe } from './disallowed-function.ts';
import {
  requireColumn,
  refuseColumns,
  refuseColumnsTwice,
  replaceColumn,
  addColumn,
  changeColumn,
  renameColumn,
  followRenames,
  dropColumn,
} from './alter-column.ts';

/** Runs ALTER TABLE: first the new definition, then one rebuild if the stored table cannot serve it. */
export function alterTable(work: DefinitionWork, node: AlterTable): void {
  // MySQL judges these before it looks for the table.
  for (const action of node.actions) if (action.kind === 'add-column') refuseUnsafe(action.column.default);
  const schema = schemaOf(work, node.table.schema);
  const before = requireTable(work.catalog, schema, node.table.name);
  let after = before;
  refuseKnownKeys(before, node);
  refuseChangedTwice(before, node);
  refuseCharsetConflict(...node.actions.flatMap((action) => (action.kind === 'options' ? [action.options] : [])));
  refuseIdleValidation(node);
  const dropped = droppedColumns(node);
  const added = addedColumns(node);
  const regenerated = regeneratedColumns(node);
  refuseEmpty(before, node, dropped);
  for (const action of inOrder(node.actions)) {
    after =
      action.kind === 'drop-column'
        ? dropColumn(work, before, after, action.name, { dropped, added })
        : applyAction(work, before, after, action, regenerated);
  }
  // A unique key whose columns are never NULL any more goes to the front.
  if (after !== before) after = { ...after, indexes: sortIndexes(after.indexes, after.columns) };
  refuseColumns(after);
  if (node.actions.some(changesTable)) after = withJudgedDefaults(work.state, after);
  if (node.actions.some(changesTable)) requireKey(work, after);
  refuseLostKey(work, before, after);
  if (node.actions.some(({ kind }) => kind === 'keys')) note(work, wireError('ER_ILLEGAL_HA', before.name));
  checkKeys(after);
  if (after.checks !== before.checks || after.foreignKeys !== before.foreignKeys) refuseActedOn(after);
  checkNeededIndexes(work, before, after);
  const copies = copiesRows(work, node, before, after);
  checkKeptKeys(work, before, after, copies);
  if (after !== before) {
    checkGeneratedOrder(after);
    after = withReadDefaults(work, before, fitComments(work.state, after));
    checkTableLimits(after);
  }
  const order = rowOrder(work, node, before, after);
  after = followRenames(work, before, after);
  const judgesMoments = copies && judgesZeros(work.state.mode);
  if (after !== before || order.length > 0 || judgesMoments)
    after = store(work, before, withKeptColumns(after), { order, judgesMoments, judgesGenerated: copies });
  if (copies) work.rows = countRows(work, after);
  // Another column counts anew.
  if (incremented(before) !== incremented(after)) work.shared.counters.reset(work.connection, after, 1n);
  for (const action of node.actions) {
    if (action.kind === 'options' && action.options['auto_increment'] !== undefined) {
      work.shared.counters.reset(work.connection, after, BigInt(action.options['auto_increment']));
    }
  }
  // The last new name counts.
  const renamed = node.actions.findLast((action) => action.kind === 'rename-table');
  if (renamed === undefined) return;
  const to = { schema: schemaOf(work, renamed.to.schema), name: renamed.to.name };
  renameTable(work, { schema: after.schema, name: after.name }, to, 'alter');
}

const incremented = ({ columns }: Table): number | undefined => columns.find(({ autoIncrement }) => autoIncrement)?.id;

/** @throws WireError 1090 */
function refuseEmpty(table: Table, { actions }: AlterTable, dropped: ReadonlySet<string>): void {
  const isAdding = actions.some(({ kind }) => kind === 'add-column');
  if (!isAdding && table.columns.every(({ name }) => dropped.has(name.toLowerCase())))
    throw wireError('ER_CANT_REMOVE_ALL_FIELDS');
}

/** WITH VALIDATION is about columns that are added or changed. @throws WireError 1221 */
function refuseIdleValidation({ actions }: AlterTable): void {
  const isIdle = !actions.some(({ kind }) => kind === 'add-column' || kind === 'change-column');
  if (isIdle && actions.some(({ kind }) => kind === 'validation'))
    throw wireError('ER_WRONG_USAGE', 'ALTER', 'WITH VALIDATION');
}

function store(work: DefinitionWork, before: Table, after: Table, copying: Copying): Table {
  const stored = storeRows(work, before, after, copying);
  const newKeys = stored.foreignKeys.filter(({ id }) => !before.foreignKeys.some((key) => key.id === id));
  checkReferences(work, stored, newKeys);
  return stored;
}

function storeRows(work: DefinitionWork, before: Table, after: Table, copying: Copying): Table {
  const judges = copying.judgesMoments && after.columns.some(({ type }) => isDay(type));
  if (copying.order.length > 0 || judges || !sameStorage(before, after)) {
    refuseZeroMoment(work, before, after);
    const rebuilt = rebuildTable(work, before, after, copying);
    if (!copying.judgesGenerated) judgeIndexed(work, before, rebuilt);
    finishTable(work, rebuilt);
    checkRows(work, rebuilt, rebuilt.checks);
    return rebuilt;
  }
  judgeIndexed(work, before, after);
  addStoredIndexes(work, before, after);
  replaceTable(work, after);
  finishTable(work, after);
  checkRows(
    work,
    after,
    after.checks.filter((check) => !before.checks.includes(check)),
  );
  return after;
}

/** @param before the table by whose names the actions call its columns */
function applyAction(
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
  const columns = table.columns.map((column) =>
    'collation' in column.type ? { ...column, type: inCharset(column.name, column.type, chosen) } : column,
  );
  return { ...table, options: kept, columns };
}
