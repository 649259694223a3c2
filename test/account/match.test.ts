import { describe, expect, it } from 'vitest';
import { hostMatcher, plainAddress } from '../../src/account/match.ts';

describe('hostMatcher', () => {
  it.each([
    ['%', '192.0.2.7', true],
    ['%', 'localhost', true],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.70', false],
    ['192.0.2.%', '192.0.2.70', true],
    ['192.0.2.%', '192.0.20.7', false],
    ['192.0.2._', '192.0.2.7', true],
    ['192.0.2._', '192.0.2.70', false],
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.0/255.255.255.0', '192.0.2.9', true],
    ['192.0.2.0/255.255.255.0', '192.0.3.9', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['192.0.2.0/24', 'localhost', false],
    ['2001:db8::1', '2001:0db8:0:0:0:0:0:1', true],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['localhost', 'localhost', true],
    ['localhost', '127.0.0.1', true],
    ['localhost', '::1', true],
    ['localhost', '::ffff:127.0.0.1', true],
    ['localhost', '192.0.2.7', false],
    ['127.0.0.1', 'localhost', false],
    ['192.0.2.7', '::ffff:192.0.2.7', true],
    ['db.example', 'db.example', true],
    ['%.example', 'db.example', true],
    ['%.example', 'db.examples', false],
    ['192.0.2.7', '192x0.2.7', false],
  ])('%s and a client at %s: %s', (host, client, expected) => {
    expect(hostMatcher(host).matches(client)).toBe(expected);
  });

  it('ranks literal hosts before networks, longer before shorter, and patterns by their literal beginning', () => {
    const hosts = ['%', '192.%', '192.0.2.%', '192.0.2.7', '192.0.2.0/24', '192.0.0.0/16', 'localhost'];
    const ranked = hosts.toSorted((a, b) => hostMatcher(b).rank - hostMatcher(a).rank);
    expect(ranked).toEqual(['192.0.2.7', 'localhost', '192.0.2.0/24', '192.0.0.0/16', '192.0.2.%', '192.%', '%']);
  });

  it('takes a mask with holes or too many bits for a name that nobody has', () => {
    expect(hostMatcher('192.0.2.0/255.0.255.0').matches('192.0.2.0')).toBe(false);
    expect(hostMatcher('192.0.2.0/33').matches('192.0.2.0')).toBe(false);
  });
});

describe('plainAddress', () => {
  it('takes the IPv4 address out of a mapped one only', () => {
    expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(plainAddress('::ffff:1')).toBe('::ffff:1');
    expect(plainAddress('192.0.2.1')).toBe('192.0.2.1');
  });
});
