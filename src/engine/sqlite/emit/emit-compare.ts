import type { Expression } from '../../../sql/ast.ts';
import { collationOf, hasOwnBytes, type Collation } from '../type/collation.ts';
import { keyFunctionName, keySql } from '../type/sort-key.ts';
import { asText, followsColumn, isNoTextOf, isNoTimeColumn, lettersFor, noTime } from './column-form.ts';
import { comparisonValue, isAlone, type ComparisonOperator, type Place } from './compare-value.ts';
import { isDay, isOfOtherKind, isSought, parameterBeside } from './parameter-beside.ts';
import { asValue, commonCollation } from '../operand/common-collation.ts';
import { asLetters } from './document-letters.ts';
import { narrowCharset, textIn, toCharsetSql } from '../operand/to-charset.ts';
import { asDecimal, bigSql, decimalSql } from '../operand/to-decimal.ts';
import { bytesSql, jsonSql } from '../operand/to-document.ts';
import { numberBeside, realSql, toNumeric } from '../operand/to-number.ts';
import { dateTimeSql, materialise, textSql, toText } from '../operand/to-text.ts';
import { SMALL_PRECISION } from '../type/decimal.ts';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { reportProblem } from '../store/problem.ts';
import {
  areBinary,
  COERCIBILITY,
  isColumn,
  sqlValue,
  type Constant,
  type Operand,
  type SqlValue,
} from '../operand/operand.ts';
import type { PlanBuilder } from '../operand/plan-builder.ts';
import { decider, filteredUnlessDecided, unlessDecided } from './reading-order.ts';
import {
  BOOLEAN_TYPE,
  COMPUTED_YEAR,
  decimalType,
  isBiased,
  isCharacter,
  isNumeric,
  isTemporal,
  storedScale,
  timeType,
  type ValueType,
} from '../type/type.ts';

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

