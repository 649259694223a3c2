import { expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

it('UPDATE of a table of settings matches no row, and of other tables of the server is refused', async () => {
  const temporary = await temporaryEngine();
  const session = new TestSession(temporary.engine);
  const { environment } = session;
  const columns = ['NAME', 'ENABLED'];
  environment.serverTables.set('performance_schema.setup_consumers', { columns, rows: () => [], settable: true });
  environment.serverTables.set('performance_schema.facts', { columns, rows: () => [['a', 'YES']] });
  const sql = "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events%'";
  expect((await session.execute(sql)).ok?.affectedRows).toBe(0);
  expect((await session.errorOf('update performance_schema.setup_consumers set x = 1')).errno).toBe(1054);
  expect((await session.errorOf('update performance_schema.facts set enabled = 1')).errno).toBe(1288);
  await temporary.remove();
});
