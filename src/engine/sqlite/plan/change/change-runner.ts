import type { OkResult, ResultSink } from '../../../engine.ts';
import type { Connection } from '../../file/connection.ts';
import { claimOfChange, namesOf } from '../../catalog/table-names.ts';
import type { RunContext, SessionState } from '../../session/session-state.ts';
import type { LiveSession } from '../../file/temporary-tables.ts';
import type { Shared } from '../shared.ts';
import type { DataRunner } from '../data-runner.ts';
import type { CounterAccess, ReadApart, WritePlan } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import { toEnd, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { claimReads, fitsBeside, joinClaims, type ClaimGiver } from '../../lock/table-claim.ts';

/** What changes need of the runner that they belong to. */
type Host = Pick<
  DataRunner,
  'withLock' | 'lockWait' | 'whenSafe' | 'inTurns' | 'readApart' | 'explain' | 'requireFreshPlan'
>;

/** What changes claim, by their plans. */
const claims = new WeakMap<WritePlan, ReturnType<ClaimGiver>>();

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
    if (this.#mayTakeLong(plan))
      return this.#host.withLock(() => this.#writeInTurns(plan, context, sink), this.#claimOf(plan), 'can be redone');
    if (!transaction.active && this.#session.temporary.connection === undefined)
      return this.#writeInGroup(plan, context, sink);
    return this.#host.withLock(
      () => {
        const isAlone = !transaction.active;
        const work = (connection: Connection): OkResult =>
          this.#change(plan, context, connection, transaction.counters(connection));
        try {
          const result = transaction.statement(work, plan.changes);
          if (isAlone) transaction.commit();
          this.#changed(result, sink);
        } catch (error) {
          if (isAlone) transaction.rollback();
          throw this.#failed(error);
        }
      },
      this.#claimOf(plan),
      'can be redone',
    );
  }

  #mayTakeLong(plan: WritePlan): boolean {
    try {
      return plan.mayTakeLong(this.#session.temporary.connection ?? this.#shared.pool.writer());
    } catch (error) {
      // SQLite's limits show when the statement is prepared.
      throw this.#failed(error);
    }
  }

  /** What a change claims: its plan is of the present definitions. */
  #claimOf(plan: WritePlan): ClaimGiver {
    return () => {
      if (!claims.has(plan)) {
        const { changes, onlyAdds = false, reads = [] } = plan;
        const claim = claimOfChange(this.#shared.catalog, changes, onlyAdds);
        claims.set(plan, joinClaims(claim, claimReads(namesOf(reads))));
      }
      return claims.get(plan);
    };
  }

  async #writeInGroup(plan: WritePlan, context: RunContext, sink: ResultSink): Promise<void> {
    const { lock, commits } = this.#shared;
    const fits = fitsBeside(this.#claimOf(plan));
    const isBlocked = (): boolean => lock.isBlocked(this.#transaction, fits);
    try {
      let result: OkResult | undefined;
      do {
        if (isBlocked()) await lock.unblocked(this.#transaction, fits, this.#host.lockWait());
        result = await commits.run({
          owner: this,
          timeout: () => this.#host.lockWait(),
          fits,
          // While the group waited, somebody may have begun to keep the tables.
          work: (connection, counters) => (isBlocked() ? undefined : this.#change(plan, context, connection, counters)),
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
