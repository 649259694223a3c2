import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { TestSession } from '../support/engine-session.ts';
import { temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key auto_increment, a int not null, b varchar(5), g int as (a * 2))',
  'create table log (n int primary key auto_increment, m varchar(100))',
);

const trigger = (place: string, body: string, name = 'x'): Promise<unknown> =>
  session.run(`create trigger ${name} ${place} on t for each row ${body}`);
const count = async (sql: string): Promise<number> => Number((await session.rows(sql))[0]?.[0]);
const logged = async (): Promise<unknown> => (await session.rows('select m from log order by n')).map(([text]) => text);
const errorOf = async (sql: string): Promise<unknown> => {
  const { errno, message } = await session.errorOf(sql);
  return [errno, message];
};

describe('a BEFORE trigger', () => {
  it('sets values that go through the type and NOT NULL of their columns', async () => {
    await trigger('before insert', 'set new.a = ifnull(new.a, 7), new.b = upper(new.b)');
    await session.run("insert into t (a, b) values (null, 'x'), (2, 'y')");
    await session.run("insert into t (b) values ('z')");
    expect(await session.rows('select * from t')).toEqual([
      [1, 7, 'X', 14],
      [2, 2, 'Y', 4],
      [3, 7, 'Z', 14],
    ]);
    await trigger('before insert', "set new.b = 'toolong'", 'y');
    expect(await errorOf('insert into t (a) values (1)')).toEqual([1406, "Data too long for column 'b' at row 1"]);
    await session.run('drop trigger y');
    await trigger('before insert', 'set new.a = null', 'z');
    expect(await errorOf('insert into t (a) values (1)')).toEqual([1048, "Column 'a' cannot be null"]);
  });

  it('gives a number to AUTO_INCREMENT itself, or sees 0', async () => {
    await trigger('before insert', 'begin set @seen = new.id; if new.a = 5 then set new.id = 50; end if; end');
    const { ok } = await session.run('insert into t (a) values (1)');
    expect([ok?.insertId, await count('select @seen')]).toEqual([1, 0]);
    await session.run('insert into t (a) values (5), (6)');
    expect(await session.rows('select id, a from t')).toEqual([
      [1, 1],
      [50, 5],
      [51, 6],
    ]);
  });

  it('sees generated columns as they were before the first trigger', async () => {
    await trigger('before insert', 'set new.a = new.a + 1', 'one');
    await trigger('before insert', 'set @g = new.g', 'two');
    await trigger('after insert', "set @g = concat(@g, ' ', new.g)", 'three');
    await session.run('insert into t (a) values (1)');
    expect(await session.rows('select @g')).toEqual([['2 4']]);
  });

  it('leaves a missing value an error where it does not give one', async () => {
    await trigger('before insert', "if new.b = 'x' then set new.a = 5; end if");
    await session.run("insert into t (b) values ('x')");
    expect(await errorOf("insert into t (b) values ('y')")).toEqual([1364, "Field 'a' doesn't have a default value"]);
  });

  it('makes an UPDATE a change, or none', async () => {
    await session.run("insert into t (a, b) values (1, 'x'), (2, 'y')");
    await trigger('before update', 'set new.b = old.b, new.a = new.a + 1');
    expect((await session.run("update t set b = 'q' where id = 1")).ok?.info).toBe(
      'Rows matched: 1  Changed: 1  Warnings: 0',
    );
    await session.run('drop trigger x');
    await trigger('before update', 'set new.b = old.b');
    expect((await session.run("update t set b = 'q'")).ok?.affectedRows).toBe(0);
    expect(await session.rows('select a, b from t')).toEqual([
      [2, 'x'],
      [2, 'y'],
    ]);
  });
});

