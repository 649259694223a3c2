import type { SessionEnvironment } from '../../engine.ts';
import type { Table } from './catalog.ts';

/** Whether the session's account may define the triggers of a table, and so see them. */
export function mayTrigger(environment: SessionEnvironment, table: Pick<Table, 'schema' | 'name'>): boolean {
  try {
    requireTrigger(environment, table);
    return true;
  } catch {
    return false;
  }
}

/** @throws WireError 1142 */
export function requireTrigger(
  environment: SessionEnvironment,
  { schema, name }: Pick<Table, 'schema' | 'name'>,
): void {
  const level = { kind: 'table', table: { schema, name } } as const;
  environment.requireOf?.(environment.currentUser, [{ anyOf: ['trigger'], level }], schema);
}
