import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import type { EncodedRows, ResultSink } from '../../../engine.ts';
import type { Connection } from '../../file/connection.ts';
import { bindValues, type SelectPlan } from '../plan.ts';
import { PacketScan } from './packet-scan.ts';
import { unfolded } from './folded-row.ts';
import { rowRanges, scansInSteps, type RowRange, type TableScan } from './table-scan.ts';
import { smallResult, wasLarge } from './small-result.ts';
import { decodeRows } from './select-plan.ts';
import { TakesLong, withinBudget } from '../../functions/budget.ts';
import type { Turns } from '../turns.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';

/** Rows that are read and sent at a time. */
const BATCH = 256;

/** What may end a query early. */
export interface Stop {
  interrupted: boolean;
  /** The error that it then ends with; without one it is 1317. */
  reason?: WireError | undefined;
}

/** A query that runs: where its rows come from and go. */
export interface SelectRun {
  readonly plan: SelectPlan;
  readonly context: RunContext;
  readonly connection: Connection;
  readonly sink: ResultSink;
  readonly stop: Stop;
  /** Whether the connection shows one state of the database until the query ends. */
  readonly isStable: boolean;
  /** The queries of all sessions that take turns. */
  readonly turns: Turns;
  /** Whether a scan in steps may end with TakesLong in its first step, to be run elsewhere. */
  readonly mayLeave: boolean;
  /** Called each time before SQLite is asked for rows, as another session may have been served in between. */
  readonly enter: () => void;
}

/** Runs a query, sends its rows and gives their number; a promise when they are too many to be sent in one turn. */
export function runSelect(run: SelectRun): number | Promise<number> {
  const { plan, context, connection, sink } = run;
  const values = bindValues(plan.bindings, context) as SQLInputValue[];
  if (run.isStable && scansInSteps(plan, connection)) return run.turns.during(sendSteps(run, plan.scan, values));
  const { statement, isLookup } = connection.ready(plan);
  const found = isLookup || plan.folded !== undefined ? readAll(statement, values) : readSmall(run, values);
  if (found !== undefined) {
    const rows = whole(run, found);
    sink.columns(plan.columns);
    send(run, rows);
    sink.end();
    return rows.length;
  }
  const rows = statement.iterate(...values) as unknown as Iterator<StoredValue[]>;
  try {
    const first = readBatch(rows);
    sink.columns(plan.columns);
    if (first.length > 0) send(run, first);
    if (first.length === BATCH) return run.turns.during(connection.whileRunning(statement, sendRest(run, rows)));
    sink.end();
    return first.length;
  } catch (error) {
    // A statement that is not reset tells of its error again when it runs next.
    rows.return?.();
    throw error;
  }
}

function readAll(statement: StatementSync, values: readonly SQLInputValue[]): StoredValue[][] {
  return statement.all(...values) as unknown as StoredValue[][];
}

/** The rows of the result. */
function whole({ plan: { folded } }: SelectRun, rows: StoredValue[][]): StoredValue[][] {
  return folded === undefined ? rows : unfolded(rows, folded);
}

/** All rows, when they are few; `undefined` when that cannot be known, or is not so. */
function readSmall({ plan, connection }: SelectRun, values: readonly SQLInputValue[]): StoredValue[][] | undefined {
  const small = smallResult(plan);
  if (small === undefined) return undefined;
  const found = readAll(connection.statement(small), values);
  if (found.length <= small.rows) return found;
  wasLarge(plan);
  return undefined;
}

function readBatch(rows: Iterator<StoredValue[]>): StoredValue[][] {
  const batch: StoredValue[][] = [];
  while (batch.length < BATCH) {
    const next = rows.next();
    if (next.done === true) break;
    batch.push(next.value);
  }
  return batch;
}

function send({ plan, context, sink }: SelectRun, batch: StoredValue[][]): boolean {
  return batch.length === 0 || sink.rows(decodeRows(batch, plan.decoders, context.session.zone));
}

