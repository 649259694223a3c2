import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Told } from '../operand/result-column.ts';
import { bytesPerLetter, isReal, lengthOfBlob, lengthOfLetters, lettersOf, MAX_LENGTH, NOT_FIXED } from './told.ts';

// How long texts are, as MySQL reckons it (sql/item.cc and sql/item_strfunc.cc).

/** Longest text that most functions make, in characters (`MAX_BLOB_WIDTH`). */
export const LONGEST_TEXT = 16_777_216;
/** Characters of numbers without a fixed number of digits; a FLOAT that CAST makes counts as one that may be longer. */
const REAL_LETTERS = { float: 12, cast: 23, double: 22 };
/** Bytes up to which a text is a VARCHAR, and beyond it a MEDIUMTEXT. */
const LONGEST_VARCHAR = 65_535;
const LONGEST_MEDIUM = 16_777_215;

/** How many characters a value is as a text. */
export function lettersAsText(told: Told): number {
  if (told.type === COLUMN_TYPE.float) {
    const { isColumn, decimals, length } = told.extremeOf ?? told;
    if (!isColumn) return REAL_LETTERS.cast;
    return decimals === NOT_FIXED ? REAL_LETTERS.float : length;
  }
  if (isReal(told)) return REAL_LETTERS.double;
  return told.type === COLUMN_TYPE.json ? MAX_LENGTH : lettersOf(told);
}

/** A computed text of so many characters (`Item::set_data_type_string`). */
export function withLetters(told: Told, letters: number): Told {
  const bytes = letters * bytesPerLetter(told);
  const flags = told.flags & ~(COLUMN_FLAG.blob | COLUMN_FLAG.enum | COLUMN_FLAG.set);
  const plain = { ...told, flags, decimals: NOT_FIXED, isColumn: false };
  if (bytes <= LONGEST_VARCHAR)
    return { ...plain, type: COLUMN_TYPE.varString, length: lengthOfLetters(told, letters) };
  const type = bytes <= LONGEST_MEDIUM ? COLUMN_TYPE.mediumBlob : COLUMN_TYPE.longBlob;
  return { ...plain, type, length: lengthOfBlob(told, letters) };
}
