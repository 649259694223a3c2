import { WireError } from '../../../mysql/wire-error.ts';
import { encodeBig, parseDecimal, rescale } from '../type/decimal.ts';
import { reportProblem, truncatedValue } from '../store/problem.ts';
import { number, text, type Runtime } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';

/**
 * Tells of a text that is not all of a decimal.
 *
 * @param by 0 for a constant, 1 for what a function gives, of which MySQL tells only where it is no number, 2 for a column
 */
function tellDecimal({ session }: Runtime, written: string, parsed: ReturnType<typeof parseDecimal>, by: number): void {
  if (parsed?.complete === true) return;
  if (parsed === undefined && by > 0) reportProblem(session, NO_DECIMAL);
  if (by !== 1) reportProblem(session, truncatedValue('DECIMAL', written));
}

/** In MySQL's own words. */
const NO_DECIMAL = new WireError(1366, 'HY000', "Incorrect DECIMAL value: '0' for column '' at row -1");

/** Functions that read texts as decimals, and tell of those that are none. */
export function decimalTextFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_text_big: {
      call: (value, scale, told) => {
        const parsed = parseDecimal(text(value));
        tellDecimal(runtime, text(value), parsed, told === undefined ? 0 : number(told));
        const { unscaled, scale: own } = parsed?.value ?? { unscaled: 0n, scale: 0 };
        return encodeBig(rescale(unscaled, own, number(scale)));
      },
    },
    // The text itself.
    m_told_decimal: {
      call: (value, by) => {
        tellDecimal(runtime, text(value), parseDecimal(text(value)), number(by));
        return value ?? null;
      },
    },
  };
}
