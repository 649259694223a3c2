import { characterOf, countStep, countWork, endOfFolded, type State, type Step } from './step.ts';
import type { RegExpNode, RepeatNode } from './tree.ts';
import { unitsAt } from '../../type/letters.ts';

/** Where a part ends that begins at a place; -1 where it does not fit. It fits in one way at most. */
type Single = (text: string, at: number) => number;

/** A part that fits in one way at most: its repetitions need no calls inside calls. */
interface Body {
  readonly single: Single;
  /** The group that its last repetition is. */
  readonly group: number | undefined;
}

/** What is repeated, where it fits in one way at most at each place. */
export function bodyOf(node: RegExpNode): Body | undefined {
  const isGroup = node.kind === 'capture';
  const single = singleOf(isGroup ? node.node : node);
  return single && { single, group: isGroup ? node.group : undefined };
}

function singleOf(node: RegExpNode): Single | undefined {
  const test = characterOf(node);
  if (test !== undefined)
    return (text, at) => {
      const code = text.codePointAt(at);
      return code !== undefined && test(code) ? at + unitsAt(text, at) : -1;
    };
  if (node.kind === 'text' && node.fold) return (text, at) => endOfFolded(node.text, text, at);
  if (node.kind === 'text') return (text, at) => (text.startsWith(node.text, at) ? at + node.text.length : -1);
  if (node.kind !== 'sequence' || node.nodes.length === 0) return undefined;
  const parts = node.nodes.map(singleOf);
  if (!parts.every((part) => part !== undefined)) return undefined;
  return (text, at) => parts.reduce((place, part) => (place < 0 ? -1 : part(text, place)), at);
}

/** As many repetitions as there are, then fewer. */
export function greedyRepeat({ single, group }: Body, { min, max }: RepeatNode, next: Step): Step {
  return keepingGroup(group, (state, at, before) => {
    const places = [at];
    for (let place = at; places.length <= max; places.push(place)) {
      place = single(state.text, place);
      if (place < 0) break;
    }
    countWork(state, places.length);
    for (let count = places.length - 1; count >= min; count--) {
      countStep(state);
      take(state, group, before, places[count - 1], places[count]);
      const end = next(state, places[count] ?? at);
      if (end >= 0) return end;
    }
    return -1;
  });
}

/** As few repetitions as may be, then more. */
export function lazyRepeat({ single, group }: Body, { min, max }: RepeatNode, next: Step): Step {
  return keepingGroup(group, (state, at, before) => {
    let [last, place]: [number | undefined, number] = [undefined, at];
    for (let count = 0; count <= max; count++) {
      if (count >= min) {
        countStep(state);
        take(state, group, before, last, place);
        const end = next(state, place);
        if (end >= 0) return end;
      }
      countWork(state, 1);
      last = place;
      place = single(state.text, place);
      if (place < 0) return -1;
    }
    return -1;
  });
}

type Ends = readonly [from: number, to: number];

/** The group is what it was before where nothing matches. */
function keepingGroup(group: number | undefined, run: (state: State, at: number, before: Ends) => number): Step {
  return (state, at) => {
    const before: Ends = [state.from[group ?? 0] ?? -1, state.to[group ?? 0] ?? -1];
    const end = run(state, at, before);
    if (end < 0) take(state, group, before, undefined, at);
    return end;
  };
}

/** The group is the last repetition, or without one what it was before. */
function take(state: State, group: number | undefined, before: Ends, from: number | undefined, to = -1): void {
  if (group === undefined) return;
  [state.from[group], state.to[group]] = from === undefined ? before : [from, to];
}
