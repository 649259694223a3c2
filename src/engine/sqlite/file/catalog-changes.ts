import type { Catalog, Table, View } from '../catalog/catalog.ts';
import { withDatabase, withTable } from './schema-store.ts';

/** What a definition changed of the catalog: nothing in it was changed in place. No database is new. */
export function catalogChanges(before: Catalog, after: Catalog): readonly CatalogChange[] {
  const changes: CatalogChange[] = [];
  for (const [schema, { tables }] of before.databases) {
    const now = after.databases.get(schema)?.tables;
    if (now === undefined) {
      changes.push({ schema });
      continue;
    }
    for (const name of new Set([...tables.keys(), ...now.keys()])) {
      const table = now.get(name);
      if (table === tables.get(name)) continue;
      changes.push(table === undefined ? { schema, name } : { schema, name, table });
    }
  }
  return changes;
}

/** The catalog with some changes. */
export function withChanges(catalog: Catalog, changes: readonly CatalogChange[]): Catalog {
  return changes.reduce(
    (all, { schema, name, table }) =>
      name === undefined ? withDatabase(all, schema, undefined) : withTable(all, schema, name, table),
    catalog,
  );
}

/** A table or view that is new, changed or (without `table`) gone; without a name it is a whole database that is gone. */
export interface CatalogChange {
  readonly schema: string;
  readonly name?: string;
  readonly table?: Table | View;
}
