import { COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Cast, Collate, ConvertUsing, DataType, JsonValue, Unary } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';
import { lengthOfReal } from './number.ts';
import { lettersAsText, withLetters } from './text.ts';
import {
  asItem,
  BYTES_PER_CHARACTER,
  bytesPerLetter,
  isBlob,
  isReal,
  isText,
  lettersOf,
  MAX_LENGTH,
  NOT_FIXED,
  toldOf,
} from './told.ts';

// What clients are told of values that are converted (`Item_typecast_char` and its kin in sql/item_timefunc.cc).

type Conversion = Cast | ConvertUsing | Collate | JsonValue | Unary;

/** What clients are told of CAST, CONVERT, BINARY, COLLATE and JSON_VALUE. */
export function conversionTold(cx: EmitContext, node: Conversion, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  if (operand === undefined) return undefined;
  const given = toldOf(operand);
  if (node.kind === 'json-value') return node.returning && ofDocument(given, node.returning);
  if (node.kind === 'cast' && !isWithoutLength(node.type))
    return node.type.name === 'float' ? floatTold(given) : undefined;
  const value = describe(node.operand);
  return value && withLetters(given, Math.min(MAX_LENGTH, longest(given, value) ?? lettersIn(given, asItem(value))));
}

/** How much a LONGTEXT of a column, or a document, has: what clients are told of its length ends before. */
function longest(given: Told, value: Told): number | undefined {
  const isDocument = value.type === COLUMN_TYPE.json;
  const isLongText = value.isColumn && isBlob(value) && value.length === MAX_LENGTH;
  if (!isLongText && !isDocument) return undefined;
  const width = isDocument ? BYTES_PER_CHARACTER : bytesPerLetter(value);
  return isText(given) ? Math.floor(MAX_LENGTH / width) : MAX_LENGTH;
}

const isWithoutLength = ({ name, length }: DataType): boolean =>
  (name === 'char' || name === 'binary' || name === 'nchar') && length === undefined;

const floatTold = (given: Told): Told => ({ ...given, length: lengthOfReal(NOT_FIXED) });

/** A binary string has the bytes of a text, and the digits of a number. */
function lettersIn(given: Told, value: Told): number {
  if (isText(given)) return lettersAsText(value);
  return isReal(value) ? value.length : lettersOf(value) * bytesPerLetter(value);
}

function ofDocument(given: Told, type: DataType): Told | undefined {
  if (type.name === 'float') return floatTold(given);
  return isWithoutLength(type) ? withLetters(given, MAX_LENGTH) : undefined;
}
