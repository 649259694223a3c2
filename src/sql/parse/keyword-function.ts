import type { CastZone, Expression, Literal } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { call, stringNode } from './call.ts';
import { binaryType, parseCharsetName, parseDataType } from './data-type.ts';
import { parseExpression, parsePower } from './expression.ts';
import { POWER } from './infix.ts';
import { parseIntervalUnit } from './interval.ts';
import { parseJsonValue } from './json-table.ts';
import { parseColumn, parseIntervalOrFunction } from './operand.ts';
import { DEPRECATED } from './deprecated.ts';

type FunctionParser = (cursor: Cursor) => Expression;

/** Functions that need no parentheses. */
export const PARENLESS_FUNCTIONS: ReadonlySet<string> = new Set([
  'current_timestamp',
  'localtime',
  'localtimestamp',
  'current_date',
  'current_time',
  'current_user',
  'utc_date',
  'utc_time',
  'utc_timestamp',
]);

/** Functions whose arguments are more than a list of expressions. Each parser starts behind the function's name. */
export const KEYWORD_FUNCTIONS: ReadonlyMap<string, FunctionParser> = new Map<string, FunctionParser>([
  ['current_timestamp', moment('now')],
  ['localtime', moment('now')],
  ['localtimestamp', moment('now')],
  ['now', moment('now')],
  ['current_date', moment('curdate')],
  ['current_time', moment('curtime')],
  ['curtime', moment('curtime')],
  ['sysdate', moment('sysdate')],
  ['utc_date', moment('utc_date')],
  ['utc_time', moment('utc_time')],
  ['utc_timestamp', moment('utc_timestamp')],
  ['current_user', parseCurrentUser],
  ['cast', parseCast],
  ['convert', parseConvert],
  ['extract', parseExtract],
  ['position', parsePosition],
  ['substring', parseSubstring],
  ['substr', parseSubstring],
  ['mid', parseSubstring],
  ['trim', parseTrim],
  ['date_add', dateArithmetic('date_add')],
  ['adddate', dateArithmetic('date_add')],
  ['date_sub', dateArithmetic('date_sub')],
  ['subdate', dateArithmetic('date_sub')],
  ['timestampdiff', parseTimestampDifference],
  ['timestampadd', parseTimestampAdd],
  ['get_format', parseGetFormat],
  ['char', parseChar],
  ['mod', parseModulo],
  ['values', parseInsertedValue],
  ['weight_string', parseWeightString],
  ['json_value', parseJsonValue],
]);

function inParentheses(cursor: Cursor, parse: FunctionParser): Expression {
  cursor.expect(KIND.leftParen);
  const expression = parse(cursor);
  cursor.expect(KIND.rightParen);
  return expression;
}

function comma(cursor: Cursor): Expression {
  cursor.expect(KIND.comma);
  return parseExpression(cursor);
}

/** The clock functions: an optional number of fractional digits, which decides the type of the result. */
function moment(name: string): FunctionParser {
  return (cursor) => {
    if (!cursor.accept(KIND.leftParen)) return call(name);
    const mark = cursor.mark();
    const takesDigits = name !== 'curdate' && name !== 'utc_date';
    const precision = takesDigits && cursor.is(KIND.integer) ? [cursor.literal('integer')] : [];
    cursor.pinSince(mark);
    cursor.expect(KIND.rightParen);
    return call(name, ...precision);
  };
}

function parseCurrentUser(cursor: Cursor): Expression {
  if (cursor.accept(KIND.leftParen)) cursor.expect(KIND.rightParen);
  return call('current_user');
}

function parseCast(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const operand = parseExpression(cursor);
    const zone = cursor.acceptWords('at', 'time', 'zone') ? parseCastZone(cursor) : undefined;
    cursor.expectWord('as');
    if (zone !== undefined && !cursor.isWord('datetime')) cursor.fail();
    const type = parseDataType(cursor, 'cast');
    if (cursor.isWord('array')) cursor.unsupported('multi-valued indexes');
    return { kind: 'cast', operand, type, ...(zone && { zone }) };
  });
}

function parseCastZone(cursor: Cursor): CastZone {
  const isInterval = cursor.acceptWord('interval');
  return { name: cursor.string(), isInterval };
}

function parseConvert(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const operand = parseExpression(cursor);
    if (cursor.acceptWord('using')) return { kind: 'convert-using', operand, charset: parseCharsetName(cursor) };
    cursor.expect(KIND.comma);
    return { kind: 'cast', operand, type: parseDataType(cursor, 'cast') };
  });
}

function parseExtract(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const unit = stringNode(parseIntervalUnit(cursor));
    cursor.expectWord('from');
    return call('extract', unit, parseExpression(cursor));
  });
}

