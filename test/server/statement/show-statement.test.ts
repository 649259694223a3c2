import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tlsDate } from '../../../src/server/tls/tls-date.ts';
import { NOW, TestServer, type TestSession } from '../support/statement-server.ts';

let server: TestServer;
let root: TestSession;

beforeEach(async () => {
  server = new TestServer();
  root = await server.root();
});

afterEach(() => server.close());

/** What MySQL 9.7 answers to `SHOW GLOBAL STATUS LIKE 'ssl%'`. */
const MYSQL_SSL_STATUS = [
  'Ssl_accept_renegotiates',
  'Ssl_accepts',
  'Ssl_callback_cache_hits',
  'Ssl_cipher',
  'Ssl_cipher_list',
  'Ssl_client_connects',
  'Ssl_connect_renegotiates',
  'Ssl_ctx_verify_depth',
  'Ssl_ctx_verify_mode',
  'Ssl_default_timeout',
  'Ssl_finished_accepts',
  'Ssl_finished_connects',
  'Ssl_server_not_after',
  'Ssl_server_not_before',
  'Ssl_session_cache_hits',
  'Ssl_session_cache_misses',
  'Ssl_session_cache_mode',
  'Ssl_session_cache_overflows',
  'Ssl_session_cache_size',
  'Ssl_session_cache_timeout',
  'Ssl_session_cache_timeouts',
  'Ssl_sessions_reused',
  'Ssl_used_session_cache_entries',
  'Ssl_verify_depth',
  'Ssl_verify_mode',
  'Ssl_version',
];

