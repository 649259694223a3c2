import { COLUMN_FLAG, type ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnReference } from '../../../../sql/ast.ts';
import { findColumn, findTable, type Column } from '../../catalog/catalog.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { storeValue } from '../../store/store-value.ts';
import type { RunContext } from '../../session/session-state.ts';
import { formatMoment } from '../../type/time-zone.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { boundForm } from '../kept/emit-program.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { columnFlags } from '../../operand/result-column.ts';
import { resolveColumn } from '../../context/scope.ts';
import { columnTold, withTold } from '../../told/told.ts';
import { keptInside } from '../kept/kept-expression.ts';

/**
 * `DEFAULT(column)` (https://dev.mysql.com/doc/refman/9.7/en/miscellaneous-functions.html#function_default): for
 * CURRENT_TIMESTAMP it is NULL or zero.
 *
 * @throws WireError 1054, 1364 without a default, 3773 for one that is computed
 */
export function emitDefault(cx: EmitContext, reference: ColumnReference): SqlValue {
  const { base, value } = resolveColumn(cx.scope, reference, cx.clause);
  const { origin } = value;
  const table = base?.table ?? (origin && findTable(cx.catalog, origin.schema, origin.originalTable));
  const column = base?.column ?? (table?.kind === 'table' ? findColumn(table, origin?.originalName ?? '') : undefined);
  if (column === undefined) throw wireError('ER_NO_DEFAULT_FOR_FIELD', reference.name);
  const given = defaultText(column);
  const nullable = column.nullable;
  const as = columnTold(column.type, nullable);
  const keys = table?.kind === 'table' ? columnFlags(table, column) : 0;
  const told = { ...as, flags: as.flags | (keys & ~COLUMN_FLAG.autoIncrement) };
  return withTold(
    stored(cx, column, () => given, nullable),
    told,
  );
}

/** What a column holds after `SET column = DEFAULT`, whose default may read what is in scope. @param zero where it has no default */
export function emitAssignedDefault(cx: EmitContext, column: Column, zero: ResultValue): Operand {
  const { default: value } = column;
  if (value?.kind === 'expression') {
    const expression = parseExpressionText(value.text);
    return keptInside(cx, (inner) => emit(inner, expression), cx.scope);
  }
  if (value?.kind !== 'now') {
    const given = value === undefined && !column.nullable ? zero : defaultText(column);
    return stored(cx, column, () => given, given === null);
  }
  const now = ({ session }: RunContext): string =>
    formatMoment(session.environment.statementTime(), session.zone, value.fsp);
  return stored(cx, column, now, false);
}

/** A value in the form in which the column holds it. */
function stored(
  { builder }: EmitContext,
  column: Column,
  value: (run: RunContext) => ResultValue,
  nullable: boolean,
): SqlValue {
  const sql = builder.bind((run) => {
    const given = value(run);
    return boundForm(given === null ? null : storeValue(given, column, asStored(run)), column.type);
  });
  return sqlValue(sql, column.type, nullable, COERCIBILITY.column);
}

function defaultText({ name, default: value, nullable, autoIncrement }: Column): string | Buffer | null {
  switch (value?.kind) {
    case 'value':
      return value.text;
    case 'bytes':
      return Buffer.from(value.hex, 'hex');
    case 'now':
      return nullable ? null : '0000-00-00 00:00:00';
    case 'expression':
      throw wireError('ER_DEFAULT_AS_VAL_GENERATED');
    case undefined:
      if (autoIncrement) return '0';
      throw wireError('ER_NO_DEFAULT_FOR_FIELD', name);
  }
}

/** A default was judged when it was defined. */
function asStored({ session }: RunContext): StoreContext {
  const strict = false;
  return {
    strict,
    strictMode: strict,
    noZeroDate: false,
    zone: session.zone,
    row: 1,
    table: undefined,
    warn: () => {},
  };
}
