import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { convertTo, dateArgument, firstDaySql, datedText } from '../../operand/convert.ts';
import { isDecimalText, toldDecimal } from '../../operand/decimal-reading.ts';
import { integerOf, isWrittenBytes, namedIn, numberBeside, toNumeric } from '../../operand/to-number.ts';
import { dateTimeSql, materialise, momentText, toText, typeText } from '../../operand/to-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { fractionOf, fractionOfReal, withShortText } from './emit-special-time.ts';
import { dateSql, partialOf, partialRefusal, wholeDate } from './partial-date.ts';
import { isClockUnit, isIntervalUnit } from '../../functions/date/date-arithmetic.ts';
import { lengthOfFormat } from '../../functions/told-length.ts';
import { formatKind } from '../../functions/date/date-format.ts';
import { Constant, keptAsText, readThrough, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { unlessDecided } from '../operator/reading-order.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { CollationName } from '../../type/collation.ts';
import { formatMoment, findTimeZone } from '../../type/time-zone.ts';
import {
  BIGINT_TYPE,
  DATE_TYPE,
  datetimeType,
  decimalType,
  DOUBLE_TYPE,
  isTemporal,
  momentTextType,
  textType,
  timeType,
  type TemporalType,
  type TextType,
  type ValueType,
  isFloatingPoint,
} from '../../type/type.ts';

const utc = findTimeZone('UTC');

function literalNumber(node: Expression | undefined, cx: EmitContext, name: string): number {
  if (node === undefined) return 0;
  if (node.kind !== 'literal') throw notSupported('a precision that is no number');
  if (node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  const fsp = Number(node.value);
  if (fsp > 6) throw wireError('ER_TOO_BIG_PRECISION', fsp, name, 6);
  return fsp;
}

/** NOW(fsp) and its relatives: one moment for the whole statement. */
function moment(read: (run: RunContext, fsp: number) => string, type: (fsp: number) => ValueType): SpecialFunction {
  return (cx, node) => {
    if (node.args.length > 1) throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.name.toUpperCase());
    const fsp = literalNumber(node.args[0], cx, node.name);
    return new Constant((run) => read(run, fsp), type(fsp));
  };
}

const local = (run: RunContext, fsp: number): string =>
  formatMoment(run.session.environment.statementTime(), run.session.zone, fsp);
const atUtc = (run: RunContext, fsp: number): string =>
  formatMoment(run.session.environment.statementTime(), utc ?? run.session.zone, fsp);

/** DATE_ADD and DATE_SUB; `adddate(x, 5)` means days. */
const emitDateAdd: SpecialFunction = (cx, node) => {
  const [base, amount] = node.args;
  if (base === undefined || amount === undefined || node.args.length > 2)
    throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.name.toUpperCase());
  const sign = node.name === 'date_sub' || node.name === 'subdate' ? -1 : 1;
  const unit = amount.kind === 'interval' ? amount.unit : 'day';
  if (!isIntervalUnit(unit)) throw notSupported(`INTERVAL ${unit}`);
  const given = emit(cx, base);
  if (partialOf(given) === 'datetime' && !isClockUnit(unit)) throw partialRefusal(node.name);
  const value = materialise(cx.builder, given);
  const operand = emit(cx, amount.kind === 'interval' ? amount.value : amount);
  const amounts = amountSql(cx, operand, unit);
  const count = unlessDecided([value], [amounts], amounts);
  const amountType = isWrittenBytes(operand) ? BIGINT_TYPE : operand.type;
  const type = addedType(value.type, unit, amountType, cx.builder.connection);
  const form = type.kind === 'text' ? 'text' : type.kind;
  const fsp = 'fsp' in type ? type.fsp : 0;
  // A TIME beside units of the calendar is that time of today.
  const start =
    value.type.kind === 'time' && type.kind === 'datetime'
      ? convertTo(cx.builder, value, datetimeType(value.type.fsp))
      : startOf(cx, value, given);
  if (partialOf(given) !== undefined && isClockUnit(unit))
    return sqlValue(`m_partial_sum(${value.sql},${count},'${node.name}')`, type);
  const call = (result: string): string => `m_date_add(${start},${count},'${unit}',${sign},'${result}',${fsp})`;
  const sum = sqlValue(call(form), type);
  if (form === 'text') return { ...sum, moment: { of: sum.sql, text: call('moment') } };
  return form === 'time' ? withShortText(sum) : sum;
};

/** The text that DATE_ADD begins at: a parameter that is a text is none that is a TIME. */
function startOf({ builder }: EmitContext, value: SqlValue, given: Operand): string {
  // What IF and CASE choose is read as it would be without them: a DATE has a time of day then.
  if (value.type.kind === 'text' && value.reading?.of === value.sql) return chosenStart(builder, value);
  const isText = given.kind === 'constant' && given.isParameter && given.type.kind === 'text';
  if (!isText) return readMomentSql(value);
  return `(CASE WHEN ${convertTo(builder, value, datetimeType(6))} IS NOT NULL THEN ${value.sql} END)`;
}

