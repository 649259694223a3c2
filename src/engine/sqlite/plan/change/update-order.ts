import { notSupported } from '../../../../mysql/wire-error.ts';
import type { ColumnAssignment, Update } from '../../../../sql/ast.ts';
import type { Column } from '../../catalog/catalog.ts';
import { resolveColumn, type Scope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import {
  columnsOf,
  immediateTables,
  isConstantTable,
  joinedChange,
  ownerOf,
  type JoinedChange,
} from './outermost-table.ts';

/** In which order UPDATE sets columns. */
export interface UpdateOrder {
  /** The table that is changed while rows are read, so that values set later see its new ones. */
  readonly immediate: ScopeTable | undefined;
  /** Whether each of its rows may be met only once: what others read of it depends on which row of theirs comes first. */
  readonly once: boolean;
  /** The assignments in the order of their tables. */
  readonly set: readonly ColumnAssignment[];
}

/** An assignment, with the table that it changes. */
interface Assigned {
  readonly node: ColumnAssignment;
  readonly column: ScopeColumn;
  readonly table: ScopeTable;
  readonly reads: readonly ScopeColumn[];
}

/** A value that reads a column which the statement changes. */
interface Read {
  readonly reader: Assigned;
  readonly column: ScopeColumn;
  readonly owner: ScopeTable;
}

/** What a value sees of a column that is changed: `first` where it is the old value in the first row that is met alone. */
type Seen = 'old' | 'new' | 'first';

/**
 * The order of MySQL: one table may be changed while the rows are read, the others afterwards with the values that were
 * computed meanwhile.
 *
 * @throws WireError 1235 where the values depend on the order in which MySQL's optimizer would join the tables
 */
export function updateOrder(
  scope: Scope,
  node: Update,
  tableOf: (column: ScopeColumn) => ScopeTable | undefined,
): UpdateOrder {
  const [only, second] = scope.tables;
  if (second === undefined && only?.joins === undefined) return { immediate: only, once: false, set: node.set };
  const assigned = node.set.flatMap((each): readonly Assigned[] => {
    const column = resolveColumn(scope, each.column, 'field list');
    const table = tableOf(column);
    return table === undefined ? [] : [{ node: each, column, table, reads: columnsOf(scope, each.value) }];
  });
  const change = joinedChange(scope, node, writtenColumns(assigned));
  const places = change.tree.tables.map(({ table }) => table);
  const place = ({ table }: Assigned): number => places.indexOf(table);
  const sorted = assigned.toSorted((a, b) => place(a) - place(b));
  const set = [
    ...node.set.filter((each) => !assigned.some((one) => one.node === each)),
    ...sorted.map((one) => one.node),
  ];
  const reads = readsOf(scope, sorted);
  if (reads.length === 0) return { immediate: undefined, once: false, set };
  return { ...choose(change, sorted, reads), set };
}

function writtenColumns(assigned: readonly Assigned[]): ReadonlyMap<ScopeTable, readonly Column[]> {
  const written = new Map<ScopeTable, readonly Column[]>();
  for (const { table, column } of assigned)
    written.set(table, [...(written.get(table) ?? []), ...(column.base === undefined ? [] : [column.base.column])]);
  return written;
}

/** What values read of columns that are set, or that change with those. */
function readsOf(scope: Scope, assigned: readonly Assigned[]): readonly Read[] {
  return assigned.flatMap((reader) =>
    reader.reads.flatMap((column): readonly Read[] => {
      const owner = assigned.find(
        ({ table }) => table.columns.includes(column) || ownerOf(scope, column) === table,
      )?.table;
      const isSet = assigned.some((each) => each.column === column);
      return owner !== undefined && (isSet || changesAlong(column)) ? [{ reader, column, owner }] : [];
    }),
  );
}

const changesAlong = ({ base }: ScopeColumn): boolean =>
  base !== undefined && (base.column.generated !== undefined || base.column.onUpdateNow !== undefined);

function choose(change: JoinedChange, assigned: readonly Assigned[], reads: readonly Read[]): Omit<UpdateOrder, 'set'> {
  const tables = change.scope.tables.some(({ joins }) => joins !== undefined)
    ? belowView(change, assigned)
    : [...immediateTables(change)];
  const [first, ...others] = tables.map((immediate) => ({
    immediate,
    seen: reads.map((read) => seenOf(change, assigned, read, immediate)),
  }));
  const isSame = others.every(({ seen }) => seen.every((each, i) => each === first?.seen[i]));
  if (first === undefined || !isSame) throw orderUnknown();
  const fromOthers = reads.filter((read, i) => first.seen[i] !== 'old' && read.reader.table !== first.immediate);
  if (fromOthers.some(({ column, owner }) => isComputed(assigned, column, owner))) throw orderUnknown();
  const once = first.seen.includes('first') || fromOthers.some((read) => dependsOnOthers(assigned, read));
  return { immediate: first.immediate, once };
}

/** The tables that MySQL may change while it reads where one of FROM is a view of a join. */
function belowView(change: JoinedChange, assigned: readonly Assigned[]): readonly (ScopeTable | undefined)[] {
  const tables = [...new Set(assigned.map(({ table }) => table))];
  const isKnown = change.scope.tables.length === 1 && tables.every((table) => isConstantTable(change, table));
  return isKnown ? tables : [undefined, ...tables];
}

/** What a value sees of a column when one table is changed while rows are read. */
function seenOf(
  { tree }: JoinedChange,
  assigned: readonly Assigned[],
  { reader, column, owner }: Read,
  immediate: ScopeTable | undefined,
): Seen {
  if (immediate === undefined || owner !== immediate) return 'old';
  if (reader.table === owner) {
    const set = assigned.findIndex((each) => each.column === column);
    return set >= 0 && set < assigned.indexOf(reader) ? 'new' : 'old';
  }
  const places = tree.tables.map(({ table }) => table);
  return places.indexOf(reader.table) > places.indexOf(owner) ? 'new' : 'first';
}

/** Whether a column becomes what the statement does not say: a generated one, the moment of the change, what a trigger makes of it. */
function isComputed(assigned: readonly Assigned[], column: ScopeColumn, { table }: ScopeTable): boolean {
  if (!assigned.some((each) => each.column === column)) return true;
  return table?.triggers?.some(({ timing, event }) => timing === 'before' && event === 'update') === true;
}

/** Whether the value that is set there is another one for each row of the other tables. */
function dependsOnOthers(assigned: readonly Assigned[], { column, owner }: Read): boolean {
  const values = assigned.filter((each) => each.column === column);
  return values.some(({ reads }) => reads.some((read) => !owner.columns.includes(read)));
}

/** @returns WireError 1235 */
export function orderUnknown(): Error {
  return notSupported('UPDATE of several tables whose new values depend on which table MySQL changes first');
}
