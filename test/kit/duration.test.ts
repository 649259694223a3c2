import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/kit/duration.ts';

describe('durations', () => {
  it.each([
    ['10s', 10],
    ['90d', 7_776_000],
    ['8760h', 31_536_000],
    ['1h30m', 5400],
    ['0s', 0],
  ])('reads %s', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each(['', '10', 's', '-1s', '1.5h', '10 s', '99999999999999999999y'])('refuses %j', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );

  it.each([0, 1, 59, 60, 5400, 86_400, 90_061])('writes %d seconds so that they read back', (seconds) =>
    expect(parseDuration(formatDuration(seconds))).toBe(seconds),
  );
});
