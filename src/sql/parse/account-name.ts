import type { AccountName } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';

/** Parses `'user'@'host'`; without a host it is `%`. Host names are kept in lower case. */
export function parseAccountName(cursor: Cursor): AccountName {
  const user = cursor.identifierOrString();
  if (!cursor.is(KIND.userVariable)) return { user, host: '%' };
  const host = cursor.userVariable().toLowerCase();
  return { user, host: host === '' ? cursor.fail() : host };
}

/** Parses an account, or `CURRENT_USER`, which is `undefined`. */
export function parseAccountOrSelf(cursor: Cursor): AccountName | undefined {
  if (!cursor.acceptWord('current_user')) return parseAccountName(cursor);
  if (cursor.accept(KIND.leftParen)) cursor.expect(KIND.rightParen);
  return undefined;
}
