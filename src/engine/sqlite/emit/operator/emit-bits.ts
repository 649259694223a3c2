import type { Expression } from '../../../../sql/ast.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { bytesType, isGeometry, UNSIGNED_TYPE, type ValueType } from '../../type/type.ts';
import { sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { decider, unlessDecided } from './reading-order.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { bitsOf, integerOf } from '../../operand/to-number.ts';

/** A binary string, which has bits of its own; a hexadecimal literal is a number unless such a string stands beside it. */
function hasBits(node: Expression, { type }: Operand): boolean {
  return isByteString(type) && !isNumberLiteral(node);
}

const isByteString = (type: ValueType): boolean => type.kind === 'bytes' && !isGeometry(type);

const isNumberLiteral = (node: Expression): boolean =>
  node.kind === 'literal' && node.charset === undefined && (node.type === 'hex' || node.type === 'bit');

const lengthOf = ({ type }: Operand): number => (type.kind === 'bytes' ? type.length : 0);

/**
 * `& | ^ << >>` and `~` (with `right` undefined): of binary strings one of their length, of all else 64 unsigned bits
 * (https://dev.mysql.com/doc/refman/9.7/en/bit-functions.html).
 */
export function emitBits(
  builder: PlanBuilder,
  operator: string,
  [leftNode, left]: readonly [Expression, Operand],
  second?: readonly [Expression, Operand],
): SqlValue {
  const [rightNode, right] = second ?? [leftNode, left];
  const nullable = left.nullable || right.nullable;
  const isShift = operator === '<<' || operator === '>>';
  if (second === undefined || isShift) {
    if (hasBits(leftNode, left))
      return sqlValue(changedBits(builder, operator, left, right), bytesType(lengthOf(left)), nullable);
  } else if (areByteStrings(left, right) && (hasBits(leftNode, left) || hasBits(rightNode, right))) {
    const sql = `m_byte_bits('${operator}',${bytesSql(builder, left)},${bytesSql(builder, right)})`;
    return sqlValue(sql, bytesType(Math.max(lengthOf(left), lengthOf(right))), nullable);
  }
  const a = bitsOf(builder, left);
  const b = second === undefined ? '0' : bitsOf(builder, right);
  const sql = `m_bits('${operator}',${a},${b})`;
  const isOne = second === undefined;
  return sqlValue(isOne ? sql : unlessDecided([decider(left, a)], [b], sql), UNSIGNED_TYPE, nullable);
}

const areByteStrings = (...operands: readonly Operand[]): boolean => operands.every(({ type }) => isByteString(type));

function changedBits(builder: PlanBuilder, operator: string, value: Operand, distance: Operand): string {
  const bytes = bytesSql(builder, value);
  if (operator === '~') return `m_byte_inverse(${bytes})`;
  return `m_byte_shift(${bytes},${integerOf(builder, distance, false)},${operator === '<<' ? 1 : -1})`;
}

/** BIT_COUNT of a binary string; `undefined` for what has no bits of its own. */
export function byteBitCount(builder: PlanBuilder, node: Expression | undefined, operand: Operand): string | undefined {
  if (node === undefined || !hasBits(node, operand)) return undefined;
  return `m_byte_bit_count(${bytesSql(builder, operand)})`;
}

/** From this length on binary strings have no BIT_AND, BIT_OR and BIT_XOR. */
const LONGEST_AGGREGATE = 511;

/**
 * BIT_AND, BIT_OR and BIT_XOR of binary strings; `undefined` for what has no bits of its own.
 *
 * @throws WireError 3514 for long strings
 */
export function byteAggregate(
  builder: PlanBuilder,
  name: 'bit_and' | 'bit_or' | 'bit_xor',
  node: Expression | undefined,
  operand: Operand,
  over: string,
): SqlValue | undefined {
  if (node === undefined || !hasBits(node, operand)) return undefined;
  const length = lengthOf(operand);
  if (length > LONGEST_AGGREGATE) throw wireError('ER_INVALID_BITWISE_AGGREGATE_OPERANDS_SIZE');
  const ofNone = (name === 'bit_and' ? 'ff' : '00').repeat(length);
  const all = `m_${name}_bytes${over === '' ? '' : '_over'}(${bytesSql(builder, operand)})${over}`;
  // MySQL keeps room for a byte more.
  return sqlValue(`coalesce(${all},x'${ofNone}')`, bytesType(length + 1), false);
}
