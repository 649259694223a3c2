import type {
  AccountName,
  AlterAction,
  AlterTable,
  CreateTable,
  CreateTrigger,
  CreateView,
  Grant,
  MaintainTable,
  Revoke,
  SetStatement,
  Show,
  Statement,
  TableName,
} from './ast.ts';
import { ofDelete, ofInsert, ofLoadData, ofUpdate, selects } from './data-privileges.ts';
import { flushPrivileges } from './flush-privileges.ts';
import { onDatabase, onServer, onTable, type Required, type RequiredPrivilege } from './required-privilege.ts';

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

const CREATE_USER = onServer('create user');

type Rule<Node> = (statement: Node, database: string | undefined) => Required;

type Rules = {
  readonly [Kind in Statement['kind']]: Rule<Extract<Statement, { readonly kind: Kind }>>;
};

const nothing = (): Required => [];
const createUser = (): Required => [CREATE_USER];

const RULES: Rules = {
  select: selects,
  'set-operation': selects,
  insert: ofInsert,
  update: ofUpdate,
  delete: ofDelete,
  'load-data': ofLoadData,
  explain: ({ statement }, database) => requiredPrivileges(statement, database),
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
  'set-password': ({ account }) => (account === undefined ? [] : [onDatabase('mysql', 'update')]),
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
  signal: nothing,
  resignal: nothing,
  'get-diagnostics': nothing,
  unsupported: nothing,
  empty: nothing,
};

/**
 * What MySQL asks of an account before it runs a statement (https://dev.mysql.com/doc/refman/8.4/en/privileges-provided.html).
 *
 * What depends on more than the statement is left to the caller: KILL of another's connection (`connection_admin`), USE
 * (any privilege in the database), which rows SHOW lists, and `information_schema`, which everybody may read.
 *
 * @param database the current one
 */
export function requiredPrivileges(statement: Statement, database?: string): Required {
  const rule = RULES[statement.kind] as Rule<Statement>;
  return rule(statement, database);
}

// ── Definitions and accounts ─────────────────────────────────────────────────

function ofMaintenance({ operation, tables }: MaintainTable): Required {
  const select = tables.map((table) => onTable(table, 'select'));
  return operation === 'check' ? select : [...select, ...tables.map((table) => onTable(table, 'insert'))];
}

function ofCreateView({ view, orReplace, query, definer }: CreateView): Required {
  const replaces = orReplace ? [onTable(view, 'drop')] : [];
  return [onTable(view, 'create view'), ...replaces, ...selects(query), ...ofDefiner(definer)];
}

/** What its statements need is asked of the definer when they run. */
function ofCreateTrigger({ table, definer }: CreateTrigger): Required {
  return [onTable(table, 'trigger'), ...ofDefiner(definer)];
}

/** Others can be made the definer by few. */
function ofDefiner(definer: AccountName | undefined): Required {
  return definer === undefined ? [] : [{ ...onServer('set_any_definer', 'super'), definer }];
}

function ofRename(from: TableName, to: TableName): Required {
  return [onTable(from, 'alter'), onTable(from, 'drop'), onTable(to, 'create'), onTable(to, 'insert')];
}

function ofCreateTable(statement: CreateTable): Required {
  const { table, temporary, columns, constraints, like, query } = statement;
  const create = temporary ? onDatabase(table.schema, 'create temporary tables') : onTable(table, 'create');
  const fill = query === undefined || temporary ? [] : [onTable(table, 'insert')];
  const parents = [
    ...columns.flatMap(({ references }) => (references === undefined ? [] : [references.table])),
    ...constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? [constraint.references.table] : [])),
  ];
  const source = like === undefined ? [] : [onTable(like, 'select')];
  const refers = parents.map((parent) => onTable(parent, 'references'));
  return [create, ...fill, ...refers, ...source, ...selects(query)];
}

function ofAlterTable({ table, actions }: AlterTable): Required {
  const others = actions.flatMap((action): Required => {
    if (action.kind === 'rename-table') return ofRename(table, action.to);
    const parent = parentOf(action);
    return parent === undefined ? [] : [onTable(parent, 'references')];
  });
  return [onTable(table, 'alter'), ...others];
}

/** The table that a new foreign key refers to. */
function parentOf(action: AlterAction): TableName | undefined {
  if (action.kind === 'add-column') return action.column.references?.table;
  const isForeignKey = action.kind === 'add-constraint' && action.constraint.kind === 'foreign-key';
  return isForeignKey ? action.constraint.references.table : undefined;
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

function ofShow({ target, table, account, where, words, database }: Show): Required {
  if (account !== undefined) return [onDatabase('mysql', 'select')];
  if (target === 'events') return [onDatabase(database, 'event'), ...selects(where)];
  return [...ofServer(target, words), ...ofShown(target, table), ...selects(where)];
}

/** SHOW of what an administrator alone may know, by its words. */
const OF_ADMINISTRATORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:binary logs|binary log status|replica status)\b/, 'replication client'],
  [/^(?:replicas|binlog events|relaylog events)\b/, 'replication slave'],
  [/^engine\b/, 'process'],
];

function ofServer(target: Show['target'], words: string): Required {
  const found = target === 'other' ? OF_ADMINISTRATORS.find(([pattern]) => pattern.test(words)) : undefined;
  if (found === undefined) return [];
  const [, privilege] = found;
  if (privilege !== 'replication client') return [onServer(privilege)];
  return [{ ...onServer('super', privilege), told: 'SUPER, REPLICATION CLIENT' }];
}

function ofShown(target: Show['target'], table: TableName | undefined): Required {
  // Of whose table the trigger is, only the engine knows.
  if (table === undefined || target === 'other' || target === 'create-trigger') return [];
  if (target === 'create-view') return [onTable(table, 'select'), onTable(table, 'show view')];
  const any = onTable(table, ...ANY_ON_TABLE);
  return [target === 'create-table' ? { ...any, told: 'SHOW' } : any];
}
