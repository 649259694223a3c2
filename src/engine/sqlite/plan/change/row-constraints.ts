import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import {
  columnById,
  columnSql,
  referencingKeys,
  tableSql,
  type Catalog,
  type Column,
  type ForeignKey,
  type Table,
} from '../../catalog/catalog.ts';
import { violatedConstraint } from '../../catalog/constraint-error.ts';
import type { Connection } from '../../file/connection.ts';
import { emitKept } from '../../emit/kept/kept-expression.ts';
import type { RowCheck } from '../../context/scope.ts';
import { truthSql } from '../../operand/to-number.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';
import { rowSql } from './conflict-lookup.ts';
import { matches, sidesOf, type KeySides } from '../../emit/kept/foreign-key-sql.ts';

/** How deep rows that go with others are followed. */
const MOST_CASCADES = 8;

/** A condition of SQLite's, and what is told when it holds: `check:ID`, `parent:ID`, `child:ID` or `view`. */
type Refusal = readonly [condition: string, told: string];

/**
 * Finds what refuses a row first. SQLite meets unique keys before triggers, and those in the reverse order in which they
 * were made; MySQL judges a row before the storage engine sees it: by the view's CHECK OPTION, by checks and their names,
 * by the keys that refer to the row, oldest first, by its own foreign keys and their names, and last by unique keys. It is
 * asked only when a row was refused, or would have to give way.
 */
export class RowConstraints {
  readonly #catalog: Catalog;
  readonly #table: Table;
  readonly #columns: readonly Column[];
  readonly #state: SessionState;
  readonly #check: RowCheck | undefined;
  readonly #queries = new Map<string, string | undefined>();

  /** @param columns those that are stored, in the order of a row's values */
  constructor(
    catalog: Catalog,
    table: Table,
    columns: readonly Column[],
    state: SessionState,
    check: RowCheck | undefined,
  ) {
    this.#catalog = catalog;
    this.#table = table;
    this.#columns = columns;
    this.#state = state;
    this.#check = check;
  }

  /** Whether anything but a unique key can refuse a row. */
  get isEmpty(): boolean {
    return this.#check === undefined && this.#table.checks.length === 0 && this.#table.foreignKeys.length === 0;
  }

  /** What refuses a new row, unique keys left out: error 1369, 1452 or 3819. */
  ofInserted(connection: Connection, values: readonly StoredValue[]): WireError | undefined {
    return this.#ask('insert', connection, values);
  }

  /** The same for the row `rowid` when it gets these values, and error 1451. */
  ofUpdated(connection: Connection, rowid: StoredValue, values: readonly StoredValue[]): WireError | undefined {
    return this.#ask('update', connection, [...values, rowid]);
  }

  /** Error 1451 for the row `rowid` that is to go. */
  ofDeleted(connection: Connection, rowid: StoredValue): WireError | undefined {
    return this.#ask('delete', connection, [rowid]);
  }

