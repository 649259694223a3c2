import type { ResultValue } from '../../../mysql/column.ts';
import type { Catalog, Database, Table, View } from '../catalog/catalog.ts';
import { COLLATIONS } from '../type/collation.ts';
import { formatDateTime, fromMicros } from '../type/temporal.ts';
import { systemCharset } from './system-database.ts';

/** A row of information_schema or SHOW. */
export type Row = readonly ResultValue[];

function databases(catalog: Catalog): readonly Database[] {
  return [...catalog.databases.values()];
}

/** All tables and views, database by database. */
export function tables(catalog: Catalog): readonly (Table | View)[] {
  return databases(catalog).flatMap((database) => Array.from(database.tables.values()));
}

/** All tables, without views. */
export function baseTables(catalog: Catalog): readonly Table[] {
  return tables(catalog).filter((table) => table.kind === 'table');
}

/** A moment as DATETIME text in UTC. */
export function momentText(milliseconds: number): string {
  return formatDateTime(fromMicros(milliseconds * 1000), 0);
}

/** In the order in which MySQL makes them; its data dictionary has the others behind them, as they were made. */
const IN_ORDER = ['mysql', 'information_schema', 'performance_schema', 'sys'] as const;

/** The rows of SCHEMATA. */
export function schemataRows(catalog: Catalog): readonly Row[] {
  const own = databases(catalog)
    .toSorted((a, b) => a.id - b.id)
    .map(({ name, charset, collation }) => ['def', name, charset, collation, null, 'NO']);
  const system = IN_ORDER.filter((name) => !catalog.databases.has(name)).map((name) => {
    const { charset, collation } = systemCharset(name);
    return ['def', name, charset, collation, null, 'NO'];
  });
  return [...system, ...own];
}

/** The row of a table of information_schema itself. */
export function systemViewRow(name: string): Row {
  const facts = ['SYSTEM VIEW', null, 10, null, 0, 0, 0, 0, 0, 0, null, momentText(0), null, null, null, null, '', ''];
  return ['def', 'information_schema', name, ...facts];
}

/** What MySQL tells of how much longer texts may be when they are sorted. */
function sortLength(name: string): number {
  if (name.includes('_0900_')) return name.endsWith('_0900_bin') ? 1 : name === 'utf8mb4_ja_0900_as_cs_ks' ? 24 : 0;
  if (name === 'latin2_czech_cs') return 4;
  if (name === 'latin1_german2_ci' || name === 'cp1250_czech_cs') return 2;
  return /^(?:utf8mb[34]|utf16|utf16le|utf32|ucs2)_(?!general|bin$|tolower)/.test(name) ? 8 : 1;
}

/** The rows of COLLATIONS. */
export function collationRows(): readonly Row[] {
  return [...COLLATIONS.values()].map(({ name, charset, id, isDefault, padSpace }) => [
    name,
    charset,
    id,
    isDefault ? 'Yes' : '',
    'Yes',
    sortLength(name),
    padSpace ? 'PAD SPACE' : 'NO PAD',
  ]);
}
