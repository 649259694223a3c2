import { wireError } from '../../../../mysql/wire-error.ts';
import type { ResultColumn } from '../../../../mysql/column.ts';
import type { EncodedRows, ResultSink } from '../../../engine.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Connection } from '../../file/connection.ts';
import type { HeldScan, Scan } from '../../scan/scan-pool.ts';
import { VARIABLES_READ, type ScanRequest, type SessionView } from '../../scan/scan-message.ts';
import type { RunContext, SessionState } from '../../session/session-state.ts';
import type { Shared } from '../shared.ts';
import type { StoredValue, ValueType } from '../../type/type.ts';
import { namesWhatIsNot, OutdatedPlan } from '../outdated-plan.ts';
import { bindValues, type ReadingQuery, type SelectPlan } from '../plan.ts';
import { scansInSteps } from './table-scan.ts';
import { timeLimit } from '../time-limit.ts';

/** A query that runs in a process of its own. */
export interface Apart {
  readonly types: readonly ValueType[];
  /** `max_execution_time` in milliseconds, or 0. */
  readonly limit: number;
}

/** Runs queries of one session in processes of their own, where nobody has to wait for them. */
export class ApartRunner {
  readonly #shared: Shared;
  readonly #session: SessionState;
  #scan: Pick<Scan, 'stop'> | undefined;

  constructor(shared: Shared, session: SessionState) {
    this.#shared = shared;
    this.#session = session;
  }

  /** How a query would run in a process of its own; `undefined` for one that cannot, or never takes long. */
  possible(plan: SelectPlan, connection: Connection, sink: ResultSink): Apart | undefined {
    const { types } = plan;
    const query = connection.ready(plan);
    if (!query.sleeps && (query.isLookup || scansInSteps(plan, connection)) && !query.computes) return undefined;
    if (types === undefined || plan.count !== undefined || (plan.preludes ?? []).length > 0) return undefined;
    if (sink.encodedRows === undefined && plan.into === undefined) return undefined;
    return this.#shared.scans.takes(plan) ? { types, limit: timeLimit(this.#session, plan) } : undefined;
  }

  /** Whether a query that can run in a process of its own had better do so. */
  isBetter({ limit }: Apart, plan: SelectPlan, connection: Connection): boolean {
    const { route, scans } = this.#shared;
    const query = connection.ready(plan);
    if (!query.sleeps && (query.isLookup || scansInSteps(plan, connection))) return false;
    // Where there is no process it waits for one, rather than have everybody wait for it.
    if (route.mayBeEndless(query, connection)) return true;
    return scans.isFree && (query.sleeps || limit > 0 || route.isSlow(plan, query, connection));
  }

  /** All rows of what a change reads, as they are stored; `undefined` where they had better be read in the server. */
  read(
    query: ReadingQuery,
    values: readonly StoredValue[],
    connection: Connection,
  ): Promise<StoredValue[][]> | undefined {
    const { route, scans } = this.#shared;
    const ready = connection.ready(query);
    const isLong = route.mayBeEndless(ready, connection) || (scans.isFree && route.isSlow(query, ready, connection));
    return isLong && scans.takes(query) ? this.#read(query, values) : undefined;
  }

  async #read(query: ReadingQuery, values: readonly StoredValue[]): Promise<StoredValue[][]> {
    const { scans, route } = this.#shared;
    const { sql, bigInts } = query;
    const rows: StoredValue[][] = [];
    try {
      while (!this.#canBegin) await this.#wait();
      const facts = { ...this.#sessionFacts(), changesStrictly: this.#session.changesStrictly };
      const scan = scans.read({ kind: 'read', sql, values, bigInts, ...facts }, (some) => rows.push(...some));
      this.#scan = scan;
      const { warnings, milliseconds } = await scan.result;
      for (const warning of warnings) this.#session.environment.addWarning(warning);
      route.took(query, milliseconds);
      return rows;
    } finally {
      this.#scan = undefined;
    }
  }

  /** Ends the query that runs, if any. */
  interrupt(): void {
    this.#scan?.stop(wireError('ER_QUERY_INTERRUPTED'));
  }

  /** Whether a process is free, and shows what the server knows of. */
  get #canBegin(): boolean {
    const { scans } = this.#shared;
    return scans.isFree && scans.settled === undefined;
  }

