import { describe, expect, it } from 'vitest';
import { COLUMN_TYPE, type BoundParameter, type ResultColumn } from '../../src/mysql/column.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import { forEachEngine } from '../support/each-engine.ts';
import { bytes, decimal, double, text, typed, whole } from '../support/typed-parameter.ts';
import type { TestSession } from '../support/engine-session.ts';

/** The types that MySQL 9.7 gives parameters at PREPARE, and what it does with values of other types. */

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (i int, u bigint unsigned, y year, b bit(5), d decimal(10,2), f float, v varchar(20), tx text, vb varbinary(10), e enum("a"), da date, dt datetime, ts timestamp null, tm time(2), j json, l varchar(10) character set latin1)',
  `insert into t values (1, 2, 2001, 5, 1.5, 2.5, 'v', 'tx', 'vb', 'a', '2024-01-02', '2024-01-02 03:04:05', null, '10:20:30.5', '{"a": 1}', 'l')`,
);

const NAMES: ReadonlyMap<number, string> = new Map([
  [COLUMN_TYPE.longlong, 'int'],
  [COLUMN_TYPE.double, 'double'],
  [COLUMN_TYPE.newdecimal, 'decimal'],
  [COLUMN_TYPE.varString, 'text'],
  [COLUMN_TYPE.longBlob, 'long'],
  [COLUMN_TYPE.date, 'date'],
  [COLUMN_TYPE.datetime, 'datetime'],
  [COLUMN_TYPE.time, 'time'],
  [COLUMN_TYPE.year, 'year'],
  [COLUMN_TYPE.bit, 'bit'],
  [COLUMN_TYPE.json, 'json'],
]);

const UNSIGNED = 32;
const BINARY = 63;

/** What COM_STMT_PREPARE tells of the parameters. */
function inferred(sql: string): string {
  const { parameters } = session.prepared(sql);
  return parameters
    .map(({ type, flags, collation }) => {
      const name = NAMES.get(type) ?? String(type);
      if (type === COLUMN_TYPE.varString && collation === BINARY) return 'bytes';
      return type === COLUMN_TYPE.longlong && (flags & UNSIGNED) !== 0 ? 'unsigned' : name;
    })
    .join(' ');
}

