import { DOUBLE_TYPE, textType, timeType } from '../../type/type.ts';
import { filledWidth } from '../../type/computed-type.ts';
import { convertTo } from '../../operand/convert.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { realSql } from '../../operand/to-number.ts';
import { materialise, momentText, toText } from '../../operand/to-text.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** What EXTRACT reads from a number: a moment, or a TIME where the unit is one of the clock and the number short. */
export function numberInExtract(builder: PlanBuilder, operand: Operand, isClock: boolean): SqlValue {
  if (filledWidth(operand.type) !== undefined && isClock)
    throw notSupported('EXTRACT from a number with zeros in front');
  const real = realSql(builder, operand);
  const number = materialise(builder, operand);
  const written = momentText(number.type.kind === 'float' ? { ...number, type: DOUBLE_TYPE } : number);
  const moment = `(CASE WHEN ${real}=0 THEN '0000-00-00' ELSE m_decimal_moment(${written}) END)`;
  const type = textType(26, builder.connection);
  if (!isClock) return sqlValue(moment, type);
  const time = sqlValue(convertTo(builder, operand, timeType(6)), timeType(6));
  const least = operand.type.kind === 'decimal' ? LARGEST_TIME + 1 : SHORTEST_DATE;
  const isDate = `${real}>=${least} AND ${real}<${BEHIND_MOMENTS}`;
  const digits = `(CASE WHEN ${real}>${LARGEST_TIME} THEN ${moment} ELSE ${written} END)`;
  const text = `(CASE WHEN ${isDate} THEN ${digits} ELSE ${toText(builder, time)} END)`;
  return sqlValue(text, type);
}

/** The shortest digits that may be a date instead of a TIME, the largest TIME as a number, and what is larger than any moment as one. */
const SHORTEST_DATE = 10_000;
const LARGEST_TIME = 8_385_959;
const BEHIND_MOMENTS = 1e15;
