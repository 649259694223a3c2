import type { Choices } from './choices.ts';
import { ExpressionSource } from './expression.ts';
import { columnValue } from './kinds.ts';
import { insertStatement, scopeOf, type Table, type TableColumn } from './schema.ts';

/** Makes changes that read or write several tables, and changes by keys. */
export class FeatureChangeSource {
  readonly #choices: Choices;
  readonly #tables: readonly Table[];

  constructor(choices: Choices, tables: readonly Table[]) {
    this.#choices = choices;
    this.#tables = tables;
  }

  next(): string {
    const table = this.#choices.of(this.#tables);
    const other = this.#choices.of(this.#tables.filter((each) => each !== table));
    return this.#choices.of([
      () => this.#selectOnDuplicate(table, other),
      () => this.#rowsOnDuplicate(table),
      () => this.#insertSet(table),
      () => this.#replaceSelect(table, other),
      () => this.#updateTwo(table, other),
      () => this.#updateLeft(table, other),
      () => this.#updateIn(table, other),
      () => this.#updateAll(table),
      () => this.#deleteTwo(table, other),
      () => this.#deleteUsing(table, other),
      () => this.#deleteIn(table, other),
      () => this.#insertExpressions(table),
    ])();
  }

  #settable(table: Table): TableColumn {
    return this.#choices.of(table.columns.filter(({ name, generated }) => name !== 'id' && !generated));
  }

  #id(): number {
    return 1 + this.#choices.below(40);
  }

  #source(...scopes: readonly (readonly [Table, string])[]): ExpressionSource {
    return new ExpressionSource(
      this.#choices,
      scopes.flatMap(([table, alias]) => scopeOf(table, alias)),
    );
  }

  #selectOnDuplicate(table: Table, other: Table): string {
    const column = this.#settable(table);
    const [source, both] = [this.#source([other, 'f']), this.#source([table, table.name], [other, 'f'])];
    const value = this.#choices.oneIn(3) ? `values(${column.name})` : both.of(column.kind, 1);
    return `insert into ${table.name} (id, ${column.name}) select f.id, ${source.of(column.kind, 1)} from ${other.name} f where f.id < ${this.#id()} order by f.id on duplicate key update ${column.name} = ${value}`;
  }

  #rowsOnDuplicate(table: Table): string {
    const { name, kind, values } = this.#settable(table);
    const rows = [0, 1, 2].map(() => `(${this.#id()}, ${columnValue(this.#choices, kind, values, true)})`);
    const source = this.#source([table, table.name]);
    const value = this.#choices.of([`values(${name})`, `ifnull(values(${name}), ${name})`, source.of(kind, 1)]);
    return `insert into ${table.name} (id, ${name}) values ${rows.join(', ')} on duplicate key update ${name} = ${value}`;
  }

  #insertSet(table: Table): string {
    const columns = [this.#settable(table), this.#settable(table)];
    const chosen = columns[0] === columns[1] ? columns.slice(0, 1) : columns;
    const sets = chosen.map(({ name, kind, values }) => `${name} = ${columnValue(this.#choices, kind, values)}`);
    return `insert into ${table.name} set id = ${this.#id()}, ${sets.join(', ')}`;
  }

  #replaceSelect(table: Table, other: Table): string {
    const column = this.#settable(table);
    const source = this.#source([other, 'f']);
    return `replace into ${table.name} (id, ${column.name}) select f.id, ${source.of(column.kind, 1)} from ${other.name} f where f.id between ${this.#id()} and ${this.#id()} order by f.id`;
  }

  #updateTwo(table: Table, other: Table): string {
    const source = this.#source([table, 'a'], [other, 'b']);
    const [mine, theirs] = [this.#settable(table), this.#settable(other)];
    return `update ${table.name} a, ${other.name} b set a.${mine.name} = ${source.of(mine.kind, 1)}, b.${theirs.name} = ${source.of(theirs.kind, 1)} where a.id = b.id and a.id < ${this.#id()}`;
  }

  #updateLeft(table: Table, other: Table): string {
    const source = this.#source([table, 'a'], [other, 'b']);
    const { name, kind } = this.#settable(table);
    return `update ${table.name} a left join ${other.name} b on b.id = a.id + ${this.#choices.below(9)} set a.${name} = ${source.of(kind, 1)} where b.id is null or ${source.condition(1)}`;
  }

  #updateIn(table: Table, other: Table): string {
    const [source, inner] = [this.#source([table, table.name]), this.#source([other, 'o'])];
    const { name, kind } = this.#settable(table);
    return `update ${table.name} set ${name} = ${source.of(kind, 1)} where id in (select o.id from ${other.name} o where ${inner.condition(1)})`;
  }

  #updateAll(table: Table): string {
    const source = this.#source([table, table.name]);
    const { name, kind } = this.#settable(table);
    return `update ${this.#choices.of(['', 'ignore '])}${table.name} set ${name} = ${source.of(kind, 1)} order by id desc limit ${1 + this.#choices.below(9)}`;
  }

  #deleteTwo(table: Table, other: Table): string {
    const from = this.#id();
    return `delete a, b from ${table.name} a join ${other.name} b on a.id = b.id where a.id between ${from} and ${from + 2}`;
  }

  #deleteUsing(table: Table, other: Table): string {
    return `delete from ${table.name} using ${table.name} left join ${other.name} o on o.id = ${table.name}.id where o.id is null and ${table.name}.id > ${this.#id()}`;
  }

  #deleteIn(table: Table, other: Table): string {
    const inner = this.#source([other, 'o']);
    const from = this.#id();
    return `delete from ${table.name} where id > ${from} and id < ${from + 4} and ${this.#choices.of(['exists', 'not exists'])} (select 1 from ${other.name} o where o.id = ${table.name}.id and ${inner.condition(1)})`;
  }

  #insertExpressions(table: Table): string {
    const none = this.#source();
    const columns = [this.#settable(table), this.#settable(table)];
    const chosen = columns[0] === columns[1] ? columns.slice(0, 1) : columns;
    const verb = this.#choices.of(['insert into', 'replace into', 'insert ignore into']);
    if (this.#choices.oneIn(6)) return insertStatement(this.#choices, table, verb);
    return `${verb} ${table.name} (id, ${chosen.map(({ name }) => name).join(', ')}) values (${this.#id()}, ${chosen.map(({ kind }) => none.of(kind, 2)).join(', ')})`;
  }
}
