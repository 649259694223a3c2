import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  await session.run('create table p (id int primary key, n int)');
  await session.run('create table c (id int primary key, pid int)');
});

describe('ALTER TABLE and foreign keys', () => {
  it('holds the rows that are there against a new one', async () => {
    await session.run('insert into c values (1, null), (2, 5)');
    expect(await session.errnoOf('alter table c add foreign key (pid) references p (id)')).toBe(1452);
    await session.run('set foreign_key_checks = 0');
    await session.run('alter table c add foreign key (pid) references p (id)');
  });

  it('quotes names as they would have to be written', async () => {
    await session.run('create table `a``b` (`c``1` int primary key)');
    await session.run('create table `d``e` (id int, constraint `f``k` foreign key (id) references `a``b` (`c``1`))');
    expect((await session.errorOf('insert into `d``e` values (1)')).message).toMatch(
      /`d``e`, CONSTRAINT `f``k` FOREIGN KEY \(`id`\) REFERENCES `a``b` \(`c``1`\)\)$/,
    );
    expect((await session.errorOf('truncate table `a``b`')).message).toContain('`d``e`, CONSTRAINT `f``k`');
    await session.run('drop table `d``e`, `a``b`');
  });

  it('keeps both sides of the same type', async () => {
    await session.run('alter table c add constraint f foreign key (pid) references p (id)');
    expect(await session.errnoOf('alter table c modify pid bigint')).toBe(3780);
    expect(await session.errnoOf('alter table p modify id int unsigned')).toBe(3780);
    expect(await session.errnoOf('alter table p modify id int auto_increment')).toBe(1833);
    expect(await session.errnoOf('alter table p drop column id')).toBe(1829);
    expect(await session.errnoOf('alter table p drop primary key, add primary key (id, n)')).toBe(1553);
    await session.run('alter table c drop foreign key f, add foreign key (pid) references p (id) on delete set null');
    expect(await session.errnoOf('alter table c modify pid int not null')).toBe(1830);
  });
});

it('a descending index and one of a prefix do not take the place of the one that a foreign key made', async () => {
  await session.run('create table d (id int primary key, pid int, t varchar(9), foreign key (pid) references p (id))');
  await session.run('create index k on d (pid desc, t)');
  await session.run('drop index k on d');
  await session.run('create index k on d (pid, t)');
  expect(await session.errnoOf('drop index k on d')).toBe(1553);
  await session.run('create table e (pid int, key k (pid desc), foreign key (pid) references p (id))');
  await session.run('drop index k on e');
});

describe('a foreign key whose parent is missing', () => {
  beforeEach(async () => {
    await session.run('set foreign_key_checks = 0');
    await session.run('create table o (id int primary key, q int, constraint f foreign key (q) references q (id))');
    await session.run('insert into o values (1, 1)');
    await session.run('set foreign_key_checks = 1');
  });

  it('lets in no row but those with NULL', async () => {
    expect(await session.errnoOf('insert into o values (2, 2)')).toBe(1452);
    expect(await session.errnoOf('update o set id = 2')).toBe(1452);
    await session.run('insert into o values (2, null)');
    await session.run('delete from o where id = 1');
  });

  it('takes a table of that name only when it can refer to it', async () => {
    expect(await session.errnoOf('create table q (id varchar(5) primary key)')).toBe(1215);
    expect(await session.errnoOf('create table q (id int, key (id))')).toBe(6125);
    await session.run('set foreign_key_checks = 0');
    expect(await session.errnoOf('create table q (id bigint primary key)')).toBe(3780);
    await session.run('create table q (id int primary key)');
    await session.run('set foreign_key_checks = 1');
    await session.run('insert into q values (7)');
    await session.run('insert into o values (7, 7)');
    await session.run('set foreign_key_checks = 0');
    await session.run('drop table q');
    await session.run('set foreign_key_checks = 1');
    expect(await session.errnoOf('insert into o values (8, 8)')).toBe(1452);
  });
});

describe('rows that others refer to', () => {
  it('are left by DELETE IGNORE, with a warning', async () => {
    await session.run('alter table c add foreign key (pid) references p (id)');
    await session.run('insert into p values (1, 1), (2, 2)');
    await session.run('insert into c values (1, 1)');
    expect(await session.affected('delete ignore from p')).toBe(1);
    expect(await session.rows('select id from p')).toEqual([[1]]);
  });

  it('are replaced in their place', async () => {
    await session.run('alter table c add foreign key (pid) references p (id) on delete cascade');
    await session.run('insert into p values (1, 1)');
    await session.run('insert into c values (1, 1)');
    expect(await session.affected('replace into p values (1, 1)')).toBe(2);
    expect(await session.affected('replace into p values (1, 2)')).toBe(2);
    expect(await session.rows('select * from c')).toEqual([[1, 1]]);
  });

  it('of the same table, too: themselves included', async () => {
    await session.run('alter table c add foreign key (pid) references c (id) on update cascade');
    await session.run('insert into c values (1, 1)');
    expect(await session.errnoOf('delete from c')).toBe(1451);
    expect(await session.errnoOf('update c set id = 2')).toBe(1451);
  });
});

