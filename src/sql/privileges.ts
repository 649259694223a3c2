import type {
  AlterTable,
  CreateTable,
  CreateTrigger,
  CreateView,
  Delete,
  Grant,
  Insert,
  LoadData,
  MaintainTable,
  PrivilegeLevel,
  Query,
  Revoke,
  SetStatement,
  Show,
  Statement,
  TableName,
  TableReference,
  Update,
} from './ast.ts';
import { flushPrivileges } from './flush-privileges.ts';
import { readsColumns, tablesRead } from './tables-read.ts';

/** One thing that an account must be allowed to do. */
export interface RequiredPrivilege {
  /** Privileges of which one is enough, named as in `Grant.privileges`: `select`, `create user`, `connection_admin`. */
  readonly anyOf: readonly string[];
  /** The narrowest level that will do; an `undefined` schema is the current database. */
  readonly level: PrivilegeLevel;
  /** The column of the table that it is for, where MySQL's error names one. */
  readonly column?: string;
}

/** Privileges that make a table visible. */
const ANY_ON_TABLE: readonly string[] = [
  'select',
  'insert',
  'update',
  'delete',
  'create',
  'drop',
  'references',
  'index',
  'alter',
  'create view',
  'show view',
  'trigger',
];

function onTable(table: TableName, ...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'table', table } };
}

function onDatabase(schema: string | undefined, ...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'database', schema } };
}

function onServer(...anyOf: readonly string[]): RequiredPrivilege {
  return { anyOf, level: { kind: 'global' } };
}

const CREATE_USER = onServer('create user');

type Required = readonly RequiredPrivilege[];

type Rules = {
  readonly [Kind in Statement['kind']]: (statement: Extract<Statement, { readonly kind: Kind }>) => Required;
};

const nothing = (): Required => [];
const createUser = (): Required => [CREATE_USER];

const RULES: Rules = {
  select: ofQuery,
  'set-operation': ofQuery,
  insert: ofInsert,
  update: ofUpdate,
  delete: ofDelete,
  'load-data': ofLoadData,
  explain: ({ statement }) => requiredPrivileges(statement),
  do: selects,
  'create-table': ofCreateTable,
  'alter-table': ofAlterTable,
  'create-index': ({ table }) => [onTable(table, 'index')],
  'drop-index': ({ table }) => [onTable(table, 'index')],
  'drop-table': ({ tables, temporary }) => (temporary ? [] : tables.map((table) => onTable(table, 'drop'))),
  'truncate-table': ({ table }) => [onTable(table, 'drop')],
  'rename-table': ({ renames }) => renames.flatMap(({ from, to }) => ofRename(from, to)),
  'create-database': ({ name }) => [onDatabase(name, 'create')],
  'alter-database': ({ name }) => [onDatabase(name, 'alter')],
  'drop-database': ({ name }) => [onDatabase(name, 'drop')],
  'create-view': ofCreateView,
  'drop-view': ({ views }) => views.map((view) => onTable(view, 'drop')),
  'create-trigger': ofCreateTrigger,
  // Of the table, which only the engine knows.
  'drop-trigger': nothing,
  'drop-routine': nothing,
  'create-user': createUser,
  'drop-user': createUser,
  'rename-user': createUser,
  'alter-user': (statement) => (isOwnPassword(statement) ? [] : [CREATE_USER]),
  'set-password': ({ account }) => (account === undefined ? [] : [CREATE_USER]),
  grant: ofGrant,
  revoke: ofGrant,
  set: (statement) => [...selects(statement), ...ofSet(statement)],
  'set-transaction': ({ scope }) => (scope === 'global' ? [onServer('system_variables_admin', 'super')] : []),
  show: ofShow,
  'lock-tables': ({ tables }) =>
    tables.flatMap(({ table }) => [onTable(table, 'select'), onDatabase(table.schema, 'lock tables')]),
  flush: flushPrivileges,
  'reload-tls': () => [onServer('connection_admin', 'super')],
  'change-components': ({ install }) => [
    onTable({ schema: 'mysql', name: 'component' }, install ? 'insert' : 'delete'),
  ],
  'maintain-table': ofMaintenance,
  use: nothing,
  'call-procedure': nothing,
  'set-role': nothing,
  kill: nothing,
  'unlock-tables': nothing,
  prepare: nothing,
  execute: nothing,
  deallocate: nothing,
  begin: nothing,
  commit: nothing,
  rollback: nothing,
  savepoint: nothing,
  'rollback-to': nothing,
  'release-savepoint': nothing,
  unsupported: nothing,
  empty: nothing,
};

