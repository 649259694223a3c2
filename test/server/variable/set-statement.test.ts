import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireError } from '../../../src/mysql/wire-error.ts';
import { GlobalVariables, variablesPath } from '../../../src/server/variable/variable-store.ts';
import { ListeningEngine, TestServer, type TestSession } from '../support/statement-server.ts';

let engine: ListeningEngine;
let server: TestServer;
let root: TestSession;

beforeEach(async () => {
  engine = new ListeningEngine();
  server = new TestServer(engine);
  root = await server.root();
});

afterEach(() => server.close());

const unsupported = (feature: string): string => wireError('ER_NOT_SUPPORTED_YET', feature).message;

function value(name: string): unknown {
  return root.runner.variables.get(name);
}

describe('SET of session variables', () => {
  it.each([
    ['SET autocommit = 0', 'autocommit', 0],
    ['SET autocommit = OFF', 'autocommit', 0],
    ["SET SESSION autocommit = 'on'", 'autocommit', 1],
    ['SET @@session.autocommit = 0', 'autocommit', 0],
    ['SET LOCAL sql_mode = DEFAULT', 'sql_mode', new GlobalVariables().get('sql_mode')],
    ["/*!40100 SET @@SQL_MODE='' */", 'sql_mode', ''],
    ["SET sql_mode = 'ansi_quotes,STRICT_ALL_TABLES'", 'sql_mode', 'ANSI_QUOTES,STRICT_ALL_TABLES'],
    [
      "SET sql_mode = 'ANSI'",
      'sql_mode',
      'REAL_AS_FLOAT,PIPES_AS_CONCAT,ANSI_QUOTES,IGNORE_SPACE,ONLY_FULL_GROUP_BY,ANSI',
    ],
    ['SET sql_mode = 4', 'sql_mode', 'ANSI_QUOTES'],
    ['SET sql_mode = 4194304', 'sql_mode', 'STRICT_ALL_TABLES'],
    ['SET character_set_client = 33', 'character_set_client', 'utf8mb3'],
    ["SET sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')", 'sql_mode', expect.stringContaining('PIPES_AS_CONCAT')],
    ["SET time_zone = '+00:00'", 'time_zone', '+00:00'],
    ["SET time_zone = '-3:30'", 'time_zone', '-03:30'],
    ["SET time_zone = 'Europe/Berlin'", 'time_zone', 'Europe/Berlin'],
    ['SET time_zone = system', 'time_zone', 'SYSTEM'],
    ['SET tx_isolation = 2', 'transaction_isolation', 'REPEATABLE-READ'],
    ["SET transaction_isolation = 'read-committed'", 'transaction_isolation', 'READ-COMMITTED'],
    ['SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', 'transaction_isolation', 'READ-COMMITTED'],
    ['SET SESSION TRANSACTION READ ONLY', 'transaction_read_only', 1],
    ["SET optimizer_switch = 'semijoin=off'", 'optimizer_switch', expect.stringContaining('semijoin=off,loosescan=on')],
    ['SET NET_READ_TIMEOUT= 86400', 'net_read_timeout', 86_400],
    ['SET character_set_results = NULL', 'character_set_results', null],
    ["SET character_set_results = 'binary'", 'character_set_results', 'binary'],
    ['SET long_query_time = 0.5', 'long_query_time', 0.5],
    ['SET session_track_schema = 1', 'session_track_schema', 1],
    ['SET foreign_key_checks = @@unique_checks', 'foreign_key_checks', 1],
  ])('%s', async (sql, name, expected) => {
    expect((await root.query(sql)).ok).toBeDefined();
    expect(value(name)).toEqual(expected);
  });

  it.each([
    ['SET nonsense = 1', "1193 HY000 Unknown system variable 'nonsense'"],
    [
      "SET sql_mode = 'NO_AUTO_CREATE_USER'",
      "1231 42000 Variable 'sql_mode' can't be set to the value of 'NO_AUTO_CREATE_USER'",
    ],
    ['SET sql_mode = 256', '3899 HY000 sql_mode=0x00000100 is not supported.'],
    ['SET character_set_client = 54', "1231 42000 Variable 'character_set_client' can't be set to the value of '54'"],
    ['SET CHARACTER SET utf32', "1231 42000 Variable 'character_set_client' can't be set to the value of 'utf32'"],
    ['SET character_set_results = utf16', `1235 42000 ${unsupported('utf16 in sessions')}`],
    ['SET collation_connection = 9999', "1273 HY000 Unknown collation: '9999'"],
    ["SET lc_messages = 'xx'", "1649 HY000 Unknown locale: 'xx'"],
    ["SET lc_messages = 'de_DE'", `1235 42000 ${unsupported('messages in other languages than English')}`],
    ['SET NAMES ucs2', "1231 42000 Variable 'character_set_client' can't be set to the value of 'ucs2'"],
    ["SET sql_mode = 'NONSENSE'", "1231 42000 Variable 'sql_mode' can't be set to the value of 'NONSENSE'"],
    ['SET sql_mode = NULL', "1231 42000 Variable 'sql_mode' can't be set to the value of 'NULL'"],
    ['SET autocommit = 2', "1231 42000 Variable 'autocommit' can't be set to the value of '2'"],
    ["SET wait_timeout = 'x'", "1232 42000 Incorrect argument type to variable 'wait_timeout'"],
    ['SET wait_timeout = 1e3', "1232 42000 Incorrect argument type to variable 'wait_timeout'"],
    ['SET max_allowed_packet = NULL', "1232 42000 Incorrect argument type to variable 'max_allowed_packet'"],
    ['SET innodb_table_locks = 1.5', "1232 42000 Incorrect argument type to variable 'innodb_table_locks'"],
    ["SET binlog_row_image = 'x'", "1231 42000 Variable 'binlog_row_image' can't be set to the value of 'x'"],
    ["SET GLOBAL innodb_io_capacity = 'x'", "1232 42000 Incorrect argument type to variable 'innodb_io_capacity'"],
    [
      'SET innodb_io_capacity = 5',
      "1229 HY000 Variable 'innodb_io_capacity' is a GLOBAL variable and should be set with SET GLOBAL",
    ],
    ['SET GLOBAL innodb_page_size = 5', "1238 HY000 Variable 'innodb_page_size' is a read only variable"],
    ['SET timestamp = 4294967296', "1231 42000 Variable 'timestamp' can't be set to the value of '4294967296'"],
    ["SET version = 'x'", "1238 HY000 Variable 'version' is a read only variable"],
    [
      'SET require_secure_transport = 1',
      "1229 HY000 Variable 'require_secure_transport' is a GLOBAL variable and should be set with SET GLOBAL",
    ],
    [
      'SET GLOBAL timestamp = 1',
      "1228 HY000 Variable 'timestamp' is a SESSION variable and can't be used with SET GLOBAL",
    ],
    [
      'SET max_allowed_packet = 1024',
      "1621 HY000 SESSION variable 'max_allowed_packet' is read-only. Use SET GLOBAL to assign the value",
    ],
    ["SET time_zone = 'Nowhere/City'", "1298 HY000 Unknown or incorrect time zone: 'Nowhere/City'"],
    ["SET time_zone = '+15:00'", "1298 HY000 Unknown or incorrect time zone: '+15:00'"],
    ["SET lc_time_names = 'de-DE'", "1649 HY000 Unknown locale: 'de-DE'"],
    ['SET lc_time_names = 111', "1649 HY000 Unknown locale: '111'"],
    ['SET lc_time_names = 1.5', "1232 42000 Incorrect argument type to variable 'lc_time_names'"],
    ["SET collation_connection = 'x_ci'", "1273 HY000 Unknown collation: 'x_ci'"],
    ['SET NAMES cp99', "1115 42000 Unknown character set: 'cp99'"],
    [
      'SET NAMES utf8mb4 COLLATE latin1_bin',
      "1253 42000 COLLATION 'latin1_bin' is not valid for CHARACTER SET 'utf8mb4'",
    ],
  ])('%s is refused', async (sql, error) => {
    expect(await root.error(sql)).toBe(error);
  });

  it('keeps sizes and words of what there is not, and tells of those that go', async () => {
    await root.query("SET GLOBAL innodb_io_capacity = 500, SESSION binlog_row_image = 'minimal'");
    expect(value('binlog_row_image')).toBe('MINIMAL');
    expect(await root.error('SET innodb_strict_mode = 0')).toMatch(/^1235/);
    await root.query('SET GLOBAL slave_net_timeout = 5');
    expect(await root.rows('SHOW WARNINGS')).toEqual([
      [
        'Warning',
        1287,
        "'@@slave_net_timeout' is deprecated and will be removed in a future release. Please use replica_net_timeout instead.",
      ],
    ]);
  });

  it('knows locales by name and by number', async () => {
    await root.query("SET lc_time_names = 'DE_de'");
    expect(value('lc_time_names')).toBe('de_DE');
    await root.query('SET lc_time_names = 5');
    expect(value('lc_time_names')).toBe('fr_FR');
  });

  it('keeps a value that is out of range inside it, with a warning', async () => {
    await root.query('SET wait_timeout = 0');
    expect(value('wait_timeout')).toBe(1);
    expect(await root.rows('SHOW WARNINGS')).toEqual([
      ['Warning', 1292, "Truncated incorrect wait_timeout value: '0'"],
    ]);
  });

  it('assigns all of its items or none', async () => {
    await root.query('SET autocommit = 0, @a = 1, unique_checks = 0');
    expect(value('autocommit')).toBe(0);
    expect(value('unique_checks')).toBe(0);
    expect(await root.error('SET autocommit = 1, nonsense = 1')).toMatch(/^1193/);
    expect(value('autocommit')).toBe(0);
  });

  it('evaluates every item before the first is assigned', async () => {
    await root.query('SET @a = 1');
    await root.query('SET @a = 2, @b = @a');
    await root.query('SET wait_timeout = @b');
    expect(value('wait_timeout')).toBe(1);
  });

  it('tells the engine', async () => {
    engine.changes.length = 0;
    await root.query("SET autocommit = 0, time_zone = '+01:00'");
    expect(engine.changes).toEqual([
      ['autocommit', 0],
      ['time_zone', '+01:00'],
    ]);
  });
});

