import type { SessionEnvironment } from '../../engine.ts';
import type { Catalog, Database } from './catalog.ts';

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
  return tables.length === database.tables.size ? database : { ...database, tables: new Map(tables) };
}
