import { wireError } from '../../../mysql/wire-error.ts';
import type {
  ColumnDefinition,
  CreateTable,
  IndexDefinition,
  TableConstraint,
  TableOptions,
} from '../../../sql/ast.ts';
import {
  findTable,
  requireTable,
  rowKey,
  type Database,
  type Table,
  type TableOptionValues,
} from '../catalog/catalog.ts';
import type { OkResult } from '../../engine.ts';
import type { Steps } from '../plan/steps.ts';
import { INFORMATION_SCHEMA } from '../information/information-schema-table.ts';
import { chooseCharset } from '../catalog/column-type.ts';
import { refuseCharsetConflict } from './charset-conflict.ts';
import { warnOfTypes } from './deprecated-type.ts';
import { withNewIndex } from './define-index.ts';
import { defineColumn } from './define-column.ts';
import { refuseActedOn, refuseIncrements, refuseTakenChecks, withCheck } from './define-check.ts';
import { ALTERED, type Naming } from './define-constraint.ts';
import { withForeignKey } from './define-foreign-key.ts';
import { replaceTable } from './define-table.ts';
import { databaseOfTable } from './define-database.ts';
import { note, schemaOf, visibleDefinitions, type DefinitionWork } from './definition-work.ts';
import { definitionOf, fillFromQuery, queryColumns } from './define-from-query.ts';
import { fitComments } from './comment-length.ts';
import { fitKeys } from './key-length.ts';
import { checkTableLimits } from './table-limits.ts';
import { withReadDefaults } from './default-order.ts';
import { checkGeneratedOrder } from './generated-order.ts';
import { checkAwaited } from './kept-references.ts';
import type { SessionState } from '../session/session-state.ts';
import { withKeptColumns } from '../plan/change/kept-column.ts';
import { requireKey, withInvisibleKey } from './required-key.ts';
import { checkTableOptions, shownOptions } from './table-option.ts';
import { createIndexes, createTableSql, renewTriggers } from './table-sql.ts';
import { keptComment } from './kept-comment.ts';
import { checkEngine } from './table-engine.ts';
import { withJudgedDefaults } from './zero-moment.ts';

/**
 * Makes a table. What it gives is left to be done: to put in the rows of a query that may have many.
 *
 * @throws WireError 1050, 1060, 1075, 1113 and those of columns, indexes and foreign keys
 */
export function createTable(work: DefinitionWork, node: CreateTable): Steps<OkResult> | undefined {
  const schema = schemaOf(work, node.table.schema);
  const database = databaseOfTable(work, schema, node.temporary);
  refuseLike(work, schema, node);
  const existing = findTable(work.catalog, schema, node.table.name);
  // A temporary table hides one of the file.
  const isHidden = node.temporary && !(existing?.kind === 'table' && existing.temporary === true);
  const isServers = work.state.environment.serverTable(schema, node.table.name) !== undefined;
  if ((existing !== undefined && !isHidden) || isServers) {
    const error = wireError('ER_TABLE_EXISTS_ERROR', node.table.name);
    if (!node.ifNotExists) throw error;
    note(work, error);
    return undefined;
  }
  const defined = node.like === undefined ? defineTable(work, database, node) : copyTable(work, schema, node);
  const table = asTemporary(withJudgedDefaults(work.state, defined), node.temporary);
  storeTable(work, table);
  if (!node.temporary) checkAwaited(work, table, true);
  const start = node.options['auto_increment'];
  work.shared.counters.reset(work.connection, table, start === undefined ? 1n : BigInt(start));
  return node.query === undefined ? undefined : fillFromQuery(work, table, node.query, node.onDuplicate);
}

/** @throws WireError 1215: foreign keys of temporary tables */
function asTemporary(table: Table, temporary: boolean): Table {
  if (temporary && table.foreignKeys.length > 0) throw wireError('ER_CANNOT_ADD_FOREIGN');
  const { temporary: _, ...kept } = table;
  return temporary ? { ...kept, temporary } : kept;
}

