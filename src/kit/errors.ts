import { ERRORS } from './error-table.ts';
import { fillHint, fillMessage, type TemplateValues } from './template.ts';

/** Values that fill the `{placeholders}` of a message and its hint. */
export type ErrorDetails = TemplateValues;

/** The stable name of an operator's error. */
export type ErrorCode = keyof typeof ERRORS;

/** An error for the person who runs tlsdb: it says what happened, to what, and how to mend it. */
export class TlsdbError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly exitCode: number;
  /** What the message is filled with. */
  readonly details: ErrorDetails;

  constructor(
    code: string,
    message: string,
    hint: string,
    exitCode: number,
    cause?: unknown,
    details: ErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'TlsdbError';
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
    this.details = details;
  }
}

/**
 * Makes the error `code` with its placeholders filled from `details`.
 *
 * @example throw fail('FILE_NOT_FOUND', { path })
 */
export function fail(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown): TlsdbError {
  const { message, hint, exit } = ERRORS[code];
  return new TlsdbError(code, fillMessage(message, details), fillHint(hint, details), exit, cause, details);
}

/** The `code` of a system error (`ENOENT`, `EACCES` …), or an empty string. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What an error says; whatever else was thrown as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same for those who look an operator's error up by its code. */
export function codedMessage(error: unknown): string {
  return error instanceof TlsdbError ? `${error.code}: ${error.message}` : messageOf(error);
}
