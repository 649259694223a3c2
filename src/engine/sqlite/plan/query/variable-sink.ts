import type { ResultColumn, ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { ResultSink, SessionEnvironment } from '../../../engine.ts';
import { NULL_TYPE } from '../../type/type.ts';
import type { VariableTargets } from '../plan.ts';
import { assignedVariable, variableNamed } from '../../type/user-variable.ts';

/** Puts the one row of `SELECT … INTO @a, @b` into user variables (https://dev.mysql.com/doc/refman/9.7/en/select-into.html). */
export class VariableSink implements ResultSink {
  readonly #targets: VariableTargets;
  readonly #environment: SessionEnvironment;
  readonly #sink: ResultSink;
  #row: readonly ResultValue[] | undefined;

  /** @param sink is told of the end */
  constructor(targets: VariableTargets, environment: SessionEnvironment, sink: ResultSink) {
    this.#targets = targets;
    this.#environment = environment;
    this.#sink = sink;
  }

  columns(_columns: readonly ResultColumn[]): void {}

  /** @throws WireError 1172; the variables then have the values of the first row, as in MySQL */
  rows(rows: readonly (readonly ResultValue[])[]): boolean {
    for (const row of rows) {
      if (this.#row !== undefined) {
        this.#assign(this.#row);
        throw wireError('ER_TOO_MANY_ROWS');
      }
      this.#row = row;
    }
    return true;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {
    const row = this.#row;
    if (row !== undefined) this.#assign(row);
    else {
      const { errno, message } = wireError('ER_SP_FETCH_NO_DATA');
      this.#environment.addWarning({ level: 'Warning', errno, message });
    }
    this.#sink.ok({ affectedRows: row === undefined ? 0 : 1, insertId: 0, info: '' });
  }

  ok(): void {}

  #assign(row: readonly ResultValue[]): void {
    const { userVariables } = this.#environment;
    const { names, types } = this.#targets;
    names.forEach((each, i) => {
      if (typeof each !== 'string') return;
      const name = each.toLowerCase();
      const before = variableNamed(userVariables, name);
      userVariables.set(name, assignedVariable(row[i] ?? null, types[i] ?? NULL_TYPE, before));
    });
  }
}
