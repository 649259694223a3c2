import { wireError, WireError } from '../../../mysql/wire-error.ts';
import { reportProblem } from '../store/problem.ts';
import type { CoreFunction } from './core-function.ts';
import { reporting } from './scalar-call.ts';
import { number, text, type Runtime } from './scalar.ts';
import { limited } from './text-value.ts';

/** Functions that refuse what is not allowed, and otherwise change nothing. */
export function checkingFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_raise: {
      call: () => {
        throw wireError('ER_SUBQUERY_NO_1_ROW');
      },
    },
    m_limited: { call: reporting((value, name) => limited(text(value), text(name)), runtime) },
    m_benchmark: {
      call: (count) => {
        if (count === null || number(count) >= 0) return count === null ? null : 0n;
        reportProblem(
          runtime.session,
          new WireError(1411, 'HY000', `Incorrect count value: '${text(count)}' for function benchmark`),
        );
        return null;
      },
      exact: true,
      nulls: true,
    },
  };
}
