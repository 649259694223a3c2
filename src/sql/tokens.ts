import { getHeapStatistics } from 'node:v8';
import { Lexer } from './lexer.ts';
import type { SqlOptions } from './options.ts';
import { RESERVED_WORDS } from './reserved.ts';
import { SqlLimitError } from './syntax-error.ts';
import { isLiteralKind, KIND, type TokenKind } from './token-kind.ts';

/** All tokens of a text in parallel arrays; the last one is `KIND.end` or `KIND.error`. */
export interface Tokens {
  readonly lexer: Lexer;
  readonly kinds: readonly TokenKind[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Lower-case text of unquoted words, `` for every other token. */
  readonly words: readonly string[];
  /** Number of literals before the token. */
  readonly slots: readonly number[];
  /** Strings written in pieces, by token. */
  readonly joined: ReadonlyMap<number, JoinedString>;
}

/** `'a' 'b'`: its text, and that of its first piece, which names its column. */
export interface JoinedString {
  readonly text: string;
  readonly first: string;
}

/** Keywords are nearly always written in upper or lower case; looking them up is faster than changing their case. */
const KEYWORDS: ReadonlyMap<string, string> = new Map(
  [...RESERVED_WORDS].flatMap((word) => [
    [word, word],
    [word.toUpperCase(), word],
  ]),
);

function lowerCase(word: string): string {
  return KEYWORDS.get(word) ?? word.toLowerCase();
}

const NOTHING_JOINED: ReadonlyMap<number, JoinedString> = new Map();

/** What a token, and what is made of it, takes at most, in bytes. */
const TOKEN_SIZE = 300;
/** Bytes that one statement may take: half of what this process has. */
export const PARSER_MEMORY = Math.floor(getHeapStatistics().heap_size_limit / 2);
const MAX_TOKENS = Math.floor(PARSER_MEMORY / TOKEN_SIZE);

/**
 * Splits a text into tokens, in time linear in its length. What cannot be read is an error token.
 *
 * @throws SqlLimitError when there are so many that their tree would not fit into memory
 */
export function tokenize(sql: string, options: SqlOptions): Tokens {
  const lexer = new Lexer(sql, options);
  const kinds: TokenKind[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const slots: number[] = [];
  let joined: Map<number, JoinedString> | undefined;
  let slot = 0;
  for (;;) {
    const kind = lexer.next();
    kinds.push(kind);
    starts.push(lexer.start);
    ends.push(lexer.end);
    words.push(kind === KIND.word ? lowerCase(sql.slice(lexer.start, lexer.end)) : '');
    slots.push(slot);
    if (isLiteralKind(kind)) {
      slot++;
      if (kind <= KIND.nationalString && lexer.joined !== undefined) {
        joined ??= new Map();
        joined.set(kinds.length - 1, { text: lexer.joined, first: lexer.firstPiece });
      }
    }
    if (kind <= KIND.error) break;
    if (kinds.length > MAX_TOKENS) throw new SqlLimitError('memory');
  }
  return { lexer, kinds, starts, ends, words, slots, joined: joined ?? NOTHING_JOINED };
}
