const MOMENT = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?)?$/;

/**
 * Reads a moment in ISO 8601: `2027-06`, `2027-06-01`, `2027-06-01T12:00` or more exact. What says no zone is in UTC, as
 * all dates of tlsdb are, whatever the zone of this machine.
 *
 * @returns `undefined` when `text` is no moment, such as the 30th of February
 */
export function parseMoment(text: string): Date | undefined {
  const [, year = '', month = '', day = '01', time = '00:00', zone = 'Z'] = MOMENT.exec(text) ?? [];
  const midnight = new Date(`${year}-${month}-${day}T00:00Z`);
  const moment = new Date(`${year}-${month}-${day}T${time}${zone}`);
  // A day that the month does not have is one of the next month.
  const isMoment = midnight.getUTCDate() === Number(day) && !Number.isNaN(moment.getTime());
  return isMoment ? moment : undefined;
}
