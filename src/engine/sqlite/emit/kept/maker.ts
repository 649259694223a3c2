import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isColumn, type SqlValue } from '../../operand/operand.ts';
import { findInScope, type ScopeColumn } from '../../context/scope.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';

/** What a value is made by, which decides the type that it has in a table or view made of it. */
export type Maker =
  /** A column, as it is. */
  | 'column'
  /** A function or operator. */
  | 'function'
  /** IFNULL, whose type is that of a column. */
  | 'ifnull'
  | 'aggregate'
  /** A set operation, or DEFAULT of a column: types stay as they are. */
  | 'rows'
  /** A literal, a subquery, a window function, an expression of a table of FROM. */
  | 'other';

/** What an output of a SELECT is made by. */
export interface Making {
  readonly maker: Maker;
  /** The column that a table made of the query has the type of, where that is not the value itself. */
  readonly reads?: SqlValue | undefined;
  /** Whether it is a column that a query without tables gives: in a view it is computed. */
  readonly isQueried?: boolean;
}

/** By what an expression of the select list is made. */
export function makingOf(cx: EmitContext, node: Expression): Making {
  const [arg] = node.kind === 'call' && (node.name === 'min' || node.name === 'max') ? node.args : [];
  const isExtreme = arg?.kind === 'column' && makerOf(node) === 'aggregate';
  const named = isExtreme ? arg : node;
  const column = named.kind === 'column' ? findInScope(cx.scope, named, cx.clause) : undefined;
  if (column === undefined) return { maker: makerOf(node) };
  const making = madeBy(column);
  return isExtreme ? { ...making, reads: column.value } : making;
}

/** By what a column of FROM is made: of a merged table it may be an expression. */
export function madeBy({ value, ownName }: ScopeColumn): Making {
  return { maker: isColumn(value) ? 'column' : 'other', reads: ownName === true ? value : undefined };
}

function makerOf(node: Expression): Maker {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest are functions
  switch (node.kind) {
    case 'column':
      return 'column';
    case 'literal':
    case 'subquery':
      return 'other';
    case 'default':
      return 'rows';
    case 'unary':
      return node.operator === '+' ? makerOf(node.operand) : 'function';
    case 'call':
      // PI is a number like any that is written.
      if (node.over !== undefined || node.name === 'pi') return 'other';
      if (node.name === 'ifnull') return 'ifnull';
      return isAggregate(node.name) && node.name !== 'any_value' ? 'aggregate' : 'function';
    default:
      return 'function';
  }
}
