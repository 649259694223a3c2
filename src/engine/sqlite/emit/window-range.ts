import { wireError } from '../../../mysql/wire-error.ts';
import type { Interval } from '../../../sql/ast.ts';
import { MICROS_PER_DAY, MICROS_PER_SECOND } from '../type/temporal.ts';
import { toDouble } from '../type/numeric-value.ts';
import { constantOf, notSupported, type EmitContext } from './emit-context.ts';
import type { SqlValue } from './operand.ts';
import { dateTimeSql } from './to-text.ts';

/** Microseconds of the units that are always as long. */
const MICROS: Readonly<Record<string, number>> = {
  microsecond: 1,
  second: MICROS_PER_SECOND,
  minute: 60 * MICROS_PER_SECOND,
  hour: 3600 * MICROS_PER_SECOND,
  day: MICROS_PER_DAY,
  week: 7 * MICROS_PER_DAY,
};

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
  const micros = MICROS[unit];
  if (micros === undefined) throw notSupported(`RANGE with INTERVAL … ${unit.toUpperCase()}`);
  const constant = constantOf(cx, value);
  if (constant === undefined) throw notSupported('window frames with expressions');
  return cx.builder.bind((run) => {
    const given = constant.source(run);
    const distance = given === null ? -1 : toDouble(given);
    if (distance < 0) throw wireError('ER_WINDOW_FRAME_ILLEGAL', name);
    // Of all units but the second only whole numbers count.
    return unit === 'second' ? Math.round(distance * micros) : Math.round(distance) * micros;
  });
}
