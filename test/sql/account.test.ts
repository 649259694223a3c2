import { describe, expect, it } from 'vitest';
import { plain, refusal, syntaxError } from './support.ts';

describe('CREATE USER and ALTER USER', () => {
  it.each([
    [
      "create user if not exists 'a'@'LOCALHOST' identified by 'p', b",
      {
        kind: 'create-user',
        ifNotExists: true,
        users: [
          { account: { user: 'a', host: 'localhost' }, authentication: { password: 'p' } },
          { account: { user: 'b', host: '%' } },
        ],
      },
    ],
    [
      'create user a@10.0.0.1 identified with caching_sha2_password as 0x2441ff',
      { users: [{ authentication: { plugin: 'caching_sha2_password', hash: '$A\u00ff' } }] },
    ],
    [
      "alter user if exists a identified with 'mysql_native_password' by 'p' replace 'q'",
      { users: [{ authentication: { plugin: 'mysql_native_password', password: 'p', replace: 'q' } }] },
    ],
    [
      'alter user user() identified by random password',
      { users: [{ account: 'current-user', authentication: { random: true } }] },
    ],
    ['alter user current_user account lock', { users: [{ account: 'current-user' }], options: { locked: true } }],
    ['create user a require none', { options: { require: { kind: 'none' } } }],
    [
      'create user a require ssl with max_user_connections 3 max_queries_per_hour 4',
      { options: { require: { kind: 'ssl' }, resources: { max_user_connections: 3, max_queries_per_hour: 4 } } },
    ],
    [
      'create user a require x509 password expire interval 90 day account unlock',
      { options: { require: { kind: 'x509' }, passwordExpire: { kind: 'interval', days: 90 }, locked: false } },
    ],
    [
      "alter user a require subject '/CN=a' and issuer '/CN=ca' cipher 'c' and san 'DNS:a'",
      {
        options: {
          require: {
            kind: 'specified',
            options: [
              { type: 'subject', value: '/CN=a' },
              { type: 'issuer', value: '/CN=ca' },
              { type: 'cipher', value: 'c' },
              { type: 'san', value: 'DNS:a' },
            ],
          },
        },
      },
    ],
    [
      "create user a password expire failed_login_attempts 3 password_lock_time unbounded comment 'c'",
      {
        options: { passwordExpire: { kind: 'now' }, failedLoginAttempts: 3, passwordLockTime: -1, comment: 'c' },
      },
    ],
    [
      "create user a identified by 'p' require none password expire default account unlock password history default password reuse interval default password require current default",
      { kind: 'create-user' },
    ],
    [
      "drop user if exists a, 'b'@'%'",
      { kind: 'drop-user', ifExists: true, users: [{ user: 'a' }, { user: 'b', host: '%' }] },
    ],
    [
      'rename user a to b@h',
      { kind: 'rename-user', renames: [{ from: { user: 'a', host: '%' }, to: { user: 'b', host: 'h' } }] },
    ],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each([
    ['create user a default role r', 'roles'],
    ['create user a password history 5', 'PASSWORD HISTORY'],
    ["alter user a identified by 'p' retain current password", 'dual passwords'],
    ["create user a identified by 'p' and identified with x", 'multi-factor authentication'],
  ])('refuses %s', (sql, feature) => expect(refusal(sql)).toBe(feature));

  it.each([
    'create user',
    'create user a require',
    "create user a require ssl subject 'x'",
    "create user a require subject 'x' and",
    'create user a identified',
    'create user a@',
    'create user select',
  ])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));
});

describe('GRANT and REVOKE', () => {
  it.each([
    [
      "grant all privileges on *.* to 'a'@'%' with grant option",
      { kind: 'grant', privileges: ['all'], level: { kind: 'global' }, grantOption: true },
    ],
    [
      'grant select, insert, create temporary tables on d.* to a, b@h',
      { privileges: ['select', 'insert', 'create temporary tables'], level: { kind: 'database', schema: 'd' } },
    ],
    ['grant reload, connection_admin on *.* to a', { privileges: ['reload', 'connection_admin'] }],
    [
      'grant update on table `d`.`t` to a require ssl',
      { level: { kind: 'table', table: { schema: 'd', name: 't' } }, require: { kind: 'ssl' } },
    ],
    ['grant select on * to a', { level: { kind: 'database' } }],
    [
      'revoke if exists grant option, drop on t from a ignore unknown user',
      { kind: 'revoke', privileges: ['drop'], grantOption: true, level: { kind: 'table' } },
    ],
    [
      'revoke all privileges, grant option from a',
      { kind: 'revoke', privileges: ['all'], grantOption: true, level: { kind: 'global' } },
    ],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each([
    ["grant 'r'@'%', s to a", 'roles'],
    ['grant r to a', 'roles'],
    ['revoke r from a', 'roles'],
    ['grant select (a, b) on t to c', 'privileges on columns'],
    ['grant proxy on a to b', 'proxy users'],
    ['grant execute on procedure d.p to a', 'privileges on routines'],
  ])('refuses %s', (sql, feature) => expect(refusal(sql)).toBe(feature));
});

describe('administration', () => {
  it.each([
    ['alter instance reload tls', { kind: 'reload-tls', noRollbackOnError: false }],
    [
      'ALTER INSTANCE RELOAD TLS FOR CHANNEL mysql_admin NO ROLLBACK ON ERROR',
      { channel: 'mysql_admin', noRollbackOnError: true },
    ],
    ['flush local privileges, ssl, binary logs', { kind: 'flush', targets: ['privileges', 'ssl', 'binary logs'] }],
    [
      'flush tables a, s.b with read lock',
      { targets: ['tables'], tables: [{ name: 'a' }, { name: 'b' }], withReadLock: true },
    ],
    ['flush tables', { targets: ['tables'], tables: [], withReadLock: false }],
    ['check table a, b for upgrade quick', { kind: 'maintain-table', operation: 'check' }],
    ['optimize no_write_to_binlog table a', { operation: 'optimize', tables: [{ name: 'a' }] }],
  ])('%s', (sql, expected) => expect(plain(sql)).toMatchObject(expected));

  it.each([
    'alter instance',
    'alter instance reload',
    'alter instance reload tls no rollback',
    'flush',
    'flush everything',
    'kill',
    'check a',
  ])('%s is a syntax error', (sql) => expect(syntaxError(sql).name).toBe('SqlSyntaxError'));
});