describe('SET NAMES and CHARACTER SET', () => {
  it('say which collation results are told to have: the one that was named, or the default one', async () => {
    const session = await server.root({ collation: 46 });
    const ofResults = async (sql: string): Promise<number> => {
      await session.query(sql);
      return session.runner.variables.wire.resultCollation;
    };
    expect(await ofResults('DO 0')).toBe(46);
    expect(await ofResults('SET collation_connection = utf8mb4_general_ci')).toBe(46);
    expect(await ofResults('SET NAMES utf8mb4')).toBe(255);
    expect(await ofResults('SET NAMES latin1 COLLATE latin1_bin')).toBe(47);
    expect(await ofResults('SET character_set_results = latin1')).toBe(8);
    expect(await ofResults("SET NAMES utf8mb4 COLLATE 'utf8mb4_unicode_ci'")).toBe(224);
    expect(await ofResults('SET CHARACTER SET utf8mb4')).toBe(255);
    session.runner.reset();
    expect(await ofResults('DO 0')).toBe(46);
    expect(await ofResults('SET character_set_results = 45')).toBe(45);
    expect(await ofResults('SET character_set_results = @@character_set_results')).toBe(255);
  });

  it('name a collation where they are numbers', async () => {
    await root.query('SET character_set_connection = 46, character_set_server = 45, character_set_database = 224');
    expect(value('collation_connection')).toBe('utf8mb4_bin');
    expect(value('collation_server')).toBe('utf8mb4_general_ci');
    expect(value('collation_database')).toBe('utf8mb4_unicode_ci');
    await root.query(
      'SET character_set_connection = 8, character_set_server = DEFAULT, character_set_database = DEFAULT',
    );
    expect(value('collation_connection')).toBe('latin1_swedish_ci');
    await root.query('SET NAMES DEFAULT');
  });

  it('changes the three character sets and the collation', async () => {
    await root.query('SET NAMES latin1');
    for (const name of ['character_set_client', 'character_set_results', 'character_set_connection']) {
      expect(value(name)).toBe('latin1');
    }
    expect(value('collation_connection')).toBe('latin1_swedish_ci');
    await root.query('SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci');
    expect(value('collation_connection')).toBe('utf8mb4_unicode_ci');
    await root.query('SET NAMES cp1257 COLLATE cp1257_bin');
    expect(value('character_set_results')).toBe('cp1257');
    expect(value('collation_connection')).toBe('cp1257_bin');
    await root.query('SET NAMES utf8');
    expect(value('character_set_client')).toBe('utf8mb3');
    await root.query('SET NAMES DEFAULT');
    expect(value('character_set_client')).toBe('utf8mb4');
  });

  it('takes the connection from the database with CHARACTER SET', async () => {
    await root.query('SET CHARACTER SET latin1');
    expect(value('character_set_client')).toBe('latin1');
    expect(value('character_set_connection')).toBe('utf8mb4');
    expect(value('collation_connection')).toBe('utf8mb4_0900_ai_ci');
  });

  it('keeps a character set and its collation together', async () => {
    await root.query("SET collation_connection = 'utf8mb3_bin'");
    expect(value('character_set_connection')).toBe('utf8mb3');
    await root.query('SET character_set_connection = latin1');
    expect(value('collation_connection')).toBe('latin1_swedish_ci');
  });
});

