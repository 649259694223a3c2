import { notSupported, wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall } from '../../../../sql/ast.ts';
import { collatedType, requireSameSets } from '../../operand/common-collation.ts';
import { strongest } from '../operator/emit-choice.ts';
import { narrowCharset, textIn } from '../../operand/to-charset.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { firstLettersSql, materialise, textLength, textSql, toText } from '../../operand/to-text.ts';
import { asLetters } from '../compare/document-letters.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { isConstant } from '../constant-value.ts';
import { heldValue } from '../call/held-text.ts';
import { areBinary, COERCIBILITY, isColumn, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { bytesType, textType, type TextType } from '../../type/type.ts';
import { withoutZerofill } from '../../type/computed-type.ts';
import { groupingKey, sortedKey } from '../compare/compared-texts.ts';

/** The argument whose place a number in ORDER BY names. @throws WireError 1054 */
function positionedValue(cx: EmitContext, values: readonly Operand[], node: Expression): Operand | undefined {
  if (node.kind !== 'literal' || node.type !== 'integer') return undefined;
  if (node.slot >= 0) cx.builder.consultedValues.add(`s${node.slot}`);
  const value = values[Number(node.value) - 1];
  if (value === undefined) throw wireError('ER_BAD_FIELD_ERROR', node.value, 'order clause');
  return value;
}

/** `group_concat_max_len` where the server has no such variable, in bytes. */
const DEFAULT_LENGTH = 1024;

/** A value as it is gathered: what is computed has the digits of its type and no leading zeros. */
function gatheredValue(value: SqlValue): SqlValue {
  if (isColumn(value)) return heldValue(value);
  const { printed: _, ...held } = heldValue(value);
  return { ...held, type: withoutZerofill(value.type) };
}

/** Whether an argument is a constant, which is not gathered: it prints as anywhere else. */
function isConstantAt({ args }: FunctionCall, i: number): boolean {
  const node = args[i];
  return node !== undefined && isConstant(node);
}

/** MySQL puts the bytes of BIT into the text as they are; those of more than seven bits may be no UTF-8. @throws WireError 1235 */
function refuseBytes(values: readonly Operand[]): void {
  if (values.some(({ type }) => type.kind === 'bit' && type.length > 7))
    throw notSupported('GROUP_CONCAT of text and a BIT of more than 7 bits');
}

/** A value as text of a type, or where they are binary strings as letters that are its bytes. */
function partSql(builder: PlanBuilder, value: Operand, type: TextType | undefined): string {
  if (value.kind === 'sql' && value.type.kind === 'time') return textSql(value);
  if (type === undefined) return `m_byte_letters(${bytesSql(builder, value)})`;
  return value.type.kind === 'bytes' ? textIn(builder, value, narrowCharset(type.collation)) : toText(builder, value);
}

/** GROUP_CONCAT of the values `given` (https://dev.mysql.com/doc/refman/9.7/en/aggregate-functions.html#function_group-concat). */
export function emitGroupConcat(cx: EmitContext, node: FunctionCall, given: readonly Operand[]): SqlValue {
  const values = given.map((value, i) => {
    const isSame = value.kind === 'constant' || isConstantAt(node, i);
    return asLetters(cx.builder, isSame ? materialise(cx.builder, value) : gatheredValue(value));
  });
  const isOfNothing = values.every(({ type }) => type.kind === 'bit' || type.kind === 'null');
  const binary = isOfNothing || (areBinary(values) && values.some((value) => value.type.kind === 'bytes'));
  if (!binary) refuseBytes(values);
  const gathered = { ...collatedType(textType(1024, cx.builder.connection), values), form: 'text' } as const;
  const parts = values.map((value) => partSql(cx.builder, value, binary ? undefined : gathered));
  const whole = parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join('||')})`;
  const most = cx.builder.bind(({ session: { environment } }) =>
    Number(environment.systemVariable('group_concat_max_len', undefined) ?? DEFAULT_LENGTH),
  );
  // Nothing is shown of what is behind: long texts of many rows together would be more than a list can hold.
  const isLong = values.some(({ type }) => textLength(type) > DEFAULT_LENGTH);
  const text = isLong ? firstLettersSql(whole, `${most}+1`) : whole;
  const order = node.orderBy.map(({ expression, descending }) =>
    sortedKey(positionedValue(cx, values, expression) ?? emit(cx, expression), descending),
  );
  const keys = node.distinct ? values.map((value) => groupingKey(materialise(cx.builder, value))) : [];
  // Without an order of their own MySQL gives distinct rows in that of their values; of rows in the same place the last comes first.
  const unsorted = keys.length > 0 || cx.anchor !== undefined ? keys : (cx.rowKeys ?? []);
  const sorted = order.length === 0 ? unsorted : [...order, 'm_row_number() DESC'];
  const orderSql = sorted.length === 0 ? '' : ` ORDER BY ${sorted.join(',')}`;
  const separator = cx.builder.bind(() => {
    const written = node.separator ?? ',';
    return binary ? Buffer.from(written).toString('latin1') : written;
  });
  const key = keys.map((each) => `quote(CAST(${each} AS BLOB))`).join("||','||");
  const entry = node.distinct ? `json_array(${key},m_row_number(),${text})` : text;
  const list = `json_group_array(${entry}${orderSql}) FILTER (WHERE ${text} IS NOT NULL)`;
  requireSameSets(values, 'group_concat');
  const joined = `${node.distinct ? 'm_join_distinct' : 'm_join'}(${list},${separator},${most},${binary ? 1 : 0})`;
  return sqlValue(
    binary ? `m_letter_bytes(${joined})` : joined,
    binary ? { ...bytesType(DEFAULT_LENGTH), form: 'blob' } : gathered,
    true,
    Math.min(COERCIBILITY.constant, strongest(values)),
  );
}
