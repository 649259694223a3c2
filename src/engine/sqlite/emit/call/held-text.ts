import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { SqlValue } from '../../operand/operand.ts';

/** Characters that MySQL keeps for what a letter of a time's format stands for (`Item_func_date_format::format_length`). */
const LENGTHS: Readonly<Record<string, number>> = {
  D: 4,
  Y: 4,
  x: 4,
  X: 4,
  j: 3,
  k: 7,
  H: 7,
  r: 11,
  T: 8,
  f: 6,
  w: 1,
  '%': 1,
  a: 32,
  b: 32,
  M: 64,
  W: 64, // prettier-ignore
};
/** Of every other letter. */
const LENGTH = 2;

/** How long MySQL takes a time to be that is written in a format: it forgets the sign. */
function lengthOf(format: string): number {
  let length = 0;
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%' || i === format.length - 1) length++;
    else length += LENGTHS[format[++i] ?? ''] ?? LENGTH;
  }
  return length;
}

/** What TIME_FORMAT writes: in a table that MySQL puts it in, it is cut to the length that its format has. */
export function heldTime(cx: EmitContext, value: SqlValue, format: Expression | undefined): SqlValue {
  if (format?.kind !== 'literal' || format.type !== 'string') return value;
  if (format.slot >= 0) cx.builder.consultedValues.add(`s${format.slot}`);
  return { ...value, held: { of: value.sql, text: `substr(${value.sql},1,${lengthOf(format.value)})` } };
}

/** A value as it is in a table that MySQL puts it in. */
export const heldValue = (value: SqlValue): SqlValue =>
  value.held?.of === value.sql ? { ...value, sql: value.held.text } : value;