/** Runs a query piece by piece, no faster than the client reads and with turns for everybody else in between. */
async function sendSteps(run: SelectRun, scan: TableScan, values: readonly SQLInputValue[]): Promise<number> {
  const { plan, sink, connection, turns } = run;
  const ranges = rowRanges(scan, connection);
  let hasBegun = false;
  // What goes wrong with the first rows is told in place of the columns.
  const begin = (): void => {
    if (!hasBegun) sink.columns(plan.columns);
    hasBegun = true;
  };
  const sendRange = packetSender(run, scan, values, begin) ?? rowSender(run, scan, values, begin);
  const step: RangeSender = (range) => {
    if (hasBegun || !run.mayLeave) return sendRange(range);
    try {
      return withinBudget(() => sendRange(range));
    } catch (error) {
      if (!(error instanceof TakesLong) || !hasBegun) throw error;
      return sendRange(range);
    }
  };
  let total = 0;
  for (let next = ranges.next(); next.done !== true;) {
    const until = turns.begin();
    for (let canSend = true, now = performance.now(); next.done !== true && canSend && now < until;) {
      const sent = step(next.value);
      const began = now;
      now = performance.now();
      total += sent.rows;
      canSend = sent.canSend;
      next = ranges.next(now - began);
    }
    if (next.done !== true) await pause(run);
  }
  begin();
  sink.end();
  return total;
}

/** Reads the rows of a range and sends them. */
type RangeSender = (range: RowRange) => { readonly rows: number; readonly canSend: boolean };

const NOTHING_SENT = { rows: 0, canSend: true };

function rowSender(run: SelectRun, scan: TableScan, values: readonly SQLInputValue[], begin: () => void): RangeSender {
  const statement = run.connection.statement(scan);
  return ({ first, last }) => {
    const rows = statement.all(...values, first, last) as unknown as StoredValue[][];
    begin();
    return { rows: rows.length, canSend: send(run, rows) };
  };
}

/** Where the client takes the texts that SQLite makes, the rows need not become values first. */
function packetSender(
  run: SelectRun,
  scan: TableScan,
  values: readonly SQLInputValue[],
  begin: () => void,
): RangeSender | undefined {
  const { sink, connection } = run;
  if (scan.packets === undefined || !connection.ready(scan.packets.short).isRowRange) return undefined;
  const { binary, encoding } = sink.encodedRows?.() ?? {};
  if (binary !== false || encoding !== 'utf8') return undefined;
  const packets = new PacketScan(scan.packets, connection, values);
  let target: EncodedRows | undefined;
  let sequence = 0;
  const beginAt = (): number => {
    if (target === undefined) {
      begin();
      target = sink.encodedRows?.();
      sequence = target?.sequence ?? 0;
    }
    return sequence;
  };
  return ({ first, last }) => {
    const found = packets.read(first, last, beginAt);
    if (found === undefined) return NOTHING_SENT;
    sequence = found.sequence;
    return { rows: found.rows, canSend: target?.add(found.packets, sequence) ?? true };
  };
}

/** Lets others have their turn, and the client read. @throws WireError 1317 */
async function pause({ sink, stop, enter, turns }: SelectRun): Promise<void> {
  await turns.pass();
  await sink.drained();
  if (stop.interrupted) throw stop.reason ?? wireError('ER_QUERY_INTERRUPTED');
  enter();
}

/** Sends the rows after the first batch, no faster than the client reads and with turns for everybody else in between. */
async function sendRest(run: SelectRun, rows: Iterator<StoredValue[]>): Promise<number> {
  const { sink, turns } = run;
  let total = BATCH;
  turns.begin();
  try {
    for (let done = false; !done;) {
      await pause(run);
      const until = turns.begin();
      for (let canSend = true; canSend && !done; canSend &&= performance.now() < until) {
        const batch = readBatch(rows);
        canSend = send(run, batch);
        total += batch.length;
        done = batch.length < BATCH;
      }
    }
  } finally {
    rows.return?.();
  }
  sink.end();
  return total;
}
