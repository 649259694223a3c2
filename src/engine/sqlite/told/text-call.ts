import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { Told } from '../operand/result-column.ts';
import { lengthOfFormat, lengthOfWritten } from '../functions/told-length.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Call } from './call.ts';
import { consult } from './literal.ts';
import { isMoment } from './number.ts';
import { lettersAsText, LONGEST_TEXT, withLetters } from './text.ts';
import { BINARY_COLLATION, bytesPerLetter, isString, isText, MAX_LENGTH, isNull } from './told.ts';

// How long MySQL says that the texts are which functions make (`resolve_type` in sql/item_strfunc.cc).

/** Letters of a TEXT as MySQL counts them. */
const SHORT_TEXT = 65_535;

type Rule = (call: Call) => Told | undefined;

const bytesOf = (told: Told): number => lettersAsText(told) * bytesPerLetter(told);

/** The length of an argument in what the result is measured in. */
const measured = (given: Told, arg: Told): number => (isText(given) ? lettersAsText(arg) : bytesOf(arg));

/** What is made of NULL alone is a binary string. */
const ofNull = (given: Told): Told => ({
  ...given,
  collation: BINARY_COLLATION,
  flags: given.flags | COLUMN_FLAG.binary,
});

/** A rule of the lengths of arguments. @param sources whose character set the result has */
function made(
  length: (lengths: readonly number[], call: Call) => number | undefined,
  sources: (args: readonly Told[]) => readonly Told[] = (args) => args,
): Rule {
  return (call) => {
    const from = sources(call.args);
    const given = from.length > 0 && from.every(isNull) ? ofNull(call.given) : call.given;
    const letters = length(
      call.args.map((arg) => measured(given, arg)),
      call,
    );
    if (letters === undefined) return undefined;
    const nullable = call.cx.session.mode.strict || given.nullable;
    return { ...withLetters(given, Math.min(MAX_LENGTH, letters)), nullable };
  };
}

const subject = (args: readonly Told[]): readonly Told[] => args.slice(0, 1);
const behindFirst = (args: readonly Told[]): readonly Told[] => args.slice(1);
const sum = (lengths: readonly number[]): number => lengths.reduce((all, each) => all + each, 0);
/** The most that most functions make, in bytes. */
const upTo = (given: Told, letters: number): number => Math.min(letters, LONGEST_TEXT / bytesPerLetter(given));
const same = made(([length = 0]) => length, subject);

/** What a stored function returns is told as a column of its type. */
const asTextColumn: Rule = ({ given }) => ({
  ...withLetters(given, SHORT_TEXT),
  type: COLUMN_TYPE.blob,
  flags: COLUMN_FLAG.blob,
  decimals: 0,
  length: SHORT_TEXT * bytesPerLetter(given),
});

/** How much of a text LEFT and RIGHT give, and SUBSTRING behind its start. */
const cut = (length: number, count: number | null | undefined): number =>
  count === undefined || count === null ? length : Math.min(length, Math.max(0, count));

function part([length = 0]: readonly number[], { args, valueAt }: Call): number {
  const start = valueAt(1);
  const rest =
    start === undefined || start === null
      ? length
      : start > 0
        ? Math.max(0, length - start + 1)
        : -start > length
          ? 0
          : -start;
  return args.length < 3 ? rest : cut(rest, valueAt(2));
}

/** Letters of `NULL`. */
const LEAST_QUOTED = 4;

/** QUOTE, whose result keeps the character set in which MySQL writes numbers and moments. */
function quotedTold(call: Call): Told | undefined {
  const told = made(([length = 0], { given }) => Math.max(LEAST_QUOTED, upTo(given, 2 * length + 2)), subject)(call);
  const isWritten = call.args.every((arg) => !isString(arg) && arg.type !== COLUMN_TYPE.json);
  return told && isWritten && isText(told) ? { ...told, collation: NUMBERS_COLLATION } : told;
}

/** `latin1_swedish_ci`. */
const NUMBERS_COLLATION = 8;

/** REPEAT. */
function repeated([length = 0]: readonly number[], { given, valueAt }: Call): number {
  const count = valueAt(1);
  if (count === undefined || count === null) return LONGEST_TEXT;
  return upTo(given, count < 0 ? MAX_LENGTH : length * count);
}

