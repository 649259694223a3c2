import type { ResultColumn, ResultValue } from '../../mysql/column.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Expression, Show } from '../../sql/ast.ts';
import { containsQuery } from '../../sql/children.ts';
import { matches, NotConstantError, type NamedRow } from '../../sql/evaluate.ts';
import { isLike } from '../../sql/like.ts';
import type { SessionContext } from '../session-context.ts';
import { bindColumns } from './substitute.ts';

type Row = readonly ResultValue[];

/**
 * The rows that the LIKE or WHERE of a SHOW chooses; LIKE looks at the first column. A promise where a query stands in
 * WHERE, which may take long.
 *
 * @throws WireError 1054 when WHERE names a column that the result does not have
 */
export function filterRows(
  session: SessionContext,
  { like, likeEscape = '\\', where }: Pick<Show, 'like' | 'likeEscape' | 'where'>,
  columns: readonly ResultColumn[],
  rows: readonly Row[],
): readonly Row[] | Promise<readonly Row[]> {
  if (like !== undefined) return rows.filter(([name]) => isLike(String(name), like, { escape: likeEscape }));
  if (where === undefined) return rows;
  const names = columns.map(({ name }) => name.toLowerCase());
  if (containsQuery(where)) return chosenByQuery(session, where, names, rows);
  return rows.filter((row) => isChosen(session, where, names, row));
}

async function chosenByQuery(
  { engine }: SessionContext,
  where: Expression,
  names: readonly string[],
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const chosen: Row[] = [];
  for (const row of rows) {
    const { value } = await engine.evaluateVariable('', withValues(where, names, row));
    if (isTrue(value)) chosen.push(row);
  }
  return chosen;
}

/** What needs no engine is answered without it; functions and variables are the engine's. */
function isChosen(session: SessionContext, where: Expression, names: readonly string[], row: Row): boolean {
  try {
    return matches(where, namedRow(names, row));
  } catch (error) {
    if (!(error instanceof NotConstantError)) throw error;
    return isTrue(session.engine.evaluate(withValues(where, names, row)));
  }
}

const isTrue = (value: ResultValue): boolean => value !== null && Number(value) !== 0;

function namedRow(names: readonly string[], row: Row): NamedRow {
  return Object.fromEntries(names.map((name, index) => [name, textOf(row[index])]));
}

function textOf(value: ResultValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function withValues(where: Expression, names: readonly string[], row: Row): Expression {
  return bindColumns(where, (name) => {
    const index = names.indexOf(name.toLowerCase());
    if (index === -1) throw wireError('ER_BAD_FIELD_ERROR', name, 'where clause');
    return row[index] ?? null;
  });
}
