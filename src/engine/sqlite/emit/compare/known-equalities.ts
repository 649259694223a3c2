import type { Expression, Join, Select, TableReference } from '../../../../sql/ast.ts';
import { isConstant } from '../constant-value.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { columnsNamed, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { conjunctsOf } from '../operator/operands-of.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Two columns that are equal in each row, or one that is the same in all, as their SQL. */
export type Equality = readonly [string, string | undefined];

/** What holds in the rows that a query reads. */
export interface KnownEqualities {
  readonly always: readonly Equality[];
  /** Columns that are never NULL in them. */
  readonly present: ReadonlySet<string>;
  /** Tables whose rows may be missing. */
  readonly weak: ReadonlySet<ScopeTable>;
  /** Below outer joins: a column follows from the other, once all is known that tells whether a row was found. */
  readonly optional: readonly OptionalEquality[];
}

interface OptionalEquality {
  readonly column: string;
  /** The column that it is equal to; `undefined` for a constant. */
  readonly other: string | undefined;
  /** Columns that tell whether the join found a row. */
  readonly needs: readonly string[];
}

/** Where conditions of a join stand: below which columns a row may be missing. */
interface Place {
  /** `undefined` where rows are never missing. */
  readonly needs: readonly string[] | undefined;
  /** Tables whose rows may be missing together. */
  readonly weak: readonly ScopeTable[];
}

/** What WHERE and the conditions of joins say to be equal. */
export function knownEqualities(cx: EmitContext, query: Select): KnownEqualities {
  const always = conjunctsOf(query.where).flatMap((condition) => equalitiesOf(cx, condition));
  const optional: OptionalEquality[] = [];
  const present = new Set(conjunctsOf(query.where).flatMap((condition) => presentIn(cx, condition)));
  const missing = new Set<ScopeTable>();
  const walk = (part: Joined, place: Place): void => {
    const { reference, parts } = part;
    const [left, right] = parts;
    if (reference.kind !== 'join' || left === undefined || right === undefined) return;
    const found = [
      ...conjunctsOf(reference.on).flatMap((condition) => equalitiesOf(cx, condition)),
      ...merged(reference, left.tables, right.tables),
    ];
    const weak = reference.type === 'left' ? right : reference.type === 'right' ? left : undefined;
    const strong = weak === left ? right : left;
    const needs = weak && columnsRead(cx, reference, strong.tables, found);
    const own: Place =
      weak === undefined ? place : { needs: [...(place.needs ?? []), ...(needs ?? [])], weak: weak.tables };
    for (const table of weak?.tables ?? []) missing.add(table);
    if (own.needs === undefined) {
      always.push(...found);
      for (const sql of conjunctsOf(reference.on).flatMap((each) => presentIn(cx, each))) present.add(sql);
    }
    // A query in the condition tells what nobody knows.
    else if (weak === undefined || needs !== undefined)
      optional.push(...found.flatMap((each) => optionally(each, own)));
    for (const each of parts) if (each !== weak || needs !== undefined) walk(each, each === weak ? own : place);
  };
  if (query.from !== undefined) walk(joined(query.from, [...cx.scope.tables]), { needs: undefined, weak: [] });
  return { always, optional, present, weak: missing };
}

/** A part of FROM with its tables. */
interface Joined {
  readonly reference: TableReference;
  readonly tables: readonly ScopeTable[];
  readonly parts: readonly Joined[];
}

/** @param tables those that are yet to come, in the order of FROM */
function joined(reference: TableReference, tables: ScopeTable[]): Joined {
  if (reference.kind !== 'join') return { reference, tables: tables.splice(0, 1), parts: [] };
  const parts = [joined(reference.left, tables), joined(reference.right, tables)];
  return { reference, tables: parts.flatMap((part) => part.tables), parts };
}

/** A column of a missing row is NULL: of two that may be missing together, each follows from the other. */
function optionally([left, right]: Equality, { weak, needs = [] }: Place): readonly OptionalEquality[] {
  const isWeak = (sql: string | undefined): boolean =>
    sql !== undefined && weak.some(({ columns }) => columns.some(({ value }) => value.sql === sql));
  if (isWeak(left) && isWeak(right) && right !== undefined)
    return [
      { column: left, other: right, needs: [] },
      { column: right, other: left, needs: [] },
    ];
  if (isWeak(left)) return [{ column: left, other: right, needs }];
  return isWeak(right) && right !== undefined ? [{ column: right, other: left, needs }] : [];
}

