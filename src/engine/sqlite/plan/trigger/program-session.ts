import type {
  ServerTable,
  SessionEnvironment,
  ShownPrivilege,
  UserVariable,
  Warning,
  VariableKind,
} from '../../../engine.ts';
import type { ResultValue } from '../../../../mysql/column.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import type { VariableScope } from '../../../../sql/ast.ts';
import type { RequiredPrivilege } from '../../../../sql/required-privilege.ts';
import type { Trigger } from '../../catalog/catalog.ts';
import { parseSqlMode, type SessionState } from '../../session/session-state.ts';

/** Warnings about values that strict mode makes errors of. */
const STRICT_ERRORS: ReadonlySet<number> = new Set([1048, 1263, 1264, 1265, 1292, 1364, 1365, 1366, 1406, 1411, 1441]);
const STRICT_STATES: Readonly<Record<number, string>> = {
  1048: '23000',
  1263: '22004',
  1264: '22003',
  1265: '01000',
  1292: '22007',
  1365: '22012',
  1406: '22001',
  1441: '22008',
};

/** What a stored program sees of the session that it runs in. Its warnings are forgotten when it ends, as in MySQL. */
export class ProgramEnvironment implements SessionEnvironment {
  readonly #outer: SessionEnvironment;
  readonly #trigger: Trigger;
  /** Whether a warning about a value is an error: while a strict program runs a statement with IGNORE, as in MySQL. */
  refusesLosses = false;
  readonly #warnings: Warning[] = [];

  constructor(outer: SessionEnvironment, trigger: Trigger) {
    this.#outer = outer;
    this.#trigger = trigger;
  }

  get connectionId(): number {
    return this.#outer.connectionId;
  }

  get user(): string {
    return this.#outer.user;
  }

  get currentUser(): string {
    return this.#trigger.definer;
  }

  /** Affected rows inside a program are rows that changed. */
  get foundRows(): boolean {
    return false;
  }

  get userVariables(): Map<string, UserVariable> {
    return this.#outer.userVariables;
  }

  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  get warningCount(): number {
    return this.#warnings.length;
  }

  /** @throws WireError where a statement must not lose a value in spite of its IGNORE */
  addWarning(warning: Warning): void {
    const { errno, message } = warning;
    if (this.refusesLosses && STRICT_ERRORS.has(errno) && warning.level === 'Warning')
      throw new WireError(errno, STRICT_STATES[errno] ?? 'HY000', message);
    this.#warnings.push(warning);
  }

  systemVariable(name: string, scope: VariableScope | undefined): ResultValue | undefined {
    const isOfSession = scope === undefined || scope === 'session' || scope === 'local';
    return (isOfSession ? this.#ownVariable(name) : undefined) ?? this.#outer.systemVariable(name, scope);
  }

  variableKind(name: string): VariableKind {
    return this.#outer.variableKind(name);
  }

  /** What a program keeps of its definition. */
  #ownVariable(name: string): string | undefined {
    const { sqlMode, charset, collation } = this.#trigger;
    switch (name) {
      case 'sql_mode':
        return sqlMode;
      case 'character_set_client':
        return charset;
      case 'collation_connection':
        return collation;
      case 'character_set_connection':
        return collation.replace(/_.*/s, '');
      default:
        return undefined;
    }
  }

  serverTable(schema: string, name: string): ServerTable | undefined {
    return this.#outer.serverTable(schema, name, this.currentUser);
  }

  canSee(schema: string, table?: string): boolean {
    return this.#outer.canSee?.(schema, table, this.currentUser) ?? true;
  }

  holds(privilege: ShownPrivilege, schema: string, table: string): boolean {
    return this.#outer.holds?.(privilege, schema, table, this.currentUser) ?? true;
  }

  hasAccount(account: string): boolean {
    return this.#outer.hasAccount?.(account) ?? true;
  }

  requireOf(account: string, required: readonly RequiredPrivilege[], database: string): void {
    this.#outer.requireOf?.(account, required, database);
  }

  statementTime(): number {
    return this.#outer.statementTime();
  }
}

/**
 * The session of a trigger's statements: its definer, SQL mode, collation and database. What they leave behind, such as
 * LAST_INSERT_ID(), ends with it (https://dev.mysql.com/doc/refman/9.7/en/stored-programs-defining.html).
 */
export function programSession(session: SessionState, trigger: Trigger, database: string): SessionState {
  const mode = parseSqlMode(trigger.sqlMode);
  return {
    ...session,
    environment: new ProgramEnvironment(session.environment, trigger),
    mode,
    connection: trigger.collation,
    literals: undefined,
    database,
    changesStrictly: false,
  };
}
