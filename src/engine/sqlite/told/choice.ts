import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Case } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import { JSON_EXPRESSION, type Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';
import { decimalsOf, decimalTold, isUnsigned, isWhole, precisionOf, realOf } from './number.ts';
import { lettersAsText, withLetters } from './text.ts';
import {
  asItem,
  bytesPerLetter,
  isDecimal,
  isInteger,
  isReal,
  isString,
  isText,
  lengthOfBlob,
  MAX_LENGTH,
  NOT_FIXED,
  toldOf,
  isNull,
  ENUMERATED,
} from './told.ts';

/** What clients are told of CASE. */
export function choiceTold(cx: EmitContext, node: Case, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  const otherwise = node.otherwise === undefined ? [] : [node.otherwise];
  const values = [...node.branches.map(({ then }) => then), ...otherwise].map((each) => describe(each));
  if (operand === undefined || values.includes(undefined)) return undefined;
  return oneOf(toldOf(operand), (values as readonly Told[]).map(asItem));
}

const YEAR_LENGTH = 4;

/**
 * What clients are told of a value that is one of several (`Item::aggregate_type` and `Item_func::count_only_length` …).
 *
 * @param given what its form says
 */
export function oneOf(given: Told, all: readonly Told[]): Told {
  const values = all.filter((value) => !isNull(value));
  if (values.length === 0) return given;
  if (values.every(({ type }) => type === COLUMN_TYPE.year))
    return { ...given, type: COLUMN_TYPE.year, length: YEAR_LENGTH };
  if (isInteger(given) && values.every(isWhole))
    return { ...given, length: Math.max(...values.map(({ length }) => length)) };
  if (isDecimal(given)) return { ...given, ...exactOf(given, values) };
  if (isReal(given)) {
    const { length, decimals } = realOf(values);
    return { ...given, length, decimals };
  }
  return isString(given) ? textOf(given, values) : given;
}

function exactOf(given: Told, values: readonly Told[]): Pick<Told, 'length' | 'decimals'> {
  const decimals = Math.max(...values.map((value) => value.decimals));
  const whole = Math.max(...values.map((value) => precisionOf(value) - value.decimals));
  const { length } = decimalTold(Math.min(65, whole + decimals), decimals, isUnsigned(given));
  return { length, decimals };
}

/** Types of long texts, from that which prevails. */
const BLOBS = [COLUMN_TYPE.longBlob, COLUMN_TYPE.blob, COLUMN_TYPE.mediumBlob] as const;

function textOf(given: Told, values: readonly Told[]): Told {
  const plain = { ...given, flags: given.flags & ~(ENUMERATED | COLUMN_FLAG.blob), decimals: NOT_FIXED };
  const letters = values.map((value) => lettersIn(given, value));
  const text = withLetters(plain, Math.max(...letters));
  const [only, another] = values;
  if (only !== undefined && another === undefined && (only.flags & ENUMERATED) !== 0)
    return { ...text, type: (only.flags & COLUMN_FLAG.enum) !== 0 ? COLUMN_TYPE.enum : COLUMN_TYPE.set };
  const blob = blobOf(values);
  if (blob !== undefined) return { ...text, type: blob, length: lengthOfBlob(text, Math.max(...letters)) };
  return areFixed(values) ? { ...text, type: COLUMN_TYPE.string } : text;
}

/** The type of long texts that one of the values says; beside a document it is the longest. */
function blobOf(values: readonly Told[]): Told['type'] | undefined {
  const blob = BLOBS.find((code) => values.some(({ type }) => type === code));
  return blob !== undefined && values.some(isDocument) ? COLUMN_TYPE.longBlob : blob;
}

const isDocument = ({ type }: Told): boolean => type === COLUMN_TYPE.json;
const isMember = ({ type, flags, extremeOf }: Told): boolean =>
  (flags & ENUMERATED) !== 0 ||
  type === COLUMN_TYPE.enum ||
  type === COLUMN_TYPE.set ||
  (extremeOf !== undefined && isMember(extremeOf));

/**
 * Whether the text is a CHAR: one of the values is, and none is a VARCHAR. Types are merged from left to right, and of a
 * member of a list and another value behind it becomes a VARCHAR, if that is no CHAR (`field_types_merge_rules`).
 */
function areFixed(values: readonly Told[]): boolean {
  const isChar = (value: Told): boolean => value.type === COLUMN_TYPE.string && !isMember(value);
  const first = values.findIndex(isChar);
  if (first === -1 || values.some(isDocument)) return false;
  if (first > 1 && values.slice(0, first).some(isMember)) return false;
  return values.every((value) => !isString(value) || isChar(value) || isMember(value));
}

/** A binary string has the bytes of a text, and the digits of a number. */
function lettersIn(given: Told, value: Told): number {
  if (isText(given)) return lettersAsText(value);
  if (isReal(value) || value.length === MAX_LENGTH) return value.length;
  return lettersAsText(value) * bytesPerLetter(value);
}

/** Characters of a moment without a fraction. */
const MOMENT_LETTERS: Readonly<Record<number, number>> = {
  [COLUMN_TYPE.datetime]: 19,
  [COLUMN_TYPE.timestamp]: 19,
  [COLUMN_TYPE.time]: 10,
};
const LONGEST_FRACTION = 6;

/** A moment beside values with so many digits behind the point, which it has then too. */
function withFraction(value: Told, decimals: number): Told {
  const letters = MOMENT_LETTERS[value.type];
  if (letters === undefined) return value;
  const digits = Math.min(LONGEST_FRACTION, decimals);
  return { ...value, length: letters + (digits > 0 ? digits + 1 : 0) };
}

const gainsDigits = ({ type, decimals: own }: Told, decimals: number): boolean =>
  MOMENT_LETTERS[type] !== undefined && own < Math.min(LONGEST_FRACTION, decimals);

/** GREATEST and LEAST. @param fraction digits behind the second of moments among them, where others are read as moments too */
export function extremeTold(form: Told, values: readonly Told[], fraction: number | undefined): Told {
  const given = { ...form, nullable: values.some(({ nullable }) => nullable) };
  if (!isString(given)) return oneOf(given, values);
  if (values.every(({ type }) => type === COLUMN_TYPE.json))
    return { ...given, type: COLUMN_TYPE.varString, length: JSON_EXPRESSION.length };
  const decimals = fraction ?? Math.max(...values.map((value) => (isBytes(value) ? 0 : decimalsOf(value))));
  const told = oneOf(
    given,
    values.map((value) => withFraction(value, decimals)),
  );
  // Members of two lists are plain texts, and so is what a moment is among that gets more digits behind the second.
  const isCast = told.type === COLUMN_TYPE.string && values.some((value) => gainsDigits(value, decimals));
  return told.type === COLUMN_TYPE.enum || told.type === COLUMN_TYPE.set || isCast
    ? { ...told, type: COLUMN_TYPE.varString }
    : told;
}

/** Whether it is bytes that are written as digits. */
const isBytes = ({ type, decimals, isColumn }: Told): boolean =>
  type === COLUMN_TYPE.varString && decimals === 0 && !isColumn;

/** NULLIF. */
export function unlessTold(given: Told, value: Told): Told {
  if (isBytes(value)) return { ...value, nullable: true };
  const chosen = { ...oneOf(given, [value]), nullable: true };
  const told = isReal(value) ? { ...chosen, length: value.length } : chosen;
  return told.type === COLUMN_TYPE.enum || told.type === COLUMN_TYPE.set ? { ...told, type: COLUMN_TYPE.string } : told;
}
