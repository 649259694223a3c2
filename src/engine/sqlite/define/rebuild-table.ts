import type { ResultValue } from '../../../mysql/column.ts';
import { wireError, WireError } from '../../../mysql/wire-error.ts';
import { columnSql, requireDatabase, rowidColumn, tableSql, type Column, type Table } from '../catalog/catalog.ts';
import { isUniqueViolation } from '../catalog/constraint-error.ts';
import { implicitDefault, storeColumn } from '../store/store-column.ts';
import { bytesOf, decoderOf, messageDecoder, storingDecoder } from '../type/decode.ts';
import { addStoredIndexes } from './define-index.ts';
import { replaceTable } from './define-table.ts';
import type { DefinitionWork } from './definition-work.ts';
import { filledText, emptyMember } from '../functions/assign/adaptation.ts';
import { generatedJudge, judgedStrictly, rowRun } from './generated-rows.ts';
import { copied, NUMBERS } from './copied-value.ts';
import type { WriteRun } from '../plan/plan.ts';
import { deleteTable, withTable } from '../file/schema-store.ts';
import { isKept, keptColumns } from '../plan/change/kept-column.ts';
import { isShort, movesRows } from './moved-rows.ts';
import { copyContext, lateColumns, newColumn, type Converter } from './new-column.ts';
import { createTableSql, renewTriggers } from './table-sql.ts';
import { isBiased, isCharacter, isDay, UNSIGNED_BIAS, type StoredValue, type ValueType } from '../type/type.ts';

/** Whether the stored table of `before` can serve `after` as it is. */
export function sameStorage(before: Table, after: Table): boolean {
  const known = new Map(before.columns.map((column) => [column.id, column]));
  if (rowidColumn(before)?.id !== rowidColumn(after)?.id || before.columns.length !== after.columns.length)
    return false;
  return after.columns.every((column) => {
    const old = known.get(column.id);
    if (old === undefined || (old.nullable && !column.nullable) || column.autoIncrement !== old.autoIncrement)
      return false;
    return JSON.stringify([old.type, old.generated]) === JSON.stringify([column.type, column.generated]);
  });
}

/** How rows go to the table that replaces theirs. */
export interface Copying {
  /** By what the rows are ordered anew, as SQL over the table as it was. */
  readonly order: readonly string[];
  /** Whether moments in columns that stay are judged by the SQL mode: MySQL does so where it copies rows. */
  readonly judgesMoments: boolean;
  /** Whether generated columns are judged as INSERT does: where MySQL copies rows, and so computes them. */
  readonly judgesGenerated: boolean;
}

/** Error 1062 says so where the first column of the key is numbered by AUTO_INCREMENT (`copy_data_between_tables` in sql/sql_table.cc). */
function resequenced(error: unknown, { name, columns, indexes }: Table): unknown {
  const [, entry = '', key] = (error instanceof WireError && DUPLICATE.exec(error.message)) || [];
  const index = indexes.find((each) => `${name}.${each.name}` === key);
  const first = columns.find(({ id }) => id === index?.parts[0]?.columnId);
  return first?.autoIncrement === true ? wireError('ER_DUP_ENTRY_AUTOINCREMENT_CASE', entry, key ?? '') : error;
}

const DUPLICATE = /^Duplicate entry '(.*)' for key '(.*)'$/s;

/**
 * Replaces the stored table by one of the definition `after`, with all rows converted.
 *
 * @throws WireError of values that do not fit, 1062
 */
export function rebuildTable(work: DefinitionWork, before: Table, after: Table, copying: Copying): Table {
  try {
    return replacedTable(work, before, after, copying);
  } catch (error) {
    throw copying.judgesGenerated ? resequenced(error, after) : error;
  }
}

function replacedTable(work: DefinitionWork, before: Table, after: Table, copying: Copying): Table {
  const { connection } = work;
  const table: Table = { ...after, id: work.nextId() };
  connection.exec(createTableSql(work.catalog, table, work.state));
  const next = work.shared.counters.next(connection, before.id);
  judgedStrictly(work.state, copying.judgesGenerated, () => copyRows(work, before, table, copying));
  for (const check of before.checks)
    connection.exec(`DROP TRIGGER IF EXISTS check${check.id}_i; DROP TRIGGER IF EXISTS check${check.id}_u`);
  connection.exec(`DROP TABLE ${tableSql(before)}`);
  deleteTable(connection, before);
  work.catalog = withTable(work.catalog, before.schema, before.name, undefined);
  replaceTable(work, table);
  addStoredIndexes(
    work,
    {
      ...table,
      indexes: table.indexes.filter((index) => index.name === 'PRIMARY' && rowidColumn(table) !== undefined),
    },
    table,
  );
  work.shared.counters.forget(before.id);
  work.shared.counters.reset(connection, table, next);
  return table;
}

/** Makes triggers for a changed definition, after its foreign keys' old ones are gone. */
export function finishTable(work: DefinitionWork, table: Table): void {
  requireDatabase(work.catalog, table.schema);
  renewTriggers(work.connection, work.catalog, table, work.state);
}

