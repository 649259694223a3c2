/** Longest text that MySQL quotes in error 1064. */
const NEAR_LENGTH = 80;

/** A statement that MySQL's grammar does not allow: error 1064. */
export class SqlSyntaxError extends Error {
  /** The text from the offending token on, at most 80 characters. */
  readonly near: string;
  /** Line of the offending token, from 1. */
  readonly line: number;

  constructor(sql: string, offset: number, reason = 'syntax error') {
    const near = sql.slice(offset, offset + NEAR_LENGTH);
    const line = lineAt(sql, offset);
    super(`${reason} near '${near}' at line ${line}`);
    this.name = 'SqlSyntaxError';
    this.near = near;
    this.line = line;
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

function lineAt(sql: string, offset: number): number {
  let line = 1;
  for (let at = sql.indexOf('\n'); at >= 0 && at < offset; at = sql.indexOf('\n', at + 1)) line++;
  return line;
}
