import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterTable } from '../../../sql/ast.ts';
import { requireTable, type Table } from '../catalog/catalog.ts';
import { refuseCharsetConflict } from './charset-conflict.ts';
import { sortIndexes } from './define-constraint.ts';
import { applyAction } from './alter-action.ts';
import { checkKeys } from './define-create-table.ts';
import { checkReferences, checkRows } from './check-rows.ts';
import { refuseActedOn } from './define-check.ts';
import { addStoredIndexes, checkNeededIndexes } from './define-index.ts';
import { countRows, renameTable, replaceTable } from './define-table.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { judgeIndexed } from './generated-rows.ts';
import { droppedColumns, regeneratedColumns } from './column-dependents.ts';
import { fitComments } from './comment-length.ts';
import { fitKeys } from './key-length.ts';
import { checkTableLimits } from './table-limits.ts';
import { changesTable, copiesRows, rowOrder } from './alter-copy.ts';
import { inOrder, refuseChangedTwice, refuseKnownKeys } from './alter-order.ts';
import { withReadDefaults } from './default-order.ts';
import { checkGeneratedOrder } from './generated-order.ts';
import { checkKeptKeys } from './kept-references.ts';
import { addedColumns } from './readded-column.ts';
import { refuseLostKey, requireKey } from './required-key.ts';
import { withKeptColumns } from '../plan/change/kept-column.ts';
import { finishTable, rebuildTable, sameStorage, type Copying } from './rebuild-table.ts';
import { isDay } from '../type/type.ts';
import { judgesZeros, refuseZeroMoment, withJudgedDefaults } from './zero-moment.ts';
import { refuseUnsafe } from './disallowed-function.ts';
import { refuseColumns, followRenames, dropColumn } from './alter-column.ts';

/** Runs ALTER TABLE: first the new definition, then one rebuild if the stored table cannot serve it. */
export function alterTable(work: DefinitionWork, node: AlterTable): void {
  // MySQL judges these before it looks for the table.
  for (const action of node.actions) if (action.kind === 'add-column') refuseUnsafe(action.column.default);
  const schema = schemaOf(work, node.table.schema);
  const before = requireTable(work.catalog, schema, node.table.name);
  refuseKnownKeys(before, node);
  refuseChangedTwice(before, node);
  refuseCharsetConflict(...node.actions.flatMap((action) => (action.kind === 'options' ? [action.options] : [])));
  refuseIdleValidation(node);
  const altered = judgedTable(work, node, before, withActions(work, node, before));
  const copies = copiesRows(work, node, before, altered);
  checkKeptKeys(work, before, altered, copies);
  const after = storeAltered(work, node, before, altered, copies);
  resetCounters(work, node, before, after);
  renameAltered(work, node, after);
}

/** The table as the actions, one after the other, make it. */
function withActions(work: DefinitionWork, node: AlterTable, before: Table): Table {
  const dropped = droppedColumns(node);
  const added = addedColumns(node);
  const regenerated = regeneratedColumns(node);
  refuseEmpty(before, node, dropped);
  let after = before;
  for (const action of inOrder(node.actions)) {
    after =
      action.kind === 'drop-column'
        ? dropColumn(work, before, after, action.name, { dropped, added })
        : applyAction(work, before, after, action, regenerated);
  }
  // A unique key whose columns are never NULL any more goes to the front.
  return after === before ? before : { ...after, indexes: sortIndexes(after.indexes, after.columns) };
}

/** The new table with its defaults, when nothing is wrong with it as a whole. */
function judgedTable(work: DefinitionWork, node: AlterTable, before: Table, altered: Table): Table {
  refuseColumns(altered);
  const isChanged = node.actions.some(changesTable);
  const after = isChanged ? withJudgedDefaults(work.state, altered) : altered;
  if (isChanged) requireKey(work, after);
  refuseLostKey(work, before, after);
  if (node.actions.some(({ kind }) => kind === 'keys')) note(work, wireError('ER_ILLEGAL_HA', before.name));
  checkKeys(after);
  if (after.checks !== before.checks || after.foreignKeys !== before.foreignKeys) refuseActedOn(after);
  checkNeededIndexes(work, before, after);
  return after;
}

/** Stores the new table, and its rows where they change. @param copies whether MySQL copies the rows */
function storeAltered(work: DefinitionWork, node: AlterTable, before: Table, altered: Table, copies: boolean): Table {
  let after = altered;
  if (after !== before) {
    checkGeneratedOrder(after);
    after = withReadDefaults(work, before, fitKeys(work.state, fitComments(work.state, after)));
    checkTableLimits(after);
  }
  const order = rowOrder(work, node, before, after);
  after = followRenames(work, before, after);
  const judgesMoments = copies && judgesZeros(work.state.mode);
  if (after !== before || order.length > 0 || judgesMoments)
    after = store(work, before, withKeptColumns(after), { order, judgesMoments, judgesGenerated: copies });
  if (copies) work.rows = countRows(work, after);
  return after;
}

function resetCounters(work: DefinitionWork, node: AlterTable, before: Table, after: Table): void {
  // Another column counts anew.
  if (incremented(before) !== incremented(after)) work.shared.counters.reset(work.connection, after, 1n);
  for (const action of node.actions) {
    if (action.kind === 'options' && action.options['auto_increment'] !== undefined) {
      work.shared.counters.reset(work.connection, after, BigInt(action.options['auto_increment']));
    }
  }
}

/** Of several new names the last one counts. */
function renameAltered(work: DefinitionWork, { actions }: AlterTable, { schema, name }: Table): void {
  const renamed = actions.findLast((action) => action.kind === 'rename-table');
  if (renamed === undefined) return;
  const to = { schema: schemaOf(work, renamed.to.schema), name: renamed.to.name };
  renameTable(work, { schema, name }, to, 'alter');
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
