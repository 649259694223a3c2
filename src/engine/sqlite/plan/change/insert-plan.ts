import type { ResultValue } from '../../../../mysql/column.ts';
import { WIRE_ERRORS } from '../../../../mysql/error-code.ts';
import { wireError, WireError } from '../../../../mysql/wire-error.ts';
import { isIgnorable } from './ignorable.ts';
import type { Insert } from '../../../../sql/ast.ts';
import type { OkResult } from '../../../engine.ts';
import { findColumn, requireTable, type Column, type Table } from '../../catalog/catalog.ts';
import { storeContext } from '../../store/store-column.ts';
import { shrink } from '../../type/decode.ts';
import { triggersOf, type TableTriggers } from '../trigger/table-triggers.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { scopeTable } from '../../emit/from/emit-from.ts';
import { duplicateUpdater, type DuplicateUpdater } from './insert-duplicate.ts';
import { storedRow, triggeredRow } from './inserted-row.ts';
import { queryColumns, withQueryColumns } from './insert-query-columns.ts';
import { insertThroughView } from './insert-view.ts';
import { ROW_SO_FAR } from './row-so-far-sql.ts';
import { endedSilently } from '../query/ends-silently.ts';
import { rowSources, type RowSources } from './insert-source.ts';
import type { WritePlan, WriteRun } from '../plan.ts';
import { highestOf, IncrementRange, useUpTo } from './increment-range.ts';
import { RowWriter } from './row-writer.ts';
import { mayHaveMany } from '../query/rows-read.ts';
import { readInSteps } from '../query/select-plan.ts';
import { ROWS_A_STEP, type Steps } from '../steps.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';
import type { ValueSource } from './column-value.ts';
import { defaultSource } from './default-source.ts';
import { isReading } from './late-default.ts';
import { resolveConflicts } from './insert-conflict.ts';

/** What an INSERT did so far. */
export interface Progress {
  affected: number;
  /** Rows among the affected ones that were only found: ON DUPLICATE KEY UPDATE left them as they were. */
  onlyFound: number;
  records: number;
  duplicates: number;
  /** First AUTO_INCREMENT value that was made, or the last one that was given. */
  firstMade: bigint | undefined;
  /** The value made for the row at hand; a row that is not inserted leaves it to the next. */
  pending: bigint | undefined;
  readonly range: IncrementRange;
  /** The value that the row at hand brings with it. */
  given: bigint | undefined;
  lastGiven: bigint | undefined;
  /** The id of the row that ON DUPLICATE KEY UPDATE changed. */
  updatedId: bigint | undefined;
}

/** An INSERT whose rows can be put in one by one. */
export interface PreparedInsert {
  readonly inserter: Inserter;
  readonly rows: RowSources;
}

/** Written rows that are put in without a turn for others. */
const MOST_ROWS_AT_ONCE = 1000;

/** Plans INSERT and REPLACE. */
export function planInsert(cx: EmitContext, node: Insert): WritePlan {
  const { inserter, rows } = prepareInsert(cx, node);
  const { query } = rows;
  return {
    kind: 'write',
    ignore: node.ignore,
    waits: cx.builder.waits,
    columns: [],
    changes: [inserter.writer.table],
    changeKind: () => ({
      isOfOneTable: true,
      findsByKey: query === undefined,
      keepsReferred: keepsReferred(inserter, node),
    }),
    mayTakeLong: (connection) =>
      query === undefined ? inserter.known > MOST_ROWS_AT_ONCE : mayHaveMany(connection, query),
    steps: (run) => insertRows(inserter, rows, { ...run, ignore: node.ignore }),
  };
}

/** Whether all rows that others may refer to stay, with what these refer to. */
function keepsReferred({ writer, replace }: Inserter, { onDuplicate }: Insert): boolean {
  if (replace) return writer.references.length === 0;
  const set = onDuplicate.map(({ column }) => findColumn(writer.table, column.name));
  // Through a view columns may have other names.
  return set.every((column) => column !== undefined) ? writer.keepsReferred(set) : writer.references.length === 0;
}

