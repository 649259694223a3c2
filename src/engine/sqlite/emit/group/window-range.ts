import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Interval } from '../../../../sql/ast.ts';
import { isMonthUnit, parseInterval } from '../../functions/date/date-arithmetic.ts';
import { resultText } from '../../type/decode.ts';
import { amountType } from '../infer/infer-call.ts';
import { settle } from '../infer/settle.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { dateTimeSql } from '../../operand/to-text.ts';

/** Microseconds from year 0 to the end of year 9999. */
const ALL_YEARS = 10_000 * 366 * 86_400 * 1e6;

/** A moment or time as microseconds, which a distance can be added to. */
export function microsSql(key: SqlValue): string {
  return key.type.kind === 'time' ? key.sql : `m_moment_micros(${dateTimeSql(key, 6)})`;
}

/**
 * The distance of `RANGE INTERVAL value unit PRECEDING` in microseconds.
 *
 * @throws WireError 1235 for units of different lengths, 3586 for a distance that is negative or NULL
 */
export function distanceSql(cx: EmitContext, { value, unit }: Interval, name: string): string {
  if (isMonthUnit(unit)) throw notSupported(`RANGE with INTERVAL … ${unit.toUpperCase()}`);
  settle(cx, value, amountType(unit));
  const constant = constantOf(cx, value);
  if (constant === undefined) throw notSupported('window frames with expressions');
  return cx.builder.bind((run) => {
    const given = constant.source(run);
    const distance = given === null ? undefined : parseInterval(resultText(given) ?? '', unit);
    const micros = distance === undefined ? -1 : distance.micros + distance.rest;
    if (micros < 0) throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
    if (micros > ALL_YEARS) throw notSupported('RANGE with an INTERVAL of more than 10,000 years');
    return BigInt(micros);
  });
}