/** Two operands brought to forms that SQLite compares as MySQL does. */
export interface ComparedPair {
  readonly left: string;
  readonly right: string;
}

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
  const whole = `(${pair.left} ${sqliteOperator(operator)} ${pair.right})`;
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
  if (left.kind === 'constant' && right.kind === 'sql') {
    const swapped = comparable(builder, MIRRORED[operator], right, left, place);
    return { left: swapped.right, right: swapped.left };
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
  const isDecisive = left.kind === 'sql' && left.coercibility !== COERCIBILITY.undecided;
  if (
    isDecisive &&
    right.kind === 'constant' &&
    followsColumn(left.type, right, operator) &&
    !isNoTimeColumn(left, right, place) &&
    // Beside a text that counts for no more than they do, bytes are none of its letters.
    !(isCharacter(left.type) && areBinary([left, right]))
  ) {
    // A number that a parameter holds is a year as it is.
    const type = right.isParameter && left.type.kind === 'year' ? COMPUTED_YEAR : left.type;
    // The bytes of a parameter are a text.
    const isText = right.isParameter && isNumeric(type);
    // A decimal literal is a text here, and beside a date or a member it is a number.
    const isDecimal = (isDay(type) || type.kind === 'enum') && right.type.kind === 'decimal';
    // A date literal beside a TIME becomes one: midnight.
    const isMidnight = type.kind === 'time' && right.type.kind === 'date';
    const stored = right.isParameter && isTemporal(type) ? parameterBeside(type, right, place) : comparisonValue;
    // Beside a date a parameter that is none is told of here.
    const source = isDay(type) || (type.kind === 'time' && !isAlone(place)) ? right.given : right.source;
    const isEqualSought = operator === '=' && place === 'where' && right.isParameter;
    const inSet = lettersFor(type, right.type);
    return {
      left: storedKey(left),
      right: builder.bindSource(source, (value, run) =>
        stored(
          isMidnight ? '00:00:00' : isDecimal ? Number(value) : isText ? asText(value) : inSet(value),
          // A text loses the digits that a TIME has not, and so does a parameter that a condition asks for.
          type.kind === 'time' && right.isTemporal && !isEqualSought ? timeType(6) : type,
          operator,
          run,
          isColumn(left) && !right.isTemporal ? left.origin?.originalName : undefined,
          place,
        ),
      ),
    };
  }
  return compareForms(builder, left, right, place);
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

/** The value as it sorts: text by its collation's key. */
export function storedKey(value: SqlValue): string {
  return value.type.kind === 'text' ? keySql(value.sql, collationOf(value.type.collation)) : value.sql;
}

/** What ORDER BY, GROUP BY and DISTINCT use: values that are equal to MySQL have equal keys, in MySQL's order. */
export function groupingKey(value: SqlValue): string {
  const { type } = value;
  // A number alone is the position of a column to SQLite.
  if (/^\(*[+-]?\d+\)*$/.test(value.sql)) return `(0+${value.sql})`;
  if (type.kind === 'json') return `m_json_key(${value.sql})`;
  // Only a column of ENUM or SET has the order of its members.
  if ((type.kind === 'enum' || type.kind === 'set') && value.origin === undefined)
    return keySql(textSql(value), collationOf(type.collation));
  if (type.kind === 'decimal' && (type.guard ?? 0) > 0) return decimalSql(value, { ...type, guard: 0 });
  return storedKey(value);
}

function compareForms(builder: PlanBuilder, left: Operand, right: Operand, place: Place): ComparedPair {
  const a = materialise(builder, left);
  const b = materialise(builder, right);
  if (a.type.kind === 'null' || b.type.kind === 'null') return { left: a.sql, right: b.sql };
  if (a.type.kind === 'json' || b.type.kind === 'json') return compareJson(builder, a, b);
  if (isCharacter(a.type) && isCharacter(b.type)) return compareTexts(builder, a, b);
  // Beside a text a TIME is one too.
  if ((a.type.kind === 'time' && isCharacter(b.type)) || (b.type.kind === 'time' && isCharacter(a.type)))
    return compareTexts(builder, a, b);
  const years = compareYears(a, b) ?? compareYears(b, a)?.toReversed();
  if (years !== undefined) return { left: years[0] ?? '', right: years[1] ?? '' };
  if (isTemporal(a.type) && (isTemporal(b.type) || isCharacter(b.type))) return compareTemporals(a, b, place);
  if (isTemporal(b.type) && isCharacter(a.type)) return compareTemporals(a, b, place);
  if ((isDay(a.type) && b.type.kind === 'bytes') || (isDay(b.type) && a.type.kind === 'bytes'))
    return compareTemporals(a, b, place);
  const binary = a.type.kind === 'bytes' || b.type.kind === 'bytes';
  if (binary && !isNumeric(a.type) && !isNumeric(b.type) && !areBinary([a, b])) return compareTexts(builder, a, b);
  if (binary && !isNumeric(a.type) && !isNumeric(b.type))
    return { left: bytesSql(builder, a), right: bytesSql(builder, b) };
  return compareNumbers(builder, a, b, place === 'member');
}

function compareJson(builder: PlanBuilder, a: SqlValue, b: SqlValue): ComparedPair {
  const key = (value: SqlValue): string => `m_json_key(${jsonSql(builder, value)})`;
  return { left: key(a), right: key(b) };
}

function compareTexts(builder: PlanBuilder, a: SqlValue, b: SqlValue): ComparedPair {
  return keysOf(commonCollation(builder, [a, b], '='), a, b);
}

/**
 * The collation that two texts of different ones are compared by; `undefined` where a column's decides beside a constant.
 *
 * @throws WireError 1267
 */
function otherCollation(
  builder: PlanBuilder,
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
): Collation | undefined {
  const [first, second] = left.kind === 'sql' ? [left, right] : [right, left];
  // The type of a literal beside what is no text is not read, as plans would depend on it.
  if (first.kind === 'constant' || !isCharacter(first.type) || !isCharacter(second.type)) return undefined;
  // A parameter gets the type of what it stands beside, and with it that no collation decides.
  if (first.coercibility === COERCIBILITY.undecided && second.kind === 'constant' && second.isParameter)
    throw wireError('ER_CANT_AGGREGATE_2COLLATIONS', ...UNDECIDED, ...UNDECIDED, operator);
  if (first.type.collation === second.type.collation) return undefined;
  const decided = commonCollation(builder, [left, right].map(asValue), operator);
  return second.kind === 'constant' && decided.name === first.type.collation ? undefined : decided;
}

const UNDECIDED = ['utf8mb4_bin', 'NONE'] as const;

function keysOf(collation: Collation, a: SqlValue, b: SqlValue): ComparedPair {
  return { left: keyOf(a, collation), right: keyOf(b, collation) };
}

function keyOf(value: SqlValue, collation: Collation): string {
  const { keys, type } = value;
  const isKept = keys?.of === value.sql && type.kind === 'text' && type.charset === collation.charset;
  const kept = isKept ? keys.sql.get(keyFunctionName(collation)) : undefined;
  return kept ?? keySql(lettersSql(value, collation), collation);
}

/** The value as text of the collation's character set, which must have its letters; bytes are such letters. */
function lettersSql(value: SqlValue, collation: Collation): string {
  const { type } = value;
  if (!hasOwnBytes(collation)) return textSql(value);
  if (type.kind === 'bytes') return `m_decode(${value.sql},'${collation.charset}')`;
  const isForeign = isCharacter(type) && collationOf(type.collation).charset !== collation.charset;
  return isForeign ? toCharsetSql(textSql(value), collation.charset, type) : textSql(value);
}

function compareTemporals(a: SqlValue, b: SqlValue, place: Place): ComparedPair {
  const fsp = Math.max(fractionOf(a.type), fractionOf(b.type));
  if (a.type.kind === 'time' && b.type.kind === 'time') return { left: a.sql, right: b.sql };
  if (a.type.kind === b.type.kind && (a.type.kind === 'date' || a.type.kind === 'timestamp'))
    return { left: a.sql, right: b.sql };
  const isAsked = place === 'alone' || place === 'where';
  if (isAsked && isTextBesideDate(a, b)) return { left: a.sql, right: comparedDate(b) };
  if (isAsked && isTextBesideDate(b, a)) return { left: comparedDate(a), right: b.sql };
  const text = (value: SqlValue): string => {
    // A TIME beside a date is that time of today.
    if (value.type.kind === 'time') return `m_time_today(${value.sql},${fsp})`;
    if (isTemporal(value.type)) return dateTimeSql(value, fsp);
    const isNullable = value.chosen === true && isAlone(place);
    return `${isNullable ? 'm_datetime' : 'm_compared_datetime'}(${textSql(value)},${fsp})`;
  };
  return { left: text(a), right: text(b) };
}

/** Whether a text stands beside a DATE that is no constant: then it is a date too, without its time of day. */
const isTextBesideDate = (date: SqlValue, text: SqlValue): boolean =>
  date.type.kind === 'date' && !isTemporal(text.type) && !BOUND.test(date.sql) && !BOUND.test(text.sql);

/** A constant alone. */
const BOUND = /^\?\d+$/;

const comparedDate = (value: SqlValue): string =>
  `${value.chosen === true ? 'm_date' : 'm_compared_date'}(${textSql(value)})`;

/** A year beside a date or moment, as the day before its first one. */
function compareYears(year: SqlValue, moment: SqlValue): readonly [string, string] | undefined {
  if (year.type.kind !== 'year' || !isDay(moment.type)) return undefined;
  const sql = `(CASE WHEN ${year.sql} IS NOT NULL THEN printf('%04d-00-00 00:00:00.000000',${year.sql}) END)`;
  return [sql, dateTimeSql(moment, 6)];
}

const fractionOf = (type: ValueType): number => (isTemporal(type) ? type.fsp : 6);

function compareNumbers(builder: PlanBuilder, left: SqlValue, right: SqlValue, isMember: boolean): ComparedPair {
  const a = toNumeric(builder, left);
  const b = toNumeric(builder, right);
  const exact = (value: SqlValue): boolean => value.type.kind === 'int' || value.type.kind === 'decimal';
  if (!exact(a) || !exact(b)) return { left: realSql(builder, a), right: realSql(builder, b) };
  if (a.type.kind === 'int' && b.type.kind === 'int') {
    if (isBiased(a.type) === isBiased(b.type)) return { left: a.sql, right: b.sql };
    // In lists MySQL compares the bits of whole numbers: 18446744073709551615 is -1 there.
    if (isMember) return { left: signedSql(a), right: signedSql(b) };
  }
  const [x, y] = [asDecimal(a.type), asDecimal(b.type)];
  const scale = Math.max(storedScale(x), storedScale(y));
  const whole = Math.max(x.precision - x.scale, y.precision - y.scale);
  const big = x.big || y.big || isBiased(a.type) || isBiased(b.type) || whole + scale > SMALL_PRECISION;
  if (big) return { left: bigSql(a, scale), right: bigSql(b, scale) };
  const type = decimalType(whole + scale, scale);
  return { left: decimalSql(a, type), right: decimalSql(b, type) };
}

/** A whole number whose 64 bits are read as signed. */
function signedSql({ sql, type }: SqlValue): string {
  if (!isBiased(type)) return sql;
  return `(CASE WHEN ${sql}<0 THEN ${sql}+9223372036854775807+1 ELSE ${sql}-9223372036854775807-1 END)`;
}

/** Emits LIKE. */
export function emitLike(
  builder: PlanBuilder,
  node: Expression & { readonly kind: 'like' },
  givenOperand: Operand,
  givenPattern: Operand,
  escape: Operand | undefined,
): SqlValue {
  if (escape?.kind === 'sql' && isColumn(escape)) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  const [operand, pattern] = [asLetters(builder, givenOperand), asLetters(builder, givenPattern)];
  const collation = commonCollation(builder, [operand, pattern].map(asValue), 'like');
  const areBytes = areBinary([operand, pattern]);
  const binary = areBytes || collation.strength === 'bin' || collation.strength === 'as_cs';
  const usual = `'${builder.likeEscape}'`;
  const escapeSql = escape === undefined ? usual : `COALESCE(${toText(builder, escape)},${usual})`;
  const charset = narrowCharset(collation.name);
  const form = (part: Operand): string =>
    areBytes ? `m_byte_letters(${bytesSql(builder, part)})` : textIn(builder, part, charset);
  const sql = `m_like(${form(operand)},${form(pattern)},'${binary ? '' : collation.name}',${escapeSql})`;
  const nullable = operand.nullable || pattern.nullable || escape?.nullable === true;
  return sqlValue(node.negated ? `(NOT ${sql})` : sql, BOOLEAN_TYPE, nullable);
}
