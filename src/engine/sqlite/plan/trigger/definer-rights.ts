import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import type { ProgramStatement, TableName } from '../../../../sql/ast.ts';
import type { RequiredPrivilege } from '../../../../sql/required-privilege.ts';
import type { SessionEnvironment } from '../../../engine.ts';
import type { Table, Trigger, View } from '../../catalog/catalog.ts';
import type { SessionState } from '../../session/session-state.ts';
import { usedColumns } from './check-body.ts';

type Named = Pick<Table, 'schema' | 'name'>;

function onTable(table: TableName, privilege: string, column?: string): RequiredPrivilege {
  const required: RequiredPrivilege = { anyOf: [privilege], level: { kind: 'table', table } };
  return column === undefined ? required : { ...required, column };
}

/** What a trigger's definer must hold on its table: TRIGGER, SELECT for columns that the body reads, UPDATE for those that it sets. */
export function rightsOnTable({ schema, name }: Named, body: ProgramStatement): readonly RequiredPrivilege[] {
  const table = { schema, name };
  const { assigned, columns } = usedColumns(body);
  return [
    onTable(table, 'trigger'),
    ...assigned.slice(0, 1).map((column) => onTable(table, 'update', column.name)),
    ...columns.slice(0, 1).map((column) => onTable(table, 'select', column.name)),
  ];
}

/** Requires of the account in whose name the session's program runs. @throws WireError 1142, 1143, 1449 */
export function requireOfDefiner(
  { environment, database, temporary }: SessionState,
  required: readonly RequiredPrivilege[],
): void {
  if (environment.requireOf === undefined || required.length === 0) return;
  const stored = required.filter(
    ({ level }) =>
      level.kind !== 'table' || temporary.find(level.table.schema ?? database ?? '', level.table.name) === undefined,
  );
  environment.requireOf(environment.currentUser, stored, database ?? '');
}

/** MySQL's note about a definer that does not exist. */
export function unknownDefiner(
  environment: SessionEnvironment,
  { definer }: Pick<Trigger | View, 'definer'>,
): WireError | undefined {
  if (definer === undefined || environment.hasAccount?.(definer) !== false) return undefined;
  const at = definer.lastIndexOf('@');
  return wireError('ER_NO_SUCH_USER', definer.slice(0, at), definer.slice(at + 1));
}
