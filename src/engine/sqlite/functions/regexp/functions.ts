import { wireError } from '../../../../mysql/wire-error.ts';
import { spend } from '../budget.ts';
import { countLetters, placeOfLetter, unitsAt } from '../../type/letters.ts';
import type { StoredValue } from '../../type/type.ts';
import { number, text } from '../scalar.ts';
import { WeighedCache } from '../weighed-cache.ts';
import { regExpError } from './error.ts';
import { matchFlags } from './flags.ts';
import { RegExpMatcher, type Found } from './match.ts';
import { parseRegExp } from './parse.ts';
import type { RegExpFlags } from './tree.ts';
import { parseReplacement, type Replacement } from './replacement.ts';
import type { CoreFunction } from '../core-function.ts';

const MAX_PATTERNS = 500;
const matchers = new WeighedCache<RegExpMatcher>(MAX_PATTERNS);

/** The matcher of a pattern; `name` is the function that errors name. */
function matcherOf(
  pattern: StoredValue | undefined,
  isCaseSensitive: StoredValue | undefined,
  matchType: StoredValue | undefined,
  name: string,
): RegExpMatcher {
  const key = `${number(isCaseSensitive)}${text(matchType)}\u0000${text(pattern)}`;
  const known = matchers.get(key);
  if (known !== undefined) return known;
  const flags = matchFlags(text(matchType), number(isCaseSensitive) === 1, name);
  const made = compiled(text(pattern), flags);
  matchers.set(key, made);
  return made;
}

/** @throws WireError 3685 to 3700 */
function compiled(pattern: string, flags: RegExpFlags): RegExpMatcher {
  try {
    return new RegExpMatcher(parseRegExp(pattern, flags));
  } catch (error) {
    throw error instanceof RangeError ? regExpError.tooBig() : error;
  }
}

/**
 * Whether a text has a match of a JSON schema's pattern; `undefined` for what is no pattern to MySQL, which then asks nothing.
 *
 * @throws WireError 3698, 3699
 */
export function hasMatch(pattern: string, value: string): boolean | undefined {
  if (pattern === '') return true;
  // MySQL's patterns of schemas, those of ECMAScript of 2009, neither look back nor have names.
  const matcher = pattern.includes('(?<') ? undefined : schemaMatcher(pattern);
  return matcher && matcher.find(value, 0) !== undefined;
}

function schemaMatcher(pattern: string): RegExpMatcher | undefined {
  try {
    return matcherOf(pattern, 1, '', 'json_schema_valid');
  } catch {
    return undefined;
  }
}

/** The place of the character with number `position`, from 1 on; `undefined` beyond the end. */
function placeOf(value: string, position: number): number | undefined {
  return position - 1 > countLetters(value) ? undefined : placeOfLetter(value, position - 1);
}

/** All matches from a place on, none inside another. */
function* matches(matcher: RegExpMatcher, value: string, start: number): Generator<Found> {
  const state = matcher.begin(value);
  for (let at = start; at <= value.length;) {
    const found = matcher.findNext(state, at);
    if (found === undefined) return;
    yield found;
    const [from = 0, to = 0] = [found.from[0], found.to[0]];
    at = to > from ? to : to + unitsAt(value, to);
  }
}

/** The match with number `occurrence`; numbers below 1 mean the first. */
function occurrenceOf(
  matcher: RegExpMatcher,
  value: string,
  start: number,
  occurrence: StoredValue | undefined,
): Found | undefined {
  let left = Math.max(1, narrow(occurrence));
  for (const found of matches(matcher, value, start)) if (--left === 0) return found;
  return undefined;
}

/** A number as an `int` of C has it. */
const narrow = (value: StoredValue | undefined): number => Number(BigInt.asIntN(32, BigInt(number(value))));

/** @throws WireError 1583 for a position below 1, whatever else is NULL */
function checkPosition(position: StoredValue | undefined, name: string): void {
  if (position !== null && narrow(position) < 1) throw wireError('ER_WRONG_PARAMETERS_TO_NATIVE_FCT', name);
}

/** @throws WireError 3686 beyond the end */
function startOf(value: string, position: StoredValue | undefined): number {
  const start = placeOf(value, number(position));
  if (start === undefined) throw regExpError.outOfBounds();
  return start;
}

/** Whether an argument is NULL, and so the result. */
const anyNull = (...values: readonly (StoredValue | undefined)[]): boolean => values.includes(null);

