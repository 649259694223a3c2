import type { RegExpNode } from './tree.ts';

/** How many characters the matches of a part have. */
interface Lengths {
  readonly min: number;
  readonly max: number;
}

const NONE: Lengths = { min: 0, max: 0 };

/** How long the matches of a part can be. */
export function lengthsOf(node: RegExpNode): Lengths {
  switch (node.kind) {
    case 'text': {
      const { length } = Array.from(node.text);
      // A letter that folds to three takes the place of three.
      return { min: node.fold ? Math.ceil(length / 3) : length, max: length };
    }
    case 'set':
      return { min: 1, max: 1 };
    case 'line-end':
      return { min: 1, max: 2 };
    case 'place':
    case 'look':
      return NONE;
    case 'sequence':
      return node.nodes
        .map(lengthsOf)
        .reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), NONE);
    case 'choice': {
      const all = node.options.map(lengthsOf);
      return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) };
    }
    case 'capture':
    case 'atomic':
      return lengthsOf(node.node);
    case 'back':
      return { min: 0, max: Infinity };
    case 'repeat': {
      const { min, max } = lengthsOf(node.node);
      return { min: min * node.min, max: max === 0 || node.max === 0 ? 0 : max * node.max };
    }
  }
}
