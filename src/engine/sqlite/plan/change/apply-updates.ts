import type { ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { isIgnorable } from './ignorable.ts';
import type { Column } from '../../catalog/catalog.ts';
import { nowText, storeColumn, storeContext, warningOnce } from '../../store/store-column.ts';
import type { ScopeTable } from '../../context/scope.ts';
import type { TableTriggers } from '../trigger/table-triggers.ts';
import type { Decoder } from '../../type/decode.ts';
import { isBiased, UNSIGNED_BIAS, type StoredValue } from '../../type/type.ts';
import type { adaptation } from '../../functions/assign/adaptation.ts';
import { endSilently } from '../query/ends-silently.ts';
import { isNullOverDefault } from './null-over-default.ts';
import { highestOf, useUpTo } from './increment-range.ts';
import type { WriteRun } from '../plan.ts';
import { sameStored } from '../../type/same-stored.ts';
import type { RowWriter } from './row-writer.ts';
import { orderUnknown } from './update-order.ts';
import { ROWS_A_STEP, type Steps } from '../steps.ts';
import type { ValueSource } from './column-value.ts';

/** A new value of one column: a constant of the statement, or a column of the selected rows. */
export interface Assignment {
  readonly column: Column;
  readonly source: ValueSource | undefined;
  readonly output:
    | { readonly index: number; readonly decode: Decoder; readonly change: ReturnType<typeof adaptation> }
    | undefined;
}

/** The changes to one of the tables. */
export interface Target {
  readonly scope: ScopeTable;
  readonly writer: RowWriter;
  readonly triggers: TableTriggers | undefined;
  readonly assignments: Assignment[];
  /** Where in a selected row this table's rowid and then its stored columns are. */
  offset: number;
}

/** How many rows were found, and how many of them are different now. */
export interface UpdateCounts {
  readonly matched: number;
  readonly changed: number;
  readonly warnings: number;
  /** What the last row that changed holds now. */
  readonly last: readonly StoredValue[] | undefined;
}

/**
 * Writes the new values of selected rows, row by row.
 *
 * @param once the table whose new values others read, so that none of its rows may come with two of theirs
 * @param first the number of the first row, by which warnings call it
 * @throws WireError 1235 where a row of `once` does
 */
export function* applyUpdates(
  targets: readonly Target[],
  rows: readonly StoredValue[][],
  run: WriteRun,
  { once, first = 1 }: { readonly once?: ScopeTable | undefined; readonly first?: number } = {},
): Steps<UpdateCounts> {
  const { environment } = run.session;
  if (once !== undefined) refuseSecond(targets, rows, once);
  const seen = targets.map(() => new Set<StoredValue>());
  let matched = 0;
  let changed = 0;
  let last: readonly StoredValue[] | undefined;
  const update = (row: readonly StoredValue[], at: number, target: Target, i: number): void => {
    const rowid = row[target.offset] ?? null;
    if (rowid === null || seen[i]?.has(rowid) === true) return;
    seen[i]?.add(rowid);
    matched++;
    const values = updateRow(target, row, rowid, run, first + at);
    if (values === undefined) return;
    changed++;
    last = values;
  };
  // Triggers see the tables change one after another, as in MySQL.
  const isByTable = targets.length > 1 && targets.some(({ triggers }) => triggers !== undefined);
  for (let pass = 0; pass < (isByTable ? targets.length : 1); pass++) {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? [];
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i];
        if (target !== undefined && (!isByTable || i === pass)) update(row, at, target, i);
      }
      if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
  }
  return { matched, changed, warnings: environment.warningCount, last };
}

/** @throws WireError 1235 for a row of the table that was met before, beside a row of another one that was not */
function refuseSecond(targets: readonly Target[], rows: readonly StoredValue[][], once: ScopeTable): void {
  const seen = targets.map(() => new Set<StoredValue>([null]));
  const place = targets.findIndex(({ scope }) => scope === once);
  for (const row of rows) {
    const ids = targets.map(({ offset }) => row[offset] ?? null);
    const met = ids.map((id, i) => seen[i]?.has(id) === true);
    if (met[place] === true && met.includes(false)) throw orderUnknown();
    ids.forEach((id, i) => seen[i]?.add(id));
  }
}

