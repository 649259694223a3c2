import { complement, escapedSet, foldCharacter, isLineEnd } from './character-set.ts';
import { regExpError } from './error.ts';
import { parsePropertyEscape, parseSet } from './parse-set.ts';
import { isAtEnd, isAtLineStart, isAtStart, isAtWordEdge, isBeforeLastLineEnd, isBeforeLineEnd } from './place.ts';
import { escapedCharacter, RegExpSource } from './source.ts';
import type { CharacterTest, PlaceTest, RegExpFlags, RegExpNode, RegExpTree, RepeatNode } from './tree.ts';

/**
 * Parses a regular expression of ICU (https://unicode-org.github.io/icu/userguide/strings/regexp.html).
 *
 * @throws WireError 3685 to 3697, 3700, 3887, 4007
 */
export function parseRegExp(pattern: string, flags: RegExpFlags): RegExpTree {
  if (pattern === '') throw regExpError.illegalArgument();
  if (pattern.length > LONGEST_PATTERN) throw regExpError.tooBig();
  return new Parser(pattern, flags).parse();
}

/** In UTF-16 units; MySQL takes 16 times as many. */
const LONGEST_PATTERN = 1_048_576;

/** A part with whether it may be repeated. */
interface Part {
  readonly node: RegExpNode;
  readonly isRepeatable: boolean;
}

class Parser {
  readonly #source: RegExpSource;
  readonly #names = new Map<string, number>();
  #flags: RegExpFlags;
  #groups = 0;
  #highestReference = 0;

  constructor(pattern: string, flags: RegExpFlags) {
    this.#source = new RegExpSource(pattern);
    this.#flags = flags;
  }

