import type { Expression } from '../../../sql/ast.ts';
import { convertTo, realSql } from './convert.ts';
import { materialise, textSql, toText } from './to-text.ts';
import { notSupported, type EmitContext } from './emit-context.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { sqlValue, type Operand } from './operand.ts';
import { datetimeType, isTemporal, textType, timeType } from '../type/type.ts';

/** Digits of the fraction of a value as a TIME or datetime: a text that is no literal may have six. */
export function fractionOf(cx: EmitContext, node: Expression | undefined, operand: Operand): number {
  const { type } = operand;
  if (isTemporal(type)) return type.fsp;
  if (type.kind === 'decimal') return Math.min(6, type.scale);
  if (['int', 'year', 'bit', 'null'].includes(type.kind)) return 0;
  if (node?.kind !== 'literal' || type.kind !== 'text') return 6;
  if (node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  return Math.min(6, /\.(\d+)\s*$/.exec(node.value)?.[1]?.length ?? 0);
}

/** ADDTIME and SUBTIME. */
const emitAddTime: SpecialFunction = (cx, node) => {
  const [base, amount] = argumentsOf(cx, node, 2);
  if (base === undefined || amount === undefined) throw notSupported(node.name);
  const value = materialise(cx.builder, base);
  const added =
    amount.type.kind === 'time' ? materialise(cx.builder, amount).sql : `m_duration(${toText(cx.builder, amount)})`;
  const fsp = Math.max(fractionOf(cx, node.args[0], base), fractionOf(cx, node.args[1], amount));
  const type = !isTemporal(value.type) ? textType(29) : value.type.kind === 'time' ? timeType(fsp) : datetimeType(fsp);
  const sign = node.name === 'subtime' ? '-' : '';
  return sqlValue(`m_add_time(${textSql(value)},${sign}${added},'${type.kind}',${fsp})`, type);
};

const emitTimeDiff: SpecialFunction = (cx, node) => {
  const [left, right] = argumentsOf(cx, node, 2);
  if (left === undefined || right === undefined) throw notSupported(node.name);
  const fsp = Math.max(fractionOf(cx, node.args[0], left), fractionOf(cx, node.args[1], right));
  return sqlValue(`m_time_difference(${toText(cx.builder, left)},${toText(cx.builder, right)})`, timeType(fsp));
};

const emitTime: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported('TIME');
  const target = timeType(fractionOf(cx, node.args[0], operand));
  return sqlValue(convertTo(cx.builder, operand, target), target);
};

/** TIMESTAMP(moment[, duration]). */
const emitTimestamp: SpecialFunction = (cx, node) => {
  const [operand, duration] = argumentsOf(cx, node, 1, 2);
  if (operand === undefined) throw notSupported('TIMESTAMP');
  const own = isTemporal(operand.type) || operand.type.kind === 'text' || operand.type.kind === 'decimal';
  const fsp = Math.max(
    own ? fractionOf(cx, node.args[0], operand) : 0,
    duration === undefined ? 0 : fractionOf(cx, node.args[1], duration),
  );
  const target = datetimeType(fsp);
  const moment = convertTo(cx.builder, operand, target);
  if (duration === undefined) return sqlValue(moment, target);
  return sqlValue(`m_add_time(${moment},m_duration(${toText(cx.builder, duration)}),'datetime',${fsp})`, target);
};

const emitSecToTime: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported(node.name);
  const isHex = operand.kind === 'constant' && operand.type.kind === 'bytes';
  const fsp = operand.type.kind === 'text' ? 6 : isHex ? 0 : fractionOf(cx, node.args[0], operand);
  return sqlValue(`m_seconds_time(${realSql(cx.builder, operand)})`, timeType(fsp));
};

const emitMakeTime: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 3);
  const seconds = operands[2];
  const fsp = seconds === undefined ? 0 : seconds.type.kind === 'text' ? 6 : fractionOf(cx, node.args[2], seconds);
  return sqlValue(`m_make_time(${operands.map((operand) => realSql(cx.builder, operand)).join(',')})`, timeType(fsp));
};

export const TIME_SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  addtime: emitAddTime,
  maketime: emitMakeTime,
  sec_to_time: emitSecToTime,
  subtime: emitAddTime,
  time: emitTime,
  timediff: emitTimeDiff,
  timestamp: emitTimestamp,
};
