import { wireError } from '../../../mysql/wire-error.ts';
import { columnById, type Index, type IndexColumn, type Table } from '../catalog/catalog.ts';
import { isString } from '../type/type.ts';
import { tell, type DefiningState } from './define-column.ts';
import { bytesOfLetter, keyBytes, mostKeyBytes } from './table-limits.ts';

/**
 * The table with keys that there is room for: where `sql_mode` is not strict, texts in keys that are not unique are cut off and
 * told of. Others are left for checkTableLimits to refuse.
 */
export function fitKeys(state: DefiningState, table: Table): Table {
  if (state.mode.strict) return table;
  const fitted = table.indexes.map((index) => (index.unique ? index : fittedIndex(state, table, index)));
  return fitted.every((index, i) => index === table.indexes[i]) ? table : { ...table, indexes: fitted };
}

function fittedIndex(state: DefiningState, table: Table, index: Index): Index {
  const parts = index.parts.map((part) => fittedPart(state, table, part));
  return parts.every((part, i) => part === index.parts[i]) ? index : { ...index, parts };
}

function fittedPart(state: DefiningState, table: Table, part: IndexColumn): IndexColumn {
  if (part.columnId === undefined) return part;
  const { type } = columnById(table, part.columnId);
  const most = mostKeyBytes(type);
  if (!isString(type) || keyBytes(type, part.length) <= most) return part;
  tell(state, 'Warning', wireError('ER_TOO_LONG_KEY', most));
  return { ...part, length: Math.floor(most / bytesOfLetter(type)) };
}
