import type { ResultValue } from '../../../../mysql/column.ts';
import type { ColumnReference, Insert } from '../../../../sql/ast.ts';
import { quoteName } from '../../../../sql/print/quote.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { findColumn, tableSql, type Column, type Table } from '../../catalog/catalog.ts';
import { decoderOf, shrink } from '../../type/decode.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { scopeTable } from '../../emit/from/emit-from.ts';
import { COERCIBILITY, Constant, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { QueryColumns } from './insert-query-columns.ts';
import { bindValues, type WriteRun } from '../plan.ts';
import type { RowWriter } from './row-writer.ts';
import { withPreludes } from '../prelude.ts';
import { toEnd } from '../steps.ts';
import { referenceText, type RowCheck, type Scope, type ScopeTable } from '../../context/scope.ts';
import {
  datetimeType,
  integerType,
  isBiased,
  textType,
  UNSIGNED_BIAS,
  UNSIGNED_TYPE,
  type StoredValue,
  type ValueType,
} from '../../type/type.ts';
import { applyUpdates, type UpdateCounts } from './apply-updates.ts';
import { isNullOverDefault } from './null-over-default.ts';
import { AssignmentCollector } from './update-plan.ts';
import { bytesToInteger } from '../../type/numeric-value.ts';

/** What ON DUPLICATE KEY UPDATE did with one row. */
export interface DuplicateResult {
  /** 2 when the row changed, 0 when it did not (1 with CLIENT_FOUND_ROWS), or 1 more when it seemed to. */
  readonly affected: number;
  /** Whether the row neither changed nor seemed to. */
  readonly isSame: boolean;
  readonly id: bigint | undefined;
}

/** Changes the row `rowid` because `values`, the row `number` of the statement, could not be inserted. */
export type DuplicateUpdater = (
  run: WriteRun,
  rowid: number | bigint,
  values: readonly StoredValue[],
  number: number,
) => DuplicateResult;

/** Plans the assignments of ON DUPLICATE KEY UPDATE. */
export function duplicateUpdater(
  outer: EmitContext,
  node: Insert,
  table: Table,
  writer: RowWriter,
  { check, read }: { readonly check: RowCheck | undefined; readonly read: QueryColumns | undefined },
): DuplicateUpdater {
  const builder = outer.builder.part();
  const scope: ScopeTable = { ...scopeTable(table, node.table.name, 's0'), check };
  const insertedValue = (reference: ColumnReference): Operand => {
    const isOwn = reference.table === undefined || reference.table.toLowerCase() === node.table.name.toLowerCase();
    const column = isOwn ? findColumn(table, reference.name) : undefined;
    if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', referenceText(reference), 'field list');
    return isMember(column.type)
      ? insertedSql(builder, column.name, column.type)
      : insertedConstant(column.name, column.type);
  };
  const own = node.rowAlias === undefined ? [scope] : [scope, aliasTable(node, table, node.rowAlias, builder)];
  const bound = read?.scope((key, type) => insertedSql(builder, key, readType(type)));
  const changing: EmitContext['changing'] = new Map(node.source.kind === 'query' ? [] : [[table, table.name]]);
  const around = { ...outer, builder, changing, sparesAliases: true };
  const cx: EmitContext = { ...around, scope: scopeWith(own, bound), insertedValue };
  const collector = new AssignmentCollector(cx, node, scope, { tables: [scope], outer: undefined });
  for (const assignment of node.onDuplicate) collector.add(assignment);
  outer.builder.absorb(builder);
  const rowidMark = builder.bind((run) => run.inserted?.get(ROWID) ?? null);
  const sql = `SELECT ${collector.selectList()} FROM ${tableSql(table)} AS s0 WHERE s0.rowid=${rowidMark}`;
  const told = resultOf(table, writer, collector);
  return (run, rowid, values, number) => {
    const inserted = insertedValues(writer, values, run);
    const met: WriteRun = { ...run, inserted: new Map([...(run.inserted ?? []), ...inserted, [ROWID, rowid]]) };
    const inner = withPreludes(builder.preludes, run.connection, met);
    const rows = run.connection.all(sql, bindValues(builder.bindings, inner), true);
    const counts = toEnd(applyUpdates(collector.targets, rows, inner, { first: number }));
    return told(counts, rows[0]?.slice((collector.targets[0]?.offset ?? 0) + 1), run);
  };
}

/** What is told of a row that was changed. @returns a function of what changed, and of the row as it was */
function resultOf(
  table: Table,
  writer: RowWriter,
  { targets }: AssignmentCollector,
): (counts: UpdateCounts, old: readonly StoredValue[] | undefined, run: WriteRun) => DuplicateResult {
  const increment = table.columns.find((column) => column.autoIncrement);
  const set = targets.flatMap(({ assignments }) => assignments.map(({ column }) => column));
  return ({ changed, last }, old, run) => {
    const id = increment && idOf((last ?? old)?.[writer.position(increment)], increment);
    const written = changed > 0 || set.some((column) => looksSet(column, old?.[writer.position(column)], run));
    const counted = changed > 0 || run.session.environment.foundRows;
    return { affected: Number(written) + Number(counted), isSame: !written, id };
  };
}

/** Whether a column of a row that is the same as before seems to be another one. */
const looksSet = (column: Column, stored: StoredValue | undefined, run: WriteRun): boolean =>
  stored === null && isNullOverDefault(column, stored, stored, run);

function idOf(stored: StoredValue | undefined, { type }: Column): bigint | undefined {
  const isWhole = typeof stored === 'bigint' || (typeof stored === 'number' && Number.isInteger(stored));
  if (!isWhole) return undefined;
  return isBiased(type) ? BigInt(stored) - UNSIGNED_BIAS : BigInt(stored);
}

/** No column is called so: the row's own number. */
const ROWID = '\u0000rowid';

/** `VALUES(column)`, read from the row that could not be inserted. */
function insertedConstant(name: string, type: ValueType): Constant {
  const key = name.toLowerCase();
  return new Constant((run) => shownValue(run.inserted?.get(key) ?? null, type), shownType(type), { nullable: true });
}

function insertedSql(builder: PlanBuilder, name: string, type: ValueType): SqlValue {
  const value = insertedConstant(name, type);
  return sqlValue(builder.constantSql(value), value.type, true, COERCIBILITY.column);
}

/** The tables together with those of the INSERT's query. */
function scopeWith(own: readonly ScopeTable[], query: Scope | undefined): Scope {
  const joined = query?.joined && [...own.flatMap(({ columns }) => columns), ...query.joined];
  return { tables: [...own, ...(query?.tables ?? [])], outer: undefined, joined };
}

function shownValue(value: ResultValue, { kind }: ValueType): ResultValue {
  if (kind !== 'bit' || !(value instanceof Uint8Array)) return value;
  return shrink(bytesToInteger(value));
}

/** The type of a value of {@link insertedValues}. */
function shownType(type: ValueType): ValueType {
  if (type.kind === 'timestamp') return datetimeType(type.fsp);
  if (type.kind === 'bit') return isBiased(type) ? UNSIGNED_TYPE : integerType(18, true);
  return type;
}

/** The type of a value of the INSERT's query, whose members come as texts. */
const readType = (type: ValueType): ValueType =>
  type.kind === 'enum' || type.kind === 'set' ? textType(255, type.collation) : type;

/** Members stay the numbers that are stored. */
const isMember = ({ kind }: ValueType): boolean => kind === 'enum' || kind === 'set';

function insertedValues(
  writer: RowWriter,
  values: readonly StoredValue[],
  run: WriteRun,
): ReadonlyMap<string, ResultValue> {
  return new Map(
    writer.columns.map((column, i) => {
      const stored = values[i] ?? null;
      const decode = isMember(column.type) ? undefined : decoderOf(column.type, typeof stored === 'bigint');
      const shown = decode === undefined ? stored : decode(stored, run.session.zone);
      return [column.name.toLowerCase(), typeof shown === 'bigint' ? shrink(shown) : shown];
    }),
  );
}

/** `INSERT … AS new(a, b)`: a table of one row whose columns are the inserted values. */
function aliasTable(
  node: Insert,
  table: Table,
  alias: NonNullable<Insert['rowAlias']>,
  builder: PlanBuilder,
): ScopeTable {
  const names = node.columns ?? table.columns.filter((column) => !column.invisible).map((column) => column.name);
  if (alias.name === node.table.name) throw wireError('ER_NONUNIQ_TABLE', alias.name);
  if (alias.columns.length > 0 && alias.columns.length !== names.length) throw wireError('ER_VIEW_WRONG_LIST');
  const twice = alias.columns.find((name, i) => alias.columns.indexOf(name) !== i);
  if (twice !== undefined) throw wireError('ER_DUP_FIELDNAME', twice);
  const columns = names.flatMap((name, i) => {
    const column = findColumn(table, name);
    if (column === undefined) return [];
    const value = insertedSql(builder, column.name, column.type);
    const term = (): string => `values(${[table.schema, node.table.name, column.name].map(quoteName).join('.')})`;
    return [{ name: alias.columns[i] ?? column.name, value, hidden: false, term }];
  });
  return { alias: alias.name, schema: undefined, sqlName: '', columns, table: undefined };
}