/** A length that an argument says. */
const asked =
  (i: number, otherwise = LONGEST_TEXT, negative = MAX_LENGTH) =>
  (_: unknown, { given, valueAt }: Call): number => {
    const count = valueAt(i);
    if (count === undefined || count === null) return count === null ? otherwise : LONGEST_TEXT;
    return upTo(given, count < 0 ? negative : count);
  };

/** MySQL reckons these in 32 bits. */
const inThirtyTwoBits = (length: number): number => length % 2 ** 32;

/** Letters of an argument of MAKE_SET, whatever the result is measured in; a constant is converted. */
function lettersOfMember(told: Told, given: Told, node: Expression | undefined): number {
  if (!isText(given) && node?.kind === 'literal') return bytesOf(told);
  const isLongest = told.type === COLUMN_TYPE.json || told.length === MAX_LENGTH;
  return isLongest ? Math.floor(MAX_LENGTH / bytesPerLetter(told)) : lettersAsText(told);
}

/** REGEXP_SUBSTR: of bytes it tells of bytes, though it reads none. */
function partTold({ given, args: [arg] }: Call): Told | undefined {
  if (arg === undefined || isNull(arg)) return withLetters(given, 0);
  return isText(arg) || !isBytes(arg) ? withLetters(given, lettersAsText(arg)) : withLetters(ofNull(given), arg.length);
}

const isBytes = (told: Told): boolean => isString(told) || told.type === COLUMN_TYPE.bit;

const EXPORTED_BITS = 64;

/** Letters of an argument that is a number without a sign: it is converted to a text at once. */
function lettersWritten({ cx, node }: Call, i: number): number | undefined {
  const arg = node.args[i];
  if (arg?.kind !== 'literal' || !(arg.type === 'integer' || arg.type === 'decimal' || arg.type === 'float'))
    return undefined;
  consult(cx, arg);
  return arg.type === 'float' ? String(Number(arg.value)).length : arg.value.length;
}

/** Letters that a letter of a document may be written with. */
const QUOTED_LETTERS = 6;

/** Four letters for each three bytes, in lines of 76. */
function lengthAsBase64(bytes: number): number {
  const letters = Math.ceil(bytes / 3) * 4;
  return letters === 0 ? 0 : letters + Math.floor((letters - 1) / 76);
}

const SHA2_LETTERS: Readonly<Record<number, number>> = { 224: 56, 384: 96, 512: 128 };

const MOST_DECIMALS = 30;

/** FORMAT: a separator for each three letters, the point, one to spare, and the most digits behind the point. */
const lengthOfFormatted = (letters: number): number => letters + Math.floor(letters / 3) + 2 + MOST_DECIMALS;

/** What zlib reckons with (`compressBound`), and the length that goes before it. */
const compressedLength = (bytes: number): number =>
  bytes + Math.floor(bytes / 2 ** 12) + Math.floor(bytes / 2 ** 14) + Math.floor(bytes / 2 ** 25) + 18;

function lettersOfFormat(cx: EmitContext, format: Expression): number {
  // With a character set in front it is no constant of the plan.
  const isWritten = format.kind === 'literal' && format.type === 'string' && format.charset !== undefined;
  if (isWritten) consult(cx, format);
  const length = isWritten ? lengthOfWritten(format.value) : lengthOfFormat(cx.builder.operands.get(format));
  return Math.min(LONGEST_TEXT, length);
}

const asWkt: Rule = ({ given }) => ({ ...withLetters(given, LONGEST_TEXT), nullable: true });

