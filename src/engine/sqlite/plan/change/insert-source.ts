import type { ResultValue } from '../../../../mysql/column.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Insert, Query } from '../../../../sql/ast.ts';
import type { Column, Table } from '../../catalog/catalog.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { ScopeTable } from '../../context/scope.ts';
import { bytesOf, storingDecoder } from '../../type/decode.ts';
import {
  adaptation,
  filledText,
  assignedKind,
  emptyMember,
  isNumberInBytes,
  numberOfMember,
} from '../../functions/assign/adaptation.ts';
import { numberInBytes } from '../../functions/assign/literal-bytes.ts';
import { adapted, adaptedConstant, computedFor, encoded } from './assigned-value.ts';
import { settleItems, settleTo } from '../../emit/infer/settle.ts';
import type { SelectPlan, WriteRun } from '../plan.ts';
import { RowSoFar } from './row-so-far.ts';
import { rowSoFarSql } from './row-so-far-sql.ts';
import { planQuery } from '../query/select-plan.ts';
import type { ValueSource } from './column-value.ts';
import { isReading } from './late-default.ts';
import { emitFactSource } from './fact-source.ts';

/** The rows to insert; `undefined` in a row stands for DEFAULT. */
export interface RowSources {
  readonly many: boolean;
  /** The query that gives them, if one does. */
  readonly query?: SelectPlan;
  /** @param read the rows of the query */
  of(run: WriteRun, read: readonly (readonly ResultValue[])[]): Iterable<readonly (ResultValue | undefined)[]>;
}

/** Where the rows go, and what columns are called in their values. */
interface Destination {
  readonly table: Table;
  readonly targets: readonly Column[];
  readonly names: ScopeTable;
  /** How many columns of a query are no values to insert. */
  readonly read: number;
}

/** @throws WireError 1054, 1136, 3105 */
export function rowSources(cx: EmitContext, node: Insert, destination: Destination): RowSources {
  const { source } = node;
  const { table, targets, read } = destination;
  if (source.kind === 'query') {
    const types = targets.map(({ type }) => type);
    settleItems(cx, source.query, [...types, ...Array.from({ length: read }, () => undefined)]);
    const given = givenItems(cx, source.query, targets);
    const query = keepingDocuments(planQuery(cx, withoutItems(source.query, given)), targets);
    if (query.columns.length - read !== targets.length) throw wireError('ER_WRONG_VALUE_COUNT_ON_ROW', 1);
    refuseGenerated(table, targets);
    const items = itemsOf(source.query);
    return {
      many: true,
      query,
      of: (run, found) => withGiven(adaptedRows(query, targets, found, items, run), given, run),
    };
  }
  const rows = source.rows.map((row, i) => {
    if (row.length !== targets.length && !(row.length === 0 && node.columns === undefined)) {
      throw wireError('ER_WRONG_VALUE_COUNT_ON_ROW', i + 1);
    }
    const readsColumns = row.some(
      (item, at) => expressionColumns(item).length > 0 || isReadingDefault(item, targets[at]),
    );
    return { readsColumns, items: row.map((item, at) => itemSource(cx, item, destination, targets[at])) };
  });
  const soFar = rows.some(({ readsColumns }) => readsColumns) ? new RowSoFar(cx, table, targets) : undefined;
  return {
    many: rows.length > 1,
    of: (run) => writtenRows(rows, soFar, run),
  };
}

/** Whether a value is `DEFAULT` of a column whose default reads others. */
const isReadingDefault = (item: Expression, target: Column | undefined): boolean =>
  item.kind === 'default' && item.column === undefined && target !== undefined && isReading(target);

interface WrittenRow {
  readonly readsColumns: boolean;
  readonly items: readonly (ValueSource | undefined)[];
}

/** The values of VALUES, row by row: those before may be read. */
function* writtenRows(
  rows: readonly WrittenRow[],
  soFar: RowSoFar | undefined,
  run: WriteRun,
): Generator<readonly (ResultValue | undefined)[]> {
  for (const [i, { readsColumns, items }] of rows.entries())
    yield soFar !== undefined && readsColumns
      ? soFar.values(items, run, i + 1)
      : items.map((item) => item?.(run, i + 1));
}

function refuseGenerated(table: Table, targets: readonly Column[]): void {
  const generated = targets.find((column) => column.generated !== undefined);
  if (generated !== undefined) throw wireError('ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN', generated.name, table.name);
}

