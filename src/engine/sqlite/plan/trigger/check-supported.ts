import { WireError } from '../../../../mysql/wire-error.ts';
import type { Catalog, Table, Trigger } from '../../catalog/catalog.ts';
import type { SessionState } from '../../session/session-state.ts';
import { programSession } from './program-session.ts';
import { readyProgram } from './table-triggers.ts';
import { triggerBody } from './trigger-body.ts';

/** ER_NOT_SUPPORTED_YET. */
const NOT_SUPPORTED = 1235;

/**
 * Plans every part of a body, so that what is not supported is said at once. What else is wrong is said when the part runs,
 * as in MySQL: a table may be made later.
 *
 * @throws WireError 1235
 */
export function checkSupported(catalog: Catalog, table: Table, trigger: Trigger, state: SessionState): void {
  const { parts } = readyProgram(catalog, table, triggerBody(trigger));
  const session = programSession(state, trigger, table.schema);
  for (const part of parts) {
    try {
      part.plan(session);
    } catch (error) {
      if (!(error instanceof WireError) || error.errno === NOT_SUPPORTED) throw error;
    }
  }
}
