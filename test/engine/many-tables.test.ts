import { expect, it } from 'vitest';
import { isLarge } from '../../src/engine/sqlite/define/apart/large-definition.ts';
import type { Catalog, Table } from '../../src/engine/sqlite/catalog/catalog.ts';
import type { Connection } from '../../src/engine/sqlite/file/connection.ts';

/** A catalog of one database, whose tables are nothing but names. */
function catalogOf(tables: number): Catalog {
  const named = Array.from({ length: tables }, (_, i) => [`t${i}`, { kind: 'table', name: `t${i}` } as Table] as const);
  const database = { id: 1, name: 'd', charset: 'utf8mb4', collation: 'utf8mb4_0900_ai_ci', tables: new Map(named) };
  return { version: 1, databases: new Map([['d', database as never]]) };
}

it.each([
  [20, false],
  [500, true],
])('a database of %i small tables is dropped by another process: %s', (tables, apart) => {
  const small = { pageCount: 1 } as Connection;
  const statement = { kind: 'drop-database', name: 'd', ifExists: false } as const;
  expect(isLarge(statement, catalogOf(tables), undefined, small)).toBe(apart);
});
