import type { Expression, Join, JsonTableColumn, Query, TableFactor, TableReference } from '../../../sql/ast.ts';
import { binaryNode } from '../../../sql/canonical/condition.ts';
import { findTable, type Catalog } from '../catalog/catalog.ts';
import { INFORMATION_SCHEMA } from './information-schema-table.ts';
import { NameResolver, type Level, type VisibleColumn, type VisibleTable } from './resolve-names.ts';
import type { Place, ResolvedQuery } from './resolve-query.ts';

/** Names of the columns of a common table. */
export type CommonColumns = readonly string[];

export interface ResolveContext {
  readonly catalog: Catalog;
  readonly database: string | undefined;
  /** The common tables, by lower-case name. */
  readonly common: Map<string, CommonColumns>;
  readonly outer: Level | undefined;
  readonly resolve: (cx: ResolveContext, query: Query, place: Place) => ResolvedQuery;
}

/** Tables with full names, and what they offer. */
export interface ResolvedTables {
  readonly reference: TableReference;
  readonly tables: readonly VisibleTable[];
  readonly visible: readonly VisibleColumn[];
}

/** @param before the tables that a LATERAL query may name */
export function resolveTables(cx: ResolveContext, reference: TableReference, before = cx.outer): ResolvedTables {
  switch (reference.kind) {
    case 'table':
      return resolveTable(cx, reference);
    case 'derived': {
      const { query, columns } = cx.resolve(
        { ...cx, outer: reference.lateral ? before : cx.outer },
        reference.query,
        'derived',
      );
      const names = reference.columns.length > 0 ? reference.columns : columns;
      return single({ ...reference, query }, reference.alias, names);
    }
    case 'json-table': {
      const names = new NameResolver({ tables: [], visible: [], outer: before }, (query) => query);
      const document = names.expression(reference.document);
      return single({ ...reference, document }, reference.alias, jsonColumns(reference.columns));
    }
    case 'join':
      return resolveJoin(cx, reference, before);
  }
}

function jsonColumns(columns: readonly JsonTableColumn[]): readonly string[] {
  return columns.flatMap((column) => (column.kind === 'nested' ? jsonColumns(column.columns) : [column.name]));
}

/** A table whose columns are called by its alias alone. */
function single(reference: TableReference, alias: string, names: readonly string[]): ResolvedTables {
  const columns = names.map((name) => visibleColumn(undefined, alias, name));
  return { reference, tables: [{ alias, schema: undefined, columns }], visible: columns };
}

function visibleColumn(schema: string | undefined, table: string, name: string, hidden = false): VisibleColumn {
  return { name, reference: { kind: 'column', schema, table, name }, hidden };
}

function resolveTable(cx: ResolveContext, node: TableFactor): ResolvedTables {
  const { schema: written, name } = node.table;
  const common = written === undefined ? cx.common.get(name.toLowerCase()) : undefined;
  if (common !== undefined) return single(node, node.alias ?? name, common);
  const schema = written ?? cx.database ?? '';
  // A column says its database only where its table has no alias.
  const shown = node.alias === undefined ? schema : undefined;
  const alias = node.alias ?? name;
  const columns = columnsOf(cx, schema, name).map(({ name: column, hidden }) =>
    visibleColumn(shown, alias, column, hidden),
  );
  return {
    reference: isInformation(schema)
      ? { ...node, table: { schema, name: name.toUpperCase() }, alias }
      : { ...node, table: { schema, name } },
    tables: [{ alias, schema, columns }],
    visible: columns,
  };
}

const isInformation = (schema: string): boolean => schema.toLowerCase() === 'information_schema';

function columnsOf(
  { catalog }: ResolveContext,
  schema: string,
  name: string,
): readonly { readonly name: string; readonly hidden: boolean }[] {
  if (isInformation(schema)) {
    const columns = INFORMATION_SCHEMA.get(name.toUpperCase())?.columns ?? [];
    return columns.map((column) => ({ name: column.name, hidden: false }));
  }
  const table = findTable(catalog, schema, name);
  if (table === undefined) return [];
  if (table.kind === 'view') return table.columns.map((column) => ({ name: column, hidden: false }));
  return table.columns.map((column) => ({ name: column.name, hidden: column.invisible }));
}

function resolveJoin(cx: ResolveContext, join: Join, before: Level | undefined): ResolvedTables {
  const left = resolveTables(cx, join.left, before);
  const next: Level = { tables: left.tables, visible: left.visible, outer: before };
  const right = resolveTables(cx, join.right, join.type === 'right' ? before : next);
  const common = join.natural ? commonNames(left, right) : join.using;
  const tables = [...left.tables, ...right.tables];
  const level: Level = { tables, visible: [...left.visible, ...right.visible], outer: cx.outer };
  const inner = { ...cx, outer: level };
  const names = new NameResolver(level, (query) => cx.resolve(inner, query, 'value').query);
  const on = join.on === undefined ? usingCondition(left, right, common) : names.expression(join.on);
  const isRight = join.type === 'right';
  const [first, second] = isRight ? [right, left] : [left, right];
  const type = isRight ? 'left' : join.type === 'inner' && on === undefined ? 'cross' : join.type;
  return {
    reference: { ...join, type, natural: false, using: [], on, left: first.reference, right: second.reference },
    tables,
    visible: common.length === 0 ? level.visible : merged(first, second, common),
  };
}

function named(columns: readonly VisibleColumn[], name: string): VisibleColumn | undefined {
  return columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

function commonNames(left: ResolvedTables, right: ResolvedTables): readonly string[] {
  return left.visible.flatMap(({ name }) => (named(right.visible, name) === undefined ? [] : [name]));
}

/** Columns that a join has in common come first, and once. */
function merged(first: ResolvedTables, second: ResolvedTables, common: readonly string[]): readonly VisibleColumn[] {
  const shared = new Set(common.map((name) => name.toLowerCase()));
  const own = ({ visible }: ResolvedTables): readonly VisibleColumn[] =>
    visible.filter(({ name }) => !shared.has(name.toLowerCase()));
  const both = first.visible.filter(({ name }) => shared.has(name.toLowerCase()));
  return [...both, ...own(first), ...own(second)];
}

function usingCondition(left: ResolvedTables, right: ResolvedTables, names: readonly string[]): Expression | undefined {
  const equalities = names.flatMap((name): Expression[] => {
    const [first, second] = [named(left.visible, name), named(right.visible, name)];
    return first === undefined || second === undefined ? [] : [binaryNode('=', first.reference, second.reference)];
  });
  return equalities.length === 0 ? undefined : equalities.reduce((all, equality) => binaryNode('and', all, equality));
}
