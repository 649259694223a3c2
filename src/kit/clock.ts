/** A source of the present time, so that tests can choose it. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Where the source has them: moments whose time is asked for later, or never. */
  readonly marks?: Marks;
}

/** Moments in milliseconds of a count of their own: to take one costs less than to tell the time. */
export interface Marks {
  mark(): number;
  /** The time of a mark since the Unix epoch, with a fraction of three digits. */
  timeOf(mark: number): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now(), marks: preciseMarks() };

/** The present moment, to be compared with others of the same clock. */
export function markOf(clock: Clock): number {
  return clock.marks === undefined ? clock.now() : clock.marks.mark();
}

/** The time of a moment that {@link markOf} gave. */
export function timeOf(clock: Clock, mark: number): number {
  return clock.marks === undefined ? mark : clock.marks.timeOf(mark);
}

/** The greatest fraction of a millisecond that is shown. */
const LAST_MICROSECOND = 0.999;

/**
 * The wall clock tells whole milliseconds; the monotonic one, moved onto it, tells how far the present one has gone. When
 * the wall clock leaves what the monotonic one says, it is followed.
 */
export function preciseMarks(
  wall: () => number = () => Date.now(),
  monotonic: () => number = () => performance.now(),
): Marks {
  let offset = wall() - monotonic();
  return {
    mark: monotonic,
    timeOf: (mark) => {
      const whole = wall();
      const present = monotonic();
      if (present + offset < whole) offset = whole - present;
      else if (present + offset >= whole + 1) offset = whole + LAST_MICROSECOND - present;
      return Math.floor((mark + offset) * 1000) / 1000;
    },
  };
}

/** A clock that stands still at `time`. */
export function fixedClock(time: Date | string | number): Clock {
  const milliseconds = new Date(time).getTime();
  return { now: () => milliseconds };
}
