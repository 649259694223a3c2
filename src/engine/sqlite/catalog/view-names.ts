import type { SelectItem } from '../../../sql/ast.ts';

type NamedItem = SelectItem & { readonly name: string };

/**
 * The columns of a view, of which those that have no name of their own get another than the rest: `Name_exp_1` for the second
 * `1` (https://dev.mysql.com/doc/refman/9.7/en/create-view.html says that names must be unique). Names of columns and aliases stay.
 */
export function withViewNames<Item extends NamedItem>(items: readonly Item[]): readonly Item[] {
  const names = items.map(({ name }) => name);
  const isOwn = ({ alias, expression }: Item): boolean => alias !== undefined || expression.kind === 'column';
  items.forEach((item, i) => {
    for (let j = 0; j < i; j++) {
      if (!isSame(names[j], item.name) || !isSame(names[i], item.name)) continue;
      const other = items[j];
      if (!isOwn(item)) names[i] = freeName(names, item.name);
      else if (other !== undefined && !isOwn(other)) names[j] = freeName(names, other.name);
    }
  });
  return items.map((item, i) => ({ ...item, name: names[i] ?? item.name }));
}

const isSame = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase();

function freeName(taken: readonly string[], name: string): string {
  for (let attempt = 0; ; attempt++) {
    const free = attempt === 0 ? `Name_exp_${name}` : `Name_exp_${attempt}_${name}`;
    if (!taken.some((other) => isSame(other, free))) return free;
  }
}
