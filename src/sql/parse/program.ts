import { expectAssignment } from './set.ts';
import type {
  Expression,
  ForbiddenReason,
  ProgramAssignment,
  ProgramBranch,
  ProgramStatement,
  Statement,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseDataType } from './data-type.ts';
import { parseExpression } from './expression.ts';
import { parseSignal } from './signal.ts';
import { parseStatement } from './statement.ts';

/** Statements of programs that are understood and refused, by their first word. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['call', 'CALL in a trigger'],
  ['close', 'cursors in a trigger'],
  ['fetch', 'cursors in a trigger'],
  ['get', 'GET DIAGNOSTICS'],
  ['iterate', 'loops in a trigger'],
  ['leave', 'LEAVE in a trigger'],
  ['loop', 'loops in a trigger'],
  ['open', 'cursors in a trigger'],
  ['repeat', 'loops in a trigger'],
  ['resignal', 'RESIGNAL'],
  ['while', 'loops in a trigger'],
]);

/** Statements that MySQL allows in no trigger, by their first word. */
const FORBIDDEN: ReadonlyMap<string, ForbiddenReason> = new Map<string, ForbiddenReason>([
  ['alter', 'commit'],
  ['analyze', 'result'],
  ['check', 'result'],
  ['commit', 'commit'],
  ['create', 'commit'],
  ['deallocate', 'dynamic'],
  ['desc', 'result'],
  ['describe', 'result'],
  ['drop', 'commit'],
  ['execute', 'dynamic'],
  ['explain', 'result'],
  ['flush', 'flush'],
  ['grant', 'commit'],
  ['load', 'program'],
  ['lock', 'program'],
  ['optimize', 'result'],
  ['prepare', 'dynamic'],
  ['rename', 'commit'],
  ['repair', 'result'],
  ['return', 'return'],
  ['revoke', 'commit'],
  ['rollback', 'commit'],
  ['show', 'result'],
  ['start', 'commit'],
  ['truncate', 'commit'],
  ['unlock', 'program'],
  ['use', 'program'],
]);

/** What MySQL calls some of them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['load', 'LOAD DATA'],
  ['unlock', 'UNLOCK'],
]);

/** Parses one statement of a stored program, without the `;` behind it. */
export function parseProgramStatement(cursor: Cursor): ProgramStatement {
  cursor.enter();
  const statement = parseAny(cursor);
  cursor.leave();
  return statement;
}

function parseAny(cursor: Cursor): ProgramStatement {
  const word = cursor.word();
  if (cursor.isIdentifier() && cursor.kind(1) === KIND.colon) cursor.unsupported('labels in a trigger');
  switch (word) {
    case 'begin':
      return parseBlock(cursor);
    case 'if':
      return parseIf(cursor);
    case 'case':
      return parseCase(cursor);
    case 'set':
      return parseAssignments(cursor);
    case 'signal':
      return parseSignal(cursor);
    default: {
      const feature = UNSUPPORTED.get(word);
      if (feature !== undefined) cursor.unsupported(feature);
      return parsePlain(cursor, word);
    }
  }
}

function parsePlain(cursor: Cursor, word: string): ProgramStatement {
  if (word === 'return') {
    cursor.skip();
    parseExpression(cursor);
    return { kind: 'forbidden', reason: 'return', words: word };
  }
  const statement = parseStatement(cursor);
  const reason = FORBIDDEN.get(word);
  if (reason !== undefined) return { kind: 'forbidden', reason, words: WORDS.get(word) ?? word.toUpperCase() };
  return programStatement(cursor, statement);
}

function programStatement(cursor: Cursor, statement: Statement): ProgramStatement {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (statement.kind) {
    case 'select':
    case 'set-operation':
      if (statement.into === undefined) return { kind: 'forbidden', reason: 'result', words: 'SELECT' };
      return { kind: 'data', statement };
    case 'insert':
    case 'update':
    case 'delete':
      return { kind: 'data', statement };
    case 'do':
      return { kind: 'do', expressions: statement.expressions };
    case 'empty':
      return cursor.fail();
    default:
      return cursor.unsupported(`${statement.kind.replaceAll('-', ' ').toUpperCase()} in a trigger`);
  }
}

// ── Blocks and variables ─────────────────────────────────────────────────────

function parseBlock(cursor: Cursor): ProgramStatement {
  cursor.expectWord('begin');
  cursor.program?.enter();
  const body: ProgramStatement[] = [];
  while (cursor.isWord('declare')) body.push(...parseDeclare(cursor));
  body.push(...parseStatements(cursor, END));
  cursor.program?.leave();
  cursor.expectWord('end');
  return { kind: 'block', body };
}

const END: ReadonlySet<string> = new Set(['end']);

