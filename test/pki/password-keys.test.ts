import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { startPasswordKeys } from '../../src/pki/folder/password-keys.ts';

const dir = mkdtempSync(join(tmpdir(), 'tlsdb-keys-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const early = new URL('../../bin/early-keys.js', import.meta.url).href;

async function begin(...argv: readonly string[]): Promise<void> {
  const { beginPasswordKeys } = (await import(early)) as { beginPasswordKeys(argv: readonly string[]): void };
  beginPasswordKeys(['certs', 'init', ...argv]);
}

const BEGUN = Symbol.for('tlsdb.begun-password-keys');
type Keys = ReturnType<typeof startPasswordKeys>;
const begun = (): Keys => (globalThis as { [BEGUN]?: { readonly keys: Keys } })[BEGUN]?.keys;

it('takes the pair that was begun for the folder, once', async () => {
  await begin('--host', 'db', `--dir=${dir}`);
  const keys = begun();
  expect(keys).toBeDefined();
  expect(startPasswordKeys(dir)).toBe(keys);
  expect(begun()).toBeUndefined();
  const { privateKeyPem = '', publicKeyPem = '' } = (await keys) ?? {};
  expect(createPublicKey(createPrivateKey(privateKeyPem)).equals(createPublicKey(publicKeyPem))).toBe(true);
});

it('takes none that was begun for another folder', async () => {
  await begin('--dir', join(dir, 'other'));
  const keys = begun();
  expect(startPasswordKeys(dir)).not.toBe(keys);
});

it('begins none for help, or beside half a pair', async () => {
  await begin('--help');
  expect(begun()).toBeUndefined();
  writeFileSync(join(dir, 'public_key.pem'), '');
  await begin('--dir', dir);
  expect(begun()).toBeUndefined();
  expect(startPasswordKeys(dir)).toBeUndefined();
});