/**
 * What MySQL asks of an account before it runs a statement (https://dev.mysql.com/doc/refman/8.4/en/privileges-provided.html).
 *
 * What depends on more than the statement is left to the caller: KILL of another's connection (`connection_admin`), USE
 * (any privilege in the database), which rows SHOW lists, and `information_schema`, which everybody may read.
 */
export function requiredPrivileges(statement: Statement): readonly RequiredPrivilege[] {
  const rule = RULES[statement.kind] as (statement: Statement) => Required;
  return rule(statement);
}

// ── Data ─────────────────────────────────────────────────────────────────────

/** What reading the tables in a tree needs. */
export function selects(tree: unknown): Required {
  return tablesRead(tree).map((table) => onTable(table, 'select'));
}

function ofQuery(query: Query): Required {
  const locks =
    query.lock === 'update' ? tablesRead(query).map((table) => onTable(table, 'update', 'delete', 'lock tables')) : [];
  return [...selects(query), ...locks];
}

function ofLoadData({ table, duplicates, local, set }: LoadData): Required {
  const required = [onTable(table, 'insert'), ...set.flatMap(({ value }) => selects(value))];
  if (duplicates === 'replace') required.push(onTable(table, 'delete'));
  return local ? required : [...required, onServer('file')];
}

function ofInsert(insert: Insert): Required {
  const { table, replace, source, onDuplicate } = insert;
  const required = [onTable(table, 'insert')];
  if (replace) required.push(onTable(table, 'delete'));
  if (onDuplicate.length > 0) required.push(onTable(table, 'update'));
  const reads =
    onDuplicate.some(({ value }) => readsColumns(value)) || (source.kind === 'rows' && readsOwn(source.rows));
  if (reads) required.push(onTable(table, 'select'));
  return [...required, ...selects(source), ...selects(onDuplicate)];
}

/** Whether values name columns of the table that they go to: outside subqueries. */
function readsOwn(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(readsOwn);
  if (typeof tree !== 'object' || tree === null) return false;
  const { kind } = tree as { readonly kind?: unknown };
  if (kind === 'column') return true;
  if (kind === 'select' || kind === 'set-operation' || kind === 'default' || kind === 'inserted-value') return false;
  return Object.values(tree).some(readsOwn);
}

/** Tables of a FROM that can be changed, by the name that the statement knows them by. */
function changeable(from: TableReference): ReadonlyMap<string, TableName> {
  if (from.kind === 'join') return new Map([...changeable(from.left), ...changeable(from.right)]);
  return new Map(from.kind === 'table' ? [[(from.alias ?? from.table.name).toLowerCase(), from.table]] : []);
}

function ofUpdate(update: Update): Required {
  const tables = changeable(update.from);
  const changed = new Set(update.set.flatMap(({ column }) => targets(tables, column.table)));
  const rest = {
    with: update.with,
    set: update.set.map(({ value }) => value),
    where: update.where,
    orderBy: update.orderBy,
  };
  return [...[...changed].map((table) => onTable(table, 'update')), ...ofRead(update.from, changed, rest)];
}

/** The tables that a name means; without a name a column may belong to any of them. */
function targets(tables: ReadonlyMap<string, TableName>, name: string | undefined): readonly TableName[] {
  const named = name === undefined ? undefined : tables.get(name.toLowerCase());
  return named === undefined ? [...tables.values()] : [named];
}

/** A table that is changed is also read when a column appears in a condition or a value. */
function ofRead(from: TableReference, changed: ReadonlySet<TableName>, rest: unknown): Required {
  const reads = readsColumns(rest) || readsColumns(from);
  const read = tablesRead({ ...(rest as object), from }).filter((table) => reads || !changed.has(table));
  return read.map((table) => onTable(table, 'select'));
}

