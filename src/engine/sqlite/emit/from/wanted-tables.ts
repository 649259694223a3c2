import type { ResultValue } from '../../../../mysql/column.ts';
import type { ColumnReference, Expression } from '../../../../sql/ast.ts';
import type { Catalog, Database } from '../../catalog/catalog.ts';
import type { RunContext } from '../../session/session-state.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import type { Source } from '../../operand/operand.ts';

/** Whether rows about a table may be wanted. */
type Test = (schema: string, table: string) => boolean;

/** A test whose constants are known when the plan runs; `undefined` for one that lets all tables pass. */
type Condition = ((run: RunContext) => Test) | undefined;

/** Which part of a table's name a column of information_schema has. */
const NAMED: Readonly<Record<string, 'schema' | 'table'>> = {
  TABLE_SCHEMA: 'schema',
  CONSTRAINT_SCHEMA: 'schema',
  INDEX_SCHEMA: 'schema',
  TABLE_NAME: 'table',
};

/** Tables of information_schema of whose rows each is about one table, and is made of that alone. */
const OF_ONE_TABLE: ReadonlySet<string> = new Set([
  'TABLES',
  'COLUMNS',
  'STATISTICS',
  'PARTITIONS',
  'KEY_COLUMN_USAGE',
  'TABLE_CONSTRAINTS',
  'REFERENTIAL_CONSTRAINTS',
  'CHECK_CONSTRAINTS',
]);

/**
 * Leaves out the tables that the query's WHERE excludes by their names, so that asking for one of many tables does not make the
 * rows of all. Perhaps more tables stay than are asked for: the condition itself is judged by the query.
 *
 * @param name of the table of information_schema, in capitals
 * @param alias by which the query calls it
 */
export function wantedTables(
  cx: EmitContext,
  name: string,
  alias: string,
  columns: readonly { readonly name: string }[],
): (catalog: Catalog, run: RunContext) => Catalog {
  const has = new Set(columns.map((column) => column.name).filter((column) => Object.hasOwn(NAMED, column)));
  const partOf = ({ table, name: column }: ColumnReference): 'schema' | 'table' | undefined => {
    const isOwn = table === undefined || table === alias;
    return isOwn && has.has(column.toUpperCase()) ? NAMED[column.toUpperCase()] : undefined;
  };
  const condition = cx.where === undefined || !OF_ONE_TABLE.has(name) ? undefined : conditionOf(cx, cx.where, partOf);
  return (catalog, run) => (condition === undefined ? catalog : narrowed(catalog, condition(run)));
}

type PartOf = (column: ColumnReference) => 'schema' | 'table' | undefined;

function conditionOf(cx: EmitContext, node: Expression, partOf: PartOf): Condition {
  if (node.kind === 'in')
    return node.negated || !Array.isArray(node.list) ? undefined : oneOf(cx, node.operand, node.list, partOf);
  if (node.kind !== 'binary') return undefined;
  const { left, right } = node;
  if (node.operator === '=') return oneOf(cx, left, [right], partOf) ?? oneOf(cx, right, [left], partOf);
  if (node.operator !== 'and' && node.operator !== 'or') return undefined;
  const [a, b] = [conditionOf(cx, left, partOf), conditionOf(cx, right, partOf)];
  if (node.operator === 'and') return a === undefined || b === undefined ? (a ?? b) : joined(a, b, false);
  return a === undefined || b === undefined ? undefined : joined(a, b, true);
}

function joined(a: Exclude<Condition, undefined>, b: Exclude<Condition, undefined>, either: boolean): Condition {
  return (run) => {
    const [left, right] = [a(run), b(run)];
    return either
      ? (schema, table) => left(schema, table) || right(schema, table)
      : (schema, table) => left(schema, table) && right(schema, table);
  };
}

/** `column = constant` and `column IN (constant, …)`. */
function oneOf(cx: EmitContext, operand: Expression, list: readonly Expression[], partOf: PartOf): Condition {
  const part = operand.kind === 'column' ? partOf(operand) : undefined;
  if (part === undefined) return undefined;
  const sources = list.flatMap((value) => sourceOf(cx, value) ?? []);
  if (sources.length < list.length) return undefined;
  return (run) => {
    const values = sources.map((source) => source(run));
    if (!values.every((value) => typeof value === 'string')) return () => true;
    const names = new Set(values.map(loose));
    return (schema, table) => names.has(loose(part === 'schema' ? schema : table));
  };
}

function sourceOf(cx: EmitContext, node: Expression): Source | undefined {
  if (node.kind === 'call' && (node.name === 'database' || node.name === 'schema') && node.args.length === 0)
    return (run): ResultValue => run.session.database ?? null;
  return constantOf(cx, node)?.source;
}

/** Names that are equal to MySQL are equal in this form, whatever the case and the spaces at their end count for. */
const loose = (name: string): string => name.trimEnd().toLowerCase();

function narrowed(catalog: Catalog, isWanted: Test): Catalog {
  const databases = [...catalog.databases].map(([name, database]): readonly [string, Database] => {
    const tables = [...database.tables].filter(([table]) => isWanted(name, table));
    return [name, { ...database, tables: new Map(tables) }];
  });
  return { ...catalog, databases: new Map(databases), wants: isWanted };
}
