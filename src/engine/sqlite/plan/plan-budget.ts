/** Characters of the statements whose plans are kept: what a plan of a long list holds is some 300 bytes for each. */
const MOST = 1_000_000;
/** Longer statements are not worth the plans that they would push out. */
const LONGEST = MOST / 4;

interface Kept {
  readonly length: number;
  readonly forget: () => void;
}

/** How much the plans that are kept take of the memory, of all databases and settings together. */
export class PlanBudget {
  #kept = new Set<Kept>();
  #length = 0;

  /** Whether the plan of a statement of so many characters is worth keeping. */
  takes(length: number): boolean {
    return length <= LONGEST;
  }

  /** Notes a plan that is kept; those that were noted first are forgotten when there is too much of them. */
  note(length: number, forget: () => void): void {
    this.#kept.add({ length, forget });
    this.#length += length;
    for (const oldest of this.#kept) {
      if (this.#length <= MOST) break;
      this.#kept.delete(oldest);
      this.#length -= oldest.length;
      oldest.forget();
    }
  }

  /** Nothing is kept any more. */
  clear(): void {
    this.#kept = new Set();
    this.#length = 0;
  }
}
