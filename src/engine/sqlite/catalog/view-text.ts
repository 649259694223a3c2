import type { Query } from '../../../sql/ast.ts';
import { parseOne } from '../../../sql/parser.ts';
import { wireError, WireError } from '../../../mysql/wire-error.ts';
import type { View } from './catalog.ts';

/** The query of a view. Its literals keep their values: they are no part of the statement that uses the view. */
export function parseViewQuery(view: View): Query {
  return view.isFrozen === true && view.query !== undefined ? view.query : parseQueryText(view.text, view);
}

/** The query of a view as MySQL reads it: what its kept text does not say is lost. */
export const keptViewQuery = (view: View): Query => withoutCharsets(parseViewQuery(view));

/** CHAR(… USING charset) is kept as CHAR(…), a binary string. */
function withoutCharsets<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutCharsets) as T;
  if ('ofChar' in node && 'operand' in node) return withoutCharsets(node.operand) as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutCharsets<unknown>(value)])) as T;
}

/** Errors 1054, 1142, 1143, 1146, 1305 and 1356: what a view reads is not there or not for its definer. */
const INVALID: ReadonlySet<number> = new Set([1054, 1142, 1143, 1146, 1305, 1356]);

/** Looks at what a view reads. @throws WireError 1356 when that cannot be read any more */
export function readingView<T>(view: View, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WireError && INVALID.has(error.errno))
      throw wireError('ER_VIEW_INVALID', view.schema, view.name);
    throw error;
  }
}

function parseQueryText(text: string, view: View): Query {
  const { statement } = parseOne(text);
  if (statement.kind !== 'select' && statement.kind !== 'set-operation')
    throw wireError('ER_VIEW_INVALID', view.schema, view.name);
  return withoutSlots(statement);
}

/** The tree with literals that stand for themselves instead of for a slot of the surrounding statement. */
export function withoutSlots<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutSlots) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = key === 'slot' ? -1 : withoutSlots<unknown>(value);
  return copy as T;
}
