import type { ResultValue } from '../../../../mysql/column.ts';
import type { Column, Table } from '../../catalog/catalog.ts';
import { storeDefault } from './default-moment.ts';
import { nullError, storeColumn, storeContext, warningOnce } from '../../store/store-column.ts';
import type { TableTriggers } from '../trigger/table-triggers.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { decoderOf, shrink } from '../../type/decode.ts';
import { isBiased, UNSIGNED_BIAS, type StoredValue } from '../../type/type.ts';
import { endSilently } from '../query/ends-silently.ts';
import { highestOf } from './increment-range.ts';
import { setFirstDefaults, setLateDefaults, type LateDefaults } from './late-default.ts';
import type { Inserter, Progress } from './insert-plan.ts';
import type { WriteRun } from '../plan.ts';

/** The row that is inserted, unless BEFORE triggers change it. @throws WireError of values that do not fit */
export function storedRow(
  inserter: Inserter,
  row: readonly (ResultValue | undefined)[],
  run: WriteRun,
  progress: Progress,
): StoredValue[] {
  const { writer, places, defaults, reading } = inserter;
  const context = storeContext(run, progress.records, inserter.ignore, inserter.writer.table.name);
  const isSevere = !inserter.many && !inserter.ignore;
  let increment: (() => void) | undefined;
  const values = writer.columns.map((column, i) => {
    const given = row[places[i] ?? -1];
    if (given === undefined && reading.has(i)) return null;
    const value = given === undefined ? (defaults[i]?.(run) ?? null) : given;
    if (column.autoIncrement) {
      const stored = value === null ? null : storeColumn(value, column, context, true);
      // Last, so that a row with a bad value uses up no number.
      increment = () => (values[i] = autoIncrement(column, writer.table, stored, run, progress, inserter));
      return null;
    }
    return given === undefined
      ? storeDefault(value, column, context, isSevere)
      : storeColumn(value, column, context, isSevere);
  });
  if (reading.size > 0) {
    const once = warningOnce(context, run);
    setLateDefaults(lateDefaults(inserter, row, progress), values, run, (value, column) =>
      storeDefault(value, column, value === null ? once : context, isSevere),
    );
  }
  increment?.();
  return values;
}

function lateDefaults(
  { writer, places, defaults, reading }: Inserter,
  row: readonly (ResultValue | undefined)[],
  { records }: Progress,
): LateDefaults {
  const isGiven = (i: number): boolean => row[places[i] ?? -1] !== undefined;
  return { columns: writer.columns, defaults, reading, isGiven, number: records };
}

/**
 * The row as BEFORE triggers leave it: only then does NULL count, and AUTO_INCREMENT make a number, which is 0 until then.
 *
 * @throws WireError 1048, 1364
 */
export function triggeredRow(
  inserter: Inserter,
  triggers: TableTriggers,
  row: readonly (ResultValue | undefined)[],
  run: WriteRun,
  progress: Progress,
): StoredValue[] {
  const { writer, places, defaults, reading } = inserter;
  const context = storeContext(run, progress.records, inserter.ignore, inserter.writer.table.name);
  const missing = new Set<number>();
  const values = writer.columns.map((column, i) => {
    const given = row[places[i] ?? -1];
    if (given === undefined && needsValue(column)) {
      missing.add(i);
      return null;
    }
    if (given === undefined && reading.has(i)) return null;
    const value = given === undefined ? (defaults[i]?.(run) ?? null) : given;
    if (column.autoIncrement) return storeColumn(value ?? 0, column, context, true);
    const judged = given === undefined ? { ...context, noZeroDate: false } : context;
    return value === null ? null : storeColumn(value, column, judged, true);
  });
  if (reading.size > 0)
    setFirstDefaults(lateDefaults(inserter, row, progress), values, run, (value, column) =>
      storeColumn(value, column, { ...context, noZeroDate: false }, true),
    );
  const assigned = triggers.fire('before', 'insert', { new: values }, run);
  completeRow(values, { inserter, row, run, progress, context, assigned, missing });
  return values;
}

