/** A source of repeatable choices (mulberry32). */
export class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to but not `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  of<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }
}

/** Columns of the random tables, by what their values are. */
const COLUMNS = {
  number: ['i', 'b', 'n', 'u'],
  text: ['s', 'c'],
  date: ['d', 'm'],
} as const;

type Kind = keyof typeof COLUMNS;

const KINDS: readonly [Kind, ...Kind[]] = ['number', 'number', 'text', 'date'];

/** Tables with a column of each usual type. */
export function schemaStatements(): readonly string[] {
  const columns =
    'id int primary key auto_increment, i int, b bigint not null default 7, n decimal(12,3), u int unsigned, ' +
    's varchar(30), c char(8), d date, m datetime, key (i), key (s)';
  return ['t1', 't2'].flatMap((table) => [`drop table if exists ${table}`, `create table ${table} (${columns})`]);
}

/** Makes statements about those tables. */
export class StatementSource {
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** The next statement: mostly a query, sometimes a change. */
  next(): string {
    const roll = this.#choices.below(10);
    if (roll < 2) return this.#insert();
    if (roll === 2) return this.#update();
    if (roll === 3 && this.#choices.below(4) === 0) return `delete from t1 where ${this.#condition(2)} limit 0`;
    if (roll < 6) return this.#grouped();
    return roll < 8 ? this.#joined() : this.#simple();
  }

  #insert(): string {
    const table = this.#choices.of(['t1', 't2']);
    const values = ['number', 'number', 'number', 'text', 'text', 'date', 'date'] as const;
    const row = values.map((kind, i) => (i !== 1 && this.#choices.below(6) === 0 ? 'null' : this.#literal(kind)));
    return `insert into ${table} (i, b, n, s, c, d, m) values (${row.join(', ')})`;
  }

  #update(): string {
    return `update t1 set s = ${this.#expression('text', 1)} where i = ${this.#choices.below(20)}`;
  }

  #simple(): string {
    const parts = [this.#any(3), this.#any(2)].map((expression, i) => `${expression} as e${i}`);
    return `select id, ${parts.join(', ')} from t1 where ${this.#condition(2)} order by id`;
  }

  #grouped(): string {
    const column = this.#choices.of(['i', 'c', 'd', 'u']);
    const aggregate = this.#choices.of(['sum(n)', 'avg(i)', 'min(s)', 'max(m)', 'count(distinct s)', 'sum(b)']);
    return `select ${column}, count(*), ${aggregate} from t1 where ${this.#condition(1)} group by ${column} order by ${column} is null, ${column}, count(*)`;
  }

  #joined(): string {
    const kind = this.#choices.of(['join', 'left join']);
    return `select t1.id, t2.id, t1.s, t2.n from t1 ${kind} t2 on t1.i = t2.i where t1.id < 40 order by t1.id, t2.id limit 50`;
  }

  #any(depth: number): string {
    return this.#expression(this.#choices.of(KINDS), depth);
  }

  #expression(kind: Kind, depth: number): string {
    if (depth === 0) return this.#choices.below(3) > 0 ? this.#column(kind) : this.#literal(kind);
    if (kind === 'number') return this.#number(depth - 1);
    return kind === 'text' ? this.#text(depth - 1) : this.#date(depth - 1);
  }

  #column(kind: Kind): string {
    const columns = COLUMNS[kind];
    return columns[this.#choices.below(columns.length)] ?? columns[0];
  }

  #literal(kind: Kind): string {
    if (kind === 'number') return this.#choices.of(['0', '1', '-3', '7', '12', '2.5', '-0.125', '100']);
    if (kind === 'text') return this.#choices.of(["''", "'a'", "'Abc'", "'abc'", "'12'", "'x y'", "'é'", "'-4.5'"]);
    return this.#choices.of(["'2024-02-29'", "'1999-12-31'", "'2026-06-15'", "'2000-01-01'"]);
  }

  #number(depth: number): string {
    const [a, b] = [this.#expression('number', depth), this.#expression('number', depth)];
    return this.#choices.of([
      `(${a} + ${b})`,
      `(${a} - ${b})`,
      `abs(${a})`,
      `sign(${a})`,
      `round(${a}, 1)`,
      `floor(${a})`,
      `if(${this.#condition(depth)}, ${a}, ${b})`,
      `coalesce(${a}, ${b})`,
      `nullif(${a}, ${b})`,
      `greatest(${a}, ${b})`,
      `char_length(${this.#expression('text', depth)})`,
      `year(${this.#expression('date', depth)})`,
      `case when ${this.#condition(depth)} then ${a} else ${b} end`,
    ]);
  }

  #text(depth: number): string {
    const [a, b] = [this.#expression('text', depth), this.#expression('text', depth)];
    return this.#choices.of([
      `concat(${a}, ${b})`,
      `upper(${a})`,
      `lower(${a})`,
      `left(${a}, 2)`,
      `reverse(${a})`,
      `trim(${a})`,
      `replace(${a}, 'a', ${b})`,
      `coalesce(${a}, ${b})`,
      `if(${this.#condition(depth)}, ${a}, ${b})`,
      `lpad(${a}, 5, '*')`,
      `substring(${a}, 2, 2)`,
      `concat_ws('-', ${a}, ${b})`,
    ]);
  }

  #date(depth: number): string {
    const a = this.#column('date');
    return this.#choices.of([
      a,
      `date(${a})`,
      `last_day(${a})`,
      `date_add(${a}, interval ${this.#choices.below(40)} day)`,
      `date_sub(${a}, interval ${this.#choices.below(14)} month)`,
      `coalesce(d, date'2020-01-01')`,
      depth > 0 ? `if(${this.#condition(depth - 1)}, d, null)` : 'd',
    ]);
  }

  #condition(depth: number): string {
    if (depth > 1 && this.#choices.below(2) === 0) {
      const operator = this.#choices.of(['and', 'or', 'xor']);
      return `(${this.#condition(depth - 1)} ${operator} ${this.#condition(depth - 1)})`;
    }
    const kind = this.#choices.of(KINDS);
    const [column, value] = [this.#column(kind), this.#literal(kind)];
    return this.#choices.of([
      `${column} = ${value}`,
      `${column} < ${value}`,
      `${column} >= ${value}`,
      `${column} <> ${value}`,
      `${column} <=> ${value}`,
      `${column} is null`,
      `${column} in (${value}, ${this.#literal(kind)})`,
      `${column} between ${value} and ${this.#literal(kind)}`,
      `not ${column} > ${value}`,
      `s like '%${this.#choices.of(['a', 'b', '1', ''])}%'`,
    ]);
  }
}
