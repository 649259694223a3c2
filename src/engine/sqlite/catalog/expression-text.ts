import type { Expression } from '../../../sql/ast.ts';
import { parseOne } from '../../../sql/parser.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { withoutSlots } from './view-text.ts';

/** The tree of an expression that a definition keeps as text: a default, a check, a generated column. */
export function parseExpressionText(text: string): Expression {
  const { statement } = parseOne(`SELECT ${text}`);
  const [item] = statement.kind === 'select' ? statement.items : [];
  if (item?.kind !== 'item') throw wireError('ER_PARSE_ERROR', text, 1);
  return withoutSlots(item.expression);
}
