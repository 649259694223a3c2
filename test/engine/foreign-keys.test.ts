import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

const errorOf = async (sql: string): Promise<number> => (await session.errorOf(sql)).errno;

beforeEach(async () => {
  await session.run('create table p (id int primary key, n int)');
  await session.run('create table c (id int primary key, pid int)');
});

describe('ALTER TABLE and foreign keys', () => {
  it('holds the rows that are there against a new one', async () => {
    await session.run('insert into c values (1, null), (2, 5)');
    expect(await errorOf('alter table c add foreign key (pid) references p (id)')).toBe(1452);
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
    expect(await errorOf('alter table c modify pid bigint')).toBe(3780);
    expect(await errorOf('alter table p modify id int unsigned')).toBe(3780);
    expect(await errorOf('alter table p modify id int auto_increment')).toBe(1833);
    expect(await errorOf('alter table p drop column id')).toBe(1829);
    expect(await errorOf('alter table p drop primary key, add primary key (id, n)')).toBe(1553);
    await session.run('alter table c drop foreign key f, add foreign key (pid) references p (id) on delete set null');
    expect(await errorOf('alter table c modify pid int not null')).toBe(1830);
  });
});

it('a descending index and one of a prefix do not take the place of the one that a foreign key made', async () => {
  await session.run('create table d (id int primary key, pid int, t varchar(9), foreign key (pid) references p (id))');
  await session.run('create index k on d (pid desc, t)');
  await session.run('drop index k on d');
  await session.run('create index k on d (pid, t)');
  expect(await errorOf('drop index k on d')).toBe(1553);
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
    expect(await errorOf('insert into o values (2, 2)')).toBe(1452);
    expect(await errorOf('update o set id = 2')).toBe(1452);
    await session.run('insert into o values (2, null)');
    await session.run('delete from o where id = 1');
  });

  it('takes a table of that name only when it can refer to it', async () => {
    expect(await errorOf('create table q (id varchar(5) primary key)')).toBe(1215);
    expect(await errorOf('create table q (id int, key (id))')).toBe(6125);
    await session.run('set foreign_key_checks = 0');
    expect(await errorOf('create table q (id bigint primary key)')).toBe(3780);
    await session.run('create table q (id int primary key)');
    await session.run('set foreign_key_checks = 1');
    await session.run('insert into q values (7)');
    await session.run('insert into o values (7, 7)');
    await session.run('set foreign_key_checks = 0');
    await session.run('drop table q');
    await session.run('set foreign_key_checks = 1');
    expect(await errorOf('insert into o values (8, 8)')).toBe(1452);
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
    expect(await errorOf('delete from c')).toBe(1451);
    expect(await errorOf('update c set id = 2')).toBe(1451);
  });
});

it('rows that a constraint refuses are none of the records of INSERT IGNORE', async () => {
  await session.run('alter table c add foreign key (pid) references p (id), add check (id < 100)');
  const { ok } = await session.run('insert ignore into c values (1, 5), (2, null), (200, null)');
  expect(ok?.info).toBe('Records: 1  Duplicates: 0  Warnings: 2');
});