  #ask(
    event: 'insert' | 'update' | 'delete',
    connection: Connection,
    values: readonly StoredValue[],
  ): WireError | undefined {
    if (!this.#queries.has(event)) this.#queries.set(event, this.#query(event));
    const sql = this.#queries.get(event);
    const told = sql === undefined ? undefined : connection.all(sql, values, true)[0]?.[0];
    if (typeof told !== 'string') return undefined;
    if (told === 'view') return wireError('ER_VIEW_CHECK_FAILED', this.#check?.schema ?? '', this.#check?.view ?? '');
    return violatedConstraint(told, this.#catalog, this.#state.environment);
  }

  #query(event: 'insert' | 'update' | 'delete'): string | undefined {
    const refusals =
      event === 'delete'
        ? this.#ofParents(this.#table, 'o', 0)
        : [...this.#ofRow(), ...(event === 'update' ? this.#ofChangedKeys() : []), ...this.#ofOwnKeys(event)];
    if (refusals.length === 0) return undefined;
    const cases = refusals.map(([condition, told]) => `WHEN ${condition} THEN '${told}'`).join(' ');
    const row = rowSql({ catalog: this.#catalog, state: this.#state }, this.#table, this.#columns);
    const old = `${tableSql(this.#table)} AS o`;
    const number = `o.rowid=?${this.#columns.length + 1}`;
    const from = {
      insert: `${row} AS v`,
      update: `${row} AS v,${old} WHERE ${number}`,
      delete: `${old} WHERE o.rowid=?1`,
    };
    return `SELECT CASE ${cases} END FROM ${from[event]}`;
  }

  #ofRow(): readonly Refusal[] {
    const ofView: readonly Refusal[] =
      this.#check === undefined ? [] : [[`(${this.#check.condition}) IS NOT TRUE`, 'view']];
    const checks = this.#table.checks.filter(({ enforced }) => enforced);
    const ofChecks = checks.map(({ id, text }): Refusal => {
      const { builder, value } = emitKept(this.#catalog, this.#table, 'v.', this.#state, text);
      return [`NOT (${truthSql(builder, value)})`, `check:${id}`];
    });
    return [...ofView, ...ofChecks];
  }

  /** Rows that the row referred to are missing. */
  #ofOwnKeys(event: 'insert' | 'update'): readonly Refusal[] {
    return this.#table.foreignKeys.map((key): Refusal => {
      const columns = key.columnIds.map((id) => columnSql(columnById(this.#table, id)));
      const present = columns.map((column) => `v.${column} IS NOT NULL`);
      const changed = `(${columns.map((column) => `v.${column} IS NOT o.${column}`).join(' OR ')})`;
      const found = this.#foundParent(key, event);
      const conditions = ['m_foreign_key_checks()', ...(event === 'update' ? [changed] : []), ...present, ...found];
      return [conditions.join(' AND '), `child:${key.id}`];
    });
  }

  #foundParent(key: ForeignKey, event: 'insert' | 'update'): readonly string[] {
    const sides = sidesOf(this.#catalog, this.#table, key);
    if (sides === undefined) return [];
    const isOwn = sides.parent.id === this.#table.id;
    const others = isOwn && event === 'update' ? ' AND p.rowid IS NOT o.rowid' : '';
    const absent = `NOT EXISTS(SELECT 1 FROM ${tableSql(sides.parent)} AS p WHERE ${matches(sides, 'v.', 'p.')}${others})`;
    return isOwn ? [absent, `(${matches(sides, 'v.', 'v.')}) IS NOT TRUE`] : [absent];
  }

  /** Rows that refer to what the row is no longer. */
  #ofChangedKeys(): readonly Refusal[] {
    return this.#referring(this.#table).flatMap(({ sides, refusesUpdate }): readonly Refusal[] => {
      if (!refusesUpdate) return [];
      const changed = sides.pairs.map(({ parent }) => `o.${columnSql(parent)} IS NOT v.${columnSql(parent)}`);
      return [[`m_foreign_key_checks() AND (${changed.join(' OR ')}) AND ${referred(sides, 'o', 'k0')}`, told(sides)]];
    });
  }

  /** Rows that refer to a row that goes, or to one that goes with it. */
  #ofParents(table: Table, row: string, depth: number): readonly Refusal[] {
    if (depth > MOST_CASCADES) return [];
    const child = `k${depth}`;
    return this.#referring(table).flatMap(({ sides }): readonly Refusal[] => {
      const { key } = sides;
      if (key.onDelete === 'set null') return [];
      if (key.onDelete !== 'cascade')
        return [[`m_foreign_key_checks() AND ${referred(sides, row, child)}`, told(sides)]];
      if (sides.child.id === table.id) return [];
      return this.#ofParents(sides.child, child, depth + 1).map(([condition, name]) => [
        `EXISTS(SELECT 1 FROM ${tableSql(sides.child)} AS ${child} WHERE ${matches(sides, `${child}.`, `${row}.`)} AND ${condition})`,
        name,
      ]);
    });
  }

  #referring({
    schema,
    name,
    temporary,
  }: Table): readonly { readonly sides: KeySides; readonly refusesUpdate: boolean }[] {
    if (temporary === true) return [];
    return referencingKeys(this.#catalog, schema, name)
      .toSorted((a, b) => a.key.id - b.key.id)
      .flatMap(({ child, key }) => {
        const sides = sidesOf(this.#catalog, child, key);
        if (sides === undefined) return [];
        const acts = key.onUpdate === 'cascade' || key.onUpdate === 'set null';
        return [{ sides, refusesUpdate: !acts || child.id === sides.parent.id }];
      });
  }
}

const told = ({ key }: KeySides): string => `parent:${key.id}`;

/** That a row is referred to; one that refers to itself counts too. */
function referred(sides: KeySides, row: string, child: string): string {
  return `EXISTS(SELECT 1 FROM ${tableSql(sides.child)} AS ${child} WHERE ${matches(sides, `${child}.`, `${row}.`)})`;
}
