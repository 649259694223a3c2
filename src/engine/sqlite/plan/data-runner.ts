import { wireError } from '../../../mysql/wire-error.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import type { DefinitionStatement } from '../../../sql/ast.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { DefinitionApart } from './definition-apart.ts';
import type { Plan, ReadApart, SelectPlan } from './plan.ts';
import { type Stop } from './query/select-runner.ts';
import { LockingRead } from './locking-read.ts';
import type { LockClause } from './transaction/lock-clause.ts';
import type { RunContext } from '../session/session-state.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from './shared.ts';
import { explainFailure } from './failure.ts';
import { OutdatedPlan } from './outdated-plan.ts';
import { behindColumns } from './query/error-place.ts';
import { ChangeRunner } from './change/change-runner.ts';
import { QueryRunner, readsTables } from './query/query-runner.ts';
import { inTurns, type Steps } from './steps.ts';
import { timeLimit } from './time-limit.ts';
import { VariableSink } from './query/variable-sink.ts';
import { Waits } from './waits.ts';
import { comeBack, waitToRead } from './transaction/come-back.ts';
import { RedoLog } from './transaction/redo-log.ts';
import { Transaction } from './transaction/transaction.ts';
import { withLock, type Later } from './transaction/with-lock.ts';
import type { ClaimGiver } from '../lock/table-claim.ts';

/** `innodb_lock_wait_timeout` where the server has no such variable, in seconds. */
const DEFAULT_LOCK_WAIT = 50;

/** What a change that was ended has done. */
const NOTHING_DONE: OkResult = { affectedRows: 0, insertId: 0, info: '' };

const FOR_SHARE: LockClause = { shares: true, otherwise: 'wait' };

/** Runs the plans of one session inside its transactions. */
export class DataRunner {
  readonly #shared: Shared;
  readonly #session: LiveSession;
  readonly transaction: Transaction;
  readonly stop: Stop = { interrupted: false };
  autocommit = true;
  readonly waits: Waits;
  readonly #queries: QueryRunner;
  readonly #changes: ChangeRunner;
  /** The definition that another process carries out. */
  #definition: DefinitionApart | undefined;
  /** The change that others have their turn between. */
  #steps: Steps<OkResult> | undefined;
  /** The definitions that the present plan was made for. */
  #catalog: Catalog;

  constructor(shared: Shared, session: LiveSession) {
    this.#shared = shared;
    this.#session = session;
    this.#catalog = shared.catalog;
    this.waits = new Waits(shared.runtime.namedLocks, session);
    this.transaction = new Transaction(shared, session.temporary, new RedoLog(session, shared.runtime));
    this.#queries = new QueryRunner(shared, session, this.transaction, this.stop);
    this.#changes = new ChangeRunner(shared, session, this.transaction, this);
  }

