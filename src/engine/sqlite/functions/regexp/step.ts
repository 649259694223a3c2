import { foldCharacter, foldFully, isLineEnd } from './character-set.ts';
import { spend } from '../budget.ts';
import { regExpError } from './error.ts';
import { lengthsOf } from './length.ts';
import { previous } from './place.ts';
import type { CharacterTest, RegExpNode, RepeatNode } from './tree.ts';

/** How many choices one search may make: `regexp_time_limit` times 10,000, as ICU counts. */
const STEP_LIMIT = 32 * 10_000;

/** What changes while a search runs. */
export interface State {
  readonly text: string;
  readonly from: number[];
  readonly to: number[];
  readonly open: number[];
  readonly counts: number[];
  readonly marks: number[];
  target: number;
  steps: number;
  /** Characters that were looked at since the last time that they were counted. */
  work: number;
  /** Those before. */
  counted: number;
}

/** Goes on matching at a place. @returns where the whole match ends, or -1 */
export type Step = (state: State, at: number) => number;

/** Steps that are counted together as work of a query, and the bytes that one is worth. */
const STEPS = 1024;
const STEP = 10;

/** Counts a choice. @throws WireError 3699 when there were too many */
export function countStep(state: State): void {
  if (++state.steps > STEP_LIMIT) throw regExpError.timeOut();
  if (state.steps % STEPS === 0) spend(STEPS * STEP);
}

/** Characters that one search may look at, which takes some seconds: a text may be looked at once from each of its places. */
const WORK_LIMIT = 250_000_000;
const COUNTED_AT_ONCE = 65_536;

/** Counts characters that were looked at. @throws WireError 3699 when there were too many */
export function countWork(state: State, characters: number): void {
  state.work += characters;
  if (state.work < COUNTED_AT_ONCE) return;
  state.counted += state.work;
  if (state.counted > WORK_LIMIT) throw regExpError.timeOut();
  spend(state.work);
  state.work = 0;
}

/** Characters that are compared in the time that it takes to look at one. */
const COMPARED = 16;

/** The step, which leaves no groups behind where it does not match. */
export function restoring(step: Step): Step {
  return (state, at) => {
    if (state.from.length === 1) return step(state, at);
    const [from, to] = [state.from.slice(), state.to.slice()];
    const end = step(state, at);
    if (end >= 0) return end;
    for (const [group, value] of from.entries()) state.from[group] = value;
    for (const [group, value] of to.entries()) state.to[group] = value;
    return -1;
  };
}

/** Matches a text as it is written. */
export function exactText(text: string, next: Step): Step {
  const work = text.length / COMPARED;
  return (state, at) => {
    if (work > 1) countWork(state, work);
    return state.text.startsWith(text, at) ? next(state, at + text.length) : -1;
  };
}

/** Matches a text whatever its case. */
export function foldedText(wanted: string, next: Step): Step {
  return (state, at) => {
    if (wanted.length > COMPARED) countWork(state, wanted.length);
    const end = endOfFolded(wanted, state.text, at);
    return end < 0 ? -1 : next(state, end);
  };
}

/** Where a text ends that begins at a place and is `wanted` when its case is folded; -1 where there is none. */
export function endOfFolded(wanted: string, text: string, at: number): number {
  let place = at;
  for (let i = 0; i < wanted.length;) {
    const code = text.codePointAt(place);
    if (code === undefined) return -1;
    const character = String.fromCodePoint(code);
    const folded = foldFully(character);
    if (!wanted.startsWith(folded, i)) return -1;
    i += folded.length;
    place += character.length;
  }
  return place;
}

/** Matches one character. */
export function oneCharacter(test: CharacterTest, next: Step): Step {
  return (state, at) => {
    const code = state.text.codePointAt(at);
    return code !== undefined && test(code) ? next(state, at + (code > 0xff_ff ? 2 : 1)) : -1;
  };
}

/** Matches the end of a line; CR and LF together are one. */
export function lineEnd(next: Step): Step {
  return (state, at) => {
    if (state.text.startsWith('\r\n', at)) return next(state, at + 2);
    return isLineEnd(state.text.codePointAt(at) ?? -1) ? next(state, at + 1) : -1;
  };
}