/** Makes ready what planInsert and LOAD DATA insert rows with. @throws WireError 1046, 1054, 1110, 1136, 1146 */
export function prepareInsert(cx: EmitContext, written: Insert): PreparedInsert {
  const { node: simple, check, names } = insertThroughView(cx, written);
  const read = queryColumns(cx, simple);
  const node = read?.node ?? simple;
  const schema = node.table.schema ?? cx.session.database;
  if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
  const table = requireTable(cx.catalog, schema, node.table.name);
  const targets = targetColumns(table, node.columns);
  const writer = new RowWriter(table, cx.catalog, cx.session, check);
  const rows = rowSources(cx, node, {
    table,
    targets,
    names: names ?? scopeTable(table, table.name, ROW_SO_FAR),
    read: read?.count ?? 0,
  });
  const defaults = writer.columns.map((column) => defaultSource(cx, table, column));
  const triggers = triggersOf(cx, node, table);
  const updater =
    node.onDuplicate.length === 0 ? undefined : duplicateUpdater(cx, node, table, writer, { check, read });
  const inserter: Inserter = {
    writer,
    targets,
    places: writer.columns.map((column) => targets.indexOf(column)),
    defaults,
    reading: new Set(writer.columns.flatMap((column, i) => (isReading(column) ? i : []))),
    updater,
    replace: node.replace,
    ignore: node.ignore,
    many: rows.many,
    known: node.source.kind === 'rows' && node.source.rows.length > 1 ? node.source.rows.length : 0,
    fromQuery: node.source.kind === 'query',
    triggers,
  };
  return { inserter, rows };
}

export interface Inserter {
  readonly writer: RowWriter;
  readonly targets: readonly Column[];
  /** By column of the table, where in a row its value is; -1 for its default. */
  readonly places: readonly number[];
  readonly defaults: readonly ValueSource[];
  /** Positions of the columns whose defaults read others. */
  readonly reading: ReadonlySet<number>;
  readonly updater: DuplicateUpdater | undefined;
  readonly replace: boolean;
  readonly ignore: boolean;
  readonly many: boolean;
  /** How many rows there are where there are several and the text tells. */
  readonly known: number;
  readonly fromQuery: boolean;
  readonly triggers: TableTriggers | undefined;
  /** Whether NULL becomes the zero of a NOT NULL column without a warning. */
  readonly silentNull?: boolean;
}

/** @throws WireError 1054, 1110 */
function targetColumns(table: Table, names: readonly string[] | undefined): readonly Column[] {
  if (names === undefined) return table.columns.filter((column) => !column.invisible);
  const seen = new Set<number>();
  return names.map((name) => {
    const column = findColumn(table, name);
    if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, 'field list');
    if (seen.has(column.id)) throw wireError('ER_FIELD_SPECIFIED_TWICE', column.name);
    seen.add(column.id);
    return column;
  });
}

/** Before the first row. @param rows how many there are, or 0 where nobody knows */
export function startProgress({ increments }: SessionState, rows = 0): Progress {
  return {
    affected: 0,
    onlyFound: 0,
    records: 0,
    duplicates: 0,
    firstMade: undefined,
    pending: undefined,
    range: new IncrementRange(rows, increments),
    given: undefined,
    lastGiven: undefined,
    updatedId: undefined,
  };
}

function* insertRows(inserter: Inserter, rows: RowSources, run: WriteRun): Steps<OkResult> {
  const progress = startProgress(run.session, inserter.known);
  const read = rows.query === undefined ? [] : yield* readInSteps(rows.query, run.connection, run, run.readApart);
  try {
    for (const row of rows.of(run, read)) {
      progress.records++;
      insertRow(inserter, row, run, progress);
      if (progress.records % ROWS_A_STEP === 0) yield;
    }
    return insertResult(inserter, progress, run);
  } catch (error) {
    return endedSilently(error);
  }
}

