import { expect, it } from 'vitest';
import { printStatement } from '../../src/sql/print.ts';
import { refusal, syntaxError, tree } from './support.ts';

function understood(sql: string): string {
  const statement = tree(sql);
  if (statement.kind !== 'insert' && statement.kind !== 'update' && statement.kind !== 'delete')
    throw new Error(statement.kind);
  return printStatement(statement).replaceAll('`', '');
}

it.each([
  ['insert into t values (1, default), ()', 'insert into t values (1,default),()'],
  ['insert t (a, t.b) value (1, 2)', 'insert into t (a,b) values (1,2)'],
  ['insert low_priority ignore into s.t () values ()', 'insert ignore into s.t () values ()'],
  ['insert into t set a = 1, b := a + 1', 'insert into t (a,b) values (1,(a + 1))'],
  ['insert into t (a) select 1', 'insert into t (a) select 1'],
  [
    'insert into t (select 1) on duplicate key update a = values(a)',
    'insert into t select 1 on duplicate key update a=values(a)',
  ],
  [
    'insert into t values (1) as n(x) on duplicate key update t.a = n.x + 1',
    'insert into t values (1) as n(x) on duplicate key update t.a=(n.x + 1)',
  ],
  ['replace delayed t values row(1), row(2)', 'replace into t values (1),(2)'],
  ['insert into t with c as (select 1) select * from c', 'insert into t with c as (select 1) select * from c'],
  ['update t set a = 1 where b order by c limit 2', 'update t set a=1 where b order by c limit 2'],
  [
    'update low_priority ignore a join b on a.x = b.x set a.y = default, b.z = 1',
    'update ignore (a join b on((a.x = b.x))) set a.y=default,b.z=1',
  ],
  ['with c as (select 1) update t set a = (select * from c)', 'with c as (select 1) update t set a=(select * from c)'],
  ['delete from t where a order by b limit 1', 'delete from t where a order by b limit 1'],
  ['delete quick ignore from t as x where x.a', 'delete ignore from t x where x.a'],
  ['delete a, s.b.* from a join s.b where c', 'delete a,s.b from (a join s.b) where c'],
  ['delete from a.*, b using a, b', 'delete a,b from (a join b)'],
  [
    'with c as (select 1) delete from t where a in (select * from c)',
    'with c as (select 1) delete from t where a in (select * from c)',
  ],
])('%s', (sql, expected) => expect(understood(sql)).toBe(expected));

it.each([
  ['insert into t partition (p) values (1)', 'partitioning'],
  ['delete from t partition (p)', 'partitioning'],
])('refuses %s', (sql, feature) => expect(refusal(sql)).toBe(feature));

it.each([
  'insert into t',
  'insert into t (a values (1)',
  'replace into t values (1) on duplicate key update a = 1',
  'update t',
  'delete t',
  'delete from a, b',
  'delete a from a order by b',
])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));
