import type { ResultColumn, ResultValue } from '../../../mysql/column.ts';
import type { TextEncoding } from '../../../mysql/charset.ts';
import type { Warning } from '../../engine.ts';
import type { LogExtent } from '../file/log-extent.ts';
import type { DefinitionDone, DefinitionRequest } from './definition-message.ts';
import type { SqlMode } from '../session/session-state.ts';
import type { StoredValue, ValueType } from '../type/type.ts';

/**
 * What a scan process is told: to hold on to the newest commit or to an older one, to let go of it, to run a query, which
 * lets go of it too, to read what a change is about, to write the log into the file, or to carry out a definition and then
 * to commit it.
 */
export type ScanMessage =
  | { readonly kind: 'hold' | 'release' | 'checkpoint' | 'commit' }
  | HoldOlder
  | ScanRequest
  | ReadRequest
  | DefinitionRequest;

/** An older commit, of which the server goes on reading, and where files that show it can be made. */
export interface HoldOlder {
  readonly kind: 'holdOlder';
  readonly extent: LogExtent;
  readonly copy: string;
}

/** The session's facts that functions of SQL read. */
export interface SessionView {
  readonly mode: SqlMode;
  readonly timeZone: string;
  readonly statementTime: number;
  /** Of {@link VARIABLES_READ}, by their names. */
  readonly variables: ReadonlyMap<string, ResultValue | undefined>;
  /** Whether a value of the wrong form ends the statement with an error. */
  readonly changesStrictly?: boolean;
}

/** What a scan process needs to read the rows that a change is about, as they are stored. */
export interface ReadRequest extends SessionView {
  readonly kind: 'read';
  readonly sql: string;
  readonly values: readonly StoredValue[];
  readonly bigInts: boolean;
}

/** What a scan process needs to run a query. */
export interface ScanRequest extends SessionView {
  readonly kind: 'query';
  readonly sql: string;
  readonly values: readonly StoredValue[];
  /** Of packets. */
  readonly columns: readonly ResultColumn[];
  readonly types: readonly ValueType[];
  readonly bigInts: boolean;
  readonly binary: boolean;
  readonly encoding: TextEncoding;
  /** Sequence id of the first row's packet. */
  readonly sequence: number;
  /** Where the rows are to come as values, with the end: how many at most. */
  readonly most?: number;
}

/** System variables that functions read while a query runs. */
export const VARIABLES_READ = ['default_week_format', 'lc_time_names'] as const;

/** What a scan came to. */
export interface ScanEnd {
  readonly rows: number;
  readonly warnings: readonly Warning[];
  /** How long the process was at work: what the query would have taken in the server. */
  readonly milliseconds: number;
  readonly error?: ScanError;
  /** The rows of a query that is to give values. */
  readonly values?: readonly (readonly ResultValue[])[];
  /** What a definition did that is not committed yet. */
  readonly defined?: DefinitionDone;
  /** How many warnings there were besides the listed ones, all like the last of these. */
  readonly moreWarnings?: number;
}

/** An error with what its class would lose on its way between processes. */
export interface ScanError {
  readonly message: string;
  readonly errno?: number;
  readonly sqlState?: string;
  readonly code?: string;
  readonly errcode?: number;
  /** Whether it was a RangeError: a value was longer than JavaScript has them. */
  readonly isRange?: true;
}

/**
 * A message of a scan process: its length in bytes (4), its kind (1), for rows the sequence id of the packet behind them
 * (1); then rows as packets, rows of values or a {@link ScanEnd} as v8 writes them, or nothing where it tells that it holds a
 * commit, or cannot.
 */
export const MESSAGE = { header: 6, rows: 0, end: 1, held: 2, notHeld: 3, values: 4 } as const;
/** The file descriptor that a scan process writes its messages to. */
export const MESSAGE_FD = 4;
/** Rows of values that travel together. */
export const VALUES_CHUNK = 256;
/** Bytes of rows that travel together. */
export const CHUNK = 128 * 1024;
