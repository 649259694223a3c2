import { describe, expect, it } from 'vitest';
import { parseOne } from '../../src/sql/parser.ts';
import { requiredPrivileges } from '../../src/sql/privileges.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { tree } from './support.ts';

/** What a statement requires, as `privilege|or another on level`. */
function required(sql: string): string[] {
  return requiredPrivileges(tree(sql)).map(({ anyOf, level }) => {
    if (level.kind === 'global') return `${anyOf.join('|')} on *.*`;
    if (level.kind === 'database') return `${anyOf.join('|')} on ${level.schema ?? ''}.*`;
    return `${anyOf.join('|')} on ${level.table.schema ?? ''}.${level.table.name}`;
  });
}

describe('required privileges', () => {
  it.each([
    ['select 1', []],
    ['select * from a, s.b where exists (select * from c)', ['select on .a', 'select on s.b', 'select on .c']],
    ['with x as (select * from a), y as (select * from x) select * from y, s.x', ['select on .a', 'select on s.x']],
    ['with recursive x as (select 1 union select * from x) select * from x', []],
    ['select * from (select * from a) d union select * from b', ['select on .a', 'select on .b']],
    ['select * from a for update', ['select on .a', 'update|delete|lock tables on .a']],
    [
      'select * from a where x in (select y from b) for update',
      ['select on .a', 'select on .b', 'update|delete|lock tables on .a'],
    ],
    ['select * from a x, b for update of x', ['select on .a', 'select on .b', 'update|delete|lock tables on .a']],
    ['insert into a values (1)', ['insert on .a']],
    ['replace into a select * from b', ['insert on .a', 'delete on .a', 'select on .b']],
    ['insert into a values (1) on duplicate key update x = values(x)', ['insert on .a', 'update on .a']],
    ['insert into a values (1) on duplicate key update x = x + 1', ['insert on .a', 'update on .a', 'select on .a']],
    ['insert into a values (1, x + 1)', ['insert on .a', 'select on .a']],
    ['insert into a values ((select x from b))', ['insert on .a', 'select on .b']],
    ['update a set x = 1', ['update on .a']],
    ['update a set x = 1 where y', ['update on .a', 'select on .a']],
    ['update a join s.b c on a.x = c.x set c.y = 1', ['update on s.b', 'select on .a', 'select on s.b']],
    ['update a, b set x = 1', ['update on .a', 'update on .b']],
    ['update s.a join a on true set s.a.x = 1', ['update on s.a', 'select on .a']],
    ['delete from a', ['delete on .a']],
    ['delete c from a join s.b c on a.x = c.x', ['delete on s.b', 'select on .a', 'select on s.b']],
    ['delete s.a from a join s.a', ['delete on s.a', 'select on .a']],
    ['explain delete from a', ['delete on .a']],
    ['show tables where (select 1 from b)', ['select on .b']],
    ['set @a = (select 1 from b)', ['select on .b']],
    [
      'create table a (x int references p (y), foreign key (x) references s.q (y))',
      ['create on .a', 'references on .p', 'references on s.q'],
    ],
    ['create temporary table s.a select * from b', ['create temporary tables on s.*', 'select on .b']],
    ['create table a like b', ['create on .a', 'select on .b']],
    [
      'alter table a add x int, rename to b',
      ['alter on .a', 'alter on .a', 'drop on .a', 'create on .b', 'insert on .b'],
    ],
    ['drop table a, s.b', ['drop on .a', 'drop on s.b']],
    ['truncate a', ['drop on .a']],
    ['create index i on a (x)', ['index on .a']],
    ['create database d', ['create on d.*']],
    ['create or replace view v as select * from a', ['create view on .v', 'drop on .v', 'select on .a']],
    ['create user u', ['create user on *.*']],
    ["alter user u identified by 'x'", ['create user on *.*']],
    ["alter user current_user identified by 'x'", []],
    ["alter user current_user identified by 'x' account unlock", ['create user on *.*']],
    ["set password = 'x'", []],
    ["set password for u = 'x'", ['update on mysql.*']],
    ['grant select, usage on d.* to u', ['grant option on d.*', 'select on d.*']],
    ['revoke all, grant option from u', ['create user on *.*']],
    ['alter instance reload tls', ['connection_admin|super on *.*']],
    ['flush ssl, status', ['reload on *.*', 'reload|flush_status on *.*']],
    ['flush tables s.a with read lock', ['reload|flush_tables on *.*', 'select on s.a', 'lock tables on s.*']],
    ['lock tables s.a read', ['select on s.a', 'lock tables on s.*']],
    ['set global a = 1, session b = 2', ['system_variables_admin|super on *.*']],
    ['set session a = 1', []],
    ['set global transaction read only', ['system_variables_admin|super on *.*']],
    ['analyze table a', ['select on .a', 'insert on .a']],
    ['show grants', []],
    ['show events from d', ['event on d.*']],
    ['show binary log status', ['super|replication client on *.*']],
    ['insert into a values (default(x), default)', ['insert on .a', 'select on .a']],
    ['show grants for u', ['select on mysql.*']],
    ['show create view v', ['select on .v', 'show view on .v']],
    ['begin', []],
  ])('%s', (sql, expected) => expect(required(sql)).toEqual(expected));
});

it('common tables by the thousand are gone through once', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `c${i} as (with x as (select 1) select * from x)`);
  const sql = `with ${names.join(',')} select * from c0, t`;
  expect(required(sql)).toEqual(['select on .t']);
  const statement = tree(sql);
  expect(cpuTime(() => requiredPrivileges(statement))).toBeLessThan(cpuTime(() => parseOne(sql)));
});
