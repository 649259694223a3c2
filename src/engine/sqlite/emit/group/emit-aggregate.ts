import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall } from '../../../../sql/ast.ts';
import { asDecimal, bigSql } from '../../operand/to-decimal.ts';
import { jsonSql } from '../../operand/to-document.ts';
import { bitsOf, realSql, toNumeric } from '../../operand/to-number.ts';
import { materialise, textSql, toText } from '../../operand/to-text.ts';
import { quotientScale, MAX_PRECISION, MAX_SCALE } from '../../type/decimal.ts';
import { commonCollation } from '../../operand/common-collation.ts';
import { withKeys } from '../select/row-order.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { byteAggregate } from '../operator/emit-bits.ts';
import { isBinaryParameter } from '../call/call-argument.ts';
import { emit } from '../emit-expression.ts';
import { keyEnd } from './key-end.ts';
import { emitGroupConcat } from './emit-group-concat.ts';
import { keySql } from '../../type/sort-key.ts';
import type { Scope, ScopeColumn } from '../../context/scope.ts';
import { isOfParameters } from '../compare/parameter-beside.ts';
import { quieted, ranged, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import {
  BIGINT_TYPE,
  decimalsOf,
  DOUBLE_TYPE,
  doubleType,
  isBiased,
  isCharacter,
  JSON_TYPE,
  storedScale,
  textType,
  UNSIGNED_TYPE,
  type DecimalType,
  type ValueType,
} from '../../type/type.ts';
import { isSameForAll } from '../select/same-for-all.ts';
import { computedType, heldType, withoutSign, withoutTruth } from '../../type/computed-type.ts';
import { chosenType } from '../../operand/unify-types.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { groupingKey } from '../compare/compared-texts.ts';
import { ownerOf } from './aggregate-owner.ts';

const VARIANCES: Readonly<Record<string, string>> = {
  std: 'm_std_pop',
  stddev: 'm_std_pop',
  stddev_pop: 'm_std_pop',
  stddev_samp: 'm_std_samp',
  var_pop: 'm_var_pop',
  var_samp: 'm_var_samp',
  variance: 'm_var_pop',
};

/** Digits that SUM adds to those of its argument. */
const SUM_DIGITS = 22;
/** Largest precision whose sums SQLite adds up in 64 bits: nine million rows of the largest values. */
const NATIVE_SUM_PRECISION = 12;

/** Emits an aggregate function. @throws WireError 1111 where none may stand */
export function emitAggregate(cx: EmitContext, node: FunctionCall): SqlValue {
  if (node.name === 'any_value') {
    if (node.args.length !== 1) throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.written ?? node.name);
    const { origin: _, ...value } = materialise(cx.builder, argument(cx, node, 0));
    return { ...quieted({ ...value, type: chosenType([value.type], cx.builder.connection) }), kept: value.sql };
  }
  // Where a join finds nothing, MySQL forgets the parameter.
  if (node.distinct && cx.scope.tables.length > 1 && node.args.some(({ kind }) => kind === 'parameter'))
    throw notSupported('DISTINCT parameters in aggregates over several tables');
  const { aggregation, anchor } = ownerOf(cx, node);
  aggregation.used = true;
  const closed = { allowed: false, used: false };
  const inner = { ...cx, aggregation: closed, aliasesFirst: false, anchor, aggregatedIn: cx.scope };
  const value = withoutReads(cx.scope, () => aggregateSql(inner, node, ''));
  aggregation.emitted?.push(value.sql);
  return value;
}

/** Emits what is inside an aggregate: columns that it and the queries in it read need not be grouped. */
function withoutReads<T>(scope: Scope, emitInside: () => T): T {
  const before = new Map<ScopeColumn[], number>();
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer)
    if (level.correlated !== undefined) before.set(level.correlated, level.correlated.length);
  const result = emitInside();
  for (const [reads, length] of before) reads.length = length;
  return result;
}

