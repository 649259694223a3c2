import { wireError } from '../../../../mysql/wire-error.ts';
import type { ResultSink } from '../../../engine.ts';
import type { Connection } from '../../file/connection.ts';
import { bindValues, type ReadApart, type SelectPlan } from '../plan.ts';
import { runSelect, type Stop } from './select-runner.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { LiveSession } from '../../file/temporary-tables.ts';
import type { Shared } from '../shared.ts';
import type { HeldScan } from '../../scan/scan-pool.ts';
import type { Snapshot } from '../../file/snapshot.ts';
import { ApartRunner, type Apart } from './apart-runner.ts';
import { TakesLong, withinBudget } from '../../functions/budget.ts';
import { timeLimit } from '../time-limit.ts';
import { namesWhatIsNot, OutdatedPlan } from '../outdated-plan.ts';
import { repeatable } from './repeatable.ts';
import { withPreludes } from '../prelude.ts';
import { noteIndexUse } from './index-use.ts';
import { formToRun } from './form-to-run.ts';
import { scansInSteps } from './table-scan.ts';
import { explainFailure } from '../failure.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { naming } from '../naming.ts';

/** A query and what it reads from. */
interface Here {
  readonly plan: SelectPlan;
  readonly given: RunContext;
  readonly sink: ResultSink;
  readonly connection: Connection;
  readonly snapshot: Snapshot | undefined;
}

/** Whether a query reads tables, in the statement or before it. */
export function readsTables({ preludes = [], tables = [], readsDictionary = false }: SelectPlan): boolean {
  return preludes.length > 0 || tables.length > 0 || readsDictionary;
}

/** Runs the queries of one session: where its transaction reads, and in a process of their own where they are long. */
export class QueryRunner {
  readonly #shared: Shared;
  readonly #session: LiveSession;
  readonly #transaction: Transaction;
  readonly #stop: Stop;
  readonly #apart: ApartRunner;

  constructor(shared: Shared, session: LiveSession, transaction: Transaction, stop: Stop) {
    this.#shared = shared;
    this.#session = session;
    this.#transaction = transaction;
    this.#stop = stop;
    this.#apart = new ApartRunner(shared, session);
  }

  /** Ends what runs in another process. */
  interrupt(): void {
    this.#apart.interrupt();
  }

  /**
   * Gives the rows of a query to `sink`; a promise when it must wait for a slow reader or another process.
   *
   * @throws WireError
   */
  run(plan: SelectPlan, given: RunContext, sink: ResultSink): void | Promise<void> {
    const { terms } = plan;
    if (terms === undefined) return this.#start(plan, given, sink);
    return naming(terms, given, () => this.#start(plan, given, sink));
  }

  #start(plan: SelectPlan, given: RunContext, sink: ResultSink): void | Promise<void> {
    this.#enter();
    try {
      return this.#selectFrom(plan, given, sink);
    } catch (error) {
      throw this.#explain(error);
    }
  }

