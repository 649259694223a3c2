/** The name of a database in a grant, read: `%` and `_` are wild, `\\` takes the next character literally. */
export interface NamePattern {
  readonly tokens: readonly Token[];
  /** The longer its literal beginning, the greater; without wildcards the greatest (MySQL's `get_sort`). */
  readonly rank: number;
}

/** A character, or what stands for any one or any number of them. */
type Token = string | typeof ONE | typeof MANY;

const ONE = Symbol('_');
const MANY = Symbol('%');

const NO_WILDCARD = 128;

/** Reads the pattern of a grant. */
export function parsePattern(text: string): NamePattern {
  const tokens: Token[] = [];
  let rank = NO_WILDCARD;
  for (const { index, 0: token, 1: escaped } of text.matchAll(/\\(.)|./gsu)) {
    const isWild = token === '%' || token === '_';
    if (isWild) rank = Math.min(rank, index + 1, NO_WILDCARD - 1);
    tokens.push(isWild ? (token === '%' ? MANY : ONE) : (escaped ?? token));
  }
  return { tokens, rank };
}

/** A name in which nothing is wild. */
export function literalPattern(name: string): NamePattern {
  return { tokens: Array.from(name), rank: NO_WILDCARD };
}

/** Whether `held` means every name that `asked` means. */
export function covers({ tokens: held }: NamePattern, { tokens: asked }: NamePattern): boolean {
  let [i, j] = [0, 0];
  // Behind the last `%`, and how much of `asked` it has taken.
  let [behind, taken] = [-1, 0];
  while (j < asked.length) {
    if (held[i] === MANY) {
      i += 1;
      [behind, taken] = [i, j];
    } else if (i < held.length && means(held[i], asked[j])) {
      i += 1;
      j += 1;
    } else if (behind === -1) return false;
    else {
      taken += 1;
      [i, j] = [behind, taken];
    }
  }
  return held.slice(i).every((token) => token === MANY);
}

function means(held: Token | undefined, asked: Token | undefined): boolean {
  return held === asked || (held === ONE && asked !== MANY);
}
