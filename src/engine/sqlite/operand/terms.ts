import { withTerm } from './range-error.ts';
import type { RunContext } from '../session/session-state.ts';

/** How an expression reads in errors, with the literals of the text at hand. */
export type Term = (run: RunContext) => string;

/** The expressions of a plan whose values can be out of range. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #list: Term[] = [];

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  /** The number of an expression, counted from 1. @param sql the same for expressions that are the same */
  numberOf(sql: string, term: Term): number {
    const known = this.#numbers.get(sql);
    if (known !== undefined) return known;
    this.#list.push(term);
    this.#numbers.set(sql, this.#list.length);
    return this.#list.length;
  }

  /** An error with the expression that it is about. */
  named(error: unknown, run: RunContext): unknown {
    return withTerm(error, (number) => this.#list[number - 1]?.(run));
  }
}
