import { isUtf8 } from 'node:buffer';
import { decodeText, encodingOf } from '../../../mysql/charset.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import { notSupported, wireError } from '../../../mysql/wire-error.ts';
import type { Expression, Insert, LoadData, LoadTarget } from '../../../sql/ast.ts';
import type { OkResult, UserVariable } from '../../engine.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { findColumn, requireTable, type Column, type Table } from '../catalog/catalog.ts';
import { implicitDefault } from '../store/store-column.ts';
import type { EmitContext } from '../context/emit-context.ts';
import {
  insertResult,
  insertRow,
  prepareInsert,
  startProgress,
  type PreparedInsert,
  type Progress,
} from '../plan/change/insert-plan.ts';
import type { WriteRun } from '../plan/plan.ts';
import type { Field } from './field-reader.ts';

/** Puts the lines of a file into a table, one by one. */
export interface LineLoader {
  /** Fields of a line that go anywhere. */
  readonly width: number;
  /** @param hasRest whether the line goes on behind them */
  load(line: readonly Field[], hasRest: boolean, run: WriteRun): void;
  /** What the client is told after the last line. */
  result(run: WriteRun): OkResult;
}

/** Where the fields of a line go. */
interface Plan {
  readonly node: LoadData;
  readonly targets: readonly LoadTarget[];
  readonly columns: readonly (Column | undefined)[];
  readonly insert: PreparedInsert;
  /** That of the file. */
  readonly charset: string;
  readonly decode: (field: string) => ResultValue;
  /** Whether a target takes the bytes of its field as they are, whatever the character set of the file is. */
  readonly areBytes: readonly boolean[];
}

/**
 * Plans LOAD DATA as an INSERT whose parameters are the fields of a line.
 *
 * @param charset the character set of the file
 * @throws WireError 1054, 1110, 1146
 */
export function planLoad(cx: EmitContext, node: LoadData, charset: string): LineLoader {
  const schema = node.table.schema ?? cx.session.database;
  if (schema === undefined) throw wireError('ER_NO_DB_ERROR');
  const table = requireTable(cx.catalog, schema, node.table.name);
  const targets = node.targets ?? allColumns(table);
  const { userVariables } = cx.session.environment;
  for (const { kind, name } of targets)
    if (kind === 'variable') userVariables.set(name.toLowerCase(), asVariable('', charset));
  const silent = withoutDefault(table, node, targets);
  const zeros = silent.map(({ type }) => implicitDefault(type));
  const columns = targets.map(({ kind, name }) => (kind === 'column' ? findColumn(table, name) : undefined));
  const plan: Plan = {
    node,
    targets,
    columns,
    insert: silentOfNull(prepareInsert(cx, asInsert(node, targets, columns, silent))),
    charset,
    decode: fieldDecoder(charset),
    areBytes: columns.map((column) => column?.type.kind === 'bytes' || column?.type.kind === 'bit'),
  };
  const progress = startProgress(cx.session);
  return {
    width: targets.length,
    load(line, hasRest, run) {
      progress.records++;
      warnOfLength(plan, line, hasRest, progress.records, run);
      const parameters = plan.targets.map((target, i) => fieldValue(plan, line, i, progress.records, run, target));
      for (const row of plan.insert.rows.of({ ...run, parameters: [...parameters, ...zeros] }, []))
        insertRow(plan.insert.inserter, row, run, progress);
    },
    result: (run) => loadResult(plan, progress, run),
  };
}

function loadResult({ node, insert }: Plan, progress: Progress, run: WriteRun): OkResult {
  const { affectedRows } = insertResult(insert.inserter, progress, run);
  const { records } = progress;
  const inserted = Number(affectedRows);
  const isReplace = node.duplicates === 'replace';
  const deleted = isReplace ? inserted - records : 0;
  const skipped = isReplace ? 0 : records - inserted;
  const warnings = run.session.environment.warningCount;
  const info = `Records: ${records}  Deleted: ${deleted}  Skipped: ${skipped}  Warnings: ${warnings}`;
  // LAST_INSERT_ID() tells of the rows; the answer does not.
  return { affectedRows, insertId: 0, info };
}

/** NULL that BEFORE triggers leave in a NOT NULL column is told of by nobody. */
function silentOfNull({ inserter, rows }: PreparedInsert): PreparedInsert {
  return { inserter: { ...inserter, silentNull: true }, rows };
}

function allColumns(table: Table): readonly LoadTarget[] {
  return table.columns.filter((column) => !column.invisible).map(({ name }) => ({ kind: 'column', name }));
}

/** Columns that must have a value, have no default and are not named: they get the zero of their type without a word. */
function withoutDefault(table: Table, node: LoadData, targets: readonly LoadTarget[]): readonly Column[] {
  const named = new Set(
    [...targets.filter(({ kind }) => kind === 'column'), ...node.set.map(({ column }) => column)].map(({ name }) =>
      name.toLowerCase(),
    ),
  );
  return table.columns.filter(
    (column) =>
      !column.nullable &&
      !hasValue(column) &&
      !column.autoIncrement &&
      column.generated === undefined &&
      !named.has(column.name.toLowerCase()),
  );
}

