import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { FunctionCall } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import { oneOf } from './choice.ts';
import { decimalsOf, lengthOfDigits, lengthOfReal, bytesAsNumber, isUnsigned, precisionOf } from './number.ts';
import {
  asItem,
  computed,
  isDecimal,
  isReal,
  isString,
  isText,
  lengthOfBlob,
  lengthOfLetters,
  NOT_FIXED,
} from './told.ts';

// What clients are told of aggregates and window functions (sql/item_sum.cc).

const MAX_PRECISION = 65;
const MAX_SCALE = 30;
/** Digits that SUM adds to those of its argument. */
const SUM_DIGITS = 22;
/** Longer texts are BLOBs. */
const LONGEST_TEXT = 512;
/** Characters of a BIGINT that promises nothing. */
const ANY_INTEGER = 21;

/** Functions that give one of the values of their argument. */
const KEEPING = new Set(['min', 'max', 'first_value', 'last_value', 'nth_value', 'lag', 'lead', 'any_value']);

/** What clients are told of an aggregate, or of a window function. @param all what clients are told of its arguments */
export function aggregateTold(cx: EmitContext, node: FunctionCall, given: Told, all: readonly Told[]): Told {
  const args = all.map(asItem);
  const [arg, , fallback] = KEEPING.has(node.name) ? all : args;
  switch (node.name) {
    case 'row_number':
    case 'rank':
    case 'dense_rank':
    case 'ntile':
      return { ...given, length: ANY_INTEGER };
    case 'group_concat':
      return listTold(cx, given, args);
    default:
      return arg === undefined ? given : ofArgument(cx, node, given, arg, fallback);
  }
}

function ofArgument(cx: EmitContext, node: FunctionCall, given: Told, arg: Told, fallback: Told | undefined): Told {
  switch (node.name) {
    case 'sum':
      return sumTold(given, bytesAsNumber(node.args[0]) ?? arg, SUM_DIGITS, 0);
    case 'avg':
      return sumTold(given, bytesAsNumber(node.args[0]) ?? arg, cx.builder.divisionDigits, cx.builder.divisionDigits);
    case 'min':
    case 'max':
      return node.over === undefined
        ? { ...computed(arg), nullable: true, extremeOf: arg }
        : { ...signed(computed(arg)), nullable: true };
    case 'first_value':
    case 'last_value':
    case 'nth_value':
      return { ...signed(computed(arg)), nullable: true };
    case 'lag':
    case 'lead':
      // Of a decimal that comes of one they do not say that it has no sign.
      if (fallback === undefined && !isDecimal(arg)) return { ...withAnyDigits(signed(computed(arg))), nullable: true };
      return oneOf(given, (fallback === undefined ? [arg] : [arg, fallback]).map(asItem));
    case 'any_value':
      return anyTold(cx, arg);
    case 'bit_and':
    case 'bit_or':
    case 'bit_xor':
      return isString(given) ? { ...given, decimals: 0, flags: given.flags | COLUMN_FLAG.unsigned } : given;
    default:
      return given;
  }
}

/** ANY_VALUE: of bytes that are written as digits it does not say that they have no sign. */
function anyTold(cx: EmitContext, arg: Told): Told {
  const told = oneOf(computed(arg), [asItem(arg)]);
  const isSigned = isString(told) || isDecimal(told);
  const flags = isSigned ? told.flags & ~COLUMN_FLAG.unsigned : told.flags;
  const length = told.length + (isDecimal(told) && isUnsigned(told) ? 1 : 0);
  return { ...told, flags, length, nullable: arg.nullable || isOneRow(cx) };
}

/** Whether the SELECT puts all rows together, and there may be none. */
const isOneRow = ({ aggregation, gathersGroups }: EmitContext): boolean => aggregation.used && !gathersGroups;

/** Of a double a window function does not say that it has no sign. */
const signed = (told: Told): Told => (isReal(told) ? { ...told, flags: told.flags & ~COLUMN_FLAG.unsigned } : told);

/** LAG and LEAD of a number without a fixed number of digits are as long as any. */
const withAnyDigits = (told: Told): Told =>
  isReal(told) && told.decimals >= NOT_FIXED ? { ...told, length: lengthOfReal(NOT_FIXED) } : told;

/** SUM and AVG. @param digits that it adds to those of its argument, and how many of them behind the point */
function sumTold(given: Told, arg: Told, digits: number, added: number): Told {
  if (isReal(given)) {
    const scale = arg.type === COLUMN_TYPE.null ? 0 : decimalsOf(arg);
    const decimals = Math.min(NOT_FIXED, scale + added);
    return { ...given, decimals, length: lengthOfReal(decimals) };
  }
  if (!isDecimal(given)) return given;
  const decimals = Math.min(MAX_SCALE, arg.decimals + added);
  return {
    ...given,
    decimals,
    length: lengthOfDigits(Math.min(MAX_PRECISION, precisionOf(arg) + digits), decimals, false),
  };
}

/** GROUP_CONCAT, whose longest text a variable says in bytes. */
function listTold(cx: EmitContext, given: Told, args: readonly Told[]): Told {
  const set = cx.session.environment.systemVariable('group_concat_max_len', undefined);
  const most = Number(set ?? 1024);
  const isOfNull = args.every(({ type }) => type === COLUMN_TYPE.null);
  const told = isOfNull ? { ...given, collation: 63, flags: given.flags | COLUMN_FLAG.binary } : given;
  const plain = { ...told, decimals: NOT_FIXED, flags: told.flags & ~COLUMN_FLAG.blob, isList: true };
  if (most <= LONGEST_TEXT) return { ...plain, type: COLUMN_TYPE.varString, length: lengthOfLetters(told, most) };
  const width = isText(told) ? lengthOfBlob(told, 1) / lengthOfLetters(told, 1) : 1;
  return { ...plain, type: COLUMN_TYPE.longBlob, length: lengthOfBlob(told, most * width) };
}
