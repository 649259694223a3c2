import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What is told of a row that breaks several rules: by MySQL 9.7. */
let session: TestSession;

forEachEngine((made) => (session = made));

const told = async (sql: string): Promise<string> => {
  const { errno, message } = await session.errorOf(sql);
  const name =
    /CONSTRAINT `(\w+)`/.exec(message) ?? /for key '([\w.]+)'|constraint '(\w+)'|failed '([\w.]+)'/.exec(message);
  return `${errno} ${name?.slice(1).find((part) => part !== undefined) ?? message}`;
};

const warnings = async (): Promise<readonly unknown[]> =>
  (await session.rows('show warnings')).map(([, errno]) => errno);

beforeEach(async () => {
  await session.run('create table p (id int primary key, u int unique)');
  await session.run('insert into p values (1, 1), (2, 2)');
  await session.run(
    'create table t (id int primary key, u int unique, f int, g int, constraint z check (g > 0), constraint y check (g > -5), constraint fb foreign key (f) references p (id), constraint fa foreign key (g) references p (u))',
  );
  await session.run('insert into t values (1, 1, 1, 1), (2, 2, 2, 2)');
});

describe('INSERT tells first', () => {
  it.each([
    ['of checks, by their names', '(1, 1, 9, -9)', '3819 y'],
    ['of checks before foreign keys', '(3, 3, 9, 0)', '3819 z'],
    ['of foreign keys before unique ones', '(1, 1, 9, 1)', '1452 fb'],
    ['of foreign keys by their names', '(3, 3, 9, 9)', '1452 fa'],
    ['of unique keys, the primary one first', '(1, 2, 1, 1)', '1062 t.PRIMARY'],
  ])('%s', async (_, row, error) => {
    expect(await told(`insert into t values ${row}`)).toBe(error);
    const updating = await told(`insert into t values ${row} on duplicate key update g = 2`);
    expect(updating.trim()).toBe(error.startsWith('1062') ? '0' : error);
  });

  it('of the CHECK OPTION of a view before anything else', async () => {
    await session.run('create view v as select * from t where u < 5 with check option');
    expect(await told('insert into v values (1, 7, 9, -9)')).toMatch(/^1369/);
    expect(await told('update v set u = 7, g = -9 where id = 1')).toMatch(/^1369/);
  });

  it('also in the warnings of IGNORE, and of rows that would replace others', async () => {
    await session.run('insert ignore into t values (1, 1, 1, 0), (1, 1, 9, 1), (1, 1, 1, 1)');
    expect(await warnings()).toEqual([3819, 1452, 1062]);
    expect(await told('replace into t values (1, 1, 9, 0)')).toBe('3819 z');
    expect(await told('replace into t values (1, 1, 9, 1)')).toBe('1452 fb');
  });

  it('of a row that refers to itself only where it does not', async () => {
    await session.run('create table s (id int primary key, s int, u int unique, foreign key (s) references s (id))');
    await session.run('insert into s values (1, 1, 1)');
    expect(await told('insert into s values (2, 2, 1)')).toBe('1062 s.u');
    expect(await told('insert into s values (2, 3, 1)')).toBe('1452 s_ibfk_1');
  });
});

describe('UPDATE and DELETE tell first', () => {
  beforeEach(async () => {
    await session.run('create table c2 (n int, constraint k2 foreign key (n) references t (id))');
    await session.run('create table c1 (n int, constraint k1 foreign key (n) references t (id))');
    await session.run('insert into c1 values (1)');
    await session.run('insert into c2 values (1)');
  });

  it('of checks, then of rows that refer to the row, then of its own foreign keys, then of unique ones', async () => {
    expect(await told('update t set id = 2, f = 9, g = 0 where id = 1')).toBe('3819 z');
    expect(await told('update t set id = 2, f = 9 where id = 1')).toBe('1451 k2');
    expect(await told('update t set u = 2, f = 9 where id = 1')).toBe('1452 fb');
    expect(await told('update t set u = 2 where id = 1')).toBe('1062 t.u');
    await session.run('update ignore t set id = 2, f = 9, g = 0 where id = 1');
    expect(await warnings()).toEqual([3819]);
  });

  it('of the oldest key that refers to the row, also through rows that go with it', async () => {
    expect(await told('delete from t')).toBe('1451 k2');
    await session.run(
      'create table m (id int primary key, t int, foreign key (t) references t (id) on delete cascade)',
    );
    await session.run('create table n (m int, constraint nm foreign key (m) references m (id))');
    await session.run('create table o (t int, constraint ot foreign key (t) references t (id))');
    await session.run('insert into m values (1, 2)');
    await session.run('insert into n values (1)');
    await session.run('insert into o values (2)');
    expect(await told('delete from t where id = 2')).toBe('1451 nm');
  });
});

it('a unique key whose columns are NOT NULL by ALTER TABLE goes before those that may be NULL', async () => {
  await session.run('create table w (a int, b int, unique ub (b), unique ua (a))');
  await session.run('insert into w values (1, 1)');
  expect(await told('insert into w values (1, 1)')).toBe('1062 w.ub');
  await session.run('alter table w modify a int not null');
  expect(await told('insert into w values (1, 1)')).toBe('1062 w.ua');
});
