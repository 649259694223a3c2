import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import type { Connection } from '../connection.ts';
import { translateError } from '../catalog/constraint-error.ts';
import { bindValues, type CounterAccess, type Plan, type SelectPlan, type WritePlan } from './plan.ts';
import { runSelect, type Stop } from './select-runner.ts';
import type { RunContext, SessionState } from '../session-state.ts';
import type { Shared } from '../shared.ts';
import type { HeldScan } from '../scan/scan-pool.ts';
import type { Snapshot } from '../snapshot.ts';
import { ApartRunner, type Apart } from './apart-runner.ts';
import { timeLimit } from './time-limit.ts';
import { VariableSink } from './variable-sink.ts';
import { withPreludes } from './prelude.ts';
import { Waits } from './waits.ts';
import { Transaction } from './transaction.ts';

/** `innodb_lock_wait_timeout` where the server has no such variable, in seconds. */
const DEFAULT_LOCK_WAIT = 50;

/** A query and what it reads from. */
interface Here {
  readonly plan: SelectPlan;
  readonly given: RunContext;
  readonly sink: ResultSink;
  readonly connection: Connection;
  readonly snapshot: Snapshot | undefined;
}

/** Runs the plans of one session inside its transactions. */
export class DataRunner {
  readonly #shared: Shared;
  readonly #session: SessionState;
  readonly transaction: Transaction;
  readonly stop: Stop = { interrupted: false };
  autocommit = true;
  readonly waits: Waits;
  readonly #apart: ApartRunner;

  constructor(shared: Shared, session: SessionState) {
    this.#shared = shared;
    this.#session = session;
    this.#apart = new ApartRunner(shared, session);
    this.waits = new Waits(shared.runtime.namedLocks, session);
    this.transaction = new Transaction(shared, session.temporary);
  }

  /** Runs a plan; a promise when it must wait for the write lock or for a slow reader. */
  run(
    plan: Plan,
    literals: readonly ResultValue[],
    parameters: readonly ResultValue[],
    sink: ResultSink,
    moments?: ReadonlySet<number>,
  ): void | Promise<void> {
    this.stop.interrupted = false;
    this.stop.reason = undefined;
    const run: RunContext = { literals, parameters, moments, session: this.#session };
    if (!this.autocommit && !this.transaction.active) this.transaction.begin(false);
    if (plan.kind === 'write') this.requireWritable();
    if (plan.waits.length > 0) {
      const limit = plan.kind === 'select' ? timeLimit(this.#session) : 0;
      return this.waits.all(plan.waits, run, limit).then((waited) => this.#run(plan, waited, sink));
    }
    return this.#run(plan, run, sink);
  }

  #run(plan: Plan, run: RunContext, sink: ResultSink): void | Promise<void> {
    return plan.kind === 'write' ? this.#write(plan, run, sink) : this.#query(plan, run, sink);
  }

  #query(plan: SelectPlan, run: RunContext, sink: ResultSink): void | Promise<void> {
    const rows = plan.into === undefined ? sink : new VariableSink(plan.into, this.#session.environment, sink);
    if (plan.locks === undefined) return this.#select(plan, run, rows);
    return this.#lockingRead(plan, rows, () => this.#select(plan, run, rows));
  }

  /** There is one lock: who holds it has locked every row. Outside a transaction it is given back at once. @throws WireError 1205, 3572 */
  #lockingRead(plan: SelectPlan, sink: ResultSink, select: () => void | Promise<void>): void | Promise<void> {
    const { transaction } = this;
    const go = (): void | Promise<void> => {
      if (!transaction.active) this.#shared.lock.release(transaction);
      return select();
    };
    if (transaction.tryLock()) return go();
    if (plan.locks === 'nowait') throw wireError('ER_LOCK_NOWAIT');
    if (plan.locks === 'wait') return transaction.lock(this.lockWait()).then(go);
    this.#session.foundRows = 0;
    sink.columns(plan.columns);
    sink.end();
  }

  /** @throws WireError 1792 where `transaction_read_only` rules the statements outside transactions */
  requireWritable(): void {
    if (this.#session.readOnly && !this.transaction.active) throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
  }

  readonly #enter = (session: SessionState): void => {
    this.#shared.runtime.session = session;
  };

  /** Makes this session's facts the ones that functions of running SQL see. */
  enter(): void {
    this.#enter(this.#session);
  }

  /** Ends what runs, or what waits for the write lock, with error 1317. */
  interrupt(): void {
    this.stop.interrupted = true;
    this.waits.interrupt();
    this.#apart.interrupt();
    this.#shared.lock.interrupt(this.transaction);
    this.#shared.commits.interrupt(this);
  }

  /** Does `work` at once when the write lock is free, otherwise when it is. */
  withLock(work: () => void | Promise<void>): void | Promise<void> {
    if (this.transaction.tryLock()) return work();
    return this.transaction.lock(this.lockWait()).then(work);
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

  #select(plan: SelectPlan, given: RunContext, sink: ResultSink): void | Promise<void> {
    this.enter();
    try {
      return this.#selectFrom(plan, given, sink);
    } catch (error) {
      throw this.explain(error);
    }
  }

  #selectFrom(plan: SelectPlan, given: RunContext, sink: ResultSink): void | Promise<void> {
    const { transaction } = this;
    const { connection: kept } = this.#session.temporary;
    if (plan.locks !== undefined && transaction.active) transaction.writer();
    const snapshot = this.#snapshotFor(plan);
    const connection = snapshot?.connection ?? (transaction.active ? transaction.writer() : kept);
    if (connection === undefined) throw new TypeError('nothing to read from');
    const mayGo = kept === undefined && !transaction.writing;
    const apart = mayGo ? this.#apart.choose(plan, connection, sink) : undefined;
    const here: Here = { plan, given, sink, connection, snapshot };
    if (apart === undefined) return this.#selectHere(here);
    const mustHold = transaction.active && !transaction.freshReads;
    if (!mustHold) return this.#ended(this.#apart.run(plan, given, sink, apart));
    // A process can show what the transaction reads only as long as nothing newer is committed.
    return snapshot?.isCurrent === true ? this.#selectHeld(here, snapshot, apart) : this.#selectHere(here);
  }

