import type { EngineSession } from '../../engine/engine.ts';
import type { SessionChanges } from '../../mysql/session-track.ts';
import type { Statement } from '../../sql/ast.ts';
import type { Environment } from '../environment.ts';
import type { SessionVariables } from '../variable/variable-store.ts';
import { TRACKED_LIST, trackedValues, trackedVariables, type TrackedVariables } from '../variable/tracked-variables.ts';
import { TransactionTracker, type TransactionDetail } from './transaction-tracker.ts';

/** The variable that grows with each statement: whoever follows it is told each time. */
const STATEMENT_ID = 'statement_id';
const STATE_CHANGE = 'session_track_state_change';
const TRANSACTION_INFO = 'session_track_transaction_info';

type TrackedEngine = Pick<EngineSession, 'database' | 'autocommit' | 'inTransaction' | 'hasTemporaryTable'>;

/**
 * What a client with CLIENT_SESSION_TRACK is told of its session in the next OK packet
 * (https://dev.mysql.com/doc/refman/9.7/en/session-state-tracking.html).
 */
export class SessionTracker {
  transaction = new TransactionTracker();
  readonly #engine: TrackedEngine;
  readonly #variables: SessionVariables;
  readonly #environment: Pick<Environment, 'systemVariable'>;
  /** Those that were set, by name, each with the value that is told where that is not the present one. */
  #variablesSet: Map<string, string | undefined> | undefined;
  #hasNewDatabase = false;
  #hasNewState = false;
  #database: string | undefined;
  #statement: Statement | undefined;
  #changesTemporaryTable = false;
  #list: string | undefined;
  #tracked: TrackedVariables = new Map();

  constructor(engine: TrackedEngine, variables: SessionVariables, environment: Pick<Environment, 'systemVariable'>) {
    this.#engine = engine;
    this.#variables = variables;
    this.#environment = environment;
  }

  /** Whether every statement has to be read: the client follows what transactions do. */
  get readsStatements(): boolean {
    return this.#variables.wire.transactionDetail !== 'OFF';
  }

  /** A statement begins that nobody has read yet. */
  beginStatement(): void {
    this.#statement = undefined;
    if (this.#variables.wire.tracksStatements) this.variableSet(STATEMENT_ID);
  }

  /** A statement that was read begins. */
  begin(statement: Statement): void {
    this.#statement = statement;
    this.#changesTemporaryTable =
      statement.kind === 'alter-table' &&
      this.#engine.hasTemporaryTable?.(statement.table.schema, statement.table.name) === true;
  }

  /**
   * A session variable was set.
   *
   * @param name in lower case, as it was written
   * @param told its value where it has another one only as long as the statement runs
   */
  variableSet(name: string, told?: string): void {
    (this.#variablesSet ??= new Map()).set(name, told);
    // Whoever asks for the state is told of what comes behind that.
    if (name !== STATEMENT_ID) this.#hasNewState = name !== STATE_CHANGE;
    if (name === TRANSACTION_INFO) this.transaction.detailSet(this.#detail);
    if (name === 'transaction_isolation') this.transaction.inherit('isolation');
    if (name === 'transaction_read_only') this.transaction.inherit('read only');
  }

  /** Something changed that another session would have to do again. */
  stateChanged(): void {
    this.#hasNewState = true;
  }

  /** A database was made the current one, be it the same. */
  databaseChosen(): void {
    this.#hasNewDatabase = true;
    this.#hasNewState = true;
    this.#database = this.#engine.database;
  }

  /** Tells what changed since this was last asked, if anything did; `hasRows` where an answer with rows ends. */
  take(hasRows: boolean): SessionChanges | undefined {
    this.follow(hasRows);
    const { database, inTransaction } = this.#engine;
    const isQuiet = this.#variablesSet === undefined && !this.#hasNewState && !this.transaction.hasNews(inTransaction);
    // The current database may have been dropped.
    return isQuiet && this.#database === database ? undefined : this.#changes();
  }

  /** COM_RESET_CONNECTION: nothing is told of what that changes. */
  reset(): void {
    this.transaction = new TransactionTracker();
    this.#variablesSet = undefined;
    this.#statement = undefined;
    this.#hasNewState = false;
    this.#hasNewDatabase = false;
    this.#database = this.#engine.database;
  }

  #changes(): SessionChanges | undefined {
    const isCounted = this.#variablesSet?.has(STATEMENT_ID) === true;
    const variables = this.#takeVariables();
    const schema = this.#takeDatabase();
    const isStateChanged = this.#hasNewState && this.#variables.flag(STATE_CHANGE);
    this.#hasNewState = false;
    const transaction = this.transaction.take({ detail: this.#detail, inTransaction: this.#engine.inTransaction });
    const hasNews = isCounted || variables.length > 0 || schema !== undefined || isStateChanged;
    if (!hasNews && transaction === undefined) return undefined;
    const { state: transactionState, characteristics: transactionCharacteristics } = transaction ?? {};
    return { variables, schema, isStateChanged, transactionState, transactionCharacteristics };
  }

  /** The statement that began has been carried out. */
  follow(hasRows: boolean): void {
    const statement = this.#statement;
    if (statement === undefined) return;
    this.#statement = undefined;
    if (this.#changesTemporaryTable || remakesState(statement)) this.#hasNewState = true;
    const { autocommit, inTransaction } = this.#engine;
    this.transaction.follow(statement, { detail: this.#detail, autocommit, inTransaction, hasRows });
  }

  get #detail(): TransactionDetail {
    return this.#variables.wire.transactionDetail;
  }

  #takeVariables(): SessionChanges['variables'] {
    const names = this.#variablesSet;
    if (names === undefined) return [];
    this.#variablesSet = undefined;
    const list = this.#variables.text(TRACKED_LIST);
    if (list !== this.#list) [this.#list, this.#tracked] = [list, trackedVariables(list)];
    return trackedValues(this.#environment, this.#tracked, names);
  }

  #takeDatabase(): string | undefined {
    const { database } = this.#engine;
    const isNew = this.#hasNewDatabase || database !== this.#database;
    this.#hasNewDatabase = false;
    this.#database = database;
    return isNew && this.#variables.flag('session_track_schema') ? (database ?? '') : undefined;
  }
}

/** Statements whose effect another session would have to be given, beside SET and USE. */
function remakesState(statement: Statement): boolean {
  if (statement.kind === 'prepare' || statement.kind === 'deallocate') return true;
  if (statement.kind === 'create-table') return statement.temporary && statement.query === undefined;
  return statement.kind === 'drop-table' && statement.temporary;
}
