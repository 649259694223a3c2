import { systemRandom, type Random } from '../kit/random.ts';
import { accountId, newAccount } from './account.ts';
import { ALL_GRANTS } from './grants.ts';
import { hashPassword, randomPassword } from './password.ts';
import type { AccountRegistry } from './registry.ts';

/** How the first account gets its password. */
export type RootPassword =
  | { readonly kind: 'random' | 'empty' }
  | { readonly kind: 'given'; readonly password: string };

/**
 * Makes `root`@`%` with every privilege when the registry has no account yet.
 *
 * @returns the password that was set, or `undefined` when accounts already exist
 */
export async function createRootAccount(
  registry: AccountRegistry,
  choice: RootPassword,
  random: Random = systemRandom,
): Promise<string | undefined> {
  if (registry.list().length > 0) return undefined;
  const password = choice.kind === 'given' ? choice.password : choice.kind === 'empty' ? '' : randomPassword(random);
  const hash = await hashPassword('caching_sha2_password', password, random);
  await registry.update((accounts, now) => {
    const root = newAccount({ user: 'root', host: '%' }, 'caching_sha2_password', now);
    return new Map(accounts).set(accountId(root), { ...root, hash, grants: ALL_GRANTS });
  });
  return password;
}
