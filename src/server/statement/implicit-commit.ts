import { wireError } from '../../mysql/wire-error.ts';
import type { Statement } from '../../sql/ast.ts';
import type { SessionContext } from '../session-context.ts';
import { SILENT } from './silent-sink.ts';

/** Beside the definitions and LOCK TABLES, for which the engine itself commits. */
const KINDS: ReadonlySet<Statement['kind']> = new Set([
  'create-user',
  'alter-user',
  'drop-user',
  'rename-user',
  'set-password',
  'grant',
  'revoke',
  'maintain-table',
  'flush',
  'reload-tls',
  'change-components',
]);

/**
 * Whether a statement commits the session's transaction before it runs, also when it then fails.
 *
 * @see https://dev.mysql.com/doc/refman/9.7/en/implicit-commit.html
 */
export function commitsFirst(statement: Statement): boolean {
  return KINDS.has(statement.kind);
}

/** Commits the session's transaction. @throws WireError 1792 where the next one is read-only and `statement` would write */
export async function commitFirst(session: SessionContext, statement: Statement, sql: string): Promise<void> {
  await session.engine.run({ kind: 'commit', chain: false, release: false }, sql, SILENT);
  if (session.variables.flag('transaction_read_only') && changesServer(statement))
    throw wireError('ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION');
}

function changesServer(statement: Statement): boolean {
  if (statement.kind === 'maintain-table')
    return statement.operation === 'optimize' || statement.operation === 'repair';
  return statement.kind !== 'flush' && statement.kind !== 'reload-tls';
}
