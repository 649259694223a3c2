import type { ColumnAssignment, Delete, Insert, Update } from '../ast.ts';
import { printColumn, printExpression, printList, printOrderBy } from './expression.ts';
import { printClause, printLimit, printQuery, printTableReference, printWith } from './query.ts';
import { quoteName, quoteNames, quoteTable } from './quote.ts';

/** INSERT or REPLACE. */
export function printInsert(insert: Insert): string {
  const { replace, ignore, table, columns, source, rowAlias, onDuplicate } = insert;
  const head = `${replace ? 'replace' : 'insert'}${ignore ? ' ignore' : ''} into ${quoteTable(table)}`;
  const names = columns === undefined ? '' : ` ${columns.length === 0 ? '()' : quoteNames(columns)}`;
  const rows =
    source.kind === 'rows'
      ? `values ${source.rows.map((row) => `(${printList(row)})`).join(',')}`
      : printQuery(source.query);
  const alias = rowAlias === undefined ? '' : ` as ${quoteName(rowAlias.name)}${quoteNames(rowAlias.columns)}`;
  const update = onDuplicate.length === 0 ? '' : ` on duplicate key update ${printAssignments(onDuplicate)}`;
  return `${head}${names} ${rows}${alias}${update}`;
}

function printAssignments(assignments: readonly ColumnAssignment[]): string {
  return assignments.map(({ column, value }) => `${printColumn(column)}=${printExpression(value)}`).join(',');
}

/** UPDATE as text that parses to the same tree. */
export function printUpdate(update: Update): string {
  const { ignore, from, set, where, orderBy, limit } = update;
  const head = `${printWith(update.with)}update ${ignore ? 'ignore ' : ''}${printTableReference(from)}`;
  return `${head} set ${printAssignments(set)}${printClause('where', where)}${printOrderBy(orderBy)}${printLimit(limit)}`;
}

/** DELETE as text that parses to the same tree. */
export function printDelete(statement: Delete): string {
  const { ignore, targets, from, where, orderBy, limit } = statement;
  const [only] = targets;
  const single = targets.length === 1 && from.kind === 'table' && only?.name === (from.alias ?? from.table.name);
  const names = single ? '' : `${targets.map(quoteTable).join(',')} `;
  const head = `${printWith(statement.with)}delete ${ignore ? 'ignore ' : ''}${names}from ${printTableReference(from)}`;
  return `${head}${printClause('where', where)}${printOrderBy(orderBy)}${printLimit(limit)}`;
}
