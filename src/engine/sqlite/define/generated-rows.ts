import { columnSql, tableSql, type Column, type Table } from '../catalog/catalog.ts';
import { checkGenerated, generatedCheck } from '../plan/change/generated-check.ts';
import type { WriteRun } from '../plan/plan.ts';
import type { SessionState } from '../session/session-state.ts';
import type { StoredValue } from '../type/type.ts';
import type { DefinitionWork } from './definition-work.ts';
import { copyContext } from './new-column.ts';

/** What a change of a definition gives to those who convert values of rows. */
export function rowRun({ state, connection }: Pick<DefinitionWork, 'state' | 'connection'>): WriteRun {
  const counters = { next: () => 1n, use: () => undefined, free: () => undefined };
  return { literals: [], parameters: [], session: state, connection, counters };
}

/** Judges the generated columns of a row whose other columns have these values. @throws WireError 1048, 1264, 1365 … */
export type RowJudge = (values: readonly StoredValue[], run: WriteRun, row: number) => void;

/**
 * What holds rows against generated columns, as INSERT does; `undefined` where none can be given what it does not hold.
 *
 * @param given the columns that a row's values are of
 */
export function generatedJudge(
  { catalog, state }: Pick<DefinitionWork, 'catalog' | 'state'>,
  table: Table,
  given: readonly Column[],
  isJudged: (column: Column) => boolean = () => true,
): RowJudge | undefined {
  const plain = given.filter(({ generated }) => generated === undefined);
  const check = generatedCheck(catalog, table, plain, state, isJudged);
  if (check === undefined) return undefined;
  return (values, run, row) => {
    const read = values.filter((_, i) => given[i]?.generated === undefined);
    checkGenerated(check, run, read, copyContext(run, row), true);
  };
}

/** In strict mode what goes wrong inside expressions ends the work as well. */
export function judgedStrictly(state: SessionState, isJudged: boolean, work: () => void): void {
  state.changesStrictly = isJudged && state.mode.strict;
  try {
    work();
  } finally {
    state.changesStrictly = false;
  }
}

/**
 * Holds the rows that a table has against virtual columns which an index is new on: MySQL computes them for it
 * (https://dev.mysql.com/doc/refman/9.7/en/create-table-secondary-indexes.html).
 *
 * @throws WireError 1264, 1365, 1406 …
 */
export function judgeIndexed(work: DefinitionWork, before: Table, after: Table): void {
  const known = new Set(before.indexes.map(({ id }) => id));
  const added = after.indexes.filter(({ id }) => !known.has(id)).flatMap(({ parts }) => parts);
  const ids = new Set(added.map(({ columnId }) => columnId));
  const given = after.columns.filter(({ generated }) => generated === undefined);
  const isJudged = ({ id, generated }: Column): boolean => generated?.stored === false && ids.has(id);
  const judge = after.columns.some(isJudged) ? generatedJudge(work, after, given, isJudged) : undefined;
  if (judge === undefined) return;
  const run = rowRun(work);
  const sql = `SELECT ${given.map((column) => columnSql(column)).join(',')} FROM ${tableSql(after)} ORDER BY rowid`;
  // MySQL does not count rows where it copies none.
  const row = 1;
  judgedStrictly(work.state, true, () => {
    for (const values of work.connection.each({ sql, bigInts: true }, [])) judge(values, run, row);
  });
}
