import type { Inserter, Progress } from './insert-plan.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import { deleteReplaced } from './replaced-row.ts';
import type { Index, Column } from '../../catalog/catalog.ts';

/** Deals with rows that have the same key. Returns whether the new row is done with, or what refused it before any key. */
export function resolveConflicts(
  inserter: Inserter,
  values: StoredValue[],
  run: WriteRun,
  progress: Progress,
): boolean | WireError {
  const { writer, updater, triggers } = inserter;
  for (let met = 0; ; met++) {
    const conflict = writer.findConflict(run.connection, values);
    if (conflict === undefined) return false;
    const refusal = met === 0 ? writer.refusal(run.connection, values) : undefined;
    if (refusal !== undefined) return refusal;
    progress.duplicates++;
    if (inserter.replace) {
      // A number that was made for the row replaces none.
      if (progress.pending !== undefined && isNumbered(conflict.index, writer.table.columns))
        return writer.duplicateError(conflict, values, run.session.zone);
      progress.affected++;
      const isDeleted = triggers !== undefined && (triggers.has('before', 'delete') || triggers.has('after', 'delete'));
      if (isDeleted) triggers.remove(writer, conflict.rowid, run);
      else if (writer.isUntouched(run.connection, conflict, values)) {
        progress.duplicates--;
        triggers?.fire('after', 'insert', { new: values }, run);
        return true;
      } else deleteReplaced(writer, conflict.rowid, values, run);
    } else if (updater === undefined) {
      const error = writer.duplicateError(conflict, values, run.session.zone);
      run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
      return true;
    } else {
      const result = updater(run, conflict.rowid, values, progress.records);
      progress.affected += result.affected;
      if (result.isSame) progress.onlyFound += result.affected;
      if (!inserter.fromQuery) progress.updatedId = result.id ?? progress.updatedId;
      return true;
    }
  }
}

/** Whether a key begins with the column whose numbers are made. */
function isNumbered({ parts: [first] }: Index, columns: readonly Column[]): boolean {
  return first !== undefined && columns.find(({ autoIncrement }) => autoIncrement)?.id === first.columnId;
}
