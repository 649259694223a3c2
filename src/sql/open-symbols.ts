import { KIND, type TokenKind } from './token-kind.ts';
import type { Tokens } from './tokens.ts';

/** What MySQL's parser keeps at most (`MY_YACC_MAX`): its error 3950 for more. */
export const MAX_SYMBOLS = 32_000;

const PREFIX_KINDS: ReadonlySet<TokenKind> = new Set([KIND.minus, KIND.plus, KIND.tilde, KIND.bang]);

/** The most parentheses, CASEs and prefix operators that a statement has open at once. */
export function openSymbols({ kinds, words }: Tokens): number {
  let open = 0;
  let prefixes = 0;
  let most = 0;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] ?? KIND.end;
    const word = words[at] ?? '';
    if (PREFIX_KINDS.has(kind) || word === 'not') prefixes++;
    else prefixes = 0;
    if (kind === KIND.leftParen || word === 'case') open += 2;
    else if (kind === KIND.rightParen || word === 'end') open -= 2;
    most = Math.max(most, open + prefixes);
  }
  return most;
}
