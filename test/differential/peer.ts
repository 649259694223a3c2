import {
  createConnection,
  type Connection,
  type ConnectionOptions,
  type FieldPacket,
  type ResultSetHeader,
} from 'mysql2';

/** What a statement answered, every value as text. */
export interface Answer {
  readonly errno: number;
  readonly message: string;
  readonly affected: number;
  readonly insertId: string;
  readonly warnings: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The description of a column on the wire. */
export interface Column {
  readonly schema: string;
  readonly name: string;
  readonly table: string;
  readonly orgTable: string;
  readonly orgName: string;
  readonly type: number;
  readonly flags: number;
  readonly decimals: number;
  readonly length: number;
  readonly characterSet: number;
}

const NOTHING: Answer = { errno: 0, message: '', affected: 0, insertId: '0', warnings: [], columns: [], rows: [] };

/** The `errno` of a statement that no server answered, since the connection is closed. */
export const LOST = -1;

interface Outcome {
  readonly answer: Answer;
  readonly warningCount: number;
}

const CLOSED: Outcome = { answer: { ...NOTHING, errno: LOST, message: 'the connection is closed' }, warningCount: 0 };

/** One session with a server, real or ours. */
export class Peer {
  readonly #connection: Connection;
  #isClosed = false;
  #onClose: () => void = () => undefined;

  constructor(options: ConnectionOptions) {
    this.#connection = createConnection({
      charset: 'utf8mb4_0900_ai_ci',
      ...options,
      flags: ['-FOUND_ROWS'],
    });
    this.#connection.on('error', () => undefined);
    // mysql2 does not call back for a statement that it sends after the server has closed the connection.
    this.#connection.once('end', () => {
      this.#isClosed = true;
      this.#onClose();
    });
  }

  /** What a statement comes to, or {@link LOST} when the server closes the connection without a word. */
  #outcome(begin: (resolve: (outcome: Outcome) => void) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#onClose = () => resolve(CLOSED);
      if (this.#isClosed) resolve(CLOSED);
      else begin(resolve);
    });
  }

  /** Runs a statement, and asks for its warnings where there are some. */
  async run(sql: string): Promise<Answer> {
    const { answer, warningCount } = await this.#query(sql);
    if (warningCount === 0) return answer;
    const { answer: shown } = await this.#query('show warnings');
    return { ...answer, warnings: shown.rows.map((row) => row.join(' ')) };
  }

  #query(sql: string): Promise<Outcome> {
    return this.#outcome((resolve) => {
      this.#connection.query(
        { sql, rowsAsArray: true, typeCast: (field) => textOf(field.buffer()) },
        (error, result, fields) => {
          if (error !== null) {
            resolve({ answer: { ...NOTHING, errno: error.errno ?? LOST, message: error.message }, warningCount: 0 });
          } else if (Array.isArray(result)) {
            const rows = result as unknown as (string | null)[][];
            resolve({ answer: { ...NOTHING, rows, columns: fields.map(columnOf) }, warningCount: 1 });
          } else {
            const { affectedRows, insertId, warningStatus } = result as ResultSetHeader;
            const answer = { ...NOTHING, affected: affectedRows, insertId: String(insertId) };
            resolve({ answer, warningCount: warningStatus ?? 0 });
          }
        },
      );
    });
  }

  /** Like {@link run}, by the binary protocol. */
  async runPrepared(sql: string, values: readonly unknown[]): Promise<Answer> {
    const { answer, warningCount } = await this.#execute(sql, values);
    // With the types of the first execution: MySQL keeps them as long as the statement.
    this.#connection.unprepare({ sql, rowsAsArray: true } as unknown as string);
    if (warningCount === 0) return answer;
    const { answer: shown } = await this.#query('show warnings');
    return { ...answer, warnings: shown.rows.map((row) => row.join(' ')) };
  }

  #execute(sql: string, values: readonly unknown[]): Promise<Outcome> {
    return this.#outcome((resolve) => {
      const options = { sql, rowsAsArray: true, ...AS_TEXT };
      this.#connection.execute(options, values as never, (error, result, fields) => {
        if (error !== null) {
          resolve({ answer: { ...NOTHING, errno: error.errno ?? LOST, message: error.message }, warningCount: 0 });
          return;
        }
        if (!Array.isArray(result)) {
          const { affectedRows, insertId } = result as ResultSetHeader;
          resolve({ answer: { ...NOTHING, affected: affectedRows, insertId: String(insertId) }, warningCount: 1 });
          return;
        }
        const rows = (result as unknown as unknown[][]).map((row) => row.map(binaryText));
        resolve({ answer: { ...NOTHING, rows, columns: fields.map(columnOf) }, warningCount: 1 });
      });
    });
  }

  close(): void {
    this.#connection.destroy();
  }
}

/** How mysql2 reads rows of the binary protocol. */
const AS_TEXT = { dateStrings: true, supportBigNumbers: true, bigNumberStrings: true, jsonStrings: true };

function binaryText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return textOf(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function textOf(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : `x'${bytes.toString('hex')}'`;
}

function columnOf(field: FieldPacket): Column {
  const { flags } = field;
  return {
    schema: field.schema ?? field.db ?? '',
    name: field.name,
    table: field.table,
    orgTable: field.orgTable,
    orgName: field.orgName,
    type: field.columnType ?? -1,
    flags: typeof flags === 'number' ? flags : 0,
    decimals: field.decimals,
    length: field.columnLength ?? field.length ?? 0,
    characterSet: field.characterSet ?? 0,
  };
}
