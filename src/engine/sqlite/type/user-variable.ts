import type { ResultValue } from '../../../mysql/column.ts';
import type { UserVariable } from '../../engine.ts';
import { MAX_PRECISION, MAX_SCALE } from './decimal.ts';
import { COLLATION_OF_NUMBERS, DEFAULT_COLLATION } from './collation.ts';
import { shrink } from './decode.ts';
import { BIGINT_TYPE, bytesType, decimalType, DOUBLE_TYPE, textType, UNSIGNED_TYPE, type ValueType } from './type.ts';
import { bytesToInteger } from './numeric-value.ts';

const TEXT_LENGTH = 16_777_215;
const BYTES_LENGTH = 16_777_215;

/** What a variable is before it is assigned: NULL, and a binary string. */
const UNKNOWN: UserVariable = { value: null, kind: 'binary' };

/** The variable of that name, assigned or not. */
export function variableNamed(variables: ReadonlyMap<string, UserVariable>, name: string): UserVariable {
  return variables.get(name) ?? UNKNOWN;
}

/** The type of a variable that was never assigned. */
export const UNKNOWN_TYPE = bytesType(65_532);

/** The type of a variable where it is read. */
export function variableType({ kind, collation = DEFAULT_COLLATION }: UserVariable): ValueType {
  switch (kind) {
    case 'integer':
      return BIGINT_TYPE;
    case 'unsigned':
      return UNSIGNED_TYPE;
    case 'decimal':
      return decimalType(MAX_PRECISION, MAX_SCALE);
    case 'double':
      return DOUBLE_TYPE;
    case 'text':
      return textType(TEXT_LENGTH, collation);
    case 'binary':
      return bytesType(BYTES_LENGTH);
  }
}

/**
 * A variable that is assigned `value` of type `type`: dates become texts, JSON a text that compares by code points.
 *
 * @param before what it was: NULL itself changes the value only
 */
export function assignedVariable(value: ResultValue, type: ValueType, before: UserVariable): UserVariable {
  switch (type.kind) {
    case 'null':
      return { ...before, value: null };
    case 'int':
      return { value, kind: type.unsigned ? 'unsigned' : 'integer' };
    case 'year':
      return { value, kind: 'integer' };
    case 'bit':
      return { value: value instanceof Uint8Array ? shrink(bytesToInteger(value)) : value, kind: 'unsigned' };
    case 'decimal':
      return { value: typeof value === 'number' || typeof value === 'bigint' ? String(value) : value, kind: 'decimal' };
    case 'float':
    case 'double':
      return { value: typeof value === 'string' ? Number(value) : value, kind: 'double' };
    case 'bytes':
      return { value, kind: 'binary' };
    case 'json':
      return { value, kind: 'text', collation: 'utf8mb4_bin' };
    case 'text':
    case 'enum':
    case 'set':
      // A parameter that came as bytes stays a binary string in the place of a text.
      return value instanceof Uint8Array
        ? { value, kind: 'binary' }
        : { value, kind: 'text', collation: type.collation };
    case 'date':
    case 'time':
    case 'datetime':
    case 'timestamp':
      return { value, kind: 'text', collation: COLLATION_OF_NUMBERS };
  }
}
