import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { ColumnDefaultValue, Expression } from '../../../sql/ast.ts';

/** Where a definition keeps an expression. */
export type KeptPlace = 'generated' | 'check' | 'default' | 'index';

/** Functions that no definition may call: they wait, ask for what came before, or read files. */
const NOWHERE: readonly string[] = [
  'benchmark',
  'found_rows',
  'get_lock',
  'icu_version',
  'is_free_lock',
  'is_used_lock',
  'json_merge',
  'last_insert_id',
  'load_file',
  'match',
  'mysql_query_attribute_string',
  'release_all_locks',
  'release_lock',
  'row_count',
  'sleep',
  'sys.list_add',
  'sys.list_drop',
  'values',
  'version',
];

/** Functions whose value is that of the moment, the session or chance: a default may call them, what must stay true may not. */
const CHANGING: readonly string[] = [
  'connection_id',
  'curdate',
  'current_role',
  'current_user',
  'curtime',
  'database',
  'now',
  'rand',
  'random_bytes',
  'roles_graphml',
  'statement_digest',
  'statement_digest_text',
  'sysdate',
  'unix_timestamp',
  'user',
  'utc_date',
  'utc_time',
  'utc_timestamp',
  'uuid',
  'uuid_short',
];

const IN_DEFAULTS: ReadonlySet<string> = new Set(NOWHERE);
const ELSEWHERE: ReadonlySet<string> = new Set([...NOWHERE, ...CHANGING]);

/** Functions whose value in a replica would be another one: rows that are there cannot get a default by them. */
const UNSAFE: ReadonlySet<string> = new Set([
  'current_user',
  'rand',
  'random_bytes',
  'sysdate',
  'user',
  'uuid',
  'uuid_short',
]);

/** Functions that MySQL's errors show otherwise than they are written. */
const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ['version', 'version()'],
  ['icu_version', 'icu_version()'],
  ['json_merge', 'json_merge_preserve'],
  ['sys.list_add', '`sys`.`list_add`'],
  ['sys.list_drop', '`sys`.`list_drop`'],
]);

/** What stands in the place of a function's name where a query is asked for. */
const A_QUERY = '';

/**
 * Refuses an expression that asks for more than its row (https://dev.mysql.com/doc/refman/9.7/en/create-table-generated-columns.html).
 *
 * @param name of the column, the check or the index
 * @throws WireError 3102, 3758, 3763, 3764, 3769, 3770, 3771, 3814, 3815
 */
export function refuseDisallowed(place: KeptPlace, name: string, expression: Expression): void {
  if (expression.kind === 'row' && place === 'generated') throw wireError('ER_GENERATED_COLUMN_ROW_VALUE', name);
  if (expression.kind === 'row' && place === 'default') throw wireError('ER_DEFAULT_VAL_GENERATED_ROW', name);
  const found = findDisallowed(expression, place === 'default' ? IN_DEFAULTS : ELSEWHERE);
  if (found !== undefined) throw disallowed(place, name, SHOWN_AS.get(found) ?? found);
}

/** Judges the default of a column that is added. @throws WireError 1674 */
export function refuseUnsafe(given: ColumnDefaultValue | undefined): void {
  const found = given?.inParentheses === true ? findDisallowed(given.expression, UNSAFE) : undefined;
  if (found !== undefined && found !== A_QUERY) throw wireError('ER_BINLOG_UNSAFE_SYSTEM_FUNCTION');
}

function disallowed(place: KeptPlace, name: string, found: string): WireError {
  switch (place) {
    case 'generated':
      return found === A_QUERY
        ? wireError('ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED', name)
        : wireError('ER_GENERATED_COLUMN_NAMED_FUNCTION_IS_NOT_ALLOWED', name, found);
    case 'check':
      return found === A_QUERY
        ? wireError('ER_CHECK_CONSTRAINT_FUNCTION_IS_NOT_ALLOWED', name)
        : wireError('ER_CHECK_CONSTRAINT_NAMED_FUNCTION_IS_NOT_ALLOWED', name, found);
    case 'default':
      return found === A_QUERY
        ? wireError('ER_DEFAULT_VAL_GENERATED_FUNCTION_IS_NOT_ALLOWED', name)
        : wireError('ER_DEFAULT_VAL_GENERATED_NAMED_FUNCTION_IS_NOT_ALLOWED', name, found);
    case 'index':
      return wireError('ER_FUNCTIONAL_INDEX_FUNCTION_IS_NOT_ALLOWED', name);
  }
}

/** The first function of a tree that is one of `names`, or that a query stands in it. */
function findDisallowed(node: unknown, names: ReadonlySet<string>): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
  if (kind === 'select' || kind === 'set-operation') return A_QUERY;
  if (kind === 'call' && name === 'name_const') return A_QUERY;
  if (kind === 'call' && names.has(String(name))) return String(name);
  for (const child of Object.values(node)) {
    const found = findDisallowed(child, names);
    if (found !== undefined) return found;
  }
  return undefined;
}
