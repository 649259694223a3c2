import type { Column, Table } from '../catalog/catalog.ts';
import { rootContext } from '../context/emit-context.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import type { ValueSource } from '../plan/change/column-value.ts';
import { defaultSource } from '../plan/change/default-source.ts';
import { isReading, setLateDefaults } from '../plan/change/late-default.ts';
import type { WriteRun } from '../plan/plan.ts';
import { implicitDefault, storeColumn } from '../store/store-column.ts';
import type { StoreContext } from '../store/store-context.ts';
import type { StoredValue } from '../type/type.ts';
import type { DefinitionWork } from './definition-work.ts';

/** What a column of the new table holds, by the row of the old one. */
export type Converter = (row: readonly StoredValue[], run: WriteRun, number: number) => StoredValue;

/** Rows that exist get the default of a new column; AUTO_INCREMENT counts them. */
export function newColumn(work: DefinitionWork, table: Table, column: Column): Converter {
  if (column.autoIncrement) return (_row, run, number) => storeColumn(number, column, copyContext(run, number), true);
  if (column.default === undefined) {
    return (_row, run, number) =>
      storeColumn(
        column.nullable ? null : implicitDefault(column.type),
        column,
        { ...copyContext(run, number), noZeroDate: false },
        true,
      );
  }
  // It is computed when what it reads is there.
  if (isReading(column)) return () => null;
  const { builder, source } = sourceOf(work, table, column);
  return (_row, run, number) => {
    try {
      return storeColumn(source(run), column, { ...copyContext(run, number), noZeroDate: false }, true);
    } catch (error) {
      throw builder.terms.named(error, run);
    }
  };
}

function sourceOf(
  work: DefinitionWork,
  table: Table,
  column: Column,
): { readonly builder: PlanBuilder; readonly source: ValueSource } {
  const builder = new PlanBuilder();
  return { builder, source: defaultSource(rootContext(builder, work.catalog, work.state, EMPTY_SCOPE), table, column) };
}

/**
 * Sets the new columns whose defaults read others in a row that has all other values; `undefined` if there are none.
 *
 * @param stored the columns of that row
 */
export function lateColumns(
  work: DefinitionWork,
  before: Table,
  after: Table,
  stored: readonly Column[],
): ((values: StoredValue[], run: WriteRun, number: number) => void) | undefined {
  const columns = after.columns.filter(({ generated }) => generated === undefined);
  const isNew = columns.map(({ id }) => !before.columns.some((old) => old.id === id));
  const found = columns.map((column, i) =>
    isNew[i] === true && isReading(column) ? sourceOf(work, after, column) : undefined,
  );
  const reading = new Set(found.flatMap((source, i) => (source === undefined ? [] : i)));
  if (reading.size === 0) return undefined;
  const positions = columns.map((column) => stored.indexOf(column));
  const defaults = found.map((each) => each?.source);
  return (values, run, number) => {
    const row = positions.map((position) => values[position] ?? null);
    const late = { columns, defaults, reading, isGiven: (i: number) => isNew[i] !== true, number };
    const context = { ...copyContext(run, number), noZeroDate: false };
    try {
      setLateDefaults(late, row, run, (value, column) => storeColumn(value, column, context, false));
    } catch (error) {
      throw found.reduce((each, source) => source?.builder.terms.named(each, run) ?? each, error);
    }
    for (const [i, position] of positions.entries()) if (reading.has(i)) values[position] = row[i] ?? null;
  };
}

/** How values are judged that go to a table which replaces another. */
export function copyContext(run: WriteRun, row: number): StoreContext {
  const { mode, zone, environment } = run.session;
  return {
    strict: mode.strict,
    noZeroDate: mode.noZeroDate,
    partialDates: !mode.noZeroInDate,
    invalidDates: mode.invalidDates,
    cutsFractions: mode.cutsFractions,
    zone,
    row,
    warn: (warning) => environment.addWarning(warning),
  };
}