describe('the type of a parameter', () => {
  it.each([
    ['select ?, ? + ?, ? + 1, ? div ?, -?', 'text double double int int int double'],
    [
      'select i = ?, u = ?, y = ?, b = ?, d = ?, f = ?, v = ?, tx = ? from t',
      'int unsigned year bit decimal double text long',
    ],
    ['select vb = ?, e = ?, da = ?, ts = ?, tm = ?, j = ?, l = ? from t', 'bytes text date datetime time json text'],
    ['select ? = ?, ? in (?, 1), ? between ? and 1.5, (?, ?) = (1, "a")', 'text text int int decimal decimal int text'],
    ['select if(?, ?, ?), if(?, ?, 1), nullif(?, ?), nullif(?, 1)', 'int text text int int text text int'],
    ['select case ? when ? then ? end, case when ? then ? else 1 end', 'text text text text int'],
    [
      'select coalesce(?, ?), coalesce(?, 1.5), ifnull(?, da), greatest(?, ?, 1) from t',
      'text text decimal date int int',
    ],
    ['select abs(?) + 1, (? + ?) * 1.5, coalesce(? + ?, 1), coalesce(?, null)', 'int decimal decimal int int bytes'],
    ['select date_add(?, interval ? day), date_add(?, interval ? second)', 'date int datetime decimal'],
    ['select adddate(?, ?), date_sub(?, interval ? minute_second)', 'date int datetime text'],
    [
      'select addtime(?, ?), timediff(?, ?), timediff(?, tm), timestamp(?, ?) from t',
      'time time text text time datetime time',
    ],
    ['select cast(? as signed), cast(? as time), cast(? as json), cast(? as year)', 'int datetime json year'],
    [
      'select round(?, ?), substring(?, ?), pow(?, ?), json_extract(?, ?)',
      'decimal int text int double double json text',
    ],
    [
      'select json_set(?, ?, ?), locate(?, ?, ?), week(?, ?), maketime(?, ?, ?)',
      'json text json text text int datetime int int int decimal',
    ],
    ['select ? and ?, not ?, ? is true, ? is null, ? & ?, ? << ?', 'int int int int text bytes bytes bytes int'],
    ['select sum(?), avg(?), max(?), max(? + 1), std(?) from t', 'double double text int decimal'],
    ['select 1 from t where ? having ? order by ? limit ? offset ?', 'int int text unsigned unsigned'],
    [
      'select ? in (select d from t), ? > any (select da from t), (select ?), (? , 1) in (select i, d from t)',
      'text text text text',
    ],
    ['select 1 from t where ? in (select d from t) and ? = any (select i from t)', 'decimal int'],
    ['select 1 from t where not ? in (select d from t) and ? <> all (select i from t)', 'text text'],
    ['select 1 from t where ? > any (select da from t) or (? in (select d from t) and ? is true)', 'date text int'],
    ['select 1 from t join t x on ? in (select da from t) having ? < all (select i from t)', 'date int'],
    ['select -? = ?, ? in (-?, ?)', 'text double text text text'],
    [
      'select sum(i) over (order by f range ? preceding), sum(i) over (order by i rows ? preceding) from t',
      'double int',
    ],
    ['select sum(i) over (order by da range interval ? day preceding) from t', 'int'],
    ['select vb like ?, ? like j, ? like v from t', 'bytes text text'],
    ['insert into t (i, d, u) select x.*, ? from (select 1 a, 2 b) x', 'unsigned'],
    ['select ? union select 1', 'text'],
    [
      'insert into t (i, u, v, da, j) values (?, ? + ?, coalesce(?, ?), ?, ?)',
      'int unsigned unsigned text text date json',
    ],
    ['insert into t (i, d) select ?, ? union select ?, ? + ?', 'int decimal int decimal decimal'],
    ['insert into t (i) values (?) on duplicate key update v = ?, tm = ?', 'int text time'],
    ['update t set i = ? + ?, dt = ? where da between ? and ? limit ?', 'int int datetime date date unsigned'],
    ['delete from t where i = ? and ?', 'int int'],
  ])('%s', (sql, types) => {
    expect(inferred(sql)).toBe(types);
  });

  it('is refused where a text must be known when the statement is prepared', () => {
    expect(() => session.prepared("select regexp_like('a', 'a', ?)")).toThrow(
      expect.objectContaining({ errno: 3994 }) as WireError,
    );
    expect(() => session.prepared("select json_search('[]', 'one', 'a', ?)")).toThrow('Incorrect arguments to ESCAPE');
    expect(() => session.prepared('select ?x1')).toThrow(/near '\?x1'/);
    expect(inferred('select ?`x1`, ?/**/as a')).toBe('text text');
    expect(() => session.prepared("select name_const('a', ?)")).toThrow('Incorrect arguments to NAME_CONST');
    expect(() => session.prepared("select json_value(?, '$')")).toThrow(/data in argument 1 to function json_value/);
    expect(() => session.prepared("select json_schema_validation_report('{}', ?)")).toThrow(
      /in argument 2 to function/,
    );
  });
});

describe('the name of a parameter', () => {
  it.each([
    ['select ? as a, ?, ? + 1 as c, (?) e from (select ? as d) x', ['a', '?', '?', 'e', 'd']],
    ['with q as (select ? as m) select ? n from q limit ?', ['m', 'n', '?']],
    ['select ? a union select ? b', ['a', 'b']],
    ['select (select ? as z) as k', ['k']],
  ])('is that under which it is selected: %s', (sql, names) => {
    expect(session.prepared(sql).parameters.map(({ name }) => name)).toEqual(names);
  });
});

/** Type and first value of what one statement answers, each time that it is executed. */
async function answers(
  sql: string,
  ...parameters: readonly (readonly BoundParameter[])[]
): Promise<readonly unknown[]> {
  const prepared = session.prepared(sql);
  const found: unknown[] = [];
  for (const each of parameters) {
    const { columns, rows } = await session.executePrepared(prepared, each);
    found.push([NAMES.get(columns[0]?.type ?? -1), rows[0]?.[0]]);
  }
  return found;
}

/** Type, length, decimals, collation and flags of each column, as numbers. */
const described = (columns: readonly ResultColumn[]): readonly string[] =>
  columns.map(({ type, length, decimals, collation, flags }) => [type, length, decimals, collation, flags].join(' '));