/** Statements, each with its `;`, up to one of the words. */
function parseStatements(cursor: Cursor, ends: ReadonlySet<string>): readonly ProgramStatement[] {
  const body: ProgramStatement[] = [];
  while (!cursor.isAnyWord(ends)) {
    body.push(parseProgramStatement(cursor));
    cursor.expect(KIND.semicolon);
  }
  return body;
}

/** At least one statement. */
function parseSome(cursor: Cursor, ends: ReadonlySet<string>): readonly ProgramStatement[] {
  const body = parseStatements(cursor, ends);
  return body.length === 0 ? cursor.fail() : body;
}

function parseDeclare(cursor: Cursor): readonly ProgramStatement[] {
  cursor.expectWord('declare');
  if (cursor.acceptAny('continue', 'exit', 'undo') !== undefined && cursor.isWord('handler'))
    cursor.unsupported('handlers in a trigger');
  if (cursor.word(1) === 'cursor') cursor.unsupported('cursors in a trigger');
  if (cursor.word(1) === 'condition') cursor.unsupported('conditions in a trigger');
  const names = cursor.list((each) => each.identifier());
  const type = parseDataType(cursor, 'column');
  const value = cursor.acceptWord('default') ? parseExpression(cursor) : undefined;
  const declared = names.map((name) => cursor.program?.declare(name));
  const variables = declared.filter((variable) => variable !== undefined);
  cursor.expect(KIND.semicolon);
  const twice = names.find((_, i) => declared[i] === undefined);
  if (twice !== undefined) return [{ kind: 'forbidden', reason: 'duplicate', words: twice }];
  return [{ kind: 'declare', variables, type, default: value }];
}

// ── SET ──────────────────────────────────────────────────────────────────────

function parseAssignments(cursor: Cursor): ProgramStatement {
  cursor.expectWord('set');
  return { kind: 'assign', items: cursor.list(parseAssignment) };
}

function parseAssignment(cursor: Cursor): ProgramAssignment {
  if (cursor.is(KIND.userVariable)) {
    const name = cursor.userVariable();
    expectAssignment(cursor);
    if (cursor.isWord('default') && cursor.kind(1) !== KIND.leftParen) {
      cursor.skip();
      cursor.fail();
    }
    return { kind: 'user', name, value: parseExpression(cursor) };
  }
  if (cursor.is(KIND.systemPrefix)) cursor.unsupported('system variables set in a trigger');
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) {
    const variable = cursor.program?.local(first);
    const value = parseAssigned(cursor);
    return variable === undefined ? { kind: 'system', name: first } : { kind: 'local', variable, value };
  }
  const row = first.toLowerCase();
  const name = cursor.anyName();
  const value = parseAssigned(cursor);
  return row === 'new' || row === 'old'
    ? { kind: 'row-column', row, name, value }
    : { kind: 'system', name: `${first}.${name}` };
}

/** The value for a column or a variable of the program: DEFAULT is none. */
function parseAssigned(cursor: Cursor): Expression {
  expectAssignment(cursor);
  if (cursor.isWord('default') && cursor.kind(1) !== KIND.leftParen) cursor.fail();
  return parseExpression(cursor);
}

// ── IF and CASE ──────────────────────────────────────────────────────────────

const IF_ENDS: ReadonlySet<string> = new Set(['elseif', 'else', 'end']);
const CASE_ENDS: ReadonlySet<string> = new Set(['when', 'else', 'end']);

function parseIf(cursor: Cursor): ProgramStatement {
  const branches: ProgramBranch[] = [];
  cursor.expectWord('if');
  do {
    const condition = parseExpression(cursor);
    cursor.expectWord('then');
    branches.push({ condition, body: parseSome(cursor, IF_ENDS) });
  } while (cursor.acceptWord('elseif'));
  const otherwise = cursor.acceptWord('else') ? parseSome(cursor, END) : undefined;
  cursor.expectWords('end', 'if');
  return { kind: 'if', branches, otherwise, isCase: false };
}

function parseCase(cursor: Cursor): ProgramStatement {
  const branches: ProgramBranch[] = [];
  cursor.expectWord('case');
  const operand = cursor.isWord('when') ? undefined : parseExpression(cursor);
  cursor.expectWord('when');
  do {
    const when = parseExpression(cursor);
    const condition: Expression =
      operand === undefined ? when : { kind: 'binary', operator: '=', left: operand, right: when };
    cursor.expectWord('then');
    branches.push({ condition, body: parseSome(cursor, CASE_ENDS) });
  } while (cursor.acceptWord('when'));
  const otherwise = cursor.acceptWord('else') ? parseSome(cursor, END) : undefined;
  cursor.expectWords('end', 'case');
  return { kind: 'if', branches, otherwise, isCase: true };
}
