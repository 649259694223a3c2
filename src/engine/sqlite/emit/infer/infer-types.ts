import { wireError } from '../../../../mysql/wire-error.ts';
import type { Binary, Case, Cast, Expression, In, Query } from '../../../../sql/ast.ts';
import { castType } from '../operator/emit-cast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitQuery } from '../select/emit-query.ts';
import { rowItems } from '../compare/emit-row.ts';
import { subcontext } from '../select/emit-subquery.ts';
import { DEFAULT_COLLATION, findCollation } from '../../type/collation.ts';
import { findCharacterSet } from '../../type/character-set.ts';
import { type ValueType } from '../../type/type.ts';
import {
  besideType,
  BYTES_TYPE,
  INTEGER_TYPE,
  MOMENT_TYPE,
  TEXT_TYPE,
  textIn,
  type ParameterUse,
} from '../../parameter/parameter-types.ts';

import { settleCall } from './infer-call.ts';
import { isOpen, settle, settleAlike, settleResults, settleTo, typeOf, typingOperands } from './settle.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';

/**
 * Gives the parameters directly inside an expression the types that MySQL takes from what stands beside them
 * (https://dev.mysql.com/doc/refman/9.7/en/prepare.html). Whoever emits the expression then finds them typed.
 */
export function settleOperands(cx: EmitContext, node: Expression): void {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have no parameters of their own
  switch (node.kind) {
    case 'binary':
      return settleBinary(cx, node);
    case 'unary':
      return settleUnary(cx, node.operator, node.operand);
    case 'between':
      return settleAlike(cx, [node.operand, node.low, node.high], TEXT_TYPE, 'scalar', 'between');
    case 'in':
      return settleIn(cx, node);
    case 'quantified':
      return settle(cx, node.left, TEXT_TYPE);
    case 'like':
      settle(cx, node.escape, TEXT_TYPE);
      return settleTexts(cx, node.operand, node.pattern, node.regexp ? 'letters' : 'operand');
    case 'is':
      return settle(
        cx,
        node.operand,
        node.test === 'null' || node.test === 'unknown' ? TEXT_TYPE : INTEGER_TYPE,
        'argument',
      );
    case 'case':
      return settleCase(cx, node);
    case 'cast':
      return settle(cx, node.operand, castOperand(node), 'cast');
    case 'convert-using':
      return settle(cx, node.operand, inCharset(node.charset), 'cast');
    case 'collate':
      return settle(cx, node.operand, collated(node.collation));
    case 'call':
      return settleCall(cx, node);
    case 'assignment':
      return settle(cx, node.value, TEXT_TYPE, 'assigned');
    case 'json-value':
      if (isOpen(cx, node.document)) throw wireError('ER_INVALID_TYPE_FOR_JSON', 1, 'json_value');
      return;
    default:
  }
}

/** The types of a query's columns. */
function columnTypes(cx: EmitContext, query: Query): readonly ValueType[] {
  const emitted = emitQuery(subcontext({ ...cx, builder: cx.builder.trial() }), query);
  return emitted.outputs.map(({ value }) => value.type);
}

/** A text beside another one is of its character set. */
function settleTexts(cx: EmitContext, left: Expression, right: Expression, use: ParameterUse): void {
  const isLeftOpen = isOpen(cx, left);
  if (isLeftOpen !== isOpen(cx, right)) {
    const type = asText(typeOf(cx, isLeftOpen ? right : left));
    settle(cx, isLeftOpen ? left : right, type, use);
  }
  settle(cx, left, TEXT_TYPE, use);
  settle(cx, right, TEXT_TYPE, use);
}

/** The type of a text beside a value. */
function asText(type: ValueType): ValueType {
  if (type.kind === 'bytes') return BYTES_TYPE;
  if (type.kind === 'json') return textIn('utf8mb4_bin');
  return 'collation' in type ? textIn(type.collation) : TEXT_TYPE;
}

function settleUnary(cx: EmitContext, operator: string, operand: Expression): void {
  if (operator === 'not') settle(cx, operand, INTEGER_TYPE, 'argument');
  else if (operator === '~') settle(cx, operand, BYTES_TYPE);
  else if (operator === 'binary') settle(cx, operand, BYTES_TYPE, 'cast');
}

function settleBinary(cx: EmitContext, node: Binary): void {
  const { operator, left, right } = node;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others compare
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case 'mod':
      // Two parameters get their type from outside.
      if (isOpen(cx, left) !== isOpen(cx, right)) settleAlike(cx, [left, right], TEXT_TYPE, 'number');
      return;
    case 'div':
      return settleAlike(cx, [left, right], INTEGER_TYPE, 'number');
    case '&':
    case '|':
    case '^':
      return settleAlike(cx, [left, right], BYTES_TYPE, 'number');
    case '<<':
    case '>>':
      settle(cx, left, BYTES_TYPE);
      return settle(cx, right, INTEGER_TYPE);
    case 'and':
    case 'or':
    case 'xor':
      settle(cx, left, INTEGER_TYPE, 'argument');
      return settle(cx, right, INTEGER_TYPE, 'argument');
    case '->':
    case '->>':
    case '||':
      settle(cx, left, TEXT_TYPE);
      return settle(cx, right, TEXT_TYPE);
    default:
      return settleComparison(cx, left, right, operator);
  }
}

