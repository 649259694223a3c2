import { allows, type Grants } from '../../account/grants.ts';
import type { Privilege } from '../../account/privilege.ts';
import type { EngineSession, ViewReads } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { grantedName, grantsOf, isOpenDatabase } from './access.ts';
import { definerAccount } from './definer-access.ts';
import type { ServerContext } from '../context.ts';
import type { SessionContext } from '../session-context.ts';

/** Privileges to change rows, which a view hands on to the tables that are changed through it. */
const CHANGES: ReadonlySet<Privilege> = new Set(['insert', 'update', 'delete']);

/** Who reads or changes a view, and how. */
interface Reader {
  readonly server: ServerContext;
  readonly engine: Pick<EngineSession, 'viewsBehind'>;
  readonly grants: Grants;
  /** What the statement needs of the view itself. */
  readonly privileges: readonly Privilege[];
  /** Columns that it sets, where it names them. */
  readonly columns: readonly string[] | undefined;
}

/**
 * Requires what a view needs of the account in whose name it runs: its definer, or with SQL SECURITY INVOKER whoever reads
 * it (https://dev.mysql.com/doc/refman/9.7/en/stored-objects-security.html).
 *
 * @returns whether it is a view
 * @throws WireError 1356, 1449
 */
export function requireBehindView(reader: Reader, schema: string, name: string): boolean {
  const { engine, privileges, columns } = reader;
  const changes = privileges.some((privilege) => CHANGES.has(privilege));
  const views = engine.viewsBehind?.(schema, name, { changes, columns }) ?? [];
  for (const view of views) if (!isReadable(reader, view)) throw wireError('ER_VIEW_INVALID', schema, name);
  return views.length > 0;
}

function isReadable({ server, grants, privileges }: Reader, { account, tables }: ViewReads): boolean {
  const held = account === undefined ? grants : definerAccount(server, account).grants;
  return tables.every(({ schema, name: table, isChanged }) => {
    const target = { schema: grantedName(schema), table };
    const needed: readonly Privilege[] = isChanged ? privileges : ['select'];
    return isOpenDatabase(schema) || needed.some((privilege) => allows(held, privilege, target));
  });
}

/**
 * Requires that the account may know of what EXPLAIN tells: how a view is made, and how many rows its tables have.
 *
 * @throws WireError 1345
 */
export function requireExplainable(session: SessionContext, schema: string, name: string): void {
  const grants = grantsOf(session.server, session.identity);
  const holds = (privilege: Privilege, of: { readonly schema: string; readonly name: string }): boolean =>
    isOpenDatabase(of.schema) || allows(grants, privilege, { schema: grantedName(of.schema), table: of.name });
  for (const view of session.engine.viewsBehind?.(schema, name, { changes: false }) ?? [])
    if (!holds('show view', view) || !view.tables.every((table) => holds('select', table)))
      throw wireError('ER_VIEW_NO_EXPLAIN');
}
