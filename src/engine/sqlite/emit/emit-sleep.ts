import { wireError } from '../../../mysql/wire-error.ts';
import { notSupported } from './emit-context.ts';
import { Constant } from './operand.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { integerType } from '../type/type.ts';

/**
 * SLEEP(seconds): the session waits before the query runs, and nobody else does. So it is for queries without tables
 * (https://dev.mysql.com/doc/refman/9.7/en/miscellaneous-functions.html#function_sleep).
 */
export const emitSleep: SpecialFunction = (cx, node) => {
  const [seconds] = argumentsOf(cx, node, 1);
  if (seconds === undefined || cx.scope.tables.length > 0 || seconds.kind !== 'constant')
    throw notSupported('SLEEP in a query of tables');
  cx.builder.sleeps.push((run) => {
    const value = Number(seconds.source(run) ?? Number.NaN);
    if (Number.isNaN(value) || value < 0) throw wireError('ER_WRONG_ARGUMENTS', 'sleep.');
    return value;
  });
  return new Constant((run) => (run.session.sleepInterrupted ? 1 : 0), integerType(1));
};
