import type { Literal } from '../../../sql/ast.ts';
import { isTemporal } from '../type/type.ts';
import { literalType } from './literal-type.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import { writtenOut } from './natural-form.ts';

/** A tree in which the literals of dates, times and moments are written as they print: `DATE'24-2-9'` is `DATE'2024-02-09'`. */
export function withPrintedMoments<Node>(node: Node): Node {
  return JSON.parse(JSON.stringify(node), (_, value: unknown) => (isLiteral(value) ? printed(value) : value)) as Node;
}

function isLiteral(value: unknown): value is Literal {
  return typeof value === 'object' && value !== null && (value as { readonly kind?: unknown }).kind === 'literal';
}

function printed(literal: Literal): Literal {
  if (literal.value === null || !MOMENTS.has(literal.type)) return literal;
  const type = literalType(literal.type, literal.value, DEFAULT_COLLATION);
  return isTemporal(type) ? { ...literal, value: writtenOut(literal.value, type) } : literal;
}

const MOMENTS: ReadonlySet<Literal['type']> = new Set(['date', 'time', 'timestamp']);
