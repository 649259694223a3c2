import type { AuthenticationOption } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';

/** Parses an optional `IDENTIFIED …` with its REPLACE. */
export function parseAuthentication(cursor: Cursor): AuthenticationOption | undefined {
  if (cursor.isWords('discard', 'old')) cursor.unsupported('dual passwords');
  if (!cursor.acceptWord('identified')) return undefined;
  const plugin = cursor.acceptWord('with') ? cursor.identifierOrString() : undefined;
  if (cursor.isWords('initial', 'authentication')) cursor.unsupported('multi-factor authentication');
  const secret = parseSecret(cursor, plugin !== undefined);
  const replace = cursor.acceptWord('replace') ? cursor.string() : undefined;
  if (cursor.isWord('retain')) cursor.unsupported('dual passwords');
  if (cursor.isWords('and', 'identified')) cursor.unsupported('multi-factor authentication');
  return { plugin, ...secret, replace };
}

type Secret = Pick<AuthenticationOption, 'password' | 'hash' | 'random'>;

const NO_SECRET: Secret = { password: undefined, hash: undefined, random: false };

function parseSecret(cursor: Cursor, hasPlugin: boolean): Secret {
  if (cursor.acceptWord('by')) {
    if (cursor.acceptWords('random', 'password')) return { ...NO_SECRET, random: true };
    return { ...NO_SECRET, password: cursor.string() };
  }
  if (!hasPlugin) return cursor.fail();
  return cursor.acceptWord('as') ? { ...NO_SECRET, hash: parseHash(cursor) } : NO_SECRET;
}

/** The stored form: a string, or `0x…` as SHOW CREATE USER prints one that is not text. */
function parseHash(cursor: Cursor): string {
  if (!cursor.is(KIND.hex)) return cursor.string();
  return Buffer.from(cursor.literalText(), 'hex').toString('latin1');
}
