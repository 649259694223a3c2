import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;
let other: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  [session, other] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
  await session.run('create database app');
  for (const each of [session, other]) await each.run('use app');
  await session.run('create table t (id int primary key)');
  await session.run('insert into t values (1)');
});

afterEach(() => temporary.remove());

describe('temporary tables', () => {
  it('belong to one session and hide the table of their name', async () => {
    await session.run('create temporary table t (id int primary key)');
    await session.run('insert into t values (7)');
    expect(await session.rows('select * from t')).toEqual([[7]]);
    expect(await other.rows('select * from t')).toEqual([[1]]);
    expect(await session.rows('show tables')).toEqual([['t']]);
    await session.run('drop temporary table t');
    expect(await session.rows('select * from t')).toEqual([[1]]);
    expect((await session.errorOf('drop temporary table t')).errno).toBe(1051);
  });

  it('are no parents and no children of foreign keys', async () => {
    await session.run('create table c (id int primary key, t int, foreign key (t) references t (id))');
    await session.run('create temporary table t (id int primary key)');
    await session.run('insert into t values (7)');
    expect((await session.errorOf('insert into c values (1, 7)')).errno).toBe(1452);
    await session.run('insert into c values (1, 1)');
    await other.run('insert into c values (2, 1)');
    await session.run('truncate table t');
    await session.run('create temporary table c (id int)');
    await session.run('drop temporary table t');
    expect(await session.errorOf('delete from t')).toMatchObject({
      errno: 1451,
      message:
        'Cannot delete or update a parent row: a foreign key constraint fails (`app`.`c`, CONSTRAINT `c_ibfk_1` FOREIGN KEY (`t`) REFERENCES `t` (`id`))',
    });
  });

  it('and others may be in the databases mysql and sys', async () => {
    await session.run('create temporary table mysql.x (id int)');
    await session.run('insert into mysql.x values (3)');
    expect(await session.rows('select * from mysql.x')).toEqual([[3]]);
    expect((await other.errorOf('select * from mysql.x')).errno).toBe(1146);
    await session.run('create table sys.y (id int)');
    await other.run('insert into sys.y values (4)');
    expect(await session.rows('select * from sys.y')).toEqual([[4]]);
    expect(await session.rows("show databases like '%s%'")).toContainEqual(['sys']);
    expect(await other.errorOf('drop database mysql')).toMatchObject({
      errno: 3552,
      message: "Access to system schema 'mysql' is rejected.",
    });
    expect((await other.errorOf('create table performance_schema.x (id int)')).errno).toBe(1049);
  });

  it('leave the transaction open, and stay without their rows when it is undone', async () => {
    await session.run('begin');
    await session.run('insert into t values (2)');
    await session.run('create temporary table x as select * from t');
    expect(await session.rows('select * from x')).toEqual([[1], [2]]);
    await session.run('rollback');
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1751]);
    expect(await session.rows('select * from x')).toEqual([]);
    expect(await session.rows('select * from t')).toEqual([[1]]);
    await session.run('insert into x values (9)');
    expect(await session.rows('select * from x')).toEqual([[9]]);
  });

  it('stay away when the transaction that dropped them is undone', async () => {
    await session.run('create temporary table x (id int)');
    await session.run('begin');
    await session.run('insert into t values (2)');
    await session.run('drop temporary table x');
    await session.run('rollback');
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1752]);
    expect((await session.errorOf('select * from x')).errno).toBe(1146);
    await session.run('begin');
    await session.run('insert into t values (3)');
    await session.run('rollback');
    expect(session.environment.warnings).toEqual([]);
  });

  it('are gone after a reset, and no other session gets their connection', async () => {
    await session.run('create temporary table x (id int)');
    session.session.reset();
    await session.run('use app');
    expect((await session.errorOf('select * from x')).errno).toBe(1146);
    await session.run('create temporary table x (id int)');
    session.session.close();
    await other.run('create temporary table x (id int)');
    expect(await other.rows('select * from x')).toEqual([]);
  });
});
