import { markOf } from '../../kit/clock.ts';
import type { ResultValue } from '../../mysql/column.ts';
import { holdsAny } from '../access/access.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';

/** Longest text of a statement that SHOW PROCESSLIST shows without FULL. */
const SHORT_INFO = 100;

/**
 * The processes that the session may see: all with the PROCESS privilege, else those of its own account's user.
 *
 * @param asking the connection whose SHOW PROCESSLIST it is, which MySQL shows before it executes
 */
export function processRows(
  server: ServerContext,
  identity: SessionIdentity,
  full: boolean,
  asking?: number,
): readonly (readonly ResultValue[])[] {
  const all = holdsAny(server, identity, 'process');
  const now = markOf(server.clock);
  return server.processes
    .list()
    .filter(({ user }) => all || user === identity.user)
    .map((process) => [
      process.id,
      process.user,
      process.host,
      process.database ?? null,
      process.command,
      Math.max(0, Math.floor((now - process.since) / 1000)),
      process.id === asking ? 'init' : process.state,
      (full ? process.info : process.info?.slice(0, SHORT_INFO)) ?? null,
    ]);
}
