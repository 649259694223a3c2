import type { ResultColumn } from '../../../mysql/column.ts';
import { renamedFirst, shownColumns } from '../../../mysql/show-columns.ts';
import type { Show } from '../../../sql/ast.ts';
import type { SessionState } from '../session/session-state.ts';

/**
 * The columns of a SHOW that MySQL makes a query of, which are known before it runs, whether or not there is what it asks for;
 * `undefined` for every other one.
 *
 * @param isPrepared whether PREPARE tells them
 */
export function queriedColumns(
  node: Show,
  { database, mode }: Pick<SessionState, 'database' | 'mode'>,
  isPrepared = false,
): readonly ResultColumn[] | undefined {
  const described = { isStrict: mode.strict, isPrepared };
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is no query
  switch (node.target) {
    case 'databases': {
      const name = `Database${likeText(node)}`;
      return renamedFirst(shownColumns('databases', described), name, isPrepared ? 'Database' : name);
    }
    case 'tables': {
      const schema = node.database ?? database ?? '';
      const columns = renamedFirst(shownColumns('tables', described), `Tables_in_${schema}${likeText(node)}`);
      return node.full ? columns : columns.slice(0, 1);
    }
    case 'columns': {
      const columns = shownColumns('columns', described);
      return node.full ? columns : columns.filter(({ name }) => !OF_FULL_COLUMNS.has(name));
    }
    case 'index':
      return shownColumns('index', described);
    case 'procedure-status':
    case 'function-status':
      return shownColumns('routine-status', described);
    case 'open-tables':
    case 'table-status':
    case 'triggers':
    case 'events':
    case 'collation':
    case 'character-set':
      return shownColumns(node.target, described);
    default:
      return undefined;
  }
}

/** What LIKE adds to the name of a column. */
const likeText = ({ like }: Show): string => (like === undefined ? '' : ` (${like})`);

/** What only SHOW FULL COLUMNS tells. */
const OF_FULL_COLUMNS: ReadonlySet<string> = new Set(['Collation', 'Privileges', 'Comment']);