describe('what is told of columns when a statement is prepared, and when it runs', () => {
  it.each([
    [
      'select distinct i > ?, v, d + 1 from t',
      ['8 1 0 63 128', '253 80 0 255 0', '246 13 2 63 128'],
      ['3 1 0 63 0', '253 80 0 255 0', '246 13 2 63 0'],
    ],
    ['select i + ?, max(d) from t group by 1', ['8 22 0 63 128', '246 12 2 63 128'], ['8 22 0 63 0', '246 12 2 63 0']],
    ['select ? = 1 as x, max(d) from t group by x', ['8 1 0 63 128', '246 12 2 63 128'], undefined],
    ['select distinct ? + 1 from t', ['8 22 0 63 128'], undefined],
    [
      'select i + 1, ? + 1 from t group by i + 1 with rollup order by 2',
      ['8 12 0 63 128', '8 22 0 63 128'],
      ['8 12 0 63 0', '8 22 0 63 128'],
    ],
    [
      'select v, y, null, ? + 1 from t union select e, y, null, 1 from t',
      ['253 80 31 255 0', '13 4 0 63 160', '6 0 0 63 128', '8 22 0 63 128'],
      ['253 80 0 255 0', '13 4 0 63 96', '253 0 0 63 128', '8 22 0 63 0'],
    ],
    [
      'select row_number() over (order by i), i + ? from t',
      ['8 21 0 63 161', '8 22 0 63 128'],
      ['8 21 0 63 33', '8 22 0 63 0'],
    ],
    ['select * from (select distinct i + ? as x from t) q', ['8 22 0 63 0'], undefined],
  ])('%s', async (sql, announced, shown = announced) => {
    const prepared = session.prepared(sql);
    expect(described(prepared.columns)).toEqual(announced);
    expect(described((await session.executePrepared(prepared, [whole(1n)])).columns)).toEqual(shown);
  });
});

describe('the columns of a statement', () => {
  it('stay as they were told of, until it is prepared again for other types', async () => {
    const prepared = session.prepared('select cast(? as char), binary ?, timestamp(?), date_format(ts, ?) from t');
    const told = ['253 65532 31 255 0', '253 65535 31 63 128', '12 26 6 63 128'];
    expect(described(prepared.columns)).toEqual([...told, '250 2621280 31 255 0']);
    const one = whole(1n);
    const { columns } = await session.executePrepared(prepared, [one, double(1), one, text('%Y')]);
    expect(described(columns)).toEqual([...told, '250 2621280 31 255 0']);
    const again = await session.executePrepared(prepared, [one, one, text('2024-01-01'), one]);
    expect(described(again.columns).at(-1)).toBe('253 840 31 255 0');
  });

  it('are those of latin1 where a text follows a number', async () => {
    const prepared = session.prepared('select ?, charset(concat(?, ?)), i = ? from t');
    await session.executePrepared(prepared, [whole(1n), whole(1n), whole(1n), whole(1n)]);
    const again = [text('a'), text('a'), text('b'), double(1.5)];
    const { columns, rows } = await session.executePrepared(prepared, again);
    expect(described(columns)[0]).toBe('253 262140 31 8 0');
    expect(rows[0]).toEqual(['a', 'latin1', 0]);
    await expect(session.executePrepared(prepared, [text('日本'), ...again.slice(1)])).rejects.toMatchObject({
      errno: 3988,
    });
  });

  it('know the row that a parameter tells', async () => {
    const prepared = session.prepared('select i, min(d), max(y) from t where i = ? group by i');
    const { columns } = await session.executePrepared(prepared, [whole(1n)]);
    expect(described(columns)).toEqual(['3 11 0 63 0', '246 12 2 63 128', '13 4 0 63 160']);
  });
});

