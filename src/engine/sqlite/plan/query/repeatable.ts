import type { Connection } from '../../file/connection.ts';
import { withinBudget } from '../../functions/budget.ts';
import type { Shared } from '../shared.ts';
import { quiet, type RunContext } from '../../session/session-state.ts';
import type { LiveSession } from '../../file/temporary-tables.ts';
import { bindValues, type SelectPlan } from '../plan.ts';
import { withPreludes } from '../prelude.ts';
import { digestOf, type SharedRead } from '../transaction/shared-reads.ts';

/**
 * A query of a session that may have to be looked at again.
 *
 * @param isLong whether it runs in a process of its own from its start: neither it nor what turns out to take long is run a second time here, where others wait
 */
export function repeatable(
  { runtime }: Pick<Shared, 'runtime'>,
  state: LiveSession,
  plan: SelectPlan,
  given: RunContext,
  isLong: boolean,
): SharedRead {
  const again = (connection: Connection): string | undefined => {
    // Without types it changes what the session knows.
    if (isLong || plan.types === undefined || connection.ready(plan).sleeps) return undefined;
    const before = runtime.session;
    const session = quiet(state);
    runtime.session = session;
    try {
      const run = withPreludes(plan.preludes, connection, { ...given, session });
      return withinBudget(() => digestOf(connection.each(plan, bindValues(plan.bindings, run))));
    } finally {
      runtime.session = before;
    }
  };
  return { again, isPublic: state.temporary.connection === undefined };
}
