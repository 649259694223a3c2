import { systemClock, type Clock } from '../kit/clock.ts';
import { accountId, type Account, type AccountKey, type AuthenticationPlugin } from './account.ts';
import { LoginAttempts } from './login-attempts.ts';
import { hostMatcher, type HostMatcher } from './match.ts';
import { fastDigest, verifyPassword } from './password.ts';
import { ResourceUsage } from './resource-usage.ts';
import { readAccounts, writeAccounts } from './storage.ts';

/** Entries of the fast-path cache; the oldest leaves first. */
const DIGEST_LIMIT = 10_000;

interface IndexedAccount {
  readonly account: Account;
  readonly host: HostMatcher;
}

export type AccountMap = ReadonlyMap<string, Account>;

/** All accounts of a server: in memory for logins, in one file for the next start. */
export class AccountRegistry {
  /** Failed logins of accounts that are locked after some. */
  readonly attempts = new LoginAttempts();
  /** What accounts with limits per hour have used of them. */
  readonly usage = new ResourceUsage();
  readonly #path: string;
  readonly #clock: Clock;
  #accounts: AccountMap;
  #byUser: ReadonlyMap<string, readonly IndexedAccount[]>;
  #plugins: readonly AuthenticationPlugin[];
  #version = 0;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #digests = new Map<string, { readonly hash: string; readonly digest: Uint8Array }>();

  private constructor(path: string, clock: Clock, accounts: readonly Account[]) {
    this.#path = path;
    this.#clock = clock;
    this.#accounts = new Map(accounts.map((account) => [accountId(account), account]));
    this.#byUser = indexByUser(accounts);
    this.#plugins = pluginsOf(accounts);
  }

  /**
   * Opens the accounts file; a file that does not exist is an empty registry.
   *
   * @throws TlsdbError ACCOUNTS_FILE_BROKEN, FILE_NOT_READABLE
   */
  static open(path: string, clock: Clock = systemClock): AccountRegistry {
    return new AccountRegistry(path, clock, readAccounts(path) ?? []);
  }

  /** Grows with every change: what was derived from an account is stale when this differs. */
  get version(): number {
    return this.#version;
  }

  /** All accounts, sorted by user and host. */
  list(): readonly Account[] {
    return [...this.#accounts.values()].sort((a, b) => compare(a.user, b.user) || compare(a.host, b.host));
  }

  /** The account of exactly this name. */
  get(key: AccountKey): Account | undefined {
    return this.#accounts.get(accountId({ user: key.user, host: key.host.toLowerCase() }));
  }

  /**
   * The account that a login as `user` from `client` gets: the one with the most specific host.
   *
   * @param client an IP address, or `localhost` for a Unix socket
   */
  match(user: string, client: string): Account | undefined {
    return this.#byUser.get(user)?.find(({ host }) => host.matches(client))?.account;
  }

  /**
   * The plugin that a login as a user who does not exist is to pretend: as often one or the other as the accounts have it.
   *
   * @param position of the name among all names, at least 0 and less than 1
   */
  decoyPlugin(position: number): AuthenticationPlugin {
    return this.#plugins[Math.floor(position * this.#plugins.length)] ?? 'caching_sha2_password';
  }

  /** SHA256(SHA256(password)) of a caching_sha2_password account whose password was seen since its last change. */
  cachedDigest(account: Account): Uint8Array | undefined {
    const entry = this.#digests.get(accountId(account));
    return entry?.hash === account.hash ? entry.digest : undefined;
  }

  /** Whether `password` is the account's; remembers its digest for the fast path of caching_sha2_password. */
  async verifyPassword(account: Account, password: string): Promise<boolean> {
    if (!(await verifyPassword(account, password))) return false;
    if (account.plugin === 'caching_sha2_password' && account.hash !== '') this.#remember(account, password);
    return true;
  }

  /** Forgets every remembered digest: FLUSH PRIVILEGES. */
  forgetDigests(): void {
    this.#digests.clear();
  }

  /**
   * Changes accounts: `change` returns the new map, which is written before it counts. Changes run one after the other;
   * an error of `change` or of the file leaves everything as it was.
   *
   * @throws whatever `change` throws; TlsdbError when the file cannot be written
   */
  update(change: (accounts: AccountMap, now: number) => AccountMap): Promise<void> {
    const turn = this.#writing.then(async () => {
      const accounts = change(this.#accounts, this.#clock.now());
      const list = [...accounts.values()];
      await writeAccounts(this.#path, list);
      for (const [id, account] of this.#accounts) {
        const kept = accounts.get(id);
        if (kept !== account) {
          this.attempts.forget(account);
          this.#digests.delete(id);
        }
        if (kept?.resources !== account.resources) this.usage.forget(account);
      }
      this.#accounts = accounts;
      this.#byUser = indexByUser(list);
      this.#plugins = pluginsOf(list);
      this.#version += 1;
    });
    this.#writing = turn.catch(() => {});
    return turn;
  }

  #remember(account: Account, password: string): void {
    // A change of the account may have overtaken the slow verification.
    if (this.get(account) !== account) return;
    const id = accountId(account);
    this.#digests.delete(id);
    if (this.#digests.size >= DIGEST_LIMIT) {
      for (const oldest of this.#digests.keys()) {
        this.#digests.delete(oldest);
        break;
      }
    }
    this.#digests.set(id, { hash: account.hash, digest: fastDigest(password) });
  }
}

function indexByUser(accounts: readonly Account[]): ReadonlyMap<string, readonly IndexedAccount[]> {
  const index = new Map<string, IndexedAccount[]>();
  for (const account of accounts) {
    const list = index.get(account.user) ?? [];
    list.push({ account, host: hostMatcher(account.host) });
    index.set(account.user, list);
  }
  for (const list of index.values())
    list.sort((a, b) => b.host.rank - a.host.rank || compare(a.account.host, b.account.host));
  return index;
}

/** The plugins of all accounts, in order: a change of one account moves few names to another plugin. */
function pluginsOf(accounts: readonly Account[]): readonly AuthenticationPlugin[] {
  return accounts.map(({ plugin }) => plugin).sort(compare);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
