import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../src/engine/sqlite/type/calendar.ts';
import { findTimeZone } from '../../src/engine/sqlite/type/time-zone.ts';
import { isPlainMoment, scanPlainMoment } from '../../src/engine/sqlite/type/plain-moment.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

describe('the calendar', () => {
  it('is that of JavaScript from the first of March of year 0 on', () => {
    for (let days = -719_468; days < 2_950_000; days += 13) {
      const date = new Date(days * MILLISECONDS_PER_DAY);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dateOfDay(days)).toEqual(parts);
      expect(dayNumber(parts)).toBe(days);
    }
  });

  it('has no 29 February in year 0', () => {
    expect(dateOfDay(-719_469)).toEqual({ year: 0, month: 2, day: 28 });
    expect(dayNumber({ year: 0, month: 2, day: 28 })).toBe(-719_469);
  });

  it('takes a month of 0 as the one before, and one of 13 as the one behind', () => {
    expect(dayNumber({ year: 2024, month: 0, day: 5 })).toBe(dayNumber({ year: 2023, month: 12, day: 5 }));
    expect(dayNumber({ year: 2023, month: 13, day: 5 })).toBe(dayNumber({ year: 2024, month: 1, day: 5 }));
  });
});

describe('a moment in its stored form', () => {
  const PLAIN = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.(\d*))?)?$/;
  const WHOLE = ['2020-01-02', '2020-01-02 03:04:05', '2020-01-02 03:04:05.', '2020-01-02 03:04:05.1234567', ''];

  it('is told from texts that differ in one letter', () => {
    for (const text of WHOLE)
      for (let at = 0; at <= text.length; at++)
        for (const letter of ['', '0', 'x', ' ', '-', ':', '.', '\n', '\u0663'])
          for (const cut of [0, 1]) {
            const changed = text.slice(0, at) + letter + text.slice(at + cut);
            expect([changed, isPlainMoment(changed)]).toEqual([changed, PLAIN.test(changed)]);
          }
  });

  it('is read field by field', () => {
    const fields = (text: string): readonly unknown[] => Object.values(scanPlainMoment(text) ?? {});
    expect(fields('2024-02-29')).toEqual([2024, 2, 29, 0, 0, 0, '', true]);
    expect(fields('0001-00-31 23:59:58.25')).toEqual([1, 0, 31, 23, 59, 58, '25', false]);
  });
});

describe('a zone that is named', () => {
  const HOUR = 3_600_000_000;

  it.each([
    ['Europe/Berlin', '2024-03-31T01:00:00Z', 3600, 7200],
    ['Europe/Berlin', '2024-10-27T01:00:00Z', 7200, 3600],
    ['America/New_York', '2024-03-10T07:00:00Z', -18_000, -14_400],
    ['Australia/Lord_Howe', '2024-10-05T15:30:00Z', 37_800, 39_600],
  ])(
    'has another offset from the change of its clocks on, whatever was asked before: %s %s',
    (name, at, before, behind) => {
      const zone = findTimeZone(name);
      const change = Date.parse(at) * 1000;
      for (const hours of [-48, -25, -12, -1, 0, 1, 12, 25, 48, -1, 0, -48, 48])
        expect([hours, zone?.offsetAt(change + hours * HOUR)]).toEqual([hours, hours < 0 ? before : behind]);
      expect(zone?.offsetAt(change - 1)).toBe(before);
      expect(zone?.offsetAt(change)).toBe(behind);
    },
  );
});
