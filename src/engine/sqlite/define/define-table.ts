import { firstTwice } from '../../../kit/twice.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { quoteName, quoteTable } from '../../../sql/print/quote.ts';
import type { DropTable, RenameTable, TruncateTable } from '../../../sql/ast.ts';
import { findTable, referencingKeys, requireDatabase, tableSql, type Table, type View } from '../catalog/catalog.ts';
import { refuseTakenChecks } from './define-check.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { dropForeignKeyTriggers, renewForeignKey, renewForeignKeys } from './foreign-key-triggers.ts';
import { checkAwaited } from './kept-references.ts';
import { deleteTable, saveTable, withTable } from '../file/schema-store.ts';

interface Name {
  readonly schema: string;
  readonly name: string;
}

/** @throws WireError 1051, 1066, 3730 */
export function dropTables(work: DefinitionWork, node: DropTable): void {
  const names = node.tables.map((table) => ({ schema: schemaOf(work, table.schema), name: table.name }));
  const twice = firstTwice(names, ({ schema, name }) => `${schema}\0${name}`);
  if (twice !== undefined) throw wireError('ER_NONUNIQ_TABLE', twice.name);
  const found = names.map(({ schema, name }) => {
    const table = findTable(work.catalog, schema, name);
    return node.temporary && !(table?.kind === 'table' && table.temporary === true) ? undefined : table;
  });
  const missing = names.filter((_, i) => found[i]?.kind !== 'table').map(({ schema, name }) => `${schema}.${name}`);
  if (missing.length > 0 && !node.ifExists) throw wireError('ER_BAD_TABLE_ERROR', missing.join(','));
  for (const name of missing) note(work, wireError('ER_BAD_TABLE_ERROR', name));
  for (const table of found) if (table?.kind === 'table') dropStoredTable(work, table, names);
}

/** Removes a table or view; foreign keys of the tables that go with it do not hold it. @throws WireError 3730 */
export function dropStoredTable(work: DefinitionWork, table: Table | View, together: readonly Name[]): void {
  const { connection } = work;
  const isTable = table.kind === 'table' && table.temporary !== true;
  const goesToo = (child: Table): boolean =>
    together.some(({ schema, name }) => schema === child.schema && name === child.name);
  const references = isTable ? referencingKeys(work.catalog, table.schema, table.name) : [];
  if (table.kind === 'table') {
    for (const { child, key } of references) {
      if (!goesToo(child) && work.state.foreignKeyChecks)
        throw wireError('ER_FK_CANNOT_DROP_PARENT', table.name, key.name, child.name);
      dropForeignKeyTriggers(connection, key);
    }
    for (const key of table.foreignKeys) dropForeignKeyTriggers(connection, key);
    connection.exec(`DROP TABLE ${tableSql(table)}`);
    work.shared.counters.forget(table.id);
  }
  deleteTable(connection, table);
  work.catalog = withTable(work.catalog, table.schema, table.name, undefined);
  for (const { child, key } of references)
    if (!goesToo(child) && child.id !== table.id) renewForeignKey(connection, work.catalog, child, key);
}

/** @throws WireError 1146, 1701 */
export function truncateTable(work: DefinitionWork, node: TruncateTable): void {
  const schema = schemaOf(work, node.table.schema);
  const table = findTable(work.catalog, schema, node.table.name);
  if (table?.kind !== 'table') throw wireError('ER_NO_SUCH_TABLE', schema, node.table.name);
  const holder = referencingKeys(work.catalog, table.schema, table.name).find(({ child }) => child.id !== table.id);
  if (holder !== undefined && work.state.foreignKeyChecks) {
    const text = `${quoteTable(holder.child)}, CONSTRAINT ${quoteName(holder.key.name)}`;
    throw wireError('ER_TRUNCATE_ILLEGAL_FK', text);
  }
  const checks = work.state.foreignKeyChecks;
  work.state.foreignKeyChecks = false;
  try {
    work.connection.exec(`DELETE FROM ${tableSql(table)}`);
  } finally {
    work.state.foreignKeyChecks = checks;
  }
  work.shared.counters.reset(work.connection, table, 1n);
}

