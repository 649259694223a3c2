import { claimOfChange, namesOf } from '../../catalog/table-names.ts';
import type { Shared } from '../shared.ts';
import type { WritePlan } from '../plan.ts';
import { claimReads, joinClaims, type TableClaim } from '../../lock/table-claim.ts';
import type { Isolation } from '../transaction/isolation.ts';

type Claims = WeakMap<WritePlan, TableClaim | undefined>;

/** What changes claim, by their plans: where gaps between rows are locked, and where not. */
const [withGaps, withoutGaps]: readonly [Claims, Claims] = [new WeakMap(), new WeakMap()];

/**
 * What a change claims; its plan is of the present definitions. A change locks the rows that it finds; one
 * that does not find them by unique keys locks all that it passes and the gaps between them, but with READ COMMITTED
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-transaction-isolation-levels.html).
 */
export function claimOfPlan(
  shared: Pick<Shared, 'catalog' | 'pool'>,
  plan: WritePlan,
  isolation: Isolation,
): TableClaim | undefined {
  const hasGaps = isolation !== 'read-committed';
  const claims = hasGaps ? withGaps : withoutGaps;
  if (!claims.has(plan)) claims.set(plan, newClaim(shared, plan, hasGaps));
  return claims.get(plan);
}

function newClaim(
  { catalog, pool }: Pick<Shared, 'catalog' | 'pool'>,
  plan: WritePlan,
  hasGaps: boolean,
): TableClaim | undefined {
  const { changes, reads = [] } = plan;
  const { isOfOneTable, findsByKey, keepsReferred } = plan.changeKind(pool.writer());
  const own = namesOf(changes);
  const others = namesOf(reads).difference(own);
  const ofSingleRows = isOfOneTable && (findsByKey || !hasGaps) && others.size === 0;
  const claim = claimOfChange(catalog, changes, { ofSingleRows, keepsReferred });
  return joinClaims(claim, claimReads(others));
}
