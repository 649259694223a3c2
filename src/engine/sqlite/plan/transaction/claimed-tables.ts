import { joinClaims, type TableClaim } from '../../lock/table-claim.ts';

/** What a transaction claims of tables, as long as all that it has done with the write lock can be taken up later. */
export class ClaimedTables {
  #claim: TableClaim | undefined;
  #isAll = true;

  /** `undefined` when there is none yet, or when there was more. */
  get claim(): TableClaim | undefined {
    return this.#isAll ? this.#claim : undefined;
  }

  /** @param claim `undefined` where it is not known of what */
  add(claim: TableClaim | undefined): void {
    const own = this.#claim;
    if (claim === undefined) this.goesOn();
    else if (own === undefined) this.#claim = claim;
    else if (!(claim.changed.isSubsetOf(own.changed) && claim.read.isSubsetOf(own.read)))
      this.#claim = joinClaims(own, claim);
  }

  /** There is something that cannot be taken up later. */
  goesOn(): void {
    this.#isAll = false;
  }

  clear(): void {
    this.#claim = undefined;
    this.#isAll = true;
  }
}
