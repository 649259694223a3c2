import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { TransactionStatement } from '../../sql/ast.ts';
import { requireAny } from '../access/access.ts';
import type { SessionContext } from '../session-context.ts';
import { SILENT } from '../statement/silent-sink.ts';
import { OK } from '../statement/simple-result.ts';
import { assign, definitionOf, levelOf } from './assign-variable.ts';
import type { VariableValue } from './variable.ts';

export type SetTransaction = Extract<TransactionStatement, { readonly kind: 'set-transaction' }>;

/**
 * Runs `SET [GLOBAL | SESSION] TRANSACTION`. Without a scope it is about the next transaction, which the engine knows of.
 *
 * @throws WireError 1227, 1568
 */
export async function runSetTransaction(
  session: SessionContext,
  statement: SetTransaction,
  sink: ResultSink,
  sql: string,
): Promise<void> {
  const { scope, isolation, readOnly } = statement;
  if (scope === undefined) {
    requireNoTransaction(session);
    await setNextTransaction(session, statement, sql);
    return sink.ok(OK);
  }
  const level = levelOf(scope);
  if (level !== 'session') requireAny(session.server, session.identity, 'super', 'system_variables_admin');
  const set = async (name: string, value: VariableValue | undefined): Promise<void> => {
    if (value === undefined) return;
    await assign(session, definitionOf(name), level, value);
    if (level === 'session') session.tracker.variableSet(name);
  };
  await set('transaction_isolation', isolation);
  await set('transaction_read_only', readOnly === undefined ? undefined : Number(readOnly));
  sink.ok(OK);
}

/** `SET @@transaction_isolation = …` is SET TRANSACTION without a scope. */
export function nextTransaction(name: string, value: VariableValue): SetTransaction | undefined {
  const kind = 'set-transaction';
  if (name === 'transaction_isolation')
    return { kind, scope: undefined, isolation: String(value), readOnly: undefined };
  if (name === 'transaction_read_only') return { kind, scope: undefined, isolation: undefined, readOnly: value === 1 };
  return undefined;
}

/** @throws WireError 1568 */
export function requireNoTransaction({ engine }: SessionContext): void {
  if (engine.inTransaction) throw wireError('ER_CANT_CHANGE_TX_CHARACTERISTICS');
}

/** What the next transaction shall be is told to clients that follow transactions. */
export async function setNextTransaction(session: SessionContext, next: SetTransaction, sql = ''): Promise<void> {
  const { engine, tracker, variables } = session;
  await engine.run(next, sql, SILENT);
  if (variables.wire.transactionDetail !== 'OFF') tracker.transaction.next(next);
}
