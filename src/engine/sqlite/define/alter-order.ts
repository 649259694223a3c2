import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, AlterTable } from '../../../sql/ast.ts';
import type { Table } from '../catalog/catalog.ts';

/** The name of a foreign key is free after the statement that drops it. @throws WireError 1826 */
export function refuseKnownKeys(table: Table, { actions }: AlterTable): void {
  for (const action of actions) {
    if (action.kind !== 'add-constraint' || action.constraint.kind !== 'foreign-key') continue;
    const name = action.constraint.name?.toLowerCase();
    const known = table.foreignKeys.find((key) => key.name.toLowerCase() === name);
    if (known !== undefined) throw wireError('ER_FK_DUP_NAME', action.constraint.name ?? '');
  }
}

/** What is dropped goes first, as in MySQL: constraints, then indexes, then columns, all by the names that they have before. */
const DROPS: readonly AlterAction['kind'][][] = [
  ['drop-foreign-key', 'drop-constraint', 'drop-check'],
  ['drop-index', 'drop-primary-key'],
  ['drop-column'],
];

export function inOrder(actions: readonly AlterAction[]): readonly AlterAction[] {
  const rank = ({ kind }: AlterAction): number => (DROPS.findIndex((kinds) => kinds.includes(kind)) + 4) % 4;
  return actions.toSorted((a, b) => rank(a) - rank(b));
}
