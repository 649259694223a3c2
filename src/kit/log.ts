import { writeSync } from 'node:fs';
import { systemClock, type Clock } from './clock.ts';

/** Log levels of TiDB's unified log format, least important first. */
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFormat = 'text' | 'json';
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Writes one line per event. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export interface LogOptions {
  readonly format?: LogFormat;
  readonly level?: LogLevel;
  /** Receives each line, newline included. Default: standard error. */
  readonly write?: (line: string) => void;
  readonly clock?: Clock;
}

/** A log that drops everything. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Makes a log. `text` is TiDB's unified log format
 * (https://github.com/tikv/rfcs/blob/master/text/0018-unified-log-format.md),
 * `json` has the same fields as one JSON object per line.
 */
export function createLog(options: LogOptions = {}): Log {
  const { format = 'text', level = 'info', write = writeStandardError, clock = systemClock } = options;
  const threshold = LOG_LEVELS.indexOf(level);
  const render = format === 'json' ? renderJson : renderText;
  const at =
    (name: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (LOG_LEVELS.indexOf(name) >= threshold) write(render(clock.now(), name, message, fields));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function writeStandardError(line: string): void {
  try {
    writeSync(2, line);
  } catch {
    // A closed or full standard error must not stop the server.
  }
}

function renderText(now: number, level: LogLevel, message: string, fields: LogFields): string {
  let line = `[${textTime(now)}] [${level.toUpperCase()}] [<unknown>] [${quoted(message)}]`;
  for (const [key, value] of Object.entries(fields)) line += ` [${quoted(key)}=${quoted(String(value))}]`;
  return `${line}\n`;
}

function renderJson(now: number, level: LogLevel, message: string, fields: LogFields): string {
  return `${JSON.stringify({ time: new Date(now).toISOString(), level: level.toUpperCase(), message, ...fields })}\n`;
}

/** `2026/11/22 08:20:09.320 +00:00`: always UTC, so that lines of several machines sort. */
function textTime(now: number): string {
  const iso = new Date(now).toISOString();
  return `${iso.slice(0, 10).replaceAll('-', '/')} ${iso.slice(11, 23)} +00:00`;
}

/** Quotes as JSON what holds a control character, space, `"`, `=`, `[` or `]`. */
function quoted(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0020"=[\]]/.test(text) || text === '' ? JSON.stringify(text) : text;
}
