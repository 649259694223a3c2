import { WireError } from '../../../../mysql/wire-error.ts';
import { momentText } from '../../store/moment-text.ts';
import type { CoreFunction } from '../core-function.ts';
import { reporting } from '../scalar-call.ts';
import { number, text, type Runtime } from '../scalar.ts';
import { dateAdd, partialSum } from './date-arithmetic.ts';
import { parseByFormat } from './parse-by-format.ts';

/** DATE_ADD and STR_TO_DATE, which tell what is wrong with what they read. */
export function momentFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_date_add: {
      call: reporting((value = null, amount, unit, sign, form, fsp) => {
        if (value === null) return null;
        const moment = momentText(text(value), runtime.session, form === 'time', false);
        const direction = number(sign) < 0 ? -1 : 1;
        if (amount !== null) return dateAdd(moment, text(amount), text(unit), direction, text(form), number(fsp));
        // The moment is read before it is known that nothing is added.
        const read = dateAdd(moment, '0', text(unit), direction, text(form), number(fsp));
        return read instanceof WireError ? read : null;
      }, runtime),
      nulls: true,
    },
    m_partial_sum: {
      call: reporting((value, _amount, name) => partialSum(text(value), text(name)), runtime),
    },
    m_str_to_date: {
      call: reporting(
        (value, format, kind) => parseByFormat(text(value), text(format), kind, runtime.session.mode),
        runtime,
      ),
    },
  };
}
