import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultColumn } from '../../src/mysql/column.ts';
import { temporaryFolders } from '../support/tools.ts';
import { RecordingSink, serverOnFile, type TestServer, type TestSession } from './support/statement-server.ts';

const freshFolder = temporaryFolders();

/** Keeps how the columns are described. */
class DescribedSink extends RecordingSink {
  described: readonly ResultColumn[] = [];

  override columns(columns: readonly ResultColumn[]): void {
    this.described = columns;
  }
}

let server: TestServer;
let root: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  await root.query('CREATE DATABASE app');
  await root.query('CREATE TABLE app.t (id INT PRIMARY KEY, name VARCHAR(20))');
  await root.query("INSERT INTO app.t VALUES (1, 'one'), (2, 'two')");
});

afterAll(() => server.close());

it('warnings about syntax are among those that the text behind a change counts', async () => {
  const said = async (sql: string): Promise<string | undefined> => {
    const sink = new RecordingSink();
    await root.runner.query(sql, sink);
    return sink.result?.info;
  };
  await root.query('CREATE TABLE app.u (a INT, b VARCHAR(3))');
  expect(await said("INSERT INTO app.u VALUES (1 && 1, 'a'), (2, 'b')")).toBe('Records: 2  Duplicates: 0  Warnings: 1');
  expect(await said('INSERT INTO app.u SELECT a && 1, b FROM app.u')).toBe('Records: 2  Duplicates: 0  Warnings: 1');
  expect(await said('UPDATE app.u SET a = a && 1 WHERE 0')).toBe('Rows matched: 0  Changed: 0  Warnings: 1');
  expect(await said("UPDATE IGNORE app.u SET a = a && 1, b = 'long'")).toBe('Rows matched: 4  Changed: 4  Warnings: 5');
});

describe('system variables in queries', () => {
  it('are what SET made them', async () => {
    await root.query('SET @a = 5, wait_timeout = 77');
    expect(await root.rows('SELECT @@wait_timeout, @@global.wait_timeout, @@session.autocommit, @a')).toEqual([
      [77, 28_800, 1, 5],
    ]);
    expect(await root.rows('select @@version_comment limit 1')).toEqual([
      ['tlsdb Server (Apache License 2.0), MySQL 8.4 compatible'],
    ]);
    expect(await root.error('SELECT @@nonsense')).toBe("1193 HY000 Unknown system variable 'nonsense'");
    expect(await root.error('SELECT @@session.port')).toBe("1238 HY000 Variable 'port' is a GLOBAL variable");
  });

  it('are described by what they hold', async () => {
    const described = async (names: readonly string[]): Promise<unknown> => {
      const sink = new DescribedSink();
      await root.runner.query(`SELECT ${names.map((name) => `@@${name}`).join()}`, sink);
      return sink.described.map(({ type, flags, length, decimals }) => [type, flags, length, decimals].join(' '));
    };
    const [unsigned, signed] = ['8 160 21 0', '8 128 21 0'];
    const names = ['port', 'max_allowed_packet', 'last_insert_id', 'warning_count', 'max_write_lock_count'];
    expect(await described(names)).toEqual(names.map(() => unsigned));
    expect(await described(['innodb_buffer_pool_size', 'performance_schema_digests_size'])).toEqual([signed, signed]);
    expect(await described(['autocommit', 'long_query_time'])).toEqual(['8 128 1 0', '5 128 23 6']);
    const texts = ['version', 'init_connect', 'character_set_results'];
    expect(await described(texts)).toEqual(texts.map(() => '253 0 87380 31'));
    expect(await root.rows('SELECT @@max_write_lock_count')).toEqual([[18_446_744_073_709_551_615n]]);
    expect(await root.error('SELECT @@port - 99999')).toMatch(/^1690 22003/);
  });

  it('are set from expressions of every kind', async () => {
    await root.query("SET sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')");
    expect(await root.rows("SELECT 'a' || 'b'")).toEqual([['ab']]);
    await root.query('SET sql_mode = DEFAULT, wait_timeout = (SELECT MAX(id) + 98 FROM app.t)');
    expect(await root.rows('SELECT @@wait_timeout')).toEqual([[100]]);
  });

  it('turn autocommit off and on', async () => {
    await root.query('SET autocommit = 0');
    await root.query('SELECT 1, NOW(), @@version');
    expect(root.runner.inTransaction).toBe(false);
    const wide = Array.from({ length: 2100 }, () => 'id').join();
    expect(await root.error(`SELECT ${wide} FROM app.t`)).toMatch(/^1117/);
    await root.query('ROLLBACK');
    await root.query('SELECT COUNT(*) FROM app.t');
    expect(root.runner.inTransaction).toBe(true);
    await root.query('ROLLBACK');
    await root.query("INSERT INTO app.t VALUES (3, 'three')");
    expect(root.runner.inTransaction).toBe(true);
    expect(root.runner.autocommit).toBe(false);
    await root.query('ROLLBACK');
    await root.query('SET autocommit = 1');
    expect(await root.rows('SELECT COUNT(*) FROM app.t')).toEqual([[2]]);
  });
});

