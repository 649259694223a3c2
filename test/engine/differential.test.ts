import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { hasEngine, startEngine, type EngineServer } from '../support/engine-server.ts';
import { RealServer, runHere, sorted, type Outcome } from './compare-with-mariadb.ts';

const SQL_MODE = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO';

/** What MySQL has by default, under the one name that both know. */
const COLLATION = ['--character-set-server=utf8mb4', '--collation-server=utf8mb4_general_ci'];

/**
 * Each file runs from its first line to its last on both servers; every line must have the same outcome.
 * Left out is what MySQL does differently from MariaDB: NO PAD collation, rounding of TIME, numbers of some errors.
 */
const FILES = ['statements', 'types-and-definitions', 'queries'];

describe.skipIf(!hasEngine('mariadb'))('the same answers as a real server', () => {
  let server: EngineServer;
  let real: RealServer;
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let here: TestSession;

  beforeAll(async () => {
    server = await startEngine('mariadb', { args: COLLATION });
    real = new RealServer(server.socket);
    await real.run(`set sql_mode='${SQL_MODE}', time_zone='+00:00'`);
    temporary = await temporaryEngine();
    here = new TestSession(temporary.engine);
  });

  afterAll(async () => {
    real.close();
    await temporary.remove();
    await server.stop();
  });

  it.each(FILES)('%s.sql', async (file) => {
    const text = readFileSync(new URL(`cases/${file}.sql`, import.meta.url), 'utf8');
    const differences: unknown[] = [];
    for (const sql of text.split('\n')) {
      if (sql.trim() === '') continue;
      const expected = comparable(sql, await real.run(sql));
      const actual = comparable(sql, await runHere(here, sql));
      if (JSON.stringify(actual) !== JSON.stringify(expected)) differences.push({ sql, expected, actual });
    }
    await real.run('drop database d');
    await here.run('drop database d');
    expect(differences).toEqual([]);
  });
});

/** What both servers must agree on. The count of rows that ALTER copied is each server's own affair. */
function comparable(sql: string, outcome: Outcome): Partial<Outcome> {
  const { errno, affected, insertId, rows, types } = outcome;
  if (errno !== 0) return { errno };
  const isAlter = /^alter/i.test(sql);
  return {
    affected: isAlter ? 0 : affected,
    insertId,
    rows: /order by/i.test(sql) ? rows : sorted(rows),
    types: types.map(typeClass),
  };
}

/** Wire types that MariaDB and MySQL choose differently for expressions count as one: INT, BIGINT and YEAR (of YEAR()), the forms of text. */
function typeClass(type: number): number {
  if ([1, 2, 3, 8, 9, 13].includes(type)) return 8;
  return type === 6 || type === 11 || type >= 245 ? (type === 246 ? 246 : 253) : type;
}
