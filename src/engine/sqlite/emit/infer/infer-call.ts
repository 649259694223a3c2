import { wireError } from '../../../../mysql/wire-error.ts';
import type { FunctionCall } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { bytesType, DATE_TYPE, DOUBLE_TYPE, type ValueType } from '../../type/type.ts';
import { argumentType, argumentUse } from './argument-types.ts';
import {
  DECIMAL_TYPE,
  INTEGER_TYPE,
  MOMENT_TYPE,
  TEXT_TYPE,
  type ParameterUse,
} from '../../parameter/parameter-types.ts';

import { isOpen, settle, settleAlike, settleResults, TRANSPARENT } from './settle.ts';

/** Functions whose arguments are compared with each other. */
const COMPARING: Readonly<Record<string, ParameterUse>> = {
  field: 'scalar',
  json_overlaps: 'document',
  strcmp: 'scalar',
  timediff: 'operand',
};

/** The longest strings that aggregates put together bit by bit. */
const BITS_TYPE = bytesType(511);

/** Aggregates of numbers. */
const NUMERIC_AGGREGATES: Readonly<Record<string, ValueType>> = {
  sum: DOUBLE_TYPE,
  avg: DOUBLE_TYPE,
  bit_and: BITS_TYPE,
  bit_or: BITS_TYPE,
  bit_xor: BITS_TYPE,
  std: DECIMAL_TYPE,
  stddev: DECIMAL_TYPE,
  stddev_pop: DECIMAL_TYPE,
  stddev_samp: DECIMAL_TYPE,
  var_pop: DECIMAL_TYPE,
  var_samp: DECIMAL_TYPE,
  variance: DECIMAL_TYPE,
};

/** Casts that are written as functions. */
const CASTS: Readonly<Record<string, ValueType>> = { date: DATE_TYPE, time: MOMENT_TYPE, timestamp: MOMENT_TYPE };

/** Gives the parameters among the arguments of a function their types. */
export function settleCall(cx: EmitContext, node: FunctionCall): void {
  const { name, args } = node;
  refuse(cx, node);
  const cast = args.length === 1 ? CASTS[name] : undefined;
  if (cast !== undefined) return settle(cx, args[0], cast, 'cast');
  if (DATE_ARITHMETIC.has(name)) return settleDateArithmetic(cx, node);
  const comparing = COMPARING[name];
  if (comparing !== undefined) return settleAlike(cx, args, TEXT_TYPE, comparing, name);
  if (name === 'if') {
    settle(cx, args[0], INTEGER_TYPE, 'argument');
    return settleResults(cx, args.slice(1));
  }
  if (name === 'nullif' && args[0] !== undefined && !isOpen(cx, args[0]))
    return settleAlike(cx, args, TEXT_TYPE, 'scalar');
  if (TRANSPARENT.has(name) && node.over === undefined) return settleResults(cx, args);
  const aggregate = NUMERIC_AGGREGATES[name];
  if (aggregate !== undefined) return args.forEach((arg) => settle(cx, arg, aggregate));
  if (WINDOWED.has(name)) return settleWindowed(cx, node);
  args.forEach((arg, i) => settle(cx, arg, argumentType(name, i), argumentUse(name, i)));
}

/** @throws WireError 1210, 3146 for parameters in places whose value or type MySQL must know when it prepares */
function refuse(cx: EmitContext, { name, args }: FunctionCall): void {
  const isOpenAt = (i: number): boolean => args[i] !== undefined && isOpen(cx, args[i]);
  if (name === 'json_search' && isOpenAt(3)) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  if (name === 'name_const' && (isOpenAt(0) || isOpenAt(1))) throw wireError('ER_WRONG_ARGUMENTS', 'NAME_CONST');
  if (name === 'json_schema_validation_report' && isOpenAt(1)) throw wireError('ER_INVALID_TYPE_FOR_JSON', 2, name);
}

const DATE_ARITHMETIC = new Set(['adddate', 'date_add', 'date_sub', 'subdate']);

/** Units of the calendar, which a date has. */
const DAYS = new Set(['day', 'week', 'month', 'quarter', 'year', 'year_month']);
const COUNTED = new Set(['day', 'week', 'month', 'quarter', 'year', 'hour', 'minute', 'microsecond']);

function settleDateArithmetic(cx: EmitContext, { args: [base, amount] }: FunctionCall): void {
  const unit = amount?.kind === 'interval' ? amount.unit : 'day';
  settle(cx, base, DAYS.has(unit) ? DATE_TYPE : MOMENT_TYPE);
  settle(cx, amount?.kind === 'interval' ? amount.value : amount, amountType(unit));
}

/** The type of a parameter that counts units of an interval. */
export function amountType(unit: string): ValueType {
  if (unit === 'second') return DECIMAL_TYPE;
  return COUNTED.has(unit) ? INTEGER_TYPE : TEXT_TYPE;
}

const WINDOWED = new Set(['first_value', 'lag', 'last_value', 'lead', 'nth_value', 'ntile']);

function settleWindowed(cx: EmitContext, { name, args }: FunctionCall): void {
  const [value, count, otherwise] = args;
  if (name === 'ntile') return settle(cx, value, INTEGER_TYPE, 'count');
  settle(cx, count, INTEGER_TYPE, 'count');
  if (value !== undefined) settleAlike(cx, otherwise === undefined ? [value] : [value, otherwise]);
}
