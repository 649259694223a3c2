import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

async function keysOf(table: string): Promise<readonly string[]> {
  const [[, text] = []] = await session.rows(`show create table ${table}`);
  return String(text)
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => /^(?:primary |unique )?key /i.test(line));
}

it('a column that one statement drops and adds stays in its keys, with the bytes that they had of it', async () => {
  await session.run(
    'create table t (id int primary key auto_increment, a varchar(20), t text, d datetime, n int, key a (a), key t (t(10)), key d (d), key an (a, n desc))',
  );
  await session.run("insert into t (a, t, n) values ('x', 'y', 1)");
  await session.run('alter table t drop id, add id int unsigned not null auto_increment first, drop d, add d datetime');
  await session.run('alter table t drop column a, add column a varchar(30), drop column t, add t char(10)');
  expect(await keysOf('t')).toEqual([
    'PRIMARY KEY (`id`)',
    'KEY `a` (`a`(20))',
    'KEY `t` (`t`)',
    'KEY `d` (`d`)',
    'KEY `an` (`a`(20),`n` DESC)',
  ]);
  expect(await session.rows('select id, a, t, n from t force index (an) where a is null')).toEqual([
    [1, null, null, 1],
  ]);
  expect((await session.errorOf('alter table t drop n, add n bigint')).errno).toBe(1089);
  expect((await session.errorOf('alter table t drop a, add a varchar(10)')).errno).toBe(1089);
  expect((await session.errorOf('alter table t drop id, add id int primary key')).errno).toBe(1068);
  await session.run('alter table t drop n, add n text, drop key an, drop id, add id varchar(9) not null');
  expect((await keysOf('t'))[0]).toBe('PRIMARY KEY (`id`(4))');
});

it('keys of virtual columns and expressions stand behind the others of their kind', async () => {
  await session.run(
    'create table t (a int, b int, v int as (a + 1), s int as (a) stored, key v (v), key f ((b * 2)), unique u (v), unique ub (b), key s (s), key av (a, v), key b (b))',
  );
  const [unique, rest] = [
    ['UNIQUE KEY `ub` (`b`)', 'UNIQUE KEY `u` (`v`)'],
    ['KEY `s` (`s`)', 'KEY `b` (`b`)', 'KEY `v` (`v`)', 'KEY `f` (((`b` * 2)))', 'KEY `av` (`a`,`v`)'],
  ];
  expect(await keysOf('t')).toEqual([...unique, ...rest]);
});

it('ALTER TABLE puts keys in order that it makes NOT NULL', async () => {
  await session.run('create table t (a int, b int, unique a (a), unique b (b))');
  await session.run('alter table t modify b int not null');
  expect(await keysOf('t')).toEqual(['UNIQUE KEY `b` (`b`)', 'UNIQUE KEY `a` (`a`)']);
});

it('what ALTER TABLE adds may name columns that a later action adds or renames', async () => {
  await session.run('create table t (id int primary key, b int)');
  await session.run('alter table t add index z (b2), add check (n > 0), change b b2 int, add column n int unique');
  await session.run('alter table t add foreign key (p) references t (id), add column p int');
  expect(await keysOf('t')).toEqual(['PRIMARY KEY (`id`)', 'UNIQUE KEY `n` (`n`)', 'KEY `z` (`b2`)', 'KEY `p` (`p`)']);
  expect((await session.errorOf('insert into t values (1, 1, 0, 1)')).errno).toBe(3819);
});
