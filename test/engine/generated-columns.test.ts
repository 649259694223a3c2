import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;
forEachEngine(
  (each) => (session = each),
  'create table t (c bigint, v tinyint as (c), s int unsigned as (c * 10) stored, w varchar(3) as (repeat(c, 2)), d decimal(4,1) as (c * 1.5))',
);

describe('a generated column', () => {
  it.each([
    ['a number', 'insert into t (c) values (200)', 1264],
    ['a stored number', 'insert into t (c) values (-1)', 1264],
    ['a text', 'insert into t (c) values (20)', 1406],
    ['a changed row', 'update t set c = 500', 1264],
  ])('takes nothing beyond its type: %s', async (_, sql, errno) => {
    await session.run('insert into t (c) values (1)');
    expect((await session.errorOf(sql)).errno).toBe(errno);
    expect(await session.rows('select c from t')).toEqual([[1n]]);
  });

  it('shows the nearest value where that is a warning', async () => {
    await session.run('insert ignore into t (c) values (3000), (-2)');
    expect(await session.rows('select v, s, w, d from t')).toEqual([
      [127, 30_000, '300', '999.9'],
      [-2, 0, '-2-', '-3.0'],
    ]);
  });

  it('of BINARY has zeros behind, and nothing beyond its bytes', async () => {
    await session.run(
      'create table bin (s varchar(9), b binary(3) as (s), v varbinary(3) as (s) stored, c varchar(9) as (unhex(hex(s))))',
    );
    await session.run("insert into bin (s) values ('é'), ('')");
    expect(await session.rows('select hex(b), hex(v), hex(c) from bin')).toEqual([
      ['C3A900', 'C3A9', 'C3A9'],
      ['000000', '', ''],
    ]);
    expect((await session.errorOf("insert into bin (s) values ('éé')")).errno).toBe(1406);
    await session.run('create table txt (b varbinary(9), t varchar(9) as (b))');
    expect((await session.errorOf("insert into txt (b) values (x'ff')")).errno).toBe(1366);
  });

  it('is refused where it changes with the day', async () => {
    const refused = await session.errorOf('create table day (t time, d datetime as (t) stored)');
    expect(refused.errno).toBe(1235);
  });

  it('is found by its key as it shows itself', async () => {
    await session.run('create table k (c bigint, g tinyint as (c), unique key (g))');
    await session.run("set sql_mode=''");
    await session.run('insert into k (c) values (300)');
    await session.run('replace into k (c) values (400)');
    await session.run('insert into k (c) values (500) on duplicate key update c = c + 1');
    expect(await session.rows('select c, g from k')).toEqual([[401n, 127]]);
  });
});

it('literals are shown in the character set of the texts beside them', async () => {
  const [latin, binary, unicode] = ["_latin1'x'", "_binary'x'", "_utf8mb4'x'"];
  const shown: readonly (readonly [string, string])[] = [
    ["concat(l, 'x')", `concat(\`l\`,${latin})`],
    ["coalesce(b, 'x')", `coalesce(\`b\`,${binary})`],
    ["concat(l, u, 'x')", `concat(\`l\`,\`u\`,${unicode})`],
    ["concat(upper(l), 'x')", `concat(upper(\`l\`),${latin})`],
    ["if(u = 'x', l, 'x')", `if((\`u\` = ${unicode}),\`l\`,${latin})`],
    ["case l when 'x' then b else 'x' end", `(case \`l\` when ${latin} then \`b\` else ${binary} end)`],
    ["l in ('x', u)", `(\`l\` in (${unicode},\`u\`))`],
    ["b between 'x' and 'x'", `(\`b\` between ${binary} and ${binary})`],
    ["l like 'x'", `(\`l\` like ${latin})`],
    ["substring_index(l, 'x', 1)", `substring_index(\`l\`,${unicode},1)`],
    ["concat(id, 'x')", `concat(\`id\`,${unicode})`],
  ];
  const columns = shown.map(([written], i) => `g${i} varchar(99) as (${written})`);
  await session.run(
    `create table lit (id int, l varchar(9) character set latin1, u varchar(9), b varbinary(9), ${columns.join(', ')})`,
  );
  const [[, text] = []] = await session.rows('show create table lit');
  for (const [, printed] of shown) expect(text).toContain(`GENERATED ALWAYS AS (${printed}) VIRTUAL`);
});

describe('what does not fit a generated column', () => {
  beforeEach(async () => {
    await session.run(
      'create table o (id int primary key auto_increment, a int, b tinyint as (a * 2) stored, unique (b))',
    );
    await session.run('insert into o (a) values (10)');
  });

  it('is told of before a key that is there already', async () => {
    expect((await session.errorOf('insert into o (id, a) values (1, 100)')).errno).toBe(1264);
    expect((await session.errorOf('insert into o (id, a) values (1, 100) on duplicate key update a = 3')).errno).toBe(
      1264,
    );
    expect((await session.errorOf('replace into o (id, a) values (1, 100)')).errno).toBe(1264);
    await session.run('insert into o (id, a) values (2, 20)');
    expect((await session.errorOf('update o set id = 2, a = 100 where id = 1')).errno).toBe(1264);
    await session.run('insert ignore into o (id, a) values (1, 100)');
    expect((await session.rows('show warnings')).map(([, errno]) => errno)).toEqual([1264, 1062]);
  });

  it('uses up no AUTO_INCREMENT value', async () => {
    expect((await session.errorOf('insert into o (a) values (100)')).errno).toBe(1264);
    await session.run('insert into o (a) values (30)');
    expect(await session.rows('select id from o order by id')).toEqual([[1], [2]]);
  });
});
