/** The program of a scan process: runs one query at a time and writes its rows as packets, no faster than they are taken. */
import { writeSync } from 'node:fs';
import type { SQLInputValue } from 'node:sqlite';
import { serialize } from 'node:v8';
import type { ResultValue } from '../../mysql/column.ts';
import { binaryRowEncoder, textRowEncoder, type RowEncoder } from '../../mysql/row.ts';
import { WireError } from '../../mysql/wire-error.ts';
import { PacketWriter } from '../../mysql/writer.ts';
import type { SessionEnvironment, Warning } from '../engine.ts';
import { copyCommit, hasOwnIndex } from './file/commit-copy.ts';
import { Connection } from './file/connection.ts';
import type { Runtime } from './functions/scalar.ts';
import { numberApart } from './functions/short-uuid.ts';
import type { SessionState } from './session/session-state.ts';
import type { DefinitionRequest } from './scan/definition-message.ts';
import { decoderOf, type Decoder } from './type/decode.ts';
import { findTimeZone } from './type/time-zone.ts';
import type { StoredValue } from './type/type.ts';
import {
  CHUNK,
  MESSAGE,
  MESSAGE_FD,
  VALUES_CHUNK,
  type HoldOlder,
  type ReadRequest,
  type SessionView,
  type ScanEnd,
  type ScanError,
  type ScanMessage,
  type ScanRequest,
} from './scan/scan-message.ts';
import { NamedLocks } from './lock/named-locks.ts';

const runtime = { namedLocks: new NamedLocks(), pause } as unknown as Runtime;
const path = process.argv[2] ?? '';
let connection = connectionTo(path);
const writer = new PacketWriter();

let decoders: readonly Decoder[] = [];
let encode: RowEncoder = () => {};
let rows = 0;
let warnings: Warning[] = [];
/** The rows of a query that gives values, and how many it gives at most. */
let kept: ResultValue[][] = [];
let most: number | undefined;
/** Whether an older commit is shown. */
let isOlder = false;

/** Ends a query that has given as many rows as were asked for. */
class Enough extends Error {}

numberApart();
process.on('message', (message: ScanMessage) => HANDLERS[message.kind](message as never));
// The server has gone.
process.on('disconnect', () => process.exit());

const HANDLERS = { hold, holdOlder, release, query: run, read, checkpoint, define, commit } as const;

const nobody = new Int32Array(new SharedArrayBuffer(4));

/** As many as a session keeps. */
const MOST_WARNINGS = 65_535;

/** SLEEP: stops this process. */
function pause(milliseconds: number): void {
  Atomics.wait(nobody, 0, 0, milliseconds);
}

function connectionTo(file: string, access?: 'read-only'): Connection {
  const opened = new Connection(file, runtime, 'full', access);
  opened.define('m_row', false, takeRow);
  opened.define('m_big_row', true, takeRow);
  return opened;
}

/** From now on the newest commit is shown, whatever is committed later. */
function hold(): void {
  beginToRead();
  send(MESSAGE.held, 0, new Uint8Array());
}

function beginToRead(): void {
  connection.exec('BEGIN');
  connection.all('SELECT 1 FROM sqlite_schema LIMIT 1', []);
}

/** From now on an older commit is shown. */
function holdOlder({ extent, copy }: HoldOlder): void {
  connection.close();
  try {
    copyCommit(path, copy, extent);
    connection = connectionTo(copy, 'read-only');
    isOlder = true;
    beginToRead();
    if (!hasOwnIndex(copy)) throw new Error(`${copy} has the log of another file`);
    send(MESSAGE.held, 0, new Uint8Array());
  } catch {
    leaveOlder();
    send(MESSAGE.notHeld, 0, new Uint8Array());
  }
}

function release(): void {
  if (connection.inTransaction) connection.exec('COMMIT');
  if (isOlder) leaveOlder();
}

function leaveOlder(): void {
  if (isOlder) connection.close();
  isOlder = false;
  connection = connectionTo(path);
}

/** Writes the log into the file. What goes wrong does no harm: the log still has everything. */
function checkpoint(): void {
  try {
    connection.all('PRAGMA wal_checkpoint(PASSIVE)', []);
  } catch {
    // The disk may be full: it is tried again after a later commit.
  }
  sendEnd({ rows: 0, warnings: [], milliseconds: 0 });
}

/** Carries out a definition as far as its commit. */
async function define(request: DefinitionRequest): Promise<void> {
  const started = performance.now();
  const told: Warning[] = [];
  const end = (rest: Partial<ScanEnd>): void => {
    const milliseconds = performance.now() - started;
    const moreWarnings = Math.max(0, told.length - MOST_WARNINGS);
    sendEnd({ rows: 0, warnings: told.slice(0, MOST_WARNINGS), moreWarnings, milliseconds, ...rest });
  };
  try {
    const { carryOut, sessionOf: sessionOfDefinition } = await import('./define/apart/definition-process.ts');
    const session = sessionOfDefinition(request.session, told);
    runtime.session = session;
    const defined = carryOut(connection, request, session);
    end({ defined });
  } catch (error) {
    end({ error: describe(error) });
  }
}

