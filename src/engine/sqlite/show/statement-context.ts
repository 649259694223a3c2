import type { EngineSession } from '../../engine.ts';
import type { DataRunner } from '../plan/data-runner.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Shared } from '../shared.ts';

/** What statements other than data statements work with. */
export interface StatementContext {
  readonly shared: Shared;
  readonly state: SessionState;
  readonly runner: DataRunner;
  readonly session: EngineSession & { forgetDatabase(): void };
}
