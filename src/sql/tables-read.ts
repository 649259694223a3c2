import type { TableFactor, TableName } from './ast.ts';

/** Names that a WITH defines, and those around it: they hide tables of the same name. */
interface Scope {
  readonly names: Set<string>;
  readonly outer: Scope | undefined;
}

const isHidden = (scope: Scope | undefined, name: string): boolean =>
  scope !== undefined && (scope.names.has(name) || isHidden(scope.outer, name));

/**
 * The tables that stand in FROM anywhere in a tree: in queries, subqueries, derived tables, common tables.
 * Names of common tables are none of them.
 */
export function tablesRead(tree: unknown): readonly TableName[] {
  return factorsRead(tree).map(({ table }) => table);
}

/** The same tables with their aliases. */
export function factorsRead(tree: unknown): readonly TableFactor[] {
  const found: TableFactor[] = [];
  collect(tree, undefined, found);
  return found;
}

function collect(node: unknown, scope: Scope | undefined, found: TableFactor[]): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, scope, found);
    return;
  }
  // Literals may be a million.
  if (!isNode(node) || node['kind'] === 'literal') return;
  if (isTableFactor(node)) {
    if (node.table.schema !== undefined || !isHidden(scope, node.table.name)) found.push(node);
    return;
  }
  const inner = isNode(node['with']) ? collectCommonTables(node['with'], scope, found) : scope;
  for (const [key, value] of Object.entries(node)) if (key !== 'with') collect(value, inner, found);
}

/** A common table sees those before it; with RECURSIVE it sees itself. */
function collectCommonTables(common: Node, outer: Scope | undefined, found: TableFactor[]): Scope {
  const scope: Scope = { names: new Set(), outer };
  const tables = Array.isArray(common['tables']) ? common['tables'].filter(isNode) : [];
  for (const table of tables) {
    const name = String(table['name']);
    if (common['recursive'] === true) scope.names.add(name);
    collect(table['query'], scope, found);
    scope.names.add(name);
  }
  return scope;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function isTableFactor(node: object): node is TableFactor {
  return 'kind' in node && node.kind === 'table' && 'table' in node && isNode(node.table);
}

/** Whether a column is named anywhere in a tree, other than through `VALUES(column)`. */
export function readsColumns(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(readsColumns);
  if (!isNode(tree) || tree['kind'] === 'inserted-value') return false;
  return tree['kind'] === 'column' || Object.values(tree).some(readsColumns);
}
