import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { temporaryName } from '../../src/kit/files.ts';
import { startServer } from '../../src/server/start-server.ts';
import { freshFolder, removeFolder } from '../support/serve.ts';

const folder = freshFolder();
afterAll(() => removeFolder(folder));

it('a database file that somebody has emptied is no new database', async () => {
  const options = { port: 0, dataDir: join(folder, 'data'), password: 'a password' };
  await (await startServer(options)).close();
  const file = join(options.dataDir, 'tlsdb.sqlite');
  const content = readFileSync(file);
  truncateSync(file);
  await expect(startServer(options)).rejects.toMatchObject({
    code: 'DATABASE_DAMAGED',
    message: `${file} is damaged: the file is empty`,
  });
  writeFileSync(file, content);
  await (await startServer(options)).close();
});

it('loses files that were on their way when the server was killed', async () => {
  const dataDir = join(folder, 'begun');
  const options = { port: 0, dataDir, password: 'a password' };
  await (await startServer(options)).close();
  const begun = temporaryName(join(dataDir, 'accounts.json'));
  const own = join(dataDir, '.notes.tmp');
  for (const file of [begun, own]) writeFileSync(file, '{');
  await (await startServer(options)).close();
  expect([begun, own].map((file) => existsSync(file))).toEqual([false, true]);
});
