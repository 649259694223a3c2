import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import { encodeBig, parseDecimal, rescale } from '../../type/decimal.ts';
import { isJsonProblem, readJson, shownJson, type JsonScalar } from '../../type/json.ts';
import { readDouble, readInteger } from '../../type/numeric-value.ts';
import { readDateTime, readTime } from '../../type/temporal-reading.ts';
import { roundHalfEven } from '../../store/store-number.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../../type/type.ts';
import { clampSigned, clampUnsigned } from '../core-integer.ts';
import { reportProblem } from '../../store/problem.ts';
import { number, text, type Runtime } from '../scalar.ts';
import { type CoreFunction, plain } from '../core-function.ts';

/** What a document is read as, in the words of the warning. */
export type DocumentTarget = 'INTEGER' | 'DOUBLE' | 'DECIMAL' | 'DATE' | 'DATETIME/TIMESTAMP' | 'TIME';

/** A value, whether all of the document was used, and whether it is only the nearest one that the type has. */
export interface Taken<T> {
  readonly value: T;
  readonly fits: boolean;
  readonly isBeyond?: boolean;
}

/** The scalar that a document is; arrays and objects are none. */
export function scalarOf(document: StoredValue | undefined): JsonScalar | undefined {
  const parsed = readJson(text(document));
  return isJsonProblem(parsed) || parsed.kind !== 'scalar' ? undefined : parsed;
}

/** A text that documents do not mark as a date, a time or bytes. */
const plainText = ({ value, sort }: JsonScalar): string | undefined =>
  typeof value === 'string' && sort === undefined ? value : undefined;

/** A scalar of a document as a double. */
export function realOf(scalar: JsonScalar | undefined): Taken<number> {
  if (typeof scalar?.value === 'boolean') return { value: Number(scalar.value), fits: true };
  if (typeof scalar?.value === 'number') return { value: scalar.value, fits: true };
  const written = scalar && plainText(scalar);
  if (written === undefined) return { value: 0, fits: false };
  const { value, complete } = readDouble(written);
  return { value, fits: complete && !/\s$/.test(written) };
}

/** A whole number of 64 bits: decimals and doubles are rounded, a text is cut behind its digits. */
export function integerOf(scalar: JsonScalar | undefined): Taken<bigint> {
  if (typeof scalar?.value === 'boolean') return { value: BigInt(scalar.value), fits: true };
  if (typeof scalar?.value === 'number') return integerOfNumber(scalar, scalar.value);
  const written = scalar && plainText(scalar);
  if (written === undefined) return { value: 0n, fits: false };
  const { value, complete } = readInteger(written);
  const inside = value < 0n ? clampSigned(value) : clampUnsigned(value);
  return { value: inside, fits: complete && inside === value && !/\s$/.test(written), isBeyond: inside !== value };
}

function integerOfNumber({ text: written, sort }: JsonScalar, value: number): Taken<bigint> {
  if (/^-?\d+$/.test(written)) return { value: BigInt(written), fits: true };
  if (sort === 'decimal') {
    const { unscaled, scale } = parseDecimal(shownJson(written))?.value ?? { unscaled: 0n, scale: 0 };
    const rounded = rescale(unscaled, scale, 0);
    return { value: rounded < 0n ? clampSigned(rounded) : clampUnsigned(rounded), fits: true };
  }
  const rounded = parseDecimal(String(roundHalfEven(value)))?.value.unscaled ?? 0n;
  const inside = clampSigned(rounded);
  return { value: inside, fits: inside === rounded, isBeyond: true };
}

/** A scalar of a document as a decimal with `scale` digits after the point, times 10 to that power. */
export function decimalOf(scalar: JsonScalar | undefined, scale: number): Taken<bigint> {
  if (typeof scalar?.value === 'boolean') return { value: rescale(BigInt(scalar.value), 0, scale), fits: true };
  const written = scalar && (typeof scalar.value === 'number' ? shownJson(scalar.text) : plainText(scalar));
  const parsed = written === undefined ? undefined : parseDecimal(written);
  if (parsed === undefined) return { value: 0n, fits: false };
  const { unscaled, scale: own } = parsed.value;
  // A whole number beyond the signed ones is the negative one of the same bits.
  const exact =
    typeof scalar?.value === 'number' && /^-?\d+$/.test(scalar.text) ? BigInt.asIntN(64, unscaled) : unscaled;
  return { value: rescale(exact, own, scale), fits: parsed.complete };
}

/** The text of the date or moment that a document is; other texts must be one from end to end. */
export function dateOf(scalar: JsonScalar | undefined): string | undefined {
  if (scalar?.sort === 'datetime') return String(scalar.value);
  if (scalar?.sort === 'date') return `${String(scalar.value)} 00:00:00`;
  const written = scalar && plainText(scalar);
  const { value, complete } = written === undefined ? { value: undefined, complete: false } : readDateTime(written);
  return value !== undefined && complete ? written : undefined;
}

/** The text of the time that a document is; other texts must be one with a colon. */
export function timeOf(scalar: JsonScalar | undefined): string | undefined {
  if (scalar?.sort === 'time') return String(scalar.value);
  const written = scalar && plainText(scalar);
  if (written === undefined || !written.includes(':')) return undefined;
  const { value, complete } = readTime(written);
  return value !== undefined && complete ? written : undefined;
}

/** The error about a document that is no such value, or none that fits. @param name of what the document is read from */
export function documentError(target: DocumentTarget, name: string, row: number, isBeyond = false): WireError {
  const error = isBeyond ? 'ER_NUMERIC_JSON_VALUE_OUT_OF_RANGE' : 'ER_INVALID_JSON_VALUE_FOR_CAST';
  return wireError(error, target, name, row);
}

function tell({ session }: Runtime, target: DocumentTarget, name: StoredValue | undefined, isBeyond = false): void {
  reportProblem(session, documentError(target, text(name), 1, isBeyond));
}

/**
 * Functions that read a number or a moment from a document; each is given the name that its warnings name
 * (`Json_wrapper::coerce_…` in sql-common/json_dom.cc).
 */
export function jsonScalarFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const taken = <T>({ value, fits, isBeyond }: Taken<T>, target: DocumentTarget, name: StoredValue | undefined): T => {
    if (!fits) tell(runtime, target, name, isBeyond);
    return value;
  };
  const moment = (found: string | undefined, target: DocumentTarget, name: StoredValue | undefined): string | null => {
    if (found === undefined) tell(runtime, target, name);
    return found ?? null;
  };
  return {
    m_json_real: plain((document, name) => taken(realOf(scalarOf(document)), 'DOUBLE', name)),
    m_json_integer: plain((document, name, biased) => {
      const value = taken(integerOf(scalarOf(document)), 'INTEGER', name);
      return number(biased) === 1 ? clampUnsigned(value) + UNSIGNED_BIAS : BigInt.asIntN(64, value);
    }),
    m_json_big: plain((document, name, scale) =>
      encodeBig(taken(decimalOf(scalarOf(document), number(scale)), 'DECIMAL', name)),
    ),
    m_json_date: plain((document, name, target) =>
      moment(dateOf(scalarOf(document)), text(target) === 'date' ? 'DATE' : 'DATETIME/TIMESTAMP', name),
    ),
    m_json_time: plain((document, name) => moment(timeOf(scalarOf(document)), 'TIME', name)),
  };
}
