import { ExpressionSource } from './expression.ts';
import { KINDS, type Column, type Kind } from './kinds.ts';
import { scopeOf } from './schema.ts';
import { TableQuerySource } from './table-query.ts';

const ORDERED = ['number', 'text', 'date', 'time'] as const;

/** Makes the queries of reports and lists: several tables, keys, levels and windows in one. Their rows have a total order. */
export class FeatureQuerySource extends TableQuerySource {
  override next(): string {
    return this.choices.of<() => string>([
      () => this.#levels(),
      () => this.#report(),
      () => this.#joinedReport(),
      () => this.#threeTables(),
      () => this.#unmatched(),
      () => this.#summed(),
      () => this.#inGroups(),
      () => this.#rowQuery(),
      () => this.#threeParts(),
      () => this.#mixedUnion(),
      () => this.#ranges(),
      () => this.#windowOfGroups(),
      () => this.#twoWindows(),
      () => this.#fromDocument(),
      () => this.#gathered(),
      () => this.#collated(),
      () => this.#commonTables(),
      () => this.#tree(),
      () => this.#written(),
      () => this.#page(),
    ])();
  }

  #aggregate(source: ExpressionSource): string {
    const kind = this.choices.of(['number', 'number', 'date', 'time'] as const);
    return this.choices.of([
      'count(*)',
      `count(${source.any(0)})`,
      `sum(${source.of('number', 1)})`,
      `avg(${source.of('number', 1)})`,
      `min(${source.of(kind, 1)})`,
      `max(${source.of(kind, 1)})`,
      `count(distinct ${source.any(0)})`,
      `sum(${source.condition(1)})`,
      `avg(distinct ${source.of('number', 0)})`,
      `group_concat(a.id order by a.id)`,
      `group_concat(distinct ${source.of(kind, 1)} order by 1)`,
      `group_concat(distinct ${source.exact()} order by 1 desc separator ';')`,
      `round(std(${source.of('number', 0)}), 4)`,
      `bit_and(${source.of('number', 0)})`,
      `round(avg(${source.of('number', 0)}), 2)`,
      `coalesce(sum(${source.of('number', 0)}), 0)`,
      `max(${source.of('number', 0)}) - min(${source.of('number', 0)})`,
      `sum(case when ${source.condition(1)} then 1 else 0 end)`,
      `max(hex(${source.of('text', 0)}))`,
    ]);
  }

  #levels(): string {
    const table = this.table();
    const source = this.source(table);
    const keys = [source.exact(), source.exact()];
    if (keys[0] === keys[1]) keys.pop();
    const shown = keys.map((key, i) => `${key} as k${i}`);
    const names = keys.map((_, i) => `k${i}`);
    const marks = keys.map((key) => `grouping(${key})`);
    const having = this.choices.of(['', '', ` having count(*) > 1`, ` having grouping(${keys[0]}) = 0`]);
    return `select ${[...shown, ...marks].join(', ')}, ${this.#aggregate(source)} as g from ${table.name} a group by ${keys.join(', ')} with rollup${having} order by ${[...marks, ...names].join(', ')}`;
  }

  #report(): string {
    const table = this.table();
    const source = this.source(table);
    const key = source.exact();
    const [first, second] = [this.#aggregate(source), this.#aggregate(source)];
    const having = this.choices.of([
      '',
      ` having ${first} is not null`,
      ` having count(*) between 1 and 3`,
      ` having g0 > 1`,
    ]);
    const order = this.choices.of(['k', 'count(*) desc, k', 'max(a.id)', 'k desc']);
    return `select ${key} as k, ${first} as g0, ${second} as g1 from ${table.name} a group by k${having} order by ${order}${this.choices.of(['', ' limit 4'])}`;
  }

  #joinedReport(): string {
    const [left, right] = [this.table(), this.table()];
    const both = new ExpressionSource(this.choices, [...scopeOf(left, 'a'), ...scopeOf(right, 'b')]);
    const kind = this.choices.of(ORDERED);
    const key = this.source(left).exact();
    return `select ${key} as k, count(b.id) as n, ${this.#aggregate(both)} as g from ${left.name} a left join ${right.name} b on ${this.source(left).column(kind)} = ${this.source(right, 'b').column(kind)} group by k order by k`;
  }

  #threeTables(): string {
    const [one, two, three] = [this.table(), this.table(), this.table()];
    const all = new ExpressionSource(this.choices, [
      ...scopeOf(one, 'a'),
      ...scopeOf(two, 'b'),
      ...scopeOf(three, 'c'),
    ]);
    const kind = this.choices.of(KINDS.filter((each) => each !== 'json'));
    const [first, second] = [this.choices.of(JOINS), this.choices.of(JOINS)];
    const on = `${this.source(one).column('number')} = ${this.source(two, 'b').column('number')}`;
    const then = `${this.source(two, 'b').column(kind)} = ${this.source(three, 'c').column(kind)}`;
    return `select a.id as i, b.id as j, c.id as k, ${all.any(1)} as e from ${one.name} a ${first} ${two.name} b on ${on} ${second} ${three.name} c on ${then} where ${all.condition(1)} order by i, j, k limit 20`;
  }

  #unmatched(): string {
    const [left, right] = [this.table(), this.table()];
    const kind = this.choices.of(ORDERED);
    const form = this.choices.of([
      'using (id)',
      `on ${this.source(left).column(kind)} = ${this.source(right, 'b').column(kind)}`,
    ]);
    return `select a.id, ${this.source(left).any(1)} as e from ${left.name} a left join ${right.name} b ${form} where b.id is null order by a.id`;
  }

  #summed(): string {
    const [outer, inner] = [this.table(), this.table()];
    const source = this.source(inner, 'b');
    const shown = new ExpressionSource(this.choices, [
      { sql: 's.n', kind: 'number', exact: true },
      { sql: 's.v', kind: 'number', exact: true },
      ...scopeOf(outer, 'a'),
    ]);
    return `select a.id, s.n, s.v, ${shown.any(1)} as e from ${outer.name} a left join (select ${source.column('number')} as x, count(*) as n, sum(${source.of('number', 1)}) as v from ${inner.name} b group by x) s on s.x = a.id where ${shown.condition(1)} order by a.id`;
  }

  #inGroups(): string {
    const [outer, inner] = [this.table(), this.table()];
    const [a, b] = [this.source(outer), this.source(inner, 'b')];
    const kind = this.choices.of(ORDERED);
    const operator = this.choices.of(['in', 'not in', '= any', '<> all', '> any', '<= all']);
    const form = this.choices.of([
      `select max(${b.of(kind, 1)}) from ${inner.name} b group by ${b.exact()}`,
      `select ${b.column(kind)} from ${inner.name} b where b.id <> a.id`,
      `select ${b.of(kind, 1)} from ${inner.name} b where ${b.condition(1)}`,
    ]);
    return `select a.id, ${a.column(kind)} ${operator} (${form}) as e from ${outer.name} a order by a.id`;
  }

  #rowQuery(): string {
    const [outer, inner] = [this.table(), this.table()];
    const [a, b] = [this.source(outer), this.source(inner, 'b')];
    const [x, y] = [this.choices.of(ORDERED), this.choices.of(ORDERED)];
    return `select a.id from ${outer.name} a where (${a.column(x)}, ${a.column(y)}) in (select ${b.column(x)}, ${b.column(y)} from ${inner.name} b where ${b.condition(1)}) order by a.id`;
  }

  #threeParts(): string {
    const kinds = [this.choices.of(['number', 'date'] as const), 'number'] as const;
    const part = (): string => {
      const table = this.table();
      const source = this.source(table);
      return `select ${source.of(kinds[0], 1)} as x, ${source.of(kinds[1], 1)} as y from ${table.name} a where ${source.condition(1)}`;
    };
    const [first, second] = [this.choices.of(SETS), this.choices.of(SETS)];
    return `${part()} ${first} ${part()} ${second} ${part()} order by x, y`;
  }

  /** Columns of several types in one, as tables of several kinds are put together. */
  #mixedUnion(): string {
    const part = (): string => {
      const table = this.table();
      const source = this.source(table);
      return `select a.id as i, ${source.column(this.choices.of(ORDERED))} as x from ${table.name} a`;
    };
    return `select i, hex(x) as h, x from (${part()} union all ${part()}) u order by i, h`;
  }

  #ranges(): string {
    const table = this.table();
    const source = this.source(table);
    const whole = this.choices.of(['a.id', 'a.id % 3', 'a.id div 2']);
    const frame = this.choices.of([
      'range between unbounded preceding and current row',
      'range between 2 preceding and 1 following',
      'range between current row and unbounded following',
      'rows between 2 preceding and current row',
      'rows between unbounded preceding and unbounded following',
      'range between 1 following and 3 following',
    ]);
    const call = this.choices.of([
      `sum(${source.of('number', 0)})`,
      `avg(${source.of('number', 0)})`,
      `count(${source.any(0)})`,
      `min(${source.of(this.choices.of(['number', 'date', 'time'] as const), 0)})`,
      `max(${source.of(this.choices.of(['number', 'date', 'time'] as const), 0)})`,
      `bit_or(${source.of('number', 0)})`,
      `max(${source.of('number', 1)})`,
    ]);
    // Which rows a frame of rows has is said by a total order alone.
    const key = frame.startsWith('rows') ? 'a.id' : whole;
    return `select a.id, ${call} over (order by ${key} ${frame}) as w from ${table.name} a order by a.id`;
  }

  #windowOfGroups(): string {
    const table = this.table();
    const source = this.source(table);
    const key = source.exact();
    const call = this.choices.of([
      'rank() over (order by count(*) desc)',
      'sum(count(*)) over (order by k)',
      'row_number() over (order by min(a.id))',
      'lag(count(*)) over (order by k)',
      'sum(sum(a.id)) over ()',
      'round(count(*) / sum(count(*)) over (), 4)',
    ]);
    return `select ${key} as k, count(*) as n, ${call.replaceAll(' k)', ` ${key})`)} as w from ${table.name} a where ${source.condition(1)} group by k order by k`;
  }

  #twoWindows(): string {
    const table = this.table();
    const source = this.source(table);
    const kind = this.choices.of(KINDS);
    const calls = this.choices.of([
      `lag(${source.of(kind, 1)}, 1, ${source.of(kind, 0)}) over w as x, lead(${source.of('number', 0)}, 2, 0) over w as y`,
      `first_value(${source.of(kind, 0)}) over w as x, count(*) over (partition by ${source.exact()}) as y`,
      `row_number() over w as x, ntile(4) over w as y`,
      `sum(${source.of('number', 0)}) over w - lag(a.id) over w as x, nth_value(${source.of(kind, 0)}, 2) over w as y`,
      `cume_dist() over w as x, percent_rank() over w as y`,
      `avg(${source.of('number', 0)}) over (order by a.id rows 2 preceding) as x, last_value(${source.of(kind, 0)}) over w as y`,
      `max(${source.of('number', 1)}) over () as x, dense_rank() over (order by ${source.exact()}) as y`,
    ]);
    return `select a.id, ${calls} from ${table.name} a window w as (order by a.id${this.choices.of(['', ' desc'])}) order by a.id`;
  }

  #fromDocument(): string {
    const table = this.table();
    const source = this.source(table);
    const columns = this.choices.of([
      "n for ordinality, v varchar(20) path '$'",
      "v int path '$' null on empty null on error, n for ordinality",
      "x json path '$', n for ordinality",
      "v decimal(10,2) path '$.a' default '0' on empty default '-1' on error, n for ordinality",
    ]);
    return `select a.id, j.* from ${table.name} a join json_table(${source.column('json')}, '${this.choices.of(['$[*]', '$.*', '$'])}' columns (${columns})) j where ${source.condition(1)} order by a.id, j.n`;
  }

  #gathered(): string {
    const table = this.table();
    const source = this.source(table);
    const form = this.choices.of([
      `json_arrayagg(${source.any(1)})`,
      `json_objectagg(a.id, ${source.any(1)})`,
      `json_arrayagg(json_object('id', a.id, 'v', ${source.any(0)}))`,
    ]);
    return `select ${form} as d from (select * from ${table.name} where id < 6 order by id) a`;
  }

  #collated(): string {
    const table = this.table();
    const source = this.source(table);
    const collation = this.choices.of([
      'utf8mb4_bin',
      'utf8mb4_general_ci',
      'utf8mb4_0900_as_cs',
      'utf8mb4_unicode_ci',
    ]);
    const text = `concat(${source.column('text')}, '')`;
    return `select a.id, ${this.choices.of([`${text} collate ${collation} = 'ABC'`, `${text} like 'A%' collate ${collation}`, `locate('B', ${text} collate ${collation})`, `${text} collate ${collation} in ('a', 'É')`])} as e from ${table.name} a order by convert(${source.column('text')} using utf8mb4) collate ${collation}, a.id`;
  }

  #commonTables(): string {
    const [one, two] = [this.table(), this.table()];
    const kind = this.choices.of(ORDERED);
    const [a, b] = [this.source(one), this.source(two, 'b')];
    const names: readonly Column[] = [
      { sql: 'p.x', kind, exact: false },
      { sql: 'q.n', kind: 'number', exact: true },
    ];
    const outer = new ExpressionSource(this.choices, names);
    return `with p (i, x) as (select a.id, ${a.of(kind, 1)} from ${one.name} a), q as (select ${b.column('number')} as k, count(*) as n from ${two.name} b group by k) select p.i, p.x, q.n, ${outer.any(1)} as e from p left join q on q.k = p.i where ${outer.condition(1)} order by p.i`;
  }

  #tree(): string {
    const table = this.table();
    const source = this.source(table);
    return `with recursive w as (select a.id, 0 as depth, cast(a.id as char(200)) as path from ${table.name} a where a.id = 1 union all select a.id, w.depth + 1, concat(w.path, '/', a.id) from w join ${table.name} a on a.id div 2 = w.id and a.id > w.id) select w.*, ${source.any(1)} as e from w join ${table.name} a using (id) order by id`;
  }

  #written(): string {
    const table = this.table();
    const source = this.source(table);
    const [kind, other]: Kind[] = [this.choices.of(ORDERED), this.choices.of(ORDERED)];
    const none = new ExpressionSource(this.choices, []);
    return this.choices.of([
      `values row(${this.choices.below(99)}, ${none.of('text', 0)}), row(${this.choices.below(99)}, ${none.of('text', 0)}) order by 1 limit 2`,
      `table ${table.name} order by id limit ${this.choices.below(5)}`,
      `select ${none.any(2)} as x, ${none.any(1)} as y`,
      `select a.id, v.* from ${table.name} a join (values row(1, 'x'), row(2, 'y'), row(3, null)) v (n, s) on v.n = a.id order by a.id`,
      `select (select ${source.of(kind ?? 'number', 1)} from ${table.name} a order by a.id limit 1) as x, (select count(*) from ${table.name}) as y, ${none.of(other ?? 'number', 1)} as z`,
    ]);
  }

  /** A page of a list, as programs ask for it. */
  #page(): string {
    const table = this.table();
    const source = this.source(table);
    const [name, next] = [this.choices.of(ORDERED), this.choices.of(ORDERED)];
    const where = this.choices.of([
      source.condition(1),
      `${source.condition(1)} and ${source.condition(1)}`,
      `a.id in (1, 3, 5, 7)`,
      `${source.condition(1)} or a.id = 4`,
    ]);
    const form = this.choices.of(['', 'distinct ', 'sql_calc_found_rows ']);
    return `select ${form}a.* from ${table.name} a where ${where} order by ${source.column(name)}${this.choices.of(['', ' desc'])}, ${source.column(next)}, a.id limit ${this.choices.below(6)}, ${1 + this.choices.below(6)}`;
  }
}

const JOINS = ['join', 'left join', 'inner join', 'right join', 'left outer join'] as const;
const SETS = ['union', 'union all', 'except', 'intersect', 'union distinct'] as const;
