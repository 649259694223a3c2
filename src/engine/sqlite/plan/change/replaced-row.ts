import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';
import { sameStored } from '../../type/same-stored.ts';
import type { RowWriter } from './row-writer.ts';

/**
 * Removes a row in whose place REPLACE puts `values`. Rows that refer to it are left alone where they will refer to the
 * new one.
 *
 * @throws WireError 1451
 */
export function deleteReplaced(
  writer: RowWriter,
  rowid: StoredValue,
  values: readonly StoredValue[],
  { connection, session }: WriteRun,
): void {
  const checks = session.foreignKeyChecks;
  const old = writer.references.length > 0 && checks ? writer.read(connection, rowid) : undefined;
  if (old !== undefined && writer.references.every((columns) => staysSame(writer, columns, old, values)))
    session.foreignKeyChecks = false;
  try {
    writer.delete(connection, rowid, values);
  } finally {
    session.foreignKeyChecks = checks;
  }
}

function staysSame(
  writer: RowWriter,
  columns: RowWriter['references'][number],
  old: readonly StoredValue[],
  values: readonly StoredValue[],
): boolean {
  return columns.every((column) => {
    const position = column === undefined ? -1 : writer.position(column);
    return position >= 0 && sameStored(old[position] ?? null, values[position] ?? null);
  });
}
