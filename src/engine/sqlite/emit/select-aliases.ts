import type { Select, SelectItem } from '../../../sql/ast.ts';
import { containsAggregate } from './group-check.ts';
import { containsWindow } from './window-check.ts';
import type { Operand } from './operand.ts';
import type { ListedAlias } from './scope.ts';

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
  const lower = name.toLowerCase();
  const found = items.flatMap((item) => (item.kind === 'item' && item.alias?.toLowerCase() === lower ? [item] : []));
  return found.find(({ expression }) => expression.kind !== 'column') ?? found[0];
}
