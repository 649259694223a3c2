import { Lexer } from './lexer.ts';
import type { SqlOptions } from './options.ts';
import { literalForm, type LiteralForms } from './literal-form.ts';
import { isLiteralKind, KIND, type TokenKind } from './token-kind.ts';

/** The shape of a statement and the literals that were taken out of it. */
export interface Digest {
  /**
   * The text with every literal replaced by its class. Two texts with the same digest, read with the same options, have
   * the same tree but for the values of literals. White space, comments and case stay as they are.
   */
  readonly text: string;
  /** The literals' values in order of their slots, as `Literal.value` holds them. */
  readonly values: readonly string[];
  /** How some of them are written. */
  readonly forms?: LiteralForms | undefined;
}

/** Statements with more literals are not worth a plan that is kept. */
const MAX_LITERALS = 65_536;

/** Begins the mark of a literal: a character that stands in no statement outside quotes and comments. */
const MARK = '\u0001';

const CLASSES: ReadonlyMap<TokenKind, string> = new Map<TokenKind, string>([
  [KIND.string, `${MARK}s`],
  [KIND.nationalString, `${MARK}n`],
  [KIND.integer, `${MARK}i`],
  [KIND.decimal, `${MARK}d`],
  [KIND.float, `${MARK}f`],
  [KIND.hex, `${MARK}x`],
  [KIND.bit, `${MARK}b`],
]);

/**
 * Takes the literals out of a text in one pass, without parsing it: the key of a plan cache.
 * Decimals of different scales have different classes, for the scale is part of a result's type.
 *
 * @returns `undefined` when the text holds more than one statement, something that is no token, or very many literals
 */
export function digest(sql: string, options: SqlOptions = {}): Digest | undefined {
  const lexer = new Lexer(sql, options);
  const values: string[] = [];
  let forms: Map<number, string> | undefined;
  let text = '';
  let copied = 0;
  for (let kind = lexer.next(); kind !== KIND.end; kind = lexer.next()) {
    if (kind === KIND.error) return undefined;
    if (kind === KIND.semicolon) {
      while (kind === KIND.semicolon) kind = lexer.next();
      return kind === KIND.end ? { text: text + sql.slice(copied), values, forms } : undefined;
    }
    if (!isLiteralKind(kind)) continue;
    if (values.length >= MAX_LITERALS) return undefined;
    const { start, end } = lexer;
    const isString = kind === KIND.string || kind === KIND.nationalString;
    const value = (isString ? lexer.joined : undefined) ?? lexer.value(kind, start, end);
    const form = literalForm(sql, kind, start, end, value);
    if (form !== undefined) (forms ??= new Map()).set(values.length, form);
    values.push(value);
    text += sql.slice(copied, start) + (CLASSES.get(kind) ?? '');
    if (kind === KIND.decimal) text += end - sql.indexOf('.', start) - 1;
    copied = end;
  }
  return { text: text + sql.slice(copied), values, forms };
}
