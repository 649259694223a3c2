import { wireError } from '../../../mysql/wire-error.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { Operand } from '../operand/operand.ts';
import type { PlanBuilder } from '../operand/plan-builder.ts';

/** Expressions of whose operands there are few: their SQL is long only where an operand stands in it more than once. */
const NARROW: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'between',
  'binary',
  'call',
  'case',
  'is',
  'like',
  'unary',
]);
/** Characters of SQL that one such expression becomes at most. */
const LONGEST = 1_000_000;
/** Such expressions that one statement emits at most, the same one counted each time. */
const MOST = 1_000_000;

/**
 * Refuses an expression that has grown too much: one whose operands are nested and each needed twice would double with each level.
 *
 * @throws WireError 1436, as for all expressions that are nested too deeply
 */
export function refuseGrowth(builder: PlanBuilder, node: Expression, operand: Operand): void {
  if (!NARROW.has(node.kind)) return;
  builder.emitted++;
  const isLong =
    operand.kind === 'sql' && operand.sql.length > LONGEST && !(node.kind === 'call' && node.args.length > 100);
  if (isLong || builder.emitted > MOST) throw wireError('ER_STACK_OVERRUN_NEED_MORE', 1_048_576, 1_048_576, 40_000);
}

/** Views and common tables that one statement reads at most: half as many as MySQL reads, as more take SQLite seconds. */
const MOST_EXPANDED = 600;

/**
 * Counts a view or a common table, which SQLite expands each time that it is read: one that reads another twice doubles it.
 *
 * @param weight itself and those that it is made of
 * @throws WireError 4169
 */
export function countExpanded(builder: PlanBuilder, weight: number): void {
  builder.expanded += weight;
  if (builder.expanded > MOST_EXPANDED) throw wireError('ER_CTE_EXPANSION');
}
