import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generatePasswordExchangeKeys, type PasswordExchangeKeys } from '../keys.ts';
import { FILE } from './layout.ts';

/**
 * Begins to make the RSA pair of a folder, in the thread pool; `undefined` where half of it is there already.
 * A failure shows where the pair is awaited.
 */
export function startPasswordKeys(dir: string): Promise<PasswordExchangeKeys> | undefined {
  if (existsSync(join(dir, FILE.passwordPrivateKey)) || existsSync(join(dir, FILE.passwordPublicKey))) return undefined;
  const keys = generatePasswordExchangeKeys();
  keys.catch(() => {});
  return keys;
}