  /**
   * Waits until a process may be free: whoever was first of those who wait has it. What the query was planned for must still be
   * shown.
   *
   * @throws WireError 1317, 3024; OutdatedPlan
   */
  async #wait(): Promise<void> {
    const { scans, catalog } = this.#shared;
    const stopped = Promise.withResolvers<void>();
    // Also when nobody waits any more, it is no error of the server that a session ends.
    stopped.promise.catch(() => {});
    this.#scan = { stop: stopped.reject };
    await Promise.race([scans.settled ?? scans.ended(), stopped.promise]);
    if (catalog !== this.#shared.catalog) throw new OutdatedPlan();
  }

  /**
   * A process that began to read after a definition was committed finds other tables than the query was planned for.
   *
   * @throws OutdatedPlan
   */
  async #requireFresh(catalog: Catalog): Promise<void> {
    await this.#shared.scans.settled;
    if (catalog !== this.#shared.catalog) throw new OutdatedPlan();
  }

  /** Runs a query on the newest commit, or on the one that `process` holds, and gives the number of its rows. */
  async run(
    plan: SelectPlan,
    context: RunContext,
    sink: ResultSink,
    { types, limit }: Apart,
    process: Pick<HeldScan, 'start'> = this.#shared.scans,
  ): Promise<number> {
    const timer = limit > 0 ? setTimeout(() => this.#scan?.stop(wireError('ER_QUERY_TIMEOUT')), limit) : undefined;
    try {
      while (process === this.#shared.scans && !this.#canBegin) await this.#wait();
      return await this.#answer(plan, this.#factsOf(plan, context, types), new Answer(sink, plan.columns), process);
    } finally {
      clearTimeout(timer);
      this.#scan = undefined;
    }
  }

  #factsOf({ sql, bindings, columns, bigInts }: SelectPlan, context: RunContext, types: Apart['types']): Facts {
    const values = bindValues(bindings, context);
    return { kind: 'query', sql, values, columns, types, bigInts, ...this.#sessionFacts() };
  }

  #sessionFacts(): Omit<SessionView, 'changesStrictly'> {
    const { mode, environment } = this.#session;
    const timeZone = String(environment.systemVariable('time_zone', undefined) ?? 'SYSTEM');
    const statementTime = environment.statementTime();
    const variables = new Map(VARIABLES_READ.map((name) => [name, environment.systemVariable(name, undefined)]));
    return { mode, timeZone, statementTime, variables };
  }

  async #answer(plan: SelectPlan, facts: Facts, answer: Answer, process: Pick<HeldScan, 'start'>): Promise<number> {
    const { catalog } = this.#shared;
    const scan = plan.into === undefined ? startRows(process, facts, answer) : startValues(process, facts);
    this.#scan = scan;
    try {
      const result = await scan.result;
      for (const warning of result.warnings) this.#session.environment.addWarning(warning);
      this.#shared.route.took(plan, result.milliseconds);
      if (result.values !== undefined) answer.sink.rows(result.values);
      answer.end();
      return result.rows;
    } catch (error) {
      if (!answer.hasBegun && namesWhatIsNot(error)) await this.#requireFresh(catalog);
      throw error;
    }
  }
}

type Facts = Omit<ScanRequest, 'binary' | 'encoding' | 'sequence'>;

/** What a client is answered: its columns come with the first rows, so that before them the query can be planned anew. */
class Answer {
  hasBegun = false;
  readonly sink: ResultSink;
  readonly #columns: readonly ResultColumn[];

  constructor(sink: ResultSink, columns: readonly ResultColumn[]) {
    this.sink = sink;
    this.#columns = columns;
  }

  begin(): void {
    if (!this.hasBegun) this.sink.columns(this.#columns);
    this.hasBegun = true;
  }

  end(): void {
    this.begin();
    this.sink.end();
  }
}

/** Has the rows come as packets. */
function startRows(process: Pick<HeldScan, 'start'>, facts: Facts, answer: Answer): Scan {
  const { sink } = answer;
  const rows = sink.encodedRows?.(facts.columns);
  if (rows === undefined) throw new TypeError('the sink takes no packets');
  const { binary, encoding, sequence } = rows;
  const begun: EncodedRows = {
    ...rows,
    add: (packets, next) => {
      answer.begin();
      return rows.add(packets, next);
    },
  };
  return process.start({ ...facts, binary, encoding, sequence }, begun, () => sink.drained());
}

/** A second row is one too many. */
const MOST_ROWS_INTO = 2;

/** Has the one row for variables come as values. */
function startValues(process: Pick<HeldScan, 'start'>, facts: Facts): Scan {
  return process.start({ ...facts, binary: false, encoding: 'utf8', sequence: 0, most: MOST_ROWS_INTO });
}
