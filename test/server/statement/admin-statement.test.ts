import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../src/kit/errors.ts';
import { ListeningEngine, RecordingSink, TestServer, type TestSession } from '../support/statement-server.ts';

let engine: ListeningEngine;
let server: TestServer;
let root: TestSession;

beforeEach(async () => {
  engine = new ListeningEngine();
  server = new TestServer(engine);
  root = await server.root();
});

afterEach(() => server.close());

describe('ALTER INSTANCE RELOAD TLS', () => {
  it('reloads', async () => {
    await root.query('ALTER INSTANCE RELOAD TLS');
    await root.query('ALTER INSTANCE RELOAD TLS FOR CHANNEL mysql_main');
    await root.query('FLUSH SSL');
    expect(server.tls.reloadCount).toBe(3);
  });

  it('tells what is wrong and keeps TLS as it was', async () => {
    server.tls.problem = fail('FILE_NOT_FOUND', { path: 'server-cert.pem' });
    expect(await root.error('ALTER INSTANCE RELOAD TLS')).toBe(
      '3888 HY000 Failed to set up SSL because of the following SSL library error: FILE_NOT_FOUND: server-cert.pem does not exist',
    );
    expect(await root.error('FLUSH SSL')).toBe(
      '1105 HY000 Failed to refresh SSL, error: FILE_NOT_FOUND: server-cert.pem does not exist',
    );
    expect(server.tls.enabled).toBe(true);
  });

  it('turns TLS off with NO ROLLBACK ON ERROR, and warns', async () => {
    server.tls.problem = new Error('broken');
    await root.query('ALTER INSTANCE RELOAD TLS NO ROLLBACK ON ERROR');
    expect(server.tls.enabled).toBe(false);
    expect(await root.rows('SHOW WARNINGS')).toEqual([
      ['Warning', 3888, 'Failed to set up SSL because of the following SSL library error: broken'],
    ]);
  });

  it('never turns TLS off when nobody could connect without it', async () => {
    await root.query('SET GLOBAL require_secure_transport = ON');
    server.tls.problem = new Error('broken');
    expect(await root.error('ALTER INSTANCE RELOAD TLS NO ROLLBACK ON ERROR')).toMatch(/^3888/);
    expect(server.tls.enabled).toBe(true);
  });

  it('needs a privilege and a channel that exists', async () => {
    await server.addAccount('u');
    expect(await server.session('u').error('ALTER INSTANCE RELOAD TLS')).toMatch(/^1227 42000/);
    expect(await server.session('u').error('FLUSH SSL')).toMatch(/^1227 42000/);
    expect(await root.error('ALTER INSTANCE RELOAD TLS FOR CHANNEL nonsense')).toMatch(/^1149 42000/);
    expect(server.tls.reloadCount).toBe(0);
  });
});

describe('KILL', () => {
  const killed: [number, boolean][] = [];

  beforeEach(async () => {
    killed.length = 0;
    for (const [id, user] of [
      [11, 'root'],
      [12, 'u'],
      [13, 'u'],
    ] as const) {
      server.context.processes.add({
        id,
        user,
        host: 'localhost',
        database: undefined,
        command: 'Sleep',
        since: 0,
        state: '',
        info: undefined,
        kill: (queryOnly) => killed.push([id, queryOnly]),
        finish: () => {},
      });
    }
    await server.addAccount('u');
  });

  it('ends a connection or only what it runs', async () => {
    await root.query('KILL 12');
    await root.query('KILL CONNECTION 13');
    await root.query('KILL QUERY 12');
    expect(killed).toEqual([
      [12, false],
      [13, false],
      [12, true],
    ]);
    expect(await root.error('KILL 99')).toBe('1094 HY000 Unknown thread id: 99');
  });

  it("ends others' connections with a privilege only", async () => {
    const session = server.session('u');
    expect(await session.error('KILL 11')).toBe('1095 HY000 You are not owner of thread 11');
    expect(await session.error('KILL 12')).toBe('ok');
    expect(killed).toEqual([[12, false]]);
  });
});

