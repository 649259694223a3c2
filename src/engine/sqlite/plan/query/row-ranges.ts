import type { Expression, TableReference } from '../../../../sql/ast.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { NamedTable } from '../../operand/plan-builder.ts';
import { childrenOf } from '../../../../sql/children.ts';

const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/**
 * Whether conditions find rows of one table by a range that each row of another sets, or by either of two columns: MySQL
 * looks anew for an index for each of these (`Range checked for each record`).
 */
export function comparesRows(
  conditions: readonly (Expression | undefined)[],
  tables: ReadonlyMap<string, NamedTable>,
): boolean {
  const tableOf = (name: string): string | undefined => {
    const has = ({ table }: NamedTable): boolean =>
      table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
    return tables.values().find(has)?.alias;
  };
  const spans = (node: Expression): boolean =>
    new Set(expressionColumns(node).map(({ table, name }) => (table ?? tableOf(name) ?? '').toLowerCase())).size > 1;
  const compares = (node: Expression): boolean => {
    const isRange = node.kind === 'between' || (node.kind === 'binary' && ORDERS.has(node.operator));
    const isChoice = node.kind === 'binary' && node.operator === 'or';
    return ((isRange || isChoice) && spans(node)) || childrenOf(node).some(compares);
  };
  return conditions.some((condition) => condition !== undefined && compares(condition));
}

/** The conditions of the joins in FROM. */
export function joinConditions(from: TableReference | undefined): readonly (Expression | undefined)[] {
  return from?.kind === 'join' ? [from.on, ...joinConditions(from.left), ...joinConditions(from.right)] : [];
}
