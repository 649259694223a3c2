import type { Expression } from '../../../../sql/ast.ts';
import { innermost } from '../../told/subquery.ts';
import { isConstant } from '../constant-value.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Functions that give another value each time. */
export const BY_CHANCE: ReadonlySet<string> = new Set(['rand', 'uuid', 'uuid_short', 'random_bytes']);

/** Functions whose value is the same for the whole statement. */
const OF_STATEMENT = new Set(
  'now curdate curtime utc_date utc_time utc_timestamp database version user current_user connection_id pi last_insert_id'.split(
    ' ',
  ),
);

const ALWAYS_SAME: ReadonlySet<Expression['kind']> = new Set([
  'parameter',
  'system-variable',
  'user-variable',
] as const);

/** Whether an expression is the same for all rows, so that it is not put in the table. */
export function isSameForAll(node: Expression): boolean {
  if (ALWAYS_SAME.has(node.kind) || isConstant(node)) return true;
  if (node.kind === 'subquery') {
    const inner = innermost(node.query);
    return inner !== undefined && isSameForAll(inner);
  }
  if (node.kind !== 'call') return PLAIN.has(node.kind) && childrenOf(node).every(isSameForAll);
  if (node.over === undefined && node.name === 'any_value') return node.args.every(isSameForAll);
  if (node.over !== undefined || isAggregate(node.name)) return false;
  if (OF_STATEMENT.has(node.name)) return node.args.every(isSameForAll);
  return (
    node.args.length > 0 && !BY_CHANCE.has(node.name) && !WITH_EFFECT.has(node.name) && node.args.every(isSameForAll)
  );
}

/** Kinds of expressions that are the same where their parts are. */
const PLAIN: ReadonlySet<Expression['kind']> = new Set([
  'between',
  'binary',
  'case',
  'cast',
  'collate',
  'convert-using',
  'interval',
  'is',
  'like',
  'unary',
] as const);

const WITH_EFFECT = new Set(['sleep', 'benchmark', 'get_lock', 'release_lock']);
