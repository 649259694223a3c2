import {
  columnById,
  columnSql,
  referencingKeys,
  tableSql,
  type Catalog,
  type ForeignKey,
  type Table,
} from '../catalog/catalog.ts';
import { cascadedSql, misfitSql, type KeyPair } from './cascaded-value.ts';
import type { Connection } from '../file/connection.ts';
import { matches, sidesOf, type KeySides } from '../emit/kept/foreign-key-sql.ts';

/**
 * Foreign keys are triggers of ours: SQLite's own need a unique index on the plain column, which text with a
 * collation does not have, and cannot be added or dropped without a new table.
 */
const TRIGGERS = ['ci', 'cu', 'pd', 'pu'] as const;

/** Makes the triggers of every foreign key from and to a table anew. */
export function renewForeignKeys(connection: Connection, catalog: Catalog, table: Table): void {
  const own = table.foreignKeys.map((key) => ({ child: table, key }));
  const others = referencingKeys(catalog, table.schema, table.name).filter(({ child }) => child.id !== table.id);
  for (const { child, key } of [...own, ...others]) renewForeignKey(connection, catalog, child, key);
}

/** Makes the triggers of one foreign key; while its parent does not exist nothing can refer to it. */
export function renewForeignKey(connection: Connection, catalog: Catalog, child: Table, key: ForeignKey): void {
  dropForeignKeyTriggers(connection, key);
  const sides = sidesOf(catalog, child, key);
  const triggers =
    sides === undefined
      ? orphanTriggers(child, key)
      : [childTrigger(sides, 'ci'), childTrigger(sides, 'cu'), parentDelete(sides), parentUpdate(sides)];
  for (const sql of triggers) connection.exec(sql);
}

/** Drops what keeps a foreign key. */
export function dropForeignKeyTriggers(connection: Connection, key: ForeignKey): void {
  for (const suffix of TRIGGERS) connection.exec(`DROP TRIGGER IF EXISTS fk${key.id}_${suffix}`);
}

/** A query that finds a row which refers to none of its parent's. */
export function orphanRows(catalog: Catalog, child: Table, key: ForeignKey): string {
  const sides = sidesOf(catalog, child, key);
  const present = key.columnIds.map((id) => `k.${columnSql(columnById(child, id))} IS NOT NULL`);
  const found = sides && `SELECT 1 FROM ${tableSql(sides.parent)} AS p WHERE ${matches(sides, 'k.', 'p.')}`;
  const absent = found === undefined ? [] : [`NOT EXISTS(${found})`];
  return `SELECT 1 FROM ${tableSql(child)} AS k WHERE ${[...present, ...absent].join(' AND ')} LIMIT 1`;
}

function childTrigger(sides: KeySides, suffix: 'ci' | 'cu'): string {
  const { key, child, parent, pairs } = sides;
  const present = pairs.map((pair) => `NEW.${columnSql(pair.child)} IS NOT NULL`).join(' AND ');
  const event = suffix === 'ci' ? 'INSERT' : `UPDATE OF ${pairs.map((pair) => columnSql(pair.child)).join(',')}`;
  const found = `SELECT 1 FROM ${tableSql(parent)} AS p WHERE ${matches(sides, 'NEW.', 'p.')}`;
  return `CREATE TRIGGER fk${key.id}_${suffix} AFTER ${event} ON ${tableSql(child)} WHEN m_foreign_key_checks() AND ${present} AND NOT EXISTS(${found}) BEGIN SELECT RAISE(ABORT,'child:${key.id}'); END`;
}

/** Without a parent no row can come or change but those whose key has NULL. */
function orphanTriggers(child: Table, key: ForeignKey): readonly string[] {
  const present = key.columnIds.map((id) => `NEW.${columnSql(columnById(child, id))} IS NOT NULL`).join(' AND ');
  const trigger = (suffix: 'ci' | 'cu', event: string): string =>
    `CREATE TRIGGER fk${key.id}_${suffix} AFTER ${event} ON ${tableSql(child)} WHEN m_foreign_key_checks() AND ${present} BEGIN SELECT RAISE(ABORT,'child:${key.id}'); END`;
  return [trigger('ci', 'INSERT'), trigger('cu', 'UPDATE')];
}

const isSelf = ({ child, parent }: KeySides): boolean => child.id === parent.id;

/** RESTRICT, NO ACTION, and SET DEFAULT, which InnoDB knows by name only. A row that refers to itself counts too. */
function refuse(sides: KeySides): string {
  const found = `EXISTS(SELECT 1 FROM ${tableSql(sides.child)} WHERE ${matches(sides, '', 'OLD.')})`;
  const own = isSelf(sides) ? ` OR (${matches(sides, 'OLD.', 'OLD.')})` : '';
  return `SELECT RAISE(ABORT,'parent:${sides.key.id}') WHERE ${found}${own}`;
}

function parentDelete(sides: KeySides): string {
  const { key, child, parent, pairs } = sides;
  const where = matches(sides, '', 'OLD.');
  const body =
    key.onDelete === 'cascade'
      ? `DELETE FROM ${tableSql(child)} WHERE ${where}`
      : key.onDelete === 'set null'
        ? `UPDATE ${tableSql(child)} SET ${pairs.map((pair) => `${columnSql(pair.child)}=NULL`).join(',')} WHERE ${where}`
        : refuse(sides);
  return `CREATE TRIGGER fk${key.id}_pd AFTER DELETE ON ${tableSql(parent)} WHEN m_foreign_key_checks() BEGIN ${body}; END`;
}

/** What comes before a cascade whose values do not all fit. */
function refusedMisfits(sides: KeySides): string {
  const misfits = sides.pairs.flatMap((pair) => misfitSql(pair) ?? []);
  if (misfits.length === 0) return '';
  const found = `EXISTS(SELECT 1 FROM ${tableSql(sides.child)} WHERE ${matches(sides, '', 'OLD.')})`;
  return `SELECT RAISE(ABORT,'parent:${sides.key.id}') WHERE (${misfits.join(' OR ')}) AND ${found}; `;
}

function parentUpdate(sides: KeySides): string {
  const { key, child, parent, pairs } = sides;
  const where = matches(sides, '', 'OLD.');
  // Other letters of an equal key are a change, too.
  const changed = pairs
    .map((pair) => `OLD.${columnSql(pair.parent)} IS NOT NEW.${columnSql(pair.parent)}`)
    .join(' OR ');
  const set = (value: (pair: KeyPair) => string): string =>
    `UPDATE ${tableSql(child)} SET ${pairs.map((pair) => `${columnSql(pair.child)}=${value(pair)}`).join(',')} WHERE ${where}`;
  // What would change the table that is being changed acts like RESTRICT.
  const rule = isSelf(sides) ? undefined : key.onUpdate;
  const body =
    rule === 'cascade'
      ? `${refusedMisfits(sides)}${set(cascadedSql)}`
      : rule === 'set null'
        ? set(() => 'NULL')
        : refuse(sides);
  const columns = pairs.map((pair) => columnSql(pair.parent)).join(',');
  return `CREATE TRIGGER fk${key.id}_pu AFTER UPDATE OF ${columns} ON ${tableSql(parent)} WHEN m_foreign_key_checks() AND (${changed}) BEGIN ${body}; END`;
}
