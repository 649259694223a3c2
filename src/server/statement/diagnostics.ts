import type { Warning } from '../../engine/engine.ts';
import { limitedMessage, wireError } from '../../mysql/wire-error.ts';

const NO_WARNINGS: readonly Warning[] = [];

/** What `warning_count` and `error_count` tell. */
export interface DiagnosticCounts {
  readonly all: number;
  readonly errors: number;
}

const NOTHING: DiagnosticCounts = { all: 0, errors: 0 };

const SHOWS = /^(?:\s|\/\*(?!!)(?:[^*]|\*(?!\/))*\*\/)*show\s+(?:warnings|errors|count)/i;
const READS = /^(?:\s|\/\*(?!!)(?:[^*]|\*(?!\/))*\*\/)*get\s+(?:(?:current|stacked)\s+)?diagnostics/i;
/** The one error of GET DIAGNOSTICS that is not among those that it reads. */
const NOT_STACKED = wireError('ER_GET_STACKED_DA_WITHOUT_ACTIVE_HANDLER').errno;
const COUNTS = /@@(?:(?:session|local)\s*\.\s*)?`?(?:warning|error)_count/i;

/**
 * The diagnostics area of a session: what the last statement warned about
 * (https://dev.mysql.com/doc/refman/9.7/en/show-warnings.html).
 */
export class Diagnostics {
  #kept: Warning[] | undefined;
  #counts = NOTHING;
  #before = NOTHING;
  #isShown = false;
  /** How many there were when GET DIAGNOSTICS began to read them. */
  #read: number | undefined;

  /** Whether GET DIAGNOSTICS reads them. */
  get isRead(): boolean {
    return this.#read !== undefined;
  }

  /** The warnings that were kept. */
  get warnings(): readonly Warning[] {
    return this.#kept ?? NO_WARNINGS;
  }

  /** How many there were, those over `max_error_count` included. */
  get counts(): DiagnosticCounts {
    return this.#counts;
  }

  /** The counts of the statement before, while a statement runs that reads `@@warning_count` or `@@error_count`. */
  get countsBefore(): DiagnosticCounts {
    return this.#before;
  }

  /** Warnings that the client is told of behind a statement: none of one that shows those of another. */
  get toldCount(): number {
    return this.#isShown || this.#counts.all === this.#read ? 0 : this.#counts.all;
  }

  /**
   * A statement begins: only SHOW WARNINGS, SHOW ERRORS and GET DIAGNOSTICS leave the diagnostics of the one before as
   * they are.
   */
  begin(sql: string): void {
    this.#read = READS.test(sql) ? this.#counts.all : undefined;
    if (this.#read !== undefined) {
      this.#before = NOTHING;
      this.#isShown = false;
      return;
    }
    if (this.#counts.all === 0) {
      this.#before = NOTHING;
      this.#isShown = false;
      return;
    }
    this.#isShown = SHOWS.test(sql);
    if (!this.#isShown) this.clear(COUNTS.test(sql) ? this.#counts : NOTHING);
  }

  /** @param limit how many are kept: `max_error_count` */
  add(warning: Warning, limit: number): void {
    const { all, errors } = this.#counts;
    this.#counts = { all: all + 1, errors: errors + (warning.level === 'Error' ? 1 : 0) };
    if (this.warnings.length >= limit) return;
    (this.#kept ??= []).push({ ...warning, message: limitedMessage(warning.message) });
  }

  /** An error ends the statement. */
  fail(error: Warning, limit: number): void {
    if (this.isRead && error.errno === NOT_STACKED) return;
    if (this.isRead) this.clear();
    this.add(error, limit);
  }

  clear(before = NOTHING): void {
    this.#kept = undefined;
    this.#counts = NOTHING;
    this.#before = before;
    this.#isShown = false;
  }
}