function commit(): void {
  try {
    connection.exec('COMMIT');
    sendEnd({ rows: 0, warnings: [], milliseconds: 0 });
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    sendEnd({ rows: 0, warnings: [], milliseconds: 0, error: describe(error) });
  }
}

function run(request: ScanRequest): void {
  const started = performance.now();
  const end = (): void => {
    const milliseconds = performance.now() - started;
    sendEnd({ rows, warnings, milliseconds, ...(most !== undefined && { values: kept }) });
  };
  begin(request);
  try {
    // A LIMIT keeps SQLite from evaluating the outer condition before the query's own order and filters.
    const names = request.types.map((_, i) => `c${i}`).join(',');
    const take = request.bigInts ? 'm_big_row' : 'm_row';
    const sql = `WITH q(${names}) AS (SELECT * FROM (${request.sql}) LIMIT -1) SELECT 1 FROM q WHERE ${take}(${names})`;
    pump(sql, request.values);
    if (writer.length > 0) sendRows();
    end();
  } catch (error) {
    if (error instanceof Enough) return end();
    writer.clear();
    sendEnd({ rows, warnings, milliseconds: performance.now() - started, error: describe(error) });
  } finally {
    release();
  }
}

/** Reads what a change is about. */
function read(request: ReadRequest): void {
  const started = performance.now();
  const end = (error?: ScanError): void =>
    sendEnd({ rows: 0, warnings, milliseconds: performance.now() - started, ...(error && { error }) });
  warnings = [];
  runtime.session = sessionOf(request);
  let some: StoredValue[][] = [];
  try {
    for (const row of connection.each(request, request.values)) {
      some.push(row);
      if (some.length < VALUES_CHUNK) continue;
      send(MESSAGE.values, 0, serialize(some));
      some = [];
    }
    send(MESSAGE.values, 0, serialize(some));
    end();
  } catch (error) {
    connection.forget(request.sql);
    end(describe(error));
  }
}

/** Runs a query to its end. What {@link takeRow} was given stays in memory until SQLite comes back from a step. */
function pump(sql: string, values: readonly StoredValue[]): void {
  try {
    const steps = connection.prepare(sql).iterate(...(values as SQLInputValue[]));
    while (steps.next().done !== true);
  } catch (error) {
    connection.forget(sql);
    throw error;
  }
}

function begin(request: ScanRequest): void {
  const { columns, types, bigInts, binary, encoding } = request;
  decoders = types.map((type) => decoderOf(type, bigInts));
  encode = binary ? binaryRowEncoder(columns, encoding) : textRowEncoder(columns, encoding);
  writer.sequence = request.sequence;
  rows = 0;
  warnings = [];
  kept = [];
  ({ most } = request);
  runtime.session = sessionOf(request);
}

/** Called by SQLite for every row, in order; it returns 1 to end the present step of the query. */
function takeRow(...row: StoredValue[]): number {
  const { zone } = runtime.session;
  for (let i = 0; i < decoders.length; i++) {
    const decode = decoders[i];
    if (decode !== undefined) row[i] = decode(row[i] ?? null, zone);
  }
  rows++;
  if (most !== undefined) return keepRow(row, most);
  encode(writer, row);
  if (writer.length < CHUNK) return 0;
  sendRows();
  return 1;
}

/** @throws Enough */
function keepRow(row: ResultValue[], limit: number): number {
  kept.push(row);
  if (kept.length >= limit) throw new Enough();
  return 0;
}

function sendRows(): void {
  writer.lend((bytes) => send(MESSAGE.rows, writer.sequence, bytes));
}

function sendEnd(end: ScanEnd): void {
  send(MESSAGE.end, 0, serialize(end));
}

/** Writes a message; that the other side takes no more is what makes the scan wait. */
function send(kind: number, sequence: number, body: Uint8Array): void {
  const header = Buffer.alloc(MESSAGE.header);
  header.writeUInt32LE(body.length, 0);
  header[4] = kind;
  header[5] = sequence;
  try {
    for (const part of [header, body]) for (let at = 0; at < part.length;) at += writeSync(MESSAGE_FD, part, at);
  } catch {
    // The server has gone.
    process.exit();
  }
}

function sessionOf({ mode, timeZone, statementTime, variables, changesStrictly = false }: SessionView): SessionState {
  const environment = {
    statementTime: () => statementTime,
    addWarning: (warning: Warning) => warnings.push(warning),
    systemVariable: (name: string) => variables.get(name),
  } as unknown as SessionEnvironment;
  const zone = findTimeZone(timeZone) ?? { offsetAt: () => 0 };
  return { environment, mode, zone, foreignKeyChecks: true, changesStrictly } as SessionState;
}

function describe(error: unknown): ScanError {
  if (error instanceof WireError) return { message: error.message, errno: error.errno, sqlState: error.sqlState };
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (error instanceof RangeError) return { message: error.message, isRange: true };
  return { message: error.message, ...(code !== undefined && { code }), ...(errcode !== undefined && { errcode }) };
}
