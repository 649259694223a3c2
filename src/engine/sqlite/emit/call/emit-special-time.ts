import type { Expression } from '../../../../sql/ast.ts';
import { constantText } from '../constant-value.ts';
import { convertTo } from '../../operand/convert.ts';
import { isDecimalText, toldDecimal } from '../../operand/decimal-reading.ts';
import { describe } from '../../told/describe.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { integerOf, isWrittenBytes, realSql } from '../../operand/to-number.ts';
import { resultText } from '../../type/decode.ts';
import { scanMoment } from '../../type/moment-scan.ts';
import { readDateTime, readTime } from '../../type/temporal-reading.ts';
import { materialise, momentText, toText, typeText } from '../../operand/to-text.ts';
import { knownMoment, partialOf, partialRefusal } from './partial-date.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { decider, orderedCall, unlessDecided } from '../operator/reading-order.ts';
import {
  datetimeType,
  DOUBLE_TYPE,
  isBiased,
  isNumeric,
  isTemporal,
  momentTextType,
  timeType,
  isString,
  isFloatingPoint,
} from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** The digits behind the last point where a TIME is wanted, in front of a time zone. */
const FRACTION = /\.(\d+)(?:[+-]\d\d:\d\d)?\s*$/;
/** That of a TIME, whatever follows. */
const TIME_FRACTION = /^\s*-?(?:\d+\s+)?[\d:]+\.(\d+)/;

/** Digits of the fraction of a value as a TIME or datetime: a text that is no constant, or none of them, may have six. */
export function fractionOf(
  cx: EmitContext,
  node: Expression | undefined,
  operand: Operand,
  kind: 'time' | 'datetime' = 'datetime',
): number {
  // What a parameter is read as has all digits, whichever its value came with.
  if (node?.kind === 'parameter' && cx.parameters.inPlan(node.index).use === 'cast') return 6;
  const { type } = operand;
  if (isTemporal(type)) return type.fsp;
  if (type.kind === 'decimal') return Math.min(6, type.scale);
  if (['int', 'year', 'bit', 'null'].includes(type.kind)) return 0;
  if (isFloatingPoint(type)) return fractionOfReal(cx, node);
  const text = isString(type) ? constantText(cx, node) : undefined;
  if (text === undefined) return 6;
  if (text === null) return 0;
  // While a view is defined texts are not read.
  if (cx.isViewDefinition === true) return isWrittenBytes(operand) ? 0 : 6;
  const isOne = (kind === 'time' ? readTime(text) : readDateTime(text, true, true)).value !== undefined;
  if (!isOne && isWrittenBytes(operand)) return 0;
  if (!isOne && !isMomentOperand(operand)) return 6;
  const digits = kind === 'time' ? (FRACTION.exec(text) ?? TIME_FRACTION.exec(text))?.[1] : scanMoment(text)?.fraction;
  return Math.min(6, digits?.length ?? 0);
}

/** Digits that a FLOAT or DOUBLE is known to have behind the point, as the product of NULL and a whole number has none. */
export const fractionOfReal = (cx: EmitContext, node: Expression | undefined): number =>
  Math.min(6, (node && describe(cx, node)?.decimals) ?? 6);

/** Whether a text was computed as a moment, and is read as that. */
const isMomentOperand = (operand: Operand): boolean => operand.kind === 'sql' && operand.moment !== undefined;

/** ADDTIME and SUBTIME. */
const emitAddTime: SpecialFunction = (cx, node) => {
  const [base, amount] = argumentsOf(cx, node, 2);
  if (base === undefined || amount === undefined) throw notSupported(node.name);
  const value = materialise(cx.builder, base);
  const added = addedSql(cx, amount);
  const fsp = Math.max(fractionOf(cx, node.args[0], base, 'time'), fractionOf(cx, node.args[1], amount, 'time'));
  const type = !isTemporal(value.type)
    ? momentTextType(cx.builder.connection)
    : value.type.kind === 'time'
      ? timeType(fsp)
      : datetimeType(fsp);
  const sign = node.name === 'subtime' ? '-' : '';
  const call = (form: string): string =>
    unlessDecided([value], [added], `m_add_time(${writtenText(value)},${sign}${added},'${form}',${fsp})`);
  const sum = sqlValue(call(type.kind), type);
  if (type.kind === 'text') return { ...sum, moment: { of: sum.sql, text: call('moment') } };
  return type.kind === 'time' ? withShortText(sum) : sum;
};

/** The duration that ADDTIME and TIMESTAMP add: a number is the TIME that CAST makes of it. */
function addedSql(cx: EmitContext, amount: Operand): string {
  if (amount.type.kind === 'time') return materialise(cx.builder, amount).sql;
  const isNumber = amount.type.kind === 'year' || isNumeric(amount.type);
  const isParameter = amount.kind === 'constant' && amount.isParameter;
  if (isNumber && !isParameter) return convertTo(cx.builder, amount, timeType(6));
  return `m_duration(${durationText(cx, amount)})`;
}

/** Of a date its midnight. */
const durationText = (cx: EmitContext, amount: Operand): string =>
  amount.type.kind === 'date'
    ? `(${toText(cx.builder, amount)}||' 00:00:00')`
    : momentText(materialise(cx.builder, amount));