/** Columns of the strong side that the condition of an outer join reads; `undefined` where a query stands in it. */
function columnsRead(
  cx: EmitContext,
  { on }: Join,
  strong: readonly ScopeTable[],
  merging: readonly Equality[],
): readonly string[] | undefined {
  const owned = new Set(strong.flatMap(({ columns }) => columns.map(({ value }) => value.sql)));
  const found = merging.flat().flatMap((sql) => (sql !== undefined && owned.has(sql) ? [sql] : []));
  let hasQuery = false;
  const visit = (node: Expression): void => {
    if (node.kind === 'subquery' || node.kind === 'exists' || node.kind === 'quantified') hasQuery = true;
    const sql = columnSqlOf(cx, node);
    if (sql !== undefined && owned.has(sql)) found.push(sql);
    for (const child of childrenOf(node)) visit(child);
  };
  if (on !== undefined) visit(on);
  return hasQuery ? undefined : found;
}

/** The pairs of columns that USING and NATURAL make equal. */
function merged(join: Join, left: readonly ScopeTable[], right: readonly ScopeTable[]): readonly Equality[] {
  const named = (tables: readonly ScopeTable[], name: string): ScopeColumn | undefined =>
    tables.flatMap(({ columns }) => columns).find((column) => !column.hidden && column.name.toLowerCase() === name);
  const names = join.natural
    ? right.flatMap(({ columns }) => columns.filter(({ hidden }) => !hidden).map(({ name }) => name))
    : join.using;
  return names.flatMap((name): readonly Equality[] => {
    const [one, other] = [named(left, name.toLowerCase()), named(right, name.toLowerCase())];
    return one === undefined || other === undefined ? [] : [[one.value.sql, other.value.sql]];
  });
}

/** `a = b` as two columns, `a = 5` as one and nothing; rows item by item. */
function equalitiesOf(cx: EmitContext, condition: Expression): readonly Equality[] {
  if (condition.kind === 'in' && !condition.negated && Array.isArray(condition.list) && condition.list.length === 1)
    return pairsOf(cx, condition.operand, condition.list[0]);
  return condition.kind === 'binary' && condition.operator === '=' ? pairsOf(cx, condition.left, condition.right) : [];
}

/** The columns that a condition has to find a value in. */
function presentIn(cx: EmitContext, condition: Expression): readonly string[] {
  return valuesRead(condition).flatMap((node) => columnSqlOf(cx, node) ?? []);
}

function valuesRead(node: Expression): readonly Expression[] {
  if (node.kind === 'unary' && node.operator === 'not')
    return node.operand.kind === 'is' && node.operand.test === 'null' && !node.operand.negated
      ? [node.operand.operand]
      : [];
  if (node.kind === 'is') return node.test === 'null' && node.negated ? [node.operand] : [];
  if (node.kind === 'binary' && COMPARISONS.has(node.operator)) return [node.left, node.right];
  return node.kind === 'between' || node.kind === 'in' || node.kind === 'like' ? [node.operand] : [];
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);

function pairsOf(cx: EmitContext, one: Expression, other: Expression | undefined): readonly Equality[] {
  if (other === undefined) return [];
  if (one.kind === 'row' && other.kind === 'row')
    return one.items.flatMap((item, i) => pairsOf(cx, item, other.items[i]));
  const [left, right] = [columnSqlOf(cx, one), columnSqlOf(cx, other)];
  if (left !== undefined && right !== undefined) return [[left, right]];
  if (left !== undefined && isFixed(cx, other)) return [[left, undefined]];
  return right !== undefined && isFixed(cx, one) ? [[right, undefined]] : [];
}

function columnSqlOf(cx: EmitContext, node: Expression): string | undefined {
  if (node.kind !== 'column') return undefined;
  const [found, second] = columnsNamed(cx.scope, node);
  return second === undefined ? found?.value.sql : undefined;
}

/**
 * Whether a value is the same for all rows: it is made of constants and columns of a query around. A parameter has no
 * value yet where MySQL judges the columns of groups; how it reads the rows it chooses once there is one.
 */
function isFixed(cx: EmitContext, node: Expression): boolean {
  if (node.kind === 'column') return columnsNamed(cx.scope, node).length === 0;
  const children = childrenOf(node);
  if (children.length === 0) return (node.kind === 'parameter' && cx.knowsParameters === true) || isConstant(node);
  const isKnown = node.kind !== 'call' || isConstant({ ...node, args: [] });
  const isPlain = ['call', 'binary', 'unary', 'cast', 'case', 'collate', 'convert-using'].includes(node.kind);
  return isPlain && isKnown && children.every((child) => isFixed(cx, child));
}
