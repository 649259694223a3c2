import type { Query, Select, SelectItem, SelectStar, SetOperation, TableReference, With } from '../ast.ts';
import { printExpression, printOrderBy, printWindow } from './expression.ts';
import { printJsonTable } from './json.ts';
import { quoteName, quoteNames, quoteTable } from './quote.ts';

/**
 * A query as MySQL prints the ones of views.
 *
 * @param isOutermost whether it is the query of a view itself
 */
export function printQuery(query: Query, isOutermost = false): string {
  const body = query.kind === 'select' ? printSelect(query) : printSetOperation(query, isOutermost);
  return printWith(query.with) + body + printTail(query);
}

/** `with … `, or nothing. */
export function printWith(common: With | undefined): string {
  if (common === undefined) return '';
  const tables = common.tables.map(
    ({ name, columns, query }) => `${quoteName(name)}${columnNames(columns)} as (${printQuery(query)})`,
  );
  return `with ${common.recursive ? 'recursive ' : ''}${tables.join(', ')} `;
}

function columnNames(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ${quoteNames(names)}`;
}

function printTail({ orderBy, limit, lock, locked }: Query): string {
  const wait = locked === undefined ? '' : ` ${locked}`;
  return printOrderBy(orderBy) + printLimit(limit) + (lock === undefined ? '' : ` for ${lock}${wait}`);
}

/** ` limit …`, or nothing. */
export function printLimit(limit: Query['limit']): string {
  if (limit === undefined) return '';
  const offset = limit.offset === undefined ? '' : `${printExpression(limit.offset)},`;
  return ` limit ${offset}${printExpression(limit.count)}`;
}

/** A set operation; a chain of the same one stands without parentheses, as it was written. */
function printSetOperation(query: SetOperation, isOutermost: boolean): string {
  const { operator, all, orderBy, limit } = query;
  const parts = chainOf(query) ?? [query.left, query.right];
  // UNION in front of UNION ALL is a table of its own where the rows of both are given as they come.
  const isOpen = !isOutermost || !all || (orderBy.length > 0 && limit === undefined);
  const printed = parts.map((part, i) => {
    const isFirst = isOpen && i === 0 && part.kind === 'set-operation' && part.operator === operator;
    return standsAlone(part, isFirst) ? printQuery(part) : `(${printQuery(part)})`;
  });
  return printed.join(` ${operator}${all ? ' all' : ''} `);
}

/** The queries of a chain of one operation, which the parser halves; `undefined` for operations put together otherwise. */
function chainOf({ operator, all, left, right }: SetOperation): readonly Query[] | undefined {
  const partsOf = (part: Query): readonly Query[] | undefined =>
    part.kind === 'set-operation' && part.operator === operator && part.all === all && isPlain(part)
      ? chainOf(part)
      : [part];
  const [first, second] = [partsOf(left), partsOf(right)];
  if (first === undefined || second === undefined) return undefined;
  const difference = first.length - second.length;
  // Only UNIONs are halved; the others are put together from the left.
  const isWritten = operator === 'union' ? difference === 0 || difference === 1 : second.length === 1;
  return isWritten ? [...first, ...second] : undefined;
}

const isPlain = ({ with: common, orderBy, limit, lock }: Query): boolean =>
  common === undefined && orderBy.length === 0 && limit === undefined && lock === undefined;

/** Whether a part needs no parentheses: it does not sort, and is not put together otherwise. */
const standsAlone = (part: Query, isOpen: boolean): boolean => isPlain(part) && (isOpen || part.kind === 'select');

function printSelect(select: Select): string {
  const { distinct, calcFoundRows, items, from, groupBy, rollup, windows } = select;
  const options = `${distinct ? 'distinct ' : ''}${calcFoundRows ? 'sql_calc_found_rows ' : ''}`;
  const groups = groupBy.map(({ expression }) => printExpression(expression)).join(',');
  const named = windows.map(({ name, specification }) => `${quoteName(name)} AS ${printWindow(specification)}`);
  return [
    `select ${options}${items.map(printItem).join(',')}`,
    from === undefined ? (select.where === undefined ? '' : ' from DUAL ') : ` from ${printTableReference(from)}`,
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
      return `${reference.lateral ? 'lateral ' : ''}(${printQuery(reference.query)}) ${quoteName(reference.alias)}${columnNames(reference.columns)}`;
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
  cross: 'join',
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
  const condition =
    using.length > 0 ? ` using ${quoteNames(using)}` : on === undefined ? '' : ` on(${printExpression(on)})`;
  const operator = `${natural ? 'natural ' : ''}${JOIN_WORDS[type]}`;
  return `(${printTableReference(left)} ${operator} ${printTableReference(right)}${condition})`;
}
