import type { Expression, Statement } from '../../src/sql/ast.ts';
import type { SqlOptions } from '../../src/sql/options.ts';
import { parse, parseOne } from '../../src/sql/parser.ts';
import { printExpression } from '../../src/sql/print.ts';
import { SqlSyntaxError } from '../../src/sql/syntax-error.ts';

/** The tree of the one statement in a text. */
export function tree(sql: string, options: SqlOptions = {}): Statement {
  return parseOne(sql, options).statement;
}

/** The tree as JSON holds it: without fields that are undefined. */
export function plain(sql: string): unknown {
  return JSON.parse(JSON.stringify(tree(sql)));
}

/** The tree of `SELECT expression`. */
export function expression(sql: string, options: SqlOptions = {}): Expression {
  const statement = tree(`select ${sql}`, options);
  const item = statement.kind === 'select' ? statement.items[0] : undefined;
  if (item?.kind !== 'item' || item.alias !== undefined) throw new Error(`not one expression: ${sql}`);
  return item.expression;
}

/** An expression with the parentheses that the parser understood. */
export function grouped(sql: string, options: SqlOptions = {}): string {
  return printExpression(expression(sql, options)).replaceAll('`', '');
}

/** The syntax error of a text; fails when there is none. */
export function syntaxError(sql: string): SqlSyntaxError {
  try {
    parse(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return error;
    throw error;
  }
  throw new Error(`no syntax error: ${sql}`);
}

/** The feature for which a statement is refused, or its kind when it is not. */
export function refusal(sql: string): string {
  const statement = tree(sql);
  return statement.kind === 'unsupported' ? statement.feature : `supported: ${statement.kind}`;
}