/** Makes the stored table of a definition. */
function storeTable(work: DefinitionWork, table: Table): void {
  work.connection.exec(createTableSql(work.catalog, table, work.state));
  createIndexes(work.connection, work.catalog, table, work.state);
  replaceTable(work, table);
  renewTriggers(work.connection, work.catalog, table, work.state);
}

function defineTable(work: DefinitionWork, database: Database, node: CreateTable): Table {
  const { name } = node.table;
  checkEngine(work, node.options, name);
  checkTableOptions(node.options, name, { temporary: node.temporary });
  const queried = node.query === undefined ? [] : queryColumns(work, node.query, node.columns);
  // Those that the query does not fill stand in front.
  const definitions = [...node.columns.filter((column) => !queried.includes(column)), ...queried];
  const made = queried.filter((column) => !node.columns.includes(column));
  warnOfTypes(work.state.environment, made);
  if (definitions.every(({ invisible }) => invisible)) throw wireError('ER_TABLE_WITHOUT_VISIBLE_COLUMN');
  const table = buildTable(work, database, node, definitions);
  const keyed = rowKey(table) === undefined ? withInvisibleKey(work, node, definitions) : undefined;
  const defined =
    keyed === undefined ? table : buildTable(work, database, keyed, [...keyed.columns.slice(0, 1), ...definitions]);
  requireKey(work, defined);
  checkGeneratedOrder(defined);
  const fitted = fitKeys(work.state, fitComments(work.state, defined));
  checkTableLimits(fitted);
  return withKeptColumns(withReadDefaults(work, undefined, fitted));
}

function buildTable(
  work: DefinitionWork,
  database: Database,
  node: CreateTable,
  definitions: readonly ColumnDefinition[],
): Table {
  const { name } = node.table;
  const options = tableOptions(work.state, node.options, database);
  const keys = primaryKeyColumns(node);
  const columns = definitions.map((definition, i) =>
    defineColumn(definition, i + 1, options, work.state, keys.has(definition.name.toLowerCase())),
  );
  const duplicate = duplicateName(columns.map((column) => column.name));
  if (duplicate !== undefined) throw wireError('ER_DUP_FIELDNAME', duplicate);
  const empty: Table = {
    kind: 'table',
    id: work.nextId(),
    schema: database.name,
    name,
    columns,
    indexes: [],
    foreignKeys: [],
    checks: [],
    options,
    nextColumnId: columns.length + 1,
    created: work.shared.clock.now(),
  };
  const listed = [...columnConstraints(node.columns), ...node.constraints];
  if (node.temporary && listed.some(({ kind }) => kind === 'foreign-key')) throw wireError('ER_CANNOT_ADD_FOREIGN');
  const constraints = ownReferencesLast(listed, database.name, name);
  const naming: Naming = { isNew: true, given: new Set(constraints.flatMap((each) => each.name?.toLowerCase() ?? [])) };
  const table = constraints.reduce((each, constraint) => addConstraint(work, each, constraint, naming), empty);
  checkKeys(table);
  refuseActedOn(table);
  return table;
}

/** Keys that refer to the table itself need its other keys. */
function ownReferencesLast(
  constraints: readonly TableConstraint[],
  schema: string,
  name: string,
): readonly TableConstraint[] {
  const isOwn = (each: TableConstraint): boolean =>
    each.kind === 'foreign-key' &&
    each.references.table.name === name &&
    (each.references.table.schema ?? schema) === schema;
  return constraints.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
}

/** The first name that stands there before, in whatever case. */
function duplicateName(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
}

/** The table's options. @throws WireError 1115, 1253, 1273, 1302 */
export function tableOptions(
  state: SessionState,
  options: TableOptions,
  inherited: { readonly charset: string; readonly collation: string },
): TableOptionValues {
  refuseCharsetConflict(options);
  return {
    ...chooseCharset(options['charset'], options['collate'], inherited),
    comment: keptComment(state, options['comment'] ?? ''),
    engine: 'InnoDB',
    other: shownOptions({}, options),
  };
}

