import { allows, NO_GRANTS, reachesDatabase, reachesTable, type Grants } from '../account/grants.ts';
import type {
  EngineSession,
  ServerTable,
  SessionEnvironment,
  ShownPrivilege,
  UserVariable,
  Warning,
  VariableKind,
} from '../engine/engine.ts';
import { markOf, timeOf } from '../kit/clock.ts';
import type { ResultValue } from '../mysql/column.ts';
import { attributeText } from '../mysql/attribute-text.ts';
import { SERVER_STATUS } from '../mysql/capability.ts';
import type { QueryAttribute } from '../mysql/statement.ts';
import { SignalledError, wireError, type WireError } from '../mysql/wire-error.ts';
import type { AccountName, VariableScope } from '../sql/ast.ts';
import { call } from '../sql/parse/call.ts';
import type { RequiredPrivilege } from '../sql/required-privilege.ts';
import { grantedName, grantsOf, isOpenDatabase } from './access/access.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import { deprecatedVariable } from './variable/deprecated-variable.ts';
import { accountNamed, privilegesOf, requireOfAccount } from './access/definer-access.ts';
import { Diagnostics } from './statement/diagnostics.ts';
import { CommandCounts } from './status/server-status.ts';
import { serverTable } from './statement/server-table.ts';
import { findVariable, type SessionVariables } from './variable/variable-store.ts';
import { requireBehindView } from './access/view-access.ts';
import { variableKind } from './variable/variable-kind.ts';
import type { VariableDefinition } from './variable/variable.ts';

const LAST_INSERT_ID = call('last_insert_id');

/** What the engine sees of the session it serves, and what statements remember between each other. */
export class Environment implements SessionEnvironment {
  timeLimit: number | undefined;
  /** What the client sent with the command under names. */
  attributes: readonly QueryAttribute[] | undefined;
  /** Statements of the session by the name that `Com_…` has. */
  readonly commandCounts = new CommandCounts();
  readonly #server: ServerContext;
  readonly #identity: SessionIdentity;
  readonly #variables: SessionVariables;
  #userVariables: Map<string, UserVariable> | undefined;
  readonly diagnostics = new Diagnostics();
  /** Status flags that the running statement has earned. */
  statusFlags = 0;
  /** The moment at which the statement began, and its time once it was asked for: each look at the clock costs something. */
  #mark: number;
  #statementTime: number | undefined;
  #commandMark: number | undefined;
  #engine: Pick<EngineSession, 'evaluate' | 'databaseCharset' | 'viewsBehind'> | undefined;

  constructor(server: ServerContext, identity: SessionIdentity, variables: SessionVariables) {
    this.#server = server;
    this.#identity = identity;
    this.#variables = variables;
    this.#mark = markOf(server.clock);
  }

  /** The engine's session, which is opened after its environment. */
  set engine(engine: Pick<EngineSession, 'evaluate' | 'databaseCharset' | 'viewsBehind'>) {
    this.#engine = engine;
  }

  get connectionId(): number {
    return this.#identity.connectionId;
  }

  get user(): string {
    return `${this.#identity.user}@${this.#identity.host}`;
  }

  get currentUser(): string {
    const { user, host } = this.#identity.account;
    return `${user}@${host}`;
  }

  get foundRows(): boolean {
    return this.#identity.foundRows;
  }

