import { CODE, codeAt, isDigit } from './character.ts';
import { Lexer } from './lexer.ts';
import { literalForm, type LiteralForms } from './literal-form.ts';
import type { SqlOptions } from './options.ts';
import { isLiteralKind, KIND, type TokenKind } from './token-kind.ts';

/** A text taken apart, so that texts that differ from it in whole numbers and plain strings alone are known without the lexer. */
export interface TextTemplate {
  /** What stands before each of `literals`, and behind the last. */
  readonly parts: readonly string[];
  /** The character that each of the literals that may differ begins with: a quote, or `0` for digits. */
  readonly literals: readonly number[];
  /** The values of all literals of the text, and which of them `literals` are. */
  readonly values: readonly string[];
  readonly slots: readonly number[];
  /** How those are written that are no plain values: they are the same in all texts of the template. */
  readonly forms: LiteralForms;
}

/** Texts with more literals are left to the lexer: it reads them at a similar pace. */
const MAX_LITERALS = 64;

/** @returns `undefined` when the text has no digest, or many literals */
export function textTemplate(sql: string, options: SqlOptions = {}): TextTemplate | undefined {
  const lexer = new Lexer(sql, options);
  const parts: string[] = [];
  const literals: number[] = [];
  const values: string[] = [];
  const slots: number[] = [];
  const forms = new Map<number, string>();
  let copied = 0;
  for (let kind = lexer.next(); kind !== KIND.end; kind = lexer.next()) {
    if (kind === KIND.error || kind === KIND.semicolon || values.length >= MAX_LITERALS) return undefined;
    if (!isLiteralKind(kind)) continue;
    const { start, end } = lexer;
    const isString = kind === KIND.string || kind === KIND.nationalString;
    const value = (isString ? lexer.joined : undefined) ?? lexer.value(kind, start, end);
    const form = literalForm(sql, kind, start, end, value);
    if (form !== undefined) forms.set(values.length, form);
    values.push(value);
    if (!mayDiffer(sql, kind, start, end, value)) continue;
    slots.push(values.length - 1);
    literals.push(isString ? codeAt(sql, start) : CODE.zero);
    parts.push(sql.slice(copied, start));
    copied = end;
  }
  return { parts: [...parts, sql.slice(copied)], literals, values, slots, forms };
}

/** Other literals, and those whose value is not simply what is written, are the same in all texts of a template. */
function mayDiffer(sql: string, kind: TokenKind, start: number, end: number, value: string): boolean {
  // Digits behind a comment's exclamation mark may become its version.
  if (kind === KIND.integer) return codeAt(sql, start - 1) !== CODE.bang;
  return kind === KIND.string && value.length === end - start - 2;
}

/**
 * The values of the literals of `sql`, when it has the template's digest by being its text with other literals.
 * `undefined` says nothing: the digest may be the same all the same.
 */
export function matchTemplate({ parts, literals, values, slots }: TextTemplate, sql: string): string[] | undefined {
  const found = [...values];
  let at = 0;
  for (let i = 0; i < literals.length; i++) {
    const part = parts[i] ?? '';
    if (!sql.startsWith(part, at)) return undefined;
    const start = at + part.length;
    const code = literals[i] ?? 0;
    at = code === CODE.zero ? digitsEnd(sql, start) : stringEnd(sql, start, code);
    if (at < 0) return undefined;
    found[slots[i] ?? 0] = code === CODE.zero ? sql.slice(start, at) : sql.slice(start + 1, at - 1);
  }
  const last = parts[literals.length] ?? '';
  return sql.length - at === last.length && sql.startsWith(last, at) ? found : undefined;
}

/** Offset behind one or more digits, or -1. */
function digitsEnd(sql: string, start: number): number {
  let end = start;
  while (isDigit(codeAt(sql, end))) end++;
  return end > start ? end : -1;
}

/** Offset behind a string without escapes, or -1. */
function stringEnd(sql: string, start: number, quote: number): number {
  if (codeAt(sql, start) !== quote) return -1;
  for (let at = start + 1; at < sql.length; at++) {
    const code = codeAt(sql, at);
    if (code === CODE.backslash) return -1;
    if (code === quote) return codeAt(sql, at + 1) === quote ? -1 : at + 1;
  }
  return -1;
}