describe('SET GLOBAL and SET PERSIST', () => {
  it('changes sessions that begin later only', async () => {
    await root.query('SET GLOBAL wait_timeout = 100');
    expect(value('wait_timeout')).toBe(28_800);
    expect((await server.root()).runner.variables.get('wait_timeout')).toBe(100);
    await root.query('SET wait_timeout = DEFAULT');
    expect(value('wait_timeout')).toBe(100);
    await root.query('SET GLOBAL wait_timeout = DEFAULT');
    expect(server.context.variables.get('wait_timeout')).toBe(28_800);
  });

  it('needs a privilege', async () => {
    await server.addAccount('u');
    const denied =
      '1227 42000 Access denied; you need (at least one of) the SUPER or SYSTEM_VARIABLES_ADMIN privilege(s) for this operation';
    expect(await server.session('u').error('SET GLOBAL wait_timeout = 1')).toBe(denied);
    expect(await server.session('u').error('SET PERSIST wait_timeout = 1')).toBe(denied);
    expect(await server.session('u').error('SET GLOBAL TRANSACTION READ ONLY')).toBe(denied);
    expect(await server.session('u').error('SET PERSIST TRANSACTION READ ONLY')).not.toBe('ok');
    expect(await server.session('u').error('SET wait_timeout = 1')).toBe('ok');
  });

  it('outlives the server with PERSIST, and only there with PERSIST_ONLY', async () => {
    await root.query('SET PERSIST wait_timeout = 100, PERSIST_ONLY max_connections = 7');
    expect(server.context.variables.get('wait_timeout')).toBe(100);
    expect(server.context.variables.get('max_connections')).toBe(1000);
    const path = variablesPath(server.folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      format: 1,
      variables: { wait_timeout: 100, max_connections: 7 },
    });
    const next = new GlobalVariables({ wait_timeout: 5 }, path);
    expect(next.get('wait_timeout')).toBe(100);
    expect(next.get('max_connections')).toBe(7);
  });
});