describe('FLUSH', () => {
  it('takes what tlsdb does not keep for done', async () => {
    await root.query('FLUSH TABLES');
    await root.query('FLUSH /*!40101 LOCAL */ TABLES');
    expect(await root.rows('SHOW WARNINGS')).toEqual([]);
    await root.query('FLUSH PRIVILEGES');
    expect(await root.rows('SHOW WARNINGS')).toEqual([
      ['Warning', 1681, "'FLUSH PRIVILEGES' is deprecated and will be removed in a future release."],
    ]);
  });
});

describe('USE', () => {
  it('needs a privilege in the database', async () => {
    await root.query('USE app');
    expect(root.runner.database).toBe('app');
    await server.addAccount('u');
    const session = server.session('u');
    expect(await session.error('USE app')).toBe("1044 42000 Access denied for user 'u'@'%' to database 'app'");
    expect(() => session.runner.useDatabase('app')).toThrow('Access denied');
    expect(await session.error('USE information_schema')).toBe('ok');
    await root.query('GRANT INSERT ON app.t TO u');
    expect(await session.error('USE app')).toBe('ok');
  });
});

describe('PREPARE, EXECUTE and DEALLOCATE', () => {
  it('run server statements with their parameters', async () => {
    await root.query("PREPARE s FROM 'SET @a = ?, wait_timeout = ?'");
    await root.query("SET @text = 'x', @number = 100");
    await root.query('EXECUTE s USING @text, @number');
    expect(root.runner.variables.get('wait_timeout')).toBe(100);
    expect(await root.error('EXECUTE s')).toBe('1210 HY000 Incorrect arguments to EXECUTE');
    await root.query('DEALLOCATE PREPARE s');
    expect(await root.error('EXECUTE s')).toBe('1243 HY000 Unknown prepared statement handler (s) given to EXECUTE');
  });

  it('take the text from a variable, and run data statements in the engine', async () => {
    await root.query("SET @sql = 'SELECT ?'");
    await root.query('PREPARE s FROM @sql');
    await root.query('SET @v = 5');
    await root.query('EXECUTE S USING @v');
    expect(engine.ran).toEqual(['execute 5']);
  });

  it.each(['BEGIN', 'USE app', 'LOCK TABLES a READ', 'SAVEPOINT a'])('does not prepare %s', (sql) => {
    expect(() => root.runner.prepare(sql)).toThrow(
      'This command is not supported in the prepared statement protocol yet',
    );
  });
});

