import type { Choices } from './choices.ts';
import { ExpressionSource } from './expression.ts';
import { columnValue, type Column } from './kinds.ts';
import { scopeOf, type Table, type TableColumn } from './schema.ts';

/** Types that a column of any kind is changed to. */
const OTHER_TYPES = [
  'int',
  'bigint unsigned',
  'varchar(40)',
  'varchar(4)',
  'char(10)',
  'text',
  'decimal(20,4)',
  'double',
  'date',
  'datetime(2)',
  'time',
  'json',
  'varbinary(60)',
  'tinyint',
  'year',
  "enum('a','abc','12')",
] as const;

/**
 * Makes statements that belong together: definitions over rows that are there, views, triggers, foreign keys, temporary
 * tables and transactions. They work on tables of their own, so that the others stay as they are.
 */
export class ScenarioSource {
  readonly #choices: Choices;
  readonly #tables: readonly Table[];

  constructor(choices: Choices, tables: readonly Table[]) {
    this.#choices = choices;
    this.#tables = tables;
  }

  /** The statements of one scenario, in order. */
  next(): readonly string[] {
    const table = this.#choices.of(this.#tables);
    return this.#choices.of([
      () => this.#altered(table),
      () => this.#altered(table),
      () => this.#viewed(table),
      () => this.#viewed(table),
      () => this.#triggered(table),
      () => this.#cascades(),
      () => this.#transaction(table),
      () => this.#temporary(table),
      () => this.#fromQuery(table),
      () => this.#joinView(table),
      () => this.#frames(table),
    ])();
  }

  #settable(table: Table): TableColumn {
    return this.#choices.of(table.columns.filter(({ name, generated }) => name !== 'id' && !generated));
  }

  #source(table: Table, alias: string): ExpressionSource {
    return new ExpressionSource(this.#choices, scopeOf(table, alias));
  }

  #copy(table: Table, name = 's1'): readonly string[] {
    const columns = table.columns.filter(({ generated }) => !generated).map((column) => column.name);
    const list = columns.join(', ');
    return [
      `drop table if exists ${name}`,
      `create table ${name} like ${table.name}`,
      `insert into ${name} (${list}) select ${list} from ${table.name} order by id`,
    ];
  }

  #altered(table: Table): readonly string[] {
    const count = 1 + this.#choices.below(3);
    const changes = Array.from({ length: count }, () => this.#alter(table));
    return [
      ...this.#copy(table),
      ...changes,
      'select * from s1 order by id',
      'show create table s1',
      `insert into s1 (id) values (${90 + this.#choices.below(9)})`,
      'select * from s1 order by id desc limit 2',
      'drop table s1',
    ];
  }

  #alter(table: Table): string {
    const column = this.#settable(table);
    const other = this.#settable(table);
    const source = this.#source(table, 's1');
    const type = this.#choices.of(OTHER_TYPES);
    const own = new ExpressionSource(
      this.#choices,
      table.columns.filter(({ name }) => name !== 'id').map(({ name, kind, exact }) => ({ sql: name, kind, exact })),
    );
    const change = this.#choices.of([
      `modify ${column.name} ${type}`,
      `modify ${column.name} ${type}${this.#choices.of([' not null', ' null', ' first', ' after id'])}`,
      `change ${column.name} renamed ${type}`,
      `rename column ${column.name} to renamed`,
      `drop column ${column.name}`,
      `add column x ${type}`,
      `add column x int not null default ${this.#choices.below(9)} after ${column.name}`,
      `add column x varchar(100) as (${own.of('text', 1)}) virtual`,
      `add column x decimal(30,4) as (${own.of('number', 1)}) stored`,
      `add index k1 (${column.name})`,
      `add unique k2 (${column.name})`,
      `add unique k3 (${column.name}, ${other.name})`,
      `alter column ${column.name} set default ${columnValue(this.#choices, column.kind, column.values, true)}`,
      `alter column ${column.name} drop default`,
      `add constraint c check (${own.condition(1)})`,
      `convert to character set ${this.#choices.of(['utf8mb4', 'latin1', 'utf8mb4 collate utf8mb4_bin'])}`,
      `auto_increment = ${50 + this.#choices.below(50)}`,
      `drop primary key, add primary key (id, ${column.name})`,
      `comment = 'x', add column x timestamp null default current_timestamp`,
    ]);
    return this.#choices.oneIn(8)
      ? `update s1 set ${column.name} = ${source.of(column.kind, 1)} where s1.id < 9`
      : `alter table s1 ${change}`;
  }

  #viewed(table: Table): readonly string[] {
    const source = this.#source(table, 'a');
    const [column, second] = [this.#settable(table), this.#settable(table)];
    const kind = this.#choices.of(['number', 'text', 'date'] as const);
    const where = source.condition(1);
    const check = this.#choices.of(['', '', ' with check option']);
    const own: readonly Column[] = [
      { sql: 'v.id', kind: 'number', exact: true },
      { sql: 'v.x', kind: column.kind, exact: column.exact },
      { sql: 'v.e', kind, exact: false },
    ];
    const outer = new ExpressionSource(this.#choices, own);
    return [
      ...this.#copy(table),
      'drop view if exists v1',
      `create view v1 as select a.id, a.${column.name} as x, a.${second.name} as y, ${source.of(kind, 2)} as e from s1 a where ${where}${check}`,
      'show create view v1',
      `select v.*, ${outer.any(1)} as f from v1 v where ${outer.condition(1)} order by v.id`,
      `update v1 set x = ${columnValue(this.#choices, column.kind, column.values)} where id < ${this.#choices.below(9)}`,
      `insert into v1 (id, x) values (${40 + this.#choices.below(9)}, ${columnValue(this.#choices, column.kind, column.values)})`,
      `delete from v1 where id = ${1 + this.#choices.below(12)}`,
      `select v.x as k, count(*) as n, max(v.id) as m from v1 v group by k order by m`,
      'select * from s1 order by id',
      'drop view v1',
      'drop table s1',
    ];
  }

  #triggered(table: Table): readonly string[] {
    const [column, second] = [this.#settable(table), this.#settable(table)];
    const event = this.#choices.of(['insert', 'update', 'delete']);
    const row = event === 'delete' ? 'old' : 'new';
    const time = event === 'delete' ? 'after' : this.#choices.of(['before', 'after']);
    const source = this.#source(table, row);
    const logged = `insert into log (what, n, t) values ('${event}', ${row}.id, ${source.of(this.#choices.of(['number', 'text'] as const), 1)})`;
    const set = `set new.${column.name} = ${source.of(column.kind, 1)}`;
    const body =
      time === 'before' && !this.#choices.oneIn(3)
        ? `begin ${set}; if ${source.condition(1)} then ${logged}; end if; end`
        : `begin declare z int default 0; set z = ${row}.id + 1; ${logged}; if z > 5 then update log set n = z where n = ${row}.id; end if; end`;
    return [
      ...this.#copy(table),
      'drop table if exists log',
      'create table log (l int primary key auto_increment, what varchar(10), n bigint, t text)',
      `create trigger tr ${time} ${event} on s1 for each row ${body}`,
      `insert into s1 (id, ${second.name}) values (${50 + this.#choices.below(9)}, ${columnValue(this.#choices, second.kind, second.values, true)})`,
      `update s1 set ${second.name} = ${columnValue(this.#choices, second.kind, second.values)} where id < ${1 + this.#choices.below(9)} order by id`,
      `insert into s1 (id, ${second.name}) values (${1 + this.#choices.below(60)}, null) on duplicate key update ${second.name} = ${columnValue(this.#choices, second.kind, second.values, true)}`,
      `delete from s1 where id between 3 and ${3 + this.#choices.below(4)} order by id`,
      `replace into s1 (id) values (${1 + this.#choices.below(9)})`,
      'select * from log order by l',
      'select * from s1 order by id',
      'drop table s1',
      'drop table log',
    ];
  }

  #cascades(): readonly string[] {
    const rule = (): string => this.#choices.of(['cascade', 'set null', 'restrict', 'no action']);
    const key = this.#choices.of(['int', 'varchar(10)', 'decimal(8,2)', 'date']);
    const values =
      key === 'date'
        ? ["'2024-01-01'", "'2024-01-02'", "'2024-01-03'"]
        : key === 'int'
          ? ['1', '2', '3']
          : ["'1'", "'2'", "'3'"];
    const value = (): string => this.#choices.of([...values, 'null']);
    const changes = Array.from({ length: 4 }, () =>
      this.#choices.of([
        `update parent set k = ${value()} where id = ${1 + this.#choices.below(3)}`,
        `delete from parent where k = ${value()}`,
        `insert into child (id, k) values (${20 + this.#choices.below(20)}, ${value()})`,
        `update child set k = ${value()} where id < ${this.#choices.below(6)}`,
        `insert ignore into child (id, k) values (${20 + this.#choices.below(20)}, ${this.#choices.of(values)})`,
        `update parent set id = id + 10 where id = ${1 + this.#choices.below(3)}`,
        `delete p from parent p join child c on c.k = p.k where c.id = ${1 + this.#choices.below(4)}`,
        `insert into parent (id, k) values (${1 + this.#choices.below(5)}, ${value()}) on duplicate key update k = ${value()}`,
      ]),
    );
    return [
      'drop table if exists grandchild, child, parent',
      `create table parent (id int primary key, k ${key}, unique key (k))`,
      `create table child (id int primary key, k ${key}, foreign key (k) references parent (k) on delete ${rule()} on update ${rule()})`,
      `create table grandchild (id int primary key, c int, constraint g foreign key (c) references child (id) on delete ${rule()} on update ${rule()})`,
      `insert into parent values ${values.map((each, i) => `(${i + 1}, ${each})`).join(', ')}`,
      `insert into child values ${[...values, 'null'].map((each, i) => `(${i + 1}, ${each})`).join(', ')}`,
      'insert into grandchild values (1, 1), (2, 2), (3, 3), (4, null)',
      ...changes.flatMap((change) => [change, 'select * from parent order by id', 'select * from child order by id']),
      'select * from grandchild order by id',
      'show create table child',
      'drop table grandchild, child, parent',
    ];
  }

  #transaction(table: Table): readonly string[] {
    const column = this.#settable(table);
    const change = (): string =>
      this.#choices.of([
        `update s1 set ${column.name} = ${columnValue(this.#choices, column.kind, column.values)} where id < ${this.#choices.below(9)}`,
        `delete from s1 where id = ${1 + this.#choices.below(12)}`,
        `insert into s1 (id) values (${1 + this.#choices.below(30)})`,
        `insert ignore into s1 (id, ${column.name}) values (${1 + this.#choices.below(30)}, null)`,
        'savepoint a',
        'savepoint b',
        'rollback to savepoint a',
        'rollback to b',
        'release savepoint a',
        'select count(*), max(id) from s1',
      ]);
    return [
      ...this.#copy(table),
      this.#choices.of(['start transaction', 'begin', 'set autocommit = 0']),
      ...Array.from({ length: 8 }, change),
      this.#choices.of(['commit', 'rollback', 'rollback and chain', 'commit and chain']),
      change(),
      'rollback',
      'set autocommit = 1',
      'select * from s1 order by id',
      'drop table s1',
    ];
  }

  #temporary(table: Table): readonly string[] {
    const source = this.#source(table, 'a');
    const [x, y] = [source.any(1), source.any(2)];
    return [
      'drop temporary table if exists tmp',
      `create temporary table tmp (n int auto_increment primary key) select a.id, ${x} as x, ${y} as y from ${table.name} a order by a.id`,
      'show create table tmp',
      'select * from tmp order by n',
      `select t.n, a.id from tmp t join ${table.name} a on a.id = t.id where t.x is not null order by t.n`,
      'update tmp set x = null where n < 3',
      'select x, count(*) as c from tmp group by x order by min(n)',
      'drop temporary table tmp',
    ];
  }

  /** A table with the types of expressions. */
  #fromQuery(table: Table): readonly string[] {
    const source = this.#source(table, 'a');
    const items = [0, 1, 2, 3].map((i) => `${source.any(2)} as x${i}`);
    return [
      'drop table if exists made',
      `create table made as select a.id, ${items.join(', ')} from ${table.name} a order by a.id`,
      'show create table made',
      'select * from made order by id',
      'drop table made',
    ];
  }

  #joinView(table: Table): readonly string[] {
    const other = this.#choices.of(this.#tables.filter((each) => each !== table));
    const [mine, theirs] = [this.#settable(table), this.#settable(other)];
    return [
      ...this.#copy(table, 's1'),
      ...this.#copy(other, 's2'),
      'drop view if exists v2',
      `create view v2 as select a.id, a.${mine.name} as x, b.id as i, b.${theirs.name} as y from s1 a join s2 b on a.id = b.id`,
      `update v2 set x = ${columnValue(this.#choices, mine.kind, mine.values)} where i < ${this.#choices.below(9)}`,
      `update v2 set y = ${columnValue(this.#choices, theirs.kind, theirs.values)} where id between 2 and ${2 + this.#choices.below(9)}`,
      `insert into v2 (id, x) values (${60 + this.#choices.below(9)}, ${columnValue(this.#choices, mine.kind, mine.values)})`,
      'select v.* from v2 v cross join (select 1 as one) o order by v.id',
      'select * from s1 order by id',
      'select * from s2 order by id',
      'drop view v2',
      'drop table s1, s2',
    ];
  }

  /** Windows with frames of rows and of values. */
  #frames(table: Table): readonly string[] {
    const source = this.#source(table, 'a');
    const bound = (): string =>
      this.#choices.of(['unbounded preceding', '2 preceding', 'current row', '1 following', 'unbounded following']);
    const frame = (): string => {
      const order = ['unbounded preceding', '2 preceding', 'current row', '1 following', 'unbounded following'];
      const [from, to] = [bound(), bound()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      const unit = this.#choices.of(['rows', 'rows', 'range']);
      const isWrong = from === 'unbounded following' || to === 'unbounded preceding';
      return isWrong ? '' : ` ${unit} between ${from} and ${to}`;
    };
    const call = (): string =>
      this.#choices.of([
        `sum(${source.of('number', 1)})`,
        `avg(${source.of('number', 0)})`,
        `count(${source.any(1)})`,
        `min(${source.of(this.#choices.of(['number', 'text', 'date', 'time'] as const), 1)})`,
        `max(${source.of(this.#choices.of(['number', 'text', 'date', 'time'] as const), 1)})`,
        `first_value(${source.any(0)})`,
        `last_value(${source.any(0)})`,
        `nth_value(${source.any(0)}, ${1 + this.#choices.below(3)})`,
        `bit_or(${source.of('number', 0)})`,
        `json_arrayagg(a.id)`,
        `round(std(${source.of('number', 0)}), 6)`,
      ]);
    const over = (): string =>
      `(${this.#choices.of(['', `partition by ${source.exact()} `])}order by a.id${this.#choices.of(['', ' desc'])}${frame()})`;
    const plain = this.#choices.of([
      `lag(${source.any(1)}, ${this.#choices.below(3)}, null) over (order by a.id)`,
      `lead(${source.any(0)}, 2) over (partition by ${source.exact()} order by a.id)`,
      `ntile(${1 + this.#choices.below(4)}) over (order by a.id desc)`,
      `rank() over (order by ${source.exact()})`,
      `dense_rank() over (partition by ${source.exact()} order by ${source.exact()})`,
    ]);
    return [
      `select a.id, ${call()} over ${over()} as x, ${call()} over ${over()} as y, ${plain} as z from ${table.name} a where ${source.condition(1)} order by a.id`,
    ];
  }
}
