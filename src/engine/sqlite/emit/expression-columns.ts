import type { ColumnReference, Expression, OrderItem, SelectItem, SelectStar } from '../../../sql/ast.ts';

/** All column references in an expression, those of subqueries included. */
export function expressionColumns(
  expression: Expression | SelectItem | SelectStar | OrderItem,
): readonly ColumnReference[] {
  const found: ColumnReference[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && value.kind === 'column') found.push(value as ColumnReference);
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(expression);
  return found;
}
