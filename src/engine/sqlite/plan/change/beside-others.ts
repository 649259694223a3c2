import { WireError } from '../../../../mysql/wire-error.ts';
import type { Connection, FoundRow } from '../../file/connection.ts';
import { RowIsKept, type RowKeeper } from '../transaction/kept-rows.ts';

/**
 * Changes rows of tables of which others keep single rows who were set aside: neither may it change those, nor give another
 * one a key that one of them has or has had, or take away what one refers to.
 *
 * @throws RowIsKept where it does; what `work` throws
 */
export function besideOthers<T>(keepers: readonly RowKeeper[], connection: Connection, work: () => T): T {
  if (keepers.length === 0) return work();
  const rows: FoundRow[] = [];
  const metIn = (): RowKeeper | undefined => keepers.find(({ rows: kept }) => rows.some((row) => kept.hasClaimed(row)));
  const { onRowChange, onRowFound } = connection;
  connection.change('SAVEPOINT tlsdb_beside');
  connection.beforeRowChange = (row) => rows.push(row);
  connection.onRowFound = (row) => {
    rows.push(row);
    onRowFound?.(row);
  };
  try {
    const result = work();
    const met = metIn() ?? keepers.find(({ rows: kept }) => !kept.fitsOn(connection));
    if (met !== undefined) throw new RowIsKept(met);
    connection.change('RELEASE tlsdb_beside');
    return result;
  } catch (error) {
    Object.assign(connection, NOT_TOLD);
    // A full disk and the like make SQLite undo the whole transaction.
    if (connection.inTransaction) connection.exec('ROLLBACK TO tlsdb_beside');
    const met = metIn();
    if (met !== undefined) throw new RowIsKept(met);
    throw isDuplicate(error) ? (onlyMeets(keepers, connection, work) ?? error) : error;
  } finally {
    Object.assign(connection, { onRowChange, onRowFound, beforeRowChange: undefined });
  }
}

const NOT_TOLD = { onRowChange: undefined, onRowFound: undefined, beforeRowChange: undefined };

const isDuplicate = (error: unknown): boolean => error instanceof WireError && error.errno === 1062;

/** Whose row `work` has met where it would meet none once that has changed. */
function onlyMeets(keepers: readonly RowKeeper[], connection: Connection, work: () => unknown): RowIsKept | undefined {
  const met = keepers.find(({ rows }) => rows.hasChangedOlder && rows.fitsOn(connection, work));
  return met && new RowIsKept(met);
}
