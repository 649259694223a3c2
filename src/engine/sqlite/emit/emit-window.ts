import { wireError } from '../../../mysql/wire-error.ts';
import type { FunctionCall, OrderItem, WindowFrameBound, WindowSpecification } from '../../../sql/ast.ts';
import { aggregateSql, isAggregate } from './emit-aggregate.ts';
import { groupingKey } from './emit-compare.ts';
import { constantOf, notSupported, type EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { convertTo, toNumeric } from './convert.ts';
import { materialise } from './to-text.ts';
import { sqlValue, type SqlValue } from './operand.ts';
import { chosenType } from '../type/unify-types.ts';
import { DOUBLE_TYPE, integerType, withoutSign, withoutTruth, withoutZerofill, type ValueType } from '../type/type.ts';

const RANKS = new Set(['row_number', 'rank', 'dense_rank', 'ntile', 'percent_rank', 'cume_dist']);
const VALUES = new Set(['lag', 'lead', 'first_value', 'last_value', 'nth_value']);

/** Whether the call is computed over a window. */
export function isWindowFunction(node: FunctionCall): boolean {
  return node.over !== undefined || RANKS.has(node.name) || VALUES.has(node.name);
}

/** Emits a window function. @throws WireError 3579 for an unknown window */
export function emitWindowFunction(cx: EmitContext, node: FunctionCall): SqlValue {
  if (node.over === undefined) throw wireError('ER_PARSE_ERROR', '', 1);
  if (cx.clause !== 'field list' && cx.clause !== 'order clause')
    throw wireError('ER_WINDOW_INVALID_WINDOW_FUNC_USE', node.name);
  const over = ` OVER (${windowSql(cx, node.over)})`;
  if (isAggregate(node.name)) {
    if (node.distinct || node.name === 'group_concat')
      throw notSupported(`${node.name.toUpperCase()} as this window function`);
    return aggregateSql(cx, node, over);
  }
  if (RANKS.has(node.name)) {
    const args = node.args.map((arg) => toNumeric(cx.builder, emit(cx, arg)).sql).join(',');
    const type: ValueType =
      node.name === 'percent_rank' || node.name === 'cume_dist' ? DOUBLE_TYPE : integerType(18, true);
    return sqlValue(`${node.name}(${args})${over}`, type, false);
  }
  if (!VALUES.has(node.name)) throw notSupported(`${node.name.toUpperCase()} as a window function`);
  const [first, ...rest] = node.args.map((arg) => materialise(cx.builder, emit(cx, arg)));
  if (first === undefined) throw wireError('ER_PARSE_ERROR', ')', 1);
  const [offset, fallback] = rest;
  // LAG and LEAD give a value of the type that holds their default too.
  const moves = node.name === 'lag' || node.name === 'lead';
  const isNeighbour = moves && fallback !== undefined;
  const isOther = first.type.kind === 'year' || (moves && first.type.kind === 'decimal');
  const type =
    isNeighbour || isOther ? chosenType([first, ...(isNeighbour ? [fallback] : [])].map(typeOf)) : first.type;
  const args = isNeighbour
    ? [convertTo(cx.builder, first, type), offset?.sql ?? '1', convertTo(cx.builder, fallback, type)]
    : [first, ...rest].map((value) => value.sql);
  return {
    ...sqlValue(`${node.name}(${args.join(',')})${over}`, withoutSign(withoutTruth(withoutZerofill(type)))),
    coercibility: first.coercibility,
  };
}

const typeOf = ({ type }: SqlValue): ValueType => type;

function windowSql(cx: EmitContext, specification: WindowSpecification): string {
  const { reference } = specification;
  const base = reference === undefined ? undefined : cx.windows.get(reference.toLowerCase());
  if (reference !== undefined && base === undefined) throw wireError('ER_WINDOW_NO_SUCH_WINDOW', reference);
  const partition = [...(base?.partitionBy ?? []), ...specification.partitionBy].map((expression) =>
    groupingKey(materialise(cx.builder, emit({ ...cx, clause: 'window partition by' }, expression))),
  );
  const order = [...(base?.orderBy ?? []), ...specification.orderBy].map((item) => orderSql(cx, item));
  const frame = specification.frame ?? base?.frame;
  return [
    partition.length === 0 ? '' : `PARTITION BY ${partition.join(',')}`,
    order.length === 0 ? '' : `ORDER BY ${order.join(',')}`,
    frame === undefined ? '' : frameSql(cx, frame),
  ].join(' ');
}

function orderSql(cx: EmitContext, item: OrderItem): string {
  const value = emit({ ...cx, clause: 'window order by' }, item.expression);
  return `${groupingKey(materialise(cx.builder, value))}${item.descending ? ' DESC' : ''}`;
}

function frameSql(cx: EmitContext, frame: NonNullable<WindowSpecification['frame']>): string {
  const unit = frame.unit.toUpperCase();
  if (frame.end === undefined) return `${unit} ${boundSql(cx, frame.start)}`;
  return `${unit} BETWEEN ${boundSql(cx, frame.start)} AND ${boundSql(cx, frame.end)}`;
}

function boundSql(cx: EmitContext, bound: WindowFrameBound): string {
  const words = bound.type.replace('-', ' ').toUpperCase();
  if (bound.offset === undefined) return words;
  const constant = constantOf(cx, bound.offset);
  if (constant === undefined) throw notSupported('window frames with expressions');
  return `${cx.builder.constantSql(constant)} ${words}`;
}
