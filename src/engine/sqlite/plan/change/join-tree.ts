import { conjunctsOf } from '../../emit/operator/operands-of.ts';
import type { ColumnReference, Expression, Join, TableReference } from '../../../../sql/ast.ts';
import type { Scope, ScopeTable } from '../../context/scope.ts';

/** A table of FROM, and how the joins around it bind its place in MySQL's join order. */
export interface JoinedTable {
  readonly table: ScopeTable;
  readonly reference: Exclude<TableReference, Join>;
  /** Whether an outer join has it as its inner table. */
  readonly isInner: boolean;
  /** Whether STRAIGHT_JOIN puts it behind another one. */
  readonly isBehind: boolean;
}

/** FROM as MySQL's optimizer sees it. */
export interface JoinTree {
  /** In the order in which UPDATE goes through them: RIGHT JOIN is a LEFT JOIN with its sides changed. */
  readonly tables: readonly JoinedTable[];
  /** What ON asks for, split at AND. */
  readonly conditions: readonly Expression[];
  /** Columns that USING names; those of all tables that NATURAL joins are not known here. */
  readonly using: readonly string[];
  readonly isNatural: boolean;
}

/** The tables of FROM in MySQL's order, with what joins them. */
export function joinTree(scope: Scope, from: TableReference): JoinTree {
  const places = new Map(leaves(from).map((leaf, i) => [leaf, scope.tables[i]] as const));
  const conditions: Expression[] = [];
  const using: string[] = [];
  let isNatural = false;
  const walk = (node: TableReference, isInner: boolean, isBehind: boolean): readonly JoinedTable[] => {
    if (node.kind !== 'join') {
      const table = places.get(node);
      return table === undefined ? [] : [{ table, reference: node, isInner, isBehind }];
    }
    conditions.push(...conjunctsOf(node.on));
    using.push(...node.using);
    isNatural ||= node.natural;
    const left = walk(node.left, isInner || node.type === 'right', isBehind);
    const right = walk(node.right, isInner || node.type === 'left', isBehind || node.type === 'straight');
    return node.type === 'right' ? [...right, ...left] : [...left, ...right];
  };
  const tables = walk(from, false, false);
  return { tables, conditions, using, isNatural };
}

/** The tables as they are written, which is their order in a scope. */
function leaves(node: TableReference): readonly Exclude<TableReference, Join>[] {
  return node.kind === 'join' ? [...leaves(node.left), ...leaves(node.right)] : [node];
}

/** Columns that an expression names, and whether that is inside a query of its own. */
export function namedColumns(node: unknown, isInside = false): readonly (readonly [ColumnReference, boolean])[] {
  if (Array.isArray(node)) return node.flatMap((item) => namedColumns(item, isInside));
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'column') return [[node as ColumnReference, isInside]];
  const isQuery = 'kind' in node && (node.kind === 'select' || node.kind === 'set-operation');
  return Object.values(node).flatMap((value) => namedColumns(value, isInside || isQuery));
}
