import { conjunctsOf } from '../../emit/operator/operands-of.ts';
import type { Expression, TableReference, Update } from '../../../../sql/ast.ts';
import { columnById, type Column, type Index, type Table } from '../../catalog/catalog.ts';
import { columnsNamed, type Scope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { keepsRows } from '../../catalog/mergeable.ts';
import { containsQuery } from '../../../../sql/children.ts';
import { joinTree, namedColumns, type JoinedTable, type JoinTree } from './join-tree.ts';

/** A change that MySQL's optimizer plans: what is asked of the rows, and which columns of each table are set. */
export interface JoinedChange {
  readonly scope: Scope;
  readonly tree: JoinTree;
  /** The parts of WHERE and ON. */
  readonly conditions: readonly Expression[];
  readonly where: readonly Expression[];
  readonly written: ReadonlyMap<ScopeTable, readonly Column[]>;
}

/** What is asked of the rows of an UPDATE of several tables. */
export function joinedChange(
  scope: Scope,
  { from, where }: Pick<Update, 'from' | 'where'>,
  written: ReadonlyMap<ScopeTable, readonly Column[]>,
): JoinedChange {
  const tree = joinTree(scope, from);
  const asked = conjunctsOf(where);
  return { scope, tree, where: asked, conditions: [...asked, ...tree.conditions], written };
}

/**
 * The tables that MySQL may change while it reads, and `undefined` where it may change none so: the first table of its
 * join order, whose rows it meets once, when the values that are set decide neither over the rows of other tables nor over the
 * way through its own (`GetImmediateUpdateTable` in sql/sql_update.cc). Constant tables are read first; the other places
 * are those that its optimizer finds cheapest.
 */
export function immediateTables(change: JoinedChange): ReadonlySet<ScopeTable | undefined> {
  const found = outermost(change).map(({ joined, isConstant }) => {
    const { table } = joined;
    if (!change.written.has(table)) return [undefined];
    if (isNamedTwice(change, table)) return [undefined];
    if (change.tree.tables.some(mayBeMerged)) return [table, undefined];
    return isConstant || isUndecided(change, table) ? [table] : [table, undefined];
  });
  return new Set(found.flat());
}

/** Whether it is a query that MySQL merges, with tables that may be those of FROM: of a view or common table that is not looked up. */
const mayBeMerged = ({ reference, table }: JoinedTable): boolean =>
  reference.kind === 'derived' ? keepsRows(reference.query) : reference.kind === 'table' && table.table === undefined;

interface Outermost {
  readonly joined: JoinedTable;
  readonly isConstant: boolean;
}

type Certainty = 'yes' | 'maybe' | 'no';

/** The tables that may be the first ones of the join order. */
function outermost(change: JoinedChange): readonly Outermost[] {
  const { tables } = change.tree;
  const known = tables.map((joined) => ({ joined, certainty: constancy(change, joined) }));
  const sure = known.find(({ certainty }) => certainty === 'yes');
  const doubtful = known.filter(({ certainty }) => certainty === 'maybe');
  const firsts =
    sure === undefined
      ? known.filter(({ joined }) => !joined.isBehind && (!joined.isInner || mayBeInnerJoin(change, joined.table)))
      : [sure];
  return [...new Set([...firsts, ...doubtful])].map(({ joined, certainty }) => ({
    joined,
    isConstant: certainty === 'yes',
  }));
}

/** WHERE that asks for more than NULL of an outer join's table makes an inner join of it. */
function mayBeInnerJoin({ scope, where }: JoinedChange, table: ScopeTable): boolean {
  return where.some((node) => node.kind !== 'is' && tablesOf(scope, node).has(table));
}

/** Whether the optimizer reads at most one row of the table before all others: a key of it is compared with constants. */
function constancy(change: JoinedChange, { table, reference, isInner }: JoinedTable): Certainty {
  if (isInner) return mayBeInnerJoin(change, table) ? 'maybe' : 'no';
  if (table.table === undefined) return isOneRow(reference) ? 'yes' : 'maybe';
  return storedConstancy(change, table, table.table);
}

function storedConstancy(change: JoinedChange, table: ScopeTable, stored: Table): Certainty {
  const unique = stored.indexes.filter((index) => index.unique);
  const keys = new Set(unique.map((key) => keyConstancy(change, table, stored, key)));
  return keys.has('yes') ? 'yes' : keys.has('maybe') ? 'maybe' : 'no';
}

/** The table that a column is of, which a view of a join may hide. */
export const ownerOf = ({ tables }: Scope, column: ScopeColumn): ScopeTable | undefined =>
  column.joined ?? tables.find(({ columns }) => columns.includes(column));

/** Whether WHERE says which row of a table it is: of a view of a join it is then the first table. */
export function isConstantTable(change: JoinedChange, table: ScopeTable): boolean {
  return table.table !== undefined && storedConstancy(change, table, table.table) === 'yes';
}

function isOneRow(reference: TableReference): boolean {
  if (reference.kind !== 'derived' || reference.query.kind !== 'select') return false;
  const { from, where, having, limit } = reference.query;
  return from === undefined && where === undefined && having === undefined && limit === undefined;
}

function keyConstancy(change: JoinedChange, table: ScopeTable, stored: Table, { parts }: Index): Certainty {
  const found = new Set(
    parts.map(({ columnId }) =>
      columnId === undefined ? 'maybe' : columnConstancy(change, table, columnById(stored, columnId)),
    ),
  );
  return found.has('no') ? 'no' : found.has('maybe') ? 'maybe' : 'yes';
}

/** A column of whole numbers that is `=` a whole number or a parameter is constant; what else may make it so is not followed. */
function columnConstancy(change: JoinedChange, table: ScopeTable, column: Column): Certainty {
  const named = change.scope.tables.flatMap(({ columns }) => columns);
  const own = named.find((each) => each.base?.column === column && ownerOf(change.scope, each) === table);
  if (own === undefined) return 'maybe';
  const isKnown = equalColumns(change, own).some((each) =>
    change.conditions.some((node) => isNumber(change, node, each)),
  );
  if (isKnown && !column.nullable) return 'yes';
  const about = change.conditions.filter((node) => columnsOf(change.scope, node).includes(own));
  return !isKnown && about.every((node) => isRange(node) || isEquality(node)) ? 'no' : 'maybe';
}

/** The columns of whole numbers that WHERE and ON make equal to a column, itself first. */
function equalColumns(change: JoinedChange, first: ScopeColumn): readonly ScopeColumn[] {
  const found = [first];
  const pairs = change.conditions.filter(isEquality).map((node) => columnsOf(change.scope, node).filter(isWhole));
  for (const column of found)
    for (const pair of pairs)
      if (pair.length === 2 && pair.includes(column)) found.push(...pair.filter((each) => !found.includes(each)));
  return found;
}

const isWhole = ({ base }: ScopeColumn): boolean => base?.column.type.kind === 'int';

const isEquality = (node: Expression): boolean =>
  node.kind === 'binary' && node.operator === '=' && node.left.kind === 'column' && node.right.kind === 'column';

/** Whether a condition is `column = 5` or `column = ?`. */
function isNumber({ scope }: JoinedChange, node: Expression, column: ScopeColumn): boolean {
  if (node.kind !== 'binary' || node.operator !== '=' || !isWhole(column)) return false;
  const value = [node.left, node.right].find(({ kind }) => kind !== 'column');
  if (value === undefined || !columnsOf(scope, node).includes(column)) return false;
  return value.kind === 'parameter' || (value.kind === 'literal' && value.type === 'integer');
}

/** Conditions that leave more than one value of a column: none of them makes a constant of it. */
const isRange = (node: Expression): boolean => node.kind === 'binary' && RANGES.has(node.operator);

const RANGES: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '<>', '!=']);

