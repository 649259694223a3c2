import { wireError } from '../../../../mysql/wire-error.ts';
import { COLUMN_FLAG, type ResultValue } from '../../../../mysql/column.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { visibleCatalog } from '../../information/visible-catalog.ts';
import { isOfDictionary } from '../../../information-kind.ts';
import { informationColumns } from '../../information/information-schema-columns.ts';
import { INFORMATION_SCHEMA } from '../../information/information-schema-table.ts';
import { knownViewColumns } from './view-columns.ts';
import { COERCIBILITY, sqlValue } from '../../operand/operand.ts';
import { serverTableWire } from '../../information/server-table-wire.ts';
import { informationWire, type InformationWire } from '../../information/information-schema-wire.ts';
import type { ScopeColumn } from '../../context/scope.ts';
import { wantedTables } from './wanted-tables.ts';
import type { RunContext } from '../../session/session-state.ts';
import { BIGINT_TYPE, datetimeType, isCharacter, textType, type ValueType } from '../../type/type.ts';
import { collationOf } from '../../type/collation.ts';
import { keyFunctionName, keySql } from '../../type/sort-key.ts';
import type { VirtualType, VirtualColumn } from '../../catalog/view-column.ts';

/** A table whose rows are computed when the statement runs. */
export interface VirtualTable {
  readonly sql: string;
  readonly columns: readonly ScopeColumn[];
}

const TYPES: Readonly<Record<VirtualType, ValueType>> = {
  name: textType(64, 'utf8mb3_bin'),
  text: textType(64, 'utf8mb3_general_ci'),
  longtext: { ...textType(65_535, 'utf8mb3_general_ci'), form: 'longtext' },
  int: BIGINT_TYPE,
  datetime: datetimeType(0),
  datetime2: datetimeType(2),
};

/**
 * Emits a table of information_schema or one that the server owns; `undefined` when there is none of that name.
 *
 * @param alias by which the query calls it
 * @throws WireError 1109
 */
export function emitVirtualTable(
  cx: EmitContext,
  schema: string,
  name: string,
  sqlName: string,
  alias = name,
): VirtualTable | undefined {
  const { environment } = cx.session;
  const server = environment.serverTable(schema, name);
  if (hasTransactions(schema.toLowerCase(), name.toUpperCase())) cx.builder.readsDictionary = true;
  if (server !== undefined) {
    cx.builder.volatile = true;
    const rows = server.rows();
    const table = virtualTable(cx, inferColumns(server.columns, rows), () => rows, sqlName);
    return schema.toLowerCase() === 'information_schema'
      ? describedTable(table, name.toUpperCase())
      : describedServerTable(table, schema.toLowerCase(), name.toLowerCase());
  }
  if (schema.toLowerCase() !== 'information_schema') return undefined;
  const definition = INFORMATION_SCHEMA.get(name.toUpperCase());
  if (definition === undefined) throw wireError('ER_UNKNOWN_TABLE', name.toUpperCase(), 'information_schema');
  // What an account may see is its own matter, and may change between two executions.
  cx.builder.volatile = true;
  const stored = cx.catalog.base ?? cx.catalog;
  const catalog = visibleCatalog(stored, environment);
  const wanted = wantedTables(cx, name.toUpperCase(), alias, definition.columns);
  const table = virtualTable(
    cx,
    definition.columns,
    (run) =>
      definition.rows({
        catalog: wanted(catalog, run),
        stored,
        environment,
        columnsOf: (view) => knownViewColumns(cx.session, stored, view),
        nextIncrement: cx.session.nextIncrement,
      }),
    sqlName,
  );
  return describedTable(table, name.toUpperCase());
}

function hasTransactions(schema: string, name: string): boolean {
  return schema === 'mysql' || (schema === 'information_schema' && isOfDictionary(name));
}

/** Tables that MySQL finds rows of by their names. */
const KEYED = new Set('SCHEMATA TABLES COLUMNS VIEWS ROUTINES COLLATIONS CHARACTER_SETS USER DB'.split(' '));

/** Whether MySQL would read all rows of a table of the server's own. @param isFiltered whether the query asks for some */
export function goesThrough(name: string, isFiltered: boolean): boolean {
  return !isFiltered || !KEYED.has(name.toUpperCase());
}

/** Tables that are no views in MySQL: results call their columns as they were written. */
const NO_VIEWS: ReadonlySet<string> = new Set([
  'ENGINES',
  'PLUGINS',
  'PROFILING',
  'OPTIMIZER_TRACE',
  'PROCESSLIST',
  'USER_PRIVILEGES',
  'SCHEMA_PRIVILEGES',
  'TABLE_PRIVILEGES',
]);

