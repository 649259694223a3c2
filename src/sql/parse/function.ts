import { isUtf8 } from 'node:buffer';
import type { ColumnReference, Expression, FunctionCall, Interval } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { FUNCTIONS_BY_TOUCH } from '../function-name.ts';
import { findSysFunction } from '../routine.ts';
import { KIND, type TokenKind } from '../token-kind.ts';
import { call } from './call.ts';
import { parseExpression } from './expression.ts';
import { parseIntervalUnit } from './interval.ts';
import { parseOrderBy } from './query.ts';
import { KEYWORD_FUNCTIONS, PARENLESS_FUNCTIONS } from './keyword-function.ts';
import { parseColumnAlias } from './select.ts';
import { parseOver } from './window.ts';
import { DEPRECATED } from './deprecated.ts';

/** Functions that take DISTINCT in front of their arguments. */
const TAKES_DISTINCT: ReadonlySet<string> = new Set(['count', 'sum', 'avg', 'min', 'max', 'group_concat']);

/** Aggregates that take ALL, which says nothing, before their argument. */
const TAKES_ALL: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'bit_and',
  'bit_or',
  'bit_xor',
  'json_arrayagg',
  'json_objectagg',
  'std',
  'stddev',
  'stddev_pop',
  'stddev_samp',
  'variance',
  'var_pop',
  'var_samp',
]);

/** Functions that are of a window and nothing else. */
const ALWAYS_WINDOWED: ReadonlySet<string> = new Set(
  'rank dense_rank row_number lag lead first_value last_value nth_value ntile percent_rank cume_dist'.split(' '),
);

/** Functions that OVER may follow. */
const WINDOWED: ReadonlySet<string> = new Set([...TAKES_ALL, ...ALWAYS_WINDOWED, 'group_concat', 'st_collect']);

/** Names that were given to a function a second time. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['session_user', 'user'],
  ['system_user', 'user'],
  ['schema', 'database'],
  ['substr', 'substring'],
  ['mid', 'substring'],
]);

/** Reserved words that are functions with ordinary arguments when a parenthesis follows. */
const RESERVED_FUNCTIONS: ReadonlySet<string> = new Set([
  'if',
  'left',
  'right',
  'replace',
  'insert',
  'repeat',
  'database',
  'schema',
  'grouping',
  'rank',
  'dense_rank',
  'row_number',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'nth_value',
  'ntile',
  'percent_rank',
  'cume_dist',
]);

/** Whether a function with a form of its own, or with a reserved name, begins here. */
export function isKeywordFunction(cursor: Cursor, word: string): boolean {
  if (PARENLESS_FUNCTIONS.has(word)) return true;
  if (cursor.kind(1) !== KIND.leftParen) return false;
  return (KEYWORD_FUNCTIONS.has(word) && !isSpaced(cursor, word)) || RESERVED_FUNCTIONS.has(word);
}

/** Whether a space behind the name makes it none of a built-in function. */
const isSpaced = (cursor: Cursor, word: string): boolean => FUNCTIONS_BY_TOUCH.has(word) && !cursor.isTouched();

/** Parses a function for which `isKeywordFunction` holds. */
export function parseKeywordFunction(cursor: Cursor, word: string): Expression {
  const parse = KEYWORD_FUNCTIONS.get(word);
  if (parse === undefined) return parseCall(cursor, word);
  cursor.skip();
  return parse(cursor);
}

/** Names that the tree and the engine give to forms of the grammar; MySQL has no such functions. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  'format_exact member_of sys.list_add sys.list_drop trim_both trim_leading trim_trailing'.split(' '),
);

/** Parses `name(…)` where the name is no reserved word. */
export function parseFunction(cursor: Cursor): FunctionCall {
  const isQuoted = cursor.is(KIND.name);
  const isTouched = cursor.isTouched();
  const written = cursor.anyName();
  const name = written.toLowerCase();
  const isStored = OWN_NAMES.has(name) || (isQuoted ? isOfGrammar(name) : FUNCTIONS_BY_TOUCH.has(name) && !isTouched);
  if (isStored) return parseStoredCall(cursor, written);
  const parsed = parseCall(cursor, name, false);
  return written === name ? parsed : { ...parsed, written };
}

/** Whether a function is one of MySQL's grammar, which it is by its name without quotes alone. */
export const isOfGrammar = (name: string): boolean =>
  [KEYWORD_FUNCTIONS, RESERVED_FUNCTIONS, GRAMMAR_ARGUMENTS, FUNCTIONS_BY_TOUCH].some((names) => names.has(name));

/** A call that by its form is that of a stored function, whatever its name. */
function parseStoredCall(cursor: Cursor, written: string): FunctionCall {
  cursor.expect(KIND.leftParen);
  const { args, hasNames } = parseArguments(cursor, '');
  cursor.expect(KIND.rightParen);
  return { ...call('', ...args), written, ...(hasNames ? { hasNames } : {}) };
}

/** Parses the arguments of `schema.name(…)`, a stored function: all that there are here are two of the schema `sys`. */
export function parseRoutineCall(cursor: Cursor, routine: ColumnReference): FunctionCall {
  const { schema: further, table: schema, name } = routine;
  if (schema === undefined || further !== undefined) return cursor.fail();
  const known = findSysFunction(schema, name);
  if (known === undefined && schema === 'sys') return cursor.unsupported(`the function sys.${name}`);
  cursor.expect(KIND.leftParen);
  const args: Expression[] = [];
  if (!cursor.is(KIND.rightParen))
    do args.push(parseExpression(cursor));
    while (cursor.accept(KIND.comma));
  cursor.expect(KIND.rightParen);
  return { ...call(known ?? '', ...args), schema, written: name };
}

