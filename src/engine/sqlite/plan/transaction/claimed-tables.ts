import { isWithin, joinClaims, NO_CLAIM, type TableClaim } from '../../lock/table-claim.ts';

/** What a transaction claims of tables, as long as all that it has done with the write lock can be taken up later. */
export class ClaimedTables {
  #claim: TableClaim | undefined;
  #seen: TableClaim = NO_CLAIM;
  #isAll = true;
  /** What was added last. */
  #last: TableClaim | undefined;

  /** `undefined` when there is none yet, or when there was more. */
  get claim(): TableClaim | undefined {
    return this.#isAll ? this.#claim : undefined;
  }

  /** The same with what its queries have shown. */
  get withSeen(): TableClaim | undefined {
    return joinClaims(this.claim, this.#seen);
  }

  /** @param claim `undefined` where it is not known of what */
  add(claim: TableClaim | undefined): void {
    // Plans have one claim for all their runs.
    if (claim === this.#last && claim !== undefined) return;
    this.#last = claim;
    const own = this.#claim;
    if (claim === undefined) this.goesOn();
    else if (own === undefined) this.#claim = claim;
    else if (!isWithin(claim, own)) this.#claim = joinClaims(own, claim);
  }

  /** Notes tables that a query has shown. */
  see(claim: TableClaim): void {
    if (!isWithin(claim, this.#seen)) this.#seen = joinClaims(this.#seen, claim) ?? this.#seen;
  }

  /** There is something that cannot be taken up later. */
  goesOn(): void {
    this.#isAll = false;
  }

  clear(): void {
    this.#claim = undefined;
    this.#last = undefined;
    this.#seen = NO_CLAIM;
    this.#isAll = true;
  }
}
