import { wireError } from '../../mysql/wire-error.ts';

/** The value of the expression after `SET name =`. */
export type GivenValue = number | bigint | string | null;

/** Error 1231: a variable that does not take this value. */
export function wrongValue(name: string, given: GivenValue): Error {
  return wireError('ER_WRONG_VALUE_FOR_VAR', name, given === null ? 'NULL' : String(given));
}

/** The value of a variable that takes texts. @throws WireError 1231 for NULL, 1232 for a number */
export function readText(name: string, given: GivenValue): string {
  if (typeof given !== 'string') {
    if (given === null) throw wrongValue(name, given);
    throw wireError('ER_WRONG_TYPE_FOR_VAR', name);
  }
  return given;
}
