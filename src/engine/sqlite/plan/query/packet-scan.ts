import { COLUMN_FLAG } from '../../../../mysql/column.ts';
import { MARK, MOST_SHORT, sealRows, type RowPackets } from '../../../../mysql/marked-rows.ts';
import type { SQLInputValue } from 'node:sqlite';
import type { Connection } from '../../file/connection.ts';
import type { Output } from '../../emit/select/emit-query.ts';
import { isBiased, type StoredValue, type ValueType } from '../../type/type.ts';
import type { SelectPlan } from '../plan.ts';

/** Columns for which the functions that put rows together have room. */
const MOST_COLUMNS = 60;
/** Bytes of a row by the types of its columns: for less the rows are as quickly made of values. */
const LEAST_BYTES = 128;
const MOST_BYTES = 0xff_ff;

/** A query that gives the rows of a range as one value, nearly as packets. */
export interface PacketQuery {
  readonly sql: string;
  readonly bigInts: boolean;
}

/** How SQLite puts the rows of a text result together: a third less work than to make values of them first. */
export interface PacketForm {
  /** Good while no value is longer than {@link MOST_SHORT} bytes, and quicker. */
  readonly short: PacketQuery;
  readonly long: PacketQuery;
  readonly columns: number;
}

/**
 * How to take a range's rows as packets; `undefined` when a column's stored form is not the one that clients get.
 *
 * @param compose the query for the rows of a range with this select list
 */
export function packetForm(
  outputs: readonly Output[],
  columns: SelectPlan['columns'],
  compose: (list: string) => string,
): PacketForm | undefined {
  const bytes = columns.reduce((sum, { length }) => sum + length, 0);
  if (outputs.length > MOST_COLUMNS || bytes < LEAST_BYTES || bytes > MOST_BYTES) return undefined;
  if (!outputs.every(({ value }) => value.origin !== undefined && isStoredAsShown(value.type))) return undefined;
  const query = (mark: (sql: string, i: number) => string): PacketQuery => {
    const values = outputs.map(({ value: { sql } }, i) => {
      const isNull = ((columns[i]?.flags ?? 0) & COLUMN_FLAG.notNull) === 0;
      return isNull ? `ifnull(${mark(sql, i)}||${sql},${text(MARK.null)})` : `${mark(sql, i)},${sql}`;
    });
    return {
      sql: compose(`CAST(group_concat(concat(${text(MARK.row)},${values.join(',')}),'') AS BLOB)`),
      bigInts: false,
    };
  };
  return {
    short: query(() => text(MARK.short)),
    long: query((sql, i) =>
      (columns[i]?.length ?? 0) <= MOST_SHORT
        ? text(MARK.short)
        : `iif(octet_length(${sql})>${MOST_SHORT},${text(MARK.long)},${text(MARK.short)})`,
    ),
    columns: columns.length,
  };
}

/** Takes the rows of ranges as packets. */
export class PacketScan {
  readonly #form: PacketForm;
  readonly #connection: Connection;
  readonly #values: readonly SQLInputValue[];
  #query: PacketQuery;

  /** @param values of the query's parameters, without the ends of the range */
  constructor(form: PacketForm, connection: Connection, values: readonly SQLInputValue[]) {
    this.#form = form;
    this.#connection = connection;
    this.#values = values;
    this.#query = form.short;
  }

  /**
   * The rows of a range; `undefined` when none of them is part of the result.
   *
   * @param sequence gives the id of the first packet, when there is one
   */
  read(first: bigint, last: bigint, sequence: () => number): RowPackets | undefined {
    const marked = this.#read(first, last);
    if (marked === undefined) return undefined;
    const sealed = sealRows(marked, this.#form.columns, sequence());
    if (sealed !== undefined) return sealed;
    if (this.#query === this.#form.long) throw new TypeError('a stored text is not UTF-8');
    this.#query = this.#form.long;
    return this.read(first, last, sequence);
  }

  #read(first: bigint, last: bigint): Buffer | undefined {
    const statement = this.#connection.statement(this.#query);
    const [row] = statement.all(...this.#values, first, last) as unknown as StoredValue[][];
    const marked = row?.[0];
    if (!(marked instanceof Uint8Array)) return undefined;
    return Buffer.from(marked.buffer, marked.byteOffset, marked.length);
  }
}

/** Whether SQLite's own text of a stored value is what a client gets. */
function isStoredAsShown(type: ValueType): boolean {
  const { kind } = type;
  if (kind === 'int') return !isBiased(type);
  return kind === 'text' || kind === 'date' || kind === 'datetime';
}

/** A text of these bytes, which no literal can write. */
function text(hex: string): string {
  return `CAST(x'${hex}' AS TEXT)`;
}
