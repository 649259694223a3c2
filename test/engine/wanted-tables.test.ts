import { describe, expect, it } from 'vitest';
import type { EmitContext } from '../../src/engine/sqlite/context/emit-context.ts';
import { PlanBuilder } from '../../src/engine/sqlite/operand/plan-builder.ts';
import { ParameterTypes } from '../../src/engine/sqlite/parameter/parameter-types.ts';
import { wantedTables } from '../../src/engine/sqlite/emit/from/wanted-tables.ts';
import type { Catalog, Database, Table } from '../../src/engine/sqlite/catalog/catalog.ts';
import type { RunContext } from '../../src/engine/sqlite/session/session-state.ts';
import { parseOne } from '../../src/sql/parser.ts';

/** A catalog of the databases `a` and `b` with the tables `t`, `u` and `v` each. */
function catalogOf(): Catalog {
  const database = (name: string): Database => {
    const tables = new Map(['t', 'u', 'v'].map((table) => [table, {} as Table]));
    return { id: 1, name, charset: 'utf8mb4', collation: 'utf8mb4_bin', tables };
  };
  return { version: 1, databases: new Map(['a', 'b'].map((name) => [name, database(name)])) };
}

/** Values of the literals of a tree by their slots. */
function literalsOf(tree: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('slot' in node && 'value' in node) found[Number(node.slot)] = node.value;
    for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  return found;
}

/** The tables of {@link catalogOf} that a query of `name AS i` has rows made for. */
function wanted(condition: string, name = 'COLUMNS'): readonly string[] {
  const { statement } = parseOne(`select * from information_schema.${name} i where ${condition}`);
  if (statement.kind !== 'select') throw new Error('no query');
  const builder = new PlanBuilder();
  const cx = { where: statement.where, builder, parameters: ParameterTypes.none } as unknown as EmitContext;
  const run = {
    literals: literalsOf(statement),
    parameters: ['u', 5],
    session: { database: 'b' },
  } as unknown as RunContext;
  const columns = ['TABLE_SCHEMA', 'TABLE_NAME', 'COLUMN_NAME'].map((column) => ({ name: column }));
  const { databases } = wantedTables(cx, name, 'i', columns)(catalogOf(), run);
  return [...databases].flatMap(([schema, { tables }]) => [...tables.keys()].map((table) => `${schema}.${table}`));
}

const ALL = ['a.t', 'a.u', 'a.v', 'b.t', 'b.u', 'b.v'];

describe('rows of information_schema are made for the tables alone that WHERE names', () => {
  it.each([
    ["table_schema = 'a' and table_name = 't'", ['a.t']],
    ["'T ' = i.TABLE_NAME and database() = i.table_schema", ['b.t']],
    ['table_schema = schema() and table_name = ?', ['b.u']],
    ["table_name in ('t', 'v') and table_schema in ('a')", ['a.t', 'a.v']],
    ["(table_schema = 'a' and table_name = 't') or (table_schema = 'b' and table_name = 'u')", ['a.t', 'b.u']],
    ["table_name = 't' and column_name = 'x'", ['a.t', 'b.t']],
    ["table_name = 'none'", []],
  ])('%s', (condition, tables) => expect(wanted(condition)).toEqual(tables));

  it.each([
    "table_name = 't' or column_name = 'x'",
    "not (table_name = 't')",
    "table_name <> 't'",
    "table_name not in ('t')",
    "table_name like 't'",
    "o.table_name = 't'",
    'table_name = column_name',
    "table_name = lower('T')",
    'table_name in (?, ?)',
    "table_name collate utf8mb4_0900_ai_ci = 't'",
    'table_name = (select 1)',
    'table_name in (select 1)',
  ])('all for %s', (condition) => expect(wanted(condition)).toEqual(ALL));

  it('all where a row is made of several tables', () => {
    expect(wanted("table_name = 't'", 'VIEWS')).toEqual(ALL);
  });
});
