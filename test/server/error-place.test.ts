import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResultColumn } from '../../src/mysql/column.ts';
import { temporaryFolders } from '../support/tools.ts';
import { RecordingSink, serverOnFile, type TestServer, type TestSession } from './support/statement-server.ts';

const freshFolder = temporaryFolders();

/** A client that sees where a result begins. */
class WatchingSink extends RecordingSink {
  hasBegun = false;

  override columns(columns: readonly ResultColumn[]): void {
    super.columns(columns);
    this.hasBegun = true;
  }
}

let server: TestServer;
let root: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  await root.query('CREATE DATABASE app');
  await root.query('USE app');
  await root.query('CREATE TABLE n (x BIGINT PRIMARY KEY, j VARCHAR(20))');
  await root.query("INSERT INTO n VALUES (9223372036854775807, '{'), (2, '{}')");
});

afterAll(() => server.close());

/** The error of a query, and whether its columns came before. */
async function failure(sql: string): Promise<readonly [errno: number, hasColumns: boolean]> {
  const sink = new WatchingSink();
  try {
    await root.runner.query(sql, sink);
  } catch (error) {
    return [(error as { readonly errno: number }).errno, sink.hasBegun];
  }
  return [0, sink.hasBegun];
}

// All as MySQL 9.7 answers.
it.each([
  ['select (select x from n)', 1242],
  ['select 9223372036854775807 + 1', 1690],
  ['select x + 1 from n where x > 3', 1690],
  ['select * from n where x + 1 > 3', 1690],
  ['select sum(x + 1) from n', 1690],
  ["select json_extract(j, '$') from n", 3141],
  ["select regexp_like(j, '(') from n", 3691],
  ['select 1 union all select x + 1 from n', 1690],
])('what goes wrong with rows is told behind the columns: %s', async (sql, errno) => {
  expect(await failure(sql)).toEqual([errno, true]);
});

it.each([
  ['select * from n where x = (select x from n)', 1242],
  ['select * from n where x > 9223372036854775807 + 1', 1690],
  ['select x from n into @a', 1172],
  ['select nothing from n', 1054],
])('what is looked at before the rows is told in place of the columns: %s', async (sql, errno) => {
  expect(await failure(sql)).toEqual([errno, false]);
});

it('a lock that is waited for in vain is told of behind the columns, unless a key finds the row', async () => {
  const other = await server.root();
  await other.query('BEGIN');
  await other.query('DELETE FROM app.n WHERE x = 2');
  await root.query('SET innodb_lock_wait_timeout = 1');
  expect(await failure('select * from n where j = 1 for update')).toEqual([1205, true]);
  expect(await failure('select * from n where x = 2 for update')).toEqual([1205, false]);
  await other.query('ROLLBACK');
});
