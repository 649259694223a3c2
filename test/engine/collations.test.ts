import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationOf } from '../../src/engine/sqlite/type/collation.ts';
import { sortKey } from '../../src/engine/sqlite/type/sort-key.ts';
import { packWeights, unpackWeights } from '../../src/engine/sqlite/type/weight-packing.ts';
import { weightTable } from '../../src/engine/sqlite/type/weight-table.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

/** What MySQL 9.7 answers. */
const COMPARED: readonly (readonly [sql: string, answer: number])[] = [
  ["'привет' = 'ПРИВЕТ'", 1],
  ["'Й' = 'И'", 0],
  ["'σ' = 'ς'", 1],
  ["'か' = 'が'", 1],
  ["'あ' = 'ア'", 1],
  ["'đ' = 'd'", 1],
  ["'đ' = 'd' COLLATE utf8mb4_unicode_ci", 0],
  ["'ł' = 'l'", 1],
  ["'ł' = 'l' COLLATE utf8mb4_unicode_ci", 0],
  ["'ß' = 'ss'", 1],
  ["'ß' = 's' COLLATE utf8mb4_general_ci", 1],
  ["'ä' = 'a' COLLATE utf8mb4_general_ci", 1],
  ["'😀' = '😁'", 0],
  ["'😀' = '😁' COLLATE utf8mb4_general_ci", 1],
  ["'a\\u00ADb' = 'ab'".replace('\\u00AD', '\u00AD'), 1],
  ["'€' < '1'", 1],
  ["'😀' < 'a'", 1],
  ["'я' > 'z'", 1],
  ["'中' < '国'", 1],
  ["'가' < '각'", 1],
  ["'a' = 'a ' COLLATE utf8mb4_general_ci", 1],
  ["'a\\t' < 'a' COLLATE utf8mb4_general_ci", 1],
  ["'a\\t' < 'a' COLLATE utf8mb4_bin", 1],
  ["'a ' = 'a' COLLATE utf8mb4_bin", 1],
  ["'a\\0' = 'a'", 1],
  ["'a\\0' = 'a' COLLATE utf8mb4_general_ci", 0],
  ["'É' = 'é' COLLATE utf8mb4_0900_as_ci", 1],
  ["'e' = 'é' COLLATE utf8mb4_0900_as_ci", 0],
  ["'e' < 'é' COLLATE utf8mb4_0900_as_ci", 1],
  ["'é' < 'f' COLLATE utf8mb4_0900_as_ci", 1],
  ["'e' < 'E' COLLATE utf8mb4_0900_as_cs", 1],
  ["'Ea' < 'eb' COLLATE utf8mb4_0900_as_cs", 1],
  ["CONVERT('ä' USING latin1) = CONVERT('æ' USING latin1)", 1],
  ["CONVERT('ä' USING latin1) = CONVERT('a' USING latin1)", 0],
  ["'ß' LIKE 'ss'", 0],
  ["'é' LIKE 'E'", 1],
  ["'é' LIKE 'e' COLLATE utf8mb4_0900_as_ci", 0],
  ["'e\u0301' LIKE 'e'", 0],
  ["'e\u0301' LIKE 'e_'", 1],
  ["'あ' LIKE 'ア'", 1],
  ["'x' LIKE '＿'", 0],
  ["'ß' LIKE 's' COLLATE utf8mb4_general_ci", 1],
  ["LOCATE('ss', 'ß')", 1],
  ["LOCATE('s', 'aß')", 2],
  ["LOCATE('e', 'æ')", 0],
  ["LOCATE('sß', 'assss')", 2],
  ["LOCATE('ae', 'xæ')", 2],
  ["LOCATE('ss', 'ß' COLLATE utf8mb4_general_ci)", 0],
  ["LOCATE('e', 'é' COLLATE utf8mb4_0900_as_ci)", 1],
  ["LOCATE('é', 'e' COLLATE utf8mb4_0900_as_ci)", 0],
  ["LOCATE('ea', 'éa' COLLATE utf8mb4_0900_as_ci)", 0],
  ["LOCATE('e', 'xE' COLLATE utf8mb4_0900_as_cs)", 0],
  ["LOCATE('x', 'yX' COLLATE utf8mb4_bin)", 0],
];

