import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import { namesVariables } from '../../../sql/assigned-variables.ts';
import type { Expression, IndexDefinition } from '../../../sql/ast.ts';
import { findColumn, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { keptText } from '../catalog/kept-text.ts';
import { refuseDisallowed } from './disallowed-function.ts';
import { isGeometry, type ValueType, isLargeString } from '../type/type.ts';
import type { IndexContext } from '../emit/kept/index-sql.ts';
import { emitKept } from '../emit/kept/kept-expression.ts';

/**
 * A part of an index that is an expression.
 *
 * @throws WireError 1054, 3753, 3754, 3756, 3757, 3758, 3761
 */
export function functionalPart(
  { catalog, state }: IndexContext,
  table: Table,
  part: { readonly expression: Expression; readonly descending: boolean },
  { name = 'functional_index', type }: IndexDefinition,
): IndexColumn {
  const { expression, descending } = part;
  if (type === 'primary') throw wireError('ER_FUNCTIONAL_INDEX_PRIMARY_KEY');
  if (expression.kind === 'column') throw wireError('ER_FUNCTIONAL_INDEX_ON_FIELD');
  if (namesVariables(expression)) throw wireError('ER_DEFAULT_VAL_GENERATED_VARIABLES', name);
  refuseDisallowed('index', name, expression);
  const text = keptText(expression);
  const { value } = emitKept(catalog, table, '', state, text, 'functional index');
  if (expressionColumns(expression).some((column) => findColumn(table, column.name)?.autoIncrement === true))
    throw wireError('ER_FUNCTIONAL_INDEX_REF_AUTO_INCREMENT', name);
  checkType(value.type);
  const nulls = value.nullable ? {} : { neverNull: true };
  return { columnId: undefined, expression: text, ...nulls, length: undefined, descending };
}

function checkType(type: ValueType): void {
  if (type.kind === 'json' || isGeometry(type)) throw wireError('ER_FUNCTIONAL_INDEX_ON_JSON_OR_GEOMETRY_FUNCTION');
  if (isLargeString(type)) throw wireError('ER_FUNCTIONAL_INDEX_ON_LOB');
  if (type.kind === 'null') throw notSupported('an index on NULL');
}
