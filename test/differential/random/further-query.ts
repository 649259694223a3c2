import { ExpressionSource } from './expression.ts';
import { KINDS, type Column } from './kinds.ts';
import { scopeOf } from './schema.ts';
import { TableQuerySource } from './table-query.ts';

const ORDERED = ['number', 'text', 'date', 'time'] as const;
const UNITS = ['day', 'hour', 'minute', 'second', 'week', 'microsecond'] as const;
const COLLATIONS = ['utf8mb4_bin', 'utf8mb4_general_ci', 'utf8mb4_0900_as_cs', 'utf8mb4_unicode_ci'] as const;

/** Makes queries of forms that are seldom written: frames of moments, LATERAL of several rows, values that change their type on the way through tables in FROM. Their rows have a total order. */
export class FurtherQuerySource extends TableQuerySource {
  override next(): string {
    return this.choices.of<() => string>([
      () => this.#framesOfMoments(),
      () => this.#lateralRows(),
      () => this.#unionInFrom(),
      () => this.#commonUnion(),
      () => this.#recursiveTypes(),
      () => this.#mixedCollations(),
      () => this.#wholeGroup(),
      () => this.#documentsOfGroups(),
      () => this.#tableOfDocument(),
      () => this.#keyRanges(),
      () => this.#rows(),
      () => this.#values(),
      () => this.#emptyGroups(),
      () => this.#setOfSets(),
      () => this.#distinctOfWindow(),
      () => this.#orderedByQuery(),
      () => this.#joinedUsing(),
      () => this.#havingQuery(),
    ])();
  }

