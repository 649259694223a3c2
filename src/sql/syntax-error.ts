/** Longest text that MySQL quotes in error 1064. */
const NEAR_LENGTH = 80;

/** A statement that MySQL's grammar does not allow: error 1064. */
export class SqlSyntaxError extends Error {
  /** The text from the offending token on, at most 80 characters. */
  readonly near: string;
  /** Line of the offending token, from 1. */
  readonly line: number;

  constructor(text: string, at: number) {
    const sql = withoutTail(text);
    const offset = Math.min(at, sql.length);
    const [near = ''] = sql.slice(offset, offset + NEAR_LENGTH).split('\0', 1);
    const line = lineAt(sql, offset);
    super(`syntax error near '${near}' at line ${line}`);
    this.name = 'SqlSyntaxError';
    this.near = near;
    this.line = line;
  }
}

/**
 * A statement that goes beyond what the parser takes: `memory` more tokens than it keeps, `symbols` more open parentheses
 * and operators than MySQL's own parser keeps, `stack` an expression too deep to be worked on, `selects` too many SELECTs
 * in one another.
 */
export class SqlLimitError extends Error {
  readonly limit: 'memory' | 'symbols' | 'stack' | 'selects';

  constructor(limit: SqlLimitError['limit']) {
    super(`statement exceeds the parser's limit of ${limit}`);
    this.name = 'SqlLimitError';
    this.limit = limit;
  }
}

/** A name that no object can have: longer than 64 characters, or, of a table, database or trigger, empty or with a space at its end. */
export class SqlNameError extends Error {
  readonly reason: 'long' | 'table' | 'database' | 'routine' | 'algorithm' | 'lock';
  readonly identifier: string;

  constructor(reason: SqlNameError['reason'], identifier: string) {
    super(`no name for anything: '${identifier}'`);
    this.name = 'SqlNameError';
    this.reason = reason;
    this.identifier = identifier;
  }
}

/** What the grammar has and MySQL's parser refuses: a variable that nobody declared, a row without columns or of others than the first, ALL beside DISTINCT, a second INTO, SQL_CALC_FOUND_ROWS in another SELECT than the first. */
export class SqlRuleError extends Error {
  readonly rule:
    | 'undeclared-variable'
    | 'row-without-columns'
    | 'row-length'
    | 'all-and-distinct'
    | 'into-twice'
    | 'misplaced-option';
  /** What the error names. */
  readonly names: readonly string[];

  constructor(rule: SqlRuleError['rule'], ...names: readonly string[]) {
    super(`refused: ${[rule, ...names].join(' ')}`);
    this.name = 'SqlRuleError';
    this.rule = rule;
    this.names = names;
  }
}

/** Thrown inside the parser by a construct that is understood but not supported; the statement then becomes `unsupported`. */
export class UnsupportedSyntax extends Error {
  readonly feature: string;

  constructor(feature: string) {
    super(feature);
    this.name = 'UnsupportedSyntax';
    this.feature = feature;
  }
}

/** MySQL drops spaces and semicolons from the end of what a client sends before it looks at it. */
function withoutTail(sql: string): string {
  let end = sql.length;
  while (end > 0 && TAIL.has(sql.charCodeAt(end - 1))) end--;
  return sql.slice(0, end);
}

/** Codes of the semicolon, the space and the controls from tab to carriage return. */
const TAIL: ReadonlySet<number> = new Set([0x3b, 0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

function lineAt(sql: string, offset: number): number {
  let line = 1;
  for (let at = sql.indexOf('\n'); at >= 0 && at < offset; at = sql.indexOf('\n', at + 1)) line++;
  return line;
}
