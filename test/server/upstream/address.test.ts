import { describe, expect, it } from 'vitest';
import { isOfThisMachine, readEngineAddress } from '../../../src/server/upstream/address.ts';
import { modeOf } from '../../../src/server/upstream/engine-tls.ts';

describe('the address of an engine', () => {
  it.each([
    ['mysql://127.0.0.1', { kind: 'tcp', host: '127.0.0.1', port: 3306, name: '127.0.0.1:3306' }],
    ['mysql://db.example.com:4000/', { kind: 'tcp', host: 'db.example.com', port: 4000, name: 'db.example.com:4000' }],
    ['mysql://[::1]:3307', { kind: 'tcp', host: '::1', port: 3307, name: '[::1]:3307' }],
    ['mysql:///run/my%20sql.sock', { kind: 'unix', path: '/run/my sql.sock', name: '/run/my sql.sock' }],
  ])('%s', (url, expected) => expect(readEngineAddress(url)).toEqual(expected));

  it.each([
    '',
    '127.0.0.1:3306',
    'http://127.0.0.1',
    'mysql://',
    'mysql:///',
    'mysql://db/app',
    'mysql://db?ssl=1',
    'mysql://db:99999',
    'mysql://root:secret@db',
    'http://root:secret@db',
    'mysql://root:secret@[::1',
    'root:secret@db',
    'mysql://root:s@secret@db:99999',
    'mysql:///run/%zz',
  ])('is not %s', (url) => {
    const message = (): string => {
      try {
        readEngineAddress(url);
        return 'taken';
      } catch (error) {
        return error instanceof Error && 'code' in error ? `${String(error.code)} ${error.message}` : String(error);
      }
    };
    expect(message()).toContain('UPSTREAM_BAD_URL');
    expect(message()).not.toContain('secret');
  });

  it('says how much TLS it needs', () => {
    const mode = (url: string, ca?: string): string => modeOf(readEngineAddress(url), { mode: undefined, ca });
    expect(mode('mysql:///run/s')).toBe('DISABLED');
    expect(mode('mysql://localhost')).toBe('PREFERRED');
    expect(mode('mysql://127.0.0.1', 'PEM')).toBe('VERIFY_IDENTITY');
    expect(mode('mysql://10.0.0.1')).toBe('VERIFY_IDENTITY');
    expect(isOfThisMachine(readEngineAddress('mysql://127.example.com'))).toBe(false);
  });
});
