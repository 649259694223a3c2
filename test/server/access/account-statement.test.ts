import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyPassword } from '../../../src/account/password.ts';
import { TestServer, type TestSession } from '../support/statement-server.ts';

let server: TestServer;
let root: TestSession;

beforeEach(async () => {
  server = new TestServer();
  root = await server.root();
});

afterEach(() => server.close());

async function showCreate(user: string): Promise<string> {
  return String((await root.rows(`SHOW CREATE USER ${user}`))[0]?.[0]);
}

async function opens(user: string, password: string): Promise<boolean> {
  const account = server.context.accounts.get({ user, host: '%' });
  return account !== undefined && verifyPassword(account, password);
}

describe('CREATE USER', () => {
  it('makes an account that may only connect', async () => {
    await root.query("CREATE USER u IDENTIFIED BY 'secret'");
    expect(await opens('u', 'secret')).toBe(true);
    expect(await root.rows('SHOW GRANTS FOR u')).toEqual([["GRANT USAGE ON *.* TO 'u'@'%'"]]);
    expect((await root.query('SHOW GRANTS FOR u')).columns).toEqual(['Grants for u@%']);
  });

  it('takes default_authentication_plugin where no plugin is named', async () => {
    await root.query("SET GLOBAL default_authentication_plugin = 'mysql_native_password'");
    await root.query("CREATE USER a IDENTIFIED BY 'x', b IDENTIFIED WITH caching_sha2_password BY 'x', c");
    expect(await showCreate('a')).toContain("WITH 'mysql_native_password' AS '*");
    expect(await showCreate('b')).toContain("WITH 'caching_sha2_password'");
    expect(await showCreate('c')).toContain("WITH 'mysql_native_password'");
    expect(await opens('a', 'x')).toBe(true);
  });

  it('is answered by SHOW CREATE USER in the form of TiDB', async () => {
    await root.query("CREATE USER 'u'@'10.%' IDENTIFIED WITH mysql_native_password BY 'password'");
    const answer = await root.query("SHOW CREATE USER 'u'@'10.%'");
    expect(answer.columns).toEqual(['CREATE USER for u@10.%']);
    expect(answer.rows).toEqual([
      [
        "CREATE USER 'u'@'10.%' IDENTIFIED WITH 'mysql_native_password' AS '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19' " +
          'REQUIRE NONE PASSWORD EXPIRE DEFAULT ACCOUNT UNLOCK',
      ],
    ]);
  });

  it('makes the same account again from what SHOW CREATE USER prints', async () => {
    await root.query(
      "CREATE USER u IDENTIFIED BY 'x' REQUIRE SUBJECT '/O=a\\\\/b/CN=it''s' AND SAN 'DNS:a' WITH MAX_USER_CONNECTIONS 3 " +
        "PASSWORD EXPIRE INTERVAL 9 DAY FAILED_LOGIN_ATTEMPTS 3 PASSWORD_LOCK_TIME UNBOUNDED ACCOUNT LOCK COMMENT 'c'",
    );
    const text = await showCreate('u');
    expect(text).toContain("REQUIRE SUBJECT '/O=a\\\\/b/CN=it''s' SAN 'DNS:a' WITH MAX_USER_CONNECTIONS 3");
    const before = server.context.accounts.get({ user: 'u', host: '%' });
    await root.query('DROP USER u');
    await root.query(text);
    expect(server.context.accounts.get({ user: 'u', host: '%' })).toEqual(before);
  });

  it('refuses one that is there, and then makes none of the others', async () => {
    await root.query('CREATE USER a');
    expect(await root.error('CREATE USER b, a, c, a')).toBe(
      "1396 HY000 Operation CREATE USER failed for 'a'@'%' (User account already exists),'a'@'%' (User account already exists)",
    );
    expect(server.context.accounts.get({ user: 'b', host: '%' })).toBeUndefined();
    await root.query('CREATE USER IF NOT EXISTS a, b');
    expect(await root.rows('SHOW WARNINGS')).toEqual([['Note', 3163, "Authorization ID 'a'@'%' already exists."]]);
    expect(server.context.accounts.get({ user: 'b', host: '%' })).toBeDefined();
  });

  it.each([
    ["CREATE USER ''", "1396 HY000 Operation CREATE USER failed for ''@'%'"],
    ["CREATE USER u IDENTIFIED WITH nonsense BY 'x'", "1524 HY000 Plugin 'nonsense' is not loaded"],
    [
      "CREATE USER u IDENTIFIED WITH mysql_native_password AS 'x'",
      "1827 HY000 The password hash doesn't have the expected format.",
    ],
    [
      `CREATE USER ${'u'.repeat(33)}`,
      `1470 HY000 String '${'u'.repeat(33)}' is too long for user name (should be no longer than 32)`,
    ],
    ["CREATE USER u REQUIRE CIPHER 'a' CIPHER 'b'", '1105 HY000 Duplicate require CIPHER clause'],
    ["CREATE USER u REQUIRE CIPHER 'ROT13'", '1105 HY000 Unsupported cipher suit: ROT13'],
    ["CREATE USER u REQUIRE SUBJECT 'CN=x'", '1105 HY000 invalid X509_NAME input: CN=x'],
    ["CREATE USER u REQUIRE ISSUER '/XX=x'", "1105 HY000 Unsupport check 'XX' in current version TiDB"],
    ["CREATE USER u REQUIRE SAN 'x'", '1105 HY000 invalid SAN value x'],
  ])('%s is refused', async (sql, error) => {
    expect(await root.error(sql)).toBe(error);
    expect(server.context.accounts.list().map(({ user }) => user)).toEqual(['root']);
  });

  it('chooses a password when asked, and shows it once', async () => {
    const { columns, rows } = await root.query('CREATE USER a IDENTIFIED BY RANDOM PASSWORD, b');
    expect(columns).toEqual(['user', 'host', 'generated password', 'auth_factor']);
    expect(rows.map(([user]) => user)).toEqual(['a']);
    expect(await opens('a', String(rows[0]?.[2]))).toBe(true);
  });
});

