import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNCOMPRESSED } from '../../../src/mysql/compression.ts';
import { Environment } from '../../../src/server/environment.ts';
import { SessionVariables } from '../../../src/server/variable/variable-store.ts';
import { TestServer, TLS_PEER, type TestSession } from '../support/statement-server.ts';

let server: TestServer;
let root: TestSession;

beforeEach(async () => {
  server = new TestServer();
  root = await server.root();
  await root.query("CREATE USER u IDENTIFIED WITH mysql_native_password BY 'password' REQUIRE SUBJECT '/CN=u'");
  await root.query('GRANT SELECT, INSERT ON app.* TO u WITH GRANT OPTION');
  await root.query('GRANT UPDATE ON app.t TO u');
});

afterEach(() => server.close());

function environment(user: string): Environment {
  const identity = {
    connectionId: 5,
    user,
    host: '192.0.2.7',
    account: { user, host: '%' },
    tls: TLS_PEER,
    compression: UNCOMPRESSED,
    interactive: false,
    foundRows: false,
    collation: 255,
    passwordExpired: false,
  };
  return new Environment(server.context, identity, new SessionVariables(server.context.variables));
}

/** Rows of a table as objects. */
function table(schema: string, name: string, user = 'root'): readonly Readonly<Record<string, unknown>>[] {
  const found = environment(user).serverTable(schema, name);
  if (found === undefined) throw new Error(`${schema}.${name} is not the server's`);
  return found.rows().map((row) => {
    expect(row).toHaveLength(found.columns.length);
    return Object.fromEntries(row.map((value, index) => [found.columns[index] ?? '', value]));
  });
}

describe('mysql', () => {
  it('has the names of time zones', () => {
    const names = table('mysql', 'time_zone_name').map(({ Name }) => Name);
    expect(names).toEqual(expect.arrayContaining(['UTC', 'Europe/Berlin']));
    expect(table('mysql', 'time_zone')).toHaveLength(names.length);
  });

  it('has user with what REQUIRE asks', () => {
    const [, user] = table('MYSQL', 'User');
    expect(user).toMatchObject({
      Host: '%',
      User: 'u',
      Select_priv: 'N',
      Grant_priv: 'N',
      ssl_type: 'SPECIFIED',
      x509_subject: '/CN=u',
      plugin: 'mysql_native_password',
      authentication_string: '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19',
      account_locked: 'N',
    });
    expect(table('mysql', 'user')[0]).toMatchObject({ User: 'root', Select_priv: 'Y', Create_tmp_table_priv: 'Y' });
  });

  it('has db, tables_priv and global_priv', () => {
    expect(table('mysql', 'db')[0]).toMatchObject({
      Db: 'app',
      User: 'u',
      Select_priv: 'Y',
      Update_priv: 'N',
      Grant_priv: 'Y',
    });
    expect(table('mysql', 'tables_priv')[0]).toMatchObject({ Table_name: 't', Table_priv: 'Update' });
    expect(table('mysql', 'global_priv')).toEqual([
      { Host: '%', User: 'root', Priv: '{}' },
      { Host: '%', User: 'u', Priv: '{"ssl_type":3,"x509_subject":"/CN=u"}' },
    ]);
  });
});

describe('information_schema', () => {
  it('shows an account its own privileges, and all to who may read them', () => {
    const own = table('information_schema', 'schema_privileges', 'u');
    expect(own.map((row) => row['PRIVILEGE_TYPE'])).toEqual(['SELECT', 'INSERT']);
    expect(own[0]).toMatchObject({ GRANTEE: "'u'@'%'", TABLE_SCHEMA: 'app', IS_GRANTABLE: 'YES' });
    expect(table('information_schema', 'user_privileges', 'u')).toEqual([
      { GRANTEE: "'u'@'%'", TABLE_CATALOG: 'def', PRIVILEGE_TYPE: 'USAGE', IS_GRANTABLE: 'NO' },
    ]);
    const grantees = table('information_schema', 'user_privileges').map((row) => row['GRANTEE']);
    expect(new Set(grantees)).toEqual(new Set(["'root'@'%'", "'u'@'%'"]));
  });
});

