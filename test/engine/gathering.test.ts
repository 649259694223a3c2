import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gathering } from '../../src/engine/sqlite/plan/transaction/gathering.ts';

let now = 0;
let present = 0;
let ended: number | undefined;
let gathering: Gathering;

beforeEach(() => {
  now = 0;
  present = 1;
  ended = undefined;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  gathering = new Gathering(
    () => present,
    () => (ended = present),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Turns until the gathering ends, with `each` in every one of them. */
async function turns(each: (turn: number) => void = () => {}): Promise<number> {
  let count = 0;
  while (gathering.isOn) {
    each(count++);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return count;
}

it('is over at the end of the turn when nobody else is expected', async () => {
  gathering.begin(false);
  expect(await turns()).toBe(1);
  expect(ended).toBe(1);
});

it('goes on as long as somebody comes, and a few turns more', async () => {
  gathering.begin(true);
  expect(await turns((turn) => (present += turn < 10 && turn % 2 === 0 ? 1 : 0))).toBe(12);
  expect(ended).toBe(6);
});

it('is told while it goes on that others are expected', async () => {
  gathering.begin(false);
  gathering.begin(true);
  expect(await turns()).toBeGreaterThan(1);
  gathering.begin(false);
  expect(await turns()).toBe(1);
});

it('does not wait for turns that take long, nor for ever', async () => {
  gathering.begin(true);
  expect(await turns(() => (now += 0.5))).toBe(2);
  gathering.begin(true);
  const first = present;
  expect(await turns(() => void ((now += 0.25), present++))).toBe(9);
  expect(ended).toBe(first + 9);
});