describe("SHOW STATUS LIKE '%Ssl%'", () => {
  it("is TiDB's six rows", async () => {
    const answer = await root.query("SHOW STATUS LIKE '%Ssl%'");
    expect(answer.columns).toEqual(['Variable_name', 'Value']);
    expect(answer.rows).toEqual([
      ['Ssl_cipher', 'TLS_AES_128_GCM_SHA256'],
      ['Ssl_cipher_list', 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384'],
      ['Ssl_server_not_after', 'Apr 23 07:59:47 2024 UTC'],
      ['Ssl_server_not_before', 'Jan  4 03:02:01 2024 UTC'],
      ['Ssl_verify_mode', '5'],
      ['Ssl_version', 'TLSv1.3'],
    ]);
  });

  it('has the facts of the server too in the global scope, under the names of MySQL', async () => {
    server.context.status.tls.count({ version: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', resumed: true });
    server.context.status.tls.countFailure('closed');
    const rows = new Map((await root.rows("SHOW GLOBAL STATUS LIKE '%ssl%'")) as [string, string][]);
    for (const [name, value] of (await root.rows("SHOW SESSION STATUS LIKE '%ssl%'")) as [string, string][]) {
      expect(rows.get(name)).toBe(value);
    }
    // MySQL finds three more whose names happen to have the letters.
    const others = [...rows.keys()].filter((name) => !name.startsWith('Ssl_'));
    expect(others).toEqual([
      'Com_show_processlist',
      'Deprecated_use_i_s_processlist_count',
      'Deprecated_use_i_s_processlist_last_timestamp',
    ]);
    expect([...rows.keys()].filter((name) => name.startsWith('Ssl_'))).toEqual(MYSQL_SSL_STATUS);
    expect(['Ssl_accepts', 'Ssl_finished_accepts', 'Ssl_session_cache_hits'].map((name) => rows.get(name))).toEqual([
      '2',
      '1',
      '1',
    ]);
  });

  it('is empty in clear, but for the certificate that TLS would show', async () => {
    const plain = await server.root({ tls: undefined });
    expect(await plain.rows("SHOW SESSION STATUS LIKE '%Ssl%'")).toEqual([
      ['Ssl_cipher', ''],
      ['Ssl_cipher_list', ''],
      ['Ssl_server_not_after', 'Apr 23 07:59:47 2024 UTC'],
      ['Ssl_server_not_before', 'Jan  4 03:02:01 2024 UTC'],
      ['Ssl_verify_mode', '0'],
      ['Ssl_version', ''],
    ]);
    server.tls.disable();
    expect(await plain.rows("SHOW STATUS LIKE 'Ssl_server%'")).toEqual([
      ['Ssl_server_not_after', ''],
      ['Ssl_server_not_before', ''],
    ]);
  });
});

describe("SHOW STATUS LIKE '%tls%'", () => {
  it('tells of the files in use, the library, the name asked for, and how reloads have ended', async () => {
    server.tls.reloads = { successes: 2, failures: 1, lastSuccess: NOW, lastFailure: NOW - 1000, error: '' };
    const rows = await root.rows("SHOW STATUS LIKE '%tls%'");
    expect(rows.map(([name]) => name)).toEqual([
      'Current_tls_ca',
      'Current_tls_capath',
      'Current_tls_cert',
      'Current_tls_cipher',
      'Current_tls_ciphersuites',
      'Current_tls_crl',
      'Current_tls_crlpath',
      'Current_tls_key',
      'Current_tls_version',
      'Tls_library_version',
      'Tls_reload_error',
      'Tls_reload_failures',
      'Tls_reload_last_failure',
      'Tls_reload_last_success',
      'Tls_reload_successes',
      'Tls_sni_server_name',
    ]);
    expect(rows).toContainEqual(['Tls_reload_last_success', 'Apr 23 07:59:47 2024 UTC']);
    expect(rows).toContainEqual(['Tls_reload_last_failure', 'Apr 23 07:59:46 2024 UTC']);
  });
});

describe('SHOW STATUS', () => {
  it('counts statements', async () => {
    await root.query('SELECT 1');
    await root.query('SET autocommit = 1');
    expect(await root.rows("SHOW STATUS LIKE 'Com_select'")).toEqual([['Com_select', '1']]);
    expect(await root.rows("SHOW STATUS WHERE Variable_name = 'Com_set_option'")).toEqual([['Com_set_option', '1']]);
    expect(await root.rows("SHOW STATUS LIKE 'Uptime'")).toEqual([['Uptime', '90']]);
  });

  it('counts those of the session, until FLUSH STATUS, and those of all', async () => {
    const select = async (scope: string): Promise<unknown> =>
      (await root.rows(`SHOW ${scope} STATUS LIKE 'Com_select'`))[0]?.[1];
    await server.session('root').query('SELECT 1');
    await root.query('SELECT 1');
    expect([await select('SESSION'), await select('GLOBAL')]).toEqual(['1', '2']);
    await root.query('FLUSH STATUS');
    expect([await select('SESSION'), await select('GLOBAL')]).toEqual(['0', '2']);
  });

  it('is sorted by name', async () => {
    const names = (await root.rows('SHOW STATUS')).map(([name]) => String(name));
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(names).toContain('Threads_connected');
  });
});

describe('SHOW VARIABLES', () => {
  it('shows booleans as ON and OFF and numbers as they are', async () => {
    expect(await root.rows("SHOW VARIABLES LIKE 'autocommit'")).toEqual([['autocommit', 'ON']]);
    expect(await root.rows("SHOW VARIABLES LIKE 'wait\\_timeout'")).toEqual([['wait_timeout', '28800']]);
    expect(await root.rows("SHOW VARIABLES LIKE 'long_query_time'")).toEqual([['long_query_time', '10.000000']]);
  });

  it("has TiDB's rows of ssl among its own, and tells whether TLS is on", async () => {
    const rows = await root.rows("SHOW VARIABLES LIKE '%ssl%'");
    for (const name of ['have_openssl', 'have_ssl', 'ssl_ca', 'ssl_cert', 'ssl_cipher', 'ssl_key']) {
      expect(rows.map(([row]) => row)).toContain(name);
    }
    expect(rows).toContainEqual(['have_ssl', 'YES']);
    server.tls.disable();
    expect(await root.rows("SHOW VARIABLES LIKE 'have_openssl'")).toEqual([['have_openssl', 'DISABLED']]);
  });

  it('takes a WHERE of names and values', async () => {
    const rows = await root.rows(
      "SHOW VARIABLES WHERE Variable_name IN ('port', 'license') OR Variable_name LIKE 'tx_isol%' AND Value <> ''",
    );
    expect(rows).toEqual([
      ['license', 'Apache License 2.0'],
      ['port', '4000'],
      ['tx_isolation', 'REPEATABLE-READ'],
    ]);
    expect(await root.error("SHOW VARIABLES WHERE nonsense = 'x'")).toBe(
      "1054 42S22 Unknown column 'nonsense' in 'where clause'",
    );
  });

  it('tells global from session values', async () => {
    await root.query('SET SESSION wait_timeout = 5');
    expect(await root.rows("SHOW GLOBAL VARIABLES LIKE 'wait_timeout'")).toEqual([['wait_timeout', '28800']]);
    expect(await root.rows("SHOW VARIABLES LIKE 'wait_timeout'")).toEqual([['wait_timeout', '5']]);
    expect(await root.rows("SHOW GLOBAL VARIABLES LIKE 'pseudo_thread_id'")).toEqual([]);
    expect(await root.rows("SHOW VARIABLES LIKE 'pseudo_thread_id'")).toEqual([['pseudo_thread_id', '1']]);
  });

  it('begins an interactive session with interactive_timeout', async () => {
    await root.query('SET GLOBAL interactive_timeout = 77');
    const session = await server.root({ interactive: true });
    expect(await session.rows("SHOW VARIABLES LIKE 'wait_timeout'")).toEqual([['wait_timeout', '77']]);
  });

  it("speaks the client's character set from the beginning, and again after a reset", async () => {
    const session = await server.root({ collation: 8 });
    expect(session.runner.variables.get('character_set_client')).toBe('latin1');
    await session.query('SET NAMES utf8mb4');
    session.runner.reset();
    expect(session.runner.variables.get('character_set_results')).toBe('latin1');
    expect(session.runner.variables.get('collation_connection')).toBe('latin1_swedish_ci');
  });
});

describe('SHOW WARNINGS and SHOW ERRORS', () => {
  it('tell of the statement before, however often they are asked', async () => {
    expect(await root.error('SET nonsense = 1')).toMatch(/^1193/);
    const error = ['Error', 1193, "Unknown system variable 'nonsense'"];
    expect(await root.rows('SHOW WARNINGS')).toEqual([error]);
    expect(await root.rows('SHOW ERRORS')).toEqual([error]);
    expect(await root.rows('SHOW COUNT(*) WARNINGS')).toEqual([[1]]);
    expect(await root.rows('SHOW WARNINGS LIMIT 1, 5')).toEqual([]);
    await root.query('SELECT 1');
    expect(await root.rows('SHOW WARNINGS')).toEqual([]);
  });

  it('leaves out notes when sql_notes is off', async () => {
    await root.query('DROP USER IF EXISTS nobody');
    expect(await root.rows('SHOW WARNINGS')).toEqual([['Note', 3162, "Authorization ID 'nobody'@'%' does not exist."]]);
    await root.query('SET sql_notes = 0');
    await root.query('DROP USER IF EXISTS nobody');
    expect(await root.rows('SHOW WARNINGS')).toEqual([]);
  });
});

describe('SHOW PROCESSLIST', () => {
  beforeEach(async () => {
    for (const [id, user] of [
      [1, 'root'],
      [2, 'u'],
    ] as const) {
      server.context.processes.add({
        id,
        user,
        host: '127.0.0.1:5000',
        database: undefined,
        command: 'Query',
        since: NOW - 3000,
        state: 'executing',
        info: 'x'.repeat(200),
        kill: () => {},
        finish: () => {},
      });
    }
    await server.addAccount('u');
  });

  it('shows all to who may see them, and statements in full when asked', async () => {
    const rows = await root.rows('SHOW PROCESSLIST');
    expect(rows.map(([id, user]) => [id, user])).toEqual([
      [1, 'root'],
      [2, 'u'],
    ]);
    expect(rows[0]?.slice(2)).toEqual(['127.0.0.1:5000', null, 'Query', 3, 'init', 'x'.repeat(100)]);
    expect((await root.rows('SHOW FULL PROCESSLIST'))[0]?.[7]).toBe('x'.repeat(200));
  });

  it('shows others their own', async () => {
    expect((await server.session('u').rows('SHOW PROCESSLIST')).map(([, user]) => user)).toEqual(['u']);
  });
});

describe('SHOW of what never is', () => {
  it('is empty, an error of MySQL or an honest 1235', async () => {
    expect((await root.query('SHOW REPLICA STATUS')).rows).toEqual([]);
    expect(await root.error('SHOW BINARY LOGS')).toBe('1381 HY000 You are not using binary logging');
    expect(await root.error('SHOW RELAYLOG EVENTS')).toMatch(/^1235 42000/);
  });
});

describe('tlsDate', () => {
  it('pads the day with a space', () => {
    expect(tlsDate(Date.UTC(2024, 3, 3, 7, 5, 9))).toBe('Apr  3 07:05:09 2024 UTC');
    expect(tlsDate(Date.UTC(2036, 10, 19, 0, 0, 0))).toBe('Nov 19 00:00:00 2036 UTC');
  });
});
