import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Case } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import { JSON_EXPRESSION, type Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';
import { decimalTold, isMoment, isUnsigned, isWhole, precisionOf, realOf } from './number.ts';
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
  NOT_FIXED,
  toldOf,
} from './told.ts';

/** What clients are told of CASE. */
export function choiceTold(cx: EmitContext, node: Case, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  const otherwise = node.otherwise === undefined ? [] : [node.otherwise];
  const values = [...node.branches.map(({ then }) => then), ...otherwise].map((each) => describe(each));
  if (operand === undefined || values.includes(undefined)) return undefined;
  return oneOf(toldOf(operand), (values as readonly Told[]).map(asItem));
}

const ENUMERATED = COLUMN_FLAG.enum | COLUMN_FLAG.set;
const isNull = ({ type }: Told): boolean => type === COLUMN_TYPE.null;
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
  const blob = BLOBS.find((code) => values.some(({ type }) => type === code));
  if (blob !== undefined) return { ...text, type: blob, length: lengthOfBlob(text, Math.max(...letters)) };
  const strings = values.filter(isString);
  const areFixed =
    strings.length > 0 && strings.every(({ type, flags }) => type === COLUMN_TYPE.string && (flags & ENUMERATED) === 0);
  return areFixed ? { ...text, type: COLUMN_TYPE.string } : text;
}

/** A binary string has the bytes of a text, and the digits of a number. */
const lettersIn = (given: Told, value: Told): number =>
  isText(given) ? lettersAsText(value) : isReal(value) ? value.length : lettersAsText(value) * bytesPerLetter(value);

/** Characters of a moment beside a text, which may have a fraction. */
const MOMENT_LETTERS: Readonly<Record<number, number>> = {
  [COLUMN_TYPE.datetime]: 26,
  [COLUMN_TYPE.timestamp]: 26,
  [COLUMN_TYPE.time]: 17,
};

/** GREATEST and LEAST. */
export function extremeTold(form: Told, values: readonly Told[]): Told {
  const given = { ...form, nullable: values.some(({ nullable }) => nullable) };
  if (!isString(given)) return oneOf(given, values);
  if (values.every(({ type }) => type === COLUMN_TYPE.json))
    return { ...given, type: COLUMN_TYPE.varString, length: JSON_EXPRESSION.length };
  const hasText = values.some((value) => isString(value) && isText(value));
  const long = values.map((value) => {
    const letters = hasText && isMoment(value) ? MOMENT_LETTERS[value.type] : undefined;
    return letters === undefined ? value : { ...value, length: letters };
  });
  const told = oneOf(given, long);
  // Members of two lists are plain texts.
  return told.type === COLUMN_TYPE.enum || told.type === COLUMN_TYPE.set
    ? { ...told, type: COLUMN_TYPE.varString }
    : told;
}

/** Whether it is bytes that are written as digits. */
const isHex = ({ type, flags }: Told): boolean =>
  type === COLUMN_TYPE.varString && (flags & COLUMN_FLAG.unsigned) !== 0;

/** NULLIF. */
export function unlessTold(given: Told, value: Told): Told {
  if (isHex(value)) return { ...value, nullable: true };
  const chosen = { ...oneOf(given, [value]), nullable: true };
  const told = isReal(value) ? { ...chosen, length: value.length } : chosen;
  return told.type === COLUMN_TYPE.enum || told.type === COLUMN_TYPE.set ? { ...told, type: COLUMN_TYPE.string } : told;
}