/** A computed TIME prints six digits of a fraction, or none. */
export function withShortText(value: SqlValue): SqlValue {
  return { ...value, printed: { of: value.sql, text: `m_time_short(${value.sql})` } };
}

const emitTimeDiff: SpecialFunction = (cx, node) => {
  const [left, right] = argumentsOf(cx, node, 2);
  if (left === undefined || right === undefined) throw notSupported(node.name);
  const fsp = Math.max(fractionOf(cx, node.args[0], left, 'time'), fractionOf(cx, node.args[1], right, 'time'));
  const texts = [left, right].map((operand) => writtenMoment(cx, operand));
  return sqlValue(`m_time_difference(${texts.join(',')})`, timeType(fsp));
};

/** The text of a moment; of a parameter in the place of a number what it came as, which may be none. */
const writtenMoment = ({ builder }: EmitContext, operand: Operand): string =>
  operand.kind === 'constant' && operand.isParameter && isNumeric(operand.type)
    ? builder.bindSource(operand.given, (value) => resultText(value) ?? null)
    : writtenText(materialise(builder, operand));

/** A moment or number as text: a FLOAT with all of its digits, and what is beyond the signed numbers as that of the same bits. */
function writtenText(value: SqlValue): string {
  if (isBiased(value.type)) return `m_signed_text(${value.sql})`;
  return momentText(value.type.kind === 'float' ? { ...value, type: DOUBLE_TYPE } : value);
}

const emitTime: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported('TIME');
  const target = timeType(fractionOf(cx, node.args[0], operand, 'time'));
  cx.builder.fractions.set(node, operand.type.kind === 'text' ? 6 : target.fsp);
  return sqlValue(convertTo(cx.builder, operand, target), target);
};

/** TIMESTAMP(moment[, duration]). */
const emitTimestamp: SpecialFunction = (cx, node) => {
  const [operand, duration] = argumentsOf(cx, node, 1, 2);
  if (operand === undefined) throw notSupported('TIMESTAMP');
  const own =
    isTemporal(operand.type) ||
    ['text', 'bytes', 'decimal', 'json', 'double', 'float', 'enum', 'set'].includes(operand.type.kind);
  const fsp = Math.max(
    own ? fractionOf(cx, node.args[0], operand) : 0,
    duration === undefined ? 0 : fractionOf(cx, node.args[1], duration, 'time'),
  );
  const target = datetimeType(fsp);
  if (duration === undefined)
    cx.builder.fractions.set(node, operand.type.kind === 'text' ? 6 : fractionOf(cx, node.args[0], operand));
  const isPartial = partialOf(operand) !== undefined;
  if (isPartial && duration !== undefined) throw partialRefusal(node.name);
  const read = convertTo(cx.builder, operand, target);
  const moment = isPartial ? read : knownMoment(operand, read);
  if (duration === undefined) return sqlValue(moment, target);
  const added = addedSql(cx, duration);
  const sum = `m_add_time(${moment},${added},'datetime',${fsp})`;
  return sqlValue(unlessDecided([decider(operand, moment)], [added], sum), target);
};

const emitSecToTime: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported(node.name);
  const isHex = operand.kind === 'constant' && operand.type.kind === 'bytes';
  const fsp = operand.type.kind === 'text' ? 6 : isHex ? 0 : fractionOf(cx, node.args[0], operand);
  return sqlValue(`m_seconds_time(${realSql(cx.builder, operand)})`, timeType(fsp));
};

/** Seconds, which MySQL reads as a decimal. */
function secondsSql(builder: PlanBuilder, operand: Operand): string {
  const isText = isDecimalText(operand) && !(operand.kind === 'constant' && operand.isParameter);
  if (isText) return `m_number(${toldDecimal(builder, operand)},1)`;
  const { kind } = operand.type;
  const mayBeHuge = ['int', 'decimal', 'double', 'float'].includes(kind);
  if (!mayBeHuge) return realSql(builder, operand);
  const value = materialise(builder, operand);
  return `m_told_seconds(${realSql(builder, value)},${typeText(value)})`;
}

const emitMakeTime: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 3);
  const seconds = operands[2];
  const isWhole = seconds === undefined || isWrittenBytes(seconds);
  const fsp = isWhole ? 0 : seconds.type.kind === 'text' ? 6 : fractionOf(cx, node.args[2], seconds);
  const forms = operands.map((operand, i) =>
    i === 2 ? secondsSql(cx.builder, operand) : integerOf(cx.builder, operand, isBiased(operand.type)),
  );
  const biased = operands.slice(0, 2).map(({ type }) => (isBiased(type) ? 1 : 0));
  const call = `m_make_time(${[...forms, ...biased].join(',')})`;
  return sqlValue(orderedCall(node.name, operands, forms, call, false), timeType(fsp));
};

/** Functions of times whose arguments need more than their types. */
export const TIME_SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  addtime: emitAddTime,
  maketime: emitMakeTime,
  sec_to_time: emitSecToTime,
  subtime: emitAddTime,
  time: emitTime,
  timediff: emitTimeDiff,
  timestamp: emitTimestamp,
};
