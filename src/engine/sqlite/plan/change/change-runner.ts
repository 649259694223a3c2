import type { OkResult, ResultSink } from '../../../engine.ts';
import type { Connection } from '../../file/connection.ts';
import type { RunContext, SessionState } from '../../session/session-state.ts';
import type { LiveSession } from '../../file/temporary-tables.ts';
import type { Shared } from '../shared.ts';
import type { DataRunner } from '../data-runner.ts';
import type { CounterAccess, ReadApart, WritePlan } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import { toEnd, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { RowIsKept, rowKeepers, type RowKeeper } from '../transaction/kept-rows.ts';
import { fitsBeside, NO_CLAIM, ofAnyRows, type ClaimGiver, type TableClaim } from '../../lock/table-claim.ts';
import { besideOthers } from './beside-others.ts';
import { claimOfPlan } from './claim-of-plan.ts';

/** What changes need of the runner that they belong to. */
type Host = Pick<
  DataRunner,
  'withLock' | 'lockWait' | 'whenSafe' | 'inTurns' | 'readApart' | 'explain' | 'requireFreshPlan'
>;

/** Makes the changes of one session: at once, with those of others in one commit, or in turns with everybody else. */
export class ChangeRunner {
  readonly #shared: Shared;
  readonly #session: LiveSession;
  readonly #transaction: Transaction;
  readonly #host: Host;

  constructor(shared: Shared, session: LiveSession, transaction: Transaction, host: Host) {
    this.#shared = shared;
    this.#session = session;
    this.#transaction = transaction;
    this.#host = host;
  }

  /** Makes a change; a promise when it must wait. @throws WireError; OutdatedPlan */
  run(plan: WritePlan, context: RunContext, sink: ResultSink): void | Promise<void> {
    const transaction = this.#transaction;
    transaction.requireOpen();
    const claim = this.#claimOf(plan);
    if (this.#mayTakeLong(plan)) {
      const whole: ClaimGiver = () => ofAnyRows(claim());
      return this.#host.withLock(() => this.#writeInTurns(plan, context, sink), whole, 'can be redone');
    }
    if (!transaction.active && this.#session.temporary.connection === undefined)
      return this.#writeInGroup(plan, context, sink);
    return this.#host.withLock(() => this.#write(plan, context, sink, claim), claim, 'claims itself');
  }

  /** Makes a change, by itself or in its transaction. The write lock is held. */
  #write(plan: WritePlan, context: RunContext, sink: ResultSink, claim: ClaimGiver): void | Promise<void> {
    const transaction = this.#transaction;
    const isAlone = !transaction.active;
    const before = transaction.history.claims;
    const work = (connection: Connection): OkResult =>
      besideOthers(this.#rowKeepers(claim), connection, () =>
        this.#change(plan, context, connection, transaction.counters(connection)),
      );
    try {
      const result = transaction.statement(work, plan.changes);
      if (isAlone) transaction.commit();
      else this.#keep(claim(), transaction.history.claims > before);
      this.#changed(result, sink);
      return undefined;
    } catch (error) {
      if (isAlone) transaction.rollback();
      if (!(error instanceof RowIsKept)) throw this.#failed(error);
      const wait = transaction.locks.acquireBeside(this.#host.lockWait(), error.withoutKeeper(fitsBeside(claim)));
      return wait.then(() => this.#again(plan, context, sink));
    }
  }

  /** Claims what a change has made its own. @param hasRows whether it has found or made any rows */
  #keep(claim: TableClaim | undefined, hasRows: boolean): void {
    const isOfNone = claim !== undefined && claim.rows.size > 0 && !hasRows;
    this.#transaction.locks.claims(isOfNone ? NO_CLAIM : claim);
  }

  /** Makes a change that had to wait for others; who is in no transaction waits without the write lock. */
  #again(plan: WritePlan, context: RunContext, sink: ResultSink): void | Promise<void> {
    if (!this.#transaction.active) this.#transaction.rollback();
    return this.run(plan, context, sink);
  }

  #rowKeepers(claim: ClaimGiver): readonly RowKeeper[] {
    const { lock } = this.#shared;
    return lock.isKept ? rowKeepers(lock.rowKeepers(this.#transaction, claim())) : [];
  }

  #mayTakeLong(plan: WritePlan): boolean {
    try {
      return plan.mayTakeLong(this.#session.temporary.connection ?? this.#shared.pool.writer());
    } catch (error) {
      // SQLite's limits show when the statement is prepared.
      throw this.#failed(error);
    }
  }

  #claimOf(plan: WritePlan): ClaimGiver {
    const { modes, active } = this.#transaction;
    const isolation = active ? modes.isolation : (modes.next?.isolation ?? modes.sessionIsolation);
    return () => claimOfPlan(this.#shared, plan, isolation);
  }

  async #writeInGroup(plan: WritePlan, context: RunContext, sink: ResultSink): Promise<void> {
    const { lock, commits } = this.#shared;
    const claim = this.#claimOf(plan);
    const fits = fitsBeside(claim);
    const isBlocked = (): boolean => lock.isBlocked(this.#transaction, fits);
    try {
      let result: OkResult | undefined;
      let unlessMet = fits;
      do {
        if (lock.isBlocked(this.#transaction, unlessMet))
          await lock.unblocked(this.#transaction, unlessMet, this.#host.lockWait());
        unlessMet = fits;
        const made = commits.run({
          owner: this,
          timeout: () => this.#host.lockWait(),
          fits,
          // While the group waited, somebody may have begun to keep the tables.
          work: (connection, counters) =>
            isBlocked()
              ? undefined
              : besideOthers(this.#rowKeepers(claim), connection, () =>
                  this.#change(plan, context, connection, counters),
                ),
        });
        result = await made.catch((error: unknown) => {
          if (!(error instanceof RowIsKept)) throw error;
          unlessMet = error.withoutKeeper(fits);
          return undefined;
        });
      } while (result === undefined);
      this.#changed(result, sink);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Makes a change that others do not wait for unless they write, too. The write lock is held. */
  async #writeInTurns(plan: WritePlan, context: RunContext, sink: ResultSink): Promise<void> {
    const transaction = this.#transaction;
    const isAlone = !transaction.active;
    try {
      const result = await transaction.statementInTurns((connection) => {
        const counters = transaction.counters(connection);
        return this.#host.inTurns(this.#begin(plan, context, connection, counters, this.#host.readApart));
      }, plan.changes);
      await this.#host.whenSafe(isAlone && transaction.commit(), () => this.#changed(result, sink));
    } catch (error) {
      if (isAlone) transaction.rollback();
      throw this.#failed(error);
    } finally {
      this.#session.changesStrictly = false;
    }
  }

  readonly #enter = (session: SessionState): void => {
    this.#shared.runtime.session = session;
  };

  #change(plan: WritePlan, context: RunContext, connection: Connection, counters: CounterAccess): OkResult {
    try {
      return toEnd(this.#begin(plan, context, connection, counters));
    } finally {
      this.#session.changesStrictly = false;
    }
  }

  #begin(
    plan: WritePlan,
    context: RunContext,
    connection: Connection,
    counters: CounterAccess,
    readApart?: ReadApart,
  ): Steps<OkResult> {
    this.#host.requireFreshPlan();
    this.#enter(this.#session);
    this.#session.givenInsertId = undefined;
    this.#session.changesStrictly = this.#session.mode.strict && !plan.ignore;
    const run = { ...context, connection, counters, readApart, enter: this.#enter };
    return plan.steps(withPreludes(plan.preludes, connection, run));
  }

  #changed(result: OkResult, sink: ResultSink): void {
    this.#session.rowCount = Number(result.affectedRows);
    sink.ok(result);
  }

  #failed(error: unknown): unknown {
    this.#session.rowCount = -1;
    return this.#host.explain(error);
  }
}