function ofDelete(statement: Delete): Required {
  const tables = changeable(statement.from);
  const changed = new Set(statement.targets.flatMap((target) => targets(tables, target.name)));
  const rest = { with: statement.with, where: statement.where, orderBy: statement.orderBy };
  return [...[...changed].map((table) => onTable(table, 'delete')), ...ofRead(statement.from, changed, rest)];
}

// ── Definitions and accounts ─────────────────────────────────────────────────

function ofMaintenance({ operation, tables }: MaintainTable): Required {
  const select = tables.map((table) => onTable(table, 'select'));
  return operation === 'check' ? select : [...select, ...tables.map((table) => onTable(table, 'insert'))];
}

function ofCreateView({ view, orReplace, query }: CreateView): Required {
  const replaces = orReplace ? [onTable(view, 'drop')] : [];
  return [onTable(view, 'create view'), ...replaces, ...selects(query)];
}

/** What its statements need is asked of the definer when they run. */
function ofCreateTrigger({ table, definer }: CreateTrigger): Required {
  const own = onTable(table, 'trigger');
  return definer === undefined ? [own] : [own, onServer('set_any_definer', 'super')];
}

function ofRename(from: TableName, to: TableName): Required {
  return [onTable(from, 'alter'), onTable(from, 'drop'), onTable(to, 'create'), onTable(to, 'insert')];
}

function ofCreateTable(statement: CreateTable): Required {
  const { table, temporary, columns, constraints, like, query } = statement;
  const create = temporary ? onDatabase(table.schema, 'create temporary tables') : onTable(table, 'create');
  const parents = [
    ...columns.flatMap(({ references }) => (references === undefined ? [] : [references.table])),
    ...constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? [constraint.references.table] : [])),
  ];
  const source = like === undefined ? [] : [onTable(like, 'select')];
  return [create, ...parents.map((parent) => onTable(parent, 'references')), ...source, ...selects(query)];
}

function ofAlterTable({ table, actions }: AlterTable): Required {
  const others = actions.flatMap((action): readonly RequiredPrivilege[] => {
    if (action.kind === 'rename-table') return ofRename(table, action.to);
    if (action.kind !== 'add-constraint' || action.constraint.kind !== 'foreign-key') return [];
    return [onTable(action.constraint.references.table, 'references')];
  });
  return [onTable(table, 'alter'), ...others];
}

/** Everybody may change the own password with ALTER USER, and nothing else. */
function isOwnPassword({ users, options }: Extract<Statement, { kind: 'alter-user' }>): boolean {
  const { resources, ...others } = options;
  const changesMore = Object.keys(resources).length > 0 || Object.values(others).some((value) => value !== undefined);
  return !changesMore && users.every(({ account }) => account === 'current-user');
}

/** One can give and take what one has oneself, with the right to hand it on. */
function ofGrant({ kind, privileges, level, grantOption }: Grant | Revoke): Required {
  const everything = kind === 'revoke' && grantOption && privileges.includes('all');
  if (everything) return [CREATE_USER];
  const own = privileges
    .filter((privilege) => privilege !== 'usage')
    .map((privilege) => ({ anyOf: [privilege], level }));
  return [{ anyOf: ['grant option'], level }, ...own];
}

// ── SET and SHOW ─────────────────────────────────────────────────────────────

function ofSet({ items }: SetStatement): Required {
  const scopes = new Set(items.map((item) => (item.kind === 'system' ? item.scope : undefined)));
  const required: RequiredPrivilege[] = [];
  if (scopes.has('global') || scopes.has('persist')) required.push(onServer('system_variables_admin', 'super'));
  if (scopes.has('persist_only')) {
    required.push(onServer('system_variables_admin', 'super'), onServer('persist_ro_variables_admin'));
  }
  return required;
}

function ofShow({ target, table, account }: Show): Required {
  if (account !== undefined) return [onDatabase('mysql', 'select')];
  // Of whose table the trigger is, only the engine knows.
  if (table === undefined || target === 'other' || target === 'create-trigger') return [];
  if (target === 'create-view') return [onTable(table, 'select'), onTable(table, 'show view')];
  return [onTable(table, ...ANY_ON_TABLE)];
}
