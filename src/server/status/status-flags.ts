import { SERVER_STATUS } from '../../mysql/capability.ts';
import type { ShowTarget, Statement } from '../../sql/ast.ts';

/** SHOW statements that MySQL answers by going through a table of its own from end to end. */
const WITHOUT_INDEX: ReadonlySet<ShowTarget> = new Set<ShowTarget>([
  ...(['databases', 'variables', 'engines', 'plugins', 'collation', 'character-set', 'triggers'] as const),
  ...(['events', 'procedure-status', 'function-status', 'open-tables'] as const),
]);

/** Status flags that a statement earns by what it is (https://dev.mysql.com/doc/dev/mysql-server/latest/mysql__com_8h.html). */
export function statusFlagsOf(statement: Statement): number {
  if (statement.kind === 'drop-database') return SERVER_STATUS.databaseDropped;
  return statement.kind === 'show' && WITHOUT_INDEX.has(statement.target) ? SERVER_STATUS.noIndexUsed : 0;
}
