import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, Join, TableReference } from '../../../../sql/ast.ts';
import { emitComparison } from '../compare/emit-compare.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFilter } from '../operator/emit-condition.ts';
import { determinedWithoutNull } from '../group/determined-columns.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { offeredColumns, type Scope, type ScopeColumn } from '../../context/scope.ts';
import { toldIn, withTold } from '../../told/told.ts';
import { type Part, emitReference } from './emit-from.ts';

const JOIN_WORDS = {
  inner: 'JOIN',
  cross: 'JOIN',
  straight: 'CROSS JOIN',
  left: 'LEFT JOIN',
  right: 'RIGHT JOIN',
} as const;

/** Emits a join. @throws WireError 1052, 1054 and what its tables throw */
export function emitJoin(cx: EmitContext, join: Join, before: Scope | undefined): Part {
  const first = emitReference(cx, join.left, before);
  const visible = join.type === 'right' ? before : { tables: first.tables, joined: first.joined, outer: before };
  const inner = join.right.kind === 'join' ? { ...cx, parentheses: (cx.parentheses ?? 0) + 1 } : cx;
  const second = emitReference(inner, join.right, visible);
  const left = join.type === 'right' ? nullable(first) : first;
  const right = join.type === 'left' ? nullable(second) : second;
  const names = join.natural ? commonNames(left, right) : join.using;
  const on = join.on === undefined ? mergeCondition(cx, left, right, names) : joinCondition(cx, left, right, join.on);
  const isClosed = join.right.kind === 'join' && !isOpen(join, on);
  if (isClosed && left.tables.some(({ sqlName }) => right.sql.includes(`${sqlName}.`)))
    throw notSupported('a LATERAL table that reads one outside its parentheses');
  const rightSql = isClosed ? `(${right.sql})` : right.sql;
  // SQLite looks in no index of its own for the rows of a RIGHT JOIN.
  const isMirrored = join.type === 'right' && join.left.kind !== 'join';
  return {
    sql: isMirrored
      ? `${right.sql} LEFT JOIN ${left.sql}${on}`
      : `${left.sql} ${JOIN_WORDS[join.type]} ${rightSql}${on}`,
    tables: [...left.tables, ...right.tables],
    joined: join.natural || join.using.length > 0 ? mergedColumns(join, left, right, names) : bothColumns(left, right),
  };
}

/** Whether the joins on the right mean the same without parentheses, and have to: a LATERAL table reads what is left of them. */
function isOpen({ type, right }: Join, on: string): boolean {
  return type !== 'left' && type !== 'right' && on === '' && hasLateral(right) && !hasRightJoin(right);
}

const hasLateral = (reference: TableReference): boolean =>
  reference.kind === 'join'
    ? hasLateral(reference.left) || hasLateral(reference.right)
    : reference.kind === 'json-table' || (reference.kind === 'derived' && reference.lateral);

/** Whether RIGHT JOIN, or a join in parentheses, is part of it. */
const hasRightJoin = (reference: TableReference): boolean =>
  reference.kind === 'join' &&
  (reference.type === 'right' || reference.right.kind === 'join' || hasRightJoin(reference.left));

/** The part as it is when the other side of an outer join has no match for a row. */
function nullable(part: Part): Part {
  const loosen = (column: ScopeColumn): ScopeColumn => ({ ...column, value: nullableValue(column.value) });
  return {
    sql: part.sql,
    tables: part.tables.map((table) => ({
      ...table,
      columns: table.columns.map(loosen),
      isExtended: true,
      determines: determinedWithoutNull(table),
    })),
    joined: part.joined?.map(loosen),
  };
}

function nullableValue(value: SqlValue): SqlValue {
  const told = toldIn(value);
  const loose = { ...value, nullable: true };
  return told === undefined ? loose : withTold(loose, { ...told, nullable: true });
}

function joinCondition(cx: EmitContext, left: Part, right: Part, on: Expression): string {
  const scope: Scope = {
    tables: [...left.tables, ...right.tables],
    outer: cx.scope.outer,
    joined: bothColumns(left, right),
  };
  return ` ON ${emitFilter({ ...cx, scope, clause: 'on clause', aliases: new Map() }, on)}`;
}

function columnNames(part: Part): readonly string[] {
  return offeredColumns(part)
    .filter((column) => !column.hidden)
    .map((column) => column.name);
}

function commonNames(left: Part, right: Part): readonly string[] {
  const names = new Set(columnNames(right).map((name) => name.toLowerCase()));
  return columnNames(left).filter((name) => names.has(name.toLowerCase()));
}

function findOne(part: Part, name: string): ScopeColumn {
  const lower = name.toLowerCase();
  const [column, second] = offeredColumns(part).filter((each) => each.name.toLowerCase() === lower);
  if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'from clause');
  if (second !== undefined) throw wireError('ER_NON_UNIQ_ERROR', name, 'from clause');
  return column;
}

/** Tables of a join that SQLite may go through in any order: of more, all of which have the same columns, it weighs the orders for seconds. */
const MOST_IN_ANY_ORDER = 16;

function mergeCondition(cx: EmitContext, left: Part, right: Part, names: readonly string[]): string {
  if (names.length === 0) return '';
  const isLong = left.tables.length > MOST_IN_ANY_ORDER;
  const conditions = names.map((name) => {
    const { value } = findOne(left, name);
    const read = isLong ? { ...value, sql: `+${value.sql}` } : value;
    return emitComparison(cx.builder, '=', read, findOne(right, name).value, 'where').sql;
  });
  return ` ON ${conditions.join(' AND ')}`;
}

/** What a join without common columns offers: `undefined` where that is what its tables do. */
function bothColumns(left: Part, right: Part): readonly ScopeColumn[] | undefined {
  if (left.joined === undefined && right.joined === undefined) return undefined;
  return [...offeredColumns(left), ...offeredColumns(right)];
}

/** Common columns come first and once, then those of the side that keeps all of its rows, then the other's. */
function mergedColumns(join: Join, left: Part, right: Part, names: readonly string[]): readonly ScopeColumn[] {
  const [first, second] = join.type === 'right' ? [right, left] : [left, right];
  const common = new Set(names.map((name) => name.toLowerCase()));
  const isCommon = ({ name }: ScopeColumn): boolean => common.has(name.toLowerCase());
  return [
    ...offeredColumns(first).filter(isCommon),
    ...offeredColumns(first).filter((column) => !isCommon(column)),
    ...offeredColumns(second).filter((column) => !isCommon(column)),
  ];
}
