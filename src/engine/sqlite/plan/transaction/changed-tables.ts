import type { Catalog, Table } from '../../catalog/catalog.ts';
import { namesWithRelatives } from '../../catalog/table-names.ts';

/** The tables that a transaction has changed: all others are for it as they are for everybody. */
export class ChangedTables {
  readonly #tables = new Set<Table>();
  #areKnown = true;

  /** @param tables without them any may be changed */
  add(tables: readonly Table[] | undefined): void {
    if (tables === undefined) this.#areKnown = false;
    else for (const table of tables) this.#tables.add(table);
  }

  clear(): void {
    this.#tables.clear();
    this.#areKnown = true;
  }

  /** Whether the SQL text of a query may name one of them, or one that foreign keys or triggers change with them. */
  mayBeIn(sql: string, catalog: Catalog): boolean {
    if (!this.#areKnown) return true;
    const names = namesWithRelatives(catalog, [...this.#tables]);
    if (names === undefined) return true;
    const read = new Set(Array.from(sql.matchAll(/\bt(\d+)\b/g), ([, id]) => Number(id)));
    return storedTables(catalog).some(
      ({ id, schema, name }) => read.has(id) && names.has(`${schema}.${name}`.toLowerCase()),
    );
  }
}

const storedTables = ({ databases }: Catalog): readonly Table[] =>
  [...databases.values()].flatMap(({ tables }) => [...tables.values()].filter((table) => table.kind === 'table'));
