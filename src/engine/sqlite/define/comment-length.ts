import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { Table } from '../catalog/catalog.ts';
import { countLetters, firstLetters } from '../type/letters.ts';
import { tell, type DefiningState } from './define-column.ts';

/** Characters of comments (https://dev.mysql.com/doc/refman/9.7/en/create-table.html). */
const MOST = { table: 2048, column: 1024, index: 1024 } as const;

/**
 * The table with comments that are not too long: where `sql_mode` is not strict, they are cut off and told of.
 *
 * @throws WireError 1628, 1629, 1688
 */
export function fitComments(state: DefiningState, table: Table): Table {
  const fit = (comment: string, most: number, tooLong: () => WireError): string => {
    if (countLetters(comment) <= most) return comment;
    const error = tooLong();
    if (state.mode.strict) throw error;
    tell(state, 'Warning', error);
    return firstLetters(comment, most);
  };
  const { name, options } = table;
  const comment = fit(options.comment, MOST.table, () => wireError('ER_TOO_LONG_TABLE_COMMENT', name, MOST.table));
  const columns = table.columns.map((column) => {
    const tooLong = (): WireError => wireError('ER_TOO_LONG_FIELD_COMMENT', column.name, MOST.column);
    return withComment(column, fit(column.comment, MOST.column, tooLong));
  });
  const indexes = table.indexes.map((index) => {
    const tooLong = (): WireError => wireError('ER_TOO_LONG_INDEX_COMMENT', index.name, MOST.index);
    return withComment(index, fit(index.comment, MOST.index, tooLong));
  });
  return { ...table, columns, indexes, options: withComment(options, comment) };
}

/** What stays as it is stays the same object: who compares sees nothing changed. */
const withComment = <T extends { readonly comment: string }>(commented: T, comment: string): T =>
  commented.comment === comment ? commented : { ...commented, comment };
