/** What the plans that are kept may weigh together: some 270 bytes for each. */
const MOST = 1_000_000;
/** Characters of a statement: the plans of longer ones are not worth those that they would push out. */
const LONGEST = 250_000;
/** Of a statement the literals weigh most, each as much as so many characters beside them. */
const LITERAL = 40;
/** Characters that weigh as much as one of a long list does, its literal included. */
const CHARACTERS = 8;
/** What finds a plan by its whole text holds the text and the literals, the plan much more. */
const TEXT = 8;

/** What the plan of a statement of so many characters and literals weighs. */
export const weightOfPlan = (characters: number, literals: number): number =>
  Math.ceil((characters + LITERAL * literals) / CHARACTERS);

/** What it weighs to find that plan by the statement's text. */
export const weightOfText = (characters: number, literals: number): number =>
  Math.ceil(weightOfPlan(characters, literals) / TEXT);

/** Something that is kept and has its weight. */
export interface Kept {
  readonly weight: number;
  readonly forget: () => void;
}

/** How much the plans that are kept take of the memory, of all databases and settings together. */
export class PlanBudget {
  #kept = new Set<Kept>();
  #weight = 0;

  /** Whether the plan of a statement of so many characters is worth keeping. */
  takes(characters: number): boolean {
    return characters <= LONGEST;
  }

  /** Notes a plan that is kept; those that were noted first are forgotten when there is too much of them. */
  note(kept: Kept): void {
    this.#kept.add(kept);
    this.#weight += kept.weight;
    for (const oldest of this.#kept) {
      if (this.#weight <= MOST) break;
      this.#kept.delete(oldest);
      this.#weight -= oldest.weight;
      oldest.forget();
    }
  }

  /** Some are of no use any more; they are not told. */
  leave(kept: Iterable<Kept>): void {
    for (const each of kept) if (this.#kept.delete(each)) this.#weight -= each.weight;
  }

  /** Nothing is kept any more. */
  clear(): void {
    this.#kept = new Set();
    this.#weight = 0;
  }
}
