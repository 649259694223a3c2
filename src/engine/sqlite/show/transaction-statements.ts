import type { Statement } from '../../../sql/ast.ts';
import type { OkResult, ResultSink, Warning } from '../../engine.ts';
import { explainFailure } from '../plan/failure.ts';
import { isolationOf } from '../plan/transaction/isolation.ts';
import type { Transaction } from '../plan/transaction/transaction.ts';
import type { SessionState } from '../session/session-state.ts';
import type { StatementContext } from '../plan/statement-context.ts';

/** The answer of a statement that changes no rows. */
export const OK: OkResult = { affectedRows: 0, insertId: 0, info: '' };

const KINDS = [
  'begin',
  'commit',
  'rollback',
  'savepoint',
  'rollback-to',
  'release-savepoint',
  'set-transaction',
] as const;

type TransactionStatement = Extract<Statement, { readonly kind: (typeof KINDS)[number] }>;

/** Whether a statement is BEGIN, COMMIT, SAVEPOINT or the like. */
export function isTransactionStatement(statement: Statement): statement is TransactionStatement {
  return (KINDS as readonly string[]).includes(statement.kind);
}

/** Whether a statement does not ask for what the transaction has changed. */
export const needsNoChanges = ({ kind }: Statement): boolean => WITHOUT_CHANGES.has(kind);

const WITHOUT_CHANGES: ReadonlySet<Statement['kind']> = new Set([
  'rollback',
  'savepoint',
  'rollback-to',
  'release-savepoint',
  'set-transaction',
]);

/**
 * Runs a statement about transactions; it is answered when what it commits is on the disk.
 *
 * @throws WireError 1030, 1114 of a commit, which undoes the transaction
 */
export function runTransactionStatement(
  context: StatementContext,
  statement: TransactionStatement,
  sink: ResultSink,
): void | Promise<void> {
  let committed: boolean;
  try {
    committed = carryOut(context, statement);
  } catch (error) {
    throw explainFailure(error, context.shared, context.state);
  }
  return context.runner.whenSafe(committed, () => sink.ok(OK));
}

/** Returns whether changes were committed. */
function carryOut(context: StatementContext, statement: TransactionStatement): boolean {
  const { transaction } = context.runner;
  switch (statement.kind) {
    case 'begin': {
      const { beginsReadOnly, next } = transaction.modes;
      const committed = transaction.commit();
      transaction.modes.next = next;
      transaction.begin(statement.readOnly ?? beginsReadOnly);
      if (statement.consistentSnapshot) takeSnapshot(transaction, context.state);
      return committed;
    }
    case 'commit':
    case 'rollback':
      return end(transaction, statement);
    case 'savepoint':
      if (!transaction.active && context.runner.autocommit) return false;
      transaction.savepoint(statement.name);
      return false;
    case 'rollback-to':
      transaction.rollbackTo(statement.name);
      return false;
    case 'release-savepoint':
      transaction.release(statement.name);
      return false;
    case 'set-transaction':
      transaction.modes.next = {
        isolation:
          statement.isolation === undefined ? transaction.modes.next?.isolation : isolationOf(statement.isolation),
        readOnly: statement.readOnly ?? transaction.modes.next?.readOnly,
      };
      return false;
  }
}

/** Begins to read, where the isolation lets a transaction keep to what it read first. */
function takeSnapshot(transaction: Transaction, { environment }: SessionState): void {
  if (transaction.modes.isolation === 'repeatable-read')
    transaction.reader().all('SELECT count(*) FROM tlsdb_counter', []);
  else environment.addWarning(SNAPSHOT_IGNORED);
}

/** HA_ERR_WRONG_COMMAND of InnoDB's `start_trx_and_assign_read_view`. */
const SNAPSHOT_IGNORED: Warning = {
  level: 'Warning',
  errno: 138,
  message:
    'InnoDB: WITH CONSISTENT SNAPSHOT was ignored because this phrase can only be used with REPEATABLE READ isolation level.',
};

function end(
  transaction: Transaction,
  { kind, chain }: Extract<Statement, { readonly kind: 'commit' | 'rollback' }>,
): boolean {
  const { isReadOnly, isolation } = transaction.modes;
  let committed = false;
  if (kind === 'commit') committed = transaction.commit();
  else transaction.rollback();
  if (chain) transaction.begin(isReadOnly, isolation);
  return committed;
}
