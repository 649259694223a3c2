import { wireError } from '../../../mysql/wire-error.ts';
import type { OkResult } from '../../engine.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connection } from '../file/connection.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { ReadApart } from '../plan/plan.ts';
import type { Shared } from '../plan/shared.ts';

/** A definition while it is carried out, inside a transaction of its own. */
export interface DefinitionWork {
  readonly connection: Connection;
  readonly state: LiveSession;
  readonly shared: Pick<Shared, 'counters' | 'clock'>;
  /** Reads rows where nobody waits for them. */
  readonly readApart?: ReadApart;
  /** A number that was never given before. */
  readonly nextId: () => number;
  /** The definitions as they will be. */
  catalog: Catalog;
  /** Rows that the statement moved. */
  rows: number;
  /** What putting in the rows of a query gave: the first AUTO_INCREMENT value that it made, and what it says. */
  filled?: Pick<OkResult, 'insertId' | 'info'>;
}

/** Whether a temporary table is changed: MySQL copies its rows for every change. */
export const isTemporary = ({ catalog }: DefinitionWork): boolean => catalog.base !== undefined;

/** The definitions as the session sees them, with its temporary tables. */
export function visibleDefinitions({ catalog, state }: DefinitionWork): Catalog {
  return catalog.base === undefined ? state.temporary.over(catalog) : catalog;
}

/** The database a table name is in. @throws WireError 1046 */
export function schemaOf(work: DefinitionWork, schema: string | undefined): string {
  const found = schema ?? work.state.database;
  if (found === undefined) throw wireError('ER_NO_DB_ERROR');
  return found;
}

/** Adds a note, as IF EXISTS and IF NOT EXISTS do. */
export function note(work: DefinitionWork, error: { readonly errno: number; readonly message: string }): void {
  work.state.environment.addWarning({ level: 'Note', errno: error.errno, message: error.message });
}
