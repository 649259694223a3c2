import type { Expression } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { ScopeColumn } from '../../context/scope.ts';
import { emitAssignedDefault } from '../../emit/call/emit-default.ts';
import { emit } from '../../emit/emit-expression.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import { assignedValueSql } from '../../emit/kept/generated-value.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { materialise } from '../../operand/to-text.ts';
import { implicitDefault } from '../../store/store-column.ts';

/** Whether a value is DEFAULT, that of its own column. */
export const isPlainDefault = (value: Expression): boolean => value.kind === 'default' && value.column === undefined;

/** What a column was set to, in the context in which that is read. */
export interface Changed {
  readonly cx: EmitContext;
  readonly node: Expression;
}

/** A scope in which the columns that an expression names stand for their new values, where they were assigned before. */
export function withChanges(cx: EmitContext, changed: ReadonlyMap<string, Changed>, reader: Expression): EmitContext {
  if (changed.size === 0) return cx;
  // A value that is not read is not told of.
  const read = new Set(expressionColumns(reader).map(({ name }) => name.toLowerCase()));
  if (read.size === 0) return cx;
  const tables = cx.scope.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const value = read.has(column.name.toLowerCase()) ? changed.get(column.value.sql) : undefined;
      return value === undefined ? column : { ...column, value: assignedColumn(value.cx, column, value.node) };
    }),
  }));
  return { ...cx, scope: { ...cx.scope, tables } };
}

/** What a column holds once it is set to a value. */
function assignedColumn(cx: EmitContext, { base, value: old }: ScopeColumn, node: Expression): SqlValue {
  if (base === undefined) return materialise(cx.builder, emit(cx, node));
  if (isPlainDefault(node))
    return materialise(cx.builder, emitAssignedDefault(cx, base.column, implicitDefault(base.column.type)));
  const value = emit(cx, node);
  const sql = assignedValueSql(cx.builder, value, base.column, node);
  return sqlValue(sql, old.type, old.nullable || value.nullable, old.coercibility);
}
