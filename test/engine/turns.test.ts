import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Turns } from '../../src/engine/sqlite/plan/turns.ts';

let now = 1000;

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Ends the turn of a query while others are at work for some milliseconds. */
async function passWhile(turns: Turns, milliseconds: number): Promise<void> {
  setImmediate(() => (now += milliseconds));
  await turns.pass();
}

const lengthOf = (turns: Turns): number => turns.begin() - now;

it('turns are a millisecond long when nobody else has anything to do', async () => {
  const turns = new Turns();
  expect(lengthOf(turns)).toBe(1);
  now += 0.5;
  await passWhile(turns, 0.05);
  expect(lengthOf(turns)).toBe(1);
});

it('turns are short for a while after somebody else had something to do', async () => {
  const turns = new Turns();
  turns.begin();
  await passWhile(turns, 0.5);
  expect(lengthOf(turns)).toBeCloseTo(0.1);
  await passWhile(turns, 0.05);
  expect(lengthOf(turns)).toBeCloseTo(0.1);
  now += 6;
  await passWhile(turns, 0.05);
  expect(lengthOf(turns)).toBe(1);
});

it('several queries share the millisecond, and their turns are no work of others', async () => {
  const turns = new Turns();
  const { promise, resolve } = Promise.withResolvers<void>();
  const both = [turns.during(promise), turns.during(promise)];
  const other = async (): Promise<void> => {
    expect(lengthOf(turns)).toBe(0.5);
    now += 0.5;
    await turns.pass();
  };
  for (let i = 0; i < 3; i++) {
    expect(lengthOf(turns)).toBe(0.5);
    now += 0.5;
    await Promise.all([turns.pass(), other()]);
  }
  resolve();
  await Promise.all(both);
  expect(lengthOf(turns)).toBe(1);
});
