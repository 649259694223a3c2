import type { ColumnReference, Select, SelectItem } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { expressionColumns } from '../expression-columns.ts';
import type { Operand } from '../../operand/operand.ts';
import type { ListedAlias } from '../../context/scope.ts';
import { containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';

/** Makes the aliases of a select list known before what they name is. */
export function announceAliases(listed: Map<string, ListedAlias>, items: Select['items']): void {
  for (const item of items) if (item.kind === 'item') addAlias(listed, item, undefined);
}

/** Adds what an item of the select list is called to the aliases that queries inside the SELECT can name. */
export function addAlias(
  listed: Map<string, ListedAlias>,
  { alias, expression }: SelectItem,
  value: Operand | undefined,
): void {
  if (alias === undefined) return;
  const key = alias.toLowerCase();
  const known = listed.get(key);
  if (known === undefined || known.value === undefined)
    listed.set(key, { value, isAggregate: containsAggregate(expression), isWindow: containsWindow(expression) });
}

/** The item that an alias stands for: the first that is no plain column, else the first. */
export function aliasedItem(items: Select['items'], name: string): SelectItem | undefined {
  return itemsByAlias(items).get(name.toLowerCase());
}

/** For each list, what its aliases stand for: every one of thousands of them is asked for. */
const known = new WeakMap<Select['items'], ReadonlyMap<string, SelectItem>>();

function itemsByAlias(items: Select['items']): ReadonlyMap<string, SelectItem> {
  const before = known.get(items);
  if (before !== undefined) return before;
  const named = new Map<string, SelectItem>();
  for (const item of items) {
    if (item.kind !== 'item' || item.alias === undefined) continue;
    const key = item.alias.toLowerCase();
    const found = named.get(key);
    if (found === undefined || (found.expression.kind === 'column' && item.expression.kind !== 'column'))
      named.set(key, item);
  }
  known.set(items, named);
  return named;
}

/** Longest name of a column that is called as its expression was written, in bytes of UTF-8. */
const MAX_TEXT_NAME = 255;

/** The text of an expression as a column's name: cut, as in MySQL, between two characters. */
export function nameOfText(text: string): string {
  const bytes = Buffer.from(text.slice(0, MAX_TEXT_NAME + 1), 'utf8');
  if (bytes.length <= MAX_TEXT_NAME) return text;
  return new TextDecoder().decode(bytes.subarray(0, MAX_TEXT_NAME), { stream: true });
}

/**
 * The SELECT in which items without an alias are called as they were written, where something names them so:
 * ``SELECT COUNT(*) … ORDER BY `COUNT(*)` ``.
 */
export function withNamesAsAliases(cx: EmitContext, query: Select): Select {
  const { items, groupBy, having, orderBy } = query;
  if (!items.some((item) => item.kind === 'item' && isNameless(item))) return query;
  const clauses = [...items, ...groupBy, ...orderBy, ...(having === undefined ? [] : [having])];
  const named = new Set(clauses.flatMap(expressionColumns).flatMap(nameAlone));
  if (named.size === 0) return query;
  let isChanged = false;
  const renamed = items.map((item) => {
    if (item.kind !== 'item' || !isNameless(item)) return item;
    const alias = nameOfText(item.text);
    if (!named.has(alias.toLowerCase())) return item;
    isChanged = true;
    consultLiterals(cx, item);
    return called(item, alias);
  });
  return isChanged ? { ...query, items: renamed } : query;
}

const called = (item: SelectItem, alias: string): SelectItem => ({ ...item, alias });

const isNameless = ({ alias, expression }: SelectItem): boolean => alias === undefined && expression.kind !== 'column';

const nameAlone = ({ table, name }: ColumnReference): readonly string[] =>
  table === undefined ? [name.toLowerCase()] : [];

/** The plan is one for these literals alone, of which the name is made. */
function consultLiterals(cx: EmitContext, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'literal' && 'slot' in node && Number(node.slot) >= 0)
    cx.builder.consultedValues.add(`s${Number(node.slot)}`);
  for (const child of Object.values(node)) consultLiterals(cx, child);
}
