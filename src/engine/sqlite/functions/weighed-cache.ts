/** Characters of all keys of a cache together. */
const MOST_CHARACTERS = 1_000_000;

/** What is made of texts, kept until there are too many of them, or they are too long together. */
export class WeighedCache<T> {
  readonly #made = new Map<string, T>();
  readonly #most: number;
  #characters = 0;

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    return this.#made.get(key);
  }

  set(key: string, value: T): void {
    if (this.#made.size >= this.#most || this.#characters + key.length > MOST_CHARACTERS) {
      this.#made.clear();
      this.#characters = 0;
    }
    this.#made.set(key, value);
    this.#characters += key.length;
  }
}