/** The aggregate's SQL; `over` is a window clause to put behind it. */
export function aggregateSql(cx: EmitContext, node: FunctionCall, over: string): SqlValue {
  const { builder } = cx;
  const distinct = node.distinct ? 'DISTINCT ' : '';
  switch (node.name) {
    case 'count':
      return sqlValue(`${countSql(cx, node)}${over}`, BIGINT_TYPE, false);
    case 'sum':
      return sumOf(cx, argument(cx, node, 0), distinct, over);
    case 'avg':
      return averageOf(cx, argument(cx, node, 0), distinct, over);
    case 'min':
    case 'max':
      return extremeOf(cx, node.name, argument(cx, node, 0), over);
    case 'group_concat':
      return emitGroupConcat(
        cx,
        node,
        node.args.map((arg) => anchored(cx, arg)),
      );
    case 'bit_and':
    case 'bit_or':
    case 'bit_xor': {
      const bytes = byteAggregate(builder, node.name, node.args[0], argument(cx, node, 0), over);
      if (bytes !== undefined) return bytes;
      return sqlValue(
        `m_${node.name}${overName(over)}(${bitsOf(builder, argument(cx, node, 0))})${over}`,
        UNSIGNED_TYPE,
        false,
      );
    }
    case 'json_arrayagg':
      return sqlValue(
        `m_json_arrayagg(coalesce(${jsonSql(builder, memberOf(cx, node, 0, over))},'null')${inRowOrder(cx, over)})${over}`,
        JSON_TYPE,
      );
    case 'json_objectagg': {
      const key = argument(cx, node, 0);
      const name = isBinaryParameter(key) ? `m_no_json_text(${materialise(builder, key).sql})` : toText(builder, key);
      const member = `m_member_name(${name}),coalesce(${jsonSql(builder, memberOf(cx, node, 1, over))},'null')`;
      return sqlValue(`m_json_objectagg(${member})${over}`, JSON_TYPE);
    }
    default:
      return variance(
        `${VARIANCES[node.name] ?? ''}${overName(over)}(${realSql(builder, argument(cx, node, 0))})${over}`,
      );
  }
}

/** A variance or deviation, which may be beyond the doubles: error 1690. */
const variance = (sql: string): SqlValue => ranged(sqlValue(`m_finite(${sql})`, DOUBLE_TYPE));

/** ORDER BY inside an aggregate that shows in which order it met the rows. */
const inRowOrder = ({ anchor, rowKeys = [] }: EmitContext, over: string): string =>
  anchor === undefined && over === '' ? withKeys('', rowKeys) : '';

/** How the form of an aggregate's name ends that can take rows back. */
const overName = (over: string): string => (over === '' ? '' : '_over');

/** What becomes part of a document. A window reads it from a table, where truth values are numbers. */
function memberOf(cx: EmitContext, node: FunctionCall, index: number, over: string): Operand {
  const operand = argument(cx, node, index);
  const arg = node.args[index];
  if (over === '' || arg === undefined || isSameForAll(arg) || operand.kind === 'constant') return operand;
  return { ...operand, type: withoutTruth(operand.type) };
}

function argument(cx: EmitContext, node: FunctionCall, index: number): Operand {
  const arg = node.args[index];
  if (arg === undefined) throw wireError('ER_PARSE_ERROR', ')', 1);
  return anchored(cx, arg);
}

/** An argument, which reads a column of the SELECT that the aggregate belongs to. */
function anchored(cx: EmitContext, arg: Expression): Operand {
  const operand = emit({ ...cx, anchor: undefined }, arg);
  if (cx.anchor === undefined) return operand;
  const value = materialise(cx.builder, operand);
  return { ...value, sql: `iif(0,${cx.anchor},${value.sql})` };
}

const readsParameter = (node: Expression): boolean =>
  node.kind === 'parameter' || childrenOf(node).some(readsParameter);

function countSql(cx: EmitContext, node: FunctionCall): string {
  if (node.star) return 'count(*)';
  // What parameters alone make is one value to DISTINCT, also where that is NULL.
  const counted = node.distinct ? node.args.filter((arg) => !(readsParameter(arg) && isOfParameters(arg))) : node.args;
  if (counted.length === 0 && node.distinct) return 'count(DISTINCT 1)';
  const values = counted.map((arg) => materialise(cx.builder, anchored(cx, arg)));
  const keys = values.map(groupingKey);
  if (!node.distinct) return `count(${keys[0] ?? '*'})`;
  if (keys.length === 1) return `count(DISTINCT ${keys[0] ?? ''})`;
  const noNull = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  // An array of JSON has no bytes.
  const items = keys.map((key, i) => (values[i]?.type.kind === 'bytes' ? `hex(${key})` : key));
  return `count(DISTINCT CASE WHEN ${noNull} THEN json_array(${items.join(',')}) END)`;
}

function sumOf(cx: EmitContext, operand: Operand, distinct: string, over: string): SqlValue {
  const value = toNumeric(cx.builder, operand);
  if (value.type.kind !== 'int' && value.type.kind !== 'decimal') {
    return realAggregate(cx, 'sum', value, distinct, over);
  }
  const from = asDecimal(value.type);
  const precision = Math.min(MAX_PRECISION, from.precision + SUM_DIGITS);
  const small = from.precision <= NATIVE_SUM_PRECISION && !from.big;
  const type: DecimalType = {
    kind: 'decimal',
    precision,
    scale: from.scale,
    unsigned: false,
    big: !small,
    guard: from.guard ?? 0,
  };
  if (small) return sqlValue(`sum(${distinct}${value.sql})${over}`, type);
  return sqlValue(`${exactSum(value)}(${distinct}${value.sql})${over}`, type);
}