function settleComparison(cx: EmitContext, left: Expression, right: Expression, operator: string): void {
  const [a, b] = [rowItems(left), rowItems(right)];
  if (a === undefined && right.kind === 'subquery') return settleBesideQuery(cx, left, right.query);
  if (b === undefined && left.kind === 'subquery') return settleBesideQuery(cx, right, left.query);
  if (a !== undefined && right.kind === 'subquery') return settleBesideQuery(cx, left, right.query);
  if (b !== undefined && left.kind === 'subquery') return settleBesideQuery(cx, right, left.query);
  if (a === undefined || b === undefined) return settleAlike(cx, [left, right], TEXT_TYPE, 'scalar', operator);
  a.forEach((item, i) => {
    const other = b[i];
    if (other !== undefined) settleComparison(cx, item, other, operator);
  });
}

function settleIn(cx: EmitContext, { operand, list }: In): void {
  if (!Array.isArray(list)) return (rowItems(operand) ?? [operand]).forEach((item) => settle(cx, item, TEXT_TYPE));
  const items = list as readonly Expression[];
  const row = rowItems(operand);
  if (row === undefined) {
    if (!isOpen(cx, operand)) return settleAlike(cx, [operand, ...items], TEXT_TYPE, 'scalar', ' IN ');
    return settleAlike(cx, [operand, ...items]);
  }
  row.forEach((item, i) => {
    const others = items.flatMap((each) => rowItems(each)?.slice(i, i + 1) ?? []);
    settleAlike(cx, [item, ...others], TEXT_TYPE, 'scalar', ' IN ');
  });
}

/**
 * Gives the parameters in front of queries among conditions the types of the columns, where MySQL makes a join or the
 * least or greatest value of the query (`Item_in_subselect` in sql/item_subselect.cc); they are texts elsewhere.
 *
 * @param canJoin whether there are tables that the query can be joined to
 */
export function settleConditions(cx: EmitContext, node: Expression, canJoin: boolean): void {
  if (!cx.parameters.areOpen) return;
  if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or')) {
    const joins = canJoin && node.operator === 'and';
    settleConditions(cx, node.left, joins);
    settleConditions(cx, node.right, joins);
  } else if (node.kind === 'unary' && node.operator === 'not') settleConditions(cx, node.operand, false);
  else if (node.kind === 'is' && node.test === 'true' && !node.negated) settleConditions(cx, node.operand, canJoin);
  else if (node.kind === 'in' && !node.negated && !Array.isArray(node.list)) {
    const query = node.list as Query;
    if (canJoin && isJoined(query)) settleBesideQuery(cx, node.operand, query);
  } else if (node.kind === 'quantified') {
    const isOrdered = node.operator !== '=' && node.operator !== '<>';
    const isMember = node.operator === '=' && node.quantifier === 'any' && canJoin && isJoined(node.query);
    if (isMember || isOrdered) settleBesideQuery(cx, node.left, node.query);
  }
}

/** Whether MySQL joins a query that a value is to be among. */
const isJoined = (query: Query): boolean =>
  query.kind === 'select' &&
  query.having === undefined &&
  query.limit === undefined &&
  query.items.every((item) => item.kind === 'star' || !containsAggregate(item.expression));

/** A value, or a row of them, beside the columns of a query. */
function settleBesideQuery(cx: EmitContext, node: Expression, query: Query): void {
  const items = rowItems(node) ?? [node];
  if (!items.some((item) => isOpen(cx, item))) return;
  const types = columnTypes(cx, query);
  items.forEach((item, i) => settleTo(cx, item, types[i]));
}

function settleCase(cx: EmitContext, node: Case): void {
  const conditions = node.branches.map(({ when }) => when);
  const compared = node.operand === undefined ? conditions : [...conditions, node.operand];
  settleAlike(cx, compared, TEXT_TYPE, 'scalar', 'case');
  settleResults(cx, typingOperands(node));
}

function castOperand({ type }: Cast): ValueType {
  const target = castType(type.name, type.length, type.scale, type.charset, DEFAULT_COLLATION);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are themselves
  switch (target.kind) {
    case 'time':
      return MOMENT_TYPE;
    case 'int':
      return INTEGER_TYPE;
    case 'text':
      return inCharset(type.charset);
    default:
      return besideType(target);
  }
}

/** Texts in a character set. */
function inCharset(name: string | undefined): ValueType {
  const charset = name === undefined ? undefined : findCharacterSet(name);
  if (charset?.name === 'binary') return BYTES_TYPE;
  return charset === undefined ? TEXT_TYPE : collated(charset.defaultCollation);
}

function collated(name: string): ValueType {
  const found = findCollation(name);
  return found === undefined ? TEXT_TYPE : textIn(found.name);
}
