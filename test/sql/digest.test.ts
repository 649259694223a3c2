import { describe, expect, it } from 'vitest';
import { digest } from '../../src/sql/digest.ts';
import { parseOne } from '../../src/sql/parser.ts';

describe('digest', () => {
  it('gives texts that differ in literals alone the same text', () => {
    const first = digest("select * from t where a = 1 and b = 'x' and c > 1.25");
    const second = digest("select * from t where a = 42 and b = 'it''s' 'y' and c > 9.99;");
    expect(first?.text).toBe(second?.text.replace(/;$/, ''));
    expect(first?.values).toEqual(['1', 'x', '1.25']);
    expect(second?.values).toEqual(['42', "it'sy", '9.99']);
  });

  it.each([
    ['1', "'1'"],
    ['1', '1.0'],
    ['1.0', '1.00'],
    ['1.0', '1e0'],
    ['1', '0x1'],
    ['0x1', '0b1'],
    ["'1'", "N'1'"],
    ["date '2020-01-01'", "'2020-01-01'"],
    ['null', '1'],
    ['-1', '1'],
    ['?', '1'],
  ])('tells %s from %s', (first, second) => {
    expect(digest(`select ${first}`)?.text).not.toBe(digest(`select ${second}`)?.text);
  });

  it('is none for several statements and for what is no token', () => {
    expect(digest('select 1; select 2')).toBeUndefined();
    expect(digest("select 'x")).toBeUndefined();
    expect(digest('select 1 ; -- end')).toBeDefined();
  });

  it('numbers literals as the parser does', () => {
    const sql = "insert into t values (1, 'a', -2.5, x'41', null, N'n', 'p' 'q'), (0b11, 1e3, true, 7, 8, 9, 10)";
    const values = digest(sql)?.values ?? [];
    const slots: string[] = [];
    JSON.stringify(parseOne(sql).statement, (_, node: unknown) => {
      if (typeof node === 'object' && node !== null && 'slot' in node && 'value' in node && Number(node.slot) >= 0) {
        slots[Number(node.slot)] = String(node.value);
      }
      return node;
    });
    expect(slots).toEqual(values);
  });
});

describe('pinned slots', () => {
  it.each([
    ['select a from t where b = 1 limit 2', []],
    ['select 1, 2 as x, a from t', [0]],
    ['select a + 1 from t order by 2, b + 3', [0, 1]],
    ['select cast(a as char(10)) as x, b = 5 as y from t', [0]],
    ["select group_concat(a separator ',') as x, now(3) as y from t group by 1", [0, 1, 2]],
    ['select a from (select 1) t', [0]],
  ])('%s', (sql, expected) => expect(parseOne(sql).pinnedSlots).toEqual(expected));
});