function itemSource(
  cx: EmitContext,
  item: Expression,
  { table, names }: Destination,
  target: Column | undefined,
): ValueSource | undefined {
  if (item.kind === 'default' && item.column === undefined) return undefined;
  if (target?.generated !== undefined) refuseGenerated(table, [target]);
  settleTo(cx, item, target?.type);
  const constant = constantOf(cx, item);
  if (constant !== undefined) return adaptedConstant(constant, item, target);
  const fact = emitFactSource(cx, item);
  if (fact !== undefined)
    return adapted(
      encoded(fact.source, () => fact.type, target),
      fact.type.kind,
      target,
      item,
    );
  const changing = new Map([[table, table.name]]);
  // What reads no column is as without a table: it may wait.
  const tables = expressionColumns(item).length === 0 ? [] : [names];
  const inner: EmitContext = {
    ...cx,
    scope: { tables, outer: undefined },
    clause: 'field list',
    changing,
    sparesAliases: true,
  };
  return computedFor(inner, item, target, rowSoFarSql(cx, item, table, names));
}

/** The expressions of a select list, where it says them all. */
function itemsOf(query: Query): readonly Expression[] {
  const items = query.kind === 'select' ? query.items : [];
  const expressions = items.flatMap((item) => (item.kind === 'item' ? [item.expression] : []));
  return expressions.length === items.length ? expressions : [];
}

/** By column, the values of the parameters that are items of a select list: a column takes them as they came. */
function givenItems(cx: EmitContext, query: Query, targets: readonly Column[]): ReadonlyMap<number, ValueSource> {
  const given = new Map<number, ValueSource>();
  for (const [i, item] of itemsOf(query).entries()) {
    const isAlone = item.kind === 'parameter' && aliasAt(query, i) === undefined;
    const constant = isAlone ? constantOf(cx, item) : undefined;
    const target = targets[i];
    if (constant !== undefined && target !== undefined) given.set(i, adaptedConstant(constant, item, target));
  }
  return given;
}

/** The query with documents for columns of documents in their stored form, in which decimals are none of a text. */
function keepingDocuments(query: SelectPlan, targets: readonly Column[]): SelectPlan {
  const { decoders, types = [] } = query;
  const kept = decoders?.map((decode, i) => {
    const [from, to] = [types[i], targets[i]?.type];
    return from?.kind === 'json' && to?.kind === 'json' ? storingDecoder(from, to) : decode;
  });
  return kept === undefined ? query : { ...query, decoders: kept };
}

function aliasAt(query: Query, i: number): string | undefined {
  const item = query.kind === 'select' ? query.items[i] : undefined;
  return item?.kind === 'item' ? item.alias : undefined;
}

/** The query with NULL in the place of items whose values are given. */
function withoutItems(query: Query, given: ReadonlyMap<number, ValueSource>): Query {
  if (query.kind !== 'select' || given.size === 0) return query;
  const items = query.items.map((item, i) =>
    item.kind === 'item' && given.has(i) ? { ...item, expression: NULL_LITERAL } : item,
  );
  return { ...query, items };
}

const NULL_LITERAL: Expression = { kind: 'literal', type: 'null', value: '', slot: -1 };

function withGiven(
  rows: Iterable<readonly ResultValue[]>,
  given: ReadonlyMap<number, ValueSource>,
  run: WriteRun,
): Iterable<readonly ResultValue[]> {
  if (given.size === 0) return rows;
  const values = new Map(given.entries().map(([i, source]) => [i, source(run)] as const));
  return Iterator.from(rows).map((row) => row.map((value, i) => values.get(i) ?? (values.has(i) ? null : value)));
}

/** The rows of a query as the columns take them. */
function adaptedRows(
  { types = [] }: SelectPlan,
  targets: readonly Column[],
  rows: readonly (readonly ResultValue[])[],
  items: readonly Expression[],
  run: WriteRun,
): Iterable<readonly ResultValue[]> {
  const changes = targets.map((target, i) => {
    const item = items[i];
    if (item !== undefined && isNumberInBytes(item)) return numberInBytes(target);
    const type = types[i];
    const kind = type && assignedKind(item, type.kind);
    const encode = type && bytesOf(type, target.type);
    if (encode !== undefined)
      return (value: Exclude<ResultValue, null>) => (typeof value === 'string' ? encode(value) : value);
    const member =
      type &&
      (numberOfMember(item, type, target.type) ??
        emptyMember(item, type, target.type) ??
        filledText(type, target.type));
    return member ?? adaptation(kind, target, item);
  });
  if (changes.every((change) => change === undefined)) return rows;
  const changed = (value: ResultValue, i: number, row: number): ResultValue => {
    const change = changes[i];
    return value === null || change === undefined ? value : change(value, run, row);
  };
  return rows.values().map((row, at) => row.map((value, i) => changed(value, i, at + 1)));
}
