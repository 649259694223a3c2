import { describe, expect, it } from 'vitest';
import {
  fastDigest,
  hashPassword,
  isStoredHash,
  randomPassword,
  storedNativeDigest,
  verifyPassword,
} from '../../src/account/password.ts';
import { sha256Crypt } from '../../src/account/sha256-crypt.ts';

describe('sha256Crypt', () => {
  it('agrees with MySQL on its 20 byte salts (example hash of hashcat mode 7401)', async () => {
    const salt = Buffer.from('F9CC98CE08892924F50A213B6BC571A2C11778C5', 'hex');
    expect(await sha256Crypt(Buffer.from('hashcat'), salt, 5000)).toBe('bTy95Y99eAME1dwEkHOA1ndHGBWz.1bxSSRkuTXFGV/');
  });

  it('agrees with openssl passwd -5', async () => {
    const hash = await sha256Crypt(Buffer.from('Hello world!'), Buffer.from('saltstring'), 5000);
    expect(hash).toBe('5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5');
  });
});

describe('hashPassword', () => {
  it('stores caching_sha2_password as $A$005$ with 20 salt and 43 hash characters', async () => {
    const stored = await hashPassword('caching_sha2_password', 'pässword');
    expect(stored).toMatch(/^\$A\$005\$[A-Za-z0-9./]{63}$/);
    expect(isStoredHash('caching_sha2_password', stored)).toBe(true);
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash: stored }, 'pässword')).toBe(true);
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash: stored }, 'passwOrd')).toBe(false);
  });

  it('takes the salt from the given randomness', async () => {
    const random = { bytes: (length: number) => new Uint8Array(length) };
    expect(await hashPassword('caching_sha2_password', 'x', random)).toMatch(/^\$A\$005\$A{20}/);
  });

  it('stores mysql_native_password as MySQL does', async () => {
    const stored = await hashPassword('mysql_native_password', 'password');
    expect(stored).toBe('*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19');
    expect(await verifyPassword({ plugin: 'mysql_native_password', hash: stored }, 'password')).toBe(true);
    expect(await verifyPassword({ plugin: 'mysql_native_password', hash: stored }, 'Password')).toBe(false);
    expect(storedNativeDigest(stored)?.toString('hex')).toBe('2470c0c06dee42fd1618bb99005adca2ec9d1e19');
  });

  it('stores an empty password as nothing, which only the empty password opens', async () => {
    expect(await hashPassword('caching_sha2_password', '')).toBe('');
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash: '' }, '')).toBe(true);
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash: '' }, 'x')).toBe(false);
    expect(storedNativeDigest('')).toBeUndefined();
  });
});

describe('verifyPassword', () => {
  it('never lets the empty password into an account that has one', async () => {
    const hash = await hashPassword('mysql_native_password', 'x');
    expect(await verifyPassword({ plugin: 'mysql_native_password', hash }, '')).toBe(false);
  });

  it('refuses a stored form that it cannot read, and passwords of unreasonable length', async () => {
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash: 'garbage' }, 'garbage')).toBe(false);
    expect(await verifyPassword({ plugin: 'mysql_native_password', hash: '*12' }, '*12')).toBe(false);
    const hash = await hashPassword('caching_sha2_password', 'x');
    expect(await verifyPassword({ plugin: 'caching_sha2_password', hash }, 'x'.repeat(257))).toBe(false);
  });
});

describe('fastDigest', () => {
  it('is SHA256(SHA256(password))', () => {
    expect(fastDigest('password').toString('hex')).toBe(
      '73641c99f7719f57d8f4beb11a303afcd190243a51ced8782ca6d3dbe014d146',
    );
  });
});

describe('randomPassword', () => {
  it('needs no quoting in an option file or in single quotes', () => {
    const password = randomPassword();
    expect(password).toMatch(/^[A-Za-z0-9\-_.+,:;]{20}$/);
    expect(randomPassword()).not.toBe(password);
  });
});
