import { wireError } from '../../../mysql/wire-error.ts';
import type { Signal } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { checkSignal } from '../plan/trigger/check-body.ts';
import { isWarning, signalled } from '../plan/trigger/signal.ts';
import { OK } from './transaction-statements.ts';

/** Runs SIGNAL outside of programs: an error ends it, a warning is told of. @throws WireError */
export function runSignal({ session, state }: StatementContext, node: Signal, sink: ResultSink): void {
  if (node.condition !== undefined) throw wireError('ER_SP_COND_MISMATCH', node.condition);
  checkSignal(node);
  const condition = signalled(
    node.sqlState,
    node.items.map(({ name, value }) => [name, session.evaluate(value)]),
  );
  if (!isWarning(node.sqlState)) throw condition;
  const { errno, message, sqlState, items } = condition;
  state.environment.addWarning({ level: 'Warning', errno, message, sqlState, items });
  sink.ok(OK);
}
