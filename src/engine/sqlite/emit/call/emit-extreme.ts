import type { ResultValue } from '../../../../mysql/column.ts';
import type { FunctionCall } from '../../../../sql/ast.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import type { SessionState } from '../../session/session-state.ts';
import { resultText } from '../../type/decode.ts';
import { readTime } from '../../type/temporal-reading.ts';
import { collationOf } from '../../type/collation.ts';
import { requireOrder } from '../../type/sort-key.ts';
import {
  bytesType,
  DATE_TYPE,
  datetimeType,
  isCharacter,
  isDay,
  isLargeString,
  isString,
  isTemporal,
  textType,
  timeType,
  type BytesType,
  type TextType,
  type ValueType,
  DOCUMENT_TEXT,
} from '../../type/type.ts';
import { byteLength, chosenType, letterLength } from '../../operand/unify-types.ts';
import { convertTo, convertToCommon, dateArgument } from '../../operand/convert.ts';
import { realSql } from '../../operand/to-number.ts';
import { chosenStrength, strongest, withBitsAsNumber } from '../operator/emit-choice.ts';
import { collatedType, requireSameSets } from '../../operand/common-collation.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { partialOf, partialRefusal } from './partial-date.ts';
import { fractionOf } from './emit-special-time.ts';
import { areBinary, quieted, sqlValue, type Operand, type SqlValue, isParameter } from '../../operand/operand.ts';
import { argumentsOf, MOST_ARGUMENTS, type SpecialFunction } from './special-function.ts';
import { dateTimeSql, materialise, momentText, textSql } from '../../operand/to-text.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** @throws WireError 1235 for a parameter beside texts of three collations: which decides is a matter of their order in MySQL */
function refuseCollations(operands: readonly Operand[]): void {
  const texts = operands.filter((operand) => isCharacter(operand.type) && !isParameter(operand));
  const collations = new Set(texts.map(({ type }) => ('collation' in type ? type.collation : '')));
  if (collations.size > 2 && operands.some(isParameter))
    throw notSupported('a parameter of GREATEST or LEAST beside texts of several collations');
}

/** GREATEST and LEAST (https://dev.mysql.com/doc/refman/9.7/en/comparison-operators.html#function_greatest). */
export const emitExtreme: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 2, MOST_ARGUMENTS);
  if (operands.some((operand) => partialOf(operand) !== undefined)) throw partialRefusal(node.name);
  refuseCollations(operands);
  noteFraction(cx, node, operands);
  if (comparesAsMoments(operands)) return emitExtremeMoment(cx, node, operands);
  if (operands.some(isParameter)) {
    if (operands.every(({ type }) => type.kind === 'date')) return emitExtremeDate(cx, node, operands);
    if (operands.every(({ type }) => type.kind === 'time')) return emitExtremeTime(cx, node, operands);
  }
  const type = operands.some(isDocument)
    ? DOCUMENT_TEXT
    : collatedType(
        chosenType(
          operands.map((operand) => operand.type),
          cx.builder.connection,
        ),
        operands,
      );
  const values = operands.map((operand) =>
    sqlValue(convertToCommon(cx.builder, operand, type), type, operand.nullable, strongest([operand])),
  );
  const nullable = operands.some((operand) => operand.nullable);
  const name = node.name === 'greatest' ? 'max' : 'min';
  if (!isCharacter(type)) {
    const sql = `${name}(${values.map((value) => value.sql).join(',')})`;
    return withExtremeNumber(cx, node, operands, withBitsAsNumber({ ...sqlValue(sql, type, nullable), kept: sql }));
  }
  requireSameSets(operands, node.name);
  requireOrder(collationOf(type.collation));
  const texts = values.map((value) => textSql(value)).join(',');
  const call = `m_extreme_text(${node.name === 'greatest' ? 1 : 0},'${type.collation}',${texts})`;
  const value = quieted(sqlValue(call, type, nullable, chosenStrength(operands, type)));
  return withExtremeNumber(cx, node, operands, value);
};

/**
 * The extreme of times and strings: as a number it is the extreme of the numbers of the arguments, but among TEXT and BLOB
 * the number of the string (`Item_func_min_max::val_real` in sql/item_func.cc).
 */
function withExtremeNumber(
  { builder }: EmitContext,
  { name }: FunctionCall,
  operands: readonly Operand[],
  value: SqlValue,
): SqlValue {
  const { type } = value;
  const hasTime = operands.some(({ type: { kind } }) => kind === 'time');
  if (!isString(type) || isLargeString(type) || !hasTime) return value;
  const real = `${name === 'greatest' ? 'max' : 'min'}(${operands.map((operand) => realSql(builder, operand)).join(',')})`;
  return { ...value, moment: { of: value.sql, text: value.sql, real } };
}

/** Keeps how many digits behind the second the moments have among which the others are read. */
function noteFraction(cx: EmitContext, node: FunctionCall, operands: readonly Operand[]): void {
  const moments = operands.filter(({ type }) => isTemporal(type));
  if (cx.tellsLengths !== true || moments.length === 0 || moments.length === operands.length) return;
  const kind = moments.every(({ type }) => type.kind === 'time') ? 'time' : 'datetime';
  const digits = operands.map((operand, i) => fractionOf(cx, node.args[i], operand, kind));
  cx.builder.readFractions.set(node, Math.max(...digits));
}

/** Dates and parameters in their place, of which what is no date is behind all of them. */
function emitExtremeDate({ builder }: EmitContext, { name }: FunctionCall, operands: readonly Operand[]): SqlValue {
  const parts = operands.flatMap((operand) => [
    isParameter(operand) ? builder.bindSource(operand.given, plainGiven) : materialise(builder, operand).sql,
    'NULL',
  ]);
  return sqlValue(`m_extreme_moment(${[name === 'greatest' ? 1 : 0, -1, 'NULL', ...parts].join(',')})`, DATE_TYPE);
}

