import type { Binary, Expression } from '../../../../sql/ast.ts';
import { call } from '../../../../sql/parse/call.ts';
import { asDecimal, decimalSql } from '../../operand/to-decimal.ts';
import { bytesSql, documentSql } from '../../operand/to-document.ts';
import { truthSql } from '../../operand/to-number.ts';
import { materialise, toText } from '../../operand/to-text.ts';
import { asMoment, asSoughtYear, refuseSoughtTime } from '../compare/parameter-beside.ts';
import { emitBits } from './emit-bits.ts';
import { emitArithmetic, type ArithmeticOperator } from './emit-arithmetic.ts';
import { emitNegation } from './emit-negation.ts';
import { binaryValue } from './emit-cast.ts';
import type { ComparisonOperator } from '../compare/compare-value.ts';
import { constantText, documentCompared } from '../constant-value.ts';
import { valueBeside } from '../compare/time-beside.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { emitCall } from '../call/emit-call.ts';
import { documentError, raisedSql } from '../call/call-argument.ts';
import { decimalBesideText, textBesideDecimal } from '../compare/decimal-beside.ts';
import { emitComparison } from '../compare/emit-compare.ts';
import { comparesRows, emitRowComparison } from '../compare/emit-row.ts';
import { emitExclusiveOr, emitLogical } from './emit-logical.ts';
import { asMembership } from './long-alternative.ts';
import { emitIn } from '../select/emit-subquery.ts';
import type { Scope } from '../../context/scope.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { ownScales } from './own-scale.ts';
import { chosenBeside } from '../compare/chosen-beside.ts';
import { withoutSoughtBits } from '../compare/sought-bits.ts';
import { parameterBesideYear } from '../compare/year-parameter.ts';
import { byteLength } from '../../operand/unify-types.ts';
import { BOOLEAN_TYPE, bytesType, JSON_TYPE, textType } from '../../type/type.ts';
import { emit } from '../emit-expression.ts';

/** Emits an operator with one operand. */
export function emitUnary(cx: EmitContext, node: Expression & { readonly kind: 'unary' }): Operand {
  const folded = constantOf(cx, node);
  if (folded !== undefined) return folded;
  switch (node.operator) {
    case '-': {
      const operand = emit(cx, node.operand);
      // Of a constant below 0 or beyond the signed numbers MySQL makes a decimal (`Item_func_neg::resolve_type`).
      if (!becomesDecimal(cx, node.operand) || operand.type.kind !== 'int') return emitNegation(cx.builder, operand);
      const value = materialise(cx.builder, operand);
      const type = asDecimal(value.type);
      return emitNegation(cx.builder, sqlValue(decimalSql(value, type), type, value.nullable));
    }
    case '+':
      return emit(cx, node.operand);
    case '~':
      return emitBits(cx.builder, '~', [node.operand, emit(cx, node.operand)]);
    case 'not': {
      const operand = emit(cx, node.operand);
      return sqlValue(`(NOT ${truthSql(cx.builder, operand)})`, BOOLEAN_TYPE, operand.nullable);
    }
    case 'binary': {
      const operand = emit(cx, node.operand);
      return binaryValue(bytesSql(cx.builder, operand), bytesType(byteLength(operand.type)), { nullable: true });
    }
  }
}

const FIRST_UNSIGNED = 2n ** 63n;

/** Whether the text of an expression says that it is a whole number below 0, or of 2^63 and more. */
function becomesDecimal(cx: EmitContext, node: Expression): boolean {
  const written = behindSigns(node);
  if (written.node.kind === 'literal' && written.node !== node) {
    const { type, value, slot } = written.node;
    if (type !== 'integer' && type !== 'boolean') return false;
    if (slot >= 0) cx.builder.consultedValues.add(`s${slot}`);
    const number = BigInt(value);
    return written.isNegative ? number !== 0n : number >= FIRST_UNSIGNED;
  }
  const text = constantText(cx, node) ?? '';
  return /^-?\d+$/.test(text) && (text.startsWith('-') || BigInt(text) >= FIRST_UNSIGNED);
}

/** What stands behind signs, and what they say together: their value need not be computed at each of them. */
function behindSigns(signed: Expression): { readonly node: Expression; readonly isNegative: boolean } {
  let [node, isNegative] = [signed, false];
  while (node.kind === 'unary' && (node.operator === '-' || node.operator === '+')) {
    isNegative = isNegative !== (node.operator === '-');
    node = node.operand;
  }
  return { node, isNegative };
}

