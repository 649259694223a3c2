import { wireError } from '../../../../mysql/wire-error.ts';
import type {
  ColumnReference,
  Expression,
  OrderItem,
  Select,
  SelectItem,
  SelectStar,
  WindowSpecification,
} from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { replace } from '../expression-copy.ts';
import { isSame } from './fingerprint.ts';
import { groupExpressions } from '../group/group-check.ts';
import { findInScope, matchesTable, offeredColumns, type Scope } from '../../context/scope.ts';
import { isAggregate } from '../../../../sql/aggregate.ts';

/**
 * The SELECT with names in GROUP BY, HAVING, windows and ORDER BY exchanged that several tables of FROM have: they mean what the
 * select list calls so (https://dev.mysql.com/doc/refman/9.7/en/select.html). ORDER BY looks there first.
 *
 * @throws WireError 1052 when a name alone in ORDER BY means several columns of the list
 */
export function withListedNames(cx: EmitContext, written: Select): Select {
  const query = cx.scope.tables.length > 1 ? withWindows(cx, written) : written;
  const { groupBy, having, orderBy } = query;
  return {
    ...query,
    groupBy: groupBy.map((item) => groupedBy(cx, query, item)),
    having: having && replace(having, (node) => listedInHaving(cx, query, node)),
    orderBy: orderBy.map((item) => sortedBy(cx, query, item)),
  };
}

/**
 * Tells of names in GROUP BY and HAVING that mean a column, though the select list calls something else so: warning 1052.
 *
 * @throws WireError 1052 for a name that no column has and the select list calls two columns
 */
export function tellOfNames(cx: EmitContext, query: Select): void {
  if (query.groupBy.length === 0 && query.having === undefined) return;
  const tell = (node: ColumnReference, column: Expression | undefined, clause: string): void => {
    const found = listed(cx, query, node.name, clause);
    if (found === undefined || column === undefined || isSame(cx, found.expression, column)) return;
    const { errno, message } = wireError('ER_NON_UNIQ_ERROR', node.name, clause);
    cx.builder.told.push({ errno, message });
  };
  for (const { expression } of query.groupBy) {
    if (!isName(expression)) continue;
    tell(expression, findInScope(cx.scope, expression, 'group statement') && expression, 'group statement');
  }
  const columns = groupExpressions(cx, query).filter((group) => group.kind === 'column');
  replace(query.having, (node) => {
    if (node.kind === 'call' && node.over === undefined && isAggregate(node.name)) return node;
    if (!isName(node)) return undefined;
    const group = columns.find(({ name }) => sameName(name, node.name));
    tell(node, group, 'having clause');
    return undefined;
  });
}

interface Listed {
  readonly expression: Expression;
  readonly isAlias: boolean;
}

function isName(expression: Expression): expression is ColumnReference {
  return expression.kind === 'column' && expression.table === undefined;
}

function isAmbiguous(scope: Scope, name: string): boolean {
  const lower = name.toLowerCase();
  return offeredColumns(scope).filter((column) => column.name.toLowerCase() === lower).length > 1;
}

function groupedBy(cx: EmitContext, query: Select, item: OrderItem): OrderItem {
  const { expression } = item;
  if (!isName(expression) || !isAmbiguous(cx.scope, expression.name)) return item;
  const found = listed(cx, query, expression.name, 'group statement');
  return found === undefined ? item : { ...item, expression: found.expression };
}

function sortedBy(cx: EmitContext, query: Select, item: OrderItem): OrderItem {
  const { expression } = item;
  if (!isName(expression)) return item;
  const found = listed(cx, query, expression.name, 'order clause');
  if (found === undefined || found.isAlias || !isAmbiguous(cx.scope, expression.name)) return item;
  return { ...item, expression: found.expression };
}

/** Windows look for a name alone among the selected columns only. @throws WireError 1052, 1054 */
function withWindows(cx: EmitContext, query: Select): Select {
  let isChanged = false;
  const named = (expression: Expression, clause: string): Expression => {
    if (!isName(expression) || !isAmbiguous(cx.scope, expression.name)) return expression;
    const found = listed(cx, query, expression.name, clause);
    if (found === undefined) return expression;
    // An alias means nothing here, unless it is the column's own name.
    const isOwn = found.expression.kind === 'column' && sameName(found.expression.name, expression.name);
    if (!isOwn) throw wireError('ER_BAD_FIELD_ERROR', expression.name, clause);
    isChanged = true;
    return found.expression;
  };
  const resolved = (window: WindowSpecification): WindowSpecification => ({
    ...window,
    partitionBy: window.partitionBy.map((expression) => named(expression, 'window partition by')),
    orderBy: window.orderBy.map((item) => ({ ...item, expression: named(item.expression, 'window order by') })),
  });
  const change = (node: Expression): Expression | undefined =>
    node.kind === 'call' && node.over !== undefined ? { ...node, over: resolved(node.over) } : undefined;
  const items = query.items.map((item) => replace(item, change));
  const orderBy = replace(query.orderBy, change);
  const windows = query.windows.map((window) => ({ ...window, specification: resolved(window.specification) }));
  return isChanged ? { ...query, items, orderBy, windows } : query;
}

/** What HAVING means by a node; `undefined` for what is no such name. Inside an aggregate names mean columns of FROM. */
function listedInHaving(cx: EmitContext, query: Select, node: Expression): Expression | undefined {
  if (node.kind === 'call' && node.over === undefined && isAggregate(node.name)) return node;
  if (!isName(node) || !isAmbiguous(cx.scope, node.name)) return undefined;
  const found = listed(cx, query, node.name, 'having clause');
  return found === undefined || found.isAlias ? undefined : found.expression;
}

/** What the select list calls `name`: the first expression, or the only column. @throws WireError 1052 */
function listed(cx: EmitContext, query: Select, name: string, clause: string): Listed | undefined {
  const lower = name.toLowerCase();
  let found: Listed | undefined;
  for (const item of query.items) {
    for (const next of item.kind === 'star' ? behindStar(cx.scope, item, lower) : [item]) {
      const { alias, expression } = next;
      const isColumn = expression.kind === 'column';
      if ((alias ?? (isColumn ? expression.name : undefined))?.toLowerCase() !== lower) continue;
      const here = { expression, isAlias: alias !== undefined };
      if (!isColumn) return here;
      if (found !== undefined && !isSame(cx, found.expression, expression))
        throw wireError('ER_NON_UNIQ_ERROR', name, clause);
      found ??= here;
    }
  }
  return found;
}

/** Whether two names are one: MySQL does not tell cases apart. */
export const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

type Named = Pick<SelectItem, 'alias' | 'expression'>;

/** The columns of this name that a star stands for. */
function behindStar({ tables, joined }: Scope, star: SelectStar, lower: string): readonly Named[] {
  if (star.table === undefined && joined?.filter(({ name }) => name.toLowerCase() === lower).length === 1) return [];
  return tables
    .filter((table) => matchesTable(table, star.schema, star.table))
    .flatMap(({ alias, schema, columns }) =>
      columns
        .filter((column) => !column.hidden && column.name.toLowerCase() === lower)
        .map(({ name }) => ({ alias: undefined, expression: { kind: 'column', schema, table: alias, name } as const })),
    );
}