/** Matches the first of several that goes on to a match. */
export function choice(options: readonly Step[]): Step {
  return (state, at) => {
    for (const option of options) {
      countStep(state);
      const end = option(state, at);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** Matches a group, and keeps where it was. */
export function capture(group: number, compile: (close: Step) => Step, next: Step): Step {
  const body = compile((state, at) => {
    const [from = -1, to = -1] = [state.from[group], state.to[group]];
    state.from[group] = state.open[group] ?? -1;
    state.to[group] = at;
    const end = next(state, at);
    if (end < 0) [state.from[group], state.to[group]] = [from, to];
    return end;
  });
  return (state, at) => {
    const open = state.open[group] ?? -1;
    state.open[group] = at;
    const end = body(state, at);
    state.open[group] = open;
    return end;
  };
}

/** Matches `body` in the first way that it does, and tries no other. */
export function atomic(body: Step, next: Step): Step {
  return restoring((state, at) => {
    const end = body(state, at);
    return end < 0 ? -1 : next(state, end);
  });
}

/** Tries the body at every place from which it can reach this one. @throws WireError 3695 for a body of any length */
export function lookBehind(node: RegExpNode, body: Step): Step {
  const { min, max } = lengthsOf(node);
  if (max === Infinity) throw regExpError.lookBehind();
  return (state, at) => {
    const target = state.target;
    state.target = at;
    let end = -1;
    for (
      let length = 0, place = at;
      length <= max && place >= 0 && end < 0;
      length++, place = previous(state.text, place)
    ) {
      countWork(state, 1);
      if (length >= min) end = body(state, place);
    }
    state.target = target;
    return end;
  };
}

/** Matches what a group has matched. */
export function backReference(group: number, fold: boolean, next: Step): Step {
  return (state, at) => {
    const [from = -1, to = -1] = [state.from[group], state.to[group]];
    if (from < 0) return -1;
    const wanted = state.text.slice(from, to);
    countWork(state, fold ? wanted.length : wanted.length / COMPARED);
    const found = state.text.slice(at, at + wanted.length);
    const isEqual = fold ? foldAll(found) === foldAll(wanted) : found === wanted;
    return isEqual ? next(state, at + wanted.length) : -1;
  };
}

const foldAll = (text: string): string => Array.from(text, foldCharacter).join('');

/** The test of a part that is one character, whose repetitions need no calls inside calls. */
export function characterOf(node: RegExpNode): CharacterTest | undefined {
  if (node.kind === 'set') return node.test;
  if (node.kind === 'choice') return oneOf(node.options);
  if (node.kind !== 'text' || Array.from(node.text).length !== 1) return undefined;
  const wanted = node.text.codePointAt(0);
  if (!node.fold) return (code) => code === wanted;
  return (code) => code === wanted || foldCharacter(String.fromCodePoint(code)) === node.text;
}

/** The test of a choice of single characters. */
function oneOf(options: readonly RegExpNode[]): CharacterTest | undefined {
  const tests = options.map(characterOf);
  if (!tests.every((test) => test !== undefined)) return undefined;
  return (code) => tests.some((test) => test(code));
}

/** Matches a character as often as it can, then less often. */
export function greedyRun(test: CharacterTest, { min, max }: RepeatNode, next: Step): Step {
  return (state, at) => {
    let [place, count] = [at, 0];
    for (; count < max; count++) {
      const code = state.text.codePointAt(place);
      if (code === undefined || !test(code)) break;
      place += code > 0xff_ff ? 2 : 1;
    }
    if (count > COMPARED) countWork(state, count);
    for (; count >= min; count--) {
      countStep(state);
      const end = next(state, place);
      if (end >= 0) return end;
      place = previous(state.text, place);
    }
    return -1;
  };
}

/** Matches a character as seldom as it can, then more often. */
export function lazyRun(test: CharacterTest, { min, max }: RepeatNode, next: Step): Step {
  return (state, at) => {
    let place = at;
    for (let count = 0; count <= max; count++) {
      if (count >= min) {
        countStep(state);
        const end = next(state, place);
        if (end >= 0) return end;
      }
      const code = state.text.codePointAt(place);
      countWork(state, 1);
      if (code === undefined || !test(code)) return -1;
      place += code > 0xff_ff ? 2 : 1;
    }
    return -1;
  };
}