describe('ALTER USER', () => {
  beforeEach(() => root.query("CREATE USER u IDENTIFIED BY 'one' REQUIRE X509"));

  it('changes what is said and keeps the rest', async () => {
    const before = server.context.accounts.get({ user: 'u', host: '%' });
    await root.query('ALTER USER u REQUIRE SSL');
    expect(server.context.accounts.get({ user: 'u', host: '%' })).toEqual({ ...before, require: { kind: 'ssl' } });
    await root.query("ALTER USER u IDENTIFIED BY 'two'");
    expect(await opens('u', 'two')).toBe(true);
    expect(await showCreate('u')).toContain('REQUIRE SSL');
    await root.query("ALTER USER u REQUIRE ISSUER '/CN=i'");
    expect(await showCreate('u')).toContain("REQUIRE ISSUER '/CN=i' PASSWORD");
    await root.query('ALTER USER u REQUIRE NONE');
    expect(await showCreate('u')).toContain('REQUIRE NONE');
  });

  it('keeps the plugin unless one is named', async () => {
    await root.query("CREATE USER n IDENTIFIED WITH mysql_native_password BY 'x'");
    await root.query("ALTER USER n IDENTIFIED BY 'password'");
    expect(await showCreate('n')).toContain("'mysql_native_password' AS '*2470C0C0");
  });

  it('clears the password with another plugin, and lets it only be changed then', async () => {
    await root.query('ALTER USER u IDENTIFIED WITH mysql_native_password');
    expect(server.context.accounts.get({ user: 'u', host: '%' })).toMatchObject({ hash: '', passwordExpired: true });
    await root.query("ALTER USER u IDENTIFIED BY ''");
    expect(server.context.accounts.get({ user: 'u', host: '%' })).toMatchObject({ hash: '', passwordExpired: false });
  });

  it('refuses accounts that are not there', async () => {
    expect(await root.error('ALTER USER u ACCOUNT LOCK, nobody')).toMatch(/^1064/);
    expect(await root.error('ALTER USER u, nobody ACCOUNT LOCK')).toBe(
      "1396 HY000 Operation ALTER USER failed for 'nobody'@'%' (User account does not exist)",
    );
    expect(server.context.accounts.get({ user: 'u', host: '%' })?.locked).toBe(false);
    await root.query('ALTER USER IF EXISTS u, nobody ACCOUNT LOCK');
    expect(server.context.accounts.get({ user: 'u', host: '%' })?.locked).toBe(true);
  });

  it('lets an account change its own password and nothing else', async () => {
    const session = server.session('u');
    expect(await session.error("ALTER USER USER() IDENTIFIED BY 'two'")).toBe('ok');
    expect(await session.error("ALTER USER u IDENTIFIED BY 'three'")).toBe('ok');
    expect(await opens('u', 'three')).toBe(true);
    for (const sql of [
      'ALTER USER u REQUIRE NONE',
      "ALTER USER root IDENTIFIED BY 'x'",
      'ALTER USER u ACCOUNT UNLOCK',
    ]) {
      expect(await session.error(sql)).toBe(
        '1227 42000 Access denied; you need (at least one of) the CREATE USER privilege(s) for this operation',
      );
    }
  });

  it('checks the password that is to be replaced', async () => {
    const session = server.session('u');
    expect(await session.error("ALTER USER u IDENTIFIED BY 'two' REPLACE 'wrong'")).toMatch(/^3891/);
    expect(await session.error("ALTER USER u IDENTIFIED BY 'two' REPLACE 'one'")).toBe('ok');
    await root.query('SET GLOBAL password_require_current = ON');
    expect(await session.error("SET PASSWORD = 'three'")).toMatch(/^3892/);
    expect(await session.error("SET PASSWORD = 'three' REPLACE 'two'")).toBe('ok');
  });

  it('lets an account with an ended password do nothing but change it', async () => {
    await root.query('GRANT ALL ON *.* TO u');
    await root.query('ALTER USER u PASSWORD EXPIRE');
    const session = server.session('u', { passwordExpired: true });
    expect(await session.error('SELECT 1')).toBe(
      '1820 HY000 You must reset your password using ALTER USER statement before executing this statement.',
    );
    expect(await session.error('SET autocommit = 1')).toBe('ok');
    expect(await session.error("ALTER USER USER() IDENTIFIED BY 'new'")).toBe('ok');
    expect(await session.error('SELECT 1')).toBe('ok');
  });
});

