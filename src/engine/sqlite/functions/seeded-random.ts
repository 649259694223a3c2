import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

const MAX = 0x3f_ff_ff_ff;
/** Sequences that are remembered: one for each RAND(n) of each statement that runs. */
const MAX_SEQUENCES = 1000;

/** MySQL's generator of RAND(n): a seed gives the same sequence there and here. */
class SeededRandom {
  #first: number;
  #second: number;

  /** @param seed its lower 32 bits count */
  constructor(seed: bigint) {
    const bits = BigInt.asUintN(32, seed);
    this.#first = Number(BigInt.asUintN(32, bits * 0x1_00_01n + 55_555_555n)) % MAX;
    this.#second = Number(BigInt.asUintN(32, bits * 0x10_00_00_01n)) % MAX;
  }

  /** The next number from 0 up to 1. */
  next(): number {
    this.#first = (this.#first * 3 + this.#second) % MAX;
    this.#second = (this.#first + this.#second + 33) % MAX;
    return this.#first / MAX;
  }
}

/** RAND(n): with a constant one sequence for the whole statement, otherwise the first number of each row's own. */
export function seededRandomFunctions(): Readonly<Record<string, CoreFunction>> {
  const sequences = new Map<number, SeededRandom>();
  const seedOf = (value: StoredValue | undefined): bigint => BigInt((value ?? 0) as number | bigint);
  return {
    m_rand_sequence: {
      call: (execution, seed) => {
        const key = Number(execution);
        let sequence = sequences.get(key);
        if (sequence === undefined) {
          sequence = new SeededRandom(seedOf(seed));
          sequences.set(key, sequence);
          const [oldest] = sequences.keys();
          if (sequences.size > MAX_SEQUENCES && oldest !== undefined) sequences.delete(oldest);
        }
        return sequence.next();
      },
      exact: true,
      nulls: true,
      volatile: true,
    },
    m_rand_seeded: { call: (seed) => new SeededRandom(seedOf(seed)).next(), exact: true, nulls: true, volatile: true },
  };
}
