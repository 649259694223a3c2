import { isOfDictionary } from '../../engine/information-kind.ts';
import type { Show, Statement } from '../../sql/ast.ts';
import { tablesUsed, type TableUse } from '../../sql/tables-used.ts';

/** What a transaction has done, as bits; a letter tells of each to clients that follow it. */
export const EFFECT = {
  /** Tables that know no transactions were read. */
  readOutside: 1 << 0,
  read: 1 << 1,
  write: 1 << 2,
  /** Something that need not give the same once more. */
  unrepeatable: 1 << 3,
} as const;

/** Functions that need not give the same on another server (https://dev.mysql.com/doc/refman/9.7/en/replication-rbr-safe-unsafe.html). */
const UNREPEATABLE: ReadonlySet<string> = new Set(
  `uuid uuid_short rand user current_user session_user system_user version found_rows row_count sysdate get_lock release_lock
  is_free_lock is_used_lock release_all_locks load_file sleep`.split(/\s+/),
);

/** The one database of tables that know no transactions. */
const OUTSIDE = 'performance_schema';

/** What SHOW reads to answer: tables of the data dictionary or of accounts, those of the performance schema, or none. */
const SHOWN: Readonly<Partial<Record<Show['target'], number>>> = {
  ...Object.fromEntries(
    (
      [
        ...(['databases', 'tables', 'columns', 'index', 'table-status', 'create-user', 'collation'] as const),
        ...(['character-set', 'triggers', 'events', 'procedure-status', 'function-status'] as const),
      ] as const
    ).map((target) => [target, EFFECT.read]),
  ),
  variables: EFFECT.readOutside,
  status: EFFECT.readOutside,
};

/** Statements that work with tables inside a transaction. */
const INSIDE: ReadonlySet<Statement['kind']> = new Set([
  'select',
  'set-operation',
  'insert',
  'update',
  'delete',
  'load-data',
  'do',
  'set',
  'lock-tables',
] as const);

/** Bits of {@link EFFECT} of a statement, by the tables and functions that it names itself. */
export function transactionEffect(statement: Statement): number {
  if (statement.kind === 'explain') return tableEffect(statement.statement);
  if (statement.kind === 'show') return SHOWN[statement.target] ?? 0;
  if (!INSIDE.has(statement.kind)) return 0;
  const isUnsafe = isUnrepeatable(statement) || isUnsafeChange(statement);
  return tableEffect(statement) | (isUnsafe ? EFFECT.unrepeatable : 0);
}

function tableEffect(statement: Statement): number {
  if (statement.kind === 'lock-tables')
    return combined(statement.tables.map(({ write }) => (write ? EFFECT.write : EFFECT.read)));
  return combined(tablesUsed(statement).map((use) => useEffect(use, isLocked(statement, use))));
}

const combined = (effects: readonly number[]): number => effects.reduce((all, effect) => all | effect, 0);

function useEffect({ table, write }: TableUse, locked: boolean): number {
  if (write || locked) return EFFECT.write;
  const schema = table.schema?.toLowerCase();
  if (schema === OUTSIDE) return EFFECT.readOutside;
  return schema === 'information_schema' && !isOfDictionary(table.name.toUpperCase()) ? 0 : EFFECT.read;
}

/** Whether FOR UPDATE is about a table. */
function isLocked(statement: Statement, { alias }: TableUse): boolean {
  if (statement.kind !== 'select' && statement.kind !== 'set-operation') return false;
  const { lock, lockedTables } = statement;
  return lock === 'update' && (lockedTables === undefined || lockedTables.some(({ name }) => name === alias));
}

/** Changes whose rows depend on the order in which they come. */
function isUnsafeChange(statement: Statement): boolean {
  if (statement.kind === 'update') return statement.ignore;
  if (statement.kind !== 'insert' || statement.source.kind !== 'query') return false;
  return statement.ignore || statement.replace || statement.onDuplicate.length > 0;
}

/** Whether a function, a system variable or LIMIT stands in a tree whose result is not known beforehand. */
function isUnrepeatable(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(isUnrepeatable);
  if (typeof tree !== 'object' || tree === null) return false;
  if ('kind' in tree) {
    if (tree.kind === 'literal') return false;
    if (tree.kind === 'system-variable') return true;
    if (tree.kind === 'call' && 'name' in tree && UNREPEATABLE.has(String(tree.name).toLowerCase())) return true;
  }
  if ('limit' in tree && tree.limit !== undefined) return true;
  return Object.values(tree).some(isUnrepeatable);
}