/** What clients are told of functions that make texts. */
export const TEXT_RULES: Readonly<Record<string, Rule>> = {
  concat: made((lengths, { given }) => upTo(given, sum(lengths))),
  concat_ws: made(([between = 0, ...lengths], { given }) =>
    upTo(given, sum(lengths) + between * Math.max(0, lengths.length - 1)),
  ),
  upper: same,
  ucase: same,
  lower: same,
  lcase: same,
  reverse: same,
  trim: same,
  ltrim: same,
  rtrim: same,
  trim_both: same,
  trim_leading: same,
  trim_trailing: same,
  substring_index: same,
  regexp_substr: partTold,
  quote: (call) => (call.args.every(isNull) ? withLetters(call.given, 4) : quotedTold(call)),
  soundex: made(([length = 0]) => Math.max(4, length), subject),
  left: made(([length = 0], { valueAt }) => cut(length, valueAt(1)), subject),
  right: made(([length = 0], { valueAt }) => cut(length, valueAt(1)), subject),
  substring: made(part, subject),
  substr: made(part, subject),
  mid: made(part, subject),
  repeat: made(repeated, subject),
  space: made(asked(0, 0, 0), () => []),
  lpad: made(asked(1), subject),
  rpad: made(asked(1), subject),
  insert: made(
    ([length = 0, , , added = 0], call) => upTo(call.given, length + (lettersWritten(call, 3) ?? added)),
    subject,
  ),
  format: ({ given, args: [arg] }) => arg && withLetters(given, lengthOfFormatted(lettersAsText(arg))),
  // Each of its characters may become the new text, whose first one MySQL forgets.
  replace: made(([length = 0, , by = 0], call) => {
    const letters = lettersWritten(call, 2) ?? by;
    return upTo(call.given, letters > 1 ? length * (letters - 1) : length);
  }, subject),
  elt: made(
    (_, { args, given, node }) =>
      Math.max(...args.slice(1).map((arg, i) => lettersOfMember(arg, given, node.args[i + 1]))),
    behindFirst,
  ),
  make_set: (call) => {
    const { given, node } = call;
    const width = bytesPerLetter(given);
    const members = call.args.slice(1).map((arg, i) => lettersOfMember(arg, given, node.args[i + 1]));
    const letters = sum(members) + members.length - 1;
    const told = made(() => inThirtyTwoBits(letters * width) / width, behindFirst)(call);
    return told && { ...told, nullable: call.args.some(({ nullable }) => nullable) };
  },
  export_set: made(
    ([, on = 0, off = 0, between = 1], { given }) =>
      upTo(given, Math.max(on, off) * EXPORTED_BITS + between * (EXPORTED_BITS - 1)),
    () => [],
  ),
  hex: ({ given, args: [arg] }) =>
    arg !== undefined && (isString(arg) || isMoment(arg) || arg.type === COLUMN_TYPE.json)
      ? withLetters(given, Math.min(MAX_LENGTH, bytesOf(arg) * 2))
      : undefined,
  unhex: ({ given, args: [arg] }) => arg && withLetters(given, Math.floor((bytesOf(arg) + 1) / 2)),
  from_base64: ({ given, args: [arg] }) => arg && withLetters(given, upTo(given, Math.floor((bytesOf(arg) * 3) / 4))),
  aes_encrypt: ({ given }) => withLetters(given, upTo(given, lettersAsText(given))),
  regexp_replace: ({ given }) => withLetters(given, upTo(given, MAX_LENGTH)),
  sha2: ({ given, valueAt }) =>
    withLetters(given, SHA2_LETTERS[valueAt(1) ?? 256] ?? (valueAt(1) === undefined ? 128 : 64)),
  compress: ({ given, args: [arg] }) => arg && withLetters(given, upTo(given, compressedLength(bytesOf(arg)))),
  aes_decrypt: ({ given, args: [arg] }) => arg && withLetters(given, lettersAsText(arg)),
  random_bytes: ({ given }) => withLetters(given, 1024),
  format_bytes: ({ given }) => withLetters(given, 11),
  format_pico_time: ({ given }) => withLetters(given, 11),
  json_pretty: ({ given }) => withLetters(given, LONGEST_TEXT),
  json_quote: ({ given, args: [arg] }) => arg && withLetters(given, lettersAsText(arg) * QUOTED_LETTERS + 2),
  json_unquote: ({ given, args: [arg] }) =>
    arg?.type === COLUMN_TYPE.json ? undefined : arg && withLetters(given, lettersAsText(arg)),
  to_base64: ({ given, args: [arg] }) => arg && withLetters(given, upTo(given, lengthAsBase64(bytesOf(arg)))),
  from_unixtime: ({ cx, node, given }) => node.args[1] && withLetters(given, lettersOfFormat(cx, node.args[1])),
  date_format: ({ cx, node, given }) => node.args[1] && withLetters(given, lettersOfFormat(cx, node.args[1])),
  time_format: ({ cx, node, given }) => node.args[1] && withLetters(given, lettersOfFormat(cx, node.args[1])),
  st_astext: asWkt,
  st_aswkt: asWkt,
  uncompress: ({ given }) => withLetters(given, LONGEST_TEXT),
  'sys.list_add': asTextColumn,
  'sys.list_drop': asTextColumn,
};
