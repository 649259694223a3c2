import type { SessionEnvironment } from '../../engine.ts';
import type { Catalog, Database, Table, View } from '../catalog/catalog.ts';
import { mayTrigger } from '../catalog/trigger-rights.ts';

/** What of `catalog` the session's account may know of: the databases and tables that SHOW and information_schema list. */
export function visibleCatalog(catalog: Catalog, environment: SessionEnvironment): Catalog {
  if (environment.canSee === undefined) return catalog;
  const databases = [...catalog.databases].flatMap(([name, database]): readonly [string, Database][] =>
    environment.canSee?.(name) ? [[name, visibleDatabase(database, environment)]] : [],
  );
  return { ...catalog, databases: new Map(databases) };
}

function visibleDatabase(database: Database, environment: SessionEnvironment): Database {
  const tables = [...database.tables].filter(([name]) => environment.canSee?.(database.name, name));
  const hasHidden = tables.some(([, table]) => hidesTriggers(table, environment));
  if (tables.length === database.tables.size && !hasHidden) return database;
  const shown = tables.map(([name, table]): readonly [string, Table | View] => [
    name,
    hidesTriggers(table, environment) ? Object.assign({}, table, { triggers: [] }) : table,
  ]);
  return { ...database, tables: new Map(shown) };
}

/** Triggers are for those to see who may define them. */
function hidesTriggers(table: Table | View, environment: SessionEnvironment): boolean {
  return table.kind === 'table' && (table.triggers ?? []).length > 0 && !mayTrigger(environment, table);
}
