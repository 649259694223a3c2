import type { Grant, PrivilegeLevel, Revoke } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseAccountSpecification } from './account.ts';
import { parseAccountName } from './account-name.ts';
import { parseRequire } from './account-options.ts';

/** Privileges of more than one word. */
const LONG_NAMES: readonly (readonly string[])[] = [
  ['alter', 'routine'],
  ['create', 'role'],
  ['create', 'routine'],
  ['create', 'tablespace'],
  ['create', 'temporary', 'tables'],
  ['create', 'user'],
  ['create', 'view'],
  ['drop', 'role'],
  ['lock', 'tables'],
  ['replication', 'client'],
  ['replication', 'slave'],
  ['show', 'databases'],
  ['show', 'view'],
];

/** Privileges of one word that MySQL reserves; others are names. */
const SHORT_NAMES = [
  'alter',
  'create',
  'delete',
  'drop',
  'index',
  'insert',
  'references',
  'select',
  'trigger',
  'update',
  'usage',
] as const;

interface Privileges {
  readonly names: readonly string[];
  readonly grantOption: boolean;
}

/** Parses GRANT. */
export function parseGrant(cursor: Cursor): Grant {
  cursor.expectWord('grant');
  const { names, grantOption } = parsePrivileges(cursor);
  const level = parseOn(cursor);
  cursor.expectWord('to');
  const users = cursor.list(parseAccountSpecification);
  const require = parseRequire(cursor);
  const withOption = cursor.acceptWord('with') && acceptGrantOption(cursor);
  if (cursor.isWord('as')) cursor.unsupported('GRANT ... AS');
  return { kind: 'grant', privileges: names, level, users, require, grantOption: grantOption || withOption };
}

function acceptGrantOption(cursor: Cursor): true {
  cursor.expectWords('grant', 'option');
  return true;
}

/** Parses REVOKE. `REVOKE ALL PRIVILEGES, GRANT OPTION FROM user` takes everything on every level. */
export function parseRevoke(cursor: Cursor): Revoke {
  cursor.expectWord('revoke');
  const ifExists = cursor.acceptWords('if', 'exists');
  const { names, grantOption } = parsePrivileges(cursor);
  const everything = cursor.isWord('from') && grantOption && names.length === 1 && names[0] === 'all';
  const level: PrivilegeLevel = everything ? { kind: 'global' } : parseOn(cursor);
  cursor.expectWord('from');
  const users = cursor.list(parseAccountName);
  const ignoreUnknownUser = cursor.acceptWords('ignore', 'unknown', 'user');
  return { kind: 'revoke', privileges: names, level, users, grantOption, ignoreUnknownUser, ifExists };
}

function parsePrivileges(cursor: Cursor): Privileges {
  const names: string[] = [];
  let grantOption = false;
  do {
    if (cursor.acceptWords('grant', 'option')) grantOption = true;
    else names.push(parsePrivilege(cursor));
    if (cursor.is(KIND.leftParen)) cursor.unsupported('privileges on columns');
  } while (cursor.accept(KIND.comma));
  return { names, grantOption };
}

function parsePrivilege(cursor: Cursor): string {
  if (cursor.acceptWord('all')) {
    cursor.acceptWord('privileges');
    return 'all';
  }
  if (cursor.isWord('proxy')) cursor.unsupported('proxy users');
  const long = LONG_NAMES.find((words) => cursor.acceptWords(...words));
  if (long !== undefined) return long.join(' ');
  const short = cursor.acceptAny(...SHORT_NAMES);
  if (short !== undefined) return short;
  // What is no privilege is the name of a role.
  const account = parseAccountName(cursor);
  if (account.host !== '%' || cursor.isWord('to') || cursor.isWord('from')) cursor.unsupported('roles');
  return account.user.toLowerCase();
}

/** Parses `ON [TABLE] level`. Without it roles are granted or revoked. */
function parseOn(cursor: Cursor): PrivilegeLevel {
  if (cursor.isWord('to') || cursor.isWord('from')) cursor.unsupported('roles');
  cursor.expectWord('on');
  if (cursor.isWord('function') || cursor.isWord('procedure')) cursor.unsupported('privileges on routines');
  cursor.acceptWord('table');
  if (cursor.accept(KIND.star)) {
    if (!cursor.accept(KIND.dot)) return { kind: 'database', schema: undefined };
    cursor.expect(KIND.star);
    return { kind: 'global' };
  }
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { kind: 'table', table: { schema: undefined, name: first } };
  if (cursor.accept(KIND.star)) return { kind: 'database', schema: first };
  return { kind: 'table', table: { schema: first, name: cursor.anyName() } };
}
