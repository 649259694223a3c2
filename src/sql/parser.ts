import type { DataStatement, Deprecation, Statement } from './ast.ts';
import { Cursor } from './cursor.ts';
import type { SqlOptions } from './options.ts';
import { parseStatement } from './parse/statement.ts';
import { mayCountFoundRows } from './found-rows.ts';
import { SqlRuleError, UnsupportedSyntax } from './syntax-error.ts';
import { KIND } from './token-kind.ts';

/** A statement with what of the text belongs to it. */
export interface ParsedStatement {
  readonly statement: Statement;
  /** What in it has no future, where the tree itself does not tell: that of a data statement does. */
  readonly deprecated: readonly Deprecation[] | undefined;
  /** Offset of the statement's first character. */
  readonly start: number;
  /** Offset behind its last character, without the `;`. */
  readonly end: number;
  /** Number of `?` in it. */
  readonly parameterCount: number;
  /** Offset of the first of them. Only statements that are prepared may have any. */
  readonly firstParameter: number | undefined;
  /**
   * Slots of literals whose values the tree depends on otherwise than through its `Literal` nodes: lengths of types,
   * positions in ORDER BY, names of columns without an alias. A plan made from the tree is good for another text with the
   * same digest only when these literals are the same. Sorted; no slot twice.
   */
  readonly pinnedSlots: readonly number[];
}

/**
 * Parses every statement of a text; `;` separates them. Time is linear in the length of the text.
 *
 * @throws SqlSyntaxError for the first statement that MySQL's grammar does not allow
 */
export function parse(sql: string, options: SqlOptions = {}): readonly ParsedStatement[] {
  return [...statementsOf(sql, options)];
}

/**
 * The statements of a text one after another: a syntax error in one is thrown only when its turn comes,
 * as MySQL runs the statements before it.
 */
export function* statementsOf(sql: string, options: SqlOptions = {}): Generator<ParsedStatement, void, undefined> {
  const cursor = new Cursor(sql, options);
  do yield parseNext(cursor);
  while (cursor.accept(KIND.semicolon) && !isAllRead(cursor));
}

/**
 * Parses a text that holds one statement; `;` may follow it.
 *
 * @throws SqlSyntaxError when the grammar does not allow it, or at the first character of a second statement
 */
export function parseOne(sql: string, options: SqlOptions = {}): ParsedStatement {
  const cursor = new Cursor(sql, options);
  const statement = parseNext(cursor);
  if (!isAllRead(cursor)) {
    cursor.accept(KIND.semicolon);
    cursor.fail();
  }
  return statement;
}

/** Whether nothing but separators is left: MySQL cuts them off. */
function isAllRead(cursor: Cursor): boolean {
  let ahead = 0;
  while (cursor.kind(ahead) === KIND.semicolon) ahead++;
  return cursor.kind(ahead) === KIND.end;
}

function parseNext(cursor: Cursor): ParsedStatement {
  cursor.beginStatement();
  const start = cursor.start;
  const parsed = parseSupported(cursor);
  if (!cursor.isStatementEnd() || (parsed.kind === 'empty' && !isAllRead(cursor))) cursor.fail();
  refuseOption(cursor, parsed);
  const { deprecated } = cursor;
  const isTold = isDataStatement(parsed) || parsed.kind === 'create-trigger';
  const statement = deprecated !== undefined && isTold ? { ...parsed, deprecated } : parsed;
  const end = statement.kind === 'empty' ? start : cursor.previousEnd;
  const pinnedSlots = cursor.pinnedSlots();
  const { parameterCount, firstParameter } = cursor;
  return {
    statement,
    deprecated: statement === parsed ? deprecated : undefined,
    start,
    end,
    parameterCount,
    firstParameter,
    pinnedSlots,
  };
}

/** @throws SqlRuleError for SQL_CALC_FOUND_ROWS in another SELECT than the first; in programs it stands as it likes */
function refuseOption(cursor: Cursor, statement: Statement): void {
  if (cursor.foundRowsBlocks === 0 || statement.kind === 'unsupported' || statement.kind === 'create-trigger') return;
  if (cursor.foundRowsBlocks > (mayCountFoundRows(statement) ? 1 : 0))
    throw new SqlRuleError('misplaced-option', 'SQL_CALC_FOUND_ROWS');
}

function isDataStatement(statement: Statement): statement is DataStatement {
  return ['select', 'set-operation', 'insert', 'update', 'delete'].includes(statement.kind);
}

function parseSupported(cursor: Cursor): Statement {
  try {
    return parseStatement(cursor);
  } catch (error) {
    if (!(error instanceof UnsupportedSyntax)) throw error;
    // Nothing behind a refused part of a program can be told apart.
    if (cursor.program === undefined) cursor.skipStatement();
    else cursor.skipAll();
    return { kind: 'unsupported', feature: error.feature };
  }
}
