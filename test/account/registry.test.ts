import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountId, newAccount, type Account } from '../../src/account/account.ts';
import { ALL_GRANTS, grant, NO_GRANTS } from '../../src/account/grants.ts';
import { fastDigest, hashPassword } from '../../src/account/password.ts';
import { AccountRegistry } from '../../src/account/registry.ts';
import { createRootAccount, needsRootAccount } from '../../src/account/root-account.ts';
import { accountsPath } from '../../src/account/storage.ts';
import { fixedClock } from '../../src/kit/clock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tlsdb-registry-'));
  path = accountsPath(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function add(registry: AccountRegistry, ...accounts: readonly Account[]): Promise<void> {
  await registry.update(
    (present) => new Map([...present, ...accounts.map((entry) => [accountId(entry), entry] as const)]),
  );
}

function account(user: string, host: string, changes: Partial<Account> = {}): Account {
  return { ...newAccount({ user, host }, 'caching_sha2_password', 0), ...changes };
}

describe('AccountRegistry', () => {
  it('gives a login the account with the most specific host', async () => {
    const registry = AccountRegistry.open(path);
    await add(
      registry,
      account('u', '%'),
      account('u', '192.0.2.%'),
      account('u', '192.0.2.7'),
      account('v', 'localhost'),
    );
    expect(registry.match('u', '192.0.2.7')?.host).toBe('192.0.2.7');
    expect(registry.match('u', '192.0.2.8')?.host).toBe('192.0.2.%');
    expect(registry.match('u', '198.51.100.1')?.host).toBe('%');
    expect(registry.match('v', '127.0.0.1')?.host).toBe('localhost');
    expect(registry.match('v', '192.0.2.7')).toBeUndefined();
    expect(registry.match('U', '192.0.2.7')).toBeUndefined();
    expect(registry.match('', '192.0.2.7')).toBeUndefined();
  });

  it('keeps everything about an account across a restart', async () => {
    const full = account('u', '%', {
      hash: await hashPassword('caching_sha2_password', 'secret'),
      require: { kind: 'specified', facts: { subject: String.raw`/O=a\/b/CN=x`, san: 'DNS:x' } },
      locked: true,
      passwordExpired: true,
      passwordLifetime: 90,
      failedLogins: { attempts: 3, lockDays: -1 },
      resources: { max_user_connections: 2 },
      attribute: '{"comment":"x"}',
      grants: grant(grant(ALL_GRANTS, ['select'], { schema: 'a%' }), ['insert'], { schema: 'b', table: 't' }),
    });
    await add(AccountRegistry.open(path), full, account('plain', 'localhost'));
    const again = AccountRegistry.open(path);
    expect(again.get({ user: 'u', host: '%' })).toEqual(full);
    expect(again.list().map(({ user }) => user)).toEqual(['plain', 'u']);
  });

  it('writes one file that only its owner reads, and leaves nothing beside it', async () => {
    await add(AccountRegistry.open(path), account('u', '%'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['accounts.json']);
  });

  it('runs changes one after the other, each on what the one before left', async () => {
    const registry = AccountRegistry.open(path);
    await Promise.all(Array.from({ length: 8 }, (_, index) => add(registry, account(`u${index}`, '%'))));
    expect(registry.list()).toHaveLength(8);
    expect(AccountRegistry.open(path).list()).toHaveLength(8);
  });

  it('changes nothing when a change fails or cannot be written', async () => {
    const registry = AccountRegistry.open(path);
    await add(registry, account('u', '%'));
    const { version } = registry;
    await expect(
      registry.update(() => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    rmSync(folder, { recursive: true, force: true });
    await expect(add(registry, account('v', '%'))).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    expect(registry.list().map(({ user }) => user)).toEqual(['u']);
    expect(registry.version).toBe(version);
  });

  it.each([
    ['not JSON', '{'],
    ['another format', '{"format":2,"accounts":[]}'],
    ['a list', '[]'],
    ['an account without user', '{"format":1,"accounts":[{}]}'],
  ])('refuses a file that is %s', (_what, text) => {
    writeFileSync(path, text);
    expect(() => AccountRegistry.open(path)).toThrow(expect.objectContaining({ code: 'ACCOUNTS_FILE_BROKEN' }));
  });

  it.each([
    ['"kind": "x509"', '"kind": "X509"'],
    ['"kind": "x509"', '"kind": "specified", "facts": {"sbuject": "/CN=a"}'],
    ['"locked": false', '"locked": "no"'],
    ['"plugin": "caching_sha2_password"', '"plugin": "none"'],
    ['"global": []', '"global": ["everything"]'],
  ])('never takes a damaged account for a weaker one: %s as %s', async (from, to) => {
    await add(AccountRegistry.open(path), account('u', '%', { require: { kind: 'x509' } }));
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    expect(() => AccountRegistry.open(path)).toThrow(expect.objectContaining({ code: 'ACCOUNTS_FILE_BROKEN' }));
  });

  it.runIf(process.getuid?.() !== 0)('says when the file cannot be read', () => {
    writeFileSync(path, '{}');
    chmodSync(path, 0);
    expect(() => AccountRegistry.open(path)).toThrow(expect.objectContaining({ code: 'FILE_NOT_READABLE' }));
  });
});

describe('the fast path of caching_sha2_password', () => {
  it('knows a password that was verified, until it changes', async () => {
    const registry = AccountRegistry.open(path);
    const first = account('u', '%', { hash: await hashPassword('caching_sha2_password', 'one') });
    await add(registry, first);
    expect(registry.cachedDigest(first)).toBeUndefined();
    expect(await registry.verifyPassword(first, 'two')).toBe(false);
    expect(registry.cachedDigest(first)).toBeUndefined();
    expect(await registry.verifyPassword(first, 'one')).toBe(true);
    expect(registry.cachedDigest(first)).toEqual(fastDigest('one'));

    const second = { ...first, hash: await hashPassword('caching_sha2_password', 'two') };
    await add(registry, second);
    expect(registry.cachedDigest(first)).toBeUndefined();
    expect(registry.cachedDigest(second)).toBeUndefined();
  });

  it('does not bring back a password that was changed during its slow verification', async () => {
    const registry = AccountRegistry.open(path);
    const first = account('u', '%', { hash: await hashPassword('caching_sha2_password', 'one') });
    await add(registry, { ...first, hash: '' });
    expect(await registry.verifyPassword(first, 'one')).toBe(true);
    await add(registry, first);
    expect(registry.cachedDigest(first)).toBeUndefined();
  });

  it('forgets all of them at FLUSH PRIVILEGES', async () => {
    const registry = AccountRegistry.open(path);
    const user = account('u', '%', { hash: await hashPassword('caching_sha2_password', 'one') });
    await add(registry, user);
    await registry.verifyPassword(user, 'one');
    registry.forgetDigests();
    expect(registry.cachedDigest(user)).toBeUndefined();
  });

  it('has nothing to remember of other accounts', async () => {
    const registry = AccountRegistry.open(path);
    const native = account('n', '%', {
      plugin: 'mysql_native_password',
      hash: await hashPassword('mysql_native_password', 'one'),
    });
    const empty = account('e', '%');
    await add(registry, native, empty);
    expect(await registry.verifyPassword(native, 'one')).toBe(true);
    expect(await registry.verifyPassword(empty, '')).toBe(true);
    expect(registry.cachedDigest(native)).toBeUndefined();
    expect(registry.cachedDigest(empty)).toBeUndefined();
  });
});

describe('the first account', () => {
  it('is root@% with every privilege', async () => {
    const registry = AccountRegistry.open(path, fixedClock(1000));
    expect(needsRootAccount(registry)).toBe(true);
    await createRootAccount(registry, 'secret');
    const root = registry.match('root', '127.0.0.1');
    expect(root).toMatchObject({ user: 'root', host: '%', grants: ALL_GRANTS, passwordChangedAt: 1000 });
    expect(root !== undefined && (await registry.verifyPassword(root, 'secret'))).toBe(true);
    expect(needsRootAccount(registry)).toBe(false);
  });

  it('may have an empty password', async () => {
    const registry = AccountRegistry.open(path);
    await createRootAccount(registry, '');
    expect(registry.match('root', 'localhost')?.hash).toBe('');
  });

  it('is not made beside others', async () => {
    const registry = AccountRegistry.open(path);
    await add(registry, account('u', '%'));
    expect(needsRootAccount(registry)).toBe(false);
    expect(registry.list()[0]?.grants).toEqual(NO_GRANTS);
  });
});