describe('privileges of data statements', () => {
  it('let an account without grants do nothing', async () => {
    await server.addAccount('u');
    const session = server.session('u');
    expect(await session.error('SELECT * FROM app.t')).toBe(
      "1142 42000 SELECT command denied to user 'u'@'127.0.0.1' for table 't'",
    );
    expect(await session.error('INSERT INTO app.t VALUES (1)')).toMatch(/^1142 42000 INSERT command denied/);
    expect(await session.error('UPDATE app.t SET a = 1')).toMatch(/^1142 42000 UPDATE command denied/);
    expect(await session.error('DELETE FROM app.t')).toMatch(/^1142 42000 DELETE command denied/);
    expect(await session.error('CREATE TABLE app.t (a INT)')).toMatch(/^1142 42000 CREATE command denied/);
    expect(await session.error('DROP DATABASE app')).toMatch(/^1044 42000/);
    expect(await session.error('SELECT 1')).toBe('ok');
    expect(await session.error('SELECT * FROM information_schema.tables')).toBe('ok');
    expect(await session.error('SELECT (SELECT MAX(a) FROM app.t)')).toMatch(/^1142/);
    expect(await session.error('SET @a = (SELECT a FROM app.t)')).toMatch(/^1142/);
    expect(await session.error('SELECT * FROM mysql.user')).toMatch(/^1142/);
    expect(() => session.runner.prepare('SELECT * FROM app.t')).toThrow('SELECT command denied');
    expect(engine.ran).toEqual(['SELECT 1', 'SELECT * FROM information_schema.tables']);
  });

  it('follow GRANT and REVOKE at once, also for prepared statements', async () => {
    await server.addAccount('u');
    await root.query('GRANT SELECT ON app.* TO u');
    const session = server.session('u');
    expect(await session.error('SELECT * FROM app.t')).toBe('ok');
    expect(await session.error('UPDATE app.t SET a = a + 1')).toMatch(/^1142/);
    const prepared = session.runner.prepare('SELECT * FROM app.t');
    await session.runner.execute(prepared, [], new RecordingSink());
    await root.query('REVOKE SELECT ON app.* FROM u');
    expect(await session.error('SELECT * FROM app.t')).toMatch(/^1142/);
    expect(() => session.runner.execute(prepared, [], new RecordingSink())).toThrow('SELECT command denied');
  });

  it('are judged anew in another database', async () => {
    await server.addAccount('u');
    await root.query('GRANT SELECT ON app.* TO u');
    await root.query('GRANT INSERT ON other.* TO u');
    const session = server.session('u');
    await session.query('USE app');
    const prepared = session.runner.prepare('SELECT * FROM t');
    expect(await session.error('SELECT * FROM t')).toBe('ok');
    await session.query('USE other');
    expect(await session.error('SELECT * FROM t')).toMatch(/^1142/);
    // What was prepared runs where it was prepared.
    const execute = (): unknown => session.runner.execute(prepared, [], new RecordingSink());
    await execute();
    await root.query('REVOKE SELECT ON app.* FROM u');
    expect(execute).toThrow('SELECT command denied');
  });

  it('leave nothing to an account that was dropped', async () => {
    await server.addAccount('u');
    await root.query('GRANT ALL ON *.* TO u');
    const session = server.session('u');
    expect(await session.error('SELECT * FROM app.t')).toBe('ok');
    await root.query('DROP USER u');
    expect(await session.error('SELECT * FROM app.t')).toMatch(/^1142/);
  });
});

describe('several statements in one text', () => {
  async function run(sql: string): Promise<{ readonly more: readonly boolean[]; readonly error: string }> {
    const more: boolean[] = [];
    try {
      const next = (follows: boolean): RecordingSink => {
        more.push(follows);
        return new RecordingSink();
      };
      await root.runner.queryAll(sql, { next, sendSoFar: () => undefined });
      return { more, error: '' };
    } catch (error) {
      return { more, error: error instanceof Error ? error.message : '' };
    }
  }

  it('run one after the other', async () => {
    expect(await run("SET @a = ';x'; SET wait_timeout = 9; SELECT 1")).toEqual({
      more: [true, true, false],
      error: '',
    });
    expect(root.runner.variables.get('wait_timeout')).toBe(9);
    expect(await run('SELECT 2;')).toEqual({ more: [false], error: '' });
    expect(await run('SELECT 3; -- the end')).toEqual({ more: [false], error: '' });
    expect(engine.ran).toEqual(['SELECT 1', 'SELECT 2;', 'SELECT 3']);
  });

  it('end with the first that fails', async () => {
    const { more, error } = await run('SET wait_timeout = 9; SELEC 1; SET wait_timeout = 10');
    expect(more).toEqual([true]);
    expect(error).toContain("right syntax to use near 'SELEC 1; SET wait_timeout = 10' at line 1");
    expect(root.runner.variables.get('wait_timeout')).toBe(9);
    expect((await run('SET nonsense = 1; SET wait_timeout = 11')).more).toEqual([true]);
    expect(root.runner.variables.get('wait_timeout')).toBe(9);
  });

  it('are not for clients that did not ask for them', async () => {
    expect(await root.error('SET @a = 1; SET @b = 2')).toMatch(/^1064 42000/);
    expect(await root.error('')).toBe('1065 42000 Query was empty');
    expect(await root.error('SELEC 1')).toMatch(/^1064 42000/);
  });
});
