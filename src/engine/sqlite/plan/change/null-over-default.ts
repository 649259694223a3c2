import type { Column } from '../../catalog/catalog.ts';
import { implicitDefault, storeColumn, storeContext } from '../../store/store-column.ts';
import { sameStored } from '../../type/same-stored.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';

/**
 * Whether a NULL that is set where NULL is already looks to MySQL like a change: in a row that InnoDB gives, NULL has the
 * bytes of the column's default, one that is set has those of zero (`compare_records` in sql/sql_update.cc). Such a row
 * has new moments of ON UPDATE CURRENT_TIMESTAMP, and counts in ON DUPLICATE KEY UPDATE.
 */
export function isNullOverDefault(column: Column, before: StoredValue, now: StoredValue, run: WriteRun): boolean {
  if (before !== null || now !== null) return false;
  const given = literalDefault(column);
  if (given === undefined) return false;
  // Zero is no member.
  if (column.type.kind === 'enum') return true;
  const context = { ...storeContext(run, 1, true), strictMode: false, noZeroDate: false, warn: () => {} };
  const [stored, zero] = [given, implicitDefault(column.type)].map((value) =>
    storeColumn(value, column, context, false),
  );
  return !sameStored(stored ?? null, zero ?? null);
}

/** A default that is a literal; what is computed has no bytes in an empty row. */
function literalDefault({ default: value }: Column): string | Buffer | undefined {
  if (value?.kind === 'bytes') return Buffer.from(value.hex, 'hex');
  return value?.kind === 'value' && value.text !== null ? value.text : undefined;
}