/** A row behind its BEFORE triggers. */
interface TriggeredRow {
  readonly inserter: Inserter;
  readonly row: readonly (ResultValue | undefined)[];
  readonly run: WriteRun;
  readonly progress: Progress;
  readonly context: StoreContext;
  /** Positions of the columns that a trigger has set. */
  readonly assigned: ReadonlySet<number>;
  /** Positions of the columns that have no default and were given no value. */
  readonly missing: ReadonlySet<number>;
}

/** Sets the defaults that no trigger has replaced and the number, and judges NULL. */
function completeRow(values: StoredValue[], triggered: TriggeredRow): void {
  const { inserter, row, run, progress, context, assigned } = triggered;
  const { writer, places } = inserter;
  for (const [i, column] of writer.columns.entries()) {
    if (row[places[i] ?? -1] !== undefined || assigned.has(i) || column.default?.kind !== 'value') continue;
    values[i] = storeDefault(column.default.text, column, context, true);
  }
  for (const [i, column] of writer.columns.entries())
    if (values[i] === null && !column.nullable && !column.autoIncrement)
      values[i] = insteadOfNull(i, column, triggered);
  const i = writer.columns.findIndex((column) => column.autoIncrement);
  const column = writer.columns[i];
  if (column === undefined) return;
  const given = assigned.has(i) ? shownValue(values[i] ?? null, column, run) : (row[places[i] ?? -1] ?? null);
  const stored = given === null ? null : storeColumn(given, column, context, true);
  values[i] = autoIncrement(column, writer.table, stored, run, progress, inserter);
}

/** What is stored in a column that takes no NULL, where nothing else is there. @throws WireError 1048, 1364 */
function insteadOfNull(i: number, column: Column, triggered: TriggeredRow): StoredValue {
  const { inserter, run, context, assigned, missing } = triggered;
  if (assigned.has(i) && !(inserter.ignore && inserter.fromQuery)) refuseNull(inserter, column);
  const isMissing = missing.has(i);
  const value = isMissing ? (inserter.defaults[i]?.(run) ?? null) : null;
  const judged = isMissing ? { ...context, noZeroDate: false } : nullContext(inserter, context, run);
  return storeColumn(value, column, judged, isMissing || (!inserter.many && !inserter.ignore));
}

/** LOAD DATA tells of it with IGNORE too. @throws WireError 1048 */
function refuseNull({ ignore, silentNull = false }: Inserter, column: Column): never {
  if (ignore && !silentNull) endSilently();
  throw nullError(column);
}

function nullContext({ silentNull = false }: Inserter, context: StoreContext, run: WriteRun): StoreContext {
  return silentNull ? { ...context, warn: () => {} } : warningOnce(context, run);
}

/** Whether a column must be given a value. */
function needsValue(column: Column): boolean {
  return !column.nullable && column.default === undefined && !column.autoIncrement;
}

function shownValue(stored: StoredValue, { type }: Column, run: WriteRun): ResultValue {
  const decode = decoderOf(type, typeof stored === 'bigint');
  return decode === undefined ? stored : decode(stored, run.session.zone);
}

/** The number of a row. @param stored the value that is given for it, `null` for none */
function autoIncrement(
  column: Column,
  table: Table,
  stored: StoredValue,
  run: WriteRun,
  progress: Progress,
  inserter: Inserter,
): StoredValue {
  const isNumber = typeof stored === 'number' || typeof stored === 'bigint';
  if (stored !== null && !isNumber) return stored;
  const whole = stored === null ? 0n : typeof stored === 'bigint' ? stored : BigInt(Math.trunc(stored));
  const plain = isBiased(column.type) ? whole - UNSIGNED_BIAS : whole;
  if (stored === null || (plain === 0n && !run.session.mode.noAutoValueOnZero)) {
    const context = storeContext(run, progress.records, inserter.ignore, inserter.writer.table.name);
    const next = progress.range.take(run.counters, table.id, highestOf(column));
    const made = storeColumn(shrink(next), column, { ...context, strict: true }, true);
    progress.pending = next;
    return made;
  }
  progress.range.passed(plain);
  progress.given = plain;
  progress.lastGiven = plain;
  return stored;
}
