import type { ColumnDefaultValue, ColumnDefinition, Expression } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { plainColumn, SERIAL_TYPE } from '../plain-column.ts';
import { KIND } from '../token-kind.ts';
import { parseCheck, parseReferences } from './constraint.ts';
import { parseChosenCollation, parseDataType } from './data-type.ts';
import { parseExpression, parsePower } from './expression.ts';
import { POWER } from './infix.ts';
import { parseNewName } from './names.ts';

/** A column while its attributes are being read. */
type Draft = { -readonly [Field in keyof ColumnDefinition]: ColumnDefinition[Field] };

/** Parses `name type [attributes]`. @param refers whether REFERENCES may follow, as it may where a column is added */
export function parseColumnDefinition(cursor: Cursor, refers = true): ColumnDefinition {
  const name = parseNewName(cursor);
  // `table.column` is allowed and the table is not looked at.
  return parseColumnType(cursor, cursor.accept(KIND.dot) ? cursor.anyName() : name, refers);
}

/** Parses `type [attributes]` of the column `name`. */
export function parseColumnType(cursor: Cursor, name: string, refers = false): ColumnDefinition {
  const serial = cursor.acceptWord('serial');
  const draft: Draft = { ...plainColumn(name, serial ? SERIAL_TYPE : parseDataType(cursor, 'column')) };
  if (serial) makeSerial(draft);
  else readComputation(cursor, draft);
  while (parseAttribute(cursor, draft));
  // Nothing follows it.
  if (refers && cursor.isWord('references')) draft.references = parseReferences(cursor);
  return draft;
}

/** What a column is computed from stands behind its type, and only COLLATE between them (`field_def` in sql/sql_yacc.yy). */
function readComputation(cursor: Cursor, draft: Draft): void {
  if (cursor.acceptWord('collate')) draft.type = { ...draft.type, collation: parseChosenCollation(cursor) };
  if (cursor.isWord('generated') || cursor.isWord('as')) draft.generated = parseGenerated(cursor);
}

/** SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE. */
function makeSerial(draft: Draft): void {
  draft.nullable = false;
  draft.autoIncrement = true;
  draft.unique = true;
}

/** Reads one attribute into the draft; false when none comes next. */
function parseAttribute(cursor: Cursor, draft: Draft): boolean {
  switch (cursor.word()) {
    case 'not':
      cursor.skip();
      cursor.expectWord('null');
      draft.nullable = false;
      return true;
    case 'null':
      cursor.skip();
      draft.nullable = true;
      return true;
    case 'default':
      cursor.skip();
      draft.default = lastDefault(draft.default, parseDefaultValue(cursor));
      return true;
    case 'on':
      cursor.skip();
      cursor.expectWord('update');
      draft.onUpdateNow = { precision: parseNow(cursor) };
      return true;
    case 'serial':
      cursor.skip();
      cursor.expectWords('default', 'value');
      makeSerial(draft);
      return true;
    case 'constraint':
    case 'check':
      parseColumnCheck(cursor, draft);
      return true;
    default:
      return parseKeyAttribute(cursor, draft) || parseOtherAttribute(cursor, draft);
  }
}

function parseKeyAttribute(cursor: Cursor, draft: Draft): boolean {
  switch (cursor.acceptAny('auto_increment', 'unique', 'primary', 'key')) {
    case 'auto_increment':
      draft.autoIncrement = true;
      return true;
    case 'unique':
      cursor.acceptWord('key');
      draft.unique = true;
      return true;
    case 'primary':
      cursor.expectWord('key');
      draft.primaryKey = true;
      return true;
    case 'key':
      draft.primaryKey = true;
      return true;
    case undefined:
      return false;
  }
}