const plainGiven = (value: Exclude<ResultValue, null>): string | number =>
  typeof value === 'string' || value instanceof Uint8Array ? (resultText(value) ?? '') : Number(value);

/** Times and parameters in their place, of which a text that is none is midnight. */
function emitExtremeTime({ builder }: EmitContext, { name }: FunctionCall, operands: readonly Operand[]): SqlValue {
  const fsp = Math.max(...operands.map(({ type }) => ('fsp' in type ? type.fsp : 0)));
  const parts = operands.map((operand) =>
    isParameter(operand)
      ? builder.bindSource(operand.given, (value, { session }) => timeOfGiven(value, session))
      : materialise(builder, operand).sql,
  );
  return sqlValue(`${name === 'greatest' ? 'max' : 'min'}(${parts.join(',')})`, timeType(fsp));
}

/** @throws WireError 1235 for a number that is no TIME, of which MySQL makes one that there is not */
function timeOfGiven(value: Exclude<ResultValue, null>, session: SessionState): number {
  const written = resultText(value) ?? '';
  const { value: micros, complete } = readTime(written);
  if (!complete && typeof value !== 'string' && !(value instanceof Uint8Array))
    throw notSupported('a number that is no TIME beside TIME in GREATEST and LEAST');
  if (!complete) reportProblem(session, truncatedValue('time', written));
  return micros ?? 0;
}

const isDocument = ({ type }: Operand): boolean => type.kind === 'json';

/** Documents compare as the texts that they print as. */

/** Whether dates are among the operands, and others that are read as dates beside them. */
const comparesAsMoments = (operands: readonly Operand[]): boolean =>
  operands.some(({ type }) => isTemporal(type) && type.kind !== 'time') &&
  operands.some(({ type }) => !isTemporal(type) && type.kind !== 'null');

/** GREATEST and LEAST of dates and what is read as dates: the date or moment as text. */
function emitExtremeMoment(cx: EmitContext, node: FunctionCall, operands: readonly Operand[]): SqlValue {
  // MySQL itself warns that it does not support this, and which values it then takes for no date varies.
  if (operands.some(isDocument)) throw notSupported('comparison of JSON in the LEAST and GREATEST operators');
  const isGreatest = node.name === 'greatest';
  const isDate = operands.every(({ type }) => !isDay(type) || type.kind === 'date');
  const fsp = isDate ? -1 : Math.max(...operands.map((operand, i) => fractionOf(cx, node.args[i], operand)));
  const type = momentsType(cx, operands);
  const values = operands.map((operand) => materialise(cx.builder, operand));
  const moments = values.map((value) => momentSql(cx, value, fsp));
  const call = (collation: string | undefined): string => {
    const parts = values.flatMap((value, i) => {
      const moment = moments[i] ?? 'NULL';
      const text = isDate || isGreatest || collation === undefined ? 'NULL' : textSql(value);
      return [moment, text === moment ? 'NULL' : text];
    });
    const rules = collation === undefined ? 'NULL' : `'${collation}'`;
    return `m_extreme_moment(${[isGreatest ? 1 : 0, fsp, rules, ...parts].join(',')})`;
  };
  const text = call(type.kind === 'text' ? type.collation : 'utf8mb4_0900_bin');
  const sql = type.kind === 'bytes' ? `CAST(${text} AS BLOB)` : text;
  const value = sqlValue(sql, type, true, chosenStrength(operands, type));
  // A moment that was computed from a text leaves nothing but texts.
  if (values.some((each) => each.moment?.of === each.sql && each.moment.number === undefined)) return quieted(value);
  const moment = isDate || isGreatest ? text : call(undefined);
  const isLarge = isLargeString(type) || operands.some((operand) => isLargeString(operand.type));
  const number = isLarge ? { real: realSql(cx.builder, quieted(value)) } : { number: moment };
  return { ...value, moment: { of: sql, text, ...number } };
}

/** A text as long as the longest of the values. */
function momentsType({ builder }: EmitContext, operands: readonly Operand[]): BytesType | TextType {
  const longest = (lengthOf: (type: ValueType) => number): number =>
    Math.max(...operands.map(({ type }) => lengthOf(type)));
  if (areBinary(operands)) return bytesType(longest(byteLength));
  const type = textType(longest(letterLength), builder.connection);
  return { ...type, ...collatedType(type, operands) };
}

/** Below this a decimal is a number to dates, from it on a moment whose fraction counts. */
const SHORTEST_MOMENT = 1e7;

/** What the date or moment in a value is read from. */
function momentSql(cx: EmitContext, value: SqlValue, fsp: number): string {
  const { type, sql } = value;
  const isDate = fsp < 0;
  if (type.kind === 'time') {
    const today = isDate ? DATE_TYPE : datetimeType(type.fsp);
    return momentSql(cx, sqlValue(convertTo(cx.builder, value, today), today, value.nullable), fsp);
  }
  if (isTemporal(type)) return isDate ? sql : dateTimeSql(value, fsp);
  if (type.kind === 'year' && type.computed !== true)
    return `(CASE WHEN ${sql} IS NOT NULL THEN printf('%04d-01-01',${sql}) END)`;
  if (type.kind === 'bit') return textSql(value);
  if (type.kind !== 'decimal') return dateArgument(cx.builder, value);
  const real = realSql(cx.builder, value);
  return `(CASE WHEN abs(${real})<${SHORTEST_MOMENT} THEN ${real} ELSE ${momentText(value)} END)`;
}
