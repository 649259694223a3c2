import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7 tells clients of the columns of results that no table has. */

let session: TestSession;

forEachEngine((made) => (session = made));

/** Type, length, decimals, collation and flags of each column, as numbers. */
async function told(list: string): Promise<readonly string[]> {
  const { columns } = await session.run(`select ${list}`);
  return columns.map(({ name, type, length, decimals, collation, flags }) =>
    [name, type, length, decimals, collation, flags].join(' '),
  );
}

describe('what clients are told of', () => {
  it('functions that give whole numbers', async () => {
    expect(
      await told(
        `1 as a, strcmp('a', 'b') as b, field('a', 'b') as c, find_in_set('a', 'a,b') as d, datediff('2024-01-02', '2024-01-01') as e`,
      ),
    ).toEqual(['a 8 2 0 63 129', 'b 8 2 0 63 129', 'c 8 11 0 63 129', 'd 8 11 0 63 129', 'e 8 9 0 63 128']);
    expect(
      await told(
        `1 = 1 as a, json_valid('1') as b, sign(-2) as c, crc32('a') as d, quarter('2024-01-02') as e, microsecond('10:11:12') as f, cast(1 as unsigned) as g`,
      ),
    ).toEqual([
      'a 8 1 0 63 129',
      'b 8 21 0 63 128',
      'c 8 21 0 63 129',
      'd 8 10 0 63 161',
      'e 8 2 0 63 128',
      'f 8 21 0 63 128',
      'g 8 21 0 63 161',
    ]);
  });

  it('literals in the select list, each by its own length', async () => {
    for (const [list, lengths] of [
      [`1, 12345, -12, 1 + 1, 2 * 34, 10 % 3, concat(1, 'ab'), if(1 = 1, 1, 22)`, [2, 6, 3, 3, 4, 3, 16, 3]],
      [`1, 12, -1, 100 + 1, 23 * 45, 1 % 3, concat(123, 'abc'), if(1 = 1, 1, 2)`, [2, 3, 2, 5, 5, 2, 28, 2]],
    ] as const) {
      const { columns } = await session.run(`select ${list}`);
      expect(columns.map(({ length }) => length)).toEqual(lengths);
    }
    expect(await session.rows('select 1 xor 0, 2 xor null')).toEqual([[1, null]]);
  });

  it('functions of texts whose numbers and formats are literals, and those of which they are not', async () => {
    expect(
      await told(
        `addtime('1:1:1', '2:2:2') a, '2024-01-01' + interval 1 day b, left('abc', 2) c, concat_ws(',', 'a', 'b') d, format(12345678, 2) e, date_format(now(), '%Y-%m %H') f, repeat('a', 3) g, to_base64('abc') h, from_base64('YQ==') i`,
      ),
    ).toEqual([
      'a 254 116 31 255 0',
      'b 254 116 31 255 0',
      'c 253 8 31 255 0',
      'd 253 12 31 255 0',
      'e 253 176 31 255 0',
      'f 253 60 31 255 0',
      'g 253 12 31 255 0',
      'h 253 64 31 255 0',
      'i 253 12 31 63 128',
    ]);
    expect(
      await told(
        `left('abc', n) a, date_format(now(), s) b, substr('abcdef', 3, 2) c, lpad('a', 5, 'b') d, space(3) e, sha2('a', 256) f, extract(year from now()) g, extract(day_microsecond from now()) h, time_format('1:1:1', '%H') i from (select 2 n, 'abc' s) d`,
      ),
    ).toEqual([
      'a 253 12 31 255 0',
      'b 253 120 31 255 0',
      'c 253 8 31 255 0',
      'd 253 20 31 255 0',
      'e 253 12 31 255 0',
      'f 253 256 31 255 0',
      'g 8 5 0 63 128',
      'h 8 20 0 63 128',
      'i 253 28 31 255 0',
    ]);
  });

  it('what NULL is in, which may be NULL itself', async () => {
    expect(await told('pow(1, null) as a, not null as b, 1 < null as c')).toEqual([
      'a 5 23 31 63 128',
      'b 8 1 0 63 128',
      'c 8 1 0 63 128',
    ]);
    await session.run(
      'create table made as select not null as a, 1 = 1 as b, crc32(1) as c, sign(1) as d, locate(1, 2) as e, field(1, 2) as f, 2147483648 as g',
    );
    expect(await session.rows('show columns from made')).toEqual([
      ['a', 'int', 'YES', '', null, ''],
      ['b', 'int', 'NO', '', '0', ''],
      ['c', 'int unsigned', 'NO', '', '0', ''],
      ['d', 'bigint', 'NO', '', '0', ''],
      ['e', 'int', 'NO', '', '0', ''],
      ['f', 'int', 'NO', '', '0', ''],
      ['g', 'bigint', 'NO', '', '0', ''],
    ]);
  });

  it('binary strings, documents and texts of other lengths', async () => {
    expect(
      await told(`char(65, 66) as a, json_array(1) as b, quote('ab') as c, elt(1, 'ab', 'abc') as d, bin(2) as e`),
    ).toEqual([
      'a 253 8 31 63 128',
      'b 245 4294967292 31 255 128',
      'c 253 24 31 255 0',
      'd 253 12 31 255 0',
      'e 253 260 31 255 0',
    ]);
  });

  it('which columns of information_schema are never NULL', async () => {
    const { columns } = await session.run(
      'select schema_name, sql_path, default_encryption from information_schema.schemata where schema_name <> 1',
    );
    expect(columns.map(({ flags }) => flags & 1)).toEqual([1, 0, 1]);
  });

  it('whether they can be NULL, which MySQL promises of few texts', async () => {
    await session.run('create table n (i int not null, v varchar(9) not null)');
    const { columns } = await session.run(
      `select version(), degrees(i), radians(i), length(version()), user(), current_user(), uuid(), charset(v),
        collation(v), hex(v), hex(i), concat_ws(',', v, v), compress(v), regexp_replace(v, 'a', 'b'), pow(i, 2), exp(i),
        cot(i), convert(v using utf8mb4), binary v, v collate utf8mb4_bin, length(user()), user() = 'a',
        json_storage_size(v) from n`,
    );
    expect(columns.map(({ flags }) => flags & 1)).toEqual([1, 1, 1, 1, ...Array.from({ length: 19 }, () => 0)]);
    await expect(session.run('select degrees(1e308)')).rejects.toMatchObject({ errno: 1690 });
  });
});

