import { wireError } from '../../../mysql/wire-error.ts';
import type { Column } from '../catalog/catalog.ts';
import type { WriteRun } from '../plan/plan.ts';

/**
 * Deals with NULL that a NOT NULL column has after BEFORE triggers.
 *
 * @returns that the row is left out, with a warning, as IGNORE says
 * @throws WireError 1048
 */
export function refuseNull(column: Column, run: WriteRun, ignore: boolean): true {
  const error = wireError('ER_BAD_NULL_ERROR', column.name);
  if (!ignore) throw error;
  run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
  return true;
}
