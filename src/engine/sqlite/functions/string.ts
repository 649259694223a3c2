import { shownValue, wireError } from '../../../mysql/wire-error.ts';
import { collationOf, COLLATION_OF_NUMBERS } from '../type/collation.ts';
import { compareKeys, sortKey } from '../type/sort-key.ts';
import { collatedType } from '../operand/common-collation.ts';
import { textLength } from '../operand/to-text.ts';
import {
  BOOLEAN_TYPE,
  bytesType,
  integerType,
  isNumeric,
  isTemporal,
  NULL_TYPE,
  shownInteger,
  textType,
} from '../type/type.ts';
import { lowerCase, upperCase } from './letter-case.ts';
import { locate } from './locate.ts';
import { connectionText, Doubtful, scalar, text, whole, type ScalarFunction } from './scalar.ts';
import {
  exportedLength,
  lengthAsBase64,
  lengthByNumber,
  lengthFromBase64,
  lengthOfEnd,
  lengthOfPart,
  literalIn,
} from './told-length.ts';
import {
  codeBytes,
  exportSet,
  hash,
  insert,
  lastLetters,
  pad,
  fromBase64,
  joinedTexts,
  limited,
  quoted,
  repeated,
  replaced,
  setMembers,
  SHA2,
  soundex,
  substring,
  substringIndex,
  toBase64,
  trim,
} from './text-value.ts';
import { countLetters, firstLetters, reversedLetters } from '../type/letters.ts';
import { withoutTrailingSpaces } from '../type/trailing-spaces.ts';
import { joined, like, longestChoice, ofSubject, textOf, sameText, listedChoices } from './text-result.ts';

/** Letters of SHA2 by the bits asked for. */
const SHA2_LENGTHS: Readonly<Record<string, number>> = { 0: 64, 224: 56, 256: 64, 384: 96 };

const lengthType = shownInteger(10, 11);
const anyCount = [1, 1000] as const;

/** Bytes that a string of unknown length may have. */
const LONGEST = 16_777_215;
/** Characters of a text whose length no literal says (`MAX_BLOB_WIDTH` in sql/field.h). */
const LONGEST_TEXT = 16_777_216;
/** Bytes of the longest character. */
const LONGEST_LETTER = 4;