describe('hints', () => {
  it('set variables for one statement', async () => {
    expect(
      await root.rows(
        "SELECT /*+ SET_VAR(time_zone = '+05:00') set_var(timestamp=1000) BKA(t) SET_VAR(sort_buffer_size=1M) */ now(), @@sort_buffer_size",
      ),
    ).toEqual([['1970-01-01 05:16:40', 1_048_576]]);
    expect(await root.rows('SELECT @@time_zone, @@sort_buffer_size')).toEqual([['SYSTEM', 262_144]]);
    expect(await root.error("INSERT /*+ SET_VAR(sql_mode='ANSI') */ INTO app.t VALUES (1, 'one')")).toMatch(/^1062/);
    expect(await root.rows("SELECT @@sql_mode LIKE '%ANSI%'")).toEqual([[0]]);
  });

  it('end SLEEP', async () => {
    // 1: it was ended.
    expect(await root.rows('SELECT /*+ MAX_EXECUTION_TIME(50) */ SLEEP(20), SLEEP(20), @@max_execution_time')).toEqual([
      [1, 1, 0],
    ]);
    expect(await root.rows('SELECT SLEEP(0.01)')).toEqual([[0]]);
  });

  it.each([
    ['SET_VAR(port = 5)', "Variable 'port' cannot be set using SET_VAR hint."],
    ['SET_VAR(nosuch = 5)', "Unresolved name 'nosuch' for SET_VAR hint"],
    ["SET_VAR(foreign_key_checks = 'zzz')", "Variable 'foreign_key_checks' can't be set to the value of 'zzz'"],
    [
      'MAX_EXECUTION_TIME(10) MAX_EXECUTION_TIME(20)',
      'Hint MAX_EXECUTION_TIME(20) is ignored as conflicting/duplicated',
    ],
  ])('%s warns', async (hint, message) => {
    await root.query(`SELECT /*+ ${hint} */ 1`);
    expect((await root.rows('SHOW WARNINGS')).map((row) => row[2])).toEqual([message]);
  });
});

describe('tables of the server', () => {
  it('are queried like any other', async () => {
    expect(await root.rows("SELECT user, host FROM mysql.user WHERE user = 'root'")).toEqual([['root', '%']]);
    expect(
      await root.rows(
        "SELECT VARIABLE_VALUE FROM performance_schema.session_status WHERE VARIABLE_NAME = 'Ssl_version'",
      ),
    ).toEqual([['TLSv1.3']]);
    expect(
      await root.rows("SELECT VALUE FROM performance_schema.tls_channel_status WHERE PROPERTY = 'Enabled'"),
    ).toEqual([['Yes']]);
  });

  it('are fresh at every execution of a prepared statement', async () => {
    const prepared = root.runner.prepare('SELECT COUNT(*) FROM mysql.user');
    const count = async (): Promise<unknown> => {
      const sink = new RecordingSink();
      await root.runner.execute(prepared, [], sink);
      return sink.received[0]?.[0];
    };
    const before = await count();
    await root.query('CREATE USER one_more');
    expect(await count()).toBe(Number(before) + 1);
    await root.query('DROP USER one_more');
  });
});