describe('collations', () => {
  it('compare and find as in MySQL', async () => {
    const { rows } = await session.run(`select ${COMPARED.map(([sql]) => sql).join(', ')}`);
    expect(COMPARED.map(([sql], i) => [sql, Number(rows[0]?.[i])])).toEqual(COMPARED);
  });

  it('order texts of all scripts, and keep them unique', async () => {
    await session.run('create table t (v varchar(20) unique)');
    await session.run(
      "insert into t values ('я'), ('Ж'), ('б'), ('ω'), ('Β'), ('é'), ('z'), ('9'), ('€'), ('漢'), ('あ'), ('א')",
    );
    const { rows } = await session.run('select group_concat(v order by v separator "") from t');
    expect(rows).toEqual([['€9ézΒωбЖяאあ漢']]);
    expect((await session.errorOf("insert into t values ('ж')")).errno).toBe(1062);
    expect(await session.rows("select v from t where v = 'Ω' or v like 'b_' or v like 'б%' order by v")).toEqual([
      ['ω'],
      ['б'],
    ]);
  });

  it('have keys that order as their weights do', () => {
    for (const name of ['utf8mb4_0900_ai_ci', 'utf8mb4_unicode_520_ci', 'utf8mb4_unicode_ci', 'utf8mb4_general_ci']) {
      const collation = { ...collationOf(name), padSpace: false };
      const { weightsOf } = weightTable(collation.table ?? 'uca900');
      const all: (readonly [weights: readonly number[], key: Buffer])[] = [];
      for (let code = 1; code < 0x1_ff_ff; code += code < 0x5_00 ? 1 : 7) {
        if (code >= 0xd8_00 && code < 0xe0_00) continue;
        const character = String.fromCodePoint(code);
        all.push([weightsOf(code)[0] ?? [], Buffer.from(sortKey(character, collation))]);
      }
      const byKey = all.toSorted(([, a], [, b]) => Buffer.compare(a, b));
      const misplaced = byKey.filter(([weights, key], i) => {
        const before = byKey[i - 1];
        return before !== undefined && Math.sign(Buffer.compare(before[1], key)) !== compareLists(before[0], weights);
      });
      expect(misplaced).toEqual([]);
    }
  });
});

it.each(['utf8mb4_0900_ai_ci', 'utf8mb4_general_ci', 'latin1_swedish_ci'])(
  'the key of a text in %s is that of its characters, one after the other, however long it is',
  (name) => {
    const collation = { ...collationOf(name), padSpace: false };
    const unit = fc.constantFrom('a', 'Z', '0', '-', ' ', '\t', '\0', 'é', 'ß', '中', '😀', '\uD83D');
    const text = fc.oneof(
      fc.string({ unit, maxLength: 60, size: 'max' }),
      fc.string({ unit: 'binary-ascii', maxLength: 2000, size: 'max' }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const keys = Array.from(value, (character) => sortKey(character, collation));
        expect(sortKey(value, collation)).toBe(keys.join(''));
      }),
    );
  },
);

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = Math.sign((a[i] ?? -1) - (b[i] ?? -1));
    if (difference !== 0) return difference;
  }
  return 0;
}

it('weights come out of a package as they went in', () => {
  const weights = new Map([
    [0x41, [[0x1c_47], [0x20], [0x08]]],
    [0xe9, [[0x1c_aa], [0x20, 0x24], [0x02, 0x02]]],
    [0x3_01, [[], [0x24], [0x02]]],
    [0x1_f6_00, [[0x0f_ff, 0xff_ff], [0x20], [0x02]]],
  ]);
  expect(unpackWeights(packWeights(weights, 3), 3)).toEqual(weights);
});

