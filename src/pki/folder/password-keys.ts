import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatePasswordExchangeKeys, type PasswordExchangeKeys } from '../keys.ts';
import { FILE } from './layout.ts';

/** Where bin/early-keys.js leaves a pair that it began before this was loaded. */
const BEGUN = Symbol.for('tlsdb.begun-password-keys');

interface Begun {
  readonly dir: string;
  readonly keys: Promise<PasswordExchangeKeys>;
}

/**
 * Begins to make the RSA pair of a folder, in the thread pool; `undefined` where half of it is there already.
 * A failure shows where the pair is awaited.
 */
export function startPasswordKeys(dir: string): Promise<PasswordExchangeKeys> | undefined {
  if (existsSync(join(dir, FILE.passwordPrivateKey)) || existsSync(join(dir, FILE.passwordPublicKey))) return undefined;
  const keys = takeBegun(resolve(dir)) ?? generatePasswordExchangeKeys();
  keys.catch(() => {});
  return keys;
}

/** What was begun for the folder, once. */
function takeBegun(dir: string): Promise<PasswordExchangeKeys> | undefined {
  const found = globalThis as { [BEGUN]?: Begun };
  const begun = found[BEGUN];
  delete found[BEGUN];
  return begun?.dir === dir ? begun.keys : undefined;
}