/** Emits an operator with two operands. */
export function emitBinary(cx: EmitContext, node: Binary): Operand {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is handled by the next function
  switch (node.operator) {
    case 'or': {
      const membership = asMembership(node);
      if (membership !== undefined) return emitIn(cx, membership);
      return emitLogical(cx, node, 'OR');
    }
    case 'and':
      return emitLogical(cx, node, 'AND');
    case 'xor':
      return emitExclusiveOr(cx, node);
    case '+':
    case '-':
    case '*':
    case '/':
    case 'div':
    case 'mod':
      return emitComputed(cx, node, node.operator);
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
      return emitBits(cx.builder, node.operator, [node.left, emit(cx, node.left)], [node.right, emit(cx, node.right)]);
    case '->':
    case '->>':
      return emitDocumentPath(cx, node);
    case '||':
      return emitCall(cx, call('concat', node.left, node.right));
    default:
      if (comparesRows(cx, node)) return emitRowComparison(cx, node);
      return emitPlainComparison(cx, node, node.operator);
  }
}

function emitComputed(cx: EmitContext, node: Binary, written: ArithmeticOperator): Operand {
  const [left, right] = [emit(cx, node.left), emit(cx, node.right)];
  // A quotient of parameters that get their type from outside is of that type.
  const isWhole = written === '/' && cx.parameters.isTypedFromOutside(node);
  const operator: ArithmeticOperator = isWhole && bothWhole(left, right) ? 'div' : written;
  const scales = operator === '/' ? ownScales(cx, node.left, node.right) : undefined;
  return emitArithmetic(cx.builder, operator, left, right, scales);
}

/** `->` and `->>`: JSON_EXTRACT, and the same without its quotes. */
function emitDocumentPath(cx: EmitContext, node: Binary): SqlValue {
  const { builder } = cx;
  const document = emit(cx, node.left);
  const refused = documentError(document.type, 1, 'json_extract');
  const read = refused === undefined ? documentSql(builder, document) : raisedSql(refused);
  const extracted = `m_json_extract(${read},${toText(builder, emit(cx, node.right))})`;
  if (node.operator === '->') return { ...sqlValue(extracted, JSON_TYPE), called: 'json_extract' };
  return sqlValue(`m_json_unquote(${extracted})`, textType(4_294_967_295, 'utf8mb4_bin'));
}

const bothWhole = (left: Operand, right: Operand): boolean => left.type.kind === 'int' && right.type.kind === 'int';

function emitPlainComparison(cx: EmitContext, node: Binary, operator: ComparisonOperator): SqlValue {
  const [first, second] = [reduced(node.left), reduced(node.right)];
  const [one, isLeftFixed] = withOwnReads(cx, first);
  const [another, isRightFixed] = withOwnReads(cx, second);
  const [given, other] = [chosenBeside(one, another, second), chosenBeside(another, one, first)];
  const left = besideDecimal(cx, documentCompared(cx, given, first, other), first, other, second);
  const right = besideDecimal(cx, documentCompared(cx, other, second, given), second, given, first);
  const [a = left, b = right] = withoutSoughtBits(cx, [
    asMoment(
      first,
      parameterBesideYear(cx, operator, valueBeside(cx, node, [first, left], right), first, right),
      right,
    ),
    asMoment(
      second,
      parameterBesideYear(cx, operator, valueBeside(cx, node, [second, right], left), second, left),
      left,
    ),
  ]);
  const place = cx.conditions?.has(node) === true ? 'where' : 'alone';
  if (place === 'alone') return emitComparison(cx.builder, operator, a, b);
  refuseSoughtTime([first, a], b);
  refuseSoughtTime([second, b], a);
  const x = asSoughtYear(cx.builder, first, isLeftFixed, a, b, operator);
  const y = asSoughtYear(cx.builder, second, isRightFixed, b, a, operator);
  return emitComparison(cx.builder, operator, x, y, place);
}

const besideDecimal: typeof textBesideDecimal = (cx, operand, node, other, otherNode) =>
  textBesideDecimal(cx, decimalBesideText(cx, operand, node, other, otherNode), node, other, otherNode);

/** A literal for the query that selects it alone: MySQL reduces `(SELECT 24)` (`Item_singlerow_subselect::transformer`). */
function reduced(node: Expression): Expression {
  if (node.kind !== 'subquery' || node.query.kind !== 'select') return node;
  const { items, from, where, having, limit, orderBy, groupBy, distinct } = node.query;
  const [item, another] = items;
  if (item?.kind !== 'item' || another !== undefined || item.expression.kind !== 'literal') return node;
  const isPlain = from === undefined && where === undefined && having === undefined && limit === undefined;
  return isPlain && orderBy.length === 0 && groupBy.length === 0 && !distinct ? item.expression : node;
}

/** An operand, and whether it is a query that reads no columns of those around it, so that MySQL knows its value. */
function withOwnReads(cx: EmitContext, node: Expression): readonly [Operand, boolean] {
  const reads = (): number => {
    let count = 0;
    for (let level: Scope | undefined = cx.scope; level !== undefined; level = level.outer)
      count += level.correlated?.length ?? 0;
    return count;
  };
  const before = reads();
  const operand = emit(cx, node);
  return [operand, node.kind === 'subquery' && reads() === before];
}
