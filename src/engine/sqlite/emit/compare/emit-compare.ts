import type { ResultValue } from '../../../../mysql/column.ts';
import { parameterLetters } from '../../type/charset-text.ts';
import { asText, followsColumn, isNoTextOf, isNoTimeColumn, lettersFor, noTime } from './column-form.ts';
import { comparisonValue, writtenDate, type ComparisonOperator } from './compare-value.ts';
import { isAlone, type Place } from './place.ts';
import { isOfOtherKind, isSought, parameterBeside } from './parameter-beside.ts';
import { besideTime, isNumberBesideTime } from './number-beside-time.ts';
import { numberBeside } from '../../operand/to-number.ts';
import { materialise } from '../../operand/to-text.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import { reportProblem } from '../../store/problem.ts';
import {
  areBinary,
  COERCIBILITY,
  isColumn,
  sqlValue,
  type Constant,
  type Operand,
  type SqlValue,
} from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { decider, filteredUnlessDecided, unlessDecided } from '../operator/reading-order.ts';
import {
  BOOLEAN_TYPE,
  COMPUTED_YEAR,
  isCharacter,
  isNumeric,
  isTemporal,
  timeType,
  isFloatingPoint,
  isDay,
  type ValueType,
} from '../../type/type.ts';
import { type ComparedPair, compareTexts, otherCollation, keysOf, storedKey } from './compared-texts.ts';
import { compareForms } from './compared-forms.ts';

