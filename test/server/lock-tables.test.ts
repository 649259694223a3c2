import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/tools.ts';
import { TestServer, type TestSession, serverOnFile } from './support/statement-server.ts';

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;
let other: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  other = await server.root();
  for (const sql of ['CREATE DATABASE app', 'CREATE TABLE app.t (id INT PRIMARY KEY)', 'CREATE TABLE app.u (id INT)'])
    await root.query(sql);
});

afterAll(() => server.close());

/** Runs a statement, and tells whether it was still running when the event loop had turned a few times. */
async function begun(session: TestSession, sql: string): Promise<{ waits: boolean; done: Promise<string> }> {
  let waits = true;
  const done = session.error(sql).finally(() => {
    waits = false;
  });
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  return { waits, done };
}

describe('tables that another session has locked', () => {
  it.each([
    ['LOCK TABLES app.t WRITE', 'SELECT * FROM app.t'],
    ['LOCK TABLES app.t WRITE', 'LOCK TABLES app.t READ'],
    ['LOCK TABLES app.t READ', 'DELETE FROM app.t'],
    ['FLUSH TABLES WITH READ LOCK', 'INSERT INTO app.u VALUES (1)'],
  ])('%s keeps out %s until UNLOCK TABLES', async (lock, sql) => {
    await root.query(lock);
    const { waits, done } = await begun(other, sql);
    expect(waits).toBe(true);
    await root.query('UNLOCK TABLES');
    expect(await done).toBe('ok');
    await other.query('UNLOCK TABLES');
  });

  it('can be read and used beside each other', async () => {
    await root.query('LOCK TABLES app.t READ');
    expect(await other.error('SELECT * FROM app.t')).toBe('ok');
    expect(await other.error('INSERT INTO app.u VALUES (2)')).toBe('ok');
    await root.query('UNLOCK TABLES');
  });

  it('are waited for no longer than lock_wait_timeout, and not after KILL QUERY', async () => {
    await root.query('LOCK TABLES app.t WRITE');
    await other.query('SET lock_wait_timeout = 1');
    const long = await begun(other, 'SELECT * FROM app.t');
    other.runner.interrupt();
    expect(await long.done).toBe('1317 70100 Query execution was interrupted');
    expect(await other.error('SELECT * FROM app.t')).toBe(
      '1205 HY000 Lock wait timeout exceeded; try restarting transaction',
    );
    await root.query('START TRANSACTION');
    expect(await other.error('SELECT * FROM app.t')).toBe('ok');
    await root.query('COMMIT');
  });

  it('are locked by one of those who have waited for them', async () => {
    const third = await server.root();
    await root.query('LOCK TABLES app.t WRITE');
    const order: string[] = [];
    const first = await begun(other, 'LOCK TABLES app.t WRITE');
    const second = await begun(third, 'LOCK TABLES app.t WRITE');
    const both = [first.done.then(() => order.push('first')), second.done.then(() => order.push('second'))];
    await root.query('UNLOCK TABLES');
    await first.done;
    await begun(root, 'DO 1');
    order.push('unlocked');
    await other.query('UNLOCK TABLES');
    await Promise.all(both);
    expect(order).toEqual(['first', 'unlocked', 'second']);
    third.runner.close();
  });

  it('are shown by SHOW OPEN TABLES, each with how often it is in use', async () => {
    await root.query('LOCK TABLES app.t READ, app.t AS twice READ, app.u WRITE');
    expect(await other.rows('SHOW OPEN TABLES')).toEqual([
      ['app', 't', 2, 0],
      ['app', 'u', 1, 0],
    ]);
    expect(await other.rows("SHOW OPEN TABLES FROM app LIKE 'u'")).toEqual([['app', 'u', 1, 0]]);
    expect(await other.rows('SHOW OPEN TABLES FROM none')).toEqual([]);
    await root.query('UNLOCK TABLES');
    expect(await other.rows('SHOW OPEN TABLES WHERE In_use > 0')).toEqual([]);
  });

  it('are free when the session ends', async () => {
    const third = await server.root();
    await third.query('LOCK TABLES app.t WRITE');
    const { waits, done } = await begun(other, 'SELECT * FROM app.t');
    expect(waits).toBe(true);
    third.runner.close();
    expect(await done).toBe('ok');
  });
});

describe('locked tables', () => {
  it('keep their locks under other names', async () => {
    await root.query('CREATE TABLE app.named (id INT)');
    await root.query('LOCK TABLES app.named WRITE');
    expect(await root.error('ALTER TABLE app.named RENAME TO app.renamed')).toBe('ok');
    expect(await root.error('INSERT INTO app.renamed VALUES (1)')).toBe('ok');
    expect(await root.error('SELECT * FROM app.u')).toContain('1100');
    await root.query('UNLOCK TABLES');
  });

  it('go with their table to the current database', async () => {
    await root.query('CREATE DATABASE current');
    await root.query('USE current');
    await root.query('LOCK TABLES app.renamed WRITE');
    expect(await root.error('ALTER TABLE app.renamed RENAME TO moved')).toBe('ok');
    expect(await root.error('SELECT * FROM current.moved')).toBe('ok');
    await root.query('UNLOCK TABLES');
  });

  it('that are all dropped leave nothing locked', async () => {
    await root.query('CREATE TABLE app.gone (id INT)');
    await root.query('LOCK TABLES app.gone WRITE, app.u READ');
    expect(await root.error('DROP TABLE app.gone')).toBe('ok');
    expect(await root.error('CREATE TABLE app.gone (id INT)')).toContain('1100');
    await root.query('UNLOCK TABLES');
    await root.query('CREATE TABLE app.gone (id INT)');
    await root.query('LOCK TABLES app.gone WRITE');
    expect(await root.error('DROP TABLE app.gone')).toBe('ok');
    expect(await root.error('CREATE TABLE app.gone (id INT)')).toBe('ok');
  });
});
