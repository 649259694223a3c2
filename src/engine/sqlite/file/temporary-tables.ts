import { withDatabase, withTable } from './schema-store.ts';
import type { Catalog, Table } from '../catalog/catalog.ts';
import type { Connection } from './connection.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { Snapshot } from './snapshot.ts';
import type { OwnTables, SessionState } from '../session/session-state.ts';

/** Numbers of temporary tables and what belongs to them; those of the file never come this far. */
let lastId = 2 ** 50;
/** Versions of catalogs with temporary tables; other catalogs have positive ones. */
let lastVersion = 0;

/** A number for a temporary table, a key or a check of it. */
export const nextTemporaryId = (): number => ++lastId;

/** A session with the connection that its temporary tables are in. */
export interface LiveSession extends SessionState {
  readonly temporary: TemporaryTables;
}

/**
 * The temporary tables of one session, and the connection that they live in: from the first of them on, the session
 * uses that connection alone, and nobody else does.
 */
export class TemporaryTables implements OwnTables {
  readonly #pool: ConnectionPool;
  #own: Connection | undefined;
  #tables: readonly Table[] = [];
  #overlay: { readonly base: Catalog; readonly catalog: Catalog } | undefined;
  /** Told that a transaction was undone: tables that were made in it are gone from the connection, and dropped ones are back. */
  onRollback: (() => void) | undefined;

  constructor(pool: ConnectionPool) {
    this.#pool = pool;
  }

  /** The connection that has the tables. */
  get connection(): Connection | undefined {
    return this.#own;
  }

  get tables(): readonly Table[] {
    return this.#tables;
  }

  writer(): Connection {
    return this.#own ?? this.#pool.writer();
  }

  joinSnapshot(): Snapshot {
    if (this.#own === undefined) return this.#pool.joinSnapshot();
    const snapshot = new Snapshot(this.#own, () => {}).join();
    // Nobody else can join it.
    snapshot.retire();
    return snapshot;
  }

  rolledBack(): void {
    if (this.#own !== undefined) this.onRollback?.();
  }

  /** From now on the session has these tables, which are in `connection`. */
  replace(tables: readonly Table[], connection: Connection): void {
    this.#own = connection;
    this.#pool.giveAway(connection);
    this.#tables = tables;
    this.#overlay = undefined;
  }

  find(schema: string, name: string): Table | undefined {
    return this.#tables.find((table) => table.schema === schema && table.name === name);
  }

  /** The definitions as this session sees them: a temporary table hides the table of its name. */
  over(base: Catalog): Catalog {
    if (this.#tables.length === 0) return base;
    if (this.#overlay?.base !== base) {
      const catalog = this.#tables.reduce(
        (all, table) => withTable(withSchema(all, table), table.schema, table.name, table),
        base,
      );
      this.#overlay = { base, catalog: { ...catalog, version: --lastVersion, base } };
    }
    return this.#overlay.catalog;
  }

  /** Forgets all tables; no transaction is open. */
  drop(): void {
    this.#own?.close();
    this.#own = undefined;
    this.#tables = [];
    this.#overlay = undefined;
  }
}

/** System databases are part of the definitions only when they have tables of their own. */
function withSchema(catalog: Catalog, { schema, options: { charset, collation } }: Table): Catalog {
  if (catalog.databases.has(schema)) return catalog;
  return withDatabase(catalog, schema, { id: nextTemporaryId(), name: schema, charset, collation, tables: new Map() });
}

/** The temporary tables among all definitions. */
export function temporaryTablesOf(catalog: Catalog): readonly Table[] {
  return [...catalog.databases.values()].flatMap(({ tables }) =>
    [...tables.values()].filter((table): table is Table => table.kind === 'table' && table.temporary === true),
  );
}
