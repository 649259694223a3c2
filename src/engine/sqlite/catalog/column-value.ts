import type { ResultValue } from '../../../mysql/column.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { Column } from './catalog.ts';
import { materialise } from '../operand/to-text.ts';
import { storingDecoder } from '../type/decode.ts';
import { rootContext, type EmitContext } from '../emit/emit-context.ts';
import { emit } from '../emit/emit-expression.ts';
import { parseExpressionText } from '../emit/expression-text.ts';
import { bindValues, boundSql, type WriteRun } from '../plan/plan.ts';
import { withPreludes } from '../plan/prelude.ts';
import type { PlanBuilder } from '../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import { keptSession, type RunContext } from '../session/session-state.ts';
import type { StoreContext } from '../store/store-context.ts';
import { storeValue } from '../store/store-value.ts';
import { formatMoment } from '../type/time-zone.ts';
import { isGeometry, type StoredValue, type ValueType } from '../type/type.ts';

/** Computes a value for a column when a change runs. */
export type ValueSource = (run: WriteRun) => ResultValue;

/** How values are judged for the statement that runs. `ignore` turns errors about values into warnings. */
export function storeContext(run: RunContext, row: number, ignore: boolean, table?: string): StoreContext {
  const { mode, zone, environment } = run.session;
  return {
    strict: mode.strict && !ignore,
    strictMode: mode.strict,
    noZeroDate: mode.noZeroDate,
    partialDates: !mode.noZeroInDate,
    invalidDates: mode.invalidDates,
    cutsFractions: mode.cutsFractions,
    zone,
    row,
    table,
    warn: (warning) => environment.addWarning(warning),
  };
}

/** The same, but each warning comes once in a statement. */
export function warningOnce(context: StoreContext, { session: { environment } }: RunContext): StoreContext {
  return {
    ...context,
    warn: (warning) => {
      const isTold = environment.warnings.some(
        ({ errno, message }) => errno === warning.errno && message === warning.message,
      );
      if (!isTold) context.warn(warning);
    },
  };
}

/**
 * Computes an expression without tables through SQLite, row by row; with the type of its value.
 *
 * @param target the type of the column that it goes to
 * @param from FROM with the one row whose columns it may name
 */
export function computedValue(
  cx: EmitContext,
  node: Expression,
  target?: ValueType,
  from?: (builder: PlanBuilder) => string,
): { readonly source: ValueSource; readonly type: ValueType } {
  const builder = cx.builder.part();
  const value = materialise(builder, emit({ ...cx, builder }, node));
  for (const key of builder.consultedTypes) cx.builder.consultedTypes.add(key);
  for (const key of builder.consultedValues) cx.builder.consultedValues.add(key);
  if (builder.volatile) cx.builder.volatile = true;
  const decode = storingDecoder(value.type, target);
  const { sql, bindings } = boundSql(`SELECT ${value.sql}${from?.(builder) ?? ''}`, builder.bindings);
  const source: ValueSource = (run) => {
    const context = withPreludes(builder.preludes, run.connection, run);
    const [row] = run.connection.all(sql, bindValues(bindings, context), true);
    const stored = row?.[0] ?? null;
    return decode === undefined ? narrow(stored) : decode(stored, run.session.zone);
  };
  return { source, type: value.type };
}

function narrow(value: StoredValue): ResultValue {
  return typeof value === 'bigint' && value <= 9_007_199_254_740_991n && value >= -9_007_199_254_740_991n
    ? Number(value)
    : value;
}

/** Emits an expression that a definition keeps inside a statement. */
export function keptInside<T>({ builder, catalog, session }: EmitContext, emitIn: (inner: EmitContext) => T): T {
  const kept = keptSession(session);
  return builder.within(kept, () => emitIn(rootContext(builder, catalog, kept, EMPTY_SCOPE)));
}

/** The value of a column that is not given. @throws WireError 1364 in strict mode when it has no default */
export function defaultSource(cx: EmitContext, column: Column): ValueSource {
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
      return keptInside(cx, (inner) => computedValue(inner, expression)).source;
    }
    case undefined:
      return column.autoIncrement || column.generated !== undefined ? () => null : (run) => missingDefault(run, column);
  }
}

export function nowText(run: RunContext, fsp: number): string {
  return formatMoment(run.session.environment.statementTime(), run.session.zone, fsp);
}

function missingDefault(run: WriteRun, column: Column): ResultValue {
  const { mode, environment } = run.session;
  if (column.type.kind === 'enum' && !column.nullable) return column.type.members[0] ?? '';
  const error = wireError('ER_NO_DEFAULT_FOR_FIELD', column.name);
  if (mode.strict && !run.ignore) throw error;
  environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
  return column.nullable ? null : implicitDefault(column.type);
}

/** What a NOT NULL column holds when nothing is given and that is no error. */
export function implicitDefault(type: ValueType): ResultValue {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are numbers
  switch (type.kind) {
    case 'text':
    case 'set':
      return '';
    case 'bytes':
      return new Uint8Array();
    case 'enum':
      return type.members[0] ?? '';
    case 'date':
    case 'datetime':
    case 'timestamp':
      return '0000-00-00 00:00:00';
    case 'time':
      return '00:00:00';
    case 'json':
      return 'null';
    default:
      return 0;
  }
}

/** What refuses NULL. */
export const nullError = ({ name, type }: Column): WireError =>
  wireError(isGeometry(type) ? 'ER_BAD_NULL_ERROR_NOT_IGNORED' : 'ER_BAD_NULL_ERROR', name);

/** The stored form of a value for a column; NULL for a NOT NULL column is error 1048. */
export function storeColumn(
  value: ResultValue,
  column: Column,
  context: StoreContext,
  severeNull: boolean,
): StoredValue {
  if (value !== null) return storeValue(value, column, context);
  if (column.nullable) return null;
  const error = nullError(column);
  if (severeNull || context.strict) throw error;
  context.warn({ level: 'Warning', errno: error.errno, message: error.message });
  return storeValue(implicitDefault(column.type), column, { ...context, noZeroDate: false });
}