describe('DROP USER, RENAME USER and SET PASSWORD', () => {
  it('drop all or none', async () => {
    await root.query('CREATE USER a, b');
    expect(await root.error('DROP USER a, nobody')).toBe(
      "1396 HY000 Operation DROP USER failed for 'nobody'@'%' (User account does not exist)",
    );
    expect(server.context.accounts.get({ user: 'a', host: '%' })).toBeDefined();
    await root.query('DROP USER IF EXISTS a, nobody, b');
    expect(server.context.accounts.list().map(({ user }) => user)).toEqual(['root']);
  });

  it('rename with everything that belongs to the account', async () => {
    await root.query("CREATE USER a IDENTIFIED BY 'x'");
    await root.query('GRANT SELECT ON app.* TO a');
    await root.query("RENAME USER a TO b@'10.%'");
    expect(await root.rows("SHOW GRANTS FOR b@'10.%'")).toEqual([
      ["GRANT USAGE ON *.* TO 'b'@'10.%'"],
      ["GRANT SELECT ON `app`.* TO 'b'@'10.%'"],
    ]);
    expect(await root.error('RENAME USER a TO c')).toBe("1396 HY000 Operation RENAME USER failed for 'a'@'%'");
    await root.query('CREATE USER c');
    expect(await root.error("RENAME USER c TO b@'10.%'")).toBe("1396 HY000 Operation RENAME USER failed for 'c'@'%'");
  });

  it('set passwords, of others with a privilege', async () => {
    await root.query('CREATE USER a, b');
    await root.query("SET PASSWORD FOR a = 'one'");
    expect(await opens('a', 'one')).toBe(true);
    const session = server.session('a');
    expect(await session.error("SET PASSWORD = 'two'")).toBe('ok');
    expect(await opens('a', 'two')).toBe(true);
    expect(await session.error("SET PASSWORD FOR b = 'x'")).toMatch(/^1044/);
    expect(await root.error("SET PASSWORD FOR nobody = 'x'")).toBe(
      "1133 42000 Can't find any matching row in the user table",
    );
  });
});

