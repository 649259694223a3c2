import { wireError } from '../../../mysql/wire-error.ts';
import { namesVariables } from '../../../sql/assigned-variables.ts';
import type { CheckDefinition } from '../../../sql/ast.ts';
import { canonical } from '../../../sql/canonical/canonical.ts';
import { isCondition } from '../../../sql/canonical/condition.ts';
import { byName, findColumn, type Catalog, type Check, type Table } from '../catalog/catalog.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { keptText } from '../catalog/kept-text.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';
import { nextName, type Naming } from './define-constraint.ts';
import { refuseDisallowed } from './disallowed-function.ts';
import type { DefinitionWork } from './definition-work.ts';

/** Adds a check. @throws WireError 1054, 3812, 3814, 3815, 3816, 3820, 3822 */
export function withCheck(catalog: Catalog, table: Table, node: CheckDefinition, id: number, naming: Naming): Table {
  const name = node.name ?? nextName(`${table.name}_chk_`, table.checks, naming);
  if (hasCheck(table, name)) throw wireError('ER_CHECK_CONSTRAINT_DUP_NAME', name);
  if (namesVariables(node.expression)) throw wireError('ER_CHECK_CONSTRAINT_VARIABLES', name);
  refuseDisallowed('check', name, node.expression);
  const expression = canonical(node.expression);
  if (!isCondition(expression)) throw wireError('ER_NON_BOOLEAN_EXPR_FOR_CHECK_CONSTRAINT', name);
  const columns = expressionColumns(expression);
  if (columns.some((used) => used.name.toLowerCase() !== (node.column ?? used.name).toLowerCase()))
    throw wireError('ER_COLUMN_CHECK_REFERENCES_OTHER', name);
  const unknown = columns.find((used) => findColumn(table, used.name) === undefined)?.name;
  if (unknown !== undefined && naming.isNew)
    throw wireError('ER_CHECK_CONSTRAINT_REFERS_UNKNOWN_COLUMN', name, unknown);
  if (unknown !== undefined) throw wireError('ER_BAD_FIELD_ERROR', unknown, `check constraint ${name} expression`);
  const check: Check = { id, name, text: keptText(expression), enforced: node.enforced };
  refuseTakenChecks(catalog, table, [check]);
  return { ...table, checks: [...table.checks, check].toSorted(byName) };
}

/** A check is judged before AUTO_INCREMENT makes a number. @throws WireError 3818 */
export function refuseIncrements({ columns, checks }: Table): void {
  const increment = columns.find(({ autoIncrement }) => autoIncrement)?.name.toLowerCase();
  if (increment === undefined) return;
  const found = checks.find(({ text }) =>
    expressionColumns(parseExpressionText(text)).some(({ name }) => name.toLowerCase() === increment),
  );
  if (found !== undefined) throw wireError('ER_CHECK_CONSTRAINT_REFERS_AUTO_INCREMENT_COLUMN', found.name);
}

/** What a foreign key changes by itself no check may read. @throws WireError 3823 */
export function refuseActedOn(table: Table): void {
  const acts = (action: string | undefined): boolean => action === 'set null' || action === 'set default';
  const acting = table.foreignKeys.filter(
    ({ onUpdate, onDelete }) => onUpdate === 'cascade' || acts(onUpdate) || acts(onDelete),
  );
  if (acting.length === 0) return;
  for (const { name, text } of table.checks) {
    const read = expressionColumns(parseExpressionText(text)).flatMap((used) => findColumn(table, used.name) ?? []);
    for (const column of read) {
      const key = acting.find(({ columnIds }) => columnIds.includes(column.id));
      if (key !== undefined)
        throw wireError('ER_CHECK_CONSTRAINT_CLAUSE_USING_FK_REFER_ACTION_COLUMN', column.name, name, key.name);
    }
  }
}

/** Names of checks belong to one table of a database, temporary ones left out. @throws WireError 3822 */
export function refuseTakenChecks(catalog: Catalog, table: Table, checks: readonly Check[]): void {
  // Temporary tables are in a catalog of their own.
  if (catalog.base !== undefined || checks.length === 0) return;
  const others = [...(catalog.databases.get(table.schema)?.tables.values() ?? [])].filter(
    (other) => other.kind === 'table' && other.id !== table.id,
  );
  const taken = checks.find(({ name }) => others.some((other) => other.kind === 'table' && hasCheck(other, name)));
  if (taken !== undefined) throw wireError('ER_CHECK_CONSTRAINT_DUP_NAME', taken.name);
}

function hasCheck(table: Table, name: string): boolean {
  const lower = name.toLowerCase();
  return table.checks.some((check) => check.name.toLowerCase() === lower);
}

/** The table without a check, whose triggers are dropped. */
export function withoutCheck(work: DefinitionWork, table: Table, check: Check): Table {
  work.connection.exec(`DROP TRIGGER IF EXISTS check${check.id}_i; DROP TRIGGER IF EXISTS check${check.id}_u`);
  return { ...table, checks: table.checks.filter((other) => other !== check) };
}