  #framesOfMoments(): string {
    const table = this.table();
    const source = this.source(table);
    const distance = (): string =>
      this.choices.of([
        `interval ${this.choices.below(40)} ${this.choices.of(UNITS)} preceding`,
        `interval '1:30' hour_minute preceding`,
        'current row',
        'unbounded preceding',
      ]);
    const end = this.choices.of([
      `interval ${this.choices.below(9)} day following`,
      'current row',
      'unbounded following',
    ]);
    const call = this.choices.of([
      `sum(${source.of('number', 0)})`,
      `count(${source.any(0)})`,
      'min(a.id)',
      `max(${source.of('date', 0)})`,
    ]);
    const where = this.choices.of(['', ` where ${source.condition(1)}`]);
    return `select a.id, ${call} over (order by ${source.column(this.choices.of(['date', 'date', 'time'] as const))}${this.choices.of(['', ' desc'])} range between ${distance()} and ${end}) as w from ${table.name} a${where} order by a.id`;
  }

  #lateralRows(): string {
    const [left, right] = [this.table(), this.table()];
    const kind = this.choices.of(KINDS);
    const [inner, both] = [
      this.source(right, 'b'),
      new ExpressionSource(this.choices, [...scopeOf(left, 'a'), ...scopeOf(right, 'b')]),
    ];
    const outer = new ExpressionSource(this.choices, [...scopeOf(left, 'a'), { sql: 'l.x', kind, exact: false }]);
    return `select a.id, l.i, l.x, ${outer.any(2)} as e from ${left.name} a ${this.choices.of(['join', 'left join'])} lateral (select b.id as i, ${both.of(kind, 2)} as x from ${right.name} b where ${inner.condition(1)} and b.id >= a.id order by b.id limit ${1 + this.choices.below(3)}) l on ${this.choices.of(['true', `l.i < 9`, outer.condition(1)])} order by a.id, l.i`;
  }

  /** What several queries put into one column, used as its type says. */
  #unionInFrom(): string {
    const kinds = [this.choices.of(ORDERED), this.choices.of(ORDERED)] as const;
    const part = (kind: (typeof ORDERED)[number]): string => {
      const table = this.table();
      return `select a.id as i, ${this.source(table).of(kind, 1)} as x from ${table.name} a where a.id < ${2 + this.choices.below(6)}`;
    };
    const column: Column = { sql: 'u.x', kind: this.choices.of(ORDERED), exact: false };
    const outer = new ExpressionSource(this.choices, [column]);
    return `select u.i, u.x, ${outer.any(2)} as e, ${outer.any(1)} as f from (${part(kinds[0])} union all ${part(kinds[1])}) u order by u.i, hex(u.x), hex(e), hex(f)`;
  }

  #commonUnion(): string {
    const [one, two] = [this.table(), this.table()];
    const kind = this.choices.of(ORDERED);
    const [a, b] = [this.source(one), this.source(two, 'b')];
    const outer = new ExpressionSource(this.choices, [{ sql: 'u.x', kind, exact: false }]);
    return `with u as (select a.id as i, ${a.of(kind, 2)} as x from ${one.name} a ${this.choices.of(['union', 'union all', 'except', 'intersect'])} select b.id, ${b.of(kind, 1)} from ${two.name} b) select u.i, ${outer.any(2)} as e, count(*) over () as n from u where ${outer.condition(1)} order by u.i, hex(u.x), hex(e)`;
  }

  #recursiveTypes(): string {
    const steps = 3 + this.choices.below(3);
    const kind = this.choices.of(ORDERED);
    const table = this.table();
    const first = this.source(table);
    const step = new ExpressionSource(this.choices, [{ sql: 'r.x', kind, exact: false }]);
    return `with recursive r as (select 1 as n, ${first.of(kind, 1)} as x from ${table.name} a where a.id = 1 union all select r.n + 1, ${step.of(kind, 1)} from r where r.n < ${steps}) select r.n, r.x, ${step.any(1)} as e from r order by r.n`;
  }

  #mixedCollations(): string {
    const table = this.table();
    const source = this.source(table);
    const text = (): string =>
      this.choices.of([
        source.column('text'),
        `${source.of('text', 1)} collate ${this.choices.of(COLLATIONS)}`,
        `_latin1'é' collate latin1_german1_ci`,
        `convert(${source.column('text')} using utf8mb4) collate ${this.choices.of(COLLATIONS)}`,
        `_utf8mb3'abc'`,
        `_binary'a'`,
        `'b'`,
        source.of('number', 0),
      ]);
    const value = this.choices.of([
      `concat(${text()}, ${text()}, ${text()})`,
      `case ${text()} when ${text()} then ${text()} else ${text()} end`,
      `coalesce(${text()}, ${text()})`,
      `greatest(${text()}, ${text()}, ${text()})`,
      `nullif(${text()}, ${text()})`,
      `replace(${text()}, ${text()}, ${text()})`,
      `if(${source.condition(1)}, ${text()}, ${text()})`,
      `insert(${text()}, 1, 1, ${text()})`,
      `concat_ws(${text()}, ${text()}, ${text()})`,
    ]);
    const told = this.choices.of([
      `${text()} = ${text()}`,
      `field(${text()}, ${text()}, ${text()})`,
      `${text()} in (${text()}, ${text()}, ${text()})`,
      `locate(${text()}, ${text()})`,
      `${text()} between ${text()} and ${text()}`,
      `strcmp(${text()}, ${text()})`,
      `${text()} like ${text()}`,
    ]);
    const items = this.choices.oneIn(2) ? told : `${value} as e, collation(${value})`;
    return `select a.id, ${items} as k from ${table.name} a order by a.id limit 4`;
  }

  #wholeGroup(): string {
    const table = this.table();
    const source = this.source(table);
    const item = (): string =>
      this.choices.of([
        `min(${source.any(2)})`,
        `max(${source.any(2)})`,
        `sum(${source.any(2)})`,
        `avg(${source.any(1)})`,
        `count(distinct ${source.any(1)}, ${source.any(0)})`,
        `bit_and(${source.any(1)})`,
        `bit_or(${source.of('number', 2)})`,
        `bit_xor(${source.any(0)})`,
        `round(variance(${source.any(1)}), 3)`,
        `group_concat(${source.any(1)} order by a.id)`,
        `group_concat(distinct ${source.of('number', 1)}, '-', ${source.of('date', 0)} order by 1, a.id)`,
        `sum(distinct ${source.of('number', 1)})`,
        `json_arrayagg(${source.any(1)}) is null`,
        `ifnull(max(${source.any(1)}), ${source.any(0)})`,
      ]);
    return `select ${item()} as x, ${item()} as y, ${item()} as z from ${table.name} a where ${source.condition(1)}`;
  }

  #documentsOfGroups(): string {
    const table = this.table();
    const source = this.source(table);
    const key = this.choices.of(['a.id % 2', 'a.id div 4']);
    return `select ${key} as k, json_arrayagg(${source.any(1)}) over (partition by ${key} order by a.id rows between unbounded preceding and current row) as d, json_objectagg(a.id, ${source.any(1)}) over (order by a.id rows 1 preceding) as o from ${table.name} a order by a.id`;
  }

  #tableOfDocument(): string {
    const table = this.table();
    const source = this.source(table);
    const type = this.choices.of([
      'int',
      'varchar(5)',
      'decimal(6,2)',
      'date',
      'datetime(2)',
      'time',
      'json',
      'double',
      'year',
      'bit(4)',
      'tinyint unsigned',
      'char(3)',
    ]);
    const empty = this.choices.of(['', ' null on empty', ` default '7' on empty`]);
    const error = this.choices.of([' null on error', ` default '1' on error`]);
    const kind = this.choices.of(KINDS);
    const outer = new ExpressionSource(this.choices, [{ sql: 'j.v', kind, exact: false }]);
    return `select a.id, j.n, j.v, j.e, ${outer.any(1)} as f from ${table.name} a, json_table(${source.of('json', 2)}, '${this.choices.of(['$[*]', '$', '$.*'])}' columns (n for ordinality, v ${type} path '${this.choices.of(['$', '$.a', '$[0]'])}'${empty}${error}, e int exists path '$.b')) j order by a.id, j.n`;
  }

  /** Conditions on columns that keys have. */
  #keyRanges(): string {
    const table = this.table();
    const source = this.source(table);
    const column = this.choices.of(['a.c0', 'a.c1', 'a.c2', 'a.c7', 'a.id']);
    const value = (): string => source.any(0).replace(/^a\.\w+$/, "'7'");
    const condition = this.choices.of([
      `${column} = ${value()}`,
      `${column} in (${value()}, ${value()}, ${value()})`,
      `${column} between ${value()} and ${value()}`,
      `${value()} < ${column}`,
      `${column} <=> ${value()}`,
      `not ${column} = ${value()}`,
      `${column} not in (${value()}, ${value()})`,
      `(${column}, a.id) > (${value()}, 3)`,
      `(a.id, ${column}) in ((1, ${value()}), (2, ${value()}))`,
    ]);
    return `select a.id, ${column} as x from ${table.name} a where ${condition} order by a.id`;
  }

  #rows(): string {
    const table = this.table();
    const source = this.source(table);
    const kinds = [this.choices.of(KINDS), this.choices.of(KINDS)] as const;
    const row = (): string => `(${source.of(kinds[0], 1)}, ${source.of(kinds[1], 1)})`;
    const form = this.choices.of([
      `${row()} = ${row()}`,
      `${row()} <=> ${row()}`,
      `${row()} < ${row()}`,
      `${row()} >= ${row()}`,
      `${row()} in (${row()}, ${row()})`,
      `${row()} not in (${row()}, ${row()})`,
    ]);
    return `select a.id, ${form} as e from ${table.name} a order by a.id`;
  }

  #values(): string {
    const none = new ExpressionSource(this.choices, []);
    const kinds = [this.choices.of(ORDERED), this.choices.of(ORDERED)] as const;
    const row = (): string => `row(${none.of(kinds[0], 1)}, ${none.of(kinds[1], 1)})`;
    const outer = new ExpressionSource(this.choices, [
      { sql: 'v.x', kind: kinds[0], exact: false },
      { sql: 'v.y', kind: kinds[1], exact: false },
    ]);
    return `select v.x, v.y, ${outer.any(1)} as e from (values ${row()}, ${row()}, ${row()}) v (x, y) order by hex(v.x), hex(v.y), hex(e)`;
  }

  #emptyGroups(): string {
    const table = this.table();
    const source = this.source(table);
    return `select count(*) as n, max(${source.any(1)}) as m, ${source.of('number', 0)} is null as c from (select * from ${table.name} where id < 0) a group by c with rollup having n >= 0 order by n, m`.replace(
      ' group by c with rollup',
      this.choices.of([' group by a.id', ' group by c', ' group by c with rollup']),
    );
  }

  #setOfSets(): string {
    const part = (): string => {
      const table = this.table();
      return `select ${this.source(table).of('number', 1)} as x from ${table.name} a`;
    };
    const set = (): string => this.choices.of(['union', 'union all', 'except', 'except all', 'intersect']);
    return `(${part()} ${set()} ${part()}) ${set()} (${part()} ${set()} ${part()}) order by x limit 8`;
  }

  #distinctOfWindow(): string {
    const table = this.table();
    const source = this.source(table);
    return `select distinct ${this.choices.of(['count(*)', 'max(a.id)', `sum(${source.of('number', 0)})`, 'min(a.id % 3)'])} over (partition by ${source.exact()}) as w from ${table.name} a order by w`;
  }

  #orderedByQuery(): string {
    const [table, other] = [this.table(), this.table()];
    const source = this.source(table);
    const inner = this.source(other, 'b');
    return `select a.id, ${source.any(1)} as e from ${table.name} a order by (select ${inner.of(this.choices.of(ORDERED), 1)} from ${other.name} b where b.id = a.id)${this.choices.of(['', ' desc'])}, ${source.of(this.choices.of(ORDERED), 1)} desc, a.id limit 6`;
  }

  #joinedUsing(): string {
    const [left, right] = [this.table(), this.table()];
    const column = this.choices.of(['c0', 'c1', 'c4', 'c5', 'c7', 'c9']);
    const kind = this.choices.of(['join', 'left join', 'right join', 'natural join', 'natural left join']);
    const using = kind.startsWith('natural') ? '' : ` using (${column}${this.choices.of(['', ', id'])})`;
    const [l, r] = [`(select id, ${column} from ${left.name})`, `(select id, ${column} from ${right.name})`];
    return `select * from ${l} a ${kind} ${r} b${using} order by a.id, b.id`;
  }

  #havingQuery(): string {
    const [table, other] = [this.table(), this.table()];
    const source = this.source(table);
    const inner = this.source(other, 'b');
    return `select ${source.exact()} as k, count(*) as n, sum(${source.of('number', 1)}) as s from ${table.name} a group by k having ${this.choices.of([`n >= (select count(*) from ${other.name} b where ${inner.condition(1)} and b.id < 3)`, `s in (select ${inner.of('number', 1)} from ${other.name} b)`, `max(a.id) > any (select b.id from ${other.name} b)`])} order by k`;
  }
}
