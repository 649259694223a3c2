import { BlockList, isIP } from 'node:net';
import { likePattern } from './wildcard.ts';

/** Decides whether a client's host is meant by the host part of an account name. */
export interface HostMatcher {
  /** `client` is an IP address, or `localhost` for a Unix socket. */
  matches(client: string): boolean;
  /** Sorts hosts: the most specific has the greatest rank. */
  readonly rank: number;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Above every rank that a pattern or network can have. */
const LITERAL_RANK = 1_000_000;
const NETWORK_RANK = 500_000;

/**
 * Reads the host part of an account name: a name, an address, a network (`192.0.2.0/24`, `192.0.2.0/255.255.255.0`)
 * or a pattern with `%` and `_`. `localhost` also means loopback addresses, as in TiDB. Literal hosts come before networks,
 * networks before patterns; among networks the longer prefix comes first, among patterns the longer literal beginning
 * (MySQL 8.4 manual, sections 8.2.4 and 8.2.6).
 */
export function hostMatcher(host: string): HostMatcher {
  const network = parseNetwork(host);
  if (network !== undefined) {
    const list = new BlockList();
    list.addSubnet(network.address, network.prefix, network.family);
    return { matches: (client) => inList(list, client), rank: NETWORK_RANK + network.prefix };
  }
  if (isIP(host) !== 0) {
    const list = new BlockList();
    list.addAddress(host, familyOf(host));
    return { matches: (client) => inList(list, client), rank: LITERAL_RANK };
  }
  if (host.toLowerCase() === 'localhost') {
    return { matches: (client) => client === 'localhost' || inList(LOOPBACK, client), rank: LITERAL_RANK };
  }
  const pattern = likePattern(host);
  const wild = host.search(/[%_]/);
  return { matches: (client) => pattern.test(plainAddress(client)), rank: wild === -1 ? LITERAL_RANK : wild };
}

/** `::ffff:192.0.2.1` → `192.0.2.1`: how an IPv4 client of a dual-stack socket is named. */
export function plainAddress(address: string): string {
  if (!address.includes(':')) return address;
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

function inList(list: BlockList, client: string): boolean {
  const address = plainAddress(client);
  return isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

interface Network {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

function parseNetwork(host: string): Network | undefined {
  const [, address, mask] = /^([^/]+)\/([^/]+)$/.exec(host) ?? [];
  if (address === undefined || mask === undefined || isIP(address) === 0) return undefined;
  const family = familyOf(address);
  const prefix = /^\d{1,3}$/.test(mask) ? Number(mask) : prefixOfMask(mask);
  if (prefix === undefined || prefix > (family === 'ipv4' ? 32 : 128)) return undefined;
  return { address, prefix, family };
}

/** `255.255.255.0` → 24; `undefined` for a mask with holes. */
function prefixOfMask(mask: string): number | undefined {
  if (isIP(mask) !== 4) return undefined;
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) ? (bits.indexOf('0') === -1 ? 32 : bits.indexOf('0')) : undefined;
}
