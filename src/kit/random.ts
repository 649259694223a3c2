import { randomFillSync } from 'node:crypto';

/** A source of unpredictable bytes, so that tests can choose them. */
export interface Random {
  /** `length` fresh bytes. */
  bytes(length: number): Uint8Array;
}

/** The operating system's cryptographic generator. */
export const systemRandom: Random = {
  bytes: (length) => randomFillSync(new Uint8Array(length)),
};
