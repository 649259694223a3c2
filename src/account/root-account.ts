import { systemRandom, type Random } from '../kit/random.ts';
import { accountId, newAccount } from './account.ts';
import { ALL_GRANTS } from './grants.ts';
import { hashPassword } from './password.ts';
import type { AccountRegistry } from './registry.ts';

/** Whether a first account has to be made. */
export function needsRootAccount(registry: AccountRegistry): boolean {
  return registry.list().length === 0;
}

/** Makes `root`@`%` with every privilege. */
export async function createRootAccount(
  registry: AccountRegistry,
  password: string,
  random: Random = systemRandom,
): Promise<void> {
  const hash = await hashPassword('caching_sha2_password', password, random);
  await registry.update((accounts, now) => {
    const root = newAccount({ user: 'root', host: '%' }, 'caching_sha2_password', now);
    return new Map(accounts).set(accountId(root), { ...root, hash, grants: ALL_GRANTS });
  });
}