const EVERY_TYPE = `create table e (i int not null, u bigint unsigned, dc decimal(10,2), d double(8,3), tx text, bl blob,
  en enum('a','bbb') not null, da date, dt datetime, y year, bt bit(5), zf int(6) zerofill, vc varchar(600), js json)`;

/** What clients are told of the columns of each query, or of an expression over the table of all types. */
async function described(items: readonly string[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const item of items) {
    const { columns } = await session.run(/^(?:select|with) /.test(item) ? item : `select ${item} from e`);
    const texts = columns.map(({ type, length, decimals, collation, flags, originalName, originalTable }) =>
      [
        type,
        length,
        decimals,
        collation,
        flags,
        ...(originalName !== '' && originalTable === '' ? [originalName] : []),
      ].join(' '),
    );
    all.push(texts.join(', '));
  }
  return all;
}

describe('what clients are told of values by the rules of MySQL', () => {
  it('arithmetic, whose length follows from the digits of its terms', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'i div 2',
        'u div i',
        'dc div 0.5',
        'i * 2',
        'dc + 1',
        'd / 2',
        'null + 2.5',
        'y mod 2',
        '-(1 + 1)',
        'ceil(dc)',
        'round(dc, 5)',
        'truncate(dc, null)',
        '0.25 * 0.5',
        'pi() + 1',
      ]),
    ).toEqual([
      '8 11 0 63 128',
      '8 20 0 63 160',
      '8 10 0 63 128',
      '8 12 0 63 129',
      '246 13 2 63 128',
      '5 12 7 63 128',
      '5 4 1 63 128',
      '8 5 0 63 160',
      '8 3 0 63 129',
      '8 21 0 63 128',
      '246 12 2 63 128',
      '246 9 0 63 128',
      '246 7 3 63 129',
      '5 8 6 63 129',
    ]);
  });

  it('one of several values', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'coalesce(tx)',
        'if(1, tx, null)',
        "nullif(en, 'a')",
        'coalesce(en)',
        'coalesce(bt, 1)',
        'ifnull(d, 0)',
        "greatest(dt, 'a')",
        'greatest(da, 1)',
        'least(dc, 1)',
        'coalesce(1, 2.5)',
        'case when i then y end',
      ]),
    ).toEqual([
      '252 1048560 31 255 0',
      '252 1048560 31 255 0',
      '254 12 31 255 0',
      '247 12 31 255 1',
      '246 6 0 63 129',
      '5 8 3 63 129',
      '253 104 31 255 0',
      '253 40 31 255 0',
      '246 12 2 63 128',
      '246 4 1 63 129',
      '13 4 0 63 160',
    ]);
  });

  it('texts that functions make', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'concat(tx)',
        'hex(bl)',
        "repeat('a', i)",
        "space('2024')",
        "replace(vc, 'a', 'bbb')",
        "left(vc, 'x')",
        'upper(null)',
        "make_set(1, 'a', 'b')",
        "export_set(5, 'Y', 'N')",
        'concat(d)',
      ]),
    ).toEqual([
      '250 1048560 31 255 0',
      '250 2097120 31 255 0',
      '251 268435456 31 255 0',
      '253 8096 31 255 0',
      '253 4800 31 255 0',
      '253 0 31 255 0',
      '253 0 31 63 128',
      '253 12 31 255 1',
      '253 508 31 255 0',
      '253 88 31 255 0',
    ]);
  });

  it('comparisons that cannot be NULL', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described(['i in (1, 2)', 'i in (1, null)', '(i, i) = (1, 2)', 'i in (select 1)', "1 not in (1, 'x')"]),
    ).toEqual(['8 1 0 63 129', '8 1 0 63 128', '8 1 0 63 129', '8 1 0 63 129', '8 1 0 63 129']);
  });

  it('aggregates, in groups and behind a table', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'select max(en), sum(bt), avg(1), group_concat(vc), any_value(y) from e',
        'select y + 0 as x, count(*), max(i), max(zf), sum(i) + 1, avg(i), min(i = 1) from e group by y + 0',
        "select distinct i + 1, concat(vc), 'a', year(dt) from e",
        'select * from (select i, i + 1 as x, concat(vc) as c from e limit 1) t',
        'select * from (select i, i + 1 as x from e) t',
        'select i from e union all select 1',
        'select row_number() over (), i, i + 1 from e',
      ]),
    ).toEqual([
      '254 12 31 255 0, 246 28 0 63 128, 246 7 4 63 128, 251 65536 31 255 0, 13 4 0 63 160',
      '3 5 0 63 32 x, 8 21 0 63 1, 3 11 0 63 4096, 3 6 0 63 96, 246 34 0 63 128, 246 16 4 63 128, 8 1 0 63 0',
      '8 12 0 63 1 i + 1, 252 9600 0 255 16 concat(vc), 253 4 31 255 1, 3 4 0 63 32 year(dt)',
      '3 11 0 63 4097, 8 12 0 63 1 x, 252 9600 0 255 16 c',
      '3 11 0 63 4097, 8 12 0 63 129 x',
      '8 11 0 63 1 i',
      '8 21 0 63 33 row_number() over (), 3 11 0 63 4097, 8 12 0 63 1 i + 1',
    ]);
  });

  it('unions, and groups and joins that are sorted', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'select tx, en, d, y, da from e union select tx, en, d, y, da from e',
        "select en, dc, bt, 1, now() from e union all select null, 1, 1, 'a', now()",
        'select i from e union select 1 union select tx from e',
        'select y, count(*), avg(i), group_concat(i) from e group by y order by 2',
        'select y, count(*), group_concat(i) from e group by y order by null',
        'select y, count(*), group_concat(i) from e group by y, dc order by y, dc desc',
        'select count(*), row_number() over () from e group by y',
        'select a.i + 1, b.dc from e a left join e b on b.i = a.i order by b.dc',
        'select s + 1, max(m) from (select count(*) s, max(vc) m from e group by y) t group by s',
      ]),
    ).toEqual([
      '252 1048560 0 255 16 tx, 253 12 0 255 1 en, 5 8 3 63 0 d, 13 4 0 63 96 y, 10 10 0 63 128 da',
      '254 12 0 255 256 en, 246 12 2 63 0 dc, 246 6 0 63 0 bt, 253 8 0 255 1 1, 12 19 0 63 4225 now()',
      '252 1048560 0 255 16 i',
      '13 4 0 63 96, 8 21 0 63 1 count(*), 246 16 4 63 0 avg(i), 252 16384 0 255 16 group_concat(i)',
      '13 4 0 63 96, 8 21 0 63 129, 251 65536 31 255 0',
      '13 4 0 63 96, 8 21 0 63 129, 251 65536 31 255 0',
      '8 21 0 63 1, 8 21 0 63 33 row_number() over ()',
      '8 12 0 63 1 a.i + 1, 246 12 2 63 0',
      '8 22 0 63 1 s + 1, 253 2400 0 255 0',
    ]);
  });

  it('conversions, documents and the time of the day', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'cast(d as char)',
        'cast(d as binary)',
        'binary vc',
        'convert(tx using utf8mb4)',
        'i collate utf8mb4_bin',
        'cast(i as float)',
        'json_quote(vc)',
        "json_unquote('abc')",
        'json_pretty(js)',
        'curtime(3)',
        "from_unixtime(i, '%Y')",
        "x'41' + 0",
        "b'101'",
        '@never_set',
        '1 - (i in (1, 2))',
        "greatest(date'2024-01-01', 0)",
      ]),
    ).toEqual([
      '253 88 31 255 0',
      '253 8 31 63 128',
      '253 2400 31 63 128',
      '250 1048560 31 255 0',
      '253 44 31 46 128',
      '4 23 31 63 129',
      '253 14408 31 46 128',
      '253 12 31 46 128',
      '251 268435456 31 46 128',
      '11 12 3 63 129',
      '253 16 31 255 0',
      '8 4 0 63 161',
      '253 1 0 63 129',
      '253 65532 31 63 128',
      '8 3 0 63 129',
      '253 40 31 255 1',
    ]);
  });

  it('sums of groups, keys and columns that queries in FROM give', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'select y, i, vc, en, count(*), sum(d) + 1, grouping(y) from e group by y, i, vc, en with rollup',
        'select y, i, vc, count(*), sum(d) + 1, avg(i) from e group by y, i, vc with rollup order by y',
        'select a, b from (select i as a, vc as b from e) t',
        'with recursive n as (select 1 as a union all select a + 1 from n where a < 3) select * from n',
        'select i + 1 as x, vc from e order by rand()',
      ]),
    ).toEqual([
      '13 4 0 63 160, 3 11 0 63 128, 253 2400 31 255 0, 254 12 31 255 0, 8 21 0 63 129, 5 20 3 63 128, 8 21 0 63 128',
      '3 4 0 63 32 y, 8 11 0 63 0 i, 252 9600 0 255 16 vc, 8 21 0 63 1 count(*), 5 20 3 63 128, 246 16 4 63 0 avg(i)',
      '3 11 0 63 4097, 253 2400 0 255 0',
      '8 2 0 63 0 a',
      '8 12 0 63 1 x, 253 2400 0 255 0',
    ]);
  });

  it('remainders, long texts, defaults and documents of two', async () => {
    await session.run(
      'create table d (i int, u bigint unsigned, y year, d decimal(10,2), p decimal(8,3) unsigned, w decimal(12,0), n varchar(10) not null default "q", l longtext, j json, key (i))',
    );
    expect(
      await described([
        'select u % u, y % y, p % p, p % d, d % i, tm % 5, i % 5 from d, (select time"10:11:12.5" tm) x',
        'select replace(l, n, n), insert(l, 1, 2, n), quote(l), repeat(l, 2), lower(l), make_set(1, j, n) from d',
        'select default(i), default(n), greatest(j, j), greatest(j, n), round(w), round(w, 0), round(w, 2) from d',
        'select concat(cast(1 as float)), is_ipv4(i), n like n escape null from d',
        'select exists (select i from d), exists (select n from d), exists (select * from d), (select 1) = 1',
        "select make_set(1, l, n), make_set(1, cast('a' as binary(4)), n) from d",
        'select i + 1.000000000000000000000000000001 as x from d group by x',
      ]),
    ).toEqual([
      '8 21 0 63 160, 8 5 0 63 160, 246 10 3 63 160, 246 12 3 63 160, 246 12 2 63 128, 246 10 1 63 128, 8 11 0 63 128',
      '251 67108864 31 255 0, 251 67108864 31 255 0, 251 67108864 31 255 0, 251 67108864 31 255 0, 251 4294967295 31 255 0, 253 40 31 46 128',
      '3 11 0 63 16392, 253 40 0 255 1, 253 4294967292 31 46 128, 251 4294967295 31 46 128, 246 14 0 63 128, 246 14 0 63 128, 246 13 0 63 128',
      '253 92 31 255 0, 8 1 0 63 128, 8 1 0 63 128',
      '8 1 0 63 128, 8 1 0 63 129, 8 1 0 63 129, 8 1 0 63 129',
      '253 40 31 255 0, 253 15 31 63 128',
      '246 43 30 63 0 x',
    ]);
  });

  it('texts, which without strict mode are NULL only where an argument is', async () => {
    await session.run('create table s (n varchar(10), m varchar(10) not null, c int not null)');
    const list =
      "upper('a'), concat(m, 1), concat(n, 1), hex(c), repeat(m, 2), repeat(m, c), cast(c as char), elt(1, m)";
    const flags = async (): Promise<readonly number[]> =>
      (await session.run(`select ${list} from s`)).columns.map((column) => column.flags);
    expect(await flags()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    await session.run("set sql_mode = ''");
    expect(await flags()).toEqual([1, 1, 0, 1, 1, 0, 1, 0]);
    await session.run('create table made as select upper(m) as a, upper(n) as b, char(65) as c from s');
    expect(await session.rows('show columns from made')).toEqual([
      ['a', 'varchar(10)', 'NO', '', '', ''],
      ['b', 'varchar(10)', 'YES', '', null, ''],
      ['c', 'varbinary(4)', 'NO', '', '', ''],
    ]);
  });

  it('binary strings of bits', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        'select bit_or(cast(bl as binary(4))), hex(bit_or(cast(bl as binary(4)))) from e',
        'format_pico_time(1)',
      ]),
    ).toEqual(['253 5 0 63 161, 253 40 31 255 0', '253 44 31 33 0']);
  });

  it('bytes that are written as digits, where a number or moment is wanted', async () => {
    await session.run(EVERY_TYPE);
    expect(
      await described([
        "left('12345', b'11')",
        "repeat('a', x'03')",
        "round(1.2345, b'1')",
        "avg(b'1')",
        "sum(x'4142')",
        "-(x'41')",
        "-(time'10:11:12.5')",
        "nullif(b'1', 2)",
        "any_value(x'41')",
        "timestamp(x'41')",
        "convert_tz(b'1', '+00:00', '+01:00')",
      ]),
    ).toEqual([
      '253 12 31 255 0',
      '253 12 31 255 0',
      '246 5 1 63 129',
      '246 9 4 63 128',
      '246 28 0 63 128',
      '5 17 0 63 129',
      '5 18 1 63 129',
      '253 1 0 63 128',
      '253 1 31 63 129',
      '12 19 0 63 128',
      '12 19 0 63 128',
    ]);
    expect(await session.rows("select nullif(b'1', 1), nullif(x'41', 65), round(1.2345, b'1')")).toEqual([
      [null, null, '1.2'],
    ]);
  });

  it('texts beside documents, members and moments, and what is as long as MySQL lets it be', async () => {
    await session.run(EVERY_TYPE);
    await session.run('create table f (c char(5), f float, l longtext)');
    expect(
      await described([
        'if(1, js, tx)',
        'least(dc, dt)',
        'least(d, dt)',
        'least(cast(1 as time), dc)',
        'format(bt, 2)',
        'format(12345678901234567890123, 2)',
        'select format(f, 2), compress(l), to_base64(l), timestamp(f) from f',
        'select c from f union select en from e',
        'select en from e union select c from f',
        'select if(1, c, en), if(1, en, en) from f join e',
        'select x from (select any_value(i) as x from e) q',
        "unix_timestamp('2020-01-02 03:04:05.5+02:00')",
      ]),
    ).toEqual([
      '251 4294967295 31 46 128',
      '253 88 31 255 0',
      '253 92 31 255 0',
      '253 52 31 255 0',
      '253 152 31 255 0',
      '253 256 31 255 0',
      '253 192 31 255 0, 251 16777216 31 63 128, 251 67108864 31 255 0, 12 26 6 63 128',
      '254 20 0 255 0 c',
      '254 20 0 255 0 en',
      '254 20 31 255 0, 253 12 31 255 1',
      '3 11 0 63 129 x',
      '246 14 1 63 129',
    ]);
  });
});
