import { WIRE_ERRORS, type WireErrorName } from './error-code.ts';

/** An error that goes to the client as an ERR packet: number, SQLSTATE and MySQL's own text. */
export class WireError extends Error {
  readonly errno: number;
  readonly sqlState: string;

  constructor(errno: number, sqlState: string, message: string) {
    super(message);
    this.name = 'WireError';
    this.errno = errno;
    this.sqlState = sqlState;
  }
}

/**
 * Makes MySQL's error `name`; `values` replace the `%s` and `%d` of its text in order.
 *
 * @example throw wireError('ER_NO_SUCH_TABLE', schema, table)
 */
export function wireError(name: WireErrorName, ...values: readonly (string | number)[]): WireError {
  const [errno, sqlState, template] = WIRE_ERRORS[name];
  let next = 0;
  const text = template.replace(/%[sd]/g, () => String(values[next++] ?? ''));
  return new WireError(errno, sqlState, text);
}

/** Error 1235. */
export function notSupported(feature: string): Error {
  return wireError('ER_NOT_SUPPORTED_YET', feature);
}
