import { describe, expect, it } from 'vitest';
import { parse } from '../../src/sql/parser.ts';
import { plain, refusal, syntaxError } from './support.ts';

describe('SET', () => {
  it.each([
    ["set names utf8mb4 collate 'utf8mb4_bin'", [{ kind: 'names', charset: 'utf8mb4', collation: 'utf8mb4_bin' }]],
    [
      'set names default, charset latin1, character set default',
      [{ kind: 'names' }, { kind: 'character-set', charset: 'latin1' }, { kind: 'character-set' }],
    ],
    [
      'set @a = 1, @`b c` := @a + 1',
      [
        { kind: 'user', name: 'a' },
        { kind: 'user', name: 'b c' },
      ],
    ],
    ['set autocommit=0', [{ kind: 'system', name: 'autocommit', value: { type: 'integer', value: '0' } }]],
    [
      'set global a = 1, b = on, session c = default',
      [
        { kind: 'system', scope: 'global', name: 'a' },
        { kind: 'system', scope: 'global', name: 'b', value: { type: 'string', value: 'ON' } },
        { kind: 'system', scope: 'session', name: 'c' },
      ],
    ],
    [
      'set @@persist.a = utf8mb4, @@b = @@global.b',
      [
        { kind: 'system', scope: 'persist', name: 'a', value: { type: 'string', value: 'utf8mb4' } },
        { kind: 'system', name: 'b', value: { kind: 'system-variable' } },
      ],
    ],
    [
      "set sql_mode = concat(@@sql_mode, ',ANSI')",
      [{ kind: 'system', name: 'sql_mode', value: { kind: 'call', name: 'concat' } }],
    ],
    ['set `names` = 1', [{ kind: 'system', name: 'names' }]],
    ['set character_set_results = binary', [{ kind: 'system', value: { value: 'BINARY' } }]],
  ])('%s', (sql, items) => expect(plain(sql)).toMatchObject({ kind: 'set', items }));

  it.each([
    [
      'set transaction isolation level read committed, read only',
      { kind: 'set-transaction', isolation: 'READ-COMMITTED', readOnly: true },
    ],
    ['set session transaction read write', { kind: 'set-transaction', scope: 'session', readOnly: false }],
    [
      "set password for a@b = 'x' replace 'y'",
      { kind: 'set-password', account: { user: 'a', host: 'b' }, password: 'x', replace: 'y' },
    ],
    ["set password = 'x'", { kind: 'set-password', password: 'x' }],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each(['set', 'set a', 'set a =', 'set global', 'set @a', 'set @@x.y.z.w = 1', 'set transaction', 'set names'])(
    '%s is a syntax error',
    (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'),
  );
});

describe('SHOW and DESCRIBE', () => {
  it.each([
    ["show global variables like 'a%'", { target: 'variables', scope: 'global', like: 'a%' }],
    ["show local status where variable_name = 'x'", { target: 'status', scope: 'session', where: { kind: 'binary' } }],
    ['show /*!50002 GLOBAL */ status', { target: 'status', scope: 'global' }],
    ['show full tables from d', { target: 'tables', full: true, database: 'd' }],
    [
      'show extended full columns in t from d',
      { target: 'columns', extended: true, full: true, table: { schema: 'd', name: 't' } },
    ],
    ['show fields from d.t', { target: 'columns', table: { schema: 'd', name: 't' } }],
    ['show keys from t where key_name = 1', { target: 'index', table: { name: 't' } }],
    ["show table status like 't'", { target: 'table-status', like: 't' }],
    ['show create table d.t', { target: 'create-table', table: { schema: 'd', name: 't' } }],
    ['show create schema if not exists d', { target: 'create-database', ifNotExists: true, database: 'd' }],
    ["show create user 'a'@'b'", { target: 'create-user', account: { user: 'a', host: 'b' } }],
    ['show grants', { target: 'grants' }],
    ['show grants for current_user()', { target: 'grants' }],
    ['show warnings limit 1, 2', { target: 'warnings', limit: { count: { value: '2' } } }],
    ['show count(*) errors', { target: 'count-errors' }],
    ['show full processlist', { target: 'processlist', full: true }],
    ['show storage engines', { target: 'engines' }],
    ["show character set like 'u%'", { target: 'character-set', like: 'u%' }],
    ['show procedure status where db = 1', { target: 'procedure-status' }],
    ['show replica status', { target: 'other', words: 'replica status' }],
    ['show create trigger x', { target: 'create-trigger', words: 'create trigger', table: { name: 'x' } }],
    ['desc d.t', { target: 'columns', table: { schema: 'd', name: 't' } }],
    ["describe t 'a%'", { target: 'columns', like: 'a%' }],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject({ kind: 'show', ...expected }));

  it.each([
    'show',
    'show flibble',
    'show tables from',
    'show global tables',
    'show master status',
    'show columns',
    'show warnings like 1',
  ])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));

  it('explains statements', () => {
    expect(plain('explain format=json select 1')).toMatchObject({
      kind: 'explain',
      format: 'json',
      statement: { kind: 'select' },
    });
    expect(plain('desc analyze delete from t')).toMatchObject({
      kind: 'explain',
      analyze: true,
      statement: { kind: 'delete' },
    });
    expect(refusal('explain for connection 5')).toBe('EXPLAIN FOR CONNECTION');
  });
});

describe('transactions and the rest of a session', () => {
  it.each([
    ['begin work', { kind: 'begin' }],
    [
      'start transaction read only, with consistent snapshot',
      { kind: 'begin', readOnly: true, consistentSnapshot: true },
    ],
    ['commit and chain no release', { kind: 'commit', chain: true, release: false }],
    ['rollback work release', { kind: 'rollback', release: true }],
    ['savepoint a', { kind: 'savepoint', name: 'a' }],
    ['rollback to a', { kind: 'rollback-to', name: 'a' }],
    ['release savepoint a', { kind: 'release-savepoint', name: 'a' }],
    [
      'lock tables a read local, b as c low_priority write',
      { kind: 'lock-tables', tables: [{ write: false }, { alias: 'c', write: true }] },
    ],
    ['unlock tables', { kind: 'unlock-tables' }],
    ['use `d`', { kind: 'use', database: 'd' }],
    ["prepare s from 'select ?'", { kind: 'prepare', name: 's', source: { value: 'select ?' } }],
    ['execute s using @a, @b', { kind: 'execute', using: ['a', 'b'] }],
    ['drop prepare s', { kind: 'deallocate', name: 's' }],
    ['do sleep(1), 2', { kind: 'do' }],
    ['kill query 5', { kind: 'kill', queryOnly: true }],
    ['/* nothing */', { kind: 'empty' }],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each([
    'commit and chain release',
    'start transaction with consistent snapshot read write',
    'start',
    'rollback to',
    'lock tables a',
  ])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));

  it('gives each statement of a text with its range, slots and parameters', () => {
    const sql = "select ?, 'a;b' x ; /* c */ update t set a = ? where b = 5;";
    const found = parse(sql);
    expect(found.map(({ start, end }) => sql.slice(start, end))).toEqual([
      "select ?, 'a;b' x",
      'update t set a = ? where b = 5',
    ]);
    expect(found.map(({ parameterCount }) => parameterCount)).toEqual([1, 1]);
    expect(found[1]?.statement).toMatchObject({ set: [{ value: { index: 0 } }], where: { right: { slot: 0 } } });
  });
});
