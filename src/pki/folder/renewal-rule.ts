/** How long something holds, in milliseconds since the Unix epoch. */
export interface Lifetime {
  readonly begin: number;
  readonly end: number;
  /** Hexadecimal and random, such as a serial number: decides the jitter. */
  readonly seed: string;
}

/** When something is to be renewed, in milliseconds since the Unix epoch. */
export type RenewalRule = (lifetime: Lifetime) => number;

/** A fixed time before the end. */
export function beforeEnd(seconds: number): RenewalRule {
  return ({ end }) => end - seconds * 1000;
}

/**
 * After two thirds of the lifetime, and up to a thirtieth of it later: what was made together on many machines is not
 * renewed at one moment. The jitter hangs from the serial number, so that a restart does not change it.
 */
export const afterTwoThirds: RenewalRule = ({ begin, end, seed }) =>
  begin + (end - begin) * (2 / 3 + Number.parseInt(seed.slice(-8).padStart(1, '0'), 16) / 2 ** 32 / 30);