/**
 * SET wins over a field of the same column, and generated columns take none.
 *
 * @param into the columns that the targets are
 * @param silent columns whose values follow the fields
 */
function asInsert(
  node: LoadData,
  targets: readonly LoadTarget[],
  into: readonly (Column | undefined)[],
  silent: readonly Column[],
): Insert {
  const isSet = (name: string): boolean =>
    node.set.some(({ column }) => column.name.toLowerCase() === name.toLowerCase());
  const columns: string[] = [];
  const row: Expression[] = [];
  targets.forEach(({ kind, name }, index) => {
    if (kind !== 'column' || isSet(name) || into[index]?.generated !== undefined) return;
    columns.push(name);
    row.push({ kind: 'parameter', index });
  });
  for (const { column, value } of node.set) {
    columns.push(column.name);
    row.push(withFields(value, targets));
  }
  silent.forEach(({ name }, i) => {
    columns.push(name);
    row.push({ kind: 'parameter', index: targets.length + i });
  });
  const { table, duplicates, local } = node;
  return {
    kind: 'insert',
    replace: duplicates === 'replace',
    // A LOCAL file is not broken off in its middle.
    ignore: duplicates === 'ignore' || (local && duplicates === undefined),
    table,
    columns,
    source: { kind: 'rows', rows: [row] },
    rowAlias: undefined,
    onDuplicate: [],
  };
}

/** The expression with the fields of a line in the place of the columns that they go to. */
function withFields<Node>(node: Node, targets: readonly LoadTarget[]): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => withFields(item, targets)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { kind, name } = node as { kind?: unknown; name?: unknown };
  if (kind === 'column') {
    const index = targets.findIndex(
      (target) => target.kind === 'column' && target.name.toLowerCase() === String(name).toLowerCase(),
    );
    return index < 0 ? node : ({ kind: 'parameter', index } as Node);
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withFields(value, targets)])) as Node;
}

/** A field as a user variable holds it: in the character set of the file. */
function asVariable(value: ResultValue, charset: string): UserVariable {
  if (value instanceof Uint8Array || charset === 'binary') return { value, kind: 'binary' };
  const collation = findCharacterSet(charset)?.defaultCollation;
  return { value, kind: 'text', ...(collation === undefined ? {} : { collation }) };
}

const isAscii = (field: string): boolean => /^[\0-\u007F]*$/.test(field);

/**
 * Text of a field; bytes that are no text of UTF-8 stay bytes, and the column judges them.
 *
 * @throws WireError 1235 for bytes that are no text of an older character set
 */
function fieldDecoder(charset: string): Plan['decode'] {
  const encoding = encodingOf(charset);
  return (field) => {
    if (isAscii(field)) return field;
    const bytes = Buffer.from(field, 'latin1');
    if (encoding === 'binary' || (encoding === 'utf8' && !isUtf8(bytes))) return bytes;
    const text = decodeText(bytes, encoding);
    if (encoding !== 'utf8' && (encoding === 'ascii' || text.includes('\uFFFD')))
      throw notSupported(`LOAD DATA with bytes that are no ${charset}`);
    return text;
  };
}

function hasValue({ default: value }: Column): boolean {
  return value !== undefined && !(value.kind === 'value' && value.text === null);
}

function warnOfLength(plan: Plan, line: readonly Field[], hasRest: boolean, row: number, run: WriteRun): void {
  const { targets, columns, insert } = plan;
  const missing = columns.slice(line.length).filter((column) => column !== undefined).length;
  if (missing === 0 && !hasRest) return;
  const name = line.length < targets.length ? 'ER_WARN_TOO_FEW_RECORDS' : 'ER_WARN_TOO_MANY_RECORDS';
  const error = wireError(name, row);
  if (run.session.mode.strict && !insert.inserter.ignore) throw error;
  const count = Math.max(1, missing);
  for (let i = 0; i < count; i++)
    run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
}

function fieldValue(
  { columns, decode, charset, areBytes, insert }: Plan,
  line: readonly Field[],
  index: number,
  row: number,
  run: WriteRun,
  { kind, name }: LoadTarget,
): ResultValue {
  const column = columns[index];
  const field = line[index];
  // What MySQL puts there is the zero of the type, not the column's own default.
  if (index >= line.length && column !== undefined)
    return column.nullable && !hasValue(column) ? null : implicitDefault(column.type);
  const isKept = areBytes[index] === true && field !== undefined && !isAscii(field);
  const value = isKept ? Buffer.from(field, 'latin1') : field === undefined ? null : decode(field);
  if (kind === 'variable') run.session.environment.userVariables.set(name.toLowerCase(), asVariable(value, charset));
  if (value !== null || column === undefined || column.nullable || column.autoIncrement) return value;
  if (insert.inserter.triggers?.has('before', 'insert') === true) return null;
  const error = wireError('ER_WARN_NULL_TO_NOTNULL', column.name, row);
  if (run.session.mode.strict && !insert.inserter.ignore) throw error;
  run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
  return implicitDefault(column.type);
}
