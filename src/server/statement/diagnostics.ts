import type { Warning } from '../../engine/engine.ts';
import { limitedMessage } from '../../mysql/wire-error.ts';

const NO_WARNINGS: readonly Warning[] = [];

/** What `warning_count` and `error_count` tell. */
export interface DiagnosticCounts {
  readonly all: number;
  readonly errors: number;
}

const NOTHING: DiagnosticCounts = { all: 0, errors: 0 };

const SHOWS = /^(?:\s|\/\*(?!!)(?:[^*]|\*(?!\/))*\*\/)*show\s+(?:warnings|errors|count)/i;
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
    return this.#isShown ? 0 : this.#counts.all;
  }

  /** A statement begins: only SHOW WARNINGS and SHOW ERRORS leave the diagnostics of the one before as they are. */
  begin(sql: string): void {
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

  clear(before = NOTHING): void {
    this.#kept = undefined;
    this.#counts = NOTHING;
    this.#before = before;
    this.#isShown = false;
  }
}