it('rows that a constraint refuses are none of the records of INSERT IGNORE', async () => {
  await session.run('alter table c add foreign key (pid) references p (id), add check (id < 100)');
  const { ok } = await session.run('insert ignore into c values (1, 5), (2, null), (200, null)');
  expect(ok?.info).toBe('Records: 1  Duplicates: 0  Warnings: 2');
});

describe('REFERENCES without columns', () => {
  it('means the primary key, with a column, a key and in a table that refers to itself', async () => {
    await session.run(
      'create table r (id int references p, s int, foreign key (s) references r (n), n int primary key)',
    );
    await session.run('alter table r add column t int default 5 references p, add foreign key (t) references r');
    const [[, text] = []] = await session.rows('show create table r');
    expect(String(text).match(/FOREIGN KEY.*\)/g)).toEqual([
      'FOREIGN KEY (`id`) REFERENCES `p` (`id`)',
      'FOREIGN KEY (`s`) REFERENCES `r` (`n`)',
      'FOREIGN KEY (`t`) REFERENCES `p` (`id`)',
      'FOREIGN KEY (`t`) REFERENCES `r` (`n`)',
    ]);
    expect(await session.errnoOf('create table k (a int, b int, foreign key (a, b) references p)')).toBe(1239);
    expect(await session.errnoOf('create table k (a int references nothing)')).toBe(1239);
  });

  it('is shown with the names that the columns have, and stands behind everything else of a column that is added', async () => {
    await session.run('alter table c add foreign key (PID) references p (ID)');
    expect(String((await session.rows('show create table c'))[0]?.[1])).toContain('(`pid`) REFERENCES `p` (`id`)');
    const refused = (sql: string): Promise<void> => expect(session.run(sql)).rejects.toThrow('syntax error');
    await refused('alter table c modify pid int references p (id)');
    await refused('alter table c change pid pid int references p (id)');
    await refused('create table k (a int references p (id) not null)');
  });
});

describe('a key that gets other letters', () => {
  beforeEach(async () => {
    await session.run('create table t (a varchar(5) primary key, b varchar(5) unique)');
    await session.run("insert into t values ('x', 'x'), ('y', 'y')");
    await session.run('create table u (a varchar(5), foreign key (a) references t (a) on update cascade)');
    await session.run('create table v (a varchar(5), foreign key (a) references t (b) on update set null)');
    await session.run("insert into u values ('x'), ('X')");
    await session.run("insert into v values ('X')");
  });

  it('has changed for those that refer to it', async () => {
    await session.run("update t set a = 'X', b = 'X' where a = 'x'");
    expect(await session.rows('select * from u')).toEqual([['X'], ['X']]);
    expect(await session.rows('select * from v')).toEqual([[null]]);
    await session.run('create table w (a varchar(5), foreign key (a) references t (b))');
    await session.run("insert into w values ('y')");
    expect(await session.errnoOf("update t set b = 'Y' where a = 'y'")).toBe(1451);
  });
});

it('no CHECK reads a column that a foreign key changes by itself', async () => {
  const made = (rest: string): Promise<string> =>
    session.errorOf(`create table k (a int, b int, ${rest})`).then(({ errno, message }) => `${errno} ${message}`);
  expect(
    await made('constraint x check (b > a), constraint y foreign key (a) references p (id) on update cascade'),
  ).toBe(
    "3823 Column 'a' cannot be used in a check constraint 'x': needed in a foreign key constraint 'y' referential action.",
  );
  expect(await made('check (b > 0) not enforced, foreign key (b) references p (id) on delete set null')).toMatch(
    /^3823/,
  );
  await session.run(
    'create table k (a int, constraint f foreign key (a) references p (id) on delete cascade, constraint f check (a > 0))',
  );
  expect(await session.errnoOf('alter table k add foreign key (a) references p (id) on update set null')).toBe(3823);
  expect(await session.errnoOf('alter table k drop constraint f')).toBe(3939);
  await session.run('alter table k drop check f');
  await session.run('alter table k drop constraint f');
});

it('a temporary table has no foreign keys', async () => {
  expect(await session.errnoOf('create temporary table k (a int, foreign key (a) references nothing (id))')).toBe(1215);
  await session.run('create temporary table k (a int)');
  expect(await session.errnoOf('alter table k add foreign key (a) references p (id)')).toBe(1215);
});

it('columns that are not stored alike are tied together by MySQL alone', async () => {
  await session.run('create table d (a decimal(10, 2) unique, b datetime unique)');
  expect(await session.errnoOf('create table k (a decimal(10, 3), foreign key (a) references d (a))')).toBe(1235);
  expect(await session.errnoOf('create table k (a datetime(3), foreign key (a) references d (b))')).toBe(1235);
});
