import type {
  Case,
  ColumnReference,
  Expression,
  FunctionCall,
  Interval,
  Literal,
  LiteralType,
  Query,
  UnaryOperator,
  VariableScope,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { RESERVED_WORDS } from '../reserved.ts';
import { KIND, type TokenKind } from '../token-kind.ts';
import { CHARACTER_SETS } from './charset.ts';
import { parseExpression, parsePower } from './expression.ts';
import { isKeywordFunction, parseFunction, parseKeywordFunction, parseRoutineCall } from './function.ts';
import { POWER } from './infix.ts';
import { parseIntervalUnit } from './interval.ts';
import { call } from './call.ts';
import { parseParenthesizedOperand } from './parentheses.ts';
import { parseQueryInParentheses } from './query.ts';
import { DEPRECATED, deprecatedCharset } from './deprecated.ts';

/** What begins with a token of a kind. */
const OPERANDS: ReadonlyMap<TokenKind, (cursor: Cursor) => Expression> = new Map<
  TokenKind,
  (cursor: Cursor) => Expression
>([
  [KIND.word, parseWord],
  [KIND.name, parseColumnOrFunction],
  [KIND.leftParen, parseParenthesizedOperand],
  [KIND.parameter, (cursor) => ({ kind: 'parameter', index: cursor.parameter() })],
  [KIND.userVariable, parseUserVariable],
  [KIND.systemPrefix, parseSystemVariable],
  [KIND.leftBrace, parseOdbcEscape],
]);

const PREFIXES: ReadonlyMap<TokenKind, UnaryOperator> = new Map<TokenKind, UnaryOperator>([
  [KIND.minus, '-'],
  [KIND.plus, '+'],
  [KIND.tilde, '~'],
  [KIND.bang, 'not'],
]);

const LITERAL_TYPES: ReadonlyMap<TokenKind, LiteralType> = new Map<TokenKind, LiteralType>([
  [KIND.string, 'string'],
  [KIND.nationalString, 'string'],
  [KIND.integer, 'integer'],
  [KIND.decimal, 'decimal'],
  [KIND.float, 'float'],
  [KIND.hex, 'hex'],
  [KIND.bit, 'bit'],
]);

/** Parses what an operator can stand beside: MySQL's `simple_expr` without what follows it. */
export function parseOperand(cursor: Cursor): Expression {
  const seed = cursor.takeSeed();
  if (seed !== undefined) return seed;
  if (cursor.isLiteral()) return parseLiteral(cursor);
  const parse = OPERANDS.get(cursor.kind());
  return parse === undefined ? parseUnary(cursor) : parse(cursor);
}

/** A sign `+` changes nothing, not even a column's name: it is not kept. */
function parseUnary(cursor: Cursor): Expression {
  const operator = PREFIXES.get(cursor.kind()) ?? cursor.fail();
  if (cursor.is(KIND.bang)) cursor.deprecate(DEPRECATED.not);
  cursor.skip();
  const operand = parsePower(cursor, POWER.unary);
  return operator === '+' ? operand : { kind: 'unary', operator, operand };
}

/** The literal that the present token is. */
export function parseLiteral(cursor: Cursor, charset?: string): Literal {
  const kind = cursor.kind();
  const type = LITERAL_TYPES.get(kind) ?? cursor.fail();
  if (kind === KIND.nationalString) cursor.deprecate(DEPRECATED.national);
  if (charset !== undefined) cursor.deprecate(deprecatedCharset(charset));
  return cursor.literal(type, kind === KIND.nationalString ? 'utf8mb3' : charset);
}

const WORD_LITERALS: ReadonlyMap<string, Literal> = new Map([
  ['null', { kind: 'literal', type: 'null', value: '', slot: -1 }],
  ['true', { kind: 'literal', type: 'boolean', value: '1', slot: -1 }],
  ['false', { kind: 'literal', type: 'boolean', value: '0', slot: -1 }],
]);

const TEMPORAL_LITERALS: ReadonlyMap<string, LiteralType> = new Map([
  ['date', 'date'],
  ['time', 'time'],
  ['timestamp', 'timestamp'],
]);

/** What may stand behind the name of a character set such as `_latin1`. */
const INTRODUCED: ReadonlySet<TokenKind> = new Set<TokenKind>([KIND.string, KIND.hex, KIND.bit]);

function parseWord(cursor: Cursor): Expression {
  const word = cursor.word();
  const literal = WORD_LITERALS.get(word);
  if (literal !== undefined) {
    cursor.skip();
    return literal;
  }
  const temporal = TEMPORAL_LITERALS.get(word);
  if (temporal !== undefined && cursor.isString(1)) {
    cursor.skip();
    return cursor.literal(temporal);
  }
  if (isKeywordFunction(cursor, word)) return parseKeywordFunction(cursor, word);
  if (word.startsWith('_') && CHARACTER_SETS.has(word.slice(1))) {
    cursor.skip();
    return INTRODUCED.has(cursor.kind()) ? parseLiteral(cursor, word.slice(1)) : cursor.fail();
  }
  return RESERVED_WORDS.has(word) ? parseReserved(cursor, word) : parseColumnOrFunction(cursor);
}

function parseReserved(cursor: Cursor, word: string): Expression {
  switch (word) {
    case 'case':
      return parseCase(cursor);
    case 'exists':
      cursor.skip();
      return { kind: 'exists', query: withoutStar(parseQueryInParentheses(cursor)) };
    case 'interval':
      return parseIntervalOperand(cursor);
    case 'binary':
      cursor.deprecate(DEPRECATED.binary);
      cursor.skip();
      return { kind: 'unary', operator: 'binary', operand: parsePower(cursor, POWER.unary) };
    case 'row':
      cursor.skip();
      return { kind: 'row', items: parseRowItems(cursor) };
    case 'default':
      return parseDefault(cursor);
    case 'not':
      if (cursor.options.highNot !== true) return cursor.fail();
      cursor.skip();
      return { kind: 'unary', operator: 'not', operand: parsePower(cursor, POWER.unary) };
    case 'match':
      return cursor.unsupported('FULLTEXT search');
    default:
      return cursor.fail();
  }
}

/** `ROW(…)` has at least two items. */
function parseRowItems(cursor: Cursor): readonly Expression[] {
  const items = cursor.parenthesized(parseExpression);
  if (items.length < 2) {
    cursor.skip(-1);
    cursor.fail();
  }
  return items;
}

function parseDefault(cursor: Cursor): Expression {
  cursor.skip();
  if (!cursor.accept(KIND.leftParen)) return { kind: 'default', column: undefined };
  const column = parseColumn(cursor);
  cursor.expect(KIND.rightParen);
  return { kind: 'default', column };
}

function parseCase(cursor: Cursor): Case {
  cursor.skip();
  const operand = cursor.isWord('when') ? undefined : parseExpression(cursor);
  const branches: Case['branches'][number][] = [];
  cursor.expectWord('when');
  do {
    const when = parseExpression(cursor);
    cursor.expectWord('then');
    // oxlint-disable-next-line unicorn/no-thenable -- a branch is plain data that nobody awaits
    branches.push({ when, then: parseExpression(cursor) });
  } while (cursor.acceptWord('when'));
  const otherwise = cursor.acceptWord('else') ? parseExpression(cursor) : undefined;
  cursor.expectWord('end');
  return { kind: 'case', operand, branches, otherwise };
}

/** `INTERVAL n unit + date`, or the function `INTERVAL(a, b, …)`. */
function parseIntervalOperand(cursor: Cursor): Expression {
  const interval = parseIntervalOrFunction(cursor);
  if (interval.kind !== 'interval') return interval;
  cursor.expect(KIND.plus);
  // Everything behind the sign is what it is added to, comparisons too, up to AND, XOR or OR.
  return call('date_add', parsePower(cursor, POWER.not), interval);
}

/** `INTERVAL n unit`, or the function `INTERVAL(a, b, …)`, which a list in parentheses tells; a unit behind that is an alias. */
export function parseIntervalOrFunction(cursor: Cursor): Interval | FunctionCall {
  cursor.expectWord('interval');
  if (cursor.is(KIND.leftParen)) {
    const first = parseOperand(cursor);
    if (first.kind === 'row') return call('interval', ...first.items);
    cursor.seed = first;
  }
  const value = parseExpression(cursor);
  return { kind: 'interval', value, unit: parseIntervalUnit(cursor) };
}

function parseColumnOrFunction(cursor: Cursor): Expression {
  if (cursor.kind(1) === KIND.leftParen) return parseFunction(cursor);
  const reference = parseColumn(cursor);
  if (cursor.is(KIND.leftParen)) return parseRoutineCall(cursor, reference);
  const column = cursor.program?.find(reference) ?? reference;
  if (!cursor.is(KIND.arrow) && !cursor.is(KIND.doubleArrow)) return column;
  const operator = cursor.is(KIND.arrow) ? '->' : '->>';
  cursor.skip();
  if (!cursor.isString()) cursor.fail();
  return { kind: 'binary', operator, left: column, right: cursor.literal('string') };
}

/** `column`, `table.column` or `schema.table.column`. */
export function parseColumn(cursor: Cursor): ColumnReference {
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { kind: 'column', schema: undefined, table: undefined, name: first };
  const second = cursor.anyName();
  if (!cursor.accept(KIND.dot)) return { kind: 'column', schema: undefined, table: first, name: second };
  return { kind: 'column', schema: first, table: second, name: cursor.anyName() };
}

function parseUserVariable(cursor: Cursor): Expression {
  const name = cursor.userVariable();
  if (!cursor.accept(KIND.assign)) return { kind: 'user-variable', name };
  return { kind: 'assignment', name, value: parseExpression(cursor) };
}

/** Whose value of a variable can be read. */
const READ_SCOPES: readonly VariableScope[] = ['global', 'session', 'local'];

/** `@@name`, `@@global.name`, `@@cache.key_buffer_size`; nothing stands between `@@` and the name. */
export function parseSystemVariable(
  cursor: Cursor,
  scopes = READ_SCOPES,
): Extract<Expression, { kind: 'system-variable' }> {
  cursor.expect(KIND.systemPrefix);
  if (!cursor.touchesPrevious) cursor.fail();
  const first = cursor.anyName();
  if (!cursor.accept(KIND.dot)) return { kind: 'system-variable', scope: undefined, name: first.toLowerCase() };
  const name = cursor.anyName().toLowerCase();
  const scope = scopes.find((each) => each === first.toLowerCase());
  if (scope === undefined) return { kind: 'system-variable', scope, name: `${first.toLowerCase()}.${name}` };
  const structured = cursor.accept(KIND.dot) ? `.${cursor.anyName().toLowerCase()}` : '';
  return { kind: 'system-variable', scope, name: name + structured };
}

/** `{d '2020-01-01'}`, `{fn now()}`: the escapes of ODBC and JDBC. */
function parseOdbcEscape(cursor: Cursor): Expression {
  cursor.skip();
  const temporal = ESCAPES.get(cursor.identifier().toLowerCase());
  const value = temporal !== undefined && cursor.isString() ? escaped(cursor, temporal) : parseExpression(cursor);
  cursor.expect(KIND.rightBrace);
  return value;
}

type Temporal = 'date' | 'time' | 'timestamp';

const ESCAPES: ReadonlyMap<string, Temporal> = new Map([
  ['d', 'date'],
  ['t', 'time'],
  ['ts', 'timestamp'],
]);

/** How the values of the escapes are written. */
const WRITTEN: Readonly<Record<Temporal, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d(?:\.\d+)?$/,
  timestamp: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/,
};

/** The value of an escape; one that is written as that of another escape is a text. */
function escaped(cursor: Cursor, type: Temporal): Literal {
  const start = cursor.mark();
  const value = cursor.literal(type);
  // The text has a say in what the value is.
  cursor.pinSince(start);
  const isOther = Object.entries(WRITTEN).some(([other, form]) => other !== type && form.test(value.value));
  return isOther ? { ...value, type: 'string' } : value;
}

/** What EXISTS reads does not count: a star needs no table there. */
function withoutStar(query: Query): Query {
  if (query.kind !== 'select' || query.from !== undefined) return query;
  const [first] = query.items;
  if (query.items.length > 1 || first?.kind !== 'star') return query;
  const one: Expression = { kind: 'literal', type: 'integer', value: '1', slot: -1 };
  return { ...query, items: [{ kind: 'item', expression: one, alias: undefined, text: '1' }] };
}
