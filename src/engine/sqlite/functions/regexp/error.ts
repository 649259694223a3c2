import { wireError, type WireError } from '../../../../mysql/wire-error.ts';

/** Something that is no regular expression. Lines and characters count from 1. */
export const regExpError = {
  illegalArgument: (): WireError => wireError('ER_REGEXP_ILLEGAL_ARGUMENT'),
  outOfBounds: (): WireError => wireError('ER_REGEXP_INDEX_OUTOFBOUNDS_ERROR'),
  syntax: (line: number, character: number): WireError => wireError('ER_REGEXP_RULE_SYNTAX', line, character),
  badEscape: (): WireError => wireError('ER_REGEXP_BAD_ESCAPE_SEQUENCE'),
  unimplemented: (): WireError => wireError('ER_REGEXP_UNIMPLEMENTED'),
  parenthesis: (): WireError => wireError('ER_REGEXP_MISMATCHED_PAREN'),
  badInterval: (): WireError => wireError('ER_REGEXP_BAD_INTERVAL'),
  maxBelowMin: (): WireError => wireError('ER_REGEXP_MAX_LT_MIN'),
  backReference: (): WireError => wireError('ER_REGEXP_INVALID_BACK_REF'),
  lookBehind: (): WireError => wireError('ER_REGEXP_LOOK_BEHIND_LIMIT'),
  unclosedBracket: (): WireError => wireError('ER_REGEXP_MISSING_CLOSE_BRACKET'),
  badRange: (): WireError => wireError('ER_REGEXP_INVALID_RANGE'),
  stackOverflow: (): WireError => wireError('ER_REGEXP_STACK_OVERFLOW'),
  timeOut: (): WireError => wireError('ER_REGEXP_TIME_OUT'),
  groupName: (): WireError => wireError('ER_REGEXP_INVALID_CAPTURE_GROUP_NAME'),
  tooBig: (): WireError => wireError('ER_REGEXP_PATTERN_TOO_BIG'),
  internal: (): WireError => wireError('ER_REGEXP_INTERNAL_ERROR'),
  resultTooLong: (): WireError => wireError('ER_NOT_SUPPORTED_YET', 'REGEXP_REPLACE of so long a text'),
  numberTooBig: (): WireError => wireError('ER_REGEXP_NUMBER_TOO_BIG'),
} as const;