/** Digits of a sum of doubles in front of the point, its sign and point among them. */
const REAL_DIGITS = 17;

/** Doubles are added one after the other, distinct ones in their order; SQLite's own sum makes up for what is lost. */
function realAggregate(
  cx: EmitContext,
  name: 'sum' | 'avg',
  value: SqlValue,
  distinct: string,
  over: string,
): SqlValue {
  const real = realSql(cx.builder, value);
  const order = distinct === '' ? '' : ` ORDER BY ${real}`;
  const decimals = decimalsOf(value.type) + (name === 'avg' ? cx.builder.divisionDigits : 0);
  return sqlValue(
    `m_${name}_real${overName(over)}(${distinct}${real}${order})${over}`,
    doubleType(decimals, REAL_DIGITS + decimals),
  );
}

function exactSum(value: SqlValue): string {
  if (isBiased(value.type)) return 'm_sum_unsigned';
  return value.type.kind === 'decimal' && value.type.big ? 'm_sum_big' : 'm_sum_integer';
}

function averageOf(cx: EmitContext, operand: Operand, distinct: string, over: string): SqlValue {
  const value = toNumeric(cx.builder, operand);
  if (value.type.kind !== 'int' && value.type.kind !== 'decimal') {
    return realAggregate(cx, 'avg', value, distinct, over);
  }
  const sum = sumOf(cx, value, distinct, over);
  const { scale, precision } = asDecimal(value.type);
  const { divisionDigits } = cx.builder;
  const shown = Math.min(MAX_SCALE, scale + divisionDigits);
  const sumScale = storedScale(asDecimal(sum.type));
  const stored = Math.max(shown, quotientScale(sumScale, 0, divisionDigits));
  const type: DecimalType = {
    kind: 'decimal',
    precision: Math.min(MAX_PRECISION, precision + divisionDigits),
    scale: shown,
    unsigned: false,
    big: true,
    guard: stored - shown,
  };
  const count = `m_integer_big(count(${distinct}${value.sql})${over},0)`;
  return sqlValue(`m_big_divide(${bigSql(sum, sumScale)},${count},${stored - sumScale},0)`, type);
}

function extremeOf(cx: EmitContext, name: 'min' | 'max', operand: Operand, over: string): SqlValue {
  const value = materialise(cx.builder, operand);
  if (value.type.kind === 'json')
    return sqlValue(`m_${name}_key${overName(over)}(${value.sql},m_json_key(${value.sql}))${over}`, value.type);
  const ofEnd = over === '' ? extremeOfKey(cx, name, value) : undefined;
  if (!isCharacter(value.type)) return sqlValue(ofEnd ?? `${name}(${value.sql})${over}`, extremeType(cx, value, over));
  const text = textSql(value);
  const collation = commonCollation(cx.builder, [value], name);
  const key = keySql(text, collation);
  const type = value.type.kind === 'text' ? value.type : textType(255, value.type.collation);
  const ofAll = key === text ? `${name}(${text})${over}` : `m_${name}_key${overName(over)}(${text},${key})${over}`;
  const extreme = { ...sqlValue(ofEnd ?? ofAll, type), coercibility: value.coercibility };
  return over === '' ? quieted(extreme) : extreme;
}

/** The same of the value at the end of a key, where the query has it read there: members in the order of their numbers. */
function extremeOfKey({ keyEnds, builder }: EmitContext, name: 'min' | 'max', value: SqlValue): string | undefined {
  const { type } = value;
  if (keyEnds === undefined) return undefined;
  const collation = type.kind === 'text' ? commonCollation(builder, [value], name) : undefined;
  const end = keyEnd(keyEnds.table, name, value.sql, {
    keyOf: (column) => (collation === undefined ? column : keySql(column, collation)),
    shown: (column) => (isCharacter(type) ? textSql({ ...value, sql: column }) : column),
  });
  if (end === undefined) return undefined;
  const sql = `${name}(${end})`;
  keyEnds.read.add(sql);
  return sql;
}

/** The type of an extreme value: a window function is always computed, an aggregate may be read from a table. */
function extremeType(cx: EmitContext, { origin, type: given }: SqlValue, over: string): ValueType {
  const isComputed = origin === undefined && (given.kind === 'float' || given.kind === 'bit');
  const type = withoutTruth(isComputed ? { ...given, extreme: true } : given);
  if (over !== '') return withoutSign(computedType(type));
  if (type.kind === 'year' && type.computed !== true) return { ...type, computed: !cx.gathersGroups, extreme: true };
  return cx.gathersGroups ? heldType(type) : computedType(type);
}