describe('require_secure_transport', () => {
  it('cannot be turned on by a session that it would lock out', async () => {
    const plain = await server.root({ tls: undefined });
    expect(await plain.error('SET GLOBAL require_secure_transport = ON')).toBe(
      '1105 HY000 require_secure_transport can only be set to ON if the connection issuing the change is secure',
    );
    expect(await plain.error('SET GLOBAL require_secure_transport = 2')).toMatch(/^1231 42000/);
    expect(server.context.variables.flag('require_secure_transport')).toBe(false);
  });

  it('is turned on by a session with TLS, and off by any', async () => {
    await root.query('SET GLOBAL require_secure_transport = ON');
    expect(server.context.variables.flag('require_secure_transport')).toBe(true);
    await (await server.root({ tls: undefined })).query('SET GLOBAL require_secure_transport = 0');
    expect(server.context.variables.flag('require_secure_transport')).toBe(false);
  });
});

describe('COM_RESET_CONNECTION', () => {
  it('brings back the global values before the engine begins again', async () => {
    await root.query("SET sql_mode = '', @a = 1, autocommit = 0");
    await root.query("SET GLOBAL sql_mode = 'ANSI_QUOTES'");
    engine.changes.length = 0;
    root.runner.reset();
    expect(value('sql_mode')).toBe('ANSI_QUOTES');
    expect(value('autocommit')).toBe(1);
    expect(engine.changes).toEqual([['sql_mode', 'ANSI_QUOTES']]);
    expect(await root.error('SET sql_notes = @a')).toMatch(/^1231/);
  });
});

describe('SET TRANSACTION', () => {
  it('without a scope is about the next transaction, and never about the present one', async () => {
    await root.query('SET TRANSACTION READ ONLY');
    expect(engine.ran).toEqual(['SET TRANSACTION READ ONLY']);
    expect(value('transaction_read_only')).toBe(0);
    await root.query('BEGIN');
    expect(await root.error('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE')).toBe(
      "1568 25001 Transaction characteristics can't be changed while a transaction is in progress",
    );
  });
});
