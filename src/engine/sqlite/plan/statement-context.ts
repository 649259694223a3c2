import type { EngineSession } from '../../engine.ts';
import type { DataRunner } from './data-runner.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from './shared.ts';

/** What statements other than data statements work with. */
export interface StatementContext {
  readonly shared: Shared;
  readonly state: LiveSession;
  readonly runner: DataRunner;
  readonly session: EngineSession & { forgetDatabase(): void };
}
