import { fail } from '../../kit/errors.ts';

const DEFAULT_PORT = 3306;

/** Where a member of the engine listens. */
export type EngineAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly name: string }
  | { readonly kind: 'unix'; readonly path: string; readonly name: string };

/**
 * Reads `mysql://host[:port]` or `mysql:///path/of/socket`. Accounts and databases are the clients' business.
 *
 * @throws TlsdbError UPSTREAM_BAD_URL
 */
export function readEngineAddress(url: string): EngineAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'mysql:') throw bad(url, 'it does not begin with mysql://');
  const { hostname, port, pathname, username, password, search, hash } = parsed;
  if (username !== '' || password !== '') throw bad(url, 'clients bring their own accounts');
  if (search !== '' || hash !== '') throw bad(url, 'it has options behind the address');
  if (hostname === '') {
    if (pathname.length < 2) throw bad(url, 'it has neither a host nor the path of a socket');
    const path = decoded(pathname);
    if (path === undefined) throw bad(url, 'a percent sign in the path is not followed by two hexadecimal digits');
    return { kind: 'unix', path, name: path };
  }
  if (pathname !== '' && pathname !== '/') throw bad(url, 'clients choose their database themselves');
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const number = port === '' ? DEFAULT_PORT : Number(port);
  return { kind: 'tcp', host, port: number, name: `${hostname}:${number}` };
}

/** `undefined` when `text` is not what percent-encoding (RFC 3986, section 2.1) makes of UTF-8. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A password in a URL is not repeated, also where the rest of it cannot be read. */
function bad(url: string, problem: string): Error {
  return fail('UPSTREAM_BAD_URL', { url: url.replace(/^([a-z]*:?\/\/)?.*@/is, '$1…@'), problem });
}

/** Whether bytes to this address leave the machine. */
export function isOfThisMachine(address: EngineAddress): boolean {
  return address.kind === 'unix' || /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(address.host);
}
