import type { Choices } from './choices.ts';
import { ExpressionSource } from './expression.ts';
import { KINDS } from './kinds.ts';
import { scopeOf, type Table } from './schema.ts';

type Tables = readonly Table[];

/** Makes queries over random tables. Where the order of rows shows, it is a total one. */
export class QuerySource {
  readonly #choices: Choices;
  readonly #tables: Tables;

  constructor(choices: Choices, tables: Tables) {
    this.#choices = choices;
    this.#tables = tables;
  }

  next(): string {
    return this.#choices.of<() => string>([
      () => this.#simple(),
      () => this.#simple(),
      () => this.#grouped(),
      () => this.#joined(),
      () => this.#subquery(),
      () => this.#union(),
      () => this.#window(),
      () => this.#common(),
      () => this.#derived(),
    ])();
  }

  #table(): Table {
    return this.#choices.of(this.#tables);
  }

  #expressions(table: Table, alias = 'a'): ExpressionSource {
    return new ExpressionSource(this.#choices, scopeOf(table, alias));
  }

  #limit(): string {
    return this.#choices.oneIn(3) ? ` limit ${this.#choices.of(['1', '3', '5', '2, 4', '0'])}` : '';
  }

  #simple(): string {
    const table = this.#table();
    const source = this.#expressions(table);
    const parts = [source.any(1 + this.#choices.below(3)), source.any(1 + this.#choices.below(2))].map(
      (expression, i) => `${expression} as e${i}`,
    );
    const key = this.#choices.oneIn(3)
      ? `${source.of(this.#choices.of(['number', 'text', 'date', 'time']), 1)}${this.#choices.of(['', ' desc'])}, `
      : '';
    const where = this.#choices.oneIn(4) ? '' : ` where ${source.condition(1 + this.#choices.below(3))}`;
    return `select a.id, ${parts.join(', ')} from ${table.name} a${where} order by ${key}a.id${this.#limit()}`;
  }

  #aggregate(source: ExpressionSource): string {
    return this.#choices.of<() => string>([
      () => `sum(${source.of('number', 1)})`,
      () => `avg(${source.of('number', 1)})`,
      () => `min(${source.of(this.#choices.of(['number', 'date', 'time']), 1)})`,
      () => `max(${source.of(this.#choices.of(['number', 'date', 'time']), 1)})`,
      () => `count(${source.any(1)})`,
      () => `count(distinct ${source.any(1)})`,
      () => `sum(distinct ${source.of('number', 0)})`,
      () => `group_concat(${source.of('text', 1)} order by a.id separator '|')`,
      () => `bit_or(${source.of('number', 0)})`,
      () => `sum(if(${source.condition(1)}, ${source.of('number', 1)}, 0))`,
      () => `max(upper(concat(${source.of('text', 0)}, '')) collate utf8mb4_bin)`,
      () => 'count(*)',
      () => `round(stddev_samp(${source.of('number', 0)}), 6)`,
      () => `round(var_pop(${source.of('number', 0)}), 4)`,
      () => `bit_xor(${source.of('number', 0)})`,
      () => `json_arrayagg(${source.of('number', 0)}) is null`,
      () => `group_concat(distinct ${source.exact()} order by 1)`,
      () => `any_value(a.id) > 0`,
      () => `min(${source.of('text', 1)} collate utf8mb4_bin)`,
      () => `count(distinct ${source.of('number', 1)}, ${source.of('date', 0)})`,
    ])();
  }

  #grouped(): string {
    const table = this.#table();
    const source = this.#expressions(table);
    const keys = [source.exact(), this.#choices.oneIn(3) ? source.of('number', 1) : source.exact()];
    const used = this.#choices.oneIn(2) ? keys : keys.slice(0, 1);
    const names = used.map((_, i) => `k${i}`);
    const shown = used.map((key, i) => `${key} as k${i}`);
    const aggregates = [this.#aggregate(source), this.#aggregate(source)].map((sql, i) => `${sql} as g${i}`);
    const having = this.#choices.oneIn(3) ? ` having count(*) ${this.#choices.of(['>', '<=', '<>'])} 1` : '';
    const where = this.#choices.oneIn(2) ? ` where ${source.condition(2)}` : '';
    const order = this.#choices.oneIn(2) ? ` order by ${names.join(', ')}` : '';
    return `select ${[...shown, ...aggregates].join(', ')} from ${table.name} a${where} group by ${names.join(', ')}${having}${order}`;
  }

  #joined(): string {
    const [left, right] = [this.#table(), this.#table()];
    const both = new ExpressionSource(this.#choices, [...scopeOf(left, 'a'), ...scopeOf(right, 'b')]);
    const kind = this.#choices.of(['join', 'left join', 'right join', 'straight_join', 'inner join']);
    const key = this.#choices.of(KINDS);
    const [a, b] = [this.#expressions(left).column(key), this.#expressions(right, 'b').column(key)];
    const extra = this.#choices.oneIn(3) ? ` and ${both.condition(1)}` : '';
    const where = this.#choices.oneIn(2) ? ` where ${both.condition(2)}` : '';
    return `select a.id, b.id as bid, ${both.any(2)} as e from ${left.name} a ${kind} ${right.name} b on ${a} = ${b}${extra}${where} order by a.id, b.id${this.#limit()}`;
  }

  #subquery(): string {
    const [outer, inner] = [this.#table(), this.#table()];
    const [a, b] = [this.#expressions(outer), this.#expressions(inner, 'b')];
    const kind = this.#choices.of(['number', 'number', 'text', 'date'] as const);
    const link = `${b.column(kind)} = ${a.column(kind)}`;
    const condition = this.#choices.of<() => string>([
      () => `exists (select 1 from ${inner.name} b where ${link} and ${b.condition(1)})`,
      () => `not exists (select 1 from ${inner.name} b where ${link})`,
      () => `${a.column(kind)} in (select ${b.column(kind)} from ${inner.name} b where ${b.condition(1)})`,
      () => `${a.column(kind)} not in (select ${b.column(kind)} from ${inner.name} b where ${b.condition(1)})`,
      () => `${a.of('number', 1)} > (select avg(${b.of('number', 1)}) from ${inner.name} b where ${link})`,
      () => `${a.of('number', 0)} >= all (select ${b.of('number', 0)} from ${inner.name} b where b.id < 5)`,
      () => `${a.of('number', 0)} < any (select ${b.of('number', 0)} from ${inner.name} b where ${b.condition(1)})`,
    ])();
    const scalar = `(select ${b.any(1)} from ${inner.name} b where ${link} order by b.id limit 1)`;
    const shown = this.#choices.oneIn(2) ? scalar : `(select count(*) from ${inner.name} b where ${link})`;
    return `select a.id, ${shown} as e from ${outer.name} a where ${condition} order by a.id`;
  }

  #union(): string {
    const kinds = [
      this.#choices.of(['number', 'date', 'time'] as const),
      this.#choices.of(['number', 'text'] as const),
    ];
    const part = (isAll: boolean): string => {
      const table = this.#table();
      const source = this.#expressions(table);
      const columns = kinds.map((kind, i) => {
        const sql = source.of(kind, 1);
        return `${kind === 'text' && !isAll ? `hex(${sql})` : sql} as u${i}`;
      });
      return `select ${columns.join(', ')} from ${table.name} a where ${source.condition(1)}`;
    };
    const operator = this.#choices.of(['union', 'union all', 'union all', 'except', 'intersect']);
    const isAll = operator === 'union all';
    return `${part(isAll)} ${operator} ${part(isAll)}`;
  }

  #window(): string {
    const table = this.#table();
    const source = this.#expressions(table);
    const partition = this.#choices.oneIn(2) ? `partition by ${source.exact()} ` : '';
    const order = `order by ${source.exact()}${this.#choices.of(['', ' desc'])}`;
    const total = `${partition}${order}, a.id`;
    const frame = this.#choices.of(['', ' rows between 1 preceding and 1 following', ' rows unbounded preceding']);
    const value = source.of(this.#choices.of(['number', 'date', 'text'] as const), 1);
    const call = this.#choices.of([
      `row_number() over (${total})`,
      `rank() over (${partition}${order})`,
      `dense_rank() over (${partition}${order})`,
      `lag(${value}) over (${total})`,
      `lead(${value}, 2) over (${total})`,
      `first_value(${value}) over (${total}${frame})`,
      `last_value(${value}) over (${total}${frame})`,
      `sum(${source.of('number', 1)}) over (${total}${frame})`,
      `count(${value}) over (${partition}${order})`,
      `avg(${source.of('number', 0)}) over (${total}${frame})`,
      `max(${source.of('number', 0)}) over (${partition})`,
      `ntile(3) over (${total})`,
      `cume_dist() over (${partition}${order})`,
    ]);
    return `select a.id, ${call} as w from ${table.name} a where ${source.condition(1)} order by a.id`;
  }

  #common(): string {
    const table = this.#table();
    const source = this.#expressions(table);
    const kind = this.#choices.of(['number', 'text', 'date'] as const);
    if (this.#choices.oneIn(3))
      return `with recursive n (i, v) as (select 1, cast(1 as decimal(20,4)) union all select i + 1, v * 2 - i from n where i < ${2 + this.#choices.below(6)}) select n.i, n.v, a.id, ${source.of(kind, 1)} as e from n join ${table.name} a on a.id = n.i order by n.i`;
    const outer = new ExpressionSource(this.#choices, [{ sql: 'q.x', kind, exact: false }]);
    return `with q as (select a.id, ${source.of(kind, 2)} as x from ${table.name} a where ${source.condition(1)}) select q.id, ${outer.of(kind, 2)} as e, r.x from q join q r on q.id = r.id where ${outer.condition(1)} order by q.id`;
  }

  #derived(): string {
    const table = this.#table();
    const source = this.#expressions(table);
    const kind = this.#choices.of(['number', 'date', 'time', 'text'] as const);
    const outer = new ExpressionSource(this.#choices, [{ sql: 'd.x', kind, exact: false }]);
    return `select d.id, d.x, ${outer.any(2)} as e from (select a.id, ${source.of(kind, 2)} as x from ${table.name} a) d where ${outer.condition(2)} order by d.id${this.#limit()}`;
  }
}
