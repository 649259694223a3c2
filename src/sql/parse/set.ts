import type { Expression, SetItem, SetRole, SetStatement, Statement, VariableScope } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseSetPassword } from './account.ts';
import { stringNode } from './call.ts';
import { parseCharsetName, parseChosenCollation, parseQuietCharsetName } from './data-type.ts';
import { parseExpression } from './expression.ts';
import { parseSystemVariable } from './operand.ts';
import { parseSetTransaction } from './transaction.ts';

const SCOPES = ['global', 'session', 'local', 'persist', 'persist_only'] as const;

/** Parses every statement that begins with SET. */
export function parseSet(cursor: Cursor): Statement {
  cursor.expectWord('set');
  const scope = acceptScope(cursor);
  if (cursor.acceptWord('transaction')) return parseSetTransaction(cursor, scope);
  if (scope === undefined) {
    if (cursor.isWord('password')) return parseSetPassword(cursor);
    if (cursor.isWord('role') && !isAssignment(cursor)) return parseSetRole(cursor);
    if (cursor.isWords('default', 'role')) cursor.unsupported('roles');
    if (cursor.isWords('resource', 'group')) cursor.unsupported('resource groups');
  }
  return parseItems(cursor, scope);
}

/** SET ROLE: that nobody has a role can be said, and no other. */
function parseSetRole(cursor: Cursor): SetRole {
  cursor.skip();
  if (cursor.acceptAny('none', 'default') === undefined) cursor.unsupported('roles');
  return { kind: 'set-role' };
}

function isAssignment(cursor: Cursor): boolean {
  return cursor.kind(1) === KIND.equal || cursor.kind(1) === KIND.assign;
}

/** `GLOBAL` and its like in front of a name, which no variable has itself without quotes. */
function acceptScope(cursor: Cursor): VariableScope | undefined {
  return cursor.acceptAny(...SCOPES);
}

/** A scope that is written in front of one variable holds for those that follow it. */
function parseItems(cursor: Cursor, first: VariableScope | undefined): SetStatement {
  const items: SetItem[] = [];
  let scope = first;
  do {
    scope = acceptScope(cursor) ?? scope;
    items.push(parseItem(cursor, scope));
  } while (cursor.accept(KIND.comma));
  return { kind: 'set', items };
}

function parseItem(cursor: Cursor, scope: VariableScope | undefined): SetItem {
  if (cursor.is(KIND.userVariable)) {
    const name = cursor.userVariable();
    expectAssignment(cursor);
    return { kind: 'user', name, value: parseExpression(cursor) };
  }
  if (cursor.is(KIND.systemPrefix)) {
    const variable = parseSystemVariable(cursor, SCOPES);
    expectAssignment(cursor);
    const { scope: own, name } = variable;
    return { kind: 'system', scope: own, name, isBare: own === undefined, value: parseValue(cursor) };
  }
  if (cursor.isWord('names')) return parseNames(cursor);
  if (
    cursor.acceptWords('character', 'set') ||
    cursor.acceptWords('char', 'set') ||
    (!isAssignment(cursor) && cursor.acceptWord('charset'))
  ) {
    return { kind: 'character-set', charset: parseCharsetOrDefault(cursor, parseQuietCharsetName) };
  }
  return parseSystemItem(cursor, scope);
}

function parseSystemItem(cursor: Cursor, scope: VariableScope | undefined): SetItem {
  const first = cursor.identifier().toLowerCase();
  const name = cursor.accept(KIND.dot) ? `${first}.${cursor.anyName().toLowerCase()}` : first;
  expectAssignment(cursor);
  return { kind: 'system', scope, name, isBare: false, value: parseValue(cursor) };
}

function parseNames(cursor: Cursor): SetItem {
  cursor.skip();
  const charset = parseCharsetOrDefault(cursor);
  const collation = cursor.acceptWord('collate') ? parseChosenCollation(cursor) : undefined;
  return { kind: 'names', charset, collation };
}

function parseCharsetOrDefault(cursor: Cursor, parse = parseCharsetName): string | undefined {
  return cursor.acceptWord('default') ? undefined : parse(cursor);
}

/** `:=`, or `=`. */
export function expectAssignment(cursor: Cursor): void {
  if (!cursor.accept(KIND.assign)) cursor.expect(KIND.equal);
}

/** Words that are values of variables although MySQL reserves them. */
const WORD_VALUES = ['on', 'all', 'binary', 'row', 'system'] as const;

/** A value, or `undefined` for DEFAULT. A bare word such as `utf8mb4` is a string. */
function parseValue(cursor: Cursor): Expression | undefined {
  if (isEndOfValue(cursor, 1)) {
    if (cursor.acceptWord('default')) return undefined;
    const word = cursor.acceptAny(...WORD_VALUES);
    if (word !== undefined) return stringNode(word.toUpperCase());
  }
  const value = parseExpression(cursor);
  return value.kind === 'column' && value.table === undefined ? stringNode(value.name) : value;
}

function isEndOfValue(cursor: Cursor, ahead: number): boolean {
  const kind = cursor.kind(ahead);
  return kind === KIND.comma || kind === KIND.semicolon || kind === KIND.end;
}
