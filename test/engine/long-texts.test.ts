import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { likePattern } from '../../src/engine/sqlite/functions/like-pattern.ts';
import { locate } from '../../src/engine/sqlite/functions/locate.ts';
import { collationOf } from '../../src/engine/sqlite/type/collation.ts';
import { countLetters, placeFromEnd, placeOfLetter, reversedLetters } from '../../src/engine/sqlite/type/letters.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('functions of long texts', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
  });

  afterAll(() => {
    session.session.close();
    return temporary.remove();
  });

  /** What a statement answers that is computed where all sessions are. */
  const value = async (sql: string): Promise<unknown> => {
    await session.run(`set @v = ${sql}`);
    const found = (await session.rows('select @v'))[0]?.[0];
    return typeof found === 'bigint' ? Number(found) : found;
  };

  // A list of all matches or characters would end the process, or take gigabytes.
  it.each([
    [`quote(repeat('''', 60000000))`, null],
    [`length(to_base64(repeat('a', 51000000)))`, null],
    [`export_set(-1, repeat('a', 10000000), 'b')`, null],
    [`length(replace(repeat('a', 60000000), 'a', 'bb'))`, null],
    [`length(replace(repeat('a', 3000000), 'a', 'bb'))`, 6_000_000],
    [`char_length(reverse(repeat('語', 3000000)))`, 3_000_000],
    [`right(left(concat(repeat('語', 3000000), 'x'), 3000001), 2)`, '語x'],
    [`char_length(lpad('a', 3000000, '語'))`, 3_000_000],
    [`substring_index(repeat('a,', 3000000), ',', -2)`, 'a,'],
    [`length(regexp_replace(repeat('a', 300000), 'a', 'bb'))`, 600_000],
    [`length(from_base64(repeat('abcd', 3000000)))`, 9_000_000],
    [`concat_ws('', repeat('a', 40000000), repeat('a', 40000000))`, null],
    [`json_array(repeat('a', 40000000), repeat('a', 40000000))`, null],
    [`'a' like repeat('a', 1000000)`, 0],
  ])('%s', async (sql, expected) => {
    expect(await value(sql)).toBe(expected);
  });

  it.each([
    [`'a' regexp concat(repeat('(', 100), 'a', repeat(')', 100))`, 3687],
    [`'a' regexp concat(repeat('[', 100), 'a', repeat(']', 100))`, 3687],
    [`'a' regexp repeat('(', 100000)`, 3687],
    [`'a' regexp repeat('a', 20000000)`, 3700],
    [`regexp_like(repeat('a', 200000), 'a*+b')`, 3699],
    [`regexp_replace(repeat('a', 3000), 'a', repeat('b', 30000))`, 1235],
    [`make_set(-1, ${Array.from({ length: 9 }, () => `repeat('a', 60000000)`).join(', ')})`, 1235],
  ])('%s is error %i', async (sql, errno) => {
    await expect(session.run(`set @v = ${sql}`)).rejects.toMatchObject({ errno });
  });

  it('GROUP_CONCAT keeps what is shown of them', async () => {
    const rows = `json_table('[${'1,'.repeat(299)}1]', '$[*]' columns (a int path '$')) t`;
    const sql = `select length(group_concat(repeat('a', 2000000))) from ${rows}`;
    expect((await session.rows(sql)).map(([length]) => Number(length))).toEqual([1024]);
  });

  it('a group that took part in what does not match is none', async () => {
    expect(
      await session.rows(
        `select regexp_like('aab', '^(?:(?>(a))c|a\\\\1b)'), regexp_like('ab', '^(?:(?=(a))c|a\\\\1)')`,
      ),
    ).toEqual([[0, 0]]);
  });
});

describe('characters of texts', () => {
  const text = 'a😀é語';

  it('are counted and found without a list of them', () => {
    expect(countLetters(text)).toBe(4);
    expect([0, 1, 2, 3, 4, 9].map((index) => placeOfLetter(text, index))).toEqual([0, 1, 3, 4, 5, 5]);
    expect([0, 1, 2, 3, 4, 5].map((count) => placeFromEnd(text, count))).toEqual([5, 4, 3, 1, 0, -1]);
    expect(reversedLetters(text)).toBe('語é😀a');
  });

  it('LOCATE goes by their weights', () => {
    const collation = collationOf('utf8mb4_0900_ai_ci');
    expect(locate('ss', 'aß😀', 1, collation)).toBe(2);
    expect(locate('E', `${'語'.repeat(10_000)}é`, 2, collation)).toBe(10_001);
    expect(locate('😀', 'a😀😀', 3, collationOf('utf8mb4_bin'))).toBe(3);
    expect(locate('b', 'a😀', 1, collation)).toBe(0);
  });

  it('LIKE counts them', () => {
    const isLike = (value: string, pattern: string): boolean => likePattern(pattern, '\\').test(value);
    expect(isLike('a😀b', 'a_b')).toBe(true);
    expect(isLike('a😀b', '%_b')).toBe(true);
    expect(isLike('😀', '__')).toBe(false);
    expect(isLike('xaybz', '%a_b_')).toBe(true);
    expect(isLike('xaybz', '%a_%_b_')).toBe(false);
    expect(isLike('a'.repeat(1_000_000), `%${'_'.repeat(500_000)}b%`)).toBe(false);
  });
});
