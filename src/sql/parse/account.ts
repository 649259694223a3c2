import type { SetPassword } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseAccountName } from './account-name.ts';

/** Parses behind SET: `PASSWORD [FOR account] = 'text' [REPLACE 'present password']`. */
export function parseSetPassword(cursor: Cursor): SetPassword {
  cursor.expectWord('password');
  const account = cursor.acceptWord('for') ? parseSetPasswordAccount(cursor) : undefined;
  if (cursor.isWords('to', 'random')) cursor.unsupported('SET PASSWORD TO RANDOM');
  if (!cursor.accept(KIND.assign)) cursor.expect(KIND.equal);
  const password = cursor.string();
  const replace = cursor.acceptWord('replace') ? cursor.string() : undefined;
  if (cursor.isWord('retain')) cursor.unsupported('dual passwords');
  return { kind: 'set-password', account, password, replace };
}

function parseSetPasswordAccount(cursor: Cursor): SetPassword['account'] {
  if (!cursor.acceptWord('current_user')) return parseAccountName(cursor);
  if (cursor.accept(KIND.leftParen)) cursor.expect(KIND.rightParen);
  return undefined;
}