/** The letters of a match type are checked, whatever else is NULL. @throws WireError 1210 */
function checkMatchType(
  matchType: StoredValue | undefined,
  isCaseSensitive: StoredValue | undefined,
  name: string,
): void {
  if (matchType !== null && text(matchType) !== '') matchFlags(text(matchType), number(isCaseSensitive) === 1, name);
}

const like: CoreFunction['call'] = (value, pattern, isCaseSensitive, matchType) => {
  checkMatchType(matchType, isCaseSensitive, 'regexp_like');
  if (anyNull(value, pattern, matchType)) return null;
  return matcherOf(pattern, isCaseSensitive, matchType, 'regexp_like').find(text(value), 0) === undefined ? 0 : 1;
};

const instr: CoreFunction['call'] = (subject, pattern, isCaseSensitive, position, occurrence, option, matchType) => {
  const value = text(subject);
  if (option !== null && number(option) !== 0 && number(option) !== 1)
    throw wireError('ER_WRONG_ARGUMENTS', 'regexp_instr: return_option must be 1 or 0.');
  checkMatchType(matchType, isCaseSensitive, 'regexp_instr');
  if (anyNull(subject, pattern, position, occurrence, option, matchType)) return null;
  const matcher = matcherOf(pattern, isCaseSensitive, matchType, 'regexp_instr');
  const start = number(position) < 1 ? undefined : placeOf(value, number(position));
  if (value !== '' && (start === undefined || start === value.length)) throw regExpError.outOfBounds();
  const found = occurrenceOf(matcher, value, start ?? 0, occurrence);
  if (found === undefined) return 0;
  const place = (number(option) === 1 ? found.to[0] : found.from[0]) ?? 0;
  return countLetters(value.slice(0, place)) + 1;
};

const substr: CoreFunction['call'] = (subject, pattern, isCaseSensitive, position, occurrence, matchType) => {
  const value = text(subject);
  checkPosition(position, 'regexp_substr');
  checkMatchType(matchType, isCaseSensitive, 'regexp_substr');
  if (anyNull(subject, pattern, position, occurrence, matchType)) return null;
  const start = startOf(value, position);
  const matcher = matcherOf(pattern, isCaseSensitive, matchType, 'regexp_substr');
  const found = occurrenceOf(matcher, value, start, occurrence);
  return found === undefined ? null : value.slice(found.from[0], found.to[0]);
};

const replace: CoreFunction['call'] = (
  subject,
  pattern,
  isCaseSensitive,
  replacement,
  position,
  occurrence,
  matchType,
) => {
  const value = text(subject);
  checkPosition(position, 'regexp_replace');
  checkMatchType(matchType, isCaseSensitive, 'regexp_replace');
  if (anyNull(subject, pattern, replacement, position, occurrence, matchType)) return null;
  const start = startOf(value, position);
  const matcher = matcherOf(pattern, isCaseSensitive, matchType, 'regexp_replace');
  if (value === '') return '';
  const single = narrow(occurrence) === 0 ? undefined : occurrenceOf(matcher, value, start, occurrence);
  const found = narrow(occurrence) === 0 ? matches(matcher, value, start) : single === undefined ? [] : [single];
  return withMatches(value, found, () => parseReplacement(text(replacement), matcher.tree));
};

/** Parts of a text that are put together at once. */
const MOST_PARTS = 65_536;

/** In UTF-16 units; MySQL cuts off what is behind them. */
const LONGEST_RESULT = 33_554_432;

/** @param replacement is read when there is a match */
function withMatches(value: string, found: Iterable<Found>, replacement: () => Replacement): string {
  let replaced: Replacement | undefined;
  const done: string[] = [];
  let parts: string[] = [];
  let [end, length] = [0, 0];
  for (const match of found) {
    replaced ??= replacement();
    const part = value.slice(end, match.from[0]) + replaced(value, match);
    parts.push(part);
    length += part.length;
    spend(part.length);
    if (length > LONGEST_RESULT) throw regExpError.resultTooLong();
    end = match.to[0] ?? end;
    if (parts.length < MOST_PARTS) continue;
    done.push(parts.join(''));
    parts = [];
  }
  if (length + value.length - end > LONGEST_RESULT && end > 0) throw regExpError.resultTooLong();
  return done.join('') + parts.join('') + value.slice(end);
}

/** REGEXP and the functions of its family; after the pattern each takes whether case matters. */
export const REGEXP_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_regexp_like: { call: like, integer: true, nulls: true },
  m_regexp_instr: { call: instr, integer: true, nulls: true },
  m_regexp_substr: { call: substr, nulls: true },
  m_regexp_replace: { call: replace, nulls: true },
};
