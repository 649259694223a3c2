import { complement, escapedSet, ignoringCase, namedSet, remembered } from './character-set.ts';
import { regExpError } from './error.ts';
import { escapedCharacter, type RegExpSource } from './source.ts';
import type { CharacterTest } from './tree.ts';

/** A character of a set, which may begin a range, or a set inside it. */
type Member = string | CharacterTest;

/** Parses a bracket expression from its `[` on. @throws WireError 3685, 3688, 3696, 3697 */
export function parseSet(source: RegExpSource, fold: boolean): CharacterTest {
  return remembered(parseBrackets(source, fold));
}

function parseBrackets(source: RegExpSource, fold: boolean): CharacterTest {
  const posix = posixSet(source, fold);
  if (posix !== undefined) return posix;
  source.next();
  source.enter();
  const isNegated = source.accept('^');
  let left: CharacterTest | undefined;
  let operator: '&&' | '--' | undefined;
  let members: CharacterTest[] = [];
  const combine = (): void => {
    const right = anyOf(members);
    left = left === undefined || operator === undefined ? right : combined(left, operator, right);
    members = [];
  };
  for (let isFirst = true; ; isFirst = false) {
    if (source.isAtEnd) throw regExpError.unclosedBracket();
    if (source.peek() === ']' && !isFirst) {
      if (members.length === 0) throw source.syntaxError();
      break;
    }
    const found = acceptOperator(source, members);
    if (found !== undefined) {
      if (members.length === 0) throw source.syntaxError();
      combine();
      operator = found;
    } else members.push(parseMember(source, fold));
  }
  source.next();
  source.leave();
  combine();
  const test = left ?? anyOf([]);
  return isNegated ? complement(test) : test;
}

/** `&&` and `--`; between sets also `&` and `-`. */
function acceptOperator(source: RegExpSource, members: readonly CharacterTest[]): '&&' | '--' | undefined {
  if (source.accept('&&')) return '&&';
  if (source.accept('--')) return '--';
  if (members.length === 0 || source.peek(1) !== '[') return undefined;
  if (source.accept('&')) return '&&';
  return source.accept('-') ? '--' : undefined;
}

function combined(left: CharacterTest, operator: '&&' | '--', right: CharacterTest): CharacterTest {
  return operator === '&&'
    ? (codePoint) => left(codePoint) && right(codePoint)
    : (codePoint) => left(codePoint) && !right(codePoint);
}

function anyOf(tests: readonly CharacterTest[]): CharacterTest {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (codePoint) => tests.some((test) => test(codePoint));
}

function parseMember(source: RegExpSource, fold: boolean): CharacterTest {
  const low = parseItem(source, fold);
  if (typeof low !== 'string') return low;
  if (source.peek() !== '-' || ['', ']', '-', '['].includes(source.peek(1))) return range(low, low, fold);
  source.next();
  const high = parseItem(source, fold);
  if (typeof high !== 'string') {
    source.at--;
    throw source.syntaxError();
  }
  return range(low, high, fold);
}

function range(low: string, high: string, fold: boolean): CharacterTest {
  const [from, to] = [low.codePointAt(0) ?? 0, high.codePointAt(0) ?? 0];
  if (from > to) throw regExpError.badRange();
  const test: CharacterTest = (codePoint) => codePoint >= from && codePoint <= to;
  return fold ? ignoringCase(test) : test;
}

function parseItem(source: RegExpSource, fold: boolean): Member {
  if (source.peek() === '[') return parseBrackets(source, fold);
  const letter = source.next();
  if (letter !== '\\') return letter;
  return (
    parsePropertyEscape(source, fold) ??
    parseSetEscape(source) ??
    (source.accept('b') ? '\b' : escapedCharacter(source))
  );
}

function parseSetEscape(source: RegExpSource): CharacterTest | undefined {
  const test = escapedSet(source.peek());
  if (test !== undefined) source.next();
  return test;
}

/** `\p{…}` and `\P{…}` from the letter on. @throws WireError 3685 */
export function parsePropertyEscape(source: RegExpSource, fold: boolean): CharacterTest | undefined {
  if (source.peek().toLowerCase() !== 'p') return undefined;
  const isNegated = source.next() === 'P';
  const name = source.accept('{') ? source.until('}') : undefined;
  if (name === undefined) throw regExpError.illegalArgument();
  return property(name.replace(/^\^/, ''), isNegated !== name.startsWith('^'), fold);
}

/** `[:name:]`. */
function posixSet(source: RegExpSource, fold: boolean): CharacterTest | undefined {
  const start = source.at;
  const name = source.accept('[:') ? source.until(':]') : undefined;
  if (name !== undefined) return property(name.replace(/^\^/, ''), name.startsWith('^'), fold);
  source.at = start;
  return undefined;
}

function property(name: string, isNegated: boolean, fold: boolean): CharacterTest {
  const test = fold ? ignoringCase(namedSet(name)) : namedSet(name);
  return isNegated ? complement(test) : test;
}
