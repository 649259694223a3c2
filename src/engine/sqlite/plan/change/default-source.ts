import type { ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression } from '../../../../sql/ast.ts';
import type { Column, Table } from '../../catalog/catalog.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import { scopeTable } from '../../emit/from/emit-from.ts';
import { keptInside } from '../../emit/kept/kept-expression.ts';
import { hasWarning, implicitDefault, nowText } from '../../store/store-column.ts';
import type { WriteRun } from '../plan.ts';
import { computedFor } from './assigned-value.ts';
import { computedValue, type ValueSource } from './column-value.ts';
import { ROW_SO_FAR, rowSoFarSql } from './row-so-far-sql.ts';

/** The value of a column that is not given. @throws WireError 1364 in strict mode when it has no default */
export function defaultSource(cx: EmitContext, table: Table, column: Column): ValueSource {
  const value = column.default;
  switch (value?.kind) {
    case 'value':
      return () => value.text;
    case 'bytes': {
      const bytes = Buffer.from(value.hex, 'hex');
      return () => bytes;
    }
    case 'now':
      return (run) => nowText(run, value.fsp);
    case 'expression': {
      const expression = parseExpressionText(value.text);
      return expressionColumns(expression).length > 0
        ? readingSource(cx, table, column, expression)
        : keptInside(cx, (inner) => computedValue(inner, expression)).source;
    }
    case undefined:
      return column.autoIncrement || column.generated !== undefined ? () => null : (run) => missingDefault(run, column);
  }
}

function missingDefault(run: WriteRun, column: Column): ResultValue {
  const { mode, environment } = run.session;
  // An ENUM always has one: its first member, or NULL.
  if (column.type.kind === 'enum') return column.nullable ? null : (column.type.members[0] ?? '');
  const error = wireError('ER_NO_DEFAULT_FOR_FIELD', column.name);
  if (mode.strict && !run.ignore) throw error;
  const warning = { level: 'Warning', errno: error.errno, message: error.message } as const;
  // It is told of once for all rows.
  if (!hasWarning(run, warning)) environment.addWarning(warning);
  return column.nullable ? null : implicitDefault(column.type);
}

/** The value of a default that reads columns, of the row as far as it is. */
function readingSource(cx: EmitContext, table: Table, column: Column, node: Expression): ValueSource {
  const names = scopeTable(table, table.name, ROW_SO_FAR);
  const from = rowSoFarSql(cx, node, table, names);
  const scope = { tables: [names], outer: undefined };
  return keptInside(cx, (inner) => computedFor({ ...inner, clause: 'field list' }, node, column, from), scope);
}