describe('GRANT and REVOKE', () => {
  beforeEach(() => root.query('CREATE USER u, v'));

  it('give and take on every level', async () => {
    await root.query('GRANT SELECT, INSERT ON app.* TO u');
    await root.query('GRANT UPDATE ON app.t TO u WITH GRANT OPTION');
    await root.query('GRANT PROCESS, CONNECTION_ADMIN ON *.* TO u');
    expect(await root.rows('SHOW GRANTS FOR u')).toEqual([
      ["GRANT PROCESS ON *.* TO 'u'@'%'"],
      ["GRANT CONNECTION_ADMIN ON *.* TO 'u'@'%'"],
      ["GRANT SELECT,INSERT ON `app`.* TO 'u'@'%'"],
      ["GRANT UPDATE ON `app`.`t` TO 'u'@'%' WITH GRANT OPTION"],
    ]);
    await root.query('REVOKE INSERT ON app.* FROM u');
    await root.query('REVOKE GRANT OPTION ON app.t FROM u');
    await root.query('REVOKE ALL ON *.* FROM u');
    expect(await root.rows('SHOW GRANTS FOR u')).toEqual([
      ["GRANT USAGE ON *.* TO 'u'@'%'"],
      ["GRANT SELECT ON `app`.* TO 'u'@'%'"],
      ["GRANT UPDATE ON `app`.`t` TO 'u'@'%'"],
    ]);
    await root.query('REVOKE IF EXISTS DELETE ON app.t FROM u');
    expect(await root.rows('SHOW WARNINGS')).toEqual([
      ['Warning', 1147, "There is no such grant defined for user 'u' on host '%' on table 't'"],
    ]);
    await root.query('REVOKE ALL PRIVILEGES, GRANT OPTION FROM u');
    expect(await root.rows('SHOW GRANTS FOR u')).toEqual([["GRANT USAGE ON *.* TO 'u'@'%'"]]);
  });

  it('say ALL PRIVILEGES of everything', async () => {
    expect(await root.rows('SHOW GRANTS')).toEqual([["GRANT ALL PRIVILEGES ON *.* TO 'root'@'%' WITH GRANT OPTION"]]);
    await root.query('GRANT ALL ON app.* TO u WITH GRANT OPTION');
    expect((await root.rows('SHOW GRANTS FOR u'))[1]).toEqual([
      "GRANT ALL PRIVILEGES ON `app`.* TO 'u'@'%' WITH GRANT OPTION",
    ]);
  });

  it.each([
    ['GRANT SELECT ON *.* TO nobody', '1410 42000 You are not allowed to create a user with GRANT'],
    ['GRANT RELOAD ON app.* TO u', '1221 HY000 Incorrect usage of DB GRANT and GLOBAL PRIVILEGES'],
    [
      'GRANT EVENT ON app.t TO u',
      '1144 42000 Illegal GRANT/REVOKE command; please consult the manual to see which privileges can be used',
    ],
    ['GRANT CONNECTION_ADMIN ON app.* TO u', '3619 HY000 Illegal privilege level specified for CONNECTION_ADMIN'],
    ['GRANT SELECT ON * TO u', '1046 3D000 No database selected'],
    ['REVOKE SELECT ON app.* FROM u', "1141 42000 There is no such grant defined for user 'u' on host '%'"],
    [
      'REVOKE SELECT ON app.t FROM u',
      "1147 42000 There is no such grant defined for user 'u' on host '%' on table 't'",
    ],
    [
      'REVOKE ALL PRIVILEGES, GRANT OPTION FROM nobody',
      "1269 HY000 Can't revoke all privileges for one or more of the requested users",
    ],
    ['SHOW GRANTS FOR nobody', "1141 42000 There is no such grant defined for user 'nobody' on host '%'"],
    [
      'SHOW CREATE USER nobody',
      "1396 HY000 Operation SHOW CREATE USER failed for 'nobody'@'%' (User account does not exist)",
    ],
  ])('%s is refused', async (sql, error) => {
    expect(await root.error(sql)).toBe(error);
  });

  it('let nobody pass on what they do not hold with GRANT OPTION', async () => {
    const session = server.session('u');
    expect(await session.error('GRANT SELECT ON app.* TO v')).toBe(
      "1044 42000 Access denied for user 'u'@'%' to database 'app'",
    );
    await root.query('GRANT SELECT ON app.* TO u WITH GRANT OPTION');
    expect(await session.error('GRANT SELECT ON app.t TO v')).toBe('ok');
    expect(await session.error('GRANT INSERT ON app.t TO v')).toMatch(/^1142 42000 INSERT, GRANT command denied/);
    expect(await session.error('GRANT ALL ON app.* TO u')).toMatch(/^1044/);
    expect(await session.error('GRANT SELECT ON *.* TO u')).toMatch(/^1045 28000/);
    expect(await session.error('GRANT SELECT ON app.* TO v REQUIRE NONE')).toMatch(/^1227/);
    expect(await session.error('SHOW GRANTS FOR v')).toBe(
      "1142 42000 SELECT command denied to user 'u'@'127.0.0.1' for table 'user'",
    );
  });

  it('take REQUIRE with GRANT, as TiDB does', async () => {
    await root.query("GRANT SELECT ON app.* TO u REQUIRE SUBJECT '/CN=x'");
    expect(await showCreate('u')).toContain("REQUIRE SUBJECT '/CN=x'");
  });
});