  parse(): RegExpTree {
    const node = this.#choice();
    if (!this.#source.isAtEnd) throw regExpError.parenthesis();
    if (this.#highestReference > this.#groups) throw regExpError.backReference();
    return { node, groups: this.#groups, names: this.#names };
  }

  #choice(): RegExpNode {
    const options = [this.#sequence()];
    while (this.#source.accept('|')) options.push(this.#sequence());
    const [only] = options;
    return only !== undefined && options.length === 1 ? only : { kind: 'choice', options };
  }

  #sequence(): RegExpNode {
    const nodes: RegExpNode[] = [];
    for (;;) {
      this.#skipComments();
      if (this.#source.isAtEnd || /^[|)]$/.test(this.#source.peek())) break;
      const part = this.#part();
      if (part !== undefined) addNode(nodes, part.isRepeatable ? this.#repeated(part.node) : part.node);
    }
    const [only] = nodes;
    return only !== undefined && nodes.length === 1 ? only : { kind: 'sequence', nodes };
  }

  /** One part; `undefined` for what only switches flags. */
  #part(): Part | undefined {
    const source = this.#source;
    switch (source.peek()) {
      case '[':
        return repeatable({ kind: 'set', test: parseSet(source, this.#flags.fold) });
      case '(':
        return this.#parenthesis();
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
        throw source.syntaxError();
      case '\\':
        source.next();
        return this.#escape();
      default:
        return this.#plain(source.next());
    }
  }

  #plain(letter: string): Part {
    const { lines, dotAll, unixLines, fold } = this.#flags;
    const endsLine: CharacterTest = unixLines ? (codePoint) => codePoint === 10 : isLineEnd;
    switch (letter) {
      case '.':
        return repeatable({ kind: 'set', test: dotAll ? () => true : complement(endsLine) });
      case '^':
        return place(lines ? isAtLineStart(endsLine) : isAtStart, !lines);
      case '$':
        return place(lines ? isBeforeLineEnd(endsLine) : isBeforeLastLineEnd(endsLine), false);
      default:
        return repeatable({ kind: 'text', text: fold ? foldCharacter(letter) : letter, fold });
    }
  }

  #escape(): Part {
    const source = this.#source;
    const letter = source.peek();
    const set = escapedSet(letter) ?? parsePropertyEscape(source, this.#flags.fold);
    if (set !== undefined) {
      if (escapedSet(letter) !== undefined) source.next();
      return repeatable({ kind: 'set', test: set });
    }
    const test = PLACES[letter];
    if (test !== undefined) {
      source.next();
      return place(test, letter === 'A');
    }
    if (/^[1-9]$/.test(letter)) return this.#backReference();
    switch (letter) {
      case 'k':
        source.next();
        return this.#namedReference();
      case 'Q':
        source.next();
        return this.#quoted();
      case 'R':
        source.next();
        return repeatable({ kind: 'line-end' });
      case 'G':
      case 'X':
        throw regExpError.unimplemented();
      default:
        return this.#literal(escapedCharacter(source));
    }
  }

  #literal(letter: string): Part {
    const { fold } = this.#flags;
    return repeatable({ kind: 'text', text: fold ? foldCharacter(letter) : letter, fold });
  }

  #quoted(): Part {
    let text = '';
    while (!this.#source.isAtEnd && !this.#source.accept('\\E')) text += this.#source.next();
    const { fold } = this.#flags;
    return fixed({ kind: 'text', text: fold ? Array.from(text, foldCharacter).join('') : text, fold });
  }

  /** As many digits as there are groups so far. */
  #backReference(): Part {
    let group = Number(this.#source.next());
    while (group < this.#groups && /^\d$/.test(this.#source.peek())) group = group * 10 + Number(this.#source.next());
    this.#highestReference = Math.max(this.#highestReference, group);
    return repeatable({ kind: 'back', group, fold: this.#flags.fold });
  }

  #namedReference(): Part {
    if (!this.#source.accept('<')) throw regExpError.badEscape();
    const group = this.#names.get(this.#source.until('>') ?? '');
    if (group === undefined) throw regExpError.groupName();
    return repeatable({ kind: 'back', group, fold: this.#flags.fold });
  }

  #parenthesis(): Part | undefined {
    const source = this.#source;
    source.next();
    const outer = this.#flags;
    if (!source.accept('?')) return this.#capture(++this.#groups, outer);
    if (source.accept('#')) {
      if (source.until(')') === undefined) throw regExpError.parenthesis();
      return undefined;
    }
    if (source.accept(':')) return repeatable(this.#inside(outer));
    if (source.accept('>')) return repeatable({ kind: 'atomic', node: this.#inside(outer) });
    const look = /^<?[=!]/.exec(source.peek() + source.peek(1))?.[0];
    if (look !== undefined) {
      source.at += look.length;
      const node = this.#inside(outer);
      return fixed({ kind: 'look', behind: look.startsWith('<'), negated: look.endsWith('!'), node });
    }
    if (source.accept('<')) return this.#capture(this.#named(), outer);
    return this.#switches(outer);
  }

  #capture(group: number, outer: RegExpFlags): Part {
    return repeatable({ kind: 'capture', group, node: this.#inside(outer) });
  }

  #named(): number {
    const source = this.#source;
    if (!/^[A-Za-z]$/.test(source.peek())) throw source.syntaxError();
    const name = source.take(/^[A-Za-z\d]$/, Infinity);
    if (!source.accept('>') || this.#names.has(name)) throw regExpError.groupName();
    this.#names.set(name, ++this.#groups);
    return this.#groups;
  }

  /** What is between parentheses; flags that it switches end with it. */
  #inside(outer: RegExpFlags): RegExpNode {
    this.#source.enter();
    const node = this.#choice();
    if (!this.#source.accept(')')) throw regExpError.parenthesis();
    this.#source.leave();
    this.#flags = outer;
    return node;
  }

  /** `(?i)`, `(?i-m)` and `(?i:…)`. */
  #switches(outer: RegExpFlags): Part | undefined {
    const source = this.#source;
    let isOn = true;
    for (;;) {
      const letter = source.peek();
      if (letter === ')' || letter === ':') break;
      const flag = SWITCHES[letter];
      if (letter === '-' && isOn) isOn = false;
      else if (flag !== undefined) this.#flags = { ...this.#flags, [flag]: isOn };
      else if (letter !== 'w') throw source.syntaxError();
      source.next();
    }
    return source.next() === ')' ? undefined : repeatable(this.#inside(outer));
  }

  #skipComments(): void {
    if (!this.#flags.comments) return;
    const source = this.#source;
    for (;;) {
      if (source.accept('#')) while (!source.isAtEnd && !isLineEnd(source.peek().codePointAt(0) ?? 0)) source.next();
      else if (/^\s$/u.test(source.peek())) source.next();
      else return;
    }
  }

  #repeated(node: RegExpNode): RegExpNode {
    this.#skipComments();
    const source = this.#source;
    const bounds = BOUNDS[source.peek()] ?? (source.peek() === '{' ? interval(source) : undefined);
    if (bounds === undefined) return node;
    source.next();
    const [min, max] = bounds;
    const mode: RepeatNode['mode'] = source.accept('?') ? 'lazy' : source.accept('+') ? 'possessive' : 'greedy';
    return { kind: 'repeat', node, min, max, mode };
  }
}

const SWITCHES: Readonly<Record<string, keyof RegExpFlags>> = {
  d: 'unixLines',
  i: 'fold',
  m: 'lines',
  s: 'dotAll',
  x: 'comments',
};

const PLACES: Readonly<Record<string, PlaceTest>> = {
  A: isAtStart,
  B: (text, at) => !isAtWordEdge(text, at),
  Z: isBeforeLastLineEnd(isLineEnd),
  b: isAtWordEdge,
  z: isAtEnd,
};

type Bounds = readonly [min: number, max: number];

const BOUNDS: Readonly<Record<string, Bounds>> = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] };

/** `{n}`, `{n,}` and `{n,m}`, all but the closing brace. */
function interval(source: RegExpSource): Bounds {
  source.next();
  const min = intervalNumber(source);
  if (min === undefined) throw regExpError.badInterval();
  const max = source.accept(',') ? (intervalNumber(source) ?? Infinity) : min;
  if (source.peek() !== '}') throw regExpError.badInterval();
  if (max < min) throw regExpError.maxBelowMin();
  return [min, max];
}

function intervalNumber(source: RegExpSource): number | undefined {
  const digits = source.take(/^\d$/, Infinity);
  if (Number(digits) > 2 ** 31 - 1) throw regExpError.numberTooBig();
  return digits === '' ? undefined : Number(digits);
}

const repeatable = (node: RegExpNode): Part => ({ node, isRepeatable: true });
const fixed = (node: RegExpNode): Part => ({ node, isRepeatable: false });
const place = (test: PlaceTest, isStart: boolean): Part => fixed({ kind: 'place', test, isStart });

/** Letters that follow each other are one text. */
function addNode(nodes: RegExpNode[], node: RegExpNode): void {
  const last = nodes.at(-1);
  if (node.kind === 'text' && last?.kind === 'text' && last.fold === node.fold)
    nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text, fold: node.fold };
  else nodes.push(node);
}
