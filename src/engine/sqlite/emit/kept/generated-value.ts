import { parseExpressionText } from '../../catalog/expression-text.ts';
import { isColumn } from '../../functions/assign/adaptation.ts';
import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { printExpression } from '../../../../sql/print.ts';
import { convertTo } from '../../operand/convert.ts';
import type { Operand } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { firstBytesSql, paddedBytes } from '../../operand/to-document.ts';
import { firstLettersSql, materialise, mostBytes } from '../../operand/to-text.ts';
import { sessionStoredSql, storedSql } from '../../functions/assign/stored-value.ts';
import type { SessionState } from '../../session/session-state.ts';
import { isFloatingPoint, isString, isUnsigned, type TextType, type ValueType } from '../../type/type.ts';
import { emitKept } from './kept-expression.ts';
import { zeroSql } from './zero-sql.ts';

/** What a generated column holds, computed from the other columns of its row, in the stored form. */
export function generatedValueSql(catalog: Catalog, table: Table, column: Column, state: SessionState): string {
  const text = column.generated?.text ?? '';
  const { builder, value } = emitKept(catalog, table, '', state, text);
  const isCopied = isColumn(parseExpressionText(text));
  const stored = storedForm(builder, value, { column, isCopied }, (sql, from) => storedSql(sql, from, column, text));
  return column.nullable || !value.nullable ? stored : `COALESCE(${stored},${zeroSql(column)})`;
}

/** What a column holds once it is set to a value, for what reads it before it is written. */
export function assignedValueSql(builder: PlanBuilder, value: Operand, column: Column, node: Expression): string {
  const store = (sql: string, from: ValueType): string => sessionStoredSql(sql, from, column, printExpression(node));
  // Texts of one plan have several lengths.
  if (value.kind === 'sql' && column.type.kind !== 'timestamp')
    return storedForm(builder, value, { column, isCopied: isColumn(node) }, store);
  const { sql, type } = materialise(builder, value);
  return type.kind === 'null' ? sql : store(sql, type);
}

/** @param target the column, and whether what it is given is the value of another one */
function storedForm(
  builder: PlanBuilder,
  value: Operand,
  { column, isCopied }: { readonly column: Column; readonly isCopied: boolean },
  store: (sql: string, from: ValueType) => string,
): string {
  if (!isStored(value.type, column.type, isCopied))
    return fitted(convertTo(builder, value, column.type), column, value.type);
  const { sql, type } = materialise(builder, value);
  return store(sql, type);
}

/** Whether a value becomes what an INSERT would make of it: CAST makes something else, or nothing, of what does not fit. */
function isStored(from: ValueType, to: ValueType, isCopied: boolean): boolean {
  const isText = to.kind === 'bytes' || (to.kind === 'text' && to.form !== 'char');
  return mayExceed(from, to, isCopied) && !(from.kind === 'text' && isText && !mayLackLetters(from, to));
}

/** Whether the character set of a column may not have all letters of a text. */
const mayLackLetters = (from: TextType, to: ValueType): boolean =>
  to.kind === 'text' && to.charset !== from.charset && to.charset !== 'utf8mb4';

/**
 * Whether a value of the type `from` may be another one in a column of the type `to`, or refused.
 *
 * @param isCopied whether it is the value of a column, of whose doubles MySQL looks at no range (`field_conv` in sql/field_conv.cc)
 */
export function mayExceed(from: ValueType, to: ValueType, isCopied = false): boolean {
  if (from.kind === 'null') return false;
  if (to.kind === 'bytes') return !isString(from) || mostBytes(from) > to.length;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- of the others each value may be another one
  switch (from.kind) {
    case 'int':
      if (to.kind === 'int')
        return from.bits > to.bits || (from.unsigned ? !to.unsigned && from.bits === to.bits : to.unsigned);
      return to.kind !== 'decimal' || from.digits > to.precision - to.scale || isUnsigned(to);
    case 'decimal':
      if (to.kind !== 'decimal') return true;
      return from.precision - from.scale > to.precision - to.scale || from.scale > to.scale || isUnsigned(to);
    case 'float':
    case 'double':
      if (!isFloatingPoint(to) || to.decimals < from.decimals || isUnsigned(to)) return true;
      return !(isCopied && to.kind === from.kind) && (to.kind === 'float' || to.precision !== undefined);
    case 'text':
      if (to.kind !== 'text') return to.kind !== 'json';
      return to.form === 'char' || from.length > to.length || mayLackLetters(from, to);
    case 'enum':
    case 'set':
      return to.kind !== from.kind || JSON.stringify(from.members) !== JSON.stringify(to.members);
    case 'bit':
      return to.kind !== 'bit' || from.length > to.length;
    case 'date':
      return to.kind !== 'date' && to.kind !== 'datetime';
    case 'time':
      // Of a time a date is that of the day on which it is read.
      return to.kind !== 'time' && !['date', 'datetime', 'year'].includes(to.kind);
    case 'datetime':
    case 'timestamp':
      return to.kind !== from.kind || from.fsp > to.fsp;
    default:
      return from.kind !== to.kind;
  }
}

/** The converted value within what the column holds, which is what it shows after a warning. */
function fitted(sql: string, { type }: Column, from: ValueType): string {
  if (type.kind === 'bytes' && type.form === 'binary') return paddedBytes(sql, from, type.length);
  if (!mayExceed(from, type)) return sql;
  if (type.kind === 'bytes' && type.form === 'varbinary') return firstBytesSql(sql, type.length);
  return type.kind === 'text' && type.form.endsWith('char') ? firstLettersSql(sql, String(type.length)) : sql;
}