describe('texts of several collations', () => {
  const values = async (list: string): Promise<readonly unknown[]> =>
    (await session.rows(`select ${list} from mixed`))[0] ?? [];

  it('have that of what is looked in, or of the first text', async () => {
    await session.run(
      'create table mixed (ci varchar(9), cs varchar(9) collate utf8mb4_0900_as_cs, b varbinary(9), l varchar(9) character set latin1, s set("a", "b", "c"))',
    );
    await session.run("insert into mixed values ('Abc', 'abc', 'a', 'é', 'a,c')");
    expect(await values("locate(ci, cs), locate(cs, ci), locate(b, ci), field(cs, 'ABC'), field(ci, cs)")).toEqual([
      0, 1, 1, 0, 1,
    ]);
    expect(await values("replace(ci, b, 'x'), insert('äbc', 2, 1, b), lpad('a', 3, ''), ord(l)")).toEqual([
      'Abc',
      'äac',
      'a',
      233,
    ]);
    expect(await values("find_in_set(substr('xc', 2), s), find_in_set('c', s)")).toEqual([3, 3]);
    expect(await values("coercibility(insert('abc', 1, 1, cs)), coercibility(rpad(ci, 5, cs))")).toEqual([4, 2]);
  });

  it('are binary in a list with a binary string, and have that of a constant where they have none', async () => {
    await session.run('create table mixed (ci varchar(9), cs varchar(9) collate utf8mb4_0900_as_cs, b varbinary(9))');
    await session.run("insert into mixed values ('Abc', 'abc', 'a')");
    expect(await values("ci in ('ABC', b), 'ABC' in ('abc', cs), 'ABC' in ('ABC', cs)")).toEqual([0, 0, 1]);
    expect(await values("if(1, cs, ci) = 'ABC', coalesce(cs, ci) in ('ABC', 'x'), if(1, cs, ci) = ci")).toEqual([
      1, 1, 1,
    ]);
    expect((await session.errorOf('select if(1, cs, ci) = concat(ci, cs) from mixed')).errno).toBe(1267);
    expect((await session.errorOf("select 'x' in (ci, cs, b) from mixed")).errno).toBe(1270);
  });
});

describe('collations of languages', () => {
  it.each([
    ['swedish', 'z å ä ö'],
    ['german2', 'ad ä af'],
    ['spanish', 'nz ñ o'],
    ['estonian', 's š z t'],
    ['esperanto', 'cz ĉ d'],
    ['icelandic', 'az á b þ'],
    ['roman', 'h i k'],
    ['latvian', 'i y j'],
  ])('utf8mb4_%s_ci orders %s', async (language, words) => {
    const rows = words
      .split(' ')
      .toReversed()
      .map((word) => `select '${word}' as w`)
      .join(' union all ');
    const sorted = await session.rows(`select w from (${rows}) t order by w collate utf8mb4_${language}_ci`);
    expect(sorted.flat().join(' ')).toBe(words);
  });

  it.each([
    ['sv_0900_ai_ci', 'z å ä ö'],
    ['de_pb_0900_as_cs', 'ad ä af'],
    ['es_0900_ai_ci', 'nz ñ o'],
    ['gl_0900_as_cs', 'nz ñ o'],
    ['ru_0900_ai_ci', 'я z ω'],
    ['vi_0900_as_cs', 'az ă â b'],
    ['lv_0900_ai_ci', 'kz ķ l'],
  ])('utf8mb4_%s orders %s', async (collation, words) => {
    const rows = words
      .split(' ')
      .toReversed()
      .map((word) => `select '${word}' as w`)
      .join(' union all ');
    const sorted = await session.rows(`select w from (${rows}) t order by w collate utf8mb4_${collation}`);
    expect(sorted.flat().join(' ')).toBe(words);
  });

  it('know what weighs the same', async () => {
    const pairs =
      "'ä' = 'AE' collate utf8mb4_german2_ci, 'i' = 'J' collate utf8mb4_roman_ci, 'ø' = 'ö' collate utf8mb4_swedish_ci";
    expect(await session.rows(`select ${pairs}`)).toEqual([[1, 1, 1]]);
    expect(
      await session.rows("select 'ö' = 'o' collate utf8mb4_swedish_ci, 'ñ' = 'n' collate utf8mb4_spanish_ci"),
    ).toEqual([[0, 0]]);
  });

  it('take for spaces at the end what weighs as much', async () => {
    const equal = "'a' = 'a\u00a0' collate utf8mb4_";
    const [row] = await session.rows(`select ${equal}unicode_ci, ${equal}general_ci, ${equal}0900_ai_ci`);
    expect(row).toEqual([1, 0, 0]);
  });
});
