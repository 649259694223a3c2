import { describe, expect, it } from 'vitest';
import { fixedClock, markOf, preciseMarks, timeOf } from '../../src/kit/clock.ts';

describe('marks of the precise clock', () => {
  it('have the microseconds of the wall clock’s millisecond, and never leave it', () => {
    let [wall, monotonic] = [5000, 100.25];
    const clock = preciseMarks(
      () => wall,
      () => monotonic,
    );
    const now = (): number => clock.timeOf(clock.mark());
    expect(now()).toBe(5000);
    monotonic += 0.1234;
    expect(now()).toBe(5000.123);
    [wall, monotonic] = [5001, 100.5];
    expect(now()).toBe(5001);
    monotonic += 0.5;
    expect(now()).toBe(5001.5);
  });

  it('have the time at which they were taken, whenever that is asked for', () => {
    let [wall, monotonic] = [5000, 100];
    const clock = preciseMarks(
      () => wall,
      () => monotonic,
    );
    const [first, second] = [clock.mark(), 100.5];
    [wall, monotonic] = [8000, 3100.25];
    expect(clock.timeOf(first)).toBe(5000);
    expect(clock.timeOf(second)).toBe(5000.5);
  });

  it('follow a wall clock that was set back or forward', () => {
    let wall = 5000;
    const clock = preciseMarks(
      () => wall,
      () => 1,
    );
    const now = (): number => clock.timeOf(clock.mark());
    wall = 9000;
    expect(now()).toBe(9000);
    wall = 4000;
    expect(Math.floor(now())).toBe(4000);
    expect(now()).toBe(4000.999);
  });

  it('are the time itself where a clock has none', () => {
    const clock = fixedClock(5000);
    expect(timeOf(clock, markOf(clock))).toBe(5000);
  });
});