describe('limits of an account', () => {
  function connect(id: number): void {
    const session = server.session('u', { connectionId: id });
    server.context.processes.add({
      id,
      user: 'u',
      host: 'localhost',
      database: session.runner.database,
      command: 'Sleep',
      since: 0,
      state: '',
      info: undefined,
      kill: () => {},
      finish: () => {},
    });
  }

  it('are kept for connections', async () => {
    await root.query('CREATE USER u WITH MAX_USER_CONNECTIONS 2');
    connect(1);
    connect(2);
    expect(() => connect(3)).toThrow("User 'u' has exceeded the 'max_user_connections' resource (current value: 2)");
    await root.query('ALTER USER u WITH MAX_USER_CONNECTIONS 0');
    connect(3);
    await root.query('SET GLOBAL max_user_connections = 3');
    expect(() => connect(4)).toThrow("User u already has more than 'max_user_connections' active connections");
  });

  it('are kept for statements and logins per hour', async () => {
    expect(await root.error('CREATE USER u WITH MAX_QUERIES_PER_HOUR 5 MAX_UPDATES_PER_HOUR 6')).toBe('ok');
    const [[text] = []] = await root.rows('SHOW CREATE USER u');
    expect(text).toContain(' WITH MAX_QUERIES_PER_HOUR 5 MAX_UPDATES_PER_HOUR 6 ');
  });
});
