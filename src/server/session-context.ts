import type { EngineSession } from '../engine/engine.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import type { Environment } from './environment.ts';
import type { SessionTracker } from './statement/session-tracker.ts';
import type { SessionVariables } from './variable/variable-store.ts';

/** Everything that the statements of one session work with. */
export interface SessionContext {
  readonly server: ServerContext;
  readonly identity: SessionIdentity;
  readonly variables: SessionVariables;
  readonly environment: Environment;
  readonly engine: EngineSession;
  /** What the client is to be told of all this. */
  readonly tracker: SessionTracker;
}