describe('triggers', () => {
  it('fire for each row of every change, and not for cascades and TRUNCATE', async () => {
    const say = (text: string, row: string): string =>
      `insert into log (m) values (concat_ws(' ', '${text}', ${row}.id, ${row}.a, ${row}.g))`;
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const)
      for (const timing of ['before', 'after'])
        await trigger(`${timing} ${event}`, say(`${timing[0]}${event[0]}`, row), `${timing}_${event}`);
    await session.run('insert into t values (1, 1, null, default), (2, 2, null, default)');
    await session.run('insert into t (id, a) values (1, 9) on duplicate key update a = a + 10');
    await session.run('replace into t (id, a) values (2, 5)');
    await session.run('insert ignore into t (id, a) values (2, 6)');
    await session.run('delete from t where id = 1');
    await session.run('truncate t');
    const expected =
      'bi 1 1 2,ai 1 1 2,bi 2 2 4,ai 2 2 4,bi 1 9 18,bu 1 11 22,au 1 11 22,bi 2 5 10,bd 2 2 4,ad 2 2 4,ai 2 5 10,bi 2 6 12,bd 1 11 22,ad 1 11 22';
    expect(await logged()).toEqual(expected.split(','));
    await session.run(
      'create table child (id int primary key, t int, foreign key (t) references t (id) on delete cascade)',
    );
    await session.run("create trigger c after delete on child for each row insert into log (m) values ('child')");
    await session.run('insert into t (id, a) values (7, 1)');
    await session.run('insert into child values (1, 7)');
    await session.run('delete from t');
    expect(await count("select count(*) from log where m = 'child'")).toBe(0);
  });

  it('end a statement with IGNORE without a word where they set a NOT NULL column to NULL', async () => {
    await session.run('create table s (id int primary key, n int not null, m int)');
    await session.run('create trigger b before insert on s for each row set new.n = nullif(new.n, 2)');
    expect(await session.affected('insert ignore into s values (1, 1, 1), (2, 2, 2), (3, 3, 3)')).toBe(0);
    expect(await session.rows('select id, n from s')).toEqual([[1, 1]]);
    expect(await session.affected('insert ignore into s select id + 3, n + 1, m from s')).toBe(1);
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1048]);
    await session.run('create trigger u before update on s for each row set new.n = nullif(new.n, 0)');
    expect(await session.affected('update ignore s set m = 9')).toBe(0);
    expect(await session.rows('select * from s')).toEqual([
      [1, 1, 9],
      [4, 0, 1],
    ]);
    expect((await session.errorOf('insert into s values (5, 2, 1)')).errno).toBe(1048);
  });

  it('undo the whole statement with an error, and leave no warnings, ids or counts behind', async () => {
    await trigger(
      'after insert',
      "if new.a > 2 then signal sqlstate '45000' set message_text = 'no', mysql_errno = 5555; end if",
    );
    expect(await errorOf('insert into t (a) values (1), (2), (3)')).toEqual([5555, 'no']);
    expect(await count('select count(*) from t')).toBe(0);
    await session.run('drop trigger x');
    await trigger(
      'after insert',
      "begin insert into log values (40 + new.a, 'x'), (null, 'y'); signal sqlstate '01000'; end",
    );
    const { ok } = await session.run('insert into t (a) values (1)');
    expect([ok?.affectedRows, session.environment.warnings]).toEqual([1, []]);
    expect(await count('select last_insert_id() = (select max(id) from t)')).toBe(1);
  });

  it('run in their order', async () => {
    await trigger('before insert', "set @o = concat(@o, '1')", 'one');
    await session.run("create trigger two before insert on t for each row precedes one set @o = concat(@o, '2')");
    await session.run("create trigger three before insert on t for each row follows two set @o = concat(@o, '3')");
    await session.run("set @o = ''");
    await session.run('insert into t (a) values (1)');
    expect(await session.rows('select @o')).toEqual([['231']]);
    expect(await errorOf('create trigger f before update on t for each row follows one set @o = 1')).toEqual([
      3011,
      "Referenced trigger 'one' for the given action time and event type does not exist.",
    ]);
  });

  it('may not change what the statement around them uses', async () => {
    await trigger('before insert', 'insert into log select new.a, max(a) from t');
    await session.run('insert into t (a) values (1), (2)');
    await session.run('create trigger back after insert on log for each row update t set a = 0');
    expect(await errorOf('insert into t (a) values (3)')).toEqual([
      1442,
      "Can't update table 't' in stored function/trigger because it is already used by statement which invoked this stored function/trigger.",
    ]);
  });

  it('have variables, branches and SELECT … INTO', async () => {
    await trigger(
      'before insert',
      "begin declare n, m int default 3; declare s varchar(10) default 'q'; select count(*), 'w' into n, @w from t; set n = n + m; case when n > 4 then set new.a = n; else set new.b = s; end case; end",
    );
    await session.run('insert into t (a) values (1), (1), (1)');
    expect(await session.rows('select a, b, @w from t')).toEqual([
      [1, 'q', 'w'],
      [1, 'q', 'w'],
      [5, null, 'w'],
    ]);
  });

  it('run in the SQL mode in which they were written', async () => {
    await session.run("set sql_mode = ''");
    await trigger('before insert', "set new.b = 'toolong'");
    await session.run("set sql_mode = 'STRICT_TRANS_TABLES'");
    await session.run('insert into t (a) values (1)');
    expect(await session.rows('select b from t')).toEqual([['toolo']]);
  });
});

