/** What a process of its own does to carry out a definition. */
import type { ResultValue } from '../../../../mysql/column.ts';
import type { ServerTable, SessionEnvironment, UserVariable, VariableKind, Warning } from '../../../engine.ts';
import { AutoIncrementCounters } from '../../file/counters.ts';
import { loadCatalog, nextId } from '../../file/schema-store.ts';
import type { Connection } from '../../file/connection.ts';
import type { ConnectionPool } from '../../file/connection-pool.ts';
import { type LiveSession, TemporaryTables } from '../../file/temporary-tables.ts';
import { findTimeZone } from '../../type/time-zone.ts';
import { applyDefinition } from '../apply-definition.ts';
import type { DefinitionWork } from '../definition-work.ts';
import { catalogChanges } from '../../file/catalog-changes.ts';
import {
  NOT_HERE,
  type DefinitionDone,
  type DefinitionRequest,
  type SessionFacts,
} from '../../scan/definition-message.ts';

/** Something that only the server knows. */
class NotHere extends Error {
  readonly code = NOT_HERE;
}

/** What a definition sees of its session. */
class DefinitionEnvironment implements SessionEnvironment {
  readonly foundRows = false;
  readonly warnings: Warning[];
  readonly #facts: SessionFacts;

  constructor(facts: SessionFacts, warnings: Warning[]) {
    this.#facts = facts;
    this.warnings = warnings;
  }

  get connectionId(): number {
    return this.#facts.connectionId;
  }

  get user(): string {
    return this.#facts.user;
  }

  get currentUser(): string {
    return this.#facts.currentUser;
  }

  get userVariables(): Map<string, UserVariable> {
    throw new NotHere('user variables');
  }

  get warningCount(): number {
    return this.warnings.length;
  }

  systemVariable(name: string, scope?: string): ResultValue | undefined {
    const { variables } = this.#facts;
    if (scope !== undefined || !variables.has(name)) throw new NotHere(`@@${name}`);
    return variables.get(name);
  }

  variableKind(name: string): VariableKind {
    throw new NotHere(`@@${name}`);
  }

  serverTable(_schema: string, name: string): ServerTable | undefined {
    throw new NotHere(name);
  }

  statementTime(): number {
    return this.#facts.statementTime;
  }

  addWarning(warning: Warning): void {
    this.warnings.push(warning);
  }
}

/** The session that a definition belongs to. @param warnings takes its warnings */
export function sessionOf(facts: SessionFacts, warnings: Warning[]): LiveSession {
  const environment = new DefinitionEnvironment(facts, warnings);
  const { database, mode, divisionDigits, connection, foreignKeyChecks, timeZone } = facts;
  return {
    environment,
    database,
    mode,
    divisionDigits,
    connection,
    foreignKeyChecks,
    increments: { increment: 1n, offset: 1n },
    limitsSelects: false,
    zone: findTimeZone(timeZone) ?? { offsetAt: () => 0 },
    // A session that has such tables has its definitions carried out in the server.
    temporary: new TemporaryTables(undefined as unknown as ConnectionPool),
    lockOwner: facts,
    nextIncrement: () => null,
    lastInsertId: 0,
    givenInsertId: undefined,
    foundRows: 0,
    rowCount: -1,
    changesStrictly: false,
  };
}

/**
 * Carries out a definition in a transaction that stays open.
 *
 * @param state of {@link sessionOf}
 * @throws WireError; NotHere; then nothing is done
 */
export function carryOut(connection: Connection, request: DefinitionRequest, state: LiveSession): DefinitionDone {
  const { statement, sql } = request;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const catalog = loadCatalog(connection, 1);
    const clock = { now: () => request.session.statementTime };
    const shared = { counters: new AutoIncrementCounters(), clock } as unknown as DefinitionWork['shared'];
    const work: DefinitionWork = { connection, catalog, state, shared, nextId: () => nextId(connection), rows: 0 };
    applyDefinition(work, statement, sql);
    return { rows: work.rows, changes: catalogChanges(catalog, work.catalog) };
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