describe('a value of another type', () => {
  it('has the statement prepared again, and that stays', async () => {
    expect(
      await answers('select ? + 1', [whole(1n)], [decimal('1.5')], [whole(1n)], [double(1.5)], [whole(1n)]),
    ).toEqual([
      ['int', 2n],
      ['decimal', '2.500000000000000000000000000000'],
      ['decimal', '2.000000000000000000000000000000'],
      ['double', 2.5],
      ['double', 2],
    ]);
  });

  it('is converted where it is a text', async () => {
    expect(await answers('select ? + 1', [text('2')], [text('abc')], [text('-2')])).toEqual([
      ['int', 3n],
      ['int', 1n],
      ['decimal', '-1.000000000000000000000000000000'],
    ]);
    expect(await answers('select coalesce(?, da) from t', [text('2024-05-06')], [text('2024-05-06 07:08:09')])).toEqual(
      [
        ['date', '2024-05-06'],
        ['datetime', '2024-05-06 07:08:09.000000'],
      ],
    );
    expect(await answers('select coalesce(?, v) from t', [whole(5n)])).toEqual([['text', '5']]);
    expect(await answers('select cast(? as signed)', [text('5.7')])).toEqual([['int', 6n]]);
  });

  it('counts as a number beside a date that is computed with', async () => {
    expect(await answers('select da + ? from t', [whole(1n)], [text('2')])).toEqual([
      ['int', 20_240_103],
      ['int', 20_240_104],
    ]);
  });

  it('that is no date equals none in a list, and is not told of where no row takes it', async () => {
    expect(await answers('select da in (?, ?) from t', [text('abc'), text('2024-01-02')])).toEqual([['int', 1]]);
    expect(await answers('select da not in (?, ?) from t', [text('2023-01-01'), text('2023-01-02')])).toEqual([
      ['int', 1],
    ]);
    const update = session.prepared('update t set da = ?, i = ? where i = ?');
    const { ok } = await session.executePrepared(update, [text('abc'), whole(2n), whole(99n)]);
    expect(ok?.affectedRows).toBe(0);
    await expect(session.executePrepared(update, [text('abc'), whole(2n), whole(1n)])).rejects.toMatchObject({
      errno: 1292,
    });
  });

  it('is read with all digits of a fraction by TIME and TIMESTAMP', async () => {
    const [day, clock] = [text('2024-01-01'), text('10:20:30')];
    expect(await answers("select concat(timestamp(?), 'x')", [day])).toEqual([['text', '2024-01-01 00:00:00.000000x']]);
    expect((await answers('select time(?)', [clock]))[0]).toEqual(['time', '10:20:30.000000']);
  });

  it('that is a decimal keeps its digits where it is chosen by NULLIF', async () => {
    expect(await answers('select nullif(?, 1)', [decimal('2.50')])).toEqual([['decimal', '2.50']]);
  });

  it('that is a decimal has the digits of its own in a quotient, a variable and among texts', async () => {
    expect(await answers('select ? / 3', [decimal('10.0')])).toEqual([['decimal', '3.333333333000000000000000000000']]);
    expect(await answers('select @own := ? * 2', [decimal('1.50')])).toEqual([['decimal', '3.00']]);
    expect(await answers("select ? union select 1 union select 'a'", [decimal('1.50')])).toEqual([['text', '1.50']]);
  });

  it('is a count of a window only where it is one', async () => {
    const nothing = typed(COLUMN_TYPE.null, null);
    await expect(answers('select lag(i, ?) over () from t', [nothing])).rejects.toMatchObject({ errno: 1210 });
    await expect(answers('select ntile(?) over () from t', [nothing])).rejects.toMatchObject({ errno: 1210 });
    await expect(
      answers('select sum(i) over (order by i rows ? preceding) from t', [text('-1')]),
    ).rejects.toMatchObject({ errno: 3586 });
    expect((await answers('select nth_value(i, ?) over () from t', [nothing]))[0]).toEqual(['int', null]);
  });

  it('stays a text among texts, though a number came before', async () => {
    const sql =
      'select ifnull(?, v), coalesce(v, ?), if(1, ?, v), case when ? then ? else v end, greatest(?, v) from t';
    const prepared = session.prepared(sql);
    const numbers = [whole(1n), double(1.5), decimal('1.50'), whole(1n), double(2), whole(3n)];
    expect((await session.executePrepared(prepared, numbers)).rows).toEqual([['1', 'v', '1.50', '2', 'v']]);
    const texts = [text('a'), text('b'), text('c'), whole(1n), text('d'), text('x')];
    session.environment.warnings = [];
    expect((await session.executePrepared(prepared, texts)).rows).toEqual([['a', 'v', 'c', 'd', 'x']]);
    expect(session.environment.warnings).toEqual([]);
  });

  it('goes to a column as it came where a query gives it', async () => {
    await session.run('create table into_texts (v varchar(20), n int)');
    const prepared = session.prepared('insert into into_texts select ?, ? from t');
    await session.executePrepared(prepared, [whole(1n), whole(2n)]);
    await session.executePrepared(prepared, [text('x,y'), text('3')]);
    await expect(session.executePrepared(prepared, [text('z'), text('z')])).rejects.toMatchObject({ errno: 1366 });
    expect(await session.rows('select * from into_texts')).toEqual([
      ['1', 2],
      ['x,y', 3],
    ]);
  });

  it('that is a number goes to a column as one', async () => {
    const insert = session.prepared('insert into t (j, e, b) values (?, ?, ?)');
    const nothing = typed(COLUMN_TYPE.null, null);
    await expect(session.executePrepared(insert, [decimal('1.5'), nothing, nothing])).rejects.toMatchObject({
      errno: 3140,
    });
    const { ok } = await session.executePrepared(insert, [nothing, double(1.5), decimal('1.50')]);
    expect(ok?.affectedRows).toBe(1);
  });

  it('that is a number beyond 64 bits, or written with an exponent, is read as MySQL does', async () => {
    const most = { type: COLUMN_TYPE.longlong, unsigned: true, value: 18_446_744_073_709_551_615n };
    await expect(answers('select u - ? from t', [most])).rejects.toMatchObject({ errno: 1690 });
    expect(await answers('select bin(?)', [text('1e1')])).toEqual([['text', '1010']]);
    expect(await answers('select cast(? as signed)', [double(1e20)])).toEqual([['int', -(2n ** 63n)]]);
  });

  it('is compared as a whole number with lists of doubles and texts', async () => {
    expect(await answers('select ? in (?, ?)', [whole(0n), double(0.3), double(0.4)])).toEqual([['int', 1]]);
    expect(await answers('select ? in (concat(?), ?)', [whole(0n), text('0.3'), bytes('x')])).toEqual([['int', 1]]);
    expect(await answers('select i in (?, ?) from t', [double(1.3), double(0.4)])).toEqual([['int', 0]]);
  });

  it('is refused where CAST makes a text of a moment', async () => {
    const moment = typed(COLUMN_TYPE.datetime, '2024-02-29 00:00:00');
    await expect(answers('select cast(? as char)', [moment])).rejects.toMatchObject({ errno: 1235 });
    expect(await answers('select cast(? as unsigned)', [decimal('18446744073709551615')])).toEqual([
      ['int', 9_223_372_036_854_775_807n],
    ]);
  });

  it('of bytes beyond ASCII is refused by functions of letters', async () => {
    expect(await answers('select char_length(?)', [bytes('abc')])).toEqual([['int', 3]]);
    for (const sql of ['select char_length(?)', 'select left(?, 1)', "select ? regexp 'a'"])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(answers(sql, [bytes('é')])).rejects.toMatchObject({ errno: 1235 });
  });

  it('of bytes is a number as its text is', async () => {
    expect(await answers('select round(?, ?)', [bytes('2024-02-29'), decimal('0')])).toEqual([['double', 2024]]);
  });

  it('that is NULL is of the type of the value beside it', async () => {
    const nothing = typed(COLUMN_TYPE.null, null);
    expect(await answers('select ifnull(?, ?)', [whole(1n), nothing])).toEqual([['int', 1n]]);
    expect(await answers('select coalesce(?, ?)', [nothing, decimal('1.5')])).toEqual([
      ['decimal', '1.500000000000000000000000000000'],
    ]);
    expect(await answers('select json_contains(?, ?)', [nothing, whole(1n)])).toEqual([['int', null]]);
    expect(await answers('select json_merge_preserve(?, ?, ?)', [text('{}'), nothing, text('x')])).toEqual([
      ['json', null],
    ]);
  });

  it('of bytes is compared as its text is', async () => {
    expect(await answers('select ? = ?', [bytes('ABC'), text('abc')])).toEqual([['int', 1]]);
    expect(await answers('select i = ? from t', [bytes('1x')])).toEqual([['int', 1]]);
    expect(await answers('select b = ? from t', [bytes('5')])).toEqual([['int', 1]]);
  });

  it('is a year as a column takes it where one is equal to it, and in front of a fraction', async () => {
    const counted = async (condition: string, value: BoundParameter): Promise<unknown> =>
      (await answers(`select count(*) from t where ${condition}`, [value]))[0];
    expect(await counted('y = ?', whole(1n))).toEqual(['int', 1n]);
    expect(await counted('y < ?', whole(1n))).toEqual(['int', 0n]);
    expect(await counted('y = ?', text('2001x'))).toEqual(['int', 1n]);
    expect(await counted('y >= ?', double(2001.6))).toEqual(['int', 1n]);
    expect(await answers('select y = ? from t', [whole(1n)])).toEqual([['int', 0]]);
  });

  it('that is a decimal is shown where an aggregate in HAVING makes one row', async () => {
    expect(await answers('select ? from t having count(*) = ?', [decimal('1.50'), whole(1n)])).toEqual([
      ['decimal', '1.50'],
    ]);
  });

  it('leaves the type of a text alone where it is bytes', async () => {
    expect(await answers('select upper(?)', [bytes('abc')])).toEqual([['text', 'ABC']]);
    expect(await answers("select 'abc' rlike ?", [bytes('B')])).toEqual([['int', 1]]);
    const refused = async (sql: string): Promise<unknown> =>
      answers(sql, [bytes('$')]).catch((error: unknown) => (error instanceof WireError ? error.errno : error));
    expect(await refused('select json_extract(j, ?) from t')).toBe(3144);
    expect(await refused('select json_object(?, 1)')).toBe(3144);
    await expect(answers('select json_object(?, ?)', [whole(1n), whole(1n)])).rejects.toMatchObject({ errno: 3144 });
    expect(await answers("select json_contains_path(j, ?, '$.a') from t", [bytes('one')])).toEqual([['int', 1]]);
    expect(await answers('select json_storage_size(?)', [bytes('"abc"')])).toEqual([['int', 8n]]);
    expect(await answers('select json_array(?)', [bytes('q')])).toEqual([['json', '["base64:type15:cQ=="]']]);
  });

  it('is refused where the character set of a column does not have its letters', async () => {
    await expect(answers('select l = ? from t', [text('日本')])).rejects.toMatchObject({ errno: 3988 });
  });

  it('is in documents what it came as, also where the statement is prepared again', async () => {
    const prepared = session.prepared("select json_array(?, ?), json_extract(?, '$[0]')");
    const [number, document] = [whole(2n), text('[1]')];
    const shown = async (value: BoundParameter): Promise<unknown> =>
      (await session.executePrepared(prepared, [value, number, document])).rows[0]?.[0];
    expect(await shown(bytes('a'))).toBe('["base64:type15:YQ==", 2]');
    expect(await shown(text('a'))).toBe('["a", 2]');
    await expect(session.executePrepared(prepared, [number, number, bytes('[1]')])).rejects.toMatchObject({
      errno: 3144,
    });
  });

  it('is a text in a document, unless it is a document itself', async () => {
    expect(await answers("select json_set('{}', '$.a', ?)", [text('[1]')])).toEqual([['json', '{"a": "[1]"}']]);
    expect(await answers('select coalesce(?, j) from t', [text('[1]')])).toEqual([['json', '[1]']]);
    expect(await answers('select j = ? from t', [text('{"a": 1}')])).toEqual([['int', 0]]);
    await expect(answers('select json_type(?)', [text('[')])).rejects.toMatchObject({ errno: 3141 });
  });

  it('is one value to COUNT(DISTINCT …), also where it is NULL', async () => {
    const nothing = typed(COLUMN_TYPE.null, null);
    expect(await answers('select count(distinct ?) from t', [nothing])).toEqual([['int', 1n]]);
    expect(await answers('select count(distinct ?, upper(?), 7) from t', [nothing, nothing])).toEqual([['int', 1n]]);
    expect(await answers('select count(distinct ?) from t where i = 99', [nothing])).toEqual([['int', 0n]]);
  });

  it('is refused as a text without month or day from which a moment is counted', async () => {
    for (const read of ['date_sub(?, interval 1 hour)', 'timestampadd(second, 1, ?)'])
      for (const written of ['2024-00-05', '100:00:01'])
        await expect(answers(`select ${read}`, [text(written)])).rejects.toMatchObject({ errno: 1235 });
    for (const day of ['2024-01-05', '2024-00-05'])
      expect(await answers('select timestamp(?)', [text(day)])).toEqual([['datetime', `${day} 00:00:00.000000`]]);
  });
});
