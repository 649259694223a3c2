import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnReference, Expression } from '../../../sql/ast.ts';
import { keptText } from '../catalog/kept-text.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';
import { findColumn, type Column, type Table } from '../catalog/catalog.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { emitKept } from '../emit/kept/kept-expression.ts';
import type { DefinitionWork } from './definition-work.ts';

/**
 * Judges what computed defaults read: any columns but AUTO_INCREMENT, and of those that are computed themselves the ones in
 * front (https://dev.mysql.com/doc/refman/9.7/en/data-type-defaults.html#data-type-defaults-explicit).
 *
 * @param before the table that the statement changes: defaults that it leaves alone hold the names that they read
 * @returns the table whose defaults call columns by their names
 * @throws WireError 1054, 3766, 3767, 3768, 3773 and those of the expressions
 */
export function withReadDefaults(work: DefinitionWork, before: Table | undefined, table: Table): Table {
  const columns = table.columns.map((column): Column => {
    const { default: given } = column;
    if (given?.kind !== 'expression') return column;
    const expression = parseExpressionText(given.text);
    const read = expressionColumns(expression);
    if (before?.columns.some(({ id, default: old }) => id === column.id && old === given) === true)
      refuseLost(before, table, read);
    for (const reference of read) refuseRead(table, column, reference);
    emitKept(work.catalog, table, '', work.state, given.text);
    return read.length === 0
      ? column
      : { ...column, default: { ...given, text: keptText(asNamed(table, expression)) } };
  });
  return { ...table, columns };
}

/** @throws WireError 3766 */
function refuseLost(before: Table, table: Table, read: readonly ColumnReference[]): void {
  for (const { name } of read) {
    const old = findColumn(before, name);
    if (old !== undefined && table.columns.find(({ id }) => id === old.id)?.name !== old.name)
      throw wireError('ER_DEPENDENT_BY_DEFAULT_GENERATED_VALUE', old.name, table.name);
  }
}

/** @throws WireError 1054, 3767, 3768 */
function refuseRead(table: Table, column: Column, { name }: ColumnReference): void {
  const read = findColumn(table, name);
  if (read === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'default value expression');
  if (read.autoIncrement) throw wireError('ER_DEFAULT_VAL_GENERATED_REF_AUTO_INC', column.name);
  const isComputed = read.generated !== undefined || read.default?.kind === 'expression';
  if (isComputed && table.columns.indexOf(read) >= table.columns.indexOf(column))
    throw wireError('ER_DEFAULT_VAL_GENERATED_NON_PRIOR', column.name);
}

/** The expression with the names of columns in the case that they have in the table. */
function asNamed(table: Table, expression: Expression): Expression {
  const named = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(named);
    if (typeof node !== 'object' || node === null) return node;
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
    const column = kind === 'column' ? findColumn(table, String(name)) : undefined;
    if (column !== undefined) return { ...node, name: column.name };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, named(value)]));
  };
  return named(expression) as Expression;
}
