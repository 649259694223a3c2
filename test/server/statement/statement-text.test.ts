import { describe, expect, it } from 'vitest';
import { statementText, withoutEnd } from '../../../src/server/statement/statement-text.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('the text of a statement', () => {
  it.each([
    ['underscores', '_'],
    ['introducers', "_a'"],
  ])('of %s alone is read in time that grows with its length', (_, unit) => {
    const read = (length: number) => (): unknown =>
      statementText(Buffer.from(unit.repeat(length)), 'latin1', 0, () => ({}));
    expect(cpuTime(read(40_000))).toBeLessThan(40 * cpuTime(read(4000)) + 20_000);
  });

  it.each([
    ['select 1;', 'select 1;'],
    [`select 1${'; \n'.repeat(100)}`, 'select 1'],
    [`select ' ${';'.repeat(100)}'`, `select ' ${';'.repeat(100)}'`],
    [';'.repeat(100), ''],
  ])('has no separators at its end that are many', (sent, read) => {
    expect(String(withoutEnd(Buffer.from(`\u0003${sent}`)).subarray(1))).toBe(read);
  });
});
