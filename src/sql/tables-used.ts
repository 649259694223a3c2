import type { Statement, TableFactor, TableName, TableReference, Update } from './ast.ts';
import { factorsRead } from './tables-read.ts';

/** A table that a statement reads or changes. */
export interface TableUse {
  readonly table: TableName;
  /** What the statement calls it; its name where no alias is possible. */
  readonly alias: string;
  readonly write: boolean;
}

const read = ({ table, alias }: TableFactor): TableUse => ({ table, alias: alias ?? table.name, write: false });
const changed = (table: TableName): TableUse => ({ table, alias: table.name, write: true });

/** The tables that LOCK TABLES must have locked for a statement: those that it changes first. */
export function tablesUsed(statement: Statement): readonly TableUse[] {
  const reads = factorsRead(statement).map(read);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others only read, or use no table
  switch (statement.kind) {
    case 'insert':
    case 'load-data':
    case 'alter-table':
    case 'create-index':
    case 'drop-index':
    case 'truncate-table':
    case 'create-trigger':
      return [changed(statement.table), ...reads];
    case 'create-table':
      if (statement.temporary) return reads;
      return [changed(statement.table), ...(statement.like === undefined ? [] : [changed(statement.like)]), ...reads];
    case 'drop-table':
      return statement.temporary ? [] : statement.tables.map(changed);
    case 'rename-table':
      return statement.renames.map(({ from }) => changed(from));
    case 'update':
      return withTargets(reads, (use) => isUpdated(statement, use));
    case 'delete':
      return withTargets(reads, ({ table, alias }) =>
        statement.targets.some(
          (target) => target.name === alias || (target.name === table.name && alias === table.name),
        ),
      );
    case 'show':
      return (statement.target === 'create-table' || statement.target === 'create-view') &&
        statement.table !== undefined
        ? [{ table: statement.table, alias: statement.table.name, write: false }]
        : reads;
    default:
      return reads;
  }
}

function withTargets(uses: readonly TableUse[], isTarget: (use: TableUse) => boolean): readonly TableUse[] {
  return uses
    .map((use) => (isTarget(use) ? { ...use, write: true } : use))
    .toSorted((a, b) => Number(b.write) - Number(a.write));
}

/** Whether SET names the table; a column without its table is that of the only one, or may be any's. */
function isUpdated({ from, set }: Update, { alias }: TableUse): boolean {
  const aliases = aliasesOf(from);
  if (!aliases.includes(alias)) return false;
  if (aliases.length === 1) return true;
  return set.some(({ column }) => column.table === alias);
}

function aliasesOf(reference: TableReference): readonly string[] {
  if (reference.kind === 'join') return [...aliasesOf(reference.left), ...aliasesOf(reference.right)];
  return reference.kind === 'table' ? [reference.alias ?? reference.table.name] : [];
}
