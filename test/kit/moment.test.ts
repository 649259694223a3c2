import { expect, it } from 'vitest';
import { parseMoment } from '../../src/kit/moment.ts';

it.each([
  ['2027-06', '2027-06-01T00:00:00.000Z'],
  ['2027-06-01', '2027-06-01T00:00:00.000Z'],
  ['2027-06-01T12:00', '2027-06-01T12:00:00.000Z'],
  ['2027-06-01 12:00:30', '2027-06-01T12:00:30.000Z'],
  ['2027-06-01T12:00:30.5Z', '2027-06-01T12:00:30.500Z'],
  ['2027-06-01T12:00:00+05:30', '2027-06-01T06:30:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
])('%s is the same moment in every zone', (text, iso) => {
  const zone = process.env['TZ'];
  for (const other of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env['TZ'] = other;
    expect(parseMoment(text)?.toISOString()).toBe(iso);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each(['', '2027', '2027-02-29', '2027-02-30', '2027-13-01', '2027-06-01T25:00', '2027-06-01T12:00 PM', 'tomorrow'])(
  '%j is no moment',
  (text) => {
    expect(parseMoment(text)).toBe(undefined);
  },
);
