/** A source of the present time, so that tests can choose it. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** The same moment with a fraction of three digits, where the source has them; it never goes back within a millisecond. */
  precise?(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now(), precise: preciseClock() };

/** The greatest fraction of a millisecond that is shown. */
const LAST_MICROSECOND = 0.999;

/** The wall clock tells whole milliseconds; the monotonic one, moved onto it, tells how far the present one has gone. */
export function preciseClock(
  wall: () => number = () => Date.now(),
  monotonic: () => number = () => performance.now(),
): () => number {
  let offset = wall() - monotonic();
  return () => {
    const whole = wall();
    let moment = monotonic() + offset;
    if (moment < whole) moment = whole;
    else if (moment >= whole + 1) moment = whole + LAST_MICROSECOND;
    else return Math.floor(moment * 1000) / 1000;
    offset = moment - monotonic();
    return moment;
  };
}

/** A clock that stands still at `time`. */
export function fixedClock(time: Date | string | number): Clock {
  const milliseconds = new Date(time).getTime();
  return { now: () => milliseconds };
}