  get userVariables(): Map<string, UserVariable> {
    return (this.#userVariables ??= new Map());
  }

  get warnings(): readonly Warning[] {
    return this.diagnostics.warnings;
  }

  get warningCount(): number {
    return this.diagnostics.counts.all;
  }

  /** Keeps at most `max_error_count` warnings, and no notes when `sql_notes` is off. */
  addWarning(warning: Warning): void {
    if (warning.level === 'Note' && !this.#variables.flag('sql_notes')) return;
    this.diagnostics.add(warning, this.#variables.number('max_error_count'));
  }

  /** Keeps the error that ends a statement. */
  addError(error: WireError): void {
    const { errno, message, sqlState } = error;
    const items = error instanceof SignalledError ? { items: error.items } : {};
    const limit = this.#variables.number('max_error_count');
    this.diagnostics.fail({ level: 'Error', errno, message, sqlState, ...items }, limit);
  }

  noteNoIndexUsed(isSought: boolean): void {
    this.statusFlags |= SERVER_STATUS.noIndexUsed | (isSought ? SERVER_STATUS.noGoodIndexUsed : 0);
  }

  /** Counts a statement, for the session and for the server. */
  countCommand(command: string): void {
    this.commandCounts.add(command);
    this.#server.status.countCommand(command);
  }

  /** A command came at the moment `mark`: the first statement that it begins has its time. */
  beginCommand(mark: number): void {
    this.#commandMark = mark;
    this.statusFlags = 0;
  }

  /** A new statement begins: its time is now. */
  beginStatement(): void {
    this.#mark = this.#commandMark ?? markOf(this.#server.clock);
    this.#commandMark = undefined;
    this.#statementTime = undefined;
    this.statusFlags = 0;
  }

  /** Forgets what SET and SELECT … INTO have given to variables of the user. */
  clearUserVariables(): void {
    this.#userVariables = undefined;
  }

  /** Milliseconds since the epoch, to the microsecond; `SET timestamp` moves it. */
  statementTime(): number {
    const fixed = this.#variables.number('timestamp');
    return fixed === 0
      ? (this.#statementTime ??= timeOf(this.#server.clock, this.#mark))
      : Math.round(fixed * 1_000_000) / 1000;
  }

  /** @throws WireError 1238 when the variable has no value in `scope` */
  systemVariable(name: string, scope: VariableScope | undefined): ResultValue | undefined {
    const definition = findVariable(name);
    if (definition === undefined) return undefined;
    const isGlobal = readsGlobal(definition, scope);
    const value =
      this.#computed(definition.name) ??
      (isGlobal ? undefined : this.#ofDatabase(definition.name)) ??
      (isGlobal ? this.#server.variables : this.#variables).get(definition.name);
    if (definition.type.kind !== 'integer') return value;
    if (typeof value === 'string') return BigInt(value);
    return value === Number.MAX_SAFE_INTEGER ? NO_LIMIT : value;
  }

  deprecatedVariable(name: string): ReturnType<typeof deprecatedVariable> {
    return deprecatedVariable(name.toLowerCase());
  }

  variableKind(name: string): VariableKind {
    return variableKind(findVariable(name));
  }

  serverTable(schema: string, name: string, account?: string): ServerTable | undefined {
    const identity = account === undefined ? this.#identity : identityOf(this.#identity, accountNamed(account));
    const { userVariables, commandCounts: commands } = this;
    return serverTable({ server: this.#server, identity, variables: this, commands, userVariables }, schema, name);
  }

  canSee(schema: string, table?: string, account?: string): boolean {
    if (isOpenDatabase(schema)) return true;
    const grants = this.#grantsOf(account);
    if (table !== undefined) return reachesTable(grants, schema, table);
    return reachesDatabase(grants, schema) || allows(grants, 'show databases');
  }

  holds(privilege: ShownPrivilege, schema: string, table: string, account?: string): boolean {
    return allows(this.#grantsOf(account), privilege, { schema: grantedName(schema), table });
  }

  /** What an account may do, or without one the session's. */
  #grantsOf(account: string | undefined): Grants {
    if (account === undefined) return grantsOf(this.#server, this.#identity);
    return this.#server.accounts.get(accountNamed(account))?.grants ?? NO_GRANTS;
  }

  lockedTables(): ReturnType<NonNullable<SessionEnvironment['lockedTables']>> {
    return this.#server.tableLocks.all;
  }

  hasAccount(account: string): boolean {
    return this.#server.accounts.get(accountNamed(account)) !== undefined;
  }

  requireOf(account: string, required: readonly RequiredPrivilege[], database: string): void {
    const grants = requireOfAccount(this.#server, accountNamed(account), required, database);
    const engine = this.#engine;
    if (engine === undefined) return;
    for (const each of required) {
      if (each.level.kind !== 'table') continue;
      const { schema = database, name } = each.level.table;
      const reader = { server: this.#server, engine, grants, privileges: privilegesOf(each), columns: each.sets };
      requireBehindView(reader, schema, name);
    }
  }

  hasComponentFunction(name: string): boolean {
    return name === 'mysql_query_attribute_string' && this.#server.components.has('file://component_query_attributes');
  }

  queryAttribute(isNamed: (name: string) => boolean): string | null | undefined {
    const found = this.attributes?.find(({ name }) => isNamed(name));
    return found === undefined ? undefined : attributeText(found);
  }

  #computed(name: string): ResultValue | undefined {
    switch (name) {
      case 'have_ssl':
      case 'have_openssl':
        return this.#server.tls.enabled ? 'YES' : 'DISABLED';
      case 'warning_count':
        return this.diagnostics.countsBefore.all;
      case 'error_count':
        return this.diagnostics.countsBefore.errors;
      case 'pseudo_thread_id':
        return this.connectionId;
      case 'statement_id':
        return this.#server.status.questions;
      case 'timestamp':
        return this.statementTime() / 1000;
      case 'last_insert_id':
        return this.#engine?.evaluate(LAST_INSERT_ID) ?? 0;
      default:
        return undefined;
    }
  }

  /** The character set of the current database, or the server's without one, unless the session has set another. */
  #ofDatabase(name: string): string | undefined {
    if (name !== 'character_set_database' && name !== 'collation_database') return undefined;
    if (this.#variables.isChanged(name)) return undefined;
    const found = this.#engine?.databaseCharset?.();
    if (found === undefined) return this.#variables.text(name.replace('database', 'server'));
    return name === 'character_set_database' ? found.charset : found.collation;
  }
}

/** The session as it is for another account, in whose name a stored program runs. */
const identityOf = (identity: SessionIdentity, account: AccountName): SessionIdentity => ({
  ...identity,
  user: account.user,
  account,
});

/** The value of a variable that has no limit. */
const NO_LIMIT = 2n ** 64n - 1n;

/** Whether `@@scope.name` means the global value. */
function readsGlobal({ name, reach }: VariableDefinition, scope: VariableScope | undefined): boolean {
  if (scope === undefined) return reach === 'global';
  const isGlobal = scope !== 'session' && scope !== 'local';
  if (isGlobal && reach === 'session') throw wireError('ER_INCORRECT_GLOBAL_LOCAL_VAR', name, 'SESSION');
  if (!isGlobal && reach === 'global') throw wireError('ER_INCORRECT_GLOBAL_LOCAL_VAR', name, 'GLOBAL');
  return isGlobal;
}