function describedTable(table: VirtualTable, name: string): VirtualTable {
  const wires = informationWire(name);
  const types = new Map(informationColumns(name).map((column) => [column.name, column.type]));
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      described(collated(column, name, types.get(column.name)), name, wires[i]),
    ),
  };
}

/** A table that the server answers, where MySQL has one of that name. */
function describedServerTable(table: VirtualTable, schema: string, name: string): VirtualTable {
  const wires = serverTableWire(schema, name);
  return {
    ...table,
    columns: table.columns.map((column, i) =>
      wires[i] === undefined ? column : { ...described(column, name, wires[i]), ownName: false },
    ),
  };
}

/** Names that MySQL's views give with COLLATE, which decides over the collations of other texts. */
const COLLATED: ReadonlySet<string> = new Set([
  'COLUMNS.COLUMN_NAME',
  'COLUMNS_EXTENSIONS.COLUMN_NAME',
  'KEY_COLUMN_USAGE.COLUMN_NAME',
  'KEY_COLUMN_USAGE.CONSTRAINT_NAME',
  'REFERENTIAL_CONSTRAINTS.CONSTRAINT_NAME',
  'STATISTICS.COLUMN_NAME',
  'STATISTICS.INDEX_NAME',
  'TABLE_CONSTRAINTS.CONSTRAINT_NAME',
]);

/** A text with the collation that its column is told to have. */
function collated(column: ScopeColumn, table: string, told: ValueType | undefined): ScopeColumn {
  const { type, coercibility } = column.value;
  if (type.kind !== 'text' || told === undefined || !isCharacter(told)) return column;
  const { charset, collation } = told;
  const isExplicit = COLLATED.has(`${table}.${column.name}`);
  return {
    ...column,
    value: {
      ...column.value,
      type: { ...type, charset, collation },
      coercibility: isExplicit ? COERCIBILITY.explicit : coercibility,
    },
  };
}

/** A column of information_schema, which clients are told of as of a table's own. */
function described(column: ScopeColumn, table: string, told: InformationWire | undefined): ScopeColumn {
  const origin = {
    schema: told?.schema ?? 'information_schema',
    table,
    originalTable: told?.originalTable ?? table,
    originalName: column.name,
    flags: 0,
    wire: told?.wire,
  };
  const nullable = ((told?.wire.flags ?? 0) & COLUMN_FLAG.notNull) === 0;
  return { ...column, ownName: !NO_VIEWS.has(table), value: { ...column.value, nullable, origin } };
}

function inferColumns(names: readonly string[], rows: readonly (readonly ResultValue[])[]): readonly VirtualColumn[] {
  return names.map((name, i) => {
    const numeric =
      rows.length > 0 &&
      rows.every((row) => row[i] === null || typeof row[i] === 'number' || typeof row[i] === 'bigint');
    return { name, type: numeric && rows.some((row) => row[i] !== null) ? 'int' : 'longtext' };
  });
}

/** Columns by which queries join tables of information_schema. */
const JOINED = /(?:SCHEMA|NAME)$/;

/** Collations by which such columns are compared. */
const JOINING = ['utf8mb3_bin', 'utf8mb3_tolower_ci', 'utf8mb3_general_ci'].map(collationOf);

/**
 * A table of given columns whose rows travel as one JSON parameter. The sort keys of names are columns of their own, so that
 * SQLite can join by an index of them; LIMIT keeps it from computing the rows anew for each row of the other table.
 */
export function virtualTable(
  cx: EmitContext,
  columns: readonly VirtualColumn[],
  rows: (run: RunContext) => readonly (readonly ResultValue[])[],
  sqlName: string,
): VirtualTable {
  const parameter = cx.builder.bind((run) => JSON.stringify(rows(run), jsonValue));
  const list = columns.map((_, i) => `value->>${i} AS x${i}`);
  const shown = columns.map(({ name, type }, i): ScopeColumn => {
    const value = sqlValue(`${sqlName}.x${i}`, TYPES[type], true, COERCIBILITY.column);
    if (!JOINED.test(name) || TYPES[type].kind !== 'text') return { name, value, hidden: false };
    const keys = JOINING.map((collation, k) => {
      list.push(`${keySql(`(value->>${i})`, collation)} AS y${i}_${k}`);
      return [keyFunctionName(collation), `${sqlName}.y${i}_${k}`] as const;
    });
    return { name, value: { ...value, keys: { of: value.sql, sql: new Map(keys) } }, hidden: false };
  });
  return { sql: `(SELECT ${list.join(',')} FROM json_each(${parameter}) LIMIT -1) AS ${sqlName}`, columns: shown };
}

function jsonValue(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString() : value;
}
