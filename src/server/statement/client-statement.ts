import { Chunks } from '../../mysql/chunks.ts';
import { readExecute, type ExecuteContext, type ExecuteRequest, type ParameterType } from '../../mysql/statement.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Cursor } from './cursor.ts';
import type { RunnerStatement } from './statement.ts';

const TOO_LONG =
  "Parameter of prepared statement which is set through mysql_send_long_data() is longer than 'max_allowed_packet' bytes";

/** A statement that a client prepared, and what it has sent for its next execution. */
export class ClientStatement {
  readonly id: number;
  readonly statement: RunnerStatement;
  /** What the last execution opened for COM_STMT_FETCH. */
  cursor: Cursor | undefined;
  #types: readonly ParameterType[] = [];
  #longData = new Map<number, Chunks>();
  #longDataError: Error | undefined;

  constructor(id: number, statement: RunnerStatement) {
    this.id = id;
    this.statement = statement;
  }

  /**
   * Keeps a piece of a long parameter. An error is told whenever the statement is executed, until it is reset: this
   * command has no answer.
   */
  addLongData(parameter: number, data: Buffer, maxLength: number): void {
    const sent = this.#longData.get(parameter) ?? new Chunks();
    if (parameter >= this.statement.parameterCount) {
      this.#longDataError = wireError('ER_WRONG_ARGUMENTS', 'mysql_stmt_precheck');
    } else if (sent.length + data.length > maxLength) {
      this.#longDataError = wireError('ER_UNKNOWN_ERROR', TOO_LONG);
    } else {
      sent.add(data);
      this.#longData.set(parameter, sent);
    }
  }

  /** COM_STMT_RESET: closes the cursor and forgets the long parameters. */
  reset(): void {
    this.#release();
    this.#longDataError = undefined;
  }

  #release(): void {
    this.cursor = undefined;
    if (this.#longData.size > 0) this.#longData = new Map();
  }

  /**
   * The parameters and attributes of COM_STMT_EXECUTE. Long parameters are used up.
   *
   * @throws WireError 1835, 1210, 1105
   */
  bind(payload: Buffer, context: Pick<ExecuteContext, 'queryAttributes' | 'encoding'>): ExecuteRequest {
    const { parameterCount } = this.statement;
    const error = this.#longDataError;
    const longData = new Map(this.#longData.entries().map(([i, sent]) => [i, sent.joined()]));
    this.#release();
    if (error !== undefined) throw error;
    const { queryAttributes, encoding } = context;
    const request = readExecute(payload, { parameterCount, types: this.#types, longData, queryAttributes, encoding });
    this.#types = request.types;
    return request;
  }
}

/** The prepared statements of one session. */
export class ClientStatements {
  #statements: Map<number, ClientStatement> | undefined;
  #lastId = 0;
  readonly #all: { preparedStatements: number };

  /** @param all counts the statements of all sessions */
  constructor(all: { preparedStatements: number }) {
    this.#all = all;
  }

  /**
   * Adds what `prepare` makes; where it fails, its id is used up, as in MySQL.
   *
   * @throws WireError 1461 when all sessions together have `limit` statements, and what `prepare` throws
   */
  add(limit: number, prepare: () => RunnerStatement): ClientStatement {
    if (this.#all.preparedStatements >= limit) throw wireError('ER_MAX_PREPARED_STMT_COUNT_REACHED', limit);
    const id = ++this.#lastId;
    const added = new ClientStatement(id, prepare());
    this.#all.preparedStatements++;
    (this.#statements ??= new Map()).set(added.id, added);
    return added;
  }

  find(id: number): ClientStatement | undefined {
    return this.#statements?.get(id);
  }

  /** @throws WireError 1243 */
  get(id: number): ClientStatement {
    const statement = this.#statements?.get(id);
    if (statement === undefined) throw wireError('ER_UNKNOWN_STMT_HANDLER', id, 'mysql_stmt_precheck');
    return statement;
  }

  remove(id: number): void {
    if (this.#statements?.delete(id)) this.#all.preparedStatements--;
  }

  clear(): void {
    this.#all.preparedStatements -= this.#statements?.size ?? 0;
    this.#statements = undefined;
  }
}