/** What stands between the values of GROUP_CONCAT: a string, or the bytes of one. */
function parseSeparator(cursor: Cursor): string {
  if (!cursor.is(KIND.hex) && !cursor.is(KIND.bit)) return cursor.string();
  const bytes = Buffer.from(cursor.literalText(), 'hex');
  return isUtf8(bytes) ? bytes.toString() : cursor.unsupported('a SEPARATOR of bytes that are no text');
}

function parseCall(cursor: Cursor, word: string, skipName = true): FunctionCall {
  if (skipName) cursor.skip();
  const name = SYNONYMS.get(word) ?? word;
  cursor.expect(KIND.leftParen);
  const distinct = TAKES_DISTINCT.has(name) && cursor.acceptWord('distinct');
  if (!distinct && TAKES_ALL.has(name)) cursor.acceptWord('all');
  const star = name === 'count' && !distinct && cursor.accept(KIND.star);
  const { args, hasNames } = star
    ? NOTHING
    : parseArguments(cursor, name === 'count' && distinct ? 'count distinct' : name);
  const orderBy = name === 'group_concat' ? parseOrderBy(cursor) : [];
  const separator = name === 'group_concat' && cursor.acceptWord('separator') ? parseSeparator(cursor) : undefined;
  cursor.expect(KIND.rightParen);
  if (name === 'nth_value' && cursor.acceptWords('from', 'last')) cursor.unsupported('FROM LAST');
  if (name === 'nth_value') cursor.acceptWords('from', 'first');
  if (cursor.acceptWords('ignore', 'nulls')) cursor.unsupported('IGNORE NULLS');
  cursor.acceptWords('respect', 'nulls');
  if (name === 'found_rows') cursor.deprecate(DEPRECATED.foundRows);
  if (name === 'json_merge') cursor.deprecate(DEPRECATED.jsonMerge);
  const over = WINDOWED.has(name) ? parseOver(cursor) : undefined;
  if (over === undefined && ALWAYS_WINDOWED.has(name)) cursor.fail();
  const parsed = { ...call(name, ...args), distinct, star, orderBy, separator, over };
  return hasNames ? { ...parsed, hasNames } : parsed;
}

const arguments_ = (
  least: number,
  most: number,
  names: string,
): readonly (readonly [string, readonly [number, number]])[] =>
  names.split(' ').map((name) => [name, [least, most]] as const);

const ANY = Number.POSITIVE_INFINITY;

/** Functions of MySQL's grammar, to which another number of arguments is an error of syntax. */
const GRAMMAR_ARGUMENTS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ...arguments_(0, 0, 'database user row_count row_number rank dense_rank cume_dist percent_rank'),
  ...arguments_(
    1,
    1,
    'ascii charset collation date day hour microsecond minute month quarter reverse second time year',
  ),
  ...arguments_(1, 1, 'avg bit_and bit_or bit_xor json_arrayagg max min std stddev stddev_pop stddev_samp sum'),
  ...arguments_(1, 1, 'count var_pop var_samp variance first_value last_value ntile'),
  ...arguments_(1, 3, 'lag lead'),
  ['count distinct', [1, ANY]],
  ...arguments_(1, 2, 'log timestamp week'),
  ...arguments_(2, 2, 'json_objectagg nth_value left mod repeat right truncate'),
  ...arguments_(2, 3, 'format'),
  ...arguments_(2, ANY, 'interval'),
  ...arguments_(3, 3, 'if replace'),
  ...arguments_(4, 4, 'insert'),
  ...arguments_(1, ANY, 'coalesce'),
]);

/** Which argument of a window function is a whole number, a parameter or a variable. */
const WHOLE_ARGUMENT: ReadonlyMap<string, number> = new Map([
  ['ntile', 0],
  ['lag', 1],
  ['lead', 1],
]);

const WHOLE: ReadonlySet<TokenKind> = new Set([KIND.integer, KIND.parameter, KIND.userVariable, KIND.word, KIND.name]);

/** The arguments of a call; those of functions that are none of the grammar may have names, and then are no built-in function's. */
interface Arguments {
  readonly args: readonly Expression[];
  readonly hasNames: boolean;
}

const NOTHING: Arguments = { args: [], hasNames: false };

function parseArguments(cursor: Cursor, name: string): Arguments {
  const [least, most] = GRAMMAR_ARGUMENTS.get(name) ?? [0, Number.POSITIVE_INFINITY];
  if (cursor.is(KIND.rightParen)) return least > 0 ? cursor.fail() : NOTHING;
  if (most === 0) cursor.fail();
  const whole = WHOLE_ARGUMENT.get(name);
  const takesNames = !isOfGrammar(name);
  let hasNames = false;
  const args: Expression[] = [];
  do {
    if (args.length === whole && (!WHOLE.has(cursor.kind()) || cursor.isWord('null'))) cursor.fail();
    args.push(parseExpression(cursor));
    if (takesNames) hasNames = parseColumnAlias(cursor) !== undefined || hasNames;
    if (args.length === most && cursor.is(KIND.comma)) cursor.fail();
  } while (cursor.accept(KIND.comma));
  return args.length < least ? cursor.fail() : { args, hasNames };
}

/** `INTERVAL value unit` as an argument of DATE_ADD and DATE_SUB and in window frames. */
export function parseInterval(cursor: Cursor): Interval {
  cursor.expectWord('interval');
  const value = parseExpression(cursor);
  return { kind: 'interval', value, unit: parseIntervalUnit(cursor) };
}
