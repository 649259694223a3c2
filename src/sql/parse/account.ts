import type {
  AccountOptions,
  AccountSpecification,
  AlterUser,
  CreateUser,
  DropUser,
  RenameUser,
  SetPassword,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseAccountName, parseAccountOrSelf } from './account-name.ts';
import { parseAccountOptions } from './account-options.ts';
import { parseAuthentication } from './authentication.ts';
import { parseIfExists, parseIfNotExists } from './names.ts';

/** Parses CREATE USER behind CREATE. */
export function parseCreateUser(cursor: Cursor): CreateUser {
  cursor.expectWord('user');
  const ifNotExists = parseIfNotExists(cursor);
  const users = cursor.list(parseAccountSpecification);
  return { kind: 'create-user', ifNotExists, users, options: parseOptions(cursor) };
}

/** Parses ALTER USER behind ALTER. */
export function parseAlterUser(cursor: Cursor): AlterUser {
  cursor.expectWord('user');
  const ifExists = parseIfExists(cursor);
  const users = cursor.list(parseAccountSpecification);
  return { kind: 'alter-user', ifExists, users, options: parseOptions(cursor) };
}

function parseOptions(cursor: Cursor): AccountOptions {
  if (cursor.isWords('default', 'role')) cursor.unsupported('roles');
  return parseAccountOptions(cursor);
}

/** Parses an account and how it authenticates. `USER()` is the current user. */
export function parseAccountSpecification(cursor: Cursor): AccountSpecification {
  if (cursor.isWord('user') && cursor.kind(1) === KIND.leftParen) {
    cursor.skip(2);
    cursor.expect(KIND.rightParen);
    return { account: 'current-user', authentication: parseAuthentication(cursor) };
  }
  const account = parseAccountOrSelf(cursor) ?? 'current-user';
  return { account, authentication: parseAuthentication(cursor) };
}

/** Parses DROP USER behind DROP. */
export function parseDropUser(cursor: Cursor): DropUser {
  cursor.expectWord('user');
  const ifExists = parseIfExists(cursor);
  return { kind: 'drop-user', ifExists, users: cursor.list(parseAccountName) };
}

/** Parses RENAME USER behind RENAME. */
export function parseRenameUser(cursor: Cursor): RenameUser {
  cursor.expectWord('user');
  const renames = cursor.list((names) => {
    const from = parseAccountName(names);
    names.expectWord('to');
    return { from, to: parseAccountName(names) };
  });
  return { kind: 'rename-user', renames };
}

/** Parses behind SET: `PASSWORD [FOR account] = 'text' [REPLACE 'present password']`. */
export function parseSetPassword(cursor: Cursor): SetPassword {
  cursor.expectWord('password');
  const account = cursor.acceptWord('for') ? parseAccountOrSelf(cursor) : undefined;
  if (cursor.isWords('to', 'random')) cursor.unsupported('SET PASSWORD TO RANDOM');
  if (!cursor.accept(KIND.assign)) cursor.expect(KIND.equal);
  const password = cursor.string();
  const replace = cursor.acceptWord('replace') ? cursor.string() : undefined;
  if (cursor.isWord('retain')) cursor.unsupported('dual passwords');
  return { kind: 'set-password', account, password, replace };
}