  /** Runs a query of a transaction in a process of its own, if that comes to see the same commit. */
  async #selectHeld(here: Here, snapshot: Snapshot, apart: Apart): Promise<void> {
    const { plan, given, sink } = here;
    const held = await this.#hold();
    if (held !== undefined && snapshot.isCurrent && !this.stop.interrupted)
      return this.#ended(this.#apart.run(plan, given, sink, apart, held));
    held?.release();
    if (this.stop.interrupted) throw this.stop.reason ?? wireError('ER_QUERY_INTERRUPTED');
    return this.#selectHere(here);
  }

  /** A process that holds a commit; nobody commits meanwhile, unless somebody is about to already. */
  async #hold(): Promise<HeldScan | undefined> {
    const { lock, scans } = this.#shared;
    const owner = {};
    lock.tryAcquire(owner);
    try {
      return await scans.hold();
    } catch {
      return undefined;
    } finally {
      lock.release(owner);
    }
  }

  /** Notes how many rows a query gave that ran in a process of its own. */
  async #ended(rows: Promise<number>): Promise<void> {
    try {
      this.#session.foundRows = await rows;
      this.#session.rowCount = -1;
    } catch (error) {
      throw this.explain(error);
    }
  }

  #selectHere({ plan, given, sink, connection, snapshot }: Here): void | Promise<void> {
    const { transaction, stop } = this;
    this.enter();
    try {
      // A look-up is quick without being timed.
      const { isLookup } = connection.ready(plan);
      const started = isLookup ? 0 : performance.now();
      const context = withPreludes(plan.preludes, connection, given);
      const isStable = snapshot !== undefined || transaction.active;
      const { turns } = this.#shared.route;
      const rows = runSelect({ plan, context, connection, sink, stop, isStable, turns, enter: () => this.enter() });
      if (!isLookup) this.#shared.route.took(plan, typeof rows === 'number' ? performance.now() - started : Infinity);
      if (typeof rows === 'number') return this.#selected(plan, context, connection, rows);
      snapshot?.join();
      const timer = this.#limitTime();
      return this.#finishSelect(plan, context, connection, rows).finally(() => {
        clearTimeout(timer);
        snapshot?.leave();
      });
    } catch (error) {
      throw this.explain(error);
    }
  }

  /**
   * What a query reads, unless a connection of its session's own; a transaction keeps to the snapshot in which it first
   * reads a table.
   */
  #snapshotFor(plan: SelectPlan): Snapshot | undefined {
    const { transaction } = this;
    const hasOwn = this.#session.temporary.connection !== undefined;
    if (transaction.writing || (hasOwn && !transaction.active)) return undefined;
    if (transaction.fixedSnapshot !== undefined) return transaction.fixedSnapshot;
    if (hasOwn) return transaction.snapshot();
    const newest = this.#shared.pool.snapshot();
    const readsTables = (plan.preludes ?? []).length > 0 || newest.connection.ready(plan).readsTables;
    return transaction.active && readsTables ? transaction.snapshot() : newest;
  }

  /** Ends the query that runs after `max_execution_time`. */
  #limitTime(): NodeJS.Timeout | undefined {
    const limit = timeLimit(this.#session);
    if (limit <= 0) return undefined;
    const reason = wireError('ER_QUERY_TIMEOUT');
    return setTimeout(() => Object.assign(this.stop, { interrupted: true, reason }), limit);
  }

  async #finishSelect(
    plan: SelectPlan,
    context: RunContext,
    connection: Connection,
    rows: Promise<number>,
  ): Promise<void> {
    try {
      this.#selected(plan, context, connection, await rows);
    } catch (error) {
      throw this.explain(error);
    }
  }

  #selected({ count, into }: SelectPlan, context: RunContext, connection: Connection, rows: number): void {
    this.#session.rowCount = into === undefined ? -1 : rows;
    this.#session.foundRows = rows;
    if (count === undefined) return;
    const [row] = connection.all(count.sql, bindValues(count.bindings, context));
    this.#session.foundRows = Number(row?.[0]);
  }

  #write(plan: WritePlan, context: RunContext, sink: ResultSink): void | Promise<void> {
    const { transaction } = this;
    if (!transaction.active && this.#session.temporary.connection === undefined)
      return this.#writeInGroup(plan, context, sink);
    return this.withLock(() => {
      const isAlone = !transaction.active;
      const work = (connection: Connection): OkResult =>
        this.#change(plan, context, connection, transaction.counters(connection));
      try {
        const result = transaction.statement(work);
        if (isAlone) transaction.commit();
        this.#changed(result, sink);
      } catch (error) {
        if (isAlone) transaction.rollback();
        throw this.#failed(error);
      }
    });
  }

  async #writeInGroup(plan: WritePlan, context: RunContext, sink: ResultSink): Promise<void> {
    try {
      const result = await this.#shared.commits.run({
        owner: this,
        timeout: () => this.lockWait(),
        work: (connection, counters) => this.#change(plan, context, connection, counters),
      });
      this.#changed(result, sink);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #change(plan: WritePlan, context: RunContext, connection: Connection, counters: CounterAccess): OkResult {
    this.enter();
    this.#session.givenInsertId = undefined;
    this.#session.changesStrictly = this.#session.mode.strict && !plan.ignore;
    try {
      const run = { ...context, connection, counters, enter: this.#enter };
      return plan.execute(withPreludes(plan.preludes, connection, run));
    } finally {
      this.#session.changesStrictly = false;
    }
  }

  #changed(result: OkResult, sink: ResultSink): void {
    this.#session.rowCount = Number(result.affectedRows);
    sink.ok(result);
  }

  #failed(error: unknown): unknown {
    this.#session.rowCount = -1;
    return this.explain(error);
  }

  /** MySQL's error for anything that went wrong while a statement ran; SQLite's own text goes to the log only. */
  explain(error: unknown): unknown {
    const translated = translateError(error, this.#session.temporary.over(this.#shared.catalog));
    if (translated instanceof WireError) return translated;
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#shared.log.error('statement failed', { connection: this.#session.environment.connectionId, problem });
    return new WireError(1105, 'HY000', 'The statement could not be executed; the server log says why');
  }
}
