import type { OkResult, ResultSink } from '../../engine/engine.ts';
import type { ResultColumn, ResultValue } from '../../mysql/column.ts';

type Row = readonly ResultValue[];

/** Most bytes that wait in a cursor; a larger result goes to the client at once. */
const LIMIT = 64 * 1024 * 1024;

/** What a value takes in memory, roughly, in bytes. */
function sizeOf(value: ResultValue): number {
  if (typeof value === 'string') return 32 + value.length;
  return value instanceof Uint8Array ? 128 + value.length : 16;
}

/** Rows of an execution that wait for COM_STMT_FETCH. */
export class Cursor {
  readonly columns: readonly ResultColumn[];
  readonly #rows: readonly Row[];
  #next = 0;

  constructor(columns: readonly ResultColumn[], rows: readonly Row[]) {
    this.columns = columns;
    this.#rows = rows;
  }

  /** The next rows, at most `count`; `isLast` once there are fewer. */
  take(count: number): { readonly rows: readonly Row[]; readonly isLast: boolean } {
    const end = this.#next + count;
    const rows = this.#rows.slice(this.#next, end);
    this.#next = Math.min(end, this.#rows.length);
    return { rows, isLast: end > this.#rows.length };
  }
}

/** Where an answer with a cursor goes. */
export interface CursorOutput extends ResultSink {
  /** Answers with the columns alone. */
  cursorOpened(columns: readonly ResultColumn[]): void;
}

/**
 * Gathers the rows of an execution whose client asked for a cursor
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_stmt_execute.html). A result of more than 64 MiB
 * is sent as one without: the protocol leaves it to the server.
 */
export class CursorSink implements ResultSink {
  /** What was opened, when the execution had rows. */
  cursor: Cursor | undefined;
  readonly #output: CursorOutput;
  #columns: readonly ResultColumn[] = [];
  #rows: Row[] = [];
  #size = 0;

  constructor(output: CursorOutput) {
    this.#output = output;
  }

  columns(columns: readonly ResultColumn[]): void {
    this.#columns = columns;
  }

  rows(rows: readonly Row[]): boolean {
    if (this.#size > LIMIT) return this.#output.rows(rows);
    for (const row of rows) {
      this.#rows.push(row);
      for (const value of row) this.#size += sizeOf(value);
    }
    return this.#size <= LIMIT || this.#sendAll();
  }

  #sendAll(): boolean {
    this.#output.columns(this.#columns);
    const rows = this.#rows;
    this.#rows = [];
    return this.#output.rows(rows);
  }

  drained(): Promise<void> {
    return this.#size > LIMIT ? this.#output.drained() : Promise.resolve();
  }

  end(): void {
    if (this.#size > LIMIT) {
      this.#output.end();
      return;
    }
    this.cursor = new Cursor(this.#columns, this.#rows);
    this.#output.cursorOpened(this.#columns);
  }

  ok(result: OkResult): void {
    this.#output.ok(result);
  }
}