describe('performance_schema', () => {
  it('has what SHOW STATUS and SHOW VARIABLES show', async () => {
    expect(table('performance_schema', 'session_status')).toContainEqual({
      VARIABLE_NAME: 'Ssl_version',
      VARIABLE_VALUE: 'TLSv1.3',
    });
    const variables = table('performance_schema', 'session_variables');
    expect(variables).toHaveLength((await root.rows('SHOW VARIABLES')).length);
    expect(table('performance_schema', 'global_variables')).toContainEqual({
      VARIABLE_NAME: 'require_secure_transport',
      VARIABLE_VALUE: 'OFF',
    });
  });

  it('tells in tls_channel_status what new connections get', () => {
    expect(table('performance_schema', 'tls_channel_status')[0]).toEqual({
      CHANNEL: 'mysql_main',
      PROPERTY: 'Enabled',
      VALUE: 'Yes',
    });
    // The 29 properties of MySQL 9.7, and the ciphers.
    expect(table('performance_schema', 'tls_channel_status')).toHaveLength(30);
    server.tls.disable();
    expect(table('performance_schema', 'tls_channel_status')[0]?.['VALUE']).toBe('No');
  });
});

describe('system variables of an expression', () => {
  it('are the session values, or the global ones of variables that have no others', () => {
    const session = environment('root');
    expect(session.systemVariable('AUTOCOMMIT', undefined)).toBe(1);
    expect(session.systemVariable('port', undefined)).toBe(4000);
    expect(session.systemVariable('version', 'global')).toBe('8.4.0-tlsdb-test');
    expect(session.systemVariable('tx_isolation', 'session')).toBe('REPEATABLE-READ');
    expect(session.systemVariable('nonsense', undefined)).toBeUndefined();
    expect(session.systemVariable('pseudo_thread_id', undefined)).toBe(5);
    expect(session.user).toBe('root@192.0.2.7');
    expect(session.currentUser).toBe('root@%');
  });

  it('are refused in a scope where they have no value', () => {
    const session = environment('root');
    expect(() => session.systemVariable('port', 'session')).toThrow("Variable 'port' is a GLOBAL variable");
    expect(() => session.systemVariable('timestamp', 'global')).toThrow("Variable 'timestamp' is a SESSION variable");
  });
});

describe('what an account may know of', () => {
  it('is what it holds any privilege on', async () => {
    const user = environment('u');
    expect(user.canSee('app')).toBe(true);
    expect(user.canSee('app', 'anything')).toBe(true);
    expect(user.canSee('other')).toBe(false);
    expect(user.canSee('mysql', 'user')).toBe(false);
    expect(user.canSee('information_schema', 'tables')).toBe(true);
    expect(environment('root').canSee('other', 'x')).toBe(true);
    await root.query('GRANT SHOW DATABASES ON *.* TO u');
    expect(user.canSee('other')).toBe(true);
    expect(user.canSee('other', 'x')).toBe(false);
  });
});

describe('the attributes of connections', () => {
  const connect = (id: number, user: string, attributes: Readonly<Record<string, string>>): void =>
    server.context.processes.add({
      id,
      user,
      host: 'localhost',
      database: undefined,
      command: 'Sleep',
      since: 0,
      state: '',
      attributes: new Map(Object.entries(attributes)),
      info: undefined,
      kill: () => {},
      finish: () => {},
    });
  const rows = (user: string, name = 'session_connect_attrs') =>
    table('performance_schema', name, user).map((row) => Object.values(row));

  it('are shown of the own user, and of all with PROCESS', () => {
    connect(11, 'root', { program_name: 'x', _pid: '' });
    connect(12, 'u', { _os: 'é' });
    const own = [
      [11, 'program_name', 'x', 0],
      [11, '_pid', null, 1],
    ];
    const others = [[12, '_os', 'é', 0]];
    expect(rows('root')).toEqual([...own, ...others]);
    expect(rows('root', 'session_account_connect_attrs')).toEqual(own);
    expect(rows('u')).toEqual(others);
  });

  it('are kept as far as they have 512 bytes', () => {
    connect(11, 'u', { a: 'x'.repeat(502), ['n'.repeat(3)]: '' });
    expect(rows('u')).toEqual([
      [11, 'a', 'x'.repeat(502), 0],
      [11, 'nnn', null, 1],
    ]);
    server.context.processes.remove(11);
    connect(11, 'u', { ['n'.repeat(40)]: 'v', a: 'x'.repeat(500), b: 'y' });
    expect(rows('u')).toEqual([
      [11, '_truncated', '58', 0],
      [11, 'n'.repeat(32), 'v', 1],
    ]);
  });
});

it('performance_schema.user_variables_by_thread has the session’s own variables', () => {
  const session = environment('root');
  session.userVariables.set('a', { value: 12n, kind: 'integer' });
  session.userVariables.set('b', { value: '', kind: 'text' });
  session.userVariables.set('c', { value: Buffer.from('é'), kind: 'binary' });
  const rows = session.serverTable('performance_schema', 'user_variables_by_thread')?.rows();
  expect(rows).toEqual([
    [5, 'a', '12'],
    [5, 'b', null],
    [5, 'c', 'é'],
  ]);
});
