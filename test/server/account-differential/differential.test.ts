import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { openSqliteEngine } from '../../../src/engine/sqlite/engine.ts';
import { hasEngine, startEngine, type EngineServer } from '../../support/engine-server.ts';
import { temporaryFolders } from '../../support/tools.ts';
import { PASSWORD, startTestServer, type TestServer } from '../support/test-server.ts';
import { runAccountStatements } from './run.ts';
import { ACCOUNT_STATEMENTS } from './statements.ts';

const folder = temporaryFolders();
const KEYS = ['--auto-generate-certs=ON', '--caching-sha2-password-auto-generate-rsa-keys=ON'];

/** Statements that docs/accounts.md says are answered in another way than by MySQL 9.7. */
const KNOWN_DIFFERENCES = [
  // TiDB's order of REQUIRE.
  'root> SHOW CREATE USER u6',
  // Refused with a reason.
  "root> GRANT SELECT ON app.t TO u6 IDENTIFIED BY 'x'",
  "root> CREATE USER h1 IDENTIFIED BY 'a' PASSWORD HISTORY 2",
  "root> CREATE USER h2 IDENTIFIED BY 'a' PASSWORD REUSE INTERVAL 5 DAY",
  "root> CREATE USER h3 IDENTIFIED BY 'a' PASSWORD REQUIRE CURRENT",
  'root> DROP USER CURRENT_USER()',
  'root> CREATE ROLE r1',
  'root> GRANT SELECT (a) ON app.t TO u1',
  'root> GRANT PROXY ON u1 TO u4',
  "root> SELECT user FROM mysql.user WHERE user IN ('u1', 'root')",
  // ALL PRIVILEGES is printed as such.
  'root> SHOW GRANTS FOR CURRENT_USER()',
  // Other privileges suffice, or are named.
  'low:low> ALTER INSTANCE RELOAD TLS',
  'low:low> LOCK TABLES app.t READ',
] as const;

describe.skipIf(!hasEngine('mysql-9.7'))('statements about accounts', () => {
  let mysql: EngineServer;
  let engine: Engine;
  let server: TestServer;
  beforeAll(async () => {
    mysql = await startEngine('mysql-9.7', { args: KEYS });
    engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
    server = await startTestServer({ realEngine: engine });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await engine.close();
    await mysql.stop();
  });

  it('are answered as by MySQL 9.7, but for what the documentation names', async () => {
    const ssl = { rejectUnauthorized: false } as const;
    const theirs = await runAccountStatements({ host: '127.0.0.1', port: mysql.port, ssl, rootPassword: '' });
    const ours = await runAccountStatements({ host: '127.0.0.1', port: server.port, ssl, rootPassword: PASSWORD });
    const isKnown = (statement: string): boolean => KNOWN_DIFFERENCES.some((known) => statement.startsWith(known));
    const different = ours.filter(({ answer }, index) => answer !== theirs[index]?.answer);
    const report = different
      .filter(({ statement }) => !isKnown(statement))
      .map(({ statement, answer }) => ({
        statement,
        ours: answer,
        theirs: theirs[ours.findIndex((one) => one.answer === answer && one.statement === statement)]?.answer,
      }));
    expect(report).toEqual([]);
    expect(
      KNOWN_DIFFERENCES.filter((known) => !different.some(({ statement }) => statement.startsWith(known))),
    ).toEqual([]);
    expect(ACCOUNT_STATEMENTS.length).toBeGreaterThan(250);
  }, 120_000);
});
