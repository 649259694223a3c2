import { wireError } from '../../../mysql/wire-error.ts';
import type { Expression, IndexDefinition } from '../../../sql/ast.ts';
import { findColumn, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { notSupported } from '../emit/emit-context.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { keptText } from '../emit/kept-text.ts';
import { isGeometry, type ValueType } from '../type/type.ts';
import type { IndexContext } from './index-sql.ts';
import { emitKept } from './kept-expression.ts';

/** Functions whose result is another one each time. */
const DISALLOWED: ReadonlySet<string> = new Set([
  'benchmark',
  'connection_id',
  'curdate',
  'current_user',
  'curtime',
  'database',
  'found_rows',
  'get_lock',
  'last_insert_id',
  'now',
  'rand',
  'release_lock',
  'row_count',
  'sleep',
  'sysdate',
  'unix_timestamp',
  'user',
  'utc_date',
  'utc_time',
  'utc_timestamp',
  'uuid',
  'version',
]);

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
  if (isDisallowed(expression)) throw wireError('ER_FUNCTIONAL_INDEX_FUNCTION_IS_NOT_ALLOWED', name);
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
  if ((type.kind === 'text' || type.kind === 'bytes') && /text|blob/.test(type.form))
    throw wireError('ER_FUNCTIONAL_INDEX_ON_LOB');
  if (type.kind === 'null') throw notSupported('an index on NULL');
}

/** Whether an expression asks for more than its row. */
function isDisallowed(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isDisallowed);
  if (typeof node !== 'object' || node === null) return false;
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
  if (kind === 'call' && DISALLOWED.has(String(name))) return true;
  if (kind === 'subquery' || kind === 'exists' || kind === 'parameter') return true;
  if (kind === 'user-variable' || kind === 'system-variable') return true;
  return Object.values(node).some(isDisallowed);
}
