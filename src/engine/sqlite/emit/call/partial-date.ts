import type { Expression } from '../../../../sql/ast.ts';
import { convertTo } from '../../operand/convert.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { materialise, momentText } from '../../operand/to-text.ts';
import { DATE_TYPE, type TemporalType, isDay } from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** Of a parameter whose date has no month or day: whether it came as a date or as a moment, which MySQL looks at less closely. */
export const partialOf = ({ type }: Operand): TemporalType['partial'] => ('partial' in type ? type.partial : undefined);

/** Functions that want a date with month and day. */
const OF_DATES = new Set('datediff dayname dayofweek dayofyear to_days week weekday weekofyear yearweek'.split(' '));

/** Functions that count from a moment with no month or day as if there were one. */
const OF_MOMENTS = new Set(['convert_tz', 'timestampdiff', 'to_seconds']);

/** What DATE_FORMAT shows of the day of a week or year. */
const COUNTED = /%[aWwjUuVvXx]/;

/**
 * An argument of a function of dates; NULL for one without month or day where the function wants those.
 *
 * @throws WireError 1235 where MySQL computes with such a moment what none has, or stops
 */
export function wholeDate(cx: EmitContext, name: string, operand: Operand, args: readonly Expression[]): Operand {
  const partial = partialOf(operand);
  if (partial === undefined) return operand;
  // Days that a month does not have are counted.
  if (name === 'to_days') return sqlValue(`m_whole_date(${materialise(cx.builder, operand).sql})`, operand.type);
  const isOfDates = OF_DATES.has(name);
  if (isOfDates && partial === 'date')
    return sqlValue(`m_date(m_whole_date(${materialise(cx.builder, operand).sql}))`, DATE_TYPE);
  const isCounted =
    (name === 'extract' && isLiteral(args[0], /^week$/)) ||
    (name === 'date_format' && !isLiteral(args[1], new RegExp(`^(?!.*${COUNTED.source})`, 's')));
  if (isOfDates || OF_MOMENTS.has(name) || isCounted) throw partialRefusal(name);
  return operand;
}

const isLiteral = (node: Expression | undefined, form: RegExp): boolean =>
  node?.kind === 'literal' && form.test(node.value);

/** Error 1235 for a parameter that is no whole date. */
export const partialRefusal = (name: string): Error =>
  notSupported(`a moment without month or day as a parameter of ${name.toUpperCase()}`);

/** A moment that is read again, from a value that has a date: one without month or day only where the SQL mode has it. */
export const knownMoment = ({ type }: Operand, sql: string): string => (isDay(type) ? `m_known_date(${sql})` : sql);

/** The date of a value: of a parameter that is a moment also one without month or day. */
export function dateSql(builder: PlanBuilder, operand: Operand): string {
  const partial = partialOf(operand);
  if (partial === undefined && isDay(operand.type))
    return `m_known_date(substr(${momentText(materialise(builder, operand))},1,10))`;
  if (partial === undefined) return convertTo(builder, operand, DATE_TYPE);
  const { sql }: SqlValue = materialise(builder, operand);
  return partial === 'date' ? `m_date(${sql})` : `substr(${sql},1,10)`;
}
