import { orderedRows } from '../select/emit-sorted.ts';
import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import type { DerivedTable, Expression, TableFactor, TableReference } from '../../../../sql/ast.ts';
import { SYSTEM_DATABASES } from '../../information/system-database.ts';
import { columnSql, findTable, tableSql, type Column, type Table, type View } from '../../catalog/catalog.ts';
import { noCommonTables, type CommonTableEntry, type EmitContext } from '../../context/emit-context.ts';
import { ParameterTypes } from '../../parameter/parameter-types.ts';
import { checkIndexHints } from './index-hint.ts';
import { emitJsonTable } from './emit-json-table.ts';
import { emitJoinView } from './join-view.ts';
import { emitEarly, emitLateral } from './emit-lateral.ts';
import { withOwnLimit } from '../select/emit-limit.ts';
import { emitQuery, mergedForm, outputColumns, refuseTwice, type EmittedQuery } from '../select/emit-query.ts';
import { emitVirtualTable, goesThrough } from './emit-virtual-table.ts';
import { isMergedForReading, isOfOneTable, keepsRows } from '../../catalog/mergeable.ts';
import { COERCIBILITY, sqlValue, type SqlValue } from '../../operand/operand.ts';
import { countExpanded } from '../growth.ts';
import { columnFlags } from '../../operand/result-column.ts';
import { EMPTY_SCOPE, type Scope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { keptViewQuery, readingView } from '../../catalog/view-text.ts';
import { emitUpdatableView } from './updatable-view.ts';
import { emitJoin } from './emit-join.ts';
import { viewSession } from '../../session/session-state.ts';
import { withSql, underAlias, ofQuery, calledBy, viewed } from './column-origin.ts';

/** FROM in SQL, and the tables that names then mean. */
export interface EmittedFrom {
  readonly sql: string;
  readonly scope: Scope;
}

/** Tables of one join. */
const MAX_TABLES = 61;

/** Emits a FROM clause. @param where the query's condition @throws WireError 1066 for two tables of one name */
export function emitFrom(cx: EmitContext, reference: TableReference, where?: Expression): EmittedFrom {
  refuseSameAlias(cx, reference);
  const part = emitReference({ ...cx, where }, reference, cx.scope.outer);
  checkAliases(part.tables);
  if (part.tables.length > MAX_TABLES) throw wireError('ER_TOO_MANY_TABLES', MAX_TABLES);
  const [only, another] = part.tables;
  const isAll = where === undefined && another === undefined;
  if (isAll && cx.builder.made.has(only?.sqlName ?? '')) cx.builder.readsWhole = true;
  return { sql: ` FROM ${part.sql}`, scope: { tables: part.tables, outer: cx.scope.outer, joined: part.joined } };
}

export interface Part {
  readonly sql: string;
  readonly tables: readonly ScopeTable[];
  readonly joined: readonly ScopeColumn[] | undefined;
}

/** What is written twice is told of before what is not there. @throws WireError 1066 */
function refuseSameAlias({ session }: EmitContext, reference: TableReference): void {
  const seen = new Set<string>();
  const visit = (part: TableReference): void => {
    if (part.kind === 'join') {
      visit(part.left);
      visit(part.right);
      return;
    }
    const database = part.kind === 'table' ? (part.table.schema ?? session.database ?? '') : '';
    const alias = part.kind === 'table' ? (part.alias ?? part.table.name) : part.alias;
    const key = `${database}.${alias}`;
    if (seen.has(key)) throw wireError('ER_NONUNIQ_TABLE', alias);
    seen.add(key);
  };
  if (reference.kind === 'join') visit(reference);
}

function checkAliases(tables: readonly ScopeTable[]): void {
  const seen = new Set<string>();
  for (const { alias, schema } of tables) {
    const key = `${schema ?? ''}.${alias}`;
    if (seen.has(key)) throw wireError('ER_NONUNIQ_TABLE', alias);
    seen.add(key);
  }
}

/** @param before the tables that a LATERAL query can refer to */
export function emitReference(cx: EmitContext, reference: TableReference, before: Scope | undefined): Part {
  switch (reference.kind) {
    case 'table':
      return emitTable(cx, reference);
    case 'derived':
      return emitDerived(cx, reference, before);
    case 'json-table':
      return single(...emitJsonTable(cx, reference, before));
    case 'join':
      return emitJoin(cx, reference, before);
  }
}

const NOTHING: EmitContext['changing'] = new Map();

/** @throws WireError 1060, 1248 */
function emitDerived(cx: EmitContext, reference: DerivedTable, before: Scope | undefined): Part {
  if (reference.alias === '') throw wireError('ER_DERIVED_MUST_HAVE_ALIAS');
  const outer = reference.lateral ? (before ?? EMPTY_SCOPE) : cx.scope.outer;
  const emitted = emitQuery(
    // Its rows are all read before the statement changes one.
    {
      ...cx,
      scope: { tables: [], outer },
      aliases: new Map(),
      changing: NOTHING,
      isDerived: true,
      idleOrder: false,
      losesOrder: cx.losesOrder === true && keepsRows(reference.query),
    },
    withOwnLimit(reference.query),
  );
  const sqlName = cx.builder.alias();
  const isEarly = !reference.lateral && assignsVariables(reference.query);
  if (!emitted.singleRow && !keepsRows(reference.query)) cx.builder.made.add(sqlName);
  if (reference.lateral) cx.builder.readsWhole = true;
  const lateral = reference.lateral
    ? emitLateral(emitted, sqlName)
    : isEarly
      ? emitEarly(cx.builder, emitted, sqlName)
      : undefined;
  const ownName = isMergedForReading(reference.query, emitted);
  const outputs = outputColumns(emitted.outputs, reference.columns, sqlName, ownName);
  refuseTwice(outputs, reference.columns.length > 0);
  const columns = outputs.map((column, i) => (lateral === undefined ? column : withSql(column, lateral.column(i))));
  return single(
    lateral?.sql ??
      `(${orderedRows(cx.builder, reference.query, emitted.compose(ownName ? mergedForm : undefined))}) AS ${sqlName}`,
    {
      alias: reference.alias,
      schema: undefined,
      sqlName,
      columns: underAlias(ofQuery(columns, ownName), reference.alias),
      table: undefined,
      determines: emitted.determines,
      inOrder: lateral === undefined ? derivedOrder(emitted, sqlName, ownName) : undefined,
    },
  );
}

function single(sql: string, table: ScopeTable): Part {
  return { sql, tables: [table], joined: undefined };
}

function emitTable(cx: EmitContext, node: TableFactor): Part {
  const { schema, name } = node.table;
  const common = schema === undefined ? cx.commonTables(name) : undefined;
  const sqlName = cx.builder.alias();
  const alias = node.alias ?? name;
  if (common !== undefined) return emitCommonTable(cx, common, alias, sqlName);
  const database = schema ?? cx.session.database;
  if (database === undefined) throw wireError('ER_NO_DB_ERROR');
  const virtual = emitVirtualTable(cx, database, name, sqlName, alias);
  if (virtual !== undefined) {
    if (goesThrough(name, cx.where !== undefined)) cx.builder.readsWhole = true;
    return single(virtual.sql, {
      alias,
      schema: database,
      sqlName,
      columns: virtual.columns.map((column) => calledBy(column, alias)),
      table: undefined,
    });
  }
  const table = findTable(cx.catalog, database, name);
  if (table === undefined) throw unknownTable(cx, database, name);
  if (node.hints !== undefined) checkIndexHints(node.hints, table.kind === 'view' ? [] : table.indexes, alias);
  if (table.kind === 'view') return emitView(cx, table, alias, sqlName);
  if (cx.session.mode.padsChars && table.columns.some(({ type }) => type.kind === 'text' && type.form === 'char'))
    throw notSupported('CHAR columns in the SQL mode PAD_CHAR_TO_FULL_LENGTH');
  cx.builder.tables.set(sqlName, { alias, table });
  const changed = cx.changing.get(table);
  if (changed !== undefined && (cx.sparesAliases !== true || alias === changed))
    throw wireError('ER_UPDATE_TABLE_USED', changed);
  return single(storedRows(cx, table, sqlName), scopeTable(table, alias, sqlName));
}

/** @throws WireError 1060 */
function emitCommonTable(cx: EmitContext, common: CommonTableEntry, alias: string, sqlName: string): Part {
  countExpanded(cx.builder, common.weight);
  common.used?.push(sqlName);
  if (common.isMade) cx.builder.made.add(sqlName);
  refuseTwice(common.columns, false);
  const columns = common.columns.map((column, i) => readFrom(column, common.sqlName, sqlName, i));
  return single(`${common.sqlName} AS ${sqlName}`, {
    alias,
    schema: undefined,
    sqlName,
    columns: underAlias(ofQuery(columns, common.isMerged), alias),
    table: undefined,
    determines: common.determines,
  });
}

/** A column of a common table where it is read under another name. */
function readFrom(column: ScopeColumn, commonName: string, sqlName: string, i: number): ScopeColumn {
  const { value } = column;
  const named = withSql(column, `${sqlName}.x${i}`);
  if (value.printed?.of !== value.sql) return named;
  const renamed = (sql: string): string => sql.replaceAll(`${commonName}.`, `${sqlName}.`);
  const { text, inDocument } = value.printed;
  const printed = {
    of: named.value.sql,
    text: renamed(text),
    ...(inDocument === undefined ? {} : { inDocument: renamed(inDocument) }),
  };
  return { ...named, value: { ...named.value, printed } };
}

/** A table in FROM; below two joins in parentheses SQLite knows a rowid that is selected, and no other. */
function storedRows({ parentheses = 0 }: EmitContext, table: Table, sqlName: string): string {
  const named = `${tableSql(table)} AS ${sqlName}`;
  return parentheses < 2 ? named : `(SELECT rowid AS rowid,* FROM ${named}) AS ${sqlName}`;
}

function unknownTable({ catalog }: EmitContext, database: string, name: string): Error {
  const isThere = catalog.databases.has(database) || SYSTEM_DATABASES.some((system) => system === database);
  return isThere ? wireError('ER_NO_SUCH_TABLE', database, name) : wireError('ER_BAD_DB_ERROR', database);
}

/** A stored table as names see it. */
export function scopeTable(table: Table, alias: string, sqlName: string): ScopeTable {
  const columns = table.columns.map((column) => ({
    name: column.name,
    value: columnValue(table, column, alias, sqlName),
    base: { table, column },
    hidden: column.invisible,
  }));
  return { alias, schema: table.schema, sqlName, columns, table };
}

function columnValue(table: Table, column: Column, alias: string, sqlName: string): SqlValue {
  const origin = {
    schema: table.schema,
    table: alias,
    originalTable: table.name,
    originalName: column.name,
    flags: columnFlags(table, column),
  };
  return { ...sqlValue(`${sqlName}.${columnSql(column)}`, column.type, column.nullable, COERCIBILITY.column), origin };
}

/** @throws WireError 1356 */
function emitView(cx: EmitContext, view: View, alias: string, sqlName: string): Part {
  const session = viewSession(cx.session, view);
  return readingView(view, () =>
    cx.builder.within(session, () => expandView({ ...cx, session }, view, alias, sqlName)),
  );
}

function expandView(cx: EmitContext, view: View, alias: string, sqlName: string): Part {
  const through =
    cx.changesFrom === true
      ? (emitUpdatableView(cx, view, alias, sqlName) ?? emitJoinView(cx, view, alias, sqlName, emitFrom))
      : undefined;
  if (through !== undefined) return single(through.sql, through.table);
  countExpanded(cx.builder, 1);
  const query = keptViewQuery(view);
  const inner: EmitContext = {
    ...cx,
    catalog: cx.catalog.base ?? cx.catalog,
    scope: { tables: [], outer: undefined },
    commonTables: noCommonTables,
    idleOrder: false,
    losesOrder: cx.losesOrder === true && keepsRows(query),
    aliases: new Map(),
    changing: NOTHING,
    parameters: ParameterTypes.none,
  };
  const { told } = cx.builder;
  const before = told.length;
  const emitted = emitQuery(inner, withOwnLimit(query));
  // What there is to tell of its text was told when the view was made.
  told.length = before;
  if (!emitted.singleRow && !keepsRows(query)) cx.builder.made.add(sqlName);
  const isMerged = isMergedForReading(query, emitted);
  const columns = outputColumns(emitted.outputs, view.columns, sqlName, isMerged);
  return single(
    `(${orderedRows(cx.builder, query, emitted.compose(isMerged ? mergedForm : undefined))}) AS ${sqlName}`,
    {
      alias,
      schema: view.schema,
      sqlName,
      columns: underAlias(ofQuery(columns, isMerged), alias, view.schema, !isMerged).map((column) =>
        viewed(column, view, isMerged),
      ),
      table: undefined,
      isOneTable: isOfOneTable(query),
      determines: emitted.determines,
      inOrder: derivedOrder(emitted, sqlName, isMerged),
    },
  );
}

/** How to take the rows of a table that is a query in MySQL's order. */
function derivedOrder({ inOrder }: EmittedQuery, sqlName: string, isMerged: boolean): ScopeTable['inOrder'] {
  if (inOrder === undefined) return undefined;
  const form = isMerged ? mergedForm : undefined;
  return { order: inOrder.order, sql: (keys) => `(${inOrder.compose(form, keys)}) AS ${sqlName}` };
}