/** String functions (https://dev.mysql.com/doc/refman/8.4/en/string-functions.html). */
export const STRING_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  ascii: scalar(['bytes'], 1, integerType(3), (value) => (value as Uint8Array)[0] ?? 0),
  bit_length: scalar(['bytes'], 1, lengthType, (value) => (value as Uint8Array).length * 8),
  char: scalar(
    ['integer'],
    anyCount,
    (args) => bytesType(4 * args.length),
    (...codes) => Buffer.from(codes.flatMap(codeBytes)),
    {
      nullable: true,
      nulls: true,
    },
  ),
  char_length: scalar(['text'], 1, lengthType, (value) => countLetters(text(value))),
  concat: scalar(['text'], anyCount, joined, (...parts) => joinedTexts(parts.map(text))),
  export_set: scalar(
    ['text', 'text', 'text', 'text', 'integer'],
    [3, 5],
    (args, connection) => like(args, exportedLength(args), connection),
    (bits, on, off, separator, count) =>
      exportSet(BigInt(text(bits)), text(on), text(off), separator === undefined ? ',' : text(separator), count),
  ),
  elt: scalar(['integer', 'text'], [2, 1000], longestChoice, (index, ...values) => values[whole(index) - 1] ?? null, {
    nullable: true,
    nulls: true,
  }),
  field: scalar(
    ['text'],
    [2, 1000],
    shownInteger(3, 11),
    (name, wanted = null, ...values) => {
      if (wanted === null) return 0;
      const rules = collationOf(text(name));
      const key = sortKey(text(wanted), rules);
      return values.findIndex((value) => value !== null && sortKey(text(value), rules) === key) + 1;
    },
    { nulls: true, collated: true },
  ),
  find_in_set: scalar(
    ['text', 'text'],
    2,
    shownInteger(3, 11),
    (name, wanted, list) => {
      if (text(list) === '') return 0;
      const rules = collationOf(text(name));
      const key = sortKey(text(wanted), rules);
      const items = text(list).split(',');
      return items.findIndex((item) => sortKey(item, rules) === key) + 1;
    },
    { collated: true },
  ),
  from_base64: scalar(
    ['text'],
    1,
    ([value]) => bytesType(lengthFromBase64(value)),
    (value) => fromBase64(text(value)),
    { nullable: true },
  ),
  insert: scalar(['text', 'integer', 'integer', 'text'], 4, ofSubject, (value, position, length, replacement) =>
    limited(insert(text(value), whole(position), whole(length), text(replacement)), 'insert'),
  ),
  instr: scalar(
    ['text', 'text'],
    2,
    lengthType,
    (rules, haystack, needle) => locate(text(needle), text(haystack), 1, collationOf(text(rules))),
    { collated: true },
  ),
  left: scalar(['text', 'integer'], 2, textOf(lengthOfEnd), (value, count) => substring(text(value), 1, whole(count))),
  length: scalar(['bytes'], 1, lengthType, (value) => (value as Uint8Array).length),
  locate: scalar(
    ['text', 'text', 'integer'],
    [2, 3],
    lengthType,
    (rules, needle, haystack, from) =>
      locate(text(needle), text(haystack), from === undefined ? 1 : whole(from), collationOf(text(rules))),
    { collated: true },
  ),
  lower: scalar(['text'], 1, sameText, (value) => lowerCase(text(value))),
  lpad: scalar(
    ['text', 'integer', 'text'],
    3,
    textOf((args) => lengthByNumber(args[1], (count) => count, LONGEST_TEXT)),
    (value, length, filler) => pad(text(value), whole(length), text(filler), true),
    { nullable: true },
  ),
  ltrim: scalar(['text'], 1, sameText, (value) => text(value).replace(/^ +/, '')),
  make_set: scalar(
    ['text', 'text'],
    [2, 1000],
    listedChoices,
    (bits, ...members) =>
      bits === null
        ? null
        : setMembers(BigInt(text(bits)), members)
            .filter((member) => member !== null)
            .join(','),
    { nullable: true, nulls: true },
  ),
  md5: scalar(['bytes'], 1, connectionText(32), hash('md5')),
  ord: scalar(['bytes'], 1, shownInteger(10), (value) => {
    const start = Buffer.from((value as Uint8Array).subarray(0, LONGEST_LETTER)).toString();
    return Buffer.from(firstLetters(start, 1)).reduce((code, byte) => code * 256 + byte, 0);
  }),
  quote: scalar(
    ['text'],
    1,
    (args, connection) => {
      const { type } = args[0] ?? { type: NULL_TYPE };
      const own = isNumeric(type) || isTemporal(type) ? COLLATION_OF_NUMBERS : connection;
      return collatedType(textType(Math.min(LONGEST, 2 * textLength(type) + 2), own), args);
    },
    (value) => (value === null ? 'NULL' : quoted(text(value))),
    { nulls: true, nullable: true },
  ),
  repeat: scalar(
    ['text', 'integer'],
    2,
    (args, connection) =>
      like(
        args.slice(0, 1),
        lengthByNumber(args[1], (count) => count * textLength(args[0]?.type ?? NULL_TYPE), LONGEST_TEXT),
        connection,
      ),
    (value, count) => repeated(text(value), whole(count), 'repeat'),
    { nullable: true },
  ),
  replace: scalar(['text'], 3, ofSubject, (value, from, to) =>
    text(from) === '' ? text(value) : replaced(text(value), text(from), text(to)),
  ),
  reverse: scalar(['text'], 1, sameText, (value) => reversedLetters(text(value))),
  right: scalar(['text', 'integer'], 2, textOf(lengthOfEnd), (value, count) => lastLetters(text(value), whole(count))),
  rpad: scalar(
    ['text', 'integer', 'text'],
    3,
    textOf((args) => lengthByNumber(args[1], (count) => count, LONGEST_TEXT)),
    (value, length, filler) => pad(text(value), whole(length), text(filler), false),
    { nullable: true },
  ),
  rtrim: scalar(['text'], 1, sameText, (value) => withoutTrailingSpaces(text(value))),
  sha1: scalar(['bytes'], 1, connectionText(40), hash('sha1')),
  sha2: scalar(
    ['bytes', 'integer'],
    2,
    ([, bits], connection) => textType(SHA2_LENGTHS[String(literalIn(bits))] ?? 128, connection),
    (value, bits) => {
      const algorithm = bits === null ? undefined : SHA2[whole(bits)];
      if (algorithm === undefined) return new Doubtful(null, wireError('ER_WRONG_PARAMETERS_TO_NATIVE_FCT', 'sha2'));
      return value === null ? null : hash(algorithm)(value);
    },
    { nullable: true, nulls: true },
  ),
  soundex: scalar(
    ['text'],
    1,
    textOf(([value]) => Math.max(4, textLength(value?.type ?? NULL_TYPE))),
    (value) => soundex(text(value)),
  ),
  space: scalar(
    ['integer'],
    1,
    ([count], connection) =>
      textType(
        lengthByNumber(count, (n) => n, 1024),
        connection,
      ),
    (count) => repeated(' ', whole(count), 'space'),
    {
      nullable: true,
    },
  ),
  strcmp: scalar(
    ['text', 'text'],
    2,
    // MySQL counts it among the conditions.
    { ...BOOLEAN_TYPE, shown: 2 },
    (name, a, b) => {
      const rules = collationOf(text(name));
      return Math.sign(compareKeys(sortKey(text(a), rules), sortKey(text(b), rules)));
    },
    { collated: true },
  ),
  substring: scalar(['text', 'integer', 'integer'], [2, 3], textOf(lengthOfPart), (value, position, length) =>
    substring(text(value), whole(position), length === undefined ? Infinity : whole(length)),
  ),
  substring_index: scalar(['text', 'text', 'integer'], 3, sameText, (value, delimiter, count) =>
    substringIndex(text(value), text(delimiter), whole(count)),
  ),
  to_base64: scalar(
    ['bytes'],
    1,
    ([value], connection) => textType(lengthAsBase64(value), connection),
    (value) => toBase64(value as Uint8Array),
    { nullable: true },
  ),
  trim: scalar(['text'], 1, sameText, (value) => trim(text(value), ' ', 'both')),
  trim_both: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'both')),
  trim_leading: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'left')),
  trim_trailing: scalar(['text', 'text'], 2, sameText, (value, part) => trim(text(value), text(part), 'right')),
  unhex: scalar(
    ['text'],
    1,
    // Two digits of four bytes each, as MySQL counts them.
    ([digits]) => bytesType(Math.min(LONGEST, 2 * textLength(digits?.type ?? NULL_TYPE))),
    (value) => {
      const digits = text(value).length % 2 === 0 ? text(value) : `0${text(value)}`;
      if (/^[0-9a-fA-F]*$/.test(digits)) return Buffer.from(digits, 'hex');
      return wireError('ER_WRONG_VALUE_FOR_TYPE', 'string', `'${shownValue(text(value))}'`, 'unhex');
    },
    { nullable: true },
  ),
  upper: scalar(['text'], 1, sameText, (value) => upperCase(text(value))),
};

/** Other names of the same functions. */
export const STRING_SYNONYMS: Readonly<Record<string, string>> = {
  character_length: 'char_length',
  lcase: 'lower',
  mid: 'substring',
  octet_length: 'length',
  position: 'locate',
  sha: 'sha1',
  substr: 'substring',
  ucase: 'upper',
};
