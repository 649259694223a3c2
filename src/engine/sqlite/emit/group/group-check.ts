import { wireError } from '../../../../mysql/wire-error.ts';
import type { Index } from '../../catalog/catalog.ts';
import type { Expression, Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { literalPosition } from '../select/emit-query.ts';
import { starColumns } from '../select/select-item.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import { expressionColumns } from '../expression-columns.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import { fingerprintsOf, type Fingerprints } from '../select/fingerprint.ts';
import { knownEqualities } from '../compare/known-equalities.ts';
import { findInScope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Columns of a SELECT that queries in its select list, item by item, and in HAVING read outside its aggregates. */
export interface CorrelatedReads {
  readonly items: readonly (readonly ScopeColumn[])[];
  readonly having: readonly ScopeColumn[];
}

/**
 * ONLY_FULL_GROUP_BY: a column that is selected must be the same for all rows of a group. It is when it is grouped by,
 * equal to such a column or to a constant, or in a table whose key is known.
 *
 * @param isRollup whether it is the query for the groups of WITH ROLLUP
 * @throws WireError 1055, 1140
 */
export function checkGrouping(cx: EmitContext, query: Select, reads: CorrelatedReads, isRollup = false): void {
  if (!cx.session.mode.onlyFullGroupBy) return;
  const grouped = groupExpressions(cx, query);
  const groups = fingerprintsOf(cx, grouped);
  const known = new Set<string>();
  for (const expression of grouped) for (const column of directColumn(cx, expression)) known.add(column.value.sql);
  // Its sums have no row whose columns would be known.
  if (!isRollup) closeOver(cx, query, known);
  let position = 0;
  query.items.forEach((item, i) => {
    // What WITH ROLLUP adds is checked as what it stands for.
    if (isRollup && item.kind === 'item' && item.text === '') return;
    if (item.kind === 'star') {
      for (const column of starColumns(cx, item)) {
        position++;
        if (!known.has(column.value.sql)) throw groupError(query, position, columnText(cx, column) ?? column.name);
      }
      return;
    }
    position++;
    const open =
      openColumn(cx, item.expression, groups, known) ?? openRead(cx, item.expression, reads.items[i], groups, known);
    if (open !== undefined) throw groupError(query, position, open);
  });
  if (query.groupBy.length === 0) return;
  const late = query.having && openRead(cx, query.having, reads.having, groups, known);
  if (late !== undefined) throw wireError('ER_WRONG_FIELD_WITH_GROUP', 1, 'HAVING clause', late);
  query.orderBy.forEach(({ expression }, i) => {
    if (literalPosition(expression) !== undefined || isAlias(query, expression)) return;
    const open = openColumn(cx, expression, groups, known);
    if (open !== undefined) throw wireError('ER_WRONG_FIELD_WITH_GROUP', i + 1, 'ORDER BY clause', open);
  });
}

/** The first column that a query inside an expression reads though it is not grouped. */
function openRead(
  cx: EmitContext,
  expression: Expression,
  reads: readonly ScopeColumn[] = [],
  grouped: Fingerprints,
  known: ReadonlySet<string>,
): string | undefined {
  if (grouped.has(expression)) return undefined;
  const column = reads.find(({ value }) => !known.has(value.sql));
  return column && columnText(cx, column);
}

/** Whether a name alone means something of the select list. */
export function isAlias(query: Select, expression: Expression): boolean {
  if (expression.kind !== 'column' || expression.table !== undefined) return false;
  const name = expression.name.toLowerCase();
  return query.items.some((item) => item.kind === 'item' && item.alias?.toLowerCase() === name);
}

function groupError(query: Select, position: number, column: string): Error {
  if (query.groupBy.length === 0) return wireError('ER_MIX_OF_GROUP_FUNC_AND_FIELDS', position, 'SELECT list', column);
  return wireError('ER_WRONG_FIELD_WITH_GROUP', position, 'SELECT list', column);
}

/** GROUP BY's expressions, with positions and aliases replaced by what they stand for. */
export function groupExpressions(cx: EmitContext, query: Select): readonly Expression[] {
  return query.groupBy.map(({ expression }) => {
    const position = literalPosition(expression);
    const item = position === undefined ? undefined : query.items[position - 1];
    if (item?.kind === 'item') return item.expression;
    if (
      expression.kind !== 'column' ||
      expression.table !== undefined ||
      findInScope(cx.scope, expression, 'group statement') !== undefined
    )
      return expression;
    return aliasedItem(query.items, expression.name)?.expression ?? expression;
  });
}

/** The column that an expression is, where it is nothing else. */
export function directColumn(cx: EmitContext, expression: Expression): readonly ScopeColumn[] {
  const column = expression.kind === 'column' ? findInScope(cx.scope, expression, 'field list') : undefined;
  return column === undefined ? [] : [column];
}

/**
 * Adds columns that follow from known ones: through equalities, through keys of their tables, and where they are computed
 * from them (https://dev.mysql.com/doc/refman/9.7/en/group-by-functional-dependence.html).
 */
export function closeOver(cx: EmitContext, query: Select, known: Set<string>): void {
  const { always, optional, present, weak } = knownEqualities(cx, query);
  for (let size = -1; size !== known.size;) {
    size = known.size;
    for (const [left, right] of always) {
      if (right === undefined || known.has(right)) known.add(left);
      else if (known.has(left)) known.add(right);
    }
    for (const { column, other, needs } of optional) {
      if ((other === undefined || known.has(other)) && needs.every((sql) => known.has(sql))) known.add(column);
    }
    for (const table of cx.scope.tables) {
      if (hasKnownKey(table, known, present)) for (const column of table.columns) known.add(column.value.sql);
      closeOverGenerated(table, known, weak.has(table));
      closeOverQuery(table, known);
    }
  }
}

/** Adds generated columns whose sources are known; of a row that may be missing one is never NULL otherwise. */
function closeOverGenerated({ columns }: ScopeTable, known: Set<string>, isWeak: boolean): void {
  for (const { base, value } of columns) {
    const generated = base?.column.generated;
    if (generated === undefined || known.has(value.sql)) continue;
    const sources = expressionColumns(parseExpressionText(generated.text)).map(({ name }) => name.toLowerCase());
    const isKnown = (name: string): boolean =>
      columns.some((column) => column.name.toLowerCase() === name && known.has(column.value.sql));
    const isNever = (name: string): boolean =>
      columns.some((column) => column.name.toLowerCase() === name && column.base?.column.nullable === false);
    if (sources.every(isKnown) && (!isWeak || sources.some(isNever))) known.add(value.sql);
  }
}

/** Adds what a query in FROM determines. */
function closeOverQuery({ columns, determines }: ScopeTable, known: Set<string>): void {
  const given = columns.flatMap(({ value }, i) => (known.has(value.sql) ? [i] : []));
  for (const i of determines?.(given) ?? []) known.add(columns[i]?.value.sql ?? '');
}

/** Whether the columns that are known tell which row of the table is meant. @param present columns that are not NULL */
export function hasKnownKey(
  table: ScopeTable,
  known: ReadonlySet<string>,
  present: ReadonlySet<string> = new Set(),
): boolean {
  return (table.table?.indexes ?? []).some(
    (index) => keyColumns(table, index, present)?.every((sql) => known.has(sql)) === true,
  );
}

/** SQL of the columns of a unique key that is never NULL, when the index is one. */
function keyColumns(table: ScopeTable, index: Index, present: ReadonlySet<string>): readonly string[] | undefined {
  if (!index.unique) return undefined;
  const columns = index.parts.map(({ columnId }) => table.columns.find(({ base }) => base?.column.id === columnId));
  return columns.every((column) => column?.base?.column.nullable === false || present.has(column?.value.sql ?? ''))
    ? columns.flatMap((column) => column?.value.sql ?? [])
    : undefined;
}

/**
 * The first column in an expression that is neither grouped nor inside an aggregate. The expression is grouped as a whole:
 * what is computed from one that is grouped by is not.
 */
export function openColumn(
  cx: EmitContext,
  node: Expression,
  grouped: Fingerprints,
  known: ReadonlySet<string>,
): string | undefined {
  return grouped.has(node) ? undefined : openWithin(cx, node, grouped, known);
}

function openWithin(
  cx: EmitContext,
  node: Expression,
  grouped: Fingerprints,
  known: ReadonlySet<string>,
): string | undefined {
  if (node.kind === 'call' && node.over === undefined && isAggregate(node.name)) return undefined;
  // What it may name is checked by itself.
  if (node.kind === 'call' && node.name === 'grouping') return undefined;
  if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') return undefined;
  if (node.kind === 'column') {
    const column = findInScope(cx.scope, node, 'field list');
    if (column === undefined || known.has(column.value.sql)) return undefined;
    return columnText(cx, column) ?? node.name;
  }
  const over = node.kind === 'call' ? node.over : undefined;
  const keys = new Set([...(over?.partitionBy ?? []), ...(over?.orderBy ?? []).map(({ expression }) => expression)]);
  for (const child of childrenOf(node)) {
    const open = keys.has(child) ? openColumn(cx, child, grouped, known) : openWithin(cx, child, grouped, known);
    if (open !== undefined) return open;
  }
  return undefined;
}

/** A column as errors name it. */
export function columnText(cx: EmitContext, column: ScopeColumn): string | undefined {
  const table = cx.scope.tables.find((candidate) => candidate.columns.includes(column));
  return table && columnName(table, column);
}

function columnName(table: ScopeTable, column: ScopeColumn): string {
  return `${table.schema === undefined ? '' : `${table.schema}.`}${table.alias}.${column.name}`;
}
