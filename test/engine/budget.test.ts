import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { registerAggregates } from '../../src/engine/sqlite/functions/aggregate.ts';
import { TakesLong, withinBudget } from '../../src/engine/sqlite/functions/budget.ts';
import { REGEXP_FUNCTIONS } from '../../src/engine/sqlite/functions/regexp/functions.ts';

it('ends a query whose aggregates take long, and lets the next one be', () => {
  const database = new DatabaseSync(':memory:');
  registerAggregates(database);
  const listOf = (rows: number): unknown =>
    database
      .prepare(
        `WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT m_json_arrayagg(i) AS list FROM n`,
      )
      .get();
  expect(() => withinBudget(() => listOf(100_000))).toThrow(TakesLong);
  expect(withinBudget(() => listOf(3))).toEqual({ list: '[1, 2, 3]' });
  database.close();
});

it('ends a REGEXP_REPLACE that writes much', () => {
  const replace = REGEXP_FUNCTIONS['m_regexp_replace']?.call;
  const written = (count: number): unknown => replace?.('a'.repeat(count), 'a', 0, 'b'.repeat(1000), 1, 0, '');
  expect(() => withinBudget(() => written(10_000))).toThrow(TakesLong);
  expect(withinBudget(() => written(2))).toBe('b'.repeat(2000));
});
