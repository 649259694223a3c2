import { createConnection, type Connection } from 'mysql2';
import { COLUMN_TYPE, type ResultColumn, type ResultValue } from '../../src/mysql/column.ts';
import { fixedDigits, formatFloat, NOT_FIXED_DECIMALS } from '../../src/mysql/number-text.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What one of both servers answered, in one form. */
export interface Outcome {
  readonly errno: number;
  readonly message: string;
  readonly affected: number;
  readonly insertId: string;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly types: readonly number[];
}

/** A client of the real server that gives every value as text. */
export class RealServer {
  readonly #connection: Connection;

  constructor(socket: string) {
    this.#connection = createConnection({
      socketPath: socket,
      user: 'root',
      charset: 'utf8mb4',
      rowsAsArray: true,
      flags: ['-FOUND_ROWS'],
      typeCast: (field) => toText(field.buffer(), field.type),
    });
  }

  run(sql: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#connection.query(sql, (error, result, fields) => {
        if (error !== null) resolve({ ...NOTHING, errno: error.errno ?? 0, message: error.message });
        else if (Array.isArray(result))
          resolve({ ...NOTHING, rows: result as never, types: fields.map((field) => field.columnType ?? 0) });
        else resolve({ ...NOTHING, affected: result.affectedRows, insertId: String(result.insertId) });
      });
    });
  }

  close(): void {
    this.#connection.destroy();
  }
}

const NOTHING: Outcome = { errno: 0, message: '', affected: 0, insertId: '0', rows: [], types: [] };

function toText(bytes: Buffer | null, type: string): string | null {
  if (bytes === null) return null;
  const text = bytes.toString();
  return type === 'BIT' ? bytes.toString('hex') : Buffer.from(text).equals(bytes) ? text : bytes.toString('hex');
}

/** Runs a statement on the engine. */
export async function runHere(session: TestSession, sql: string): Promise<Outcome> {
  try {
    const { rows, ok, columns } = await session.run(sql);
    return {
      ...NOTHING,
      affected: Number(ok?.affectedRows ?? 0),
      insertId: String(ok?.insertId ?? 0),
      rows: rows.map((row) => row.map((value, i) => shown(value, columns[i]))),
      types: columns.map((column) => column.type),
    };
  } catch (error) {
    if (error instanceof WireError) return { ...NOTHING, errno: error.errno, message: error.message };
    if (error instanceof Error && error.constructor.name === 'SqlSyntaxError')
      return { ...NOTHING, errno: 1064, message: error.message };
    throw error;
  }
}

function shown(value: ResultValue, column: ResultColumn | undefined): string | null {
  if (value === null || typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return typeof value === 'number' ? numberText(value, column) : String(value);
  const bytes = Buffer.from(value);
  return column?.type !== COLUMN_TYPE.bit && Buffer.from(bytes.toString()).equals(bytes)
    ? bytes.toString()
    : bytes.toString('hex');
}

function numberText(value: number, column: ResultColumn | undefined): string {
  if (column?.type === COLUMN_TYPE.float)
    return column.decimals < NOT_FIXED_DECIMALS ? fixedDigits(value, column.decimals) : formatFloat(value);
  if (Object.is(value, -0)) return '-0';
  return String(value).replace('e+', 'e');
}

/** Rows in an order of their own, for queries without ORDER BY. */
export function sorted(rows: Outcome['rows']): Outcome['rows'] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
