import { WIRE_ERRORS, type WireErrorName } from './error-code.ts';

/** Longest text of an error or a warning, in bytes (`MYSQL_ERRMSG_SIZE`). */
const MAX_MESSAGE = 511;
/** Longest value that such a text shows, in bytes. */
const MAX_VALUE = 128;
/** Bytes of UTF-8 for one UTF-16 unit, at most. */
const UNIT_BYTES = 3;

/** As much of a text as so many bytes of UTF-8 hold whole. */
function firstBytes(text: string, most: number): string {
  if (text.length * UNIT_BYTES <= most) return text;
  const start = Buffer.from(text.slice(0, most + 1));
  if (start.length <= most) return text;
  let end = most;
  while (((start[end] ?? 0) & 0xc0) === 0x80) end--;
  return start.toString('utf8', 0, end);
}

/** The same as MySQL shows it where a text of an error says how much: a question mark for a character that is cut through. */
function cutBytes(text: string, most: number): string {
  const start = firstBytes(text, most);
  return start.length < text.length && Buffer.byteLength(start) < most ? `${start}?` : start;
}

/** A value as the texts of errors show it: its first 128 bytes. */
export const shownValue = (text: string): string => firstBytes(text, MAX_VALUE);

/** As much of a text of an error or a warning as there is room for. */
export const limitedMessage = (text: string): string => firstBytes(text, MAX_MESSAGE);

/** Whether somebody debugs the server, and wants to know where an error comes from. */
const IS_DEBUGGED = process.env['DEBUG']?.includes('tlsdb') === true;

/**
 * An error that goes to the client as an ERR packet: number, SQLSTATE and MySQL's own text. It has a stack only where
 * the server is debugged: to write that down takes ten times as long as all else, and each row may have a warning.
 */
export class WireError extends Error {
  readonly errno: number;
  readonly sqlState: string;

  constructor(errno: number, sqlState: string, message: string) {
    const limit = Error.stackTraceLimit;
    if (!IS_DEBUGGED) Error.stackTraceLimit = 0;
    super(limitedMessage(message));
    Error.stackTraceLimit = limit;
    this.name = 'WireError';
    this.errno = errno;
    this.sqlState = sqlState;
  }
}

/** An error that SIGNAL raises. */
export class SignalledError extends WireError {
  /** What it said of itself besides, by the names of the items. */
  readonly items: ReadonlyMap<string, string>;

  constructor(errno: number, sqlState: string, message: string, items: ReadonlyMap<string, string>) {
    super(errno, sqlState, message);
    this.items = items;
  }
}

/**
 * Makes MySQL's error `name`; `values` replace the `%s` and `%d` of its text in order, of `%.100s` the first 100 bytes.
 *
 * @example throw wireError('ER_NO_SUCH_TABLE', schema, table)
 */
export function wireError(name: WireErrorName, ...values: readonly (string | number)[]): WireError {
  const [errno, sqlState, template] = WIRE_ERRORS[name];
  let next = 0;
  const text = template.replace(/%(?:\.(\d+))?[sd]/g, (_, most?: string) => {
    const value = String(values[next++] ?? '');
    return most === undefined ? value : cutBytes(value, Number(most));
  });
  return new WireError(errno, sqlState, text);
}

/** Error 1235. */
export function notSupported(feature: string): Error {
  return wireError('ER_NOT_SUPPORTED_YET', feature);
}
