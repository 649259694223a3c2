import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from '../../acceptance/support/acceptance.ts';

/** In whose name views read; what is expected is what MySQL 9.7 answers. */

const SET_UP = [
  'CREATE DATABASE pv',
  'CREATE TABLE pv.t (id int primary key, a int)',
  'INSERT INTO pv.t VALUES (1, 1)',
  "CREATE USER maker IDENTIFIED BY 'p-1', reader IDENTIFIED BY 'p-1'",
  'GRANT SELECT, UPDATE, CREATE VIEW ON pv.* TO maker WITH GRANT OPTION',
  'CREATE SQL SECURITY INVOKER VIEW pv.invoked AS SELECT * FROM pv.t',
  'CREATE VIEW pv.nested AS SELECT * FROM pv.invoked',
  'GRANT SELECT, UPDATE ON pv.invoked TO reader',
  'GRANT SELECT ON pv.nested TO reader',
];

let server: Running;
let root: Connection;
let maker: Connection;
let reader: Connection;
beforeAll(async () => {
  server = await run({ autoTls: true });
  root = await server.connect();
  for (const sql of SET_UP) await root.query(sql);
  maker = await server.connect({ user: 'maker', password: 'p-1' });
  await maker.query('CREATE VIEW pv.made AS SELECT id, a FROM pv.t');
  await maker.query('GRANT SELECT, UPDATE ON pv.made TO reader');
  reader = await server.connect({ user: 'reader', password: 'p-1' });
});
afterAll(async () => {
  await Promise.all([root.end(), maker.end(), reader.end()]);
  await server.close();
});

const denied = async (sql: string): Promise<void> => {
  await expect(reader.query(sql)).rejects.toMatchObject({ errno: 1356 });
  await expect(reader.execute(sql)).rejects.toMatchObject({ errno: 1356 });
};

describe('SQL SECURITY INVOKER', () => {
  it('reads and changes with the rights of who asks', async () => {
    await denied('SELECT * FROM pv.invoked');
    await denied('UPDATE pv.invoked SET a = 2');
    await root.query('GRANT SELECT ON pv.t TO reader');
    const [rows] = await reader.query('SELECT a FROM pv.invoked');
    expect(rows).toEqual([{ a: 1 }]);
    await denied('UPDATE pv.invoked SET a = 2');
    await root.query('REVOKE SELECT ON pv.t FROM reader');
    await denied('SELECT * FROM pv.invoked');
  });

  it('has those of the definer inside a view of another', async () => {
    const [rows] = await reader.query('SELECT a FROM pv.nested');
    expect(rows).toEqual([{ a: 1 }]);
  });
});

describe('SQL SECURITY DEFINER', () => {
  it('reads and changes with the rights of who made it, as long as there are any', async () => {
    const [rows] = await reader.query('SELECT a FROM pv.made');
    expect(rows).toEqual([{ a: 1 }]);
    await reader.query('UPDATE pv.made SET a = 1');
    await expect(reader.query('SELECT * FROM pv.t')).rejects.toMatchObject({ errno: 1142 });
    await root.query('REVOKE UPDATE ON pv.* FROM maker');
    await denied('UPDATE pv.made SET a = 2');
    await root.query('REVOKE SELECT ON pv.* FROM maker');
    await denied('SELECT * FROM pv.made');
    await root.query('DROP USER maker');
    await expect(reader.query('SELECT * FROM pv.made')).rejects.toMatchObject({ errno: 1449 });
  });
});

it('SHOW CREATE DATABASE and SHOW TRIGGERS want a privilege in the database', async () => {
  await root.query('CREATE DATABASE closed');
  for (const sql of ['SHOW CREATE DATABASE closed', 'SHOW TRIGGERS FROM closed', 'SHOW TABLES FROM closed'])
    await expect(reader.query(sql)).rejects.toMatchObject({ errno: 1044 });
});
