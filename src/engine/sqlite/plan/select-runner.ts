import type { SQLInputValue } from 'node:sqlite';
import { wireError } from '../../../mysql/wire-error.ts';
import type { ResultSink } from '../../engine.ts';
import type { Connection } from '../connection.ts';
import { bindValues, type SelectPlan } from './plan.ts';
import { decodeRows } from './select-plan.ts';
import type { RunContext } from '../session-state.ts';
import type { StoredValue } from '../type/type.ts';

/** Rows that are read and sent at a time. */
const BATCH = 256;

/** What may end a query early. */
export interface Stop {
  interrupted: boolean;
}

/**
 * Runs a query and sends its rows. Returns a promise only when the client reads more slowly than we do;
 * `before` runs each time before SQLite is asked for rows, as another session may have been served in between.
 */
export function runSelect(
  plan: SelectPlan,
  run: RunContext,
  connection: Connection,
  sink: ResultSink,
  stop: Stop,
  before: () => void,
): number | Promise<number> {
  const values = bindValues(plan.bindings, run) as SQLInputValue[];
  const statement = connection.prepare(plan.sql, plan.bigInts);
  if (connection.isLookup(plan.sql, statement)) {
    const found = statement.all(...values) as unknown as StoredValue[][];
    sink.columns(plan.columns);
    if (found.length > 0) send(plan, run, found, sink);
    sink.end();
    return found.length;
  }
  const rows = statement.iterate(...values) as unknown as Iterator<StoredValue[]>;
  const first = readBatch(rows);
  sink.columns(plan.columns);
  const ready = send(plan, run, first, sink);
  if (first.length < BATCH) {
    sink.end();
    return first.length;
  }
  return sendRest(plan, run, rows, sink, stop, before, first.length, ready);
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

function send(plan: SelectPlan, run: RunContext, batch: StoredValue[][], sink: ResultSink): boolean {
  return batch.length === 0 || sink.rows(decodeRows(batch, plan.decoders, run.session.zone));
}

function sendRest(
  plan: SelectPlan,
  run: RunContext,
  rows: Iterator<StoredValue[]>,
  sink: ResultSink,
  stop: Stop,
  before: () => void,
  sent: number,
  ready: boolean,
): number | Promise<number> {
  let total = sent;
  let canSend = ready;
  while (canSend) {
    const batch = readBatch(rows);
    canSend = send(plan, run, batch, sink);
    total += batch.length;
    if (batch.length < BATCH) {
      sink.end();
      return total;
    }
  }
  return sendSlowly(plan, run, rows, sink, stop, before, total);
}

async function sendSlowly(
  plan: SelectPlan,
  run: RunContext,
  rows: Iterator<StoredValue[]>,
  sink: ResultSink,
  stop: Stop,
  before: () => void,
  sent: number,
): Promise<number> {
  let total = sent;
  try {
    for (;;) {
      await sink.drained();
      if (stop.interrupted) throw wireError('ER_QUERY_INTERRUPTED');
      before();
      const batch = readBatch(rows);
      send(plan, run, batch, sink);
      total += batch.length;
      if (batch.length < BATCH) break;
    }
  } finally {
    rows.return?.();
  }
  sink.end();
  return total;
}