/** A table that FROM names twice is never changed while it is read. */
function isNamedTwice({ scope }: JoinedChange, { table }: ScopeTable): boolean {
  return scope.tables.filter((other) => other.table === table).length > 1;
}

/** Whether nothing that is written decides which rows are found: no column of a key, and none that other tables are joined by. */
function isUndecided(change: JoinedChange, table: ScopeTable): boolean {
  const stored = table.table;
  if (stored === undefined) return false;
  const isKey = ({ id }: Column): boolean =>
    stored.indexes.some(({ parts }) =>
      parts.some(({ columnId }) => columnId === undefined || columnId === id || isGenerated(stored, columnId)),
    );
  const written = [
    ...(change.written.get(table) ?? []),
    ...stored.columns.filter((column) => column.onUpdateNow !== undefined),
  ];
  if (written.some(isKey)) return false;
  if (change.written.size < 2) return true;
  if (change.tree.isNatural) return false;
  return !written.some((column) => change.tree.using.includes(column.name)) && !joinsBy(change, table, written);
}

const isGenerated = (table: Table, id: number): boolean => columnById(table, id).generated !== undefined;

/** Whether a condition with other tables, a query or another column reads one of the columns, or one that is generated. */
function joinsBy({ scope, conditions }: JoinedChange, table: ScopeTable, written: readonly Column[]): boolean {
  return conditions.some((node) => {
    const columns = columnsOf(scope, node);
    const isOwn = tablesOf(scope, node).size === 1 && !containsQuery(node) && columns.length < 2;
    if (isOwn) return false;
    const own = columns.filter((column) => table.columns.includes(column));
    return own.some(
      ({ base }) => base === undefined || written.includes(base.column) || base.column.generated !== undefined,
    );
  });
}

function tablesOf(scope: Scope, node: Expression): ReadonlySet<ScopeTable> {
  const columns = columnsOf(scope, node);
  return new Set(scope.tables.filter((table) => columns.some((column) => table.columns.includes(column))));
}

/** The columns of the tables that an expression reads. */
export function columnsOf(scope: Scope, node: Expression): readonly ScopeColumn[] {
  return namedColumns(node).flatMap(([name, isInside]) =>
    isInside && name.table === undefined ? [] : columnsNamed({ ...scope, joined: undefined }, name),
  );
}
