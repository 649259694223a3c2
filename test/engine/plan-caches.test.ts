import { expect, it } from 'vitest';
import { PlanCaches } from '../../src/engine/sqlite/plan/shared.ts';

it('plans are kept for the databases and settings of use lately, and for no more than some dozens', () => {
  const caches = new PlanCaches();
  const [often, once] = [caches.of('often', ''), caches.of('once', '')];
  for (let i = 0; i < 200; i++) {
    caches.of('app', `mode ${i}`);
    expect(caches.of('often', '')).toBe(often);
  }
  expect(caches.of('once', '')).not.toBe(once);
});
