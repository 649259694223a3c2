import { CODE, codeAt } from './character.ts';
import { KIND, type TokenKind } from './token-kind.ts';

/** How literals are written, by slot, of which the value does not tell: `x'41'`, `0x41`, `"a"`, `'it\'s'`, `'a' 'b'`. */
export type LiteralForms = ReadonlyMap<number, string>;

/** How a literal is written, where its class and value do not tell. A column without an alias is named so. */
export function literalForm(
  sql: string,
  kind: TokenKind,
  start: number,
  end: number,
  value: string,
): string | undefined {
  if (kind === KIND.integer || kind === KIND.decimal || kind === KIND.float) return undefined;
  if (kind !== KIND.string || value.length !== end - start - 2) return sql.slice(start, end);
  return codeAt(sql, start) === CODE.quote ? undefined : '"';
}
