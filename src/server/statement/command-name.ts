import type { Statement } from '../../sql/ast.ts';

/** Names of statements in `Com_…` that are not simply their kind. */
const NAMES: Partial<Readonly<Record<Statement['kind'], string>>> = {
  'alter-database': 'alter_db',
  'create-database': 'create_db',
  'drop-database': 'drop_db',
  'load-data': 'load',
  'rollback-to': 'rollback_to_savepoint',
  'set-operation': 'select',
  'set-transaction': 'set_option',
  'truncate-table': 'truncate',
  set: 'set_option',
  use: 'change_db',
};

/** The statement's name in `Com_…`: `select`, `create_table`, `set_option` … */
export function commandName(statement: Statement): string {
  if (statement.kind === 'insert' && statement.replace) return 'replace';
  if (statement.kind === 'drop-routine') return `drop_${statement.routine.toLowerCase()}`;
  return NAMES[statement.kind] ?? statement.kind.replaceAll('-', '_');
}

/** The name of a data statement from its first word; `WITH`, `TABLE` and `VALUES` begin queries. */
export function commandOfText(sql: string): string {
  // Nearly all begin so, and a look at one letter is quicker than a search for the first word.
  if ((sql.charCodeAt(0) | LOWER) === LETTER_S) return 'select';
  const word = /[a-z]+/i.exec(sql)?.[0].toLowerCase();
  return word === 'insert' || word === 'update' || word === 'delete' || word === 'replace' ? word : 'select';
}

const LOWER = 0x20;
const LETTER_S = 0x73;