/** Returns what the row holds now where it is another one. @throws WireError 1048 when a BEFORE trigger leaves NULL where none may be */
function updateRow(
  target: Target,
  row: readonly StoredValue[],
  rowid: StoredValue,
  run: WriteRun,
  number: number,
): readonly StoredValue[] | undefined {
  const { writer, triggers } = target;
  const isIgnoring = run.ignore === true;
  const old = row.slice(target.offset + 1, target.offset + 1 + writer.columns.length);
  const values = triggers === undefined ? old : [...old];
  const hasBefore = triggers?.has('before', 'update') === true;
  let changed = assignRow(target, row, values, run, number, hasBefore);
  if (hasBefore) {
    const assigned = triggers.fire('before', 'update', { old, new: values }, run);
    const context = warningOnce(storeContext(run, number, isIgnoring, target.scope.alias), run);
    for (const [i, column] of writer.columns.entries()) {
      if (values[i] !== null || column.nullable) continue;
      if (assigned.has(i) && isIgnoring) endSilently();
      if (assigned.has(i)) throw wireError('ER_BAD_NULL_ERROR', column.name);
      values[i] = storeColumn(null, column, context, false);
    }
    changed = writer.columns.filter((_, i) => !sameStored(old[i] ?? null, values[i] ?? null));
  }
  if (changed.length > 0) {
    if (writer.judgesGenerated)
      writer.checkGenerated(run, values, storeContext(run, number, isIgnoring), false, changed);
    try {
      writer.update(run.connection, rowid, changed, values, run.session.zone);
    } catch (error) {
      if (!isIgnoring || !isIgnorable(error)) throw error;
      run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
      return undefined;
    }
    useIncrement(writer, changed, values, run);
  }
  const isChanged = changed.length > 0 || writer.renew(run.connection, rowid, assignedColumns(target));
  if (!isChanged) run.connection.onRowFound?.({ table: writer.table.id, rowid });
  triggers?.fire('after', 'update', { old, new: values }, run);
  return isChanged ? values : undefined;
}

const assignedColumns = ({ assignments }: Target): readonly Column[] => assignments.map(({ column }) => column);

/**
 * Puts the new values into a row; ON UPDATE CURRENT_TIMESTAMP counts when one of them is another than before.
 *
 * @returns the columns that changed
 */
function assignRow(
  { writer, assignments, scope }: Target,
  row: readonly StoredValue[],
  values: StoredValue[],
  run: WriteRun,
  number: number,
  allowsNull: boolean,
): readonly Column[] {
  const context = storeContext(run, number, run.ignore === true, scope.alias);
  const before = [...values];
  const changed: Column[] = [];
  const set = (column: Column, stored: StoredValue): void => {
    const position = writer.position(column);
    if (sameStored(values[position] ?? null, stored)) return;
    values[position] = stored;
    if (!changed.includes(column)) changed.push(column);
  };
  for (const { column, source, output } of assignments) {
    const value = source === undefined ? selectedValue(row, output, run, number) : source(run, number);
    set(column, value === null && allowsNull ? null : storeColumn(value, column, context, false));
  }
  // A column that is set twice may be again what it was.
  const isOther = (column: Column): boolean =>
    !sameStored(before[writer.position(column)] ?? null, values[writer.position(column)] ?? null);
  const looksOther = ({ column }: Assignment): boolean => {
    const position = writer.position(column);
    return isNullOverDefault(column, before[position] ?? null, values[position] ?? null, run);
  };
  if (!changed.some(isOther) && !assignments.some(looksOther)) return [];
  for (const column of writer.columns) {
    const given = assignments.some((assignment) => assignment.column === column);
    if (column.onUpdateNow !== undefined && !given)
      set(column, storeColumn(nowText(run, column.onUpdateNow), column, context, false));
  }
  return changed.filter(isOther);
}

/** A number that AUTO_INCREMENT is changed to counts as used. */
function useIncrement(
  writer: RowWriter,
  changed: readonly Column[],
  values: readonly StoredValue[],
  run: WriteRun,
): void {
  const increment = changed.find((column) => column.autoIncrement);
  const stored = increment && values[writer.position(increment)];
  if (increment !== undefined && stored != null)
    useUpTo(run.counters, writer.table.id, plainValue(stored, increment), highestOf(increment));
}

/** The number that a stored AUTO_INCREMENT value is. */
function plainValue(stored: StoredValue, { type }: Column): bigint {
  const whole = typeof stored === 'bigint' ? stored : BigInt(Math.trunc(Number(stored)));
  return isBiased(type) ? whole - UNSIGNED_BIAS : whole;
}

function selectedValue(
  row: readonly StoredValue[],
  output: Assignment['output'],
  run: WriteRun,
  number: number,
): ResultValue {
  if (output === undefined) return null;
  const stored = row[output.index] ?? null;
  const value = output.decode === undefined ? stored : output.decode(stored, run.session.zone);
  return value === null || output.change === undefined ? value : output.change(value, run, number);
}
