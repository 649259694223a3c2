import { wireError, WireError } from '../../../mysql/wire-error.ts';
import type { DefinitionStatement } from '../../../sql/ast.ts';
import { loadCatalog } from '../file/schema-store.ts';
import type { ScanChild } from '../scan/scan-child.ts';
import type { ScanEnd } from '../scan/scan-message.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Shared } from './shared.ts';
import { withChanges, type CatalogChange } from '../file/catalog-changes.ts';
import { factsOf, NOT_HERE, type DefinitionDone } from '../scan/definition-message.ts';
import type { LockOwner } from '../lock/lock-owner.ts';

/**
 * A definition that a process of its own carries out, so that nobody waits for it but those who want to write. What ends
 * the process before its commit leaves everything as it was.
 */
export class DefinitionApart implements LockOwner {
  readonly #shared: Shared;
  readonly #state: SessionState;
  #process: ScanChild | undefined;
  #isCommitting = false;

  constructor(shared: Shared, state: SessionState) {
    this.#shared = shared;
    this.#state = state;
  }

  /** It keeps the write lock to its end. */
  park(): undefined {}

  /** Ends it with `error`, unless it is being committed. */
  stop(error: WireError): void {
    if (!this.#isCommitting) this.#process?.stop(error);
  }

  /**
   * Carries it out and commits it, durably.
   *
   * @param owner holds the write lock, which this definition takes over: a session can end before the process has
   * @returns how many rows were moved; `undefined` when it is for the server to carry it out: then `owner` has the lock
   * @throws WireError 1317, and what it throws in the server
   */
  async run(statement: DefinitionStatement, sql: string, owner: LockOwner): Promise<number | undefined> {
    const { lock, scans } = this.#shared;
    const process = scans.take();
    this.#process = process;
    lock.pass(owner, this);
    let isOurs = true;
    try {
      const { rows, changes } = await this.#define(process, statement, sql);
      await this.#commit(process, changes);
      return rows;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== NOT_HERE) throw error;
      lock.pass(this, owner);
      isOurs = false;
      return undefined;
    } finally {
      // Until it is gone the file is locked.
      if (!process.isUsable) await process.ended;
      this.#process = undefined;
      if (isOurs) lock.release(this);
      scans.giveBack(process);
    }
  }

  async #define(process: ScanChild, statement: DefinitionStatement, sql: string): Promise<DefinitionDone> {
    const end = await process.define({ kind: 'define', statement, sql, session: factsOf(this.#state) });
    this.#tell(end);
    if (end.defined === undefined) throw wireError('ER_QUERY_INTERRUPTED');
    return end.defined;
  }

  #tell({ warnings, moreWarnings = 0 }: ScanEnd): void {
    const { environment } = this.#state;
    for (const warning of warnings) environment.addWarning(warning);
    const last = warnings.at(-1);
    if (last === undefined) return;
    for (let i = 0; i < moreWarnings; i++) environment.addWarning(last);
  }

  /** Until the server knows of the commit, whoever begins to read sees the one before. */
  async #commit(process: ScanChild, changes: readonly CatalogChange[]): Promise<void> {
    const { pool, scans, checkpoints, statistics } = this.#shared;
    pool.keepSnapshot();
    this.#isCommitting = true;
    const wasCommitted = await scans.whileNobodyBegins(async () => {
      const isKnown = await this.#committed(process);
      this.#publish(isKnown ? changes : undefined);
      return isKnown;
    });
    if (!wasCommitted) throw wireError('ER_QUERY_INTERRUPTED');
    checkpoints.committed(pool.writer());
    statistics.committed();
  }

  /** @returns `false` when the process ended before it said what became of the commit */
  async #committed(process: ScanChild): Promise<boolean> {
    try {
      await process.commit();
      return true;
    } catch (error) {
      if (process.isUsable) throw error;
      await process.ended;
      return false;
    }
  }

  /** @param changes of the catalog, which without them is read anew */
  #publish(changes: readonly CatalogChange[] | undefined): void {
    const { catalog, counters, plans, pool } = this.#shared;
    pool.endSnapshot();
    counters.forgetAll();
    const version = catalog.version + 1;
    const next =
      changes === undefined
        ? pool.acquireFor((connection) => loadCatalog(connection, version))
        : withChanges(catalog, changes);
    this.#shared.catalog = { ...next, version };
    plans.clear();
  }
}
