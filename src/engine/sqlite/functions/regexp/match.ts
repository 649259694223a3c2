import { regExpError } from './error.ts';
import { bodyOf, greedyRepeat, lazyRepeat } from './run.ts';
import { firstCharacter, isAnchored } from './start.ts';
import { unitsAt } from '../../type/letters.ts';
import * as part from './step.ts';
import type { CharacterTest, RegExpNode, RegExpTree, RepeatNode } from './tree.ts';

/** Where groups begin and end, in UTF-16 units; -1 for one that took no part. Group 0 is the whole match. */
export interface Found {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Finds the matches of a regular expression, by backtracking as ICU does. */
export class RegExpMatcher {
  readonly tree: RegExpTree;
  readonly #start: part.Step;
  readonly #first: CharacterTest | undefined;
  readonly #isAnchored: boolean;
  readonly #loops: number;

  constructor(tree: RegExpTree) {
    const compiler = new Compiler();
    this.tree = tree;
    this.#start = compiler.compile(tree.node, (_state, at) => at);
    this.#loops = compiler.loops;
    this.#first = firstCharacter(tree.node);
    this.#isAnchored = isAnchored(tree.node);
  }

  /** The first match that begins at `start` or behind it. @throws WireError 3698, 3699 */
  find(text: string, start: number): Found | undefined {
    return this.findNext(this.begin(text), start);
  }

  /** {@link find} for one of several matches in the text that the state was begun with. @throws WireError 3698, 3699 */
  findNext(state: part.State, start: number): Found | undefined {
    state.steps = 0;
    state.from.fill(-1);
    state.to.fill(-1);
    try {
      return this.#search(state, start);
    } catch (error) {
      throw error instanceof RangeError ? regExpError.stackOverflow() : error;
    }
  }

  #search(state: part.State, start: number): Found | undefined {
    const { text } = state;
    for (let at = start; at <= text.length; at += unitsAt(text, at)) {
      if (this.#isAnchored && at > 0) return undefined;
      const code = text.codePointAt(at);
      if (this.#first !== undefined && (code === undefined || !this.#first(code))) continue;
      const end = this.#start(state, at);
      if (end >= 0) return { from: [at, ...state.from.slice(1)], to: [end, ...state.to.slice(1)] };
    }
    return undefined;
  }

  /** What changes while matches in a text are searched for. */
  begin(text: string): part.State {
    const groups = (): number[] => Array<number>(this.tree.groups + 1).fill(-1);
    const loops = (): number[] => Array<number>(this.#loops).fill(0);
    const places = { from: groups(), to: groups(), open: groups(), counts: loops(), marks: loops() };
    return { text, ...places, target: 0, steps: 0, work: 0, counted: 0 };
  }
}

/** Makes functions of the parts of a regular expression; each one knows what comes after it. */
class Compiler {
  loops = 0;

  compile(node: RegExpNode, next: part.Step): part.Step {
    switch (node.kind) {
      case 'text':
        return node.fold ? part.foldedText(node.text, next) : part.exactText(node.text, next);
      case 'set':
        return part.oneCharacter(node.test, next);
      case 'place':
        return (state, at) => (node.test(state.text, at) ? next(state, at) : -1);
      case 'line-end':
        return part.lineEnd(next);
      case 'sequence':
        return node.nodes.reduceRight<part.Step>((after, inner) => this.compile(inner, after), next);
      case 'choice': {
        const test = part.characterOf(node);
        if (test !== undefined) return part.oneCharacter(test, next);
        return part.choice(node.options.map((option) => this.compile(option, next)));
      }
      case 'capture':
        return part.capture(node.group, (close) => this.compile(node.node, close), next);
      case 'atomic':
        return part.atomic(
          this.compile(node.node, (_state, at) => at),
          next,
        );
      case 'look':
        return this.#look(node, next);
      case 'back':
        return part.backReference(node.group, node.fold, next);
      case 'repeat':
        return this.#repeat(node, next);
    }
  }

  #look(node: RegExpNode & { readonly kind: 'look' }, next: part.Step): part.Step {
    const found = node.behind
      ? part.lookBehind(
          node.node,
          this.compile(node.node, (state, at) => (at === state.target ? at : -1)),
        )
      : this.compile(node.node, (_state, at) => at);
    if (!node.negated) return part.restoring((state, at) => (found(state, at) >= 0 ? next(state, at) : -1));
    return part.restoring((state, at) => (found(state, at) < 0 ? next(state, at) : -1));
  }

  #repeat(node: RepeatNode, next: part.Step): part.Step {
    const test = part.characterOf(node.node);
    if (node.mode === 'possessive')
      return part.atomic(
        this.#repeat({ ...node, mode: 'greedy' }, (_state, at) => at),
        next,
      );
    if (test !== undefined)
      return node.mode === 'lazy' ? part.lazyRun(test, node, next) : part.greedyRun(test, node, next);
    const body = bodyOf(node.node);
    if (body === undefined) return this.#loop(node, next);
    return node.mode === 'lazy' ? lazyRepeat(body, node, next) : greedyRepeat(body, node, next);
  }

  #loop({ node, min, max, mode }: RepeatNode, next: part.Step): part.Step {
    const loop = this.loops++;
    const again: part.Step = (state, at) => {
      const [count = 0, mark = 0] = [state.counts[loop], state.marks[loop]];
      if (count >= max || (count > min && at === mark)) return -1;
      state.counts[loop] = count + 1;
      state.marks[loop] = at;
      const end = body(state, at);
      state.counts[loop] = count;
      state.marks[loop] = mark;
      return end;
    };
    const attempt: part.Step = (state, at) => {
      part.countStep(state);
      if ((state.counts[loop] ?? 0) < min) return again(state, at);
      const end = mode === 'lazy' ? next(state, at) : again(state, at);
      if (end >= 0) return end;
      return mode === 'lazy' ? again(state, at) : next(state, at);
    };
    const body = this.compile(node, attempt);
    return (state, at) => {
      const [count = 0, mark = 0] = [state.counts[loop], state.marks[loop]];
      state.counts[loop] = 0;
      state.marks[loop] = -1;
      const end = attempt(state, at);
      state.counts[loop] = count;
      state.marks[loop] = mark;
      return end;
    };
  }
}