  /**
   * Runs a plan; a promise when it must wait for the write lock or for a slow reader.
   *
   * @throws WireError; OutdatedPlan, where definitions changed while it waited for the write lock
   */
  run(
    plan: Plan,
    literals: readonly ResultValue[],
    parameters: readonly ResultValue[],
    sink: ResultSink,
    moments?: ReadonlySet<number>,
  ): void | Promise<void> {
    this.begin();
    this.transaction.activity++;
    const isQuery = plan.kind === 'select' && plan.locks === undefined;
    const back = this.transaction.isSetAside && this.#usesTables(plan) ? this.comeBack(isQuery) : undefined;
    if (back !== undefined) return this.#afterwards(back, () => this.run(plan, literals, parameters, sink, moments));
    this.#catalog = this.#shared.catalog;
    const run: RunContext = { literals, parameters, moments, session: this.#session };
    if (plan.kind === 'write') this.requireWritable();
    this.#beginFor(plan);
    if (plan.waits.length > 0) {
      const limit = plan.kind === 'select' ? timeLimit(this.#session, plan) : 0;
      return this.waits.all(plan.waits, run, limit).then((waited) => this.#counted(this.#run(plan, waited, sink)));
    }
    return this.#counted(this.#run(plan, run, sink));
  }

  /**
   * Takes up what was set aside of the transaction; a promise when that must wait.
   *
   * @param isQuery whether it is for a query that locks nothing
   * @throws WireError 1205, 1213, 1317
   */
  comeBack(isQuery = false): void | Promise<void> {
    return comeBack(this.transaction, isQuery, () => this.lockWait());
  }

  /** Does what comes after a wait. @throws OutdatedPlan */
  #afterwards(wait: Promise<void>, work: () => void | Promise<void>): Promise<void> {
    const { catalog } = this.#shared;
    return wait.then(() => {
      if (catalog !== this.#shared.catalog) throw new OutdatedPlan();
      return work();
    });
  }

  /** A transaction whose statement runs for longer than one turn cannot be parked. */
  #counted(done: void | Promise<void>): void | Promise<void> {
    if (done === undefined || !this.transaction.active) return done;
    const { transaction } = this;
    transaction.running++;
    return done.finally(() => transaction.running--);
  }

  #run(plan: Plan, run: RunContext, sink: ResultSink): void | Promise<void> {
    if (plan.kind === 'write') return this.#changes.run(plan, run, sink);
    try {
      return this.#query(plan, run, sink)?.catch((error: unknown) => {
        throw this.#told(plan, sink, error);
      });
    } catch (error) {
      throw this.#told(plan, sink, error);
    }
  }

  /** An error that is told in its place. */
  #told(plan: SelectPlan, sink: ResultSink, error: unknown): unknown {
    return behindColumns(plan, sink, error, () => {
      const connection = this.#session.temporary.connection ?? this.#shared.pool.snapshot().connection;
      return connection.ready(plan).isLookup;
    });
  }

  #query(plan: SelectPlan, run: RunContext, sink: ResultSink): void | Promise<void> {
    const rows = plan.into === undefined ? sink : new VariableSink(plan.into, this.#session.environment, sink);
    const locks = plan.locks ?? this.#ownLocks(plan);
    if (locks === undefined) return this.#read(plan, run, rows);
    const host = { session: this.#session, shared: this.#shared, runner: this };
    return new LockingRead(host, { plan, run, locks }, rows, () => this.#queries.run(plan, run, rows)).run();
  }

  /** Runs a query that locks nothing. */
  #read(plan: SelectPlan, run: RunContext, sink: ResultSink): void | Promise<void> {
    const wait = waitToRead(this.transaction, plan, () => this.lockWait());
    if (wait !== undefined) return this.#afterwards(wait, () => this.#read(plan, run, sink));
    return this.#queries.run(plan, run, sink);
  }

  /** Whether the query of a value may take so long that others must not wait for it. */
  mayTakeLong({ shape }: SelectPlan): boolean {
    const { connection } = this.#session.temporary;
    try {
      return (
        shape !== undefined &&
        this.#shared.route.mayBeSlow(shape, connection ?? this.#shared.pool.snapshot().connection)
      );
    } catch {
      // What is wrong with the query is told when it runs.
      return false;
    }
  }

  /** Runs the query of a value that is part of another statement. */
  queryBeside(plan: SelectPlan, run: RunContext, sink: ResultSink): void | Promise<void> {
    this.begin();
    return this.#counted(this.#read(plan, run, sink));
  }

  /** In a SERIALIZABLE transaction every query of tables is FOR SHARE. */
  #ownLocks(plan: SelectPlan): LockClause | undefined {
    const { modes, active, writing } = this.transaction;
    if (modes.isolation !== 'serializable' || !active || writing) return undefined;
    return this.#usesTables(plan) ? FOR_SHARE : undefined;
  }

  /** Whether a statement changes, locks or reads tables: without autocommit it begins a transaction then. */
  #usesTables(plan: Plan): boolean {
    return plan.kind === 'write' || plan.locks !== undefined || readsTables(plan);
  }

  /** @throws OutdatedPlan */
  requireFreshPlan(): void {
    if (this.#catalog !== this.#shared.catalog) throw new OutdatedPlan();
  }

  #beginFor(plan: Plan): void {
    const { transaction, autocommit } = this;
    if (transaction.hasBegun || (autocommit && transaction.modes.next === undefined) || !this.#usesTables(plan)) return;
    this.useTables();
  }

  /**
   * A statement uses tables: without autocommit it begins a transaction; with it, it is the one that SET TRANSACTION
   * spoke of.
   */
  useTables(): void {
    const { transaction, autocommit } = this;
    if (transaction.hasBegun) return;
    if (autocommit) transaction.modes.next = undefined;
    else transaction.begin();
  }

  /** @throws WireError 1792 where a change would begin a transaction that is read-only */
  requireWritable(): void {
    if (!this.transaction.active && this.transaction.modes.beginsReadOnly)
      throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
  }

  /** Makes this session's facts the ones that functions of running SQL see. */
  enter(): void {
    this.#shared.runtime.session = this.#session;
  }

  /** Ends what runs, or what waits for the write lock, with error 1317. */
  interrupt(): void {
    this.stop.interrupted = true;
    // What it reads ends now: a session that is closed does not come back to it.
    this.#steps?.return(NOTHING_DONE);
    this.waits.interrupt();
    this.#queries.interrupt();
    this.#definition?.stop(wireError('ER_QUERY_INTERRUPTED'));
    this.#shared.lock.interrupt(this.transaction);
    this.#shared.commits.interrupt(this.#changes);
  }

  /** A statement begins: what ended the one before does not end it. */
  begin(): void {
    this.stop.interrupted = false;
    this.stop.reason = undefined;
  }

  /** Reads rows of a change where nobody waits for them. */
  readonly readApart: ReadApart = (...reading) => this.#queries.readApart(...reading);

  /** Does steps of a statement in turns with everybody else; what interrupts the session ends them. @throws WireError 1317 */
  async inTurns(steps: Steps<OkResult>): Promise<OkResult> {
    this.#steps = steps;
    try {
      return await inTurns(steps, { turns: this.#shared.route.turns, stop: this.stop, enter: () => this.enter() });
    } finally {
      this.#steps = undefined;
    }
  }

  /**
   * Has a definition carried out by another process. The write lock is held.
   *
   * @returns how many rows were moved; `undefined` when it is for this one to carry it out
   * @throws WireError
   */
  async defineApart(statement: DefinitionStatement, sql: string): Promise<number | undefined> {
    this.#definition = new DefinitionApart(this.#shared, this.#session);
    try {
      return await this.#definition.run(statement, sql, this.transaction);
    } catch (error) {
      throw this.explain(error);
    } finally {
      this.#definition = undefined;
    }
  }

  /** Does `work` with the write lock, at once or when nobody is in its way: see {@link withLock}. */
  withLock(work: () => void | Promise<void>, claim?: ClaimGiver, later: Later = 'must go on'): void | Promise<void> {
    return withLock(this.transaction, { work, claim, later }, () => this.lockWait());
  }

  /**
   * Does `work` when what was just committed is on the disk, at once when nothing was.
   *
   * @param committed what {@link Transaction.commit} returned
   */
  whenSafe(committed: boolean, work: () => void): void | Promise<void> {
    const flushed = committed ? this.#shared.disk.flushed() : undefined;
    if (flushed === undefined) return work();
    return flushed.then(work, (error: unknown) => {
      throw this.explain(error);
    });
  }

  /** Longest wait for the write lock in milliseconds. */
  lockWait(): number {
    const seconds = Number(
      this.#session.environment.systemVariable('innodb_lock_wait_timeout', undefined) ?? DEFAULT_LOCK_WAIT,
    );
    return (Number.isFinite(seconds) ? seconds : DEFAULT_LOCK_WAIT) * 1000;
  }

  /** MySQL's error for anything that went wrong while a statement ran. */
  explain(error: unknown): unknown {
    return explainFailure(error, this.#shared, this.#session);
  }
}
