import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, type Running } from '../../acceptance/support/acceptance.ts';

/** Who may call functions of the schema `sys`; what is expected is what MySQL 9.7 answers. */

let server: Running;
beforeAll(async () => {
  server = await run({ autoTls: true });
});
afterAll(() => server.close());

it('calls functions of sys with EXECUTE alone, also by the plan of another account', async () => {
  const root = await server.connect();
  await root.query("CREATE USER app IDENTIFIED BY 'p-1'");
  await root.query('GRANT ALL ON app.* TO app');
  const call = "SELECT sys.list_add('a', 'b') AS list";
  await root.query(call);
  const app = await server.connect({ user: 'app', password: 'p-1' });
  const denied = {
    errno: 1370,
    sqlState: '42000',
    sqlMessage: "execute command denied to user 'app'@'%' for routine 'sys.list_add'",
  };
  await expect(app.query(call)).rejects.toMatchObject(denied);
  await expect(app.query("SET sql_mode = sys.list_add(@@sql_mode, 'ANSI')")).rejects.toMatchObject(denied);
  await root.query('GRANT EXECUTE ON sys.* TO app');
  const [rows] = await app.query(call);
  expect(rows).toEqual([{ list: 'a,b' }]);
  await Promise.all([root.end(), app.end()]);
});

it('has none of the others, and none in views', async () => {
  const root = await server.connect();
  await expect(root.query("SELECT sys.quote_identifier('a')")).rejects.toMatchObject({ errno: 1235 });
  await root.query('CREATE DATABASE of_views');
  const view = "CREATE VIEW of_views.v AS SELECT sys.list_drop('a,b', 'a') AS list";
  await expect(root.query(view)).rejects.toMatchObject({ errno: 1235 });
  await root.end();
});