/** SQLite's spelling of a comparison operator. */
function sqliteOperator(operator: ComparisonOperator): string {
  return operator === '<=>' ? 'IS' : operator;
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<=>': '<=>',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Emits `left operator right` for two single values. */
export function emitComparison(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
  place: Place = 'alone',
): SqlValue {
  const pair = comparedPair(builder, operator, left, right, place);
  const nullable = operator !== '<=>' && (left.nullable || right.nullable);
  const compared = `(${pair.left} ${sqliteOperator(operator)} ${pair.right})`;
  const hasMore = place === 'where' && operator === '=' && pair.sought !== undefined;
  const whole = hasMore ? `(${compared} AND ${pair.sought})` : compared;
  if (operator === '<=>') return sqlValue(whole, BOOLEAN_TYPE, nullable);
  const decide = place === 'where' ? filteredUnlessDecided : unlessDecided;
  return sqlValue(decide([decider(left, pair.left)], [pair.right], whole), BOOLEAN_TYPE, nullable);
}

/** Two operands that an operator compares in comparable forms: a constant day in front as it is. */
export function comparedPair(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
  place: Place,
): ComparedPair {
  const isDayFirst = isDay(left.type) && left.kind === 'constant' && !['time', 'year'].includes(right.type.kind);
  const [a, b] = isDayFirst ? [materialise(builder, left), right] : [left, right];
  const isPlainDay = a.kind === 'constant' && b.kind === 'constant' && isDay(b.type);
  return comparable(builder, operator, a, isPlainDay ? materialise(builder, b) : b, place);
}

/**
 * Brings two operands to comparable forms (https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html).
 *
 * @param place what a text that is no date counts as: in a comparison of two values it is an error
 */
export function comparable(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  givenLeft: Operand,
  givenRight: Operand,
  place: Place = 'alone',
): ComparedPair {
  const [left, right] = [numberBeside(givenLeft, givenRight), numberBeside(givenRight, givenLeft)];
  const decided = otherCollation(builder, operator, left, right);
  if (decided !== undefined) return keysOf(decided, materialise(builder, left), materialise(builder, right));
  const asTime = besideTime(builder, left, right, place);
  if (asTime !== undefined) return asTime;
  if (left.kind === 'constant' && right.kind === 'sql') {
    // In front of BETWEEN and IN a number stays one.
    if (!isAlone(place) && isNumberBesideTime(right, left)) return compareForms(builder, left, right, place);
    const swapped = comparable(builder, MIRRORED[operator], right, left, place);
    return { ...swapped, left: swapped.right, right: swapped.left };
  }
  if (left.kind === 'sql' && left.type.kind === 'time' && isAlone(place)) {
    const text = noTime(right);
    if (text !== undefined) return compareTexts(builder, left, toldText(builder, left, text));
  }
  if (left.kind === 'sql' && right.kind === 'constant' && isOfOtherKind(left, right, operator, place)) {
    const value = materialise(builder, right);
    const isTold = left.type.kind === 'time' && isSought(left, operator, place);
    return isTold
      ? compareTexts(builder, left, toldText(builder, left, right))
      : compareForms(builder, left, value, place);
  }
  if (left.kind === 'sql' && right.kind === 'constant' && isAlone(place) && isNoTextOf(left, right))
    return compareForms(builder, left, materialise(builder, right), place);
  if (left.kind === 'sql' && right.kind === 'constant' && decides(left, right, operator, place))
    return compareAsValues(builder, operator, left, right, place);
  return compareForms(builder, left, right, place);
}

/** Whether the value in SQL decides as what the constant beside it is read. */
function decides(left: SqlValue, right: Constant, operator: ComparisonOperator, place: Place): boolean {
  if (left.coercibility === COERCIBILITY.undecided || !followsColumn(left.type, right, operator)) return false;
  if (left.meanwhile?.of === left.sql && right.type.kind !== 'int') return false;
  if (isNoTimeColumn(left, right, place)) return false;
  // Beside a text that counts for no more than they do, bytes are none of its letters.
  return !(isCharacter(left.type) && areBinary([left, right]));
}

/** How a constant becomes a value of the type that is beside it. */
function comparedBy(type: ValueType, right: Constant, place: Place): typeof comparisonValue {
  if (right.isParameter) return isTemporal(type) ? parameterBeside(type, right, place) : comparisonValue;
  return isCharacter(right.type) ? writtenDate : comparisonValue;
}

/** The constant as a value of the type that is beside it. */
function compareAsValues(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  left: SqlValue,
  right: Constant,
  place: Place,
): ComparedPair {
  // A number that a parameter holds is a year as it is.
  const type = right.isParameter && left.type.kind === 'year' ? COMPUTED_YEAR : left.type;
  // The bytes of a parameter are a text.
  const isText = right.isParameter && isNumeric(type);
  // A decimal literal is a text here, and beside a date or a member it is a number.
  const isDecimal = (isDay(type) || type.kind === 'enum') && right.type.kind === 'decimal';
  // A date literal beside a TIME becomes one: midnight.
  const isMidnight = type.kind === 'time' && right.type.kind === 'date';
  const stored = comparedBy(type, right, place);
  // What no literal is has digits of its own, but for a parameter that a condition asks the column for.
  const isLoose = right.isParameter && place !== 'where';
  const judged = isLoose && isFloatingPoint(type) ? 'member' : place;
  // Beside a date a parameter that is none is told of here.
  const source = isDay(type) || (type.kind === 'time' && !isAlone(place)) ? right.given : right.source;
  const isEqualSought = operator === '=' && place === 'where' && right.isParameter;
  // A text loses the digits that a TIME does not have, and so does a parameter that a condition asks for.
  const read = type.kind === 'time' && right.isTemporal && !isEqualSought ? timeType(6) : type;
  const column = isColumn(left) && !right.isTemporal ? left.origin?.originalName : undefined;
  const inSet = lettersFor(type, right.type);
  const form = (value: Exclude<ResultValue, null>): Exclude<ResultValue, null> => {
    if (isMidnight) return '00:00:00';
    if (isDecimal) return Number(value);
    if (right.isParameter && type.kind === 'text' && value instanceof Uint8Array)
      return parameterLetters(value, type.charset);
    return isText ? asText(value) : inSet(value);
  };
  return {
    left: storedKey(left),
    right: builder.bindSource(source, (value, run) => stored(form(value), read, operator, run, column, judged)),
  };
}

/** A text beside a TIME that it is none of: MySQL tells of it where that is a column, and compares texts. */
function toldText(builder: PlanBuilder, { origin }: SqlValue, constant: Constant): SqlValue {
  const sql = builder.bindSource(constant.source, (value, { session }) => {
    const message = `Incorrect time value: '${String(value)}' for column '${origin?.originalName ?? ''}' at row 1`;
    if (origin !== undefined) reportProblem(session, new WireError(1292, '22007', message));
    return String(value);
  });
  return sqlValue(sql, constant.type, constant.nullable);
}