  #selectFrom(asked: SelectPlan, given: RunContext, sink: ResultSink): void | Promise<void> {
    const transaction = this.#transaction;
    const { connection: kept } = this.#session.temporary;
    const shown = asked.locks === undefined ? transaction.shown.connection() : undefined;
    const snapshot = shown === undefined ? this.#snapshotFor(asked) : undefined;
    const connection = shown ?? snapshot?.connection ?? (transaction.active ? transaction.writer() : kept);
    if (connection === undefined) throw new TypeError('nothing to read from');
    const plan = formToRun(asked, connection);
    noteIndexUse(asked, connection, given);
    const mayLeave = kept === undefined && shown === undefined;
    const possible = mayLeave ? this.#apart.possible(plan, connection, sink) : undefined;
    const isBetter = possible !== undefined && this.#apart.isBetter(possible, plan, connection);
    const apart = isBetter && this.#showsNewest(plan) ? possible : undefined;
    const here: Here = { plan, given, sink, connection, snapshot };
    if (transaction.locks.isShared)
      transaction.locks.noteRead(repeatable(this.#shared, this.#session, plan, given, apart !== undefined));
    if (apart !== undefined) return this.#selectApart(here, apart);
    if (possible === undefined || transaction.writing) return this.#selectHere(here);
    const leave = (error: unknown): void | Promise<void> => {
      if (!(error instanceof TakesLong)) throw error;
      return this.#selectApart(here, possible);
    };
    try {
      if (scansInSteps(plan, connection)) return Promise.resolve(this.#selectHere(here, true)).catch(leave);
      return withinBudget(() => this.#selectHere(here));
    } catch (error) {
      return leave(error);
    }
  }

  /** Reads the rows of a change in another process, where that sees the same; the write lock is held. */
  readonly readApart: ReadApart = (query, values, connection) => {
    const hasOwn = this.#session.temporary.connection !== undefined;
    return hasOwn || !this.#showsNewest(query) ? undefined : this.#apart.read(query, values, connection);
  };

  /** Whether a query would show in another process, which sees what is committed, what it shows here. */
  #showsNewest({ sql }: Pick<SelectPlan, 'sql'>): boolean {
    return !this.#transaction.writing || !this.#transaction.changed.mayBeIn(sql, this.#shared.catalog);
  }

  #selectApart(here: Here, apart: Apart): void | Promise<void> {
    const { plan, given, sink, snapshot } = here;
    const transaction = this.#transaction;
    // Who has the write lock reads the newest commit, where it has changed nothing.
    const mustHold = transaction.active && !transaction.modes.freshReads && !transaction.writing;
    if (!mustHold) return this.#ended(plan, this.#apart.run(plan, given, sink, apart));
    return snapshot === undefined ? this.#selectHere(here) : this.#selectHeld(here, snapshot, apart);
  }

  /** Runs a query of a transaction in a process of its own, if that comes to see the same commit. */
  async #selectHeld(here: Here, snapshot: Snapshot, apart: Apart): Promise<void> {
    const { plan, given, sink } = here;
    const held = (await this.#holdNewest(snapshot)) ?? (await this.#holdOlder(snapshot));
    try {
      if (held !== undefined && !this.#stop.interrupted) {
        return await this.#ended(plan, this.#apart.run(plan, given, sink, apart, held));
      }
    } finally {
      held?.release();
    }
    if (this.#stop.interrupted) throw this.#stop.reason ?? wireError('ER_QUERY_INTERRUPTED');
    return this.#selectHere(here);
  }

  /** A process that holds the newest commit, if that is the snapshot's; who is not about to commit does not meanwhile. */
  async #holdNewest(snapshot: Snapshot): Promise<HeldScan | undefined> {
    if (!snapshot.isCurrent) return undefined;
    const { lock, scans } = this.#shared;
    const owner = {};
    lock.tryAcquire(owner);
    try {
      const held = await scans.hold();
      if (snapshot.isCurrent) return held;
      held.release();
      return undefined;
    } catch {
      return undefined;
    } finally {
      lock.release(owner);
    }
  }

  /** A process that holds what the snapshot shows, where the system has a way to it. */
  async #holdOlder({ extent }: Snapshot): Promise<HeldScan | undefined> {
    if (extent === undefined || this.#stop.interrupted) return undefined;
    try {
      return await this.#shared.scans.holdOlder(extent);
    } catch {
      return undefined;
    }
  }

  /** Notes how many rows a query gave that ran in a process of its own. */
  async #ended({ into }: SelectPlan, rows: Promise<number>): Promise<void> {
    try {
      const found = await rows;
      this.#session.foundRows = found;
      this.#session.rowCount = into === undefined ? -1 : found;
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** @param mayLeave whether a scan in steps may end with {@link TakesLong} */
  #selectHere({ plan, given, sink, connection, snapshot }: Here, mayLeave = false): void | Promise<void> {
    const [transaction, stop] = [this.#transaction, this.#stop];
    this.#enter();
    try {
      // A look-up is quick without being timed.
      const { isLookup } = connection.ready(plan);
      const started = isLookup ? 0 : performance.now();
      const context = withPreludes(plan.preludes, connection, given);
      const isStable = snapshot !== undefined || transaction.active;
      const { turns } = this.#shared.route;
      const enter = (): void => this.#enter();
      const rows = runSelect({ plan, context, connection, sink, stop, isStable, turns, mayLeave, enter });
      if (!isLookup) this.#shared.route.took(plan, typeof rows === 'number' ? performance.now() - started : Infinity);
      if (typeof rows === 'number') return this.#selected(plan, context, connection, rows);
      snapshot?.join();
      const timer = this.#limitTime(plan);
      return this.#finishSelect(plan, context, connection, rows).finally(() => {
        clearTimeout(timer);
        snapshot?.leave();
      });
    } catch (error) {
      if (error instanceof TakesLong) throw error;
      const settled = snapshot === undefined && namesWhatIsNot(error) ? this.#shared.scans.settled : undefined;
      if (settled === undefined) throw this.#explain(error);
      // It reads, by a connection of its own, what the server does not know of yet.
      return settled.then(() => Promise.reject(new OutdatedPlan()));
    }
  }

  /**
   * What a query reads, unless a connection of its session's own; a transaction keeps to the snapshot in which it first
   * reads a table.
   */
  #snapshotFor(plan: SelectPlan): Snapshot | undefined {
    const transaction = this.#transaction;
    const hasOwn = this.#session.temporary.connection !== undefined;
    if (transaction.writing || (hasOwn && !transaction.active)) return undefined;
    if (transaction.snapshot.fixed !== undefined) return transaction.snapshot.fixed;
    if (hasOwn) return transaction.snapshot.read();
    const newest = this.#shared.pool.snapshot();
    return transaction.active && readsTables(plan) ? transaction.snapshot.read() : newest;
  }

  /** Ends the query that runs after `max_execution_time`. */
  #limitTime(plan: SelectPlan): NodeJS.Timeout | undefined {
    const limit = timeLimit(this.#session, plan);
    if (limit <= 0) return undefined;
    const reason = wireError('ER_QUERY_TIMEOUT');
    return setTimeout(() => Object.assign(this.#stop, { interrupted: true, reason }), limit);
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
      throw error instanceof TakesLong ? error : this.#explain(error);
    }
  }

  #selected({ count, into }: SelectPlan, context: RunContext, connection: Connection, rows: number): void {
    this.#session.rowCount = into === undefined ? -1 : rows;
    this.#session.foundRows = rows;
    if (count === undefined) return;
    const [row] = connection.all(count.sql, bindValues(count.bindings, context));
    this.#session.foundRows = Number(row?.[0]);
  }

  /** Makes this session's facts the ones that functions of running SQL see. */
  #enter(): void {
    this.#shared.runtime.session = this.#session;
  }

  #explain(error: unknown): unknown {
    // A transaction goes on with what it began to read, when a table had another form, or was none.
    const isOld = this.#transaction.snapshot.fixed?.isCurrent === false;
    if (isOld && namesWhatIsNot(error)) return wireError('ER_TABLE_DEF_CHANGED');
    return explainFailure(error, this.#shared, this.#session);
  }
}