describe('an account with privileges on one table', () => {
  it('uses that table and sees nothing else', async () => {
    await root.query('CREATE USER u');
    await root.query('CREATE TABLE app.secret (id INT)');
    await root.query('GRANT SELECT, UPDATE ON app.t TO u');
    const session = server.session('u');
    await session.query('USE app');
    expect(await session.rows('SELECT name FROM t WHERE id = 1')).toEqual([['one']]);
    await session.query("UPDATE t SET name = 'uno' WHERE id = 1");
    expect(await session.error('SELECT * FROM secret')).toMatch(/^1142/);
    expect(await session.error('SELECT t.id FROM t JOIN secret USING (id)')).toMatch(/^1142/);
    expect(await session.error('WITH s AS (SELECT * FROM secret) SELECT * FROM s')).toMatch(/^1142/);
    expect(await session.error('INSERT INTO t SELECT * FROM t')).toMatch(/^1142/);
    expect(await session.error('DROP TABLE t')).toMatch(/^1142/);
    expect(await session.error('SELECT * FROM mysql.user')).toMatch(/^1142/);
    expect(await session.error('SHOW CREATE TABLE secret')).toMatch(/^1142/);
    expect(await session.error('CREATE VIEW v AS SELECT * FROM secret')).toMatch(/^1142/);
  });
});

describe('PREPARE in SQL', () => {
  it('runs data and server statements', async () => {
    await root.query("PREPARE s FROM 'SELECT name FROM app.t WHERE id = ?'");
    await root.query('SET @id = 2');
    expect(await root.rows('EXECUTE s USING @id')).toEqual([['two']]);
    await root.query("PREPARE c FROM 'CREATE TABLE app.made (id INT)'");
    await root.query('EXECUTE c');
    expect(await root.rows('SELECT COUNT(*) FROM app.made')).toEqual([[0]]);
  });
});

describe('diagnostics', () => {
  it('are read by SHOW WARNINGS and by @@warning_count', async () => {
    expect(await root.error('SELECT * FROM app.nothing')).toBe("1146 42S02 Table 'app.nothing' doesn't exist");
    expect(await root.rows('SHOW ERRORS')).toEqual([['Error', 1146, "Table 'app.nothing' doesn't exist"]]);
    expect(await root.rows('SHOW COUNT(*) ERRORS')).toEqual([[1]]);
    expect(await root.rows('SELECT @@error_count')).toEqual([[1]]);
    expect(await root.rows('SHOW ERRORS')).toEqual([]);
    expect(await root.rows('SELECT @@error_count')).toEqual([[0]]);
  });
});

describe('SET TRANSACTION', () => {
  it('makes the next transaction read-only', async () => {
    await root.query('SET TRANSACTION READ ONLY');
    await root.query('BEGIN');
    expect(await root.error("UPDATE app.t SET name = 'x'")).toMatch(/^1792/);
    await root.query('ROLLBACK');
    await root.query('BEGIN');
    expect(await root.error("UPDATE app.t SET name = 'x' WHERE id = 2")).toBe('ok');
    await root.query('COMMIT');
  });

  it('makes the transactions of a session read-only', async () => {
    const session = await server.root();
    await session.query('SET SESSION TRANSACTION READ ONLY');
    await session.query('BEGIN');
    expect(await session.error("UPDATE app.t SET name = 'x'")).toMatch(/^1792/);
    await session.query('ROLLBACK');
  });
});

describe('SET @@transaction_… without a scope', () => {
  it('is about the next transaction alone', async () => {
    const session = await server.root();
    await session.query('SET @@transaction_read_only = 1');
    expect(await session.rows('SELECT @@transaction_read_only')).toEqual([[0]]);
    expect(await session.error("UPDATE app.t SET name = 'x'")).toMatch(/^1792/);
    await session.query('SELECT count(*) FROM app.t');
    expect(await session.error("UPDATE app.t SET name = 'x' WHERE id = 2")).toBe('ok');
    await session.query('BEGIN');
    expect(await session.error("SET @@transaction_isolation = 'SERIALIZABLE'")).toMatch(/^1568/);
  });
});

describe('a transaction', () => {
  const sets = [
    "CREATE USER committing IDENTIFIED BY 'x'",
    "ALTER USER committing COMMENT 'x'",
    'GRANT SELECT ON *.* TO committing',
    'DROP USER committing',
    'DROP USER committing',
    'ANALYZE TABLE app.kept',
    'FLUSH STATUS',
    'ALTER INSTANCE RELOAD TLS',
  ];

  it.each(sets)('is committed by %s', async (sql) => {
    const session = await server.root();
    await session.query('CREATE TABLE IF NOT EXISTS app.kept (a INT)');
    await session.query('DELETE FROM app.kept');
    await session.query('BEGIN');
    await session.query('INSERT INTO app.kept VALUES (1)');
    await session.error(sql);
    await session.query('ROLLBACK');
    expect(await session.rows('SELECT count(*) FROM app.kept')).toEqual([[1]]);
  });

  it('that may not write does not change accounts', async () => {
    const session = await server.root();
    await session.query('SET SESSION TRANSACTION READ ONLY');
    expect(await session.error('CREATE USER nobody')).toMatch(/^1792/);
    expect(await session.error('LOCK TABLES app.t WRITE')).toMatch(/^1792/);
    await session.query('LOCK TABLES app.t READ');
    await session.query('UNLOCK TABLES');
  });
});

