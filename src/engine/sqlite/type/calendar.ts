/** Days of MySQL's calendar: that of today back to year 0, which has no 29 February. */

/** A date; month and day may be 0. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const SECONDS_PER_DAY = 86_400;

const DAYS_IN_4_YEARS = 1461;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_400_YEARS = 146_097;
/** Days from the first of March of year 0 to 1970-01-01. */
const EPOCH = 719_468;
/** Days of March to July, and of August to December. */
const DAYS_IN_5_MONTHS = 153;

/** To MySQL year 0 is none (`calc_days_in_year` in mysys/my_time.cc). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || (year % 400 === 0 && year !== 0);
}

/** Days of a month; months are counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01. Years are counted from March, so that a leap day is their last one; the months of each five
 * have as many days (https://howardhinnant.github.io/date_algorithms.html#days_from_civil).
 *
 * @param date month and day may be any: a month of 0 is the December before
 */
export function dayNumber({ year, month, day }: DateParts): number {
  const months = year * 12 + month - 3;
  const past = Math.floor(months / 12);
  const beforeMonth = Math.floor(((months - past * 12) * DAYS_IN_5_MONTHS + 2) / 5);
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const missing = year === 0 && month <= 2 ? 1 : 0;
  return past * 365 + leapDays + beforeMonth + day - 1 - EPOCH + missing;
}

/** The opposite of {@link dayNumber}. */
export function dateOfDay(number: number): DateParts {
  // In year 0 the day in front of the first of March is the 28 February.
  const days = number + EPOCH - (number < -EPOCH ? 1 : 0);
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const inEra = days - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(inEra / (DAYS_IN_4_YEARS - 1)) -
    Math.floor(inEra / DAYS_IN_100_YEARS) +
    Math.floor(inEra / (DAYS_IN_400_YEARS - 1));
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const months = Math.floor((5 * inYear + 2) / DAYS_IN_5_MONTHS);
  const day = inYear - Math.floor((DAYS_IN_5_MONTHS * months + 2) / 5) + 1;
  const isNextYear = months >= 10;
  return { year: yearOfEra + era * 400 + (isNextYear ? 1 : 0), month: months + (isNextYear ? -9 : 3), day };
}