function chosenStart(builder: PlanBuilder, operand: Operand): string {
  const chosen = readThrough(operand, (each) => chosenStart(builder, each));
  if (chosen !== undefined) return chosen;
  const value = materialise(builder, operand);
  if (value.type.kind === 'time') return convertTo(builder, value, datetimeType(value.type.fsp));
  return value.type.kind === 'date' ? dateTimeSql(value, 0) : momentText(value);
}

/** The text of a moment, which a number is by its digits. */
function readMomentSql(value: SqlValue): string {
  if (keptAsText(value) !== value) return value.sql;
  if (value.type.kind === 'json') return `m_json_date(${value.sql},${namedIn(value)},'datetime')`;
  if (value.type.kind === 'year' && value.type.computed !== true) return `(${firstDaySql(value)}||' 00:00:00')`;
  const isNumber = ['int', 'decimal', 'float', 'double'].includes(value.type.kind);
  return isNumber ? `m_decimal_moment(${momentText(value)})` : datedText(value);
}

/** A FLOAT with all of its digits. */
const doubled = (value: SqlValue): SqlValue => (value.type.kind === 'float' ? { ...value, type: DOUBLE_TYPE } : value);

/** How many of a unit: units of one part take whole numbers, but for seconds; the others read a text. */
function amountSql(cx: EmitContext, given: Operand, unit: string): string {
  const operand = unit === 'second' ? numberBeside(given, COUNTED) : given;
  const isWhole = operand.type.kind === 'int' || operand.type.kind === 'bit';
  const isMoment =
    unit === 'second' && (isTemporal(operand.type) || ['float', 'enum', 'set'].includes(operand.type.kind));
  if (isMoment) return typeText(toNumeric(cx.builder, doubled(materialise(cx.builder, operand))));
  const isParameter = operand.kind === 'constant' && operand.isParameter;
  if (unit === 'second' && isDecimalText(operand) && !isParameter) return toldDecimal(cx.builder, operand);
  if (unit.includes('_') || (unit === 'second' && !isWhole)) return toText(cx.builder, operand);
  return `CAST(${integerOf(cx.builder, operand, false)} AS TEXT)`;
}

/** A whole number, beside which bytes that are written out are one. */
const COUNTED = sqlValue('0', BIGINT_TYPE);

/** Digits of the fraction that an amount of seconds may have. */
function amountFraction(unit: string, type: ValueType): number {
  if (unit !== 'second') return unit.includes('microsecond') ? 6 : 0;
  if (type.kind === 'decimal') return Math.min(6, type.scale);
  if (isTemporal(type)) return type.fsp;
  return ['text', 'bytes', 'json', 'float', 'double', 'enum', 'set'].includes(type.kind) ? 6 : 0;
}

function addedType(
  type: ValueType,
  unit: string,
  amount: ValueType,
  connection: CollationName,
): TemporalType | TextType {
  const fsp = Math.max(amountFraction(unit, amount), isTemporal(type) ? type.fsp : 0);
  if (type.kind === 'date' && !isClockUnit(unit)) return DATE_TYPE;
  if (type.kind === 'time' && isClockUnit(unit) && !unit.includes('day')) return timeType(fsp);
  return isTemporal(type) ? datetimeType(fsp) : momentTextType(connection);
}

const emitDate: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported('DATE');
  return sqlValue(dateSql(cx.builder, operand), DATE_TYPE);
};

/** An argument of CONVERT_TZ as text: of a stored moment without month or day nothing is told. */
function zonedArgument({ builder }: EmitContext, operand: Operand): string {
  if (operand.type.kind === 'time') return convertTo(builder, operand, datetimeType(operand.type.fsp));
  const sql = readMomentSql(materialise(builder, operand));
  return isTemporal(operand.type) && operand.kind === 'sql' ? `(CASE WHEN instr(${sql},'-00')=0 THEN ${sql} END)` : sql;
}

/** CONVERT_TZ: a moment in another zone, with the fraction that it had. */
const emitConvertTz: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 3);
  const [value] = operands;
  if (value === undefined) throw notSupported(node.name);
  wholeDate(cx, node.name, value, node.args);
  const fsp = fractionOf(cx, node.args[0], value);
  const texts = operands.map((operand) => zonedArgument(cx, operand));
  return sqlValue(`m_datetime(f_convert_tz(${texts.join(',')}),${fsp})`, datetimeType(fsp));
};

