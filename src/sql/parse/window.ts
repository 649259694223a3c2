import type { Expression, WindowFrameBound, WindowSpecification } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND, type TokenKind } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseOrderBy } from './query.ts';
import { parseInterval } from './function.ts';

/** Parses an optional `OVER name` or `OVER (…)`. */
export function parseOver(cursor: Cursor): WindowSpecification | undefined {
  if (!cursor.acceptWord('over')) return undefined;
  if (cursor.is(KIND.leftParen)) return parseWindowSpecification(cursor);
  return { reference: cursor.identifier(), isName: true, partitionBy: [], orderBy: [], frame: undefined };
}

/** Parses `([name] [PARTITION BY …] [ORDER BY …] [frame])`. */
export function parseWindowSpecification(cursor: Cursor): WindowSpecification {
  cursor.expect(KIND.leftParen);
  const reference = cursor.isIdentifier() ? cursor.identifier() : undefined;
  const partitionBy = cursor.acceptWords('partition', 'by') ? cursor.list(parseExpression) : [];
  const orderBy = parseOrderBy(cursor);
  const frame = parseFrame(cursor);
  cursor.expect(KIND.rightParen);
  return { reference, partitionBy, orderBy, frame };
}

function parseFrame(cursor: Cursor): WindowSpecification['frame'] {
  if (cursor.isWord('groups')) cursor.unsupported('window frames in GROUPS');
  const unit = cursor.acceptAny('rows', 'range');
  if (unit === undefined) return undefined;
  const isBetween = cursor.acceptWord('between');
  const start = isBetween ? parseBound(cursor) : parseStart(cursor);
  if (isBetween) cursor.expectWord('and');
  const end = isBetween ? parseBound(cursor) : undefined;
  if (cursor.isWord('exclude')) cursor.unsupported('window frame exclusion');
  return { unit, start, end };
}

/** Without an end the frame ends at the current row, and so cannot begin behind it. */
function parseStart(cursor: Cursor): WindowFrameBound {
  return parseBound(cursor, ['preceding']);
}

function parseBound(
  cursor: Cursor,
  sides: readonly ('preceding' | 'following')[] = ['preceding', 'following'],
): WindowFrameBound {
  if (cursor.acceptWords('current', 'row')) return { type: 'current-row', offset: undefined };
  if (cursor.acceptWord('unbounded')) {
    return { type: `unbounded-${cursor.expectAny(...sides)}`, offset: undefined };
  }
  const offset = cursor.isWord('interval') ? parseInterval(cursor) : parseCount(cursor);
  return { type: cursor.expectAny(...sides), offset };
}

const COUNTS: ReadonlySet<TokenKind> = new Set([KIND.integer, KIND.decimal, KIND.float, KIND.parameter]);

/** A number without a sign, or a parameter. */
function parseCount(cursor: Cursor): Expression {
  if (!COUNTS.has(cursor.kind())) cursor.fail();
  return parseExpression(cursor);
}
