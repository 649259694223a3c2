import { wireError } from '../../../../mysql/wire-error.ts';
import type { Index } from '../../catalog/catalog.ts';
import type { IndexHint } from '../../../../sql/ast.ts';

/**
 * Checks advice that nobody takes: each index must exist and be visible, and may be named by the beginning that no other has
 * (https://dev.mysql.com/doc/refman/9.7/en/index-hints.html).
 *
 * @param alias the table's name in the statement
 * @throws WireError 1176, 1221
 */
export function checkIndexHints(
  hints: readonly IndexHint[],
  indexes: readonly Pick<Index, 'name' | 'invisible'>[],
  alias: string,
): void {
  const actions = new Set(hints.map(({ action }) => action));
  if (actions.has('use') && actions.has('force')) throw wireError('ER_WRONG_USAGE', 'USE INDEX', 'FORCE INDEX');
  const known = indexes.filter(({ invisible }) => invisible !== true).map(({ name }) => name.toLowerCase());
  for (const name of hints.flatMap(({ names }) => names)) {
    const lower = name.toLowerCase();
    const isKnown = known.includes(lower) || known.filter((each) => each.startsWith(lower)).length === 1;
    if (!isKnown) throw wireError('ER_KEY_DOES_NOT_EXITS', name, alias);
  }
}
