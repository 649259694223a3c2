import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterTable } from '../../../sql/ast.ts';
import type { Check, Column, Table } from '../catalog/catalog.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';

/** Names of the columns that the statement drops, in lower case. */
export function droppedColumns({ actions }: AlterTable): ReadonlySet<string> {
  return new Set(actions.flatMap((action) => (action.kind === 'drop-column' ? [action.name.toLowerCase()] : [])));
}

/** Names of the generated columns that the statement gives another expression, in lower case. */
export function regeneratedColumns({ actions }: AlterTable): ReadonlySet<string> {
  return new Set(
    actions.flatMap((action) =>
      action.kind === 'change-column' && action.column.generated !== undefined ? [action.name.toLowerCase()] : [],
    ),
  );
}

/**
 * Checks, generated columns and functional indexes name their columns in text: such a column keeps its name.
 *
 * @param regenerated names of generated columns that get another text in the same statement, in lower case
 * @throws WireError 3108, 3837, 3959
 */
export function refuseRename(table: Table, column: Column, regenerated: ReadonlySet<string>): void {
  const [check] = checksOf(table, column);
  if (check !== undefined) throw wireError('ER_DEPENDENT_BY_CHECK_CONSTRAINT', check.name, column.name);
  refuseComputed(table, column, regenerated);
}

/**
 * The checks that name no other column go with a column that is dropped; everything else that names it holds it, but for
 * generated columns that are dropped with it.
 *
 * @param dropped names of all columns that the statement drops, in lower case
 * @returns the checks that go
 * @throws WireError 3108, 3837, 3959
 */
export function checksOfDropped(table: Table, column: Column, dropped: ReadonlySet<string>): readonly Check[] {
  const checks = checksOf(table, column);
  const lower = column.name.toLowerCase();
  const shared = checks.find((check) => namesOf(check.text).some((name) => name !== lower));
  if (shared !== undefined) throw wireError('ER_DEPENDENT_BY_CHECK_CONSTRAINT', shared.name, column.name);
  refuseComputed(table, column, dropped);
  return checks;
}

function checksOf(table: Table, column: Column): readonly Check[] {
  return table.checks.filter((check) => isNamed(check.text, column));
}

/** @param released names of generated columns that do not count, in lower case */
function refuseComputed(table: Table, column: Column, released: ReadonlySet<string>): void {
  const generated = table.columns.some(
    (other) =>
      other.generated !== undefined && !released.has(other.name.toLowerCase()) && isNamed(other.generated.text, column),
  );
  if (generated) throw wireError('ER_DEPENDENT_BY_GENERATED_COLUMN', column.name);
  const indexed = table.indexes.flatMap((index) => index.parts.flatMap((part) => part.expression ?? []));
  if (indexed.some((text) => isNamed(text, column))) throw wireError('ER_DEPENDENT_BY_FUNCTIONAL_INDEX', column.name);
}

function isNamed(text: string, column: Column): boolean {
  return namesOf(text).includes(column.name.toLowerCase());
}

function namesOf(text: string): readonly string[] {
  return expressionColumns(parseExpressionText(text)).map((used) => used.name.toLowerCase());
}