function copyRows(work: DefinitionWork, before: Table, after: Table, copying: Copying): void {
  const { connection, state } = work;
  const { order, judgesMoments, judgesGenerated } = copying;
  const moves = movesRows(before, after, state.mode.strict);
  const stored = after.columns.filter((column) => column.generated === undefined || (isKept(column) && !moves));
  const readable = before.columns.map((column) => columnSql(column)).join(',');
  const ordered = [...order, 'rowid'].join(',');
  const rows = { sql: `SELECT ${readable} FROM ${tableSql(before)} ORDER BY ${ordered}`, bigInts: true };
  const given =
    stored.length === 0
      ? ' DEFAULT VALUES'
      : `(${stored.map(columnSql).join(',')}) VALUES(${stored.map(() => '?').join(',')})`;
  const insert = `INSERT INTO ${tableSql(after)}${given}`;
  const converters = stored.map((column) => converter(work, before, after, column, judgesMoments));
  const late = lateColumns(work, before, after, stored);
  const run = rowRun(work);
  const judge = judgesGenerated ? generatedJudge(work, after, stored) : undefined;
  let number = 0;
  for (const row of connection.each(rows, [])) {
    number++;
    const values = converters.map((convert) => convert(row, run, number));
    late?.(values, run, number);
    judge?.(values, run, number);
    try {
      connection.change(insert, values);
    } catch (error) {
      throw isUniqueViolation(error)
        ? duplicateKey(after, values[stored.indexOf(rowidColumn(after) as Column)])
        : error;
    }
  }
  if (moves) for (const { sql } of keptColumns(work.catalog, after, state)) connection.change(sql);
}

/** Error 1062 for a primary key that is one whole number. */
function duplicateKey({ name }: Table, value: StoredValue | undefined): Error {
  return wireError('ER_DUP_ENTRY', String(value), `${name}.PRIMARY`);
}

function converter(
  work: DefinitionWork,
  before: Table,
  after: Table,
  column: Column,
  judgesMoments: boolean,
): Converter {
  const position = before.columns.findIndex((old) => old.id === column.id);
  const old = before.columns[position];
  if (old === undefined) return newColumn(work, after, column);
  const convert = keptColumn(work, old, position, column, judgesMoments && isDay(column.type));
  return column.autoIncrement && !old.autoIncrement ? numbered(convert, column) : convert;
}

/** A column that becomes AUTO_INCREMENT: rows with 0 or NULL get numbers, as INSERT gives them. */
function numbered(convert: Converter, column: Column): Converter {
  let next = 1n;
  return (row, run, number) => {
    const stored = convert(row, run, number);
    const given =
      stored === null ? 0n : BigInt(stored as number | bigint) - (isBiased(column.type) ? UNSIGNED_BIAS : 0n);
    if (stored === null || (given === 0n && !run.session.mode.noAutoValueOnZero))
      return storeColumn(next++, column, copyContext(run, number), true);
    if (given >= next) next = given + 1n;
    return stored;
  };
}

/** A column that was there before, whose values are converted. */
function keptColumn(work: DefinitionWork, old: Column, position: number, column: Column, isJudged: boolean): Converter {
  const same = !isJudged && JSON.stringify(old.type) === JSON.stringify(column.type);
  const decode = copyDecoder(old.type, column.type);
  const shortens = isShortened(old.type, column.type);
  const adapt =
    emptyMember(undefined, old.type, column.type) ??
    filledText(old.type, column.type, true) ??
    copied(old.type, column);
  return (row, run, number) => {
    const stored = row[position] ?? null;
    if (stored === null && !column.nullable && !column.autoIncrement) {
      if (work.state.mode.strict) throw new WireError(1138, '22004', 'Invalid use of NULL value');
      const { errno, message } = wireError('WARN_DATA_TRUNCATED', column.name, number);
      run.session.environment.addWarning({ level: 'Warning', errno, message });
      // An ENUM gets what stands for no member, where INSERT takes the first.
      if (column.type.kind === 'enum') return 0;
      return storeColumn(implicitDefault(column.type), column, copyContext(run, number), true);
    }
    if (same || stored === null) return stored;
    const shown: ResultValue = decode === undefined ? stored : decode(stored, run.session.zone);
    const given = shown === null || adapt === undefined ? shown : adapt(shown, run);
    return shortens
      ? storeShortened(given, column, run, number)
      : storeColumn(given, column, copyContext(run, number), true);
  };
}

/** Whether MySQL copies the bytes of a string, as far as there is room, without reading it (sql/field_conv.cc). */
function isShortened(from: ValueType, to: ValueType): boolean {
  if (from.kind === 'text' && to.kind === 'text')
    return (
      from.form === to.form &&
      from.collation === to.collation &&
      (from.form === 'char' || (from.form === 'varchar' && isShort(from) === isShort(to)))
    );
  if (from.kind !== 'bytes' || to.kind !== 'bytes' || from.form !== to.form) return false;
  return from.form === 'binary' || (from.form === 'varbinary' && isShort(from) === isShort(to));
}

const lengthOf = (value: ResultValue): number =>
  typeof value === 'string' ? Array.from(value).length : value instanceof Uint8Array ? value.length : 0;

/** What does not fit is then lost with error 1265. */
function storeShortened(value: ResultValue, column: Column, run: WriteRun, number: number): StoredValue {
  const { type } = column;
  const isVariable = 'form' in type && type.form.startsWith('var');
  // Spaces that do not fit are lost as well.
  if (isVariable && run.session.mode.strict && lengthOf(value) > type.length)
    throw wireError('WARN_DATA_TRUNCATED', column.name, number);
  try {
    return storeColumn(value, column, copyContext(run, number), true);
  } catch (error) {
    const isLong = error instanceof WireError && error.errno === 1406;
    throw isLong ? wireError('WARN_DATA_TRUNCATED', column.name, number) : error;
  }
}

/** The decoder for values that go from a column of one type to one of another. */
function copyDecoder(from: ValueType, to: ValueType): ReturnType<typeof decoderOf> {
  if (from.kind === 'bit' || bytesOf(from, to) !== undefined) return storingDecoder(from, to);
  // A member becomes its number, where it becomes a number.
  if ((from.kind === 'enum' || from.kind === 'set') && NUMBERS.has(to.kind)) return undefined;
  return isCharacter(to) ? messageDecoder(from, true) : decoderOf(from, true);
}
