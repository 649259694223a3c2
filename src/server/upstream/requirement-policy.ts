import { accountId, newAccount, type AccountKey, type TlsRequirement } from '../../account/account.ts';
import type { AccountRegistry } from '../../account/registry.ts';
import { requirementFailure, type RequirementFailure } from '../../account/requirement.ts';
import type { TlsPeer } from '../../tls/peer.ts';

/**
 * What REQUIRE demands of the engine's accounts. The engine cannot judge it: the TLS of its clients ends at tlsdb. Kept as
 * accounts that nobody can log in to.
 */
export class RequirementPolicy {
  readonly #accounts: AccountRegistry;

  constructor(accounts: AccountRegistry) {
    this.#accounts = accounts;
  }

  /** Whether anything is demanded of an account with this user name. */
  concerns(user: string): boolean {
    return this.#accounts.list().some((account) => account.user === user);
  }

  /** What is demanded of an account. */
  of(key: AccountKey): TlsRequirement {
    return this.#accounts.get(key)?.require ?? { kind: 'none' };
  }

  /** Why a client may not use the account, or `undefined`. */
  failure(key: AccountKey, peer: TlsPeer | undefined): RequirementFailure | undefined {
    return requirementFailure(this.of(key), peer);
  }

  /** Demands this of the account from now on. @throws TlsdbError when it cannot be written */
  set(key: AccountKey, require: TlsRequirement): Promise<void> {
    return this.#accounts.update((accounts, now) => {
      const changed = new Map(accounts);
      changed.delete(accountId(key));
      if (require.kind === 'none') return changed;
      return changed.set(accountId(key), { ...newAccount(key, 'caching_sha2_password', now), require, locked: true });
    });
  }

  /** The account has another name. @throws TlsdbError when it cannot be written */
  async rename(from: AccountKey, to: AccountKey): Promise<void> {
    const require = this.of(from);
    await this.set(from, { kind: 'none' });
    await this.set(to, require);
  }
}
