import { afterAll, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '../../src/engine/sqlite/file/connection.ts';
import type { Runtime } from '../../src/engine/sqlite/functions/scalar.ts';
import { NamedLocks } from '../../src/engine/sqlite/lock/named-locks.ts';

const folder = mkdtempSync(join(tmpdir(), 'tlsdb-sync-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['full', 2],
  ['normal', 1],
] as const)('commits wait for the disk as --sync %s says', (sync, level) => {
  const runtime = { namedLocks: new NamedLocks() } as unknown as Runtime;
  const connection = new Connection(join(folder, sync), runtime, sync);
  expect(connection.all('PRAGMA synchronous', [])).toEqual([[level]]);
  connection.close();
});
