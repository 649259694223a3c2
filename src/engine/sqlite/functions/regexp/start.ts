import { characterOf } from './step.ts';
import type { CharacterTest, RegExpNode } from './tree.ts';

/** The test that every match's first character passes; `undefined` where there is none. */
export function firstCharacter(node: RegExpNode): CharacterTest | undefined {
  switch (node.kind) {
    case 'set':
      return node.test;
    case 'text':
      return node.fold ? undefined : characterOf({ ...node, text: Array.from(node.text)[0] ?? '' });
    case 'sequence':
      return node.nodes[0] && firstCharacter(node.nodes[0]);
    case 'capture':
    case 'atomic':
      return firstCharacter(node.node);
    case 'repeat':
      return node.min > 0 ? firstCharacter(node.node) : undefined;
    case 'choice':
      return characterOf(node);
    case 'back':
    case 'line-end':
    case 'look':
    case 'place':
      return undefined;
  }
}

/** Whether matches begin at the start of the text alone. */
export function isAnchored(node: RegExpNode): boolean {
  if (node.kind === 'place') return node.isStart;
  return node.kind === 'sequence' && node.nodes[0] !== undefined && isAnchored(node.nodes[0]);
}
