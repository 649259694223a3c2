import { WireError, wireError } from '../../../../mysql/wire-error.ts';
import type { StoredValue } from '../../type/type.ts';
import type { CoreFunction } from '../core.ts';
import { number, text } from '../scalar.ts';
import { regExpError } from './error.ts';
import { matchFlags } from './flags.ts';
import { RegExpMatcher, type Found } from './match.ts';
import { parseRegExp } from './parse.ts';
import { parseReplacement } from './replacement.ts';

const MAX_PATTERNS = 500;
const matchers = new Map<string, RegExpMatcher>();

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
  const made = new RegExpMatcher(parseRegExp(text(pattern), flags));
  if (matchers.size >= MAX_PATTERNS) matchers.clear();
  matchers.set(key, made);
  return made;
}

/** Whether a text has a match of a JSON schema's pattern. @throws WireError 3685, 3698, 3699 */
export function hasMatch(pattern: string, value: string): boolean {
  if (pattern === '') throw illegalPattern();
  const matcher = ((): RegExpMatcher => {
    try {
      return matcherOf(pattern, 1, '', 'json_schema_valid');
    } catch {
      throw illegalPattern();
    }
  })();
  return matcher.find(value, 0) !== undefined;
}

function illegalPattern(): WireError {
  return new WireError(3685, 'HY000', 'Illegal argument to a regular expression.');
}

/** The place of the character with number `position`, from 1 on; `undefined` beyond the end. */
function placeOf(value: string, position: number): number | undefined {
  let place = 0;
  for (let i = 1; i < position; i++) {
    const code = value.codePointAt(place);
    if (code === undefined) return undefined;
    place += code > 0xff_ff ? 2 : 1;
  }
  return place;
}

/** All matches from a place on, none inside another. */
function* matches(matcher: RegExpMatcher, value: string, start: number): Generator<Found> {
  for (let at = start; at <= value.length;) {
    const found = matcher.find(value, at);
    if (found === undefined) return;
    yield found;
    const [from = 0, to = 0] = [found.from[0], found.to[0]];
    at = to > from ? to : to + ((value.codePointAt(to) ?? 0) > 0xff_ff ? 2 : 1);
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
  return Array.from(value.slice(0, place)).length + 1;
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
  const found = narrow(occurrence) === 0 ? [...matches(matcher, value, start)] : single === undefined ? [] : [single];
  if (found.length === 0) return value;
  const replaced = parseReplacement(text(replacement), matcher.tree);
  let [result, end] = ['', 0];
  for (const match of found) {
    result += value.slice(end, match.from[0]) + replaced(value, match);
    end = match.to[0] ?? end;
  }
  return result + value.slice(end);
};

/** REGEXP and the functions of its family; after the pattern each takes whether case matters. */
export const REGEXP_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_regexp_like: { call: like, integer: true, nulls: true },
  m_regexp_instr: { call: instr, integer: true, nulls: true },
  m_regexp_substr: { call: substr, nulls: true },
  m_regexp_replace: { call: replace, nulls: true },
};
