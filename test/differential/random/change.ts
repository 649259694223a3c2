import type { Choices } from './choices.ts';
import { ExpressionSource } from './expression.ts';
import { columnValue } from './kinds.ts';
import { insertStatement, scopeOf, type Table } from './schema.ts';

type Tables = readonly Table[];

/** Ids that the rows of a random table have. */
const IDS = 40;

/** Makes changes of random tables. */
export class ChangeSource {
  readonly #choices: Choices;
  readonly #tables: Tables;

  constructor(choices: Choices, tables: Tables) {
    this.#choices = choices;
    this.#tables = tables;
  }

  next(): string {
    const table = this.#choices.of(this.#tables);
    return this.#choices.of([
      () => this.#insert(table, 'insert into'),
      () => this.#insert(table, 'insert into'),
      () => this.#insert(table, 'replace into'),
      () => this.#insert(table, 'insert ignore into'),
      () => this.#onDuplicate(table),
      () => this.#update(table),
      () => this.#update(table),
      () => this.#delete(table),
      () => this.#insertSelect(table),
      () => this.#updateJoin(table),
      () => this.#deleteJoin(table),
      () => this.#updateFromQuery(table),
      () => this.#insertMany(table),
    ])();
  }

  #id(): number {
    return 1 + this.#choices.below(IDS);
  }

  #insert(table: Table, verb: string): string {
    return insertStatement(this.#choices, table, verb, this.#id());
  }

  #onDuplicate(table: Table): string {
    const source = new ExpressionSource(this.#choices, scopeOf(table, table.name));
    const column = this.#settable(table);
    const value = this.#choices.oneIn(3) ? `n.${column.name}` : source.of(column.kind, 1);
    return `${this.#insert(table, 'insert into')} as n on duplicate key update ${column.name} = ${value}`;
  }

  #settable(table: Table): Table['columns'][number] {
    return this.#choices.of(table.columns.filter(({ name, generated }) => name !== 'id' && !generated));
  }

  #update(table: Table): string {
    const source = new ExpressionSource(this.#choices, scopeOf(table, table.name));
    const sets = [this.#settable(table), this.#settable(table)].map(
      ({ name, kind }) => `${name} = ${source.of(kind, 2)}`,
    );
    const chosen = this.#choices.oneIn(2) ? sets : sets.slice(0, 1);
    const where = this.#choices.oneIn(2) ? `${table.name}.id = ${this.#id()}` : source.condition(1);
    return `update ${table.name} set ${chosen.join(', ')} where ${where} order by id limit 3`;
  }

  #delete(table: Table): string {
    const source = new ExpressionSource(this.#choices, scopeOf(table, table.name));
    return `delete from ${table.name} where ${source.condition(2)} order by id limit 2`;
  }

  #updateJoin(table: Table): string {
    const other = this.#choices.of(this.#tables.filter((each) => each !== table));
    const source = new ExpressionSource(this.#choices, [...scopeOf(table, table.name), ...scopeOf(other, 'o')]);
    const { name, kind } = this.#settable(table);
    return `update ${table.name} join ${other.name} o on o.id = ${table.name}.id set ${table.name}.${name} = ${source.of(kind, 1)} where ${table.name}.id < 5`;
  }

  #deleteJoin(table: Table): string {
    const other = this.#choices.of(this.#tables.filter((each) => each !== table));
    return `delete ${table.name} from ${table.name} join ${other.name} o on o.id = ${table.name}.id + 20 where o.id > ${this.#id()}`;
  }

  #updateFromQuery(table: Table): string {
    const other = this.#choices.of(this.#tables.filter((each) => each !== table));
    const source = new ExpressionSource(this.#choices, scopeOf(other, 'o'));
    const { name, kind } = this.#settable(table);
    return `update ignore ${table.name} set ${name} = (select ${source.of(kind, 1)} from ${other.name} o where o.id = ${table.name}.id) where id < 6`;
  }

  /** Rows whose ids the table makes; some of their keys may be there. */
  #insertMany(table: Table): string {
    const { name, kind, values } = this.#settable(table);
    const rows = [0, 1, 2].map(() => `(${columnValue(this.#choices, kind, values, true)})`);
    return `insert ignore into ${table.name} (${name}) values ${rows.join(', ')}`;
  }

  /** Copies a column between tables; ids go on behind those that are there. */
  #insertSelect(table: Table): string {
    const from = this.#choices.of(this.#tables);
    const source = new ExpressionSource(this.#choices, scopeOf(from, 'f'));
    const column = this.#settable(table);
    return `insert ignore into ${table.name} (id, ${column.name}) select f.id + 20, ${source.of(column.kind, 1)} from ${from.name} f where f.id < 5 order by f.id`;
  }
}
