import { wireError } from '../../../../mysql/wire-error.ts';
import type { RegExpFlags } from './tree.ts';

/** What an argument `match_type` says; without `c` and `i` the collation decides. @throws WireError 1210 */
export function matchFlags(matchType: string, isCaseSensitive: boolean, name: string): RegExpFlags {
  const changes = Array.from(matchType, (letter) => {
    const change = CHANGES[letter];
    if (change === undefined) throw wireError('ER_WRONG_ARGUMENTS', name);
    return change;
  });
  return Object.assign({ ...NO_FLAGS, fold: !isCaseSensitive }, ...changes) as RegExpFlags;
}

const NO_FLAGS: RegExpFlags = { fold: false, lines: false, dotAll: false, unixLines: false, comments: false };

const CHANGES: Readonly<Record<string, Partial<RegExpFlags>>> = {
  c: { fold: false },
  i: { fold: true },
  m: { lines: true },
  n: { dotAll: true },
  u: { unixLines: true },
};
