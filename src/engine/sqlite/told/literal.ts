import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Literal } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import { decimalTold, integerTold, realTold } from './number.ts';
import { BINARY_COLLATION, NOT_FIXED } from './told.ts';

/** What clients are told of a number that the statement writes, beyond its type. */
export function literalTold(cx: EmitContext, node: Literal): Told | undefined {
  if (node.type === 'float') {
    consultLength(cx, node);
    return { ...realTold(node.value.length, NOT_FIXED), nullable: false };
  }
  if (node.charset === undefined && (node.type === 'hex' || node.type === 'bit')) return bytesTold(cx, node);
  if (node.type === 'integer' && node.value.length > MOST_SIGNED_DIGITS) return unsignedTold(cx, node);
  if (node.type !== 'decimal') return undefined;
  // Its type says how many digits are not zeros in front, its length whether a zero stands before the point.
  consultLength(cx, node);
  const [whole = '', fraction = ''] = node.value.split('.');
  // A zero in front of the point counts, further ones do not.
  const digits = whole === '' ? 0 : Math.max(1, whole.replace(/^0+/, '').length);
  const scale = Math.min(30, fraction.length);
  return { ...decimalTold(Math.min(65, digits + scale), scale, false), nullable: false };
}

/** Bytes that are written as digits say that they have no sign; bits do not. */
function bytesTold(cx: EmitContext, node: Literal): Told {
  consultLength(cx, node);
  const { type, value } = node;
  const flags = COLUMN_FLAG.binary | (type === 'hex' ? COLUMN_FLAG.unsigned : 0);
  const length = value.length / 2;
  return {
    type: COLUMN_TYPE.varString,
    length,
    decimals: 0,
    flags,
    collation: BINARY_COLLATION,
    nullable: false,
    isColumn: false,
  };
}

/** A whole number of more digits may have no sign. */
const MOST_SIGNED_DIGITS = 18;

function unsignedTold(cx: EmitContext, node: Literal): Told | undefined {
  consult(cx, node);
  const value = BigInt(node.value.slice(0, 30));
  const isUnsigned = value >= 2n ** 63n && value < 2n ** 64n;
  return isUnsigned ? { ...integerTold(node.value.length, true), nullable: false } : undefined;
}

/** Makes the plan serve literals of this type and length alone. */
function consultLength({ builder }: EmitContext, { slot }: Literal): void {
  if (slot < 0) return;
  builder.consultedTypes.add(`s${slot}`);
  builder.consultedTypes.add(`l${slot}`);
}

/** Makes the plan serve this very literal alone. */
export function consult({ builder }: EmitContext, { slot }: Literal): void {
  if (slot >= 0) builder.consultedValues.add(`s${slot}`);
}
