import type { ResultValue } from '../../../../mysql/column.ts';
import type { Column, Table } from '../../catalog/catalog.ts';
import { implicitDefault, storeColumn, storeContext } from '../../store/store-column.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { StoreContext } from '../../store/store-context.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';
import type { ValueSource } from './column-value.ts';
import { defaultSource } from './default-source.ts';
import { storedColumns } from './row-so-far-sql.ts';

/**
 * The values of rows in which an expression reads what the row holds so far: what is set before it, and for the other
 * columns their defaults, or zero where a default is not known yet
 * (https://dev.mysql.com/doc/refman/9.7/en/insert.html).
 */
export class RowSoFar {
  readonly #stored: readonly Column[];
  readonly #targets: readonly Column[];
  /** What DEFAULT means for each target; `undefined` where it must be given a value. */
  readonly #defaults: readonly (ValueSource | undefined)[];
  readonly #keepsNull: boolean;

  constructor(cx: EmitContext, table: Table, targets: readonly Column[]) {
    // Generated columns have no value yet; they take the last places.
    this.#stored = storedColumns(table);
    this.#targets = targets;
    this.#defaults = targets.map((column) =>
      column.default === undefined ? undefined : defaultSource(cx, table, column),
    );
    this.#keepsNull = table.triggers?.some(({ timing, event }) => timing === 'before' && event === 'insert') ?? false;
  }

  /** One row's values; `undefined` stands for DEFAULT. @param number of the row, for errors about its values */
  values(items: readonly (ValueSource | undefined)[], run: WriteRun, number: number): (ResultValue | undefined)[] {
    const context = silentContext(run, number);
    const given = this.#stored.map((column) => beforeSet(column, context));
    const inner: WriteRun = { ...run, given };
    return items.map((item, i) => {
      const value = (item ?? this.#defaults[i])?.(inner);
      const column = this.#targets[i];
      if (column === undefined || value === undefined) return value;
      const position = this.#stored.indexOf(column);
      const staysNull = value === null && this.#keepsNull && !column.autoIncrement;
      if (position >= 0) given[position] = staysNull ? null : storeColumn(value, column, context, false);
      return value;
    });
  }
}

/** Values are judged when the whole row is stored. */
export function silentContext(run: WriteRun, row: number): StoreContext {
  return { ...storeContext(run, row, true), strictMode: false, noZeroDate: false, warn: () => {} };
}

/** What a column holds before it is set: of a default that is computed nothing yet. */
export function beforeSet(column: Column, context: StoreContext): StoredValue {
  const { default: value } = column;
  if (value?.kind === 'value' && value.text !== null) return storeColumn(value.text, column, context, false);
  if (value?.kind === 'bytes') return storeColumn(Buffer.from(value.hex, 'hex'), column, context, false);
  return column.nullable ? null : storeColumn(implicitDefault(column.type), column, context, false);
}