function parsePosition(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const part = parsePower(cursor, POWER.bitOr);
    cursor.expectWord('in');
    return call('locate', part, parseExpression(cursor));
  });
}

function parseSubstring(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const text = parseExpression(cursor);
    if (!cursor.acceptWord('from')) {
      const from = comma(cursor);
      return cursor.is(KIND.comma) ? call('substring', text, from, comma(cursor)) : call('substring', text, from);
    }
    const from = parseExpression(cursor);
    return cursor.acceptWord('for')
      ? call('substring', text, from, parseExpression(cursor))
      : call('substring', text, from);
  });
}

function parseTrim(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const side = cursor.acceptAny('leading', 'trailing', 'both');
    if (side !== undefined && cursor.acceptWord('from'))
      return call(`trim_${side}`, parseExpression(cursor), stringNode(' '));
    const first = parseExpression(cursor);
    if (cursor.acceptWord('from')) {
      const trimmed = call(`trim_${side ?? 'both'}`, parseExpression(cursor), first);
      return side === undefined ? { ...trimmed, written: 'trim' } : trimmed;
    }
    return side === undefined ? call('trim', first) : cursor.fail();
  });
}

/** `ADDDATE(date, days)` is `DATE_ADD(date, INTERVAL days DAY)`. */
function dateArithmetic(name: 'date_add' | 'date_sub'): FunctionParser {
  return (cursor) =>
    inParentheses(cursor, () => {
      const date = parseExpression(cursor);
      cursor.expect(KIND.comma);
      if (cursor.isWord('interval')) {
        const interval = parseIntervalOrFunction(cursor);
        if (interval.kind === 'interval') return call(name, date, interval);
        cursor.seed = interval;
      }
      return call(name, date, { kind: 'interval', value: parseExpression(cursor), unit: 'day' });
    });
}

function parseTimestampDifference(cursor: Cursor): Expression {
  return inParentheses(cursor, () =>
    call('timestampdiff', stringNode(parseIntervalUnit(cursor)), comma(cursor), comma(cursor)),
  );
}

function parseTimestampAdd(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const unit = parseIntervalUnit(cursor);
    const value = comma(cursor);
    return call('date_add', comma(cursor), { kind: 'interval', value, unit });
  });
}

function parseGetFormat(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const type = cursor.expectAny('date', 'time', 'datetime', 'timestamp');
    return call('get_format', stringNode(type), comma(cursor));
  });
}

function parseChar(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const operand = call('char', ...cursor.list(parseExpression));
    if (!cursor.acceptWord('using')) return operand;
    return { kind: 'convert-using', operand, charset: parseCharsetName(cursor), ofChar: true };
  });
}

function parseModulo(cursor: Cursor): Expression {
  return inParentheses(cursor, () => ({
    kind: 'binary',
    operator: 'mod',
    left: parseExpression(cursor),
    right: comma(cursor),
  }));
}

function parseInsertedValue(cursor: Cursor): Expression {
  cursor.deprecate(DEPRECATED.values);
  return inParentheses(cursor, () => ({ kind: 'inserted-value', column: parseColumn(cursor) }));
}

/** `WEIGHT_STRING(value AS BINARY(n))` weighs a CAST; the number of `AS CHAR(n)` is the second argument. */
function parseWeightString(cursor: Cursor): Expression {
  return inParentheses(cursor, () => {
    const operand = parseExpression(cursor);
    if (cursor.accept(KIND.comma))
      return cursor.is(KIND.integer) ? cursor.unsupported('WEIGHT_STRING of four arguments') : cursor.fail();
    if (!cursor.acceptWord('as')) return call('weight_string', operand);
    const word = cursor.expectAny('char', 'character', 'binary');
    const count = parseCharacterCount(cursor);
    if (word !== 'binary') return call('weight_string', operand, count);
    return call('weight_string', { kind: 'cast', operand, type: binaryType(Number(count.value)) });
  });
}

/** How many characters, at least one, in parentheses. */
function parseCharacterCount(cursor: Cursor): Literal {
  cursor.expect(KIND.leftParen);
  if (cursor.is(KIND.hex)) cursor.unsupported('WEIGHT_STRING ... AS with a hexadecimal number');
  if (!cursor.is(KIND.integer)) cursor.fail();
  const mark = cursor.mark();
  const count = cursor.literal('integer');
  cursor.pinSince(mark);
  if (Number(count.value) === 0) failBefore(cursor);
  cursor.expect(KIND.rightParen);
  return count;
}

/** @throws WireError 1064 that shows the token which was read last, too */
function failBefore(cursor: Cursor): never {
  cursor.skip(-1);
  return cursor.fail();
}
