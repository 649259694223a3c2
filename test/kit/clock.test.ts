import { describe, expect, it } from 'vitest';
import { preciseClock } from '../../src/kit/clock.ts';

describe('the precise clock', () => {
  it('tells the microseconds of the wall clock’s millisecond, and never leaves it', () => {
    let [wall, monotonic] = [5000, 100.25];
    const clock = preciseClock(
      () => wall,
      () => monotonic,
    );
    expect(clock()).toBe(5000);
    monotonic += 0.1234;
    expect(clock()).toBe(5000.123);
    [wall, monotonic] = [5001, 100.5];
    expect(clock()).toBe(5001);
    monotonic += 0.5;
    expect(clock()).toBe(5001.5);
  });

  it('follows a wall clock that was set back or forward', () => {
    let wall = 5000;
    const clock = preciseClock(
      () => wall,
      () => 1,
    );
    wall = 9000;
    expect(clock()).toBe(9000);
    wall = 4000;
    expect(Math.floor(clock())).toBe(4000);
    expect(clock()).toBe(4000.999);
  });
});
