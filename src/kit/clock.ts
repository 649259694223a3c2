/** A source of the present time, so that tests can choose it. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still at `time`. */
export function fixedClock(time: Date | string | number): Clock {
  const milliseconds = new Date(time).getTime();
  return { now: () => milliseconds };
}
