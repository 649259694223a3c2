import { createConnection, type ConnectionOptions, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../src/server/start-server.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

async function values(sql: string): Promise<readonly unknown[]> {
  return (await session.rows(sql))[0] ?? [];
}

const connect = (collation: string): Promise<unknown> => session.run(`set collation_connection = '${collation}'`);

describe('texts that stand beside no column', () => {
  forEachEngine((made) => (session = made));

  it.each([
    ['utf8mb4_0900_ai_ci', [1, 0, 1, 0]],
    ['utf8mb4_general_ci', [1, 1, 1, 1]],
    ['utf8mb4_unicode_ci', [1, 1, 1, 1]],
    ['utf8mb4_bin', [0, 1, 0, 1]],
    ['utf8mb4_0900_as_cs', [0, 0, 0, 0]],
    ['latin1_swedish_ci', [1, 1, 1, 1]],
    ['binary', [0, 0, 0, 0]],
  ])('compare by %s', async (collation, expected) => {
    await connect(collation);
    expect(await values("select 'a' = 'A', 'a ' = 'a', 'a' in ('A', 'x'), concat(1) = '1 '")).toEqual(expected);
    expect(
      await values("select collation('a'), collation(cast(1 as char)), collation(date_format(now(), '%Y'))"),
    ).toEqual([collation, collation, collation]);
  });

  it('one plan is for one collation', async () => {
    const sql = "select 'a' = 'A'";
    for (const [collation, expected] of [
      ['utf8mb4_0900_ai_ci', 1],
      ['utf8mb4_bin', 0],
      ['utf8mb4_0900_ai_ci', 1],
    ] as const) {
      await connect(collation);
      for (let i = 0; i < 3; i++) expect(await values(sql)).toEqual([expected]);
    }
  });

  it('group, sort and are distinct by it', async () => {
    const sql = "select x, count(*) from (select 'a' as x union all select 'A' union all select 'b') t group by x";
    expect(await session.rows(sql)).toHaveLength(2);
    await connect('utf8mb4_bin');
    expect(await session.rows(sql)).toHaveLength(3);
    expect(await session.rows("select 'a' union select 'A'")).toHaveLength(2);
  });

  it('a column decides beside literals, and none beside what counts as much', async () => {
    await session.run('create table t (a varchar(10), b varchar(10) collate utf8mb4_bin)');
    await session.run("insert into t values ('a', 'a')");
    await connect('utf8mb4_general_ci');
    expect(await values("select a = 'A', b = 'A', a = 'a ', collation(concat(a, 'x')) from t")).toEqual([
      1,
      0,
      0,
      'utf8mb4_0900_ai_ci',
    ]);
    expect(await session.errorOf("select a = cast('a' as char) from t")).toEqual({
      errno: 1267,
      message:
        "Illegal mix of collations (utf8mb4_0900_ai_ci,IMPLICIT) and (utf8mb4_general_ci,IMPLICIT) for operation '='",
    });
    await session.run("set @v = 'a'");
    expect((await session.errorOf('select a from t where a in (@v)')).errno).toBe(1267);
    expect(await session.rows('select a from t where b = @v')).toHaveLength(1);
    expect((await session.errorOf("select _utf8mb4'a' = 'a'")).errno).toBe(1267);
  });

  it('what a definition keeps does not follow it', async () => {
    await session.run(
      "create table k (a varchar(40), g int as (a = 'a '), check (concat(1, '') <> '1 '), key ((concat(a, 'x'))))",
    );
    await session.run("create view v as select 'a' = 'A' as y, 'a' as x");
    await connect('utf8mb4_bin');
    await session.run("insert into k (a) values ('A')");
    expect(await values('select g, y, collation(x) from k, v')).toEqual([0, 1, 'utf8mb4_0900_ai_ci']);
    await session.run("create view w as select 'a' = 'A' as y, 'a' as x, cast(1 as char) as c, concat(1) as t");
    await session.run(
      "create trigger t before insert on k for each row set new.a = if('a' = 'A', 'same', collation('a'))",
    );
    await connect('utf8mb4_general_ci');
    expect(await values('select y, collation(x), collation(c), collation(t) from w')).toEqual([
      0,
      'utf8mb4_bin',
      'utf8mb4_0900_ai_ci',
      'utf8mb4_general_ci',
    ]);
    await session.run("insert into k (a) values ('x')");
    expect(await session.rows("select a from k where a <> 'A'")).toEqual([['utf8mb4_bin']]);
    expect(await values("select collation_connection from information_schema.views where table_name = 'w'")).toEqual([
      'utf8mb4_bin',
    ]);
  });

  it('a table made of them has it', async () => {
    await connect('utf8mb4_unicode_ci');
    await session.run("create table m as select 'a' as x, concat(1) as y");
    expect(await session.rows("select collation_name from information_schema.columns where table_name = 'm'")).toEqual([
      ['utf8mb4_unicode_ci'],
      ['utf8mb4_unicode_ci'],
    ]);
  });

  it.each(['utf8mb4_ja_0900_as_cs', 'tis620_thai_ci'])(
    'an order that is not known is refused where it counts: %s',
    async (name) => {
      await session.run('create table t (a varchar(10))');
      await connect(name);
      await session.run("insert into t values ('a'), (concat('b', 1))");
      expect(
        await values(
          "select collation('a'), collation(concat(1)), upper('a'), concat('x', 'y'), (select count(*) from t where a = 'A')",
        ),
      ).toEqual([name, name, 'A', 'xy', 1n]);
      for (const sql of [
        "select 'a' = 'A'",
        "select 'a' in ('A', 'b')",
        "select 'a' like 'A'",
        "select 'a' union select 'b'",
        "select distinct concat(a, 'x') = 'x', 'y' from t order by 'z'",
        "select locate('a', 'b')",
      ])
        expect([sql, (await session.errorOf(sql)).errno]).toEqual([sql, 1235]);
      expect([1235, 1273]).toContain((await session.errorOf("create table u as select 'a' as x")).errno);
    },
  );
});

describe('the character set of the connection', () => {
  forEachEngine((made) => (session = made));

  it('is that of literals, in bytes too', async () => {
    await connect('latin1_swedish_ci');
    expect(await values("select charset('é'), hex('é'), length('é'), hex(concat('é', 1))")).toEqual([
      'latin1',
      'E9',
      1,
      'E931',
    ]);
    await session.run("create table t (v varbinary(10) default 'é', u varchar(10))");
    await session.run("insert into t values ('é', 'é'), (default, concat('é', 'a'))");
    await session.run("update t set v = concat('ö', v) where u = 'éa'");
    expect(await session.rows('select hex(v), hex(u) from t order by u')).toEqual([
      ['E9', 'C3A9'],
      ['F6E9', 'C3A961'],
    ]);
    expect(await session.rows("select u from t where v = 'é' or v like 'ö%'")).toHaveLength(2);
  });

  it('takes no characters of others', async () => {
    await connect('cp1251_general_ci');
    expect(await values("select hex('я'), 'я' = 'Я', 'é'")).toEqual(['FF', 1, '?']);
    expect(session.environment.warnings).toMatchObject([
      { errno: 1300, message: String.raw`Cannot convert string '\xC3\xA9' from utf8mb4 to cp1251` },
    ]);
    expect((await session.errorOf("select 'a' = _latin1'a'")).errno).toBe(1267);
    expect((await session.errorOf("select concat(_gbk'a', 'a')")).errno).toBe(1267);
    expect((await session.errorOf("select 'a' collate utf8mb4_bin")).errno).toBe(1253);
  });

  it('binary makes binary strings', async () => {
    await connect('binary');
    expect(await values("select hex('é'), length('é'), char_length('é'), hex(reverse('é')), hex(upper('a'))")).toEqual(
      ['C3A9', 2, 2, 'A9C3', '61'].map((value) =>
        typeof value === 'string' ? Uint8Array.from(Buffer.from(value)) : value,
      ),
    );
  });
});

describe('drivers', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer({ port: 0, password: 'x' });
  });
  afterAll(() => server.close());

  const QUESTION = "select 'a ' = 'a' as padded, 'a' = 'A' as folded, @@collation_connection as name";
  const options = (charset: string): ConnectionOptions => ({
    host: server.host,
    port: server.port,
    user: 'root',
    password: 'x',
    charset,
  });

  it.each([
    ['UTF8MB4_0900_AI_CI', 0, 1],
    ['UTF8MB4_UNICODE_CI', 1, 1],
    ['UTF8MB4_GENERAL_CI', 1, 1],
    ['UTF8MB4_BIN', 1, 0],
  ])('log in with %s', async (charset, padded, folded) => {
    const name = charset.toLowerCase();
    const connection = await createConnection(options(charset));
    expect((await connection.query<RowDataPacket[]>(QUESTION))[0]).toEqual([{ padded, folded, name }]);
    const [[prepared]] = await connection.execute<RowDataPacket[]>('select ? = ? as same, collation(?) as name', [
      'a ',
      'a',
      'x',
    ]);
    expect(prepared).toEqual({ same: padded, name });
    await connection.query('set names utf8mb4 collate utf8mb4_0900_as_cs');
    expect((await connection.query<RowDataPacket[]>(QUESTION))[0]).toMatchObject([{ padded: 0, folded: 0 }]);
    await connection.reset();
    expect((await connection.query<RowDataPacket[]>(QUESTION))[0]).toEqual([{ padded, folded, name }]);
    await connection.changeUser({ charset: 'UTF8MB4_BIN' });
    expect((await connection.query<RowDataPacket[]>(QUESTION))[0]).toMatchObject([{ padded: 1, folded: 0 }]);
    await connection.end();
  });

  it('a prepared statement keeps the collation that it was prepared in', async () => {
    const connection = await createConnection(options('UTF8MB4_UNICODE_CI'));
    const statement = await connection.prepare("select 'a ' = 'a' as padded");
    await connection.query('set names utf8mb4');
    expect((await statement.execute([]))[0]).toEqual([{ padded: 1 }]);
    await connection.end();
  });
});
