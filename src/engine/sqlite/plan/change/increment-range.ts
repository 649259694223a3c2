import { wireError } from '../../../../mysql/wire-error.ts';
import type { Column } from '../../catalog/catalog.ts';
import { integerRange } from '../../store/store-number.ts';
import type { IncrementSteps } from '../../session/session-state.ts';
import type { CounterAccess } from '../plan.ts';

/** Notes that `value` is used; the counter stops at the highest value of its column, which then is a duplicate. */
export function useUpTo(counters: CounterAccess, tableId: number, value: bigint, highest: bigint): void {
  counters.use(tableId, value < highest ? value : highest - 1n);
}

/** The greatest value that an AUTO_INCREMENT column takes; beyond what a BIGINT has only of a double. */
export const highestOf = ({ type }: Column): bigint => (type.kind === 'int' ? integerRange(type)[1] : 2n ** 63n - 1n);

/** What InnoDB calls a value that it cannot make; the highest BIGINT UNSIGNED is none. */
const NO_VALUE = 2n ** 64n - 1n;

/** From the 17th range on they grow no more. */
const MOST_BITS = 16;
const LONGEST = 2 ** MOST_BITS - 1;

/**
 * The AUTO_INCREMENT values that a statement has reserved (`handler::update_auto_increment` in sql/handler.cc): as many
 * as it has rows where that is known before the first, otherwise 1, 2, 4 … more each time. What is left over is lost.
 */
export class IncrementRange {
  readonly #rows: number;
  #next: bigint | undefined;
  #end = 0n;
  #count = 0;
  /** Rows that are yet to come of those that a range was reserved for. */
  #left = 0;

  /** The next value before the row at hand. */
  #before: bigint | undefined;
  /** What was before a reservation that the row at hand made. */
  #reserved: { readonly counter: bigint; readonly left: number } | undefined;

  readonly #steps: IncrementSteps;

  /** @param rows how many rows come, or 0 where nobody knows */
  constructor(rows: number, steps: IncrementSteps) {
    this.#rows = rows;
    this.#steps = steps;
  }

  /** The next value. @throws WireError 1467 */
  take(counters: CounterAccess, tableId: number, highest: bigint): bigint {
    if (this.#next === undefined || this.#next >= this.#end) this.#reserve(counters, tableId, highest);
    const value = this.#next ?? 1n;
    if (value === NO_VALUE) throw wireError('ER_AUTOINC_READ_FAILED');
    this.#next = value + this.#steps.increment;
    return value;
  }

  #reserve(counters: CounterAccess, tableId: number, highest: bigint): void {
    const known = this.#count === 0 && this.#rows > 0;
    this.#reserved ??= { counter: counters.next(tableId), left: this.#left };
    if (this.#left === 0) this.#left = known ? this.#rows : this.#count < MOST_BITS ? 2 ** this.#count : LONGEST;
    this.#count++;
    // Steps may lead beyond the highest value, which then is out of range.
    this.#next = this.#aligned(counters.next(tableId));
    this.#end = this.#next + BigInt(this.#left) * this.#steps.increment;
    useUpTo(counters, tableId, this.#end - 1n, highest);
  }

  /** The first value from `next` on that is the offset and a number of increments. Steps of 1 know no offset. */
  #aligned(next: bigint): bigint {
    const { increment, offset } = this.#steps;
    if (increment === 1n) return next;
    const over = (((next - offset) % increment) + increment) % increment;
    return over === 0n ? next : next + increment - over;
  }

  /** A row begins. */
  rowBegins(): void {
    this.#before = this.#next;
    this.#reserved = undefined;
  }

  /** The row broke a CHECK or a foreign key, which MySQL sees before it makes a value: what was reserved for it is free. */
  refused(counters: CounterAccess, tableId: number): void {
    if (this.#reserved === undefined) return;
    counters.free(tableId, this.#reserved.counter);
    this.#left = this.#reserved.left;
    this.#end = this.#before ?? 0n;
    this.#count--;
    this.#reserved = undefined;
  }

  /** A row was put in, or gave way. */
  rowDone(): void {
    if (this.#left > 0) this.#left--;
  }

  /** The row is not put in: the next one takes `taken`, the value that was made for it, and a value of its own does not count. */
  giveBack(taken: bigint | undefined): void {
    this.#next = this.#before ?? taken ?? this.#next;
  }

  /** A row has a value of its own: what the statement makes comes behind it. */
  passed(value: bigint): void {
    if (this.#next !== undefined && value >= this.#next) this.#next = value + 1n;
  }
}
