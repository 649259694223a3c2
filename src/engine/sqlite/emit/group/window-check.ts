import { containsWindow } from '../../../../sql/aggregate.ts';
import { sameName } from '../select/listed-name.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Select, WindowFrameBound, WindowSpecification } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { findInScope, type Scope } from '../../context/scope.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** What messages call a window that has no name. */
export const UNNAMED = '<unnamed window>';

/**
 * Checks the windows that a SELECT names, used or not.
 *
 * @throws WireError 3579 to 3583, 3591 and those of {@link checkFrame}
 */
export function checkWindows(windows: Select['windows']): void {
  windows.forEach(({ name }, i) => {
    if (windows.findIndex((other) => sameName(other.name, name)) !== i)
      throw wireError('ER_WINDOW_DUPLICATE_NAME', name);
  });
  const known = new Map(windows.map(({ name, specification }) => [name.toLowerCase(), specification]));
  for (const { specification } of windows) checkReferences(specification, known, windows.length);
  for (const { name, specification } of windows) checkInheritance(specification, known, name);
}

function checkReferences(
  specification: WindowSpecification,
  known: ReadonlyMap<string, WindowSpecification>,
  most: number,
): void {
  let steps = 0;
  for (let at: WindowSpecification | undefined = specification; at?.reference !== undefined; steps++) {
    const next = known.get(at.reference.toLowerCase());
    if (next === undefined) throw wireError('ER_WINDOW_NO_SUCH_WINDOW', at.reference);
    if (steps > most) throw wireError('ER_WINDOW_CIRCULARITY_IN_WINDOW_GRAPH');
    at = next;
  }
}

/** @throws WireError 3579, 3581, 3582, 3583 and those of {@link checkFrame} */
export function checkInheritance(
  specification: WindowSpecification,
  known: ReadonlyMap<string, WindowSpecification>,
  name: string,
): void {
  const { reference, partitionBy, orderBy, isName } = specification;
  checkFrame(specification, name);
  if (reference === undefined) return;
  const base = known.get(reference.toLowerCase());
  if (base === undefined) throw wireError('ER_WINDOW_NO_SUCH_WINDOW', reference);
  if (isName === true) return;
  if (partitionBy.length > 0) throw wireError('ER_WINDOW_NO_CHILD_PARTITIONING');
  if (base.frame !== undefined) throw wireError('ER_WINDOW_NO_INHERIT_FRAME', reference);
  if (orderBy.length > 0 && hasOrder(base, known)) throw wireError('ER_WINDOW_NO_REDEFINE_ORDER_BY', name, reference);
}

function hasOrder(window: WindowSpecification, known: ReadonlyMap<string, WindowSpecification>): boolean {
  if (window.orderBy.length > 0) return true;
  const base = window.reference === undefined ? undefined : known.get(window.reference.toLowerCase());
  return base !== undefined && hasOrder(base, known);
}

const RANKS: Readonly<Record<WindowFrameBound['type'], number>> = {
  'unbounded-preceding': 0,
  preceding: 1,
  'current-row': 2,
  following: 3,
  'unbounded-following': 4,
};

/** @throws WireError 3584, 3585, 3586, 3592, 3595, 3596 */
function checkFrame({ frame, partitionBy, orderBy }: WindowSpecification, name: string): void {
  for (const expression of [...partitionBy, ...orderBy.map((item) => item.expression)]) {
    if (containsWindow(expression)) throw wireError('ER_WINDOW_NESTED_WINDOW_FUNC_USE_IN_WINDOW_SPEC', name);
    if (expression.kind === 'literal' && expression.type === 'integer')
      throw wireError('ER_WINDOW_ILLEGAL_ORDER_BY', name);
  }
  if (frame === undefined) return;
  const { unit, start, end } = frame;
  if (start.type === 'unbounded-following') throw wireError('ER_WINDOW_FRAME_START_ILLEGAL', name);
  if (end?.type === 'unbounded-preceding') throw wireError('ER_WINDOW_FRAME_END_ILLEGAL', name);
  const bounds = end === undefined ? [start] : [start, end];
  if (unit === 'rows' && bounds.some(({ offset }) => offset?.kind === 'interval'))
    throw wireError('ER_WINDOW_ROWS_INTERVAL_USE', name);
  const isReal =
    unit === 'rows' && bounds.some(({ offset }) => offset?.kind === 'literal' && offset.type !== 'integer');
  if (isReal || (end !== undefined && RANKS[start.type] > RANKS[end.type]))
    throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
}

/** @throws WireError 6432 for a column of a query around the window's own */
export function refuseOuter(cx: EmitContext, node: Expression): void {
  if (node.kind === 'column' && findInScope(cx.scope, node, cx.clause) === undefined) {
    for (let level: Scope | undefined = cx.scope.outer; level !== undefined; level = level.outer) {
      const column = findInScope(level, node, cx.clause);
      const table = column && level.tables.find(({ columns }) => columns.includes(column));
      if (column !== undefined && table !== undefined)
        throw wireError(
          'ER_WINDOW_OUTER_REFERENCE',
          [table.schema, table.alias, column.name].filter((part) => part !== undefined).join('.'),
        );
    }
  }
  for (const child of childrenOf(node)) refuseOuter(cx, child);
}
