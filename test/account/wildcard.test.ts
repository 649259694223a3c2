import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likePattern } from '../../src/account/wildcard.ts';
import { isLike } from '../../src/sql/like.ts';

describe('likePattern', () => {
  const textOf = (...letters: readonly string[]) =>
    array(constantFrom(...letters), { maxLength: 12 }).map((all) => all.join(''));

  it('agrees with LIKE', () => {
    assert(
      property(textOf('a', 'B', '1', '%', '%', '_', '\\', '.'), textOf('A', 'b', '1', '_', '.'), (pattern, text) => {
        expect(likePattern(pattern).test(text)).toBe(isLike(text, pattern));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes no time for a pattern of many wildcards', { timeout: 2000 }, () => {
    const name = 'a'.repeat(64);
    expect(likePattern(`${'%_'.repeat(7)}zz`).test(name)).toBe(false);
    expect(likePattern(`${'%_'.repeat(7)}%aa`).test(name)).toBe(true);
  });
});
