import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int auto_increment primary key, k varchar(9) unique, n int default 0)',
  "insert into t (k) values ('x'), ('y')",
);

describe('SELECT … INTO @a, @b', () => {
  it('puts one row into variables, before FROM and at the end', async () => {
    const { ok, columns } = await session.run('select id, k into @a, @b from t where id = 1');
    expect(columns).toEqual([]);
    expect(ok).toEqual({ affectedRows: 1, insertId: 0, info: '' });
    expect(await session.rows('select @a, @b')).toEqual([[1n, 'x']]);
    await session.run('select id from t where id = 2 for update into @a');
    await session.run("select 'p' union select 'p' into @b");
    expect(await session.rows('select @a, @b')).toEqual([[2n, 'p']]);
  });

  it('takes no more than one row, warns of none, and wants as many variables as columns', async () => {
    expect((await session.errorOf('select id into @a from t')).errno).toBe(1172);
    await session.run('set @a = 7');
    expect((await session.run('select id into @a from t where id = 99')).ok?.affectedRows).toBe(0);
    expect(session.environment.warnings).toEqual([
      { level: 'Warning', errno: 1329, message: 'No data - zero rows fetched, selected, or processed' },
    ]);
    expect(await session.rows('select @a')).toEqual([[7n]]);
    expect((await session.errorOf('select id, k into @a from t')).errno).toBe(1222);
  });

  it('stands in no subquery, and writes no files', async () => {
    expect((await session.errorOf('select (select 1 into @x)')).errno).toBe(3954);
    expect((await session.errorOf("select 1 into outfile '/tmp/x'")).errno).toBe(1235);
  });
});

describe('insert ids', () => {
  it('are exact beyond what a double holds', async () => {
    await session.run('create table big (id bigint auto_increment primary key)');
    expect((await session.run('insert into big values (90071992547409924)')).ok?.insertId).toBe(90071992547409924n);
    expect((await session.run('insert into big values (null)')).ok?.insertId).toBe(90071992547409925n);
    expect((await session.run('insert into big values (-999)')).ok?.insertId).toBe(-999);
  });
});

describe('the number 0', () => {
  it('is the zero date as a moment', async () => {
    await session.run("set sql_mode = ''");
    expect(await session.rows('select timestamp(0), cast(0 as datetime)')).toEqual([
      ['0000-00-00 00:00:00', '0000-00-00 00:00:00'],
    ]);
  });
});

describe('LAST_INSERT_ID(x)', () => {
  it('is told to the client and remembered', async () => {
    const updated = await session.run('update t set n = last_insert_id(n + 41) where id = 1');
    expect(updated.ok).toMatchObject({ affectedRows: 1, insertId: 41 });
    expect(await session.rows('select last_insert_id()')).toEqual([[41]]);
    expect((await session.run('update t set n = 1 where id = 2')).ok?.insertId).toBe(0);
    expect(await session.rows('select last_insert_id()')).toEqual([[41]]);
  });

  it('tells the id of the row that was there before', async () => {
    const sql = "insert into t (k) values ('y') on duplicate key update id = last_insert_id(id), n = n + 1";
    expect((await session.run(sql)).ok).toMatchObject({ affectedRows: 2, insertId: 2 });
    expect(await session.rows('select last_insert_id(), n from t where id = 2')).toEqual([[2, 1]]);
  });

  it('takes large numbers and NULL', async () => {
    await session.run('select last_insert_id(18446744073709551615)');
    expect(await session.rows('select last_insert_id()')).toEqual([[18446744073709551615n]]);
    expect(await session.rows('select last_insert_id(null)')).toEqual([[null]]);
    expect(await session.rows('select last_insert_id()')).toEqual([[0]]);
  });
});

describe('RAND(n)', () => {
  it("gives the sequence of MySQL's generator, anew for each statement and each place", async () => {
    const sequence = [[0.40613597483014313], [0.8745439358749836]];
    expect(await session.rows('select rand(5) from t order by id')).toEqual(sequence);
    expect(await session.rows('select rand(5) from t order by id')).toEqual(sequence);
    expect(await session.rows('select rand(1) = rand(1), rand(null) = rand(0)')).toEqual([[1, 1]]);
  });

  it('begins anew with each row when its argument is no constant', async () => {
    expect(await session.rows('select rand(id) from t order by id')).toEqual([
      [0.40540353712197724],
      [0.6555866465490187],
    ]);
  });
});

describe('the name of a column without alias', () => {
  it.each([
    [`select concat('${'y'.repeat(300)}')`, 255],
    [`select concat('${'ä'.repeat(300)}')`, 254],
  ])('ends after 255 bytes, between two characters', async (sql, length) => {
    const [column] = (await session.run(sql)).columns;
    expect(Buffer.byteLength(column?.name ?? '')).toBe(length);
    expect(sql.slice('select '.length).startsWith(column?.name ?? '-')).toBe(true);
  });
});