describe('the definition of a trigger', () => {
  it.each([
    ['x before insert on t', 'select 1', 1415],
    ['x before insert on t', 'commit', 1422],
    ['x before insert on t', 'create table y (a int)', 1422],
    ['x before insert on t', 'set new.nosuch = 1', 1054],
    ['x before insert on t', 'set @a = old.a', 1363],
    ['x before delete on t', 'set new.a = 1', 1363],
    ['x after insert on t', 'set new.a = 1', 1362],
    ['x before update on t', 'set old.a = 1', 1362],
    ['x before insert on nosuch', 'set @a = 1', 1146],
    ['x before insert on mysql.t', 'set @a = 1', 1465],
    ['x before insert on v', 'set @a = 1', 1347],
    ['x before insert on tmp', 'set @a = 1', 1361],
    ['x before insert on t', 'set autocommit = 1', 1445],
    ['x before insert on t', "signal sqlstate '00000'", 1407],
    ['x before insert on t', 'begin declare a int; declare a int; end', 1331],
    ['x before insert on t', "prepare s from 'select 1'", 1336],
    ['x before insert on t', "insert into log (m) values (str_to_date('1', new.b))", 1235],
    ['y before insert on t', 'set @a = 1', 1359],
  ])('%s: %s', async (place, body, errno) => {
    await session.run('create view v as select * from t');
    await session.run('create temporary table tmp (a int)');
    await trigger('before insert', 'set @a = 1', 'y');
    expect((await session.errorOf(`create trigger ${place} for each row ${body}`)).errno).toBe(errno);
  });

  it('is there again after the file was opened anew, for every session at once', async () => {
    const path = join(freshFolder(), 'data.db');
    const engine = await openSqliteEngine({ path });
    const [one, two] = [new TestSession(engine), new TestSession(engine)];
    await one.run('create database d');
    for (const each of [one, two]) each.session.useDatabase('d');
    await one.run('create table k (a int)');
    await two.run('insert into k values (1)');
    await one.run('create trigger x before insert on k for each row set new.a = new.a + 10');
    await two.run('insert into k values (1)');
    await engine.close();
    const again = await openSqliteEngine({ path });
    const three = new TestSession(again);
    await three.run('insert into d.k values (2)');
    expect(await three.rows('select a from d.k order by a')).toEqual([[1], [11], [12]]);
    await again.close();
  });

  it('is shown, stays with its table and goes with it', async () => {
    await trigger('before insert', "set new.b = 'x'");
    await session.run('alter table t add column c int, rename to t2');
    const [row] = await session.rows('show create trigger x');
    expect(row?.[2]).toBe("CREATE DEFINER=`root`@`%` TRIGGER `x` BEFORE INSERT ON `t2` FOR EACH ROW set new.b = 'x'");
    expect((await session.rows("show triggers like 't2'")).map((shown) => shown.slice(0, 5))).toEqual([
      ['x', 'INSERT', 't2', "set new.b = 'x'", 'BEFORE'],
    ]);
    expect(await session.rows('select trigger_name from information_schema.triggers where action_order = 1')).toEqual([
      ['x'],
    ]);
    await session.run('create table t3 like t2');
    await session.run('create database other');
    expect((await session.errorOf('rename table t2 to other.t2')).errno).toBe(1435);
    await session.run('drop table t2');
    expect(await session.rows('show triggers')).toEqual([]);
    expect((await session.errorOf('drop trigger x')).errno).toBe(1360);
    await session.run('drop trigger if exists x');
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1360]);
  });
});
