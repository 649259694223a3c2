import type { StoredValue } from '../type/type.ts';
import type { Connection } from '../file/connection.ts';
import type { Prelude } from '../operand/plan-builder.ts';
import type { RunContext } from '../session/session-state.ts';
import { bindValues, boundSql } from './plan.ts';

/** Runs the queries that come before a statement's own, in order, and adds their rows to its context. */
export function withPreludes<T extends RunContext>(
  preludes: readonly Prelude[] | undefined,
  connection: Connection,
  context: T,
): T {
  if (preludes === undefined || preludes.length === 0) return context;
  const materialised: StoredValue[] = [];
  const run = { ...context, materialised };
  for (const { sql, bindings } of preludes) {
    const bound = boundSql(sql, bindings);
    const [row] = connection.all(bound.sql, bindValues(bound.bindings, run));
    materialised.push(row?.[0] ?? null);
  }
  return run;
}