function parseOtherAttribute(cursor: Cursor, draft: Draft): boolean {
  switch (
    cursor.acceptAny(
      'comment',
      'collate',
      'visible',
      'invisible',
      'column_format',
      'storage',
      'engine_attribute',
      'secondary_engine_attribute',
      'srid',
    )
  ) {
    case 'comment':
      draft.comment = cursor.string();
      return true;
    case 'collate':
      draft.type = { ...draft.type, collation: parseChosenCollation(cursor) };
      return true;
    case 'visible':
      draft.invisible = false;
      return true;
    case 'invisible':
      draft.invisible = true;
      return true;
    case 'column_format': {
      const word = cursor.expectAny('fixed', 'dynamic', 'default');
      draft.format = word === 'default' ? undefined : word;
      return true;
    }
    case 'storage': {
      const word = cursor.expectAny('disk', 'memory', 'default');
      draft.storage = word === 'default' ? undefined : word;
      return true;
    }
    case 'engine_attribute':
      cursor.accept(KIND.equal);
      draft.engineAttribute = cursor.string();
      return true;
    case 'secondary_engine_attribute':
      cursor.accept(KIND.equal);
      draft.secondaryEngineAttribute = cursor.string();
      return true;
    case 'srid':
      draft.srid = cursor.integer();
      return true;
    case undefined:
      return false;
  }
}

function parseColumnCheck(cursor: Cursor, draft: Draft): void {
  const named = cursor.acceptWord('constraint');
  const name = named && cursor.isIdentifier() ? parseNewName(cursor) : undefined;
  cursor.expectWord('check');
  draft.checks = [...(draft.checks ?? []), { ...parseCheck(cursor, name), column: draft.name }];
}

/** What counts of several: the last one, but NULL says nothing beside an expression. */
function lastDefault(before: ColumnDefaultValue | undefined, last: ColumnDefaultValue): ColumnDefaultValue {
  if (before === undefined || before.inParentheses === last.inParentheses) return last;
  const [computed, written] = last.inParentheses ? [last, before] : [before, last];
  const { expression } = written;
  return expression.kind === 'literal' && expression.type === 'null' ? computed : { ...computed, isMixed: true };
}

/** Parses the value of DEFAULT: a signed literal, the present time, or any expression in parentheses. */
export function parseDefaultValue(cursor: Cursor): ColumnDefaultValue {
  if (cursor.accept(KIND.leftParen)) {
    const expression = parseExpression(cursor);
    cursor.expect(KIND.rightParen);
    return { expression, inParentheses: true };
  }
  const start = cursor.mark();
  // COLLATE behind the value is an attribute of the column.
  const value = parsePower(cursor, POWER.operand);
  if (isDefault(value)) return { expression: value, inParentheses: false };
  cursor.skip(start - cursor.mark());
  return cursor.fail();
}

function isDefault(value: Expression): boolean {
  if (value.kind === 'unary') return isSign(value.operator) && value.operand.kind === 'literal';
  return value.kind === 'literal' || (value.kind === 'call' && value.name === 'now');
}

function isSign(operator: string): boolean {
  return operator === '-' || operator === '+';
}

/** Parses a synonym of CURRENT_TIMESTAMP; returns its fractional digits. */
function parseNow(cursor: Cursor): number {
  const word = cursor.expectAny('current_timestamp', 'now', 'localtime', 'localtimestamp');
  if (!cursor.accept(KIND.leftParen)) return word === 'now' ? cursor.fail() : 0;
  const precision = cursor.is(KIND.integer) ? cursor.integer() : 0;
  cursor.expect(KIND.rightParen);
  return precision;
}

/** Parses `[GENERATED ALWAYS] AS (expression) [VIRTUAL | STORED]`. */
function parseGenerated(cursor: Cursor): ColumnDefinition['generated'] {
  if (cursor.acceptWord('generated')) cursor.expectWord('always');
  cursor.expectWord('as');
  cursor.expect(KIND.leftParen);
  const start = cursor.start;
  const expression = parseExpression(cursor);
  const text = cursor.textSince(start);
  cursor.expect(KIND.rightParen);
  return { expression, text, stored: cursor.acceptAny('virtual', 'stored') === 'stored' };
}
