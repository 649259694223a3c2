import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, AlterTable } from '../../../sql/ast.ts';
import type { Table } from '../catalog/catalog.ts';
import { columnConstraints } from './define-create-table.ts';

/** The name of a foreign key is free after the statement that drops it. @throws WireError 1826 */
export function refuseKnownKeys(table: Table, { actions }: AlterTable): void {
  for (const action of actions) {
    if (action.kind !== 'add-constraint' || action.constraint.kind !== 'foreign-key') continue;
    const name = action.constraint.name?.toLowerCase();
    const known = table.foreignKeys.find((key) => key.name.toLowerCase() === name);
    if (known !== undefined) throw wireError('ER_FK_DUP_NAME', action.constraint.name ?? '');
  }
}

/** Actions that look for a column which no other one of them may have found. */
const TAKING: ReadonlySet<AlterAction['kind']> = new Set([
  'change-column',
  'rename-column',
  'drop-column',
  'alter-default',
]);

/** A column that one action changes, renames or drops is gone to the others. @throws WireError 1054 */
export function refuseChangedTwice(table: Table, { actions }: AlterTable): void {
  const taken = new Map<string, AlterAction['kind']>();
  for (const action of actions) {
    if (!('name' in action) || !TAKING.has(action.kind)) continue;
    const name = action.name.toLowerCase();
    const earlier = taken.get(name);
    const isDroppedTwice = action.kind === 'drop-column' && earlier === 'drop-column';
    if (earlier !== undefined && !isDroppedTwice) throw wireError('ER_BAD_FIELD_ERROR', action.name, table.name);
    taken.set(name, action.kind);
  }
}

/**
 * What is dropped goes first, as in MySQL: constraints, then indexes, then columns, all by the names that they have before.
 * What is added to columns goes last, by the names that they have then.
 */
const ORDER: readonly (readonly AlterAction['kind'][] | undefined)[] = [
  ['drop-foreign-key', 'drop-constraint', 'drop-check'],
  ['drop-index', 'drop-primary-key'],
  ['drop-column'],
  undefined,
  ['add-constraint'],
];

/** The actions in the order in which they are done; the constraints of new and changed columns are actions of their own. */
export function inOrder(actions: readonly AlterAction[]): readonly AlterAction[] {
  const rank = ({ kind }: AlterAction): number => {
    const found = ORDER.findIndex((kinds) => kinds?.includes(kind));
    return found === -1 ? ORDER.indexOf(undefined) : found;
  };
  return actions.flatMap(withConstraints).toSorted((a, b) => rank(a) - rank(b));
}

function withConstraints(action: AlterAction): readonly AlterAction[] {
  if (action.kind !== 'add-column' && action.kind !== 'change-column') return [action];
  const constraints = columnConstraints([action.column]);
  return [action, ...constraints.map((constraint): AlterAction => ({ kind: 'add-constraint', constraint }))];
}
