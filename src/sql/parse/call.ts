import type { Expression, FunctionCall } from '../ast.ts';

/** A plain call of a function with these arguments. */
export function call(name: string, ...args: readonly Expression[]): FunctionCall {
  return { kind: 'call', name, args, distinct: false, star: false, orderBy: [], separator: undefined, over: undefined };
}

/** A string that is part of the tree but was no literal of the text. */
export function stringNode(value: string): Expression {
  return { kind: 'literal', type: 'string', value, slot: -1 };
}