function primaryKeyColumns(node: CreateTable): ReadonlySet<string> {
  const inline = node.columns.filter((column) => column.primaryKey).map((column) => column.name);
  const listed = node.constraints.flatMap((constraint) =>
    constraint.kind === 'index' && constraint.type === 'primary'
      ? constraint.parts.map((part) => part.column ?? '')
      : [],
  );
  return new Set([...inline, ...listed].map((name) => name.toLowerCase()));
}

/** Keys, checks and references that were written with a column. */
export function columnConstraints(columns: readonly ColumnDefinition[]): readonly TableConstraint[] {
  return columns.flatMap((column): TableConstraint[] => {
    const index = (type: IndexDefinition['type']): IndexDefinition => ({
      kind: 'index',
      type,
      name: undefined,
      parts: [{ column: column.name, expression: undefined, length: undefined, descending: false }],
      comment: undefined,
    });
    const found: TableConstraint[] = [];
    if (column.primaryKey) found.push(index('primary'));
    if (column.unique) found.push(index('unique'));
    found.push(...(column.checks ?? []));
    if (column.references !== undefined) {
      found.push({
        kind: 'foreign-key',
        name: undefined,
        indexName: undefined,
        columns: [column.name],
        references: column.references,
      });
    }
    return found;
  });
}

/** Adds an index, a foreign key or a check to a definition. */
export function addConstraint(
  work: DefinitionWork,
  table: Table,
  constraint: TableConstraint,
  naming: Naming = ALTERED,
): Table {
  switch (constraint.kind) {
    case 'index':
      return withNewIndex(work, table, constraint);
    case 'foreign-key':
      return withForeignKey(work, table, constraint, work.nextId(), work.nextId(), naming);
    case 'check':
      return withCheck(work.catalog, table, constraint, work.nextId(), naming);
  }
}

/** @throws WireError 1075, 3522, 3818 */
export function checkKeys(table: Table): void {
  if (rowKey(table)?.invisible === true) throw wireError('ER_PK_INDEX_CANT_BE_INVISIBLE');
  const columns = table.columns.filter((column) => column.autoIncrement);
  const [column] = columns;
  if (column === undefined) return;
  const isKey = table.indexes.some((index) => index.parts[0]?.columnId === column.id);
  if (columns.length > 1 || !isKey) throw wireError('ER_WRONG_AUTO_KEY');
  refuseIncrements(table);
}

/** What is copied is looked at first. @throws WireError 1066, 1109, 1146, 1347 */
function refuseLike(work: DefinitionWork, schema: string, { like, table }: CreateTable): void {
  if (like === undefined) return;
  const from = schemaOf(work, like.schema);
  if (from === schema && like.name === table.name) throw wireError('ER_NONUNIQ_TABLE', table.name);
  if (from.toLowerCase() === 'information_schema') {
    const name = like.name.toUpperCase();
    const isKnown = work.state.environment.serverTable(from, name) !== undefined || INFORMATION_SCHEMA.has(name);
    throw isKnown ? wireError('ER_WRONG_OBJECT', from, name, 'BASE TABLE') : wireError('ER_UNKNOWN_TABLE', name, from);
  }
  requireTable(visibleDefinitions(work), from, like.name);
}

/** CREATE TABLE … LIKE: columns, indexes and checks, without foreign keys. */
function copyTable(work: DefinitionWork, schema: string, node: CreateTable): Table {
  const source = node.like;
  if (source === undefined) throw wireError('ER_TABLE_MUST_HAVE_COLUMNS');
  const original = requireTable(visibleDefinitions(work), schemaOf(work, source.schema), source.name);
  warnOfTypes(work.state.environment, original.columns.map(definitionOf));
  const copy: Table = {
    ...original,
    id: work.nextId(),
    schema,
    name: node.table.name,
    indexes: original.indexes.map((index) => ({ ...index, id: work.nextId() })),
    checks: original.checks.map(({ text, enforced }, i) => {
      return { id: work.nextId(), name: `${node.table.name}_chk_${i + 1}`, text, enforced };
    }),
    foreignKeys: [],
    triggers: [],
    created: work.shared.clock.now(),
  };
  refuseTakenChecks(work.catalog, copy, copy.checks);
  requireKey(work, copy);
  return copy;
}