/** What the client is told after the last row. */
export function insertResult(inserter: Inserter, progress: Progress, run: WriteRun): OkResult {
  const given = run.session.givenInsertId;
  // Where no row was put in or changed, an id in the statement's text is no insert id; nor is one of a query whose rows may change others.
  const isNone = progress.affected === progress.onlyFound || (inserter.fromQuery && inserter.updater !== undefined);
  const used = isNone ? 0n : (progress.updatedId ?? progress.lastGiven ?? 0n);
  const id = progress.firstMade ?? (given === undefined ? used : BigInt(given));
  if (progress.firstMade !== undefined) run.session.lastInsertId = shrink(progress.firstMade);
  const warnings = run.session.environment.warningCount;
  const info = inserter.many
    ? `Records: ${progress.records}  Duplicates: ${progress.duplicates}  Warnings: ${warnings}`
    : '';
  return { affectedRows: progress.affected, insertId: shrink(id), info };
}

/** Puts one row in; `progress` counts it already. */
export function insertRow(
  inserter: Inserter,
  row: readonly (ResultValue | undefined)[],
  run: WriteRun,
  progress: Progress,
): void {
  const { writer, triggers, targets } = inserter;
  const { zone } = run.session;
  progress.pending = undefined;
  progress.given = undefined;
  progress.range.rowBegins();
  const values =
    triggers?.has('before', 'insert') === true
      ? triggeredRow(inserter, triggers, row, run, progress)
      : storedRow(inserter, row, run, progress);
  if (writer.judgesGenerated) judgeGenerated(inserter, values, run, progress);
  if (inserter.replace || inserter.ignore || inserter.updater !== undefined) {
    const met = resolveConflicts(inserter, values, withQueryColumns(run, row, targets.length), progress);
    if (met instanceof WireError) refusedRow(inserter, met, run, progress);
    else if (met) notInserted(inserter, run, progress);
    if (met !== false) return;
  }
  try {
    writer.insert(run.connection, values, zone);
  } catch (error) {
    refusedRow(inserter, error, run, progress);
    return;
  }
  progress.range.rowDone();
  useGiven(writer, run, progress);
  progress.firstMade ??= progress.pending;
  progress.updatedId = undefined;
  progress.affected++;
  triggers?.fire('after', 'insert', { new: values }, run);
}

/** @throws WireError 1264, 1406 … for a row that uses up no AUTO_INCREMENT value */
function judgeGenerated(inserter: Inserter, values: readonly StoredValue[], run: WriteRun, progress: Progress): void {
  const { writer, ignore, many } = inserter;
  try {
    writer.checkGenerated(run, values, storeContext(run, progress.records, ignore), !many && !ignore);
  } catch (error) {
    progress.range.refused(run.counters, writer.table.id);
    throw error;
  }
}

/** Errors of a row that a CHECK or a foreign key refuses. */
const OF_CONSTRAINTS: ReadonlySet<number> = new Set([
  WIRE_ERRORS.ER_CHECK_CONSTRAINT_VIOLATED[0],
  WIRE_ERRORS.ER_NO_REFERENCED_ROW_2[0],
]);

const isRefused = (error: unknown): boolean => error instanceof WireError && OF_CONSTRAINTS.has(error.errno);

/** With IGNORE a row that a constraint refuses is left out, and counts as none at all. @throws what refused it, otherwise */
function refusedRow(inserter: Inserter, error: unknown, run: WriteRun, progress: Progress): void {
  if (isRefused(error)) progress.range.refused(run.counters, inserter.writer.table.id);
  if (!inserter.ignore || !isIgnorable(error)) throw error;
  run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
  progress.records--;
  notInserted(inserter, run, progress);
}

/** A row that gave way: the value made for it is the next row's, and its own counts where it could have replaced another. */
function notInserted({ writer, fromQuery, ignore, replace }: Inserter, run: WriteRun, progress: Progress): void {
  progress.range.rowDone();
  progress.range.giveBack(progress.pending);
  if (fromQuery || (replace && !ignore)) useGiven(writer, run, progress);
}

function useGiven({ table }: RowWriter, run: WriteRun, { given }: Progress): void {
  const column = given === undefined ? undefined : table.columns.find(({ autoIncrement: makes }) => makes);
  if (given !== undefined && column !== undefined) useUpTo(run.counters, table.id, given, highestOf(column));
}