/** @throws WireError 1050, 1146 */
export function renameTables(work: DefinitionWork, renames: RenameTable['renames']): void {
  for (const { from, to } of renames) {
    const source = { schema: schemaOf(work, from.schema), name: from.name };
    const target = { schema: schemaOf(work, to.schema), name: to.name };
    if (findTable(work.catalog, target.schema, target.name) !== undefined)
      throw wireError('ER_TABLE_EXISTS_ERROR', target.name);
    renameTable(work, source, target);
  }
}

/**
 * Gives a table another name, perhaps in another database; foreign keys follow.
 *
 * @param by ALTER TABLE takes no name of a temporary table, which RENAME TABLE knows nothing of
 */
export function renameTable(work: DefinitionWork, from: Name, to: Name, by: 'alter' | 'rename' = 'rename'): void {
  requireDatabase(work.catalog, from.schema);
  const table = findTable(work.catalog, from.schema, from.name);
  if (table === undefined) throw wireError('ER_NO_SUCH_TABLE', from.schema, from.name);
  const database = requireDatabase(work.catalog, to.schema);
  if (from.schema === to.schema && from.name === to.name) return;
  const isHidden = by === 'alter' && work.state.temporary.find(to.schema, to.name) !== undefined;
  if (isHidden || isTaken(work, table, to)) throw wireError('ER_TABLE_EXISTS_ERROR', to.name);
  if (from.schema !== to.schema && table.kind === 'table' && (table.triggers ?? []).length > 0)
    throw wireError('ER_TRG_IN_WRONG_SCHEMA');
  const renamed = withOwnNames(table, to);
  if (renamed.kind === 'table') refuseTakenChecks(work.catalog, renamed, renamed.checks);
  saveTable(work.connection, database, renamed);
  work.catalog = withTable(withTable(work.catalog, from.schema, from.name, undefined), to.schema, to.name, renamed);
  // Foreign keys are about the tables of the file.
  if (table.kind === 'table' && table.temporary === true) return;
  followRename(work, from, to);
  const current = findTable(work.catalog, to.schema, to.name);
  if (current?.kind !== 'table') return;
  checkAwaited(work, current, false);
  renewForeignKeys(work.connection, work.catalog, current);
}

/** A temporary table may have the name of one of the file, which it hides. */
function isTaken({ catalog }: DefinitionWork, table: Table | View, { schema, name }: Name): boolean {
  const isTemporaryTable = table.kind === 'table' && table.temporary === true;
  return !isTemporaryTable && findTable(catalog, schema, name) !== undefined;
}

/** The table under its new name; the names of constraints that were made from the old one follow. */
function withOwnNames(table: Table | View, to: Name): Table | View {
  if (table.kind === 'view') return { ...table, schema: to.schema, name: to.name };
  const follow = (name: string, kind: 'ibfk' | 'chk'): string => {
    const prefix = `${table.name}_${kind}_`;
    return name.startsWith(prefix) ? `${to.name}_${kind}_${name.slice(prefix.length)}` : name;
  };
  return {
    ...table,
    schema: to.schema,
    name: to.name,
    foreignKeys: table.foreignKeys.map((key) => ({ ...key, name: follow(key.name, 'ibfk') })),
    checks: table.checks.map((check) => ({ ...check, name: follow(check.name, 'chk') })),
  };
}

function followRename(work: DefinitionWork, from: Name, to: Name): void {
  for (const { child } of referencingKeys(work.catalog, from.schema, from.name)) {
    const foreignKeys = child.foreignKeys.map((key) =>
      key.parentSchema === from.schema && key.parentTable === from.name
        ? { ...key, parentSchema: to.schema, parentTable: to.name }
        : key,
    );
    replaceTable(work, { ...child, foreignKeys });
  }
}

/** Puts a changed table into the catalog. */
export function replaceTable(work: DefinitionWork, table: Table): void {
  saveTable(work.connection, requireDatabase(work.catalog, table.schema), table);
  work.catalog = withTable(work.catalog, table.schema, table.name, table);
}

/** Number of rows in a table. */
export function countRows(work: DefinitionWork, table: Table): number {
  const [row] = work.connection.all(`SELECT count(*) FROM ${tableSql(table)}`, []);
  return Number(row?.[0]);
}
