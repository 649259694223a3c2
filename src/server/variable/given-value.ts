import { wireError } from '../../mysql/wire-error.ts';

/** The value of the expression after `SET name =`. */
export type GivenValue = number | bigint | string | null;

export function wrongValue(name: string, given: GivenValue): Error {
  return wireError('ER_WRONG_VALUE_FOR_VAR', name, given === null ? 'NULL' : String(given));
}

export function readText(name: string, given: GivenValue): string {
  if (typeof given !== 'string') {
    if (given === null) throw wrongValue(name, given);
    throw wireError('ER_WRONG_TYPE_FOR_VAR', name);
  }
  return given;
}