/** STR_TO_DATE's type follows its format; with one that is known later it is a moment with six digits of fraction. */
const emitStrToDate: SpecialFunction = (cx, node) => {
  const [, format] = node.args;
  if (format?.kind === 'parameter' || format?.kind === 'column') {
    const texts = argumentsOf(cx, node, 2).map((operand) => toText(cx.builder, operand));
    return sqlValue(`m_str_to_date(${texts.join(',')},'datetime')`, datetimeType(6));
  }
  if (format?.kind !== 'literal') throw notSupported('STR_TO_DATE with a computed format');
  if (format.slot >= 0) cx.builder.consultedValues.add(`s${format.slot}`);
  const texts = argumentsOf(cx, node, 2).map((operand) => toText(cx.builder, operand));
  const kind = formatKind(format.value);
  return sqlValue(`m_str_to_date(${texts.join(',')})`, {
    kind,
    fsp: kind !== 'date' && format.value.includes('%f') ? 6 : 0,
  });
};

/** UNIX_TIMESTAMP(): seconds, with a fraction as wide as the argument's. */
const emitUnixTimestamp: SpecialFunction = (cx, node) => {
  if (node.args.length === 0)
    return new Constant((run) => Math.floor(run.session.environment.statementTime() / 1000), BIGINT_TYPE);
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported('UNIX_TIMESTAMP');
  if (operand.type.kind === 'null') return sqlValue('NULL', BIGINT_TYPE);
  const value = materialise(cx.builder, operand);
  const fsp = secondsFraction(cx, node.args[0], operand);
  const isStored = value.type.kind === 'date' || value.type.kind === 'datetime';
  const micros =
    value.type.kind === 'timestamp'
      ? value.sql
      : `${isStored ? 'm_stored_utc_micros' : 'm_utc_micros'}(${momentArgument(cx, operand)})`;
  if (fsp === 0) return sqlValue(`(${micros}/1000000)`, BIGINT_TYPE, value.nullable);
  return sqlValue(`(${micros}/1${'0'.repeat(6 - fsp)})`, decimalType(12 + fsp, fsp), value.nullable);
};

/** Digits of the fraction that UNIX_TIMESTAMP shows: six of a text that is no moment. */
function secondsFraction(cx: EmitContext, node: Expression | undefined, operand: Operand): number {
  // Of a parameter it goes by the type that it has got, whatever its value is.
  if (node?.kind === 'parameter' && cx.parameters.typeOf(node.index).kind === 'datetime') return 6;
  if (operand.kind === 'constant' && operand.type.kind === 'bytes') return 0;
  return fractionOf(cx, node, operand);
}

/** A moment, which of a TIME is that time of today. */
function momentArgument(cx: EmitContext, operand: Operand): string {
  return operand.type.kind === 'time'
    ? convertTo(cx.builder, operand, datetimeType(operand.type.fsp))
    : dateArgument(cx.builder, operand);
}

/** FROM_UNIXTIME(seconds[, format]). */
const emitFromUnixTime: SpecialFunction = (cx, node) => {
  const [seconds, format] = argumentsOf(cx, node, 1, 2);
  if (seconds === undefined) throw notSupported('FROM_UNIXTIME');
  const number = seconds.type.kind === 'text' ? seconds : toNumeric(cx.builder, seconds);
  const { type } = number;
  const fsp =
    isFloatingPoint(type) && isFloatingPoint(seconds.type)
      ? fractionOfReal(cx, node.args[0])
      : type.kind === 'decimal'
        ? Math.min(6, type.scale)
        : type.kind === 'int' || type.kind === 'null'
          ? 0
          : 6;
  const text: SqlValue = sqlValue(`m_from_unixtime(${toText(cx.builder, number)},${fsp})`, datetimeType(fsp));
  return format === undefined
    ? text
    : sqlValue(
        `f_date_format(${text.sql},${toText(cx.builder, format)})`,
        textType(lengthOfFormat(format), cx.builder.connection),
      );
};

/** Functions of dates whose arguments need more than their types. */
export const DATE_SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  adddate: emitDateAdd,
  convert_tz: emitConvertTz,
  curdate: moment(
    (run) => local(run, 0).slice(0, 10),
    () => DATE_TYPE,
  ),
  current_timestamp: moment(local, datetimeType),
  curtime: moment((run, fsp) => local(run, fsp).slice(11), timeType),
  date: emitDate,
  date_add: emitDateAdd,
  date_sub: emitDateAdd,
  from_unixtime: emitFromUnixTime,
  now: moment(local, datetimeType),
  str_to_date: emitStrToDate,
  subdate: emitDateAdd,
  sysdate: moment(local, datetimeType),
  unix_timestamp: emitUnixTimestamp,
  utc_date: moment(
    (run) => atUtc(run, 0).slice(0, 10),
    () => DATE_TYPE,
  ),
  utc_time: moment((run, fsp) => atUtc(run, fsp).slice(11), timeType),
  utc_timestamp: moment(atUtc, datetimeType),
};
