import { ExpressionSource } from './expression.ts';
import { TableQuerySource } from './table-query.ts';

/** Makes queries of forms that are built of several queries, or group on several levels. Their rows have a total order. */
export class WiderQuerySource extends TableQuerySource {
  override next(): string {
    return this.choices.of<() => string>([
      () => this.#rollup(),
      () => this.#orderedUnion(),
      () => this.#nested(),
      () => this.#lateral(),
      () => this.#distinct(),
      () => this.#counted(),
      () => this.#recursive(),
      () => this.#namedWindow(),
    ])();
  }

  #rollup(): string {
    const table = this.table();
    const source = this.source(table);
    const value = source.of('number', 1);
    const call = this.choices.of(['sum', 'count', 'max', 'min']);
    const having = this.choices.oneIn(3) ? ' having g > 1' : '';
    return `select ${source.exact()} as k0, ${call}(${value}) as g from ${table.name} a group by k0 with rollup${having} order by k0 is null, k0, g`;
  }

  #orderedUnion(): string {
    const operator = this.choices.of(['union', 'union all', 'except', 'intersect']);
    const part = (): string => {
      const table = this.table();
      const source = this.source(table);
      return `(select a.id as i, ${source.of('number', 1)} as v from ${table.name} a where ${source.condition(1)} order by a.id limit ${1 + this.choices.below(8)})`;
    };
    return `${part()} ${operator} ${part()} order by i, v limit ${1 + this.choices.below(9)}`;
  }

  #nested(): string {
    const table = this.table();
    const inner = this.source(table);
    const kind = this.choices.of(['number', 'text', 'date'] as const);
    const outer = new ExpressionSource(this.choices, [{ sql: 'q.x', kind, exact: false }]);
    return `select q.i, ${outer.any(2)} as e from (select p.i, p.x from (select a.id as i, ${inner.of(kind, 2)} as x from ${table.name} a where ${inner.condition(1)}) p where p.i > 1) q where ${outer.condition(1)} order by q.i`;
  }

  #lateral(): string {
    const [left, right] = [this.table(), this.table()];
    const source = this.source(right, 'b');
    return `select a.id, l.c, l.m from ${left.name} a join lateral (select count(*) as c, max(${source.of('number', 1)}) as m from ${right.name} b where b.id <= a.id and ${source.condition(1)}) l on true order by a.id`;
  }

  #distinct(): string {
    const table = this.table();
    const source = this.source(table);
    const [first, second] = [source.exact(), source.exact()];
    return `select distinct ${first} as x, ${second} as y from ${table.name} a where ${source.condition(2)} order by x, y${this.choices.of(['', ' limit 3', ' limit 2 offset 1'])}`;
  }

  #counted(): string {
    const [table, other] = [this.table(), this.table()];
    const [source, inner] = [this.source(table), this.source(other, 'b')];
    return `select a.id, (select count(*) from ${other.name} b where b.id < a.id and ${inner.condition(1)}) as n, exists (select 1 from ${other.name} b where b.c0 = a.c0) as x, ${source.any(1)} in (select ${inner.any(1)} from ${other.name} b where b.id = a.id) as i from ${table.name} a order by a.id`;
  }

  #recursive(): string {
    const steps = 3 + this.choices.below(5);
    const form = this.choices.of([
      `select 1 as n, cast('a' as char(40)) as t union all select n + 1, concat(t, n) from r where n < ${steps}`,
      `select 1 as n, cast(1 as signed) as t union select n + 1, t * 2 from r where n < ${steps}`,
      `select 1 as n, date'2024-01-31' as t union all select n + 1, t + interval 1 month from r where n < ${steps}`,
    ]);
    const table = this.table();
    const source = this.source(table);
    return `with recursive r as (${form}) select r.n, r.t, a.id, ${source.any(1)} as e from r left join ${table.name} a on a.id = r.n order by r.n, a.id`;
  }

  #namedWindow(): string {
    const table = this.table();
    const source = this.source(table);
    const frame = this.choices.of([
      '',
      ' rows between unbounded preceding and current row',
      ' rows between current row and 2 following',
      ' rows between 2 preceding and 1 preceding',
    ]);
    const call = this.choices.of([
      `sum(${source.of('number', 0)}) over w`,
      `count(${source.any(0)}) over w`,
      `first_value(${source.any(0)}) over w`,
      `nth_value(${source.of('text', 0)}, 2) over w`,
      `max(${source.of('date', 0)}) over w`,
      `percent_rank() over (order by a.id)`,
      `lead(${source.of('time', 0)}, 1) over w`,
    ]);
    return `select a.id, ${call} as w from ${table.name} a window w as (partition by ${source.exact()} order by a.id${frame}) order by a.id`;
  }
}