describe('SHOW of the server', () => {
  it('takes functions in WHERE', async () => {
    expect(await root.rows("SHOW VARIABLES WHERE Variable_name = CONCAT('po', 'rt')")).toEqual([['port', '4000']]);
  });
});

describe('COM_RESET_CONNECTION', () => {
  it('rolls back and forgets', async () => {
    const session = await server.root();
    await session.query("SET @a = 1, sql_mode = ''");
    await session.query('BEGIN');
    await session.query('DELETE FROM app.t');
    session.runner.reset();
    expect(await session.rows('SELECT @a, @@sql_mode LIKE "%STRICT_TRANS%", COUNT(*) FROM app.t')).toEqual([
      [null, 1, 2],
    ]);
  });

  it('goes back to the isolation level and the SQL mode of new sessions', async () => {
    const session = await server.root();
    await session.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await session.query("SET sql_mode = 'ANSI_QUOTES'");
    expect(await session.error('DO "a"')).toContain('1054');
    session.runner.reset();
    expect(await session.error('DO "a"')).toBe('ok');
    await session.query('START TRANSACTION');
    expect(await session.rows('SELECT COUNT(*) FROM app.t')).toEqual([[2]]);
    await root.query("INSERT INTO app.t VALUES (9, 'nine')");
    expect(await session.rows('SELECT COUNT(*) FROM app.t')).toEqual([[2]]);
    await root.query('DELETE FROM app.t WHERE id = 9');
    session.runner.close();
  });
});

it('nobody changes information_schema', async () => {
  const denied = "1044 42000 Access denied for user 'root'@'%' to database 'information_schema'";
  for (const sql of [
    'CREATE TABLE information_schema.x (a INT)',
    'CREATE VIEW INFORMATION_SCHEMA.v AS SELECT 1',
    'DROP TABLE IF EXISTS information_schema.x',
    'DROP DATABASE information_schema',
    'ALTER TABLE information_schema.tables ADD a INT',
    'RENAME TABLE app.t TO information_schema.t',
    'INSERT INTO information_schema.tables VALUES (1)',
    'DELETE FROM information_schema.tables',
    'UPDATE information_schema.tables SET table_name = 1',
  ])
    expect(await root.error(sql)).toBe(denied);
  const joined = 'app.t JOIN information_schema.tables x ON x.table_name = t.name';
  await root.query(`UPDATE ${joined} SET name = 'new'`);
  await root.query(`DELETE app.t FROM ${joined}`);
  expect(await root.error(`DELETE t FROM ${joined}`)).toBe('1046 3D000 No database selected');
});

describe('SHOW that is prepared', () => {
  const namesOf = (sql: string): readonly string[] => root.runner.prepare(sql).columns.map(({ name }) => name);

  it.each([
    ['SHOW DATABASES', ['Database']],
    ["SHOW TABLES FROM app LIKE 't%'", ['Tables_in_app (t%)']],
    ['SHOW FULL TABLES FROM app', ['Tables_in_app', 'Table_type']],
    ['DESCRIBE app.t', ['Field', 'Type', 'Null', 'Key', 'Default', 'Extra']],
    ['SHOW COLUMNS FROM app.none', ['Field', 'Type', 'Null', 'Key', 'Default', 'Extra']],
    ["SHOW GLOBAL VARIABLES LIKE 'x'", ['Variable_name', 'Value']],
    ['SHOW STATUS', ['Variable_name', 'Value']],
    ['SHOW CREATE TABLE app.t', []],
    ['SHOW ENGINES', []],
  ])('%s tells its columns where MySQL makes it a query', (sql, names) => {
    expect(namesOf(sql)).toEqual(names);
  });

  it('is described by the views that it reads, and by a table of its own when it runs', async () => {
    const sql = 'SHOW TABLES FROM app';
    const sink = new DescribedSink();
    await root.runner.query(sql, sink);
    const [before] = root.runner.prepare(sql).columns;
    expect(before).toMatchObject({ schema: 'information_schema', originalTable: 'tbl' });
    expect(sink.described[0]).toMatchObject({ schema: '', originalTable: 'tables' });
  });
});
