import type { Query, Select, SelectItem, SelectStar, SetOperation, TableReference, With } from '../ast.ts';
import { printExpression, printOrderBy, printWindow } from './expression.ts';
import { printJsonTable } from './json.ts';
import { quoteName, quoteNames, quoteTable } from './quote.ts';

/** A query as MySQL prints the ones of views. */
export function printQuery(query: Query): string {
  const body = query.kind === 'select' ? printSelect(query) : printSetOperation(query);
  return printWith(query.with) + body + printTail(query);
}

/** `with … `, or nothing. */
export function printWith(common: With | undefined): string {
  if (common === undefined) return '';
  const tables = common.tables.map(
    ({ name, columns, query }) => `${quoteName(name)}${quoteNames(columns)} as (${printQuery(query)})`,
  );
  return `with ${common.recursive ? 'recursive ' : ''}${tables.join(',')} `;
}

function printTail({ orderBy, limit, lock, locked }: Query): string {
  const wait = locked === undefined ? '' : ` ${locked}`;
  return printOrderBy(orderBy) + printLimit(limit) + (lock === undefined ? '' : ` for ${lock}${wait}`);
}

/** ` limit …`, or nothing. */
export function printLimit(limit: Query['limit']): string {
  if (limit === undefined) return '';
  const offset = limit.offset === undefined ? '' : ` offset ${printExpression(limit.offset)}`;
  return ` limit ${printExpression(limit.count)}${offset}`;
}

function printSetOperation({ operator, all, left, right }: SetOperation): string {
  return `(${printQuery(left)}) ${operator}${all ? ' all' : ''} (${printQuery(right)})`;
}

function printSelect(select: Select): string {
  const { distinct, calcFoundRows, items, from, groupBy, rollup, windows } = select;
  const options = `${distinct ? 'distinct ' : ''}${calcFoundRows ? 'sql_calc_found_rows ' : ''}`;
  const groups = groupBy.map(({ expression }) => printExpression(expression)).join(',');
  const named = windows.map(({ name, specification }) => `${quoteName(name)} as ${printWindow(specification)}`);
  return [
    `select ${options}${items.map(printItem).join(',')}`,
    from === undefined ? '' : ` from ${printTableReference(from)}`,
    printClause('where', select.where),
    groups === '' ? '' : ` group by ${groups}${rollup ? ' with rollup' : ''}`,
    printClause('having', select.having),
    named.length === 0 ? '' : ` window ${named.join(',')}`,
  ].join('');
}

function printItem(item: SelectItem | SelectStar): string {
  if (item.kind === 'item') {
    return printExpression(item.expression) + (item.alias === undefined ? '' : ` AS ${quoteName(item.alias)}`);
  }
  return [item.schema, item.table].flatMap((part) => (part === undefined ? [] : `${quoteName(part)}.`)).join('') + '*';
}

/** ` where …`, or nothing. */
export function printClause(word: string, expression: Select['where']): string {
  return expression === undefined ? '' : ` ${word} ${printExpression(expression)}`;
}

/** Tables and joins; every join in parentheses, so that none depends on where it stands. */
export function printTableReference(reference: TableReference): string {
  switch (reference.kind) {
    case 'table':
      return quoteTable(reference.table) + (reference.alias === undefined ? '' : ` ${quoteName(reference.alias)}`);
    case 'derived':
      return `${reference.lateral ? 'lateral ' : ''}(${printQuery(reference.query)}) ${quoteName(reference.alias)}${quoteNames(reference.columns)}`;
    case 'json-table':
      return printJsonTable(reference);
    case 'join':
      return printJoin(reference);
  }
}

const JOIN_WORDS = {
  inner: 'join',
  left: 'left join',
  right: 'right join',
  cross: 'cross join',
  straight: 'straight_join',
} as const;

function printJoin({
  type,
  natural,
  left,
  right,
  on,
  using,
}: Extract<TableReference, { readonly kind: 'join' }>): string {
  const condition = using.length > 0 ? ` using ${quoteNames(using)}` : printClause('on', on);
  const operator = `${natural ? 'natural ' : ''}${JOIN_WORDS[type]}`;
  return `(${printTableReference(left)} ${operator} ${printTableReference(right)}${condition})`;
}
