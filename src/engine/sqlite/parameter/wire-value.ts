import { COLUMN_TYPE, type BoundParameter, type ResultValue } from '../../../mysql/column.ts';
import { collationOf, hasOwnBytes } from '../type/collation.ts';
import { formatDecimal, parseDecimal } from '../type/decimal.ts';
import { DATE_TYPE, DOUBLE_TYPE, UNSIGNED_TYPE, type ValueType } from '../type/type.ts';
import {
  BYTES_TYPE,
  DECIMAL_TYPE,
  INTEGER_TYPE,
  MOMENT_TYPE,
  TEXT_TYPE,
  TIME_TYPE,
  type ParameterType,
} from './parameter-types.ts';

/** The kinds of values that MySQL tells apart in a statement's parameters. */
export type ValueKind =
  | 'null'
  | 'int'
  | 'unsigned'
  | 'decimal'
  | 'double'
  | 'text'
  | 'bytes'
  | 'date'
  | 'time'
  | 'datetime';

/** A parameter's value with its kind, which may be another than the client has sent. */
export interface Value {
  readonly kind: ValueKind;
  readonly value: ResultValue;
  /** Whether it is that of a user variable. */
  readonly isVariable?: boolean;
}

const INTEGER_CODES: ReadonlySet<number> = new Set<number>([
  COLUMN_TYPE.tiny,
  COLUMN_TYPE.short,
  COLUMN_TYPE.int24,
  COLUMN_TYPE.long,
  COLUMN_TYPE.longlong,
]);

const BINARY_CODES: ReadonlySet<number> = new Set<number>([
  COLUMN_TYPE.tinyBlob,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
]);

const KINDS: ReadonlyMap<number, ValueKind> = new Map<number, ValueKind>([
  [COLUMN_TYPE.float, 'double'],
  [COLUMN_TYPE.double, 'double'],
  [COLUMN_TYPE.decimal, 'decimal'],
  [COLUMN_TYPE.newdecimal, 'decimal'],
  [COLUMN_TYPE.date, 'date'],
  [COLUMN_TYPE.datetime, 'datetime'],
  [COLUMN_TYPE.timestamp, 'datetime'],
  [COLUMN_TYPE.time, 'time'],
]);

/** Set in the code of a wire type whose values have no sign. */
const UNSIGNED_CODE = 0x100;

/** A parameter's wire type with its sign. */
export const wireCode = ({ type, unsigned }: BoundParameter): number => (unsigned ? type | UNSIGNED_CODE : type);

const NO_CODES: ReadonlySet<number> = new Set();
const SIGNED_CODES = INTEGER_CODES;
const UNSIGNED_CODES: ReadonlySet<number> = new Set([...INTEGER_CODES].map((code) => code | UNSIGNED_CODE));
const DOUBLE_CODES: ReadonlySet<number> = new Set<number>([COLUMN_TYPE.double, COLUMN_TYPE.float]);
const TEXT_CODES: ReadonlySet<number> = new Set<number>([
  COLUMN_TYPE.varchar,
  COLUMN_TYPE.varString,
  COLUMN_TYPE.string,
]);

/** The wire types whose values need no look: they are of the parameter's type. */
export function plainCodes({ type, use }: ParameterType): ReadonlySet<number> {
  if (use === 'count' || use === 'cast' || use === 'negated') return NO_CODES;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are looked at
  switch (type.kind) {
    case 'int':
      return type.unsigned ? UNSIGNED_CODES : SIGNED_CODES;
    case 'double':
      return DOUBLE_CODES;
    case 'text':
      return hasOwnBytes(collationOf(type.collation)) ? NO_CODES : TEXT_CODES;
    default:
      return NO_CODES;
  }
}

/** A value with the kind that the client has sent it as. */
export function sentValue(parameter: BoundParameter): Value {
  const sent = valueSent(parameter);
  return parameter.isVariable === true ? { ...sent, isVariable: true } : sent;
}

function valueSent({ type, unsigned, value }: BoundParameter): Value {
  if (value === null) return { kind: 'null', value };
  if (INTEGER_CODES.has(type)) return { kind: unsigned ? 'unsigned' : 'int', value };
  const kind = KINDS.get(type);
  if (kind !== undefined) return { kind, value: kind === 'decimal' ? decimalSent(value) : value };
  if (typeof value === 'bigint' || typeof value === 'number')
    return { kind: typeof value === 'number' && !Number.isInteger(value) ? 'double' : 'int', value };
  return { kind: value instanceof Uint8Array && BINARY_CODES.has(type) ? 'bytes' : 'text', value };
}

/** A decimal as most clients write it. */
const WRITTEN_OUT = /^(?:0|-?[1-9]\d{0,34})(?:\.\d{1,30})?$/;

/** The decimal that a text is: clients send exponents (`1E+5`), too, and what begins with no number is 0. */
function decimalSent(value: Exclude<ResultValue, null>): string {
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
  if (WRITTEN_OUT.test(text)) return text;
  const number = parseDecimal(text)?.value;
  return number === undefined ? '0' : formatDecimal(number.unscaled, number.scale);
}

/** The places of parameters that came as a date, a moment or a time; `undefined` when none did. */
export function momentsAmong(parameters: readonly BoundParameter[]): ReadonlySet<number> | undefined {
  let found: Set<number> | undefined;
  for (const [i, { type }] of parameters.entries()) if (isClock(KINDS.get(type))) (found ??= new Set()).add(i);
  return found;
}

/** The type of values of a kind that a statement is prepared for again; `undefined` for NULL, which has none of its own. */
export function typeOfKind(kind: ValueKind): ValueType | undefined {
  return TYPES[kind];
}

const TYPES: Readonly<Record<ValueKind, ValueType | undefined>> = {
  null: undefined,
  int: INTEGER_TYPE,
  unsigned: UNSIGNED_TYPE,
  decimal: DECIMAL_TYPE,
  double: DOUBLE_TYPE,
  text: TEXT_TYPE,
  bytes: BYTES_TYPE,
  date: DATE_TYPE,
  time: TIME_TYPE,
  datetime: MOMENT_TYPE,
};

/** Whether values of a kind are dates, moments or times. */
export const isClock = (kind: ValueKind | undefined): boolean =>
  kind === 'date' || kind === 'time' || kind === 'datetime';
