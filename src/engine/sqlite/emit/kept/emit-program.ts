import { wireError } from '../../../../mysql/wire-error.ts';
import type { LocalVariable, TriggerColumn } from '../../../../sql/ast.ts';
import { columnSql, findColumn, type Column, type Table } from '../../catalog/catalog.ts';
import { emitKept } from './kept-expression.ts';
import type { ProgramFrame } from '../../session/program-frame.ts';
import { type StoredValue, type ValueType } from '../../type/type.ts';
import { physicalType } from '../../type/physical-type.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { COERCIBILITY, sqlValue, type SqlValue } from '../../operand/operand.ts';
import { materialise } from '../../operand/to-text.ts';

/** `NEW.column` and `OLD.column`: a parameter that behaves as the column itself. @throws WireError 1054 */
export function emitTriggerColumn(cx: EmitContext, node: TriggerColumn): SqlValue {
  const table = cx.program?.table;
  const column = table === undefined ? undefined : findColumn(table, node.name);
  if (table === undefined || column === undefined)
    throw wireError('ER_BAD_FIELD_ERROR', node.name, node.row.toUpperCase());
  const stored = table.columns.filter(({ generated }) => generated === undefined);
  if (column.generated !== undefined) return emitGenerated(cx, table, node.row, column);
  const position = stored.indexOf(column);
  const sql = cx.builder.bind(({ program }) => boundForm(rowOf(program, node.row)?.[position] ?? null, column.type));
  return sqlValue(sql, column.type, true, COERCIBILITY.column);
}

const rowOf = (program: ProgramFrame | undefined, row: TriggerColumn['row']): readonly StoredValue[] | undefined =>
  row === 'new' ? program?.new : program?.old;

/** The expression of a generated column over the values of one row; it may read generated columns in front of it. */
function emitGenerated(cx: EmitContext, table: Table, row: TriggerColumn['row'], target: Column): SqlValue {
  const stored = table.columns.filter(({ generated }) => generated === undefined);
  const values = stored.map((column, i) => {
    const mark = cx.builder.bind(({ program }) => {
      const given = row === 'new' ? program?.computedFrom : program?.old;
      return boundForm(given?.[i] ?? null, column.type);
    });
    return `${mark} AS ${columnSql(column)}`;
  });
  let from = `(SELECT ${values.join(',')})`;
  for (const column of table.columns) {
    if (column.generated === undefined) continue;
    const kept = emitKept(cx.catalog, table, '', cx.session, column.generated.text);
    const { sql, type } = materialise(kept.builder, kept.value);
    if (column === target) return sqlValue(`(SELECT ${sql} FROM ${from})`, type, true, COERCIBILITY.column);
    from = `(SELECT *,${sql} AS ${columnSql(column)} FROM ${from})`;
  }
  throw new RangeError(`column ${target.name} is not generated`);
}

/** A variable of the program. */
export function emitLocalVariable(cx: EmitContext, { index }: LocalVariable): SqlValue {
  const type = cx.program?.locals.get(index) ?? { kind: 'null' };
  const sql = cx.builder.bind(({ program }) => boundForm(program?.locals[index] ?? null, type));
  return sqlValue(sql, type, true, COERCIBILITY.column);
}

/** A stored value as a parameter takes it: SQLite makes a REAL of every JavaScript number. */
export function boundForm(value: StoredValue, type: ValueType): StoredValue {
  const form = physicalType(type);
  if (form === 'INTEGER' && typeof value === 'number') return BigInt(value);
  return form === 'REAL' && typeof value === 'bigint' ? Number(value) : value;
}
