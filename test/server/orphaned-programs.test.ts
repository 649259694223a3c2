import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolders } from '../support/tools.ts';
import { TestServer, type TestSession, serverOnFile } from './support/statement-server.ts';

// Everything that is expected here was measured with MySQL 9.7.

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  for (const sql of [
    'CREATE DATABASE app',
    'CREATE TABLE app.t (id INT)',
    "CREATE USER maker IDENTIFIED BY 'x', limited IDENTIFIED BY 'x'",
    'GRANT CREATE USER ON *.* TO limited',
    'CREATE DEFINER = maker VIEW app.v AS SELECT 1',
    'CREATE DEFINER = maker TRIGGER app.tr BEFORE INSERT ON app.t FOR EACH ROW SET NEW.id = 1',
  ])
    await root.query(sql);
});

afterAll(() => server.close());

const warned = (kind: string): unknown[] => [
  'Warning',
  4005,
  `User 'maker'@'%' is referenced as a definer account in a ${kind}.`,
];

it.each(['RENAME USER maker TO other', 'RENAME USER other TO maker', 'DROP USER maker', 'CREATE USER maker'])(
  'warns of %s, in whose name a view and a trigger run',
  async (sql) => {
    await root.query(sql);
    expect(await root.rows('SHOW WARNINGS')).toEqual([warned('view'), warned('trigger')]);
  },
);

it('lets nobody but SUPER leave programs without their definer, or become one', async () => {
  const limited = server.session('limited');
  const refused = (operation: string): string =>
    `4006 HY000 Operation ${operation} failed for 'maker'@'%' as it is referenced as a definer account in a view.`;
  expect(await limited.error('DROP USER maker')).toBe(refused('DROP USER'));
  expect(await limited.error('RENAME USER maker TO other')).toBe(refused('RENAME USER'));
  await root.query('DROP USER maker');
  expect(await limited.error('CREATE USER IF NOT EXISTS maker')).toBe(refused('CREATE USER'));
  expect(await limited.error('RENAME USER limited TO maker')).toBe(refused('RENAME USER'));
});

it('says nothing of accounts that define nothing any more', async () => {
  await root.query('DROP VIEW app.v');
  await root.query('DROP TRIGGER app.tr');
  await root.query('CREATE USER maker');
  expect(await root.rows('SHOW WARNINGS')).toEqual([]);
});
