import { describe, expect, it } from 'vitest';
import { PlanCaches } from '../../src/engine/sqlite/plan/shared.ts';
import type { PlanCache } from '../../src/engine/sqlite/plan/plan-cache.ts';
import type { PlannedStatement } from '../../src/engine/sqlite/plan/plan-statement.ts';
import { digest, type Digest } from '../../src/sql/digest.ts';

it('plans are kept for the databases and settings of use lately, and for no more than some dozens', () => {
  const caches = new PlanCaches();
  const [often, once] = [caches.of('often', ''), caches.of('once', '')];
  for (let i = 0; i < 200; i++) {
    caches.of('app', `mode ${i}`);
    expect(caches.of('often', '')).toBe(often);
  }
  expect(caches.of('once', '')).not.toBe(once);
});

describe('plans of long statements', () => {
  const shapeOf = (sql: string): Digest => digest(sql) ?? { text: '', values: [] };
  const list = (length: number): string => `select a from t where a in (${'1,'.repeat(length)}2)`;
  const keep = (cache: PlanCache, sql: string): void => {
    const planned = { plan: {}, volatile: false, consultedValues: new Set(), consultedTypes: new Set() };
    cache.add(sql, shapeOf(sql), planned as unknown as PlannedStatement, []);
  };
  const isKept = (cache: PlanCache, sql: string): boolean => cache.byDigest(sql, shapeOf(sql), {}) !== undefined;

  it('make room for those of later ones, in all caches', () => {
    const caches = new PlanCaches();
    const [first, second] = [caches.of('first', ''), caches.of('second', '')];
    keep(first, list(1));
    for (let i = 0; i < 100; i++) keep(second, list(10_000 + i));
    expect([isKept(first, list(1)), isKept(second, list(10_000)), isKept(second, list(10_099))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('without literals leave room for those of many others', () => {
    const cache = new PlanCaches().of('app', '');
    const wide = (i: number): string => `select ${'some_column_name_, '.repeat(120)} c${i} from t`;
    for (let i = 0; i < 1000; i++) keep(cache, wide(i));
    expect(isKept(cache, wide(0))).toBe(true);
  });

  it('of one session leave room for those of others when it ends', () => {
    const caches = new PlanCaches();
    const first = caches.of('first', '');
    keep(first, list(1));
    for (let i = 0; i < 200; i++) {
      const own = caches.own();
      keep(own, list(2000 + i));
      own.clear();
      expect(isKept(own, list(2000 + i))).toBe(false);
    }
    expect(isKept(first, list(1))).toBe(true);
  });

  it('of settings that were not of use lately leave room for those of others', () => {
    const caches = new PlanCaches();
    const first = caches.of('first', '');
    keep(first, list(1));
    for (let i = 0; i < 200; i++) {
      keep(caches.of('app', `mode ${i}`), list(2000 + i));
      caches.of('first', '');
    }
    expect(isKept(first, list(1))).toBe(true);
  });

  it('of so many shapes that the first are forgotten leave room for those of others', () => {
    const caches = new PlanCaches();
    const [first, second] = [caches.of('first', ''), caches.of('second', '')];
    keep(first, list(1));
    for (let i = 0; i < 5000; i++) keep(second, `select ${'some_column_name, '.repeat(200)} c${i} from t`);
    expect(isKept(first, list(1))).toBe(true);
    const last = `select ${'some_column_name, '.repeat(200)} c4999 from t`;
    expect(isKept(second, last)).toBe(true);
  });

  it('push out no others when they are longer still', () => {
    const cache = new PlanCaches().of('app', '');
    keep(cache, list(1));
    for (let i = 0; i < 10; i++) keep(cache, list(200_000 + i));
    expect([isKept(cache, list(1)), isKept(cache, list(200_000))]).toEqual([true, false]);
  });
});
