import { resultText } from '../../type/decode.ts';
import type { ResultValue } from '../../../../mysql/column.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import type { RunContext } from '../../session/session-state.ts';
import { digitsRead } from '../../store/moment-text.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import { timeOfNumber } from '../../type/moment-of-number.ts';
import { dayMicros } from '../../type/temporal-reading.ts';
import { isTimeInRange } from '../../type/temporal.ts';
import { isNumeric, type StoredValue } from '../../type/type.ts';
import { isColumn, type Operand } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { noteTime, roundedTo } from './compare-value.ts';
import { isListed, type Place } from './place.ts';
import type { ComparedPair } from './compared-texts.ts';

type Value = Exclude<ResultValue, null>;

/** Digits behind the second. */
const MAX_FSP = 6;

/** Whether a column of times stands beside a literal number. */
export const isNumberBesideTime = (column: Operand, number: Operand): boolean =>
  column.kind === 'sql' &&
  column.type.kind === 'time' &&
  isColumn(column) &&
  number.kind === 'constant' &&
  !number.isParameter &&
  isNumeric(number.type);

/**
 * A column of times beside a number: MySQL reads it as a value of the column, rounded to its digits, and tells of one that
 * is no time (`convert_constant_arg_to_field` in sql/item_cmpfunc.cc). `undefined` for other operands and in rows.
 */
export function besideTime(
  builder: PlanBuilder,
  column: Operand,
  number: Operand,
  place: Place,
): ComparedPair | undefined {
  if (place === 'kept' || !isNumberBesideTime(column, number)) return undefined;
  if (column.kind !== 'sql' || column.type.kind !== 'time' || number.kind !== 'constant') return undefined;
  // In a list the number keeps its digits.
  const fsp = isListed(place) ? MAX_FSP : column.type.fsp;
  const name = column.origin?.originalName ?? '';
  const right = builder.bindSource(number.source, (value, run) => timeAmong(value, run, fsp, name, place));
  return { left: column.sql, right };
}

/** Where a number stands among stored times. @throws WireError 1292 in a strict change for one that is no time */
function timeAmong(value: Value, run: RunContext, fsp: number, column: string, place: Place): StoredValue {
  const text = resultText(value) ?? '';
  const isWhole = typeof value === 'number' || typeof value === 'bigint';
  const found = timeOfNumber(isWhole ? value : digitsRead(text, run.session.mode));
  if (typeof found === 'number') return roundedTo(found, fsp);
  if (found !== undefined) {
    if (!isListed(place)) noteTime(run.session, text, column);
    return roundedTo(dayMicros(found.parts), fsp);
  }
  reportProblem(run.session, isListed(place) ? truncatedValue('time', text) : incorrectTime(text, column));
  return betweenTimes(Number(text));
}

const incorrectTime = (text: string, column: string): WireError =>
  new WireError(1292, '22007', `Incorrect time value: '${text}' for column '${column}' at row 1`);

const MICROS_PER_MINUTE = 60_000_000;
/** Between two times, however many digits they have. */
const JUST_BEFORE = 0.5;

/** A number that is no time stands in front of the next full minute or hour, or beyond all times. */
function betweenTimes(value: number): number {
  const size = Math.abs(value);
  const [hours, minutes] = [Math.floor(size / 10_000), Math.floor(size / 100) % 100];
  const next = (minutes > 59 ? (hours + 1) * 60 : hours * 60 + minutes + 1) * MICROS_PER_MINUTE;
  return Math.sign(value) * (isTimeInRange(next) ? next - JUST_BEFORE : Infinity);
}
