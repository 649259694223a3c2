import type { ResultValue } from '../../../../mysql/column.ts';
import type { Column } from '../../catalog/catalog.ts';
import { storeColumn } from '../../store/store-column.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { isDay, type StoredValue } from '../../type/type.ts';

/**
 * The stored form of a column's default. One that is written out is judged by the SQL mode as if it were given, but stays as it
 * is where that is no error (`validate_default_values_of_unset_fields` in sql/sql_insert.cc); what stands for none is not.
 *
 * @throws WireError 1292 in strict mode
 */
export function storeDefault(
  value: ResultValue,
  column: Column,
  context: StoreContext,
  isSevere: boolean,
): StoredValue {
  const unjudged: StoreContext = { ...context, noZeroDate: false };
  if (column.default?.kind !== 'value' || !isDay(column.type)) return storeColumn(value, column, unjudged, isSevere);
  const stored = storeColumn(value, column, context, isSevere);
  if (context.strict) return stored;
  return storeColumn(value, column, { ...unjudged, partialDates: true, warn: () => {} }, isSevere);
}
