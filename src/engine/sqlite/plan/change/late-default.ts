import type { Expression } from '../../../../sql/ast.ts';
import type { Column } from '../../catalog/catalog.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { ResultValue } from '../../../../mysql/column.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';
import type { ValueSource } from './column-value.ts';
import { beforeSet, silentContext } from './row-so-far.ts';

/** The expression of a default that reads other columns of the row; `undefined` for every other default. */
export function readingDefault({ default: given }: Column): Expression | undefined {
  if (given?.kind !== 'expression') return undefined;
  const expression = parseExpressionText(given.text);
  return expressionColumns(expression).length > 0 ? expression : undefined;
}

/** Whether the default of a column reads others. */
export const isReading = (column: Column): boolean => readingDefault(column) !== undefined;

/** A row whose defaults that read columns are still to be computed. */
export interface LateDefaults {
  /** The columns that are stored, and the defaults of those that are computed. */
  readonly columns: readonly Column[];
  readonly defaults: readonly (ValueSource | undefined)[];
  /** Positions of the columns whose defaults read others. */
  readonly reading: ReadonlySet<number>;
  readonly isGiven: (position: number) => boolean;
  /** Number of the row, for errors about its values. */
  readonly number: number;
}

/** Whether a default is computed when the row is complete, and not there from the start. */
const isComputed = ({ default: given }: Column): boolean => given?.kind === 'now' || given?.kind === 'expression';

/**
 * Computes the defaults that read other columns, when all values that are given are set: in the order of the columns, so that one
 * may read those before it. Generated columns are computed in front of all defaults
 * (https://dev.mysql.com/doc/refman/9.7/en/data-type-defaults.html#data-type-defaults-explicit).
 */
export function setLateDefaults(
  late: LateDefaults,
  values: StoredValue[],
  run: WriteRun,
  store: (value: ResultValue, column: Column) => StoredValue,
): void {
  const { columns, defaults, reading, isGiven, number } = late;
  const blank = columns.map((column) => beforeSet(column, silentContext(run, number)));
  const isLate = columns.map((column, i) => !isGiven(i) && isComputed(column));
  const computedFrom = values.map((value, i) => (isLate[i] === true ? (blank[i] ?? null) : value));
  for (const [i, column] of columns.entries()) {
    if (!reading.has(i) || isGiven(i)) continue;
    const given = values.map((value, at) => (at > i ? (computedFrom[at] ?? null) : value));
    values[i] = store(defaults[i]?.({ ...run, given, computedFrom }) ?? null, column);
  }
}

/**
 * The same for a table with BEFORE INSERT triggers: there MySQL computes defaults before it sets any value, and NULL becomes the
 * zero of a NOT NULL column.
 */
export function setFirstDefaults(
  { columns, defaults, reading, isGiven, number }: LateDefaults,
  values: StoredValue[],
  run: WriteRun,
  store: (value: ResultValue, column: Column) => StoredValue,
): void {
  const context = silentContext(run, number);
  const given = columns.map((column) => beforeSet(column, context));
  for (const [i, column] of columns.entries()) {
    if (isGiven(i) || !isComputed(column)) continue;
    if (reading.has(i)) {
      const value = defaults[i]?.({ ...run, given }) ?? null;
      values[i] = value === null ? (given[i] ?? null) : store(value, column);
    }
    given[i] = values[i] ?? null;
  }
}
