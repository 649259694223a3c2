import type { Flush } from './ast.ts';
import type { RequiredPrivilege } from './required-privilege.ts';

/** The narrower privilege that some targets have beside RELOAD. */
const NARROWER: ReadonlyMap<string, string> = new Map([
  ['tables', 'flush_tables'],
  ['status', 'flush_status'],
  ['user_resources', 'flush_user_resources'],
  ['optimizer_costs', 'flush_optimizer_costs'],
  ['privileges', 'flush_privileges'],
]);

/** What FLUSH needs: RELOAD, and with named tables and a lock the right to lock and read these. */
export function flushPrivileges({ targets, tables, withReadLock }: Flush): readonly RequiredPrivilege[] {
  const reload = targets.map((target): RequiredPrivilege => {
    const narrower = NARROWER.get(target);
    return { anyOf: narrower === undefined ? ['reload'] : ['reload', narrower], level: { kind: 'global' } };
  });
  if (!withReadLock) return reload;
  return [
    ...reload,
    ...tables.flatMap((table): readonly RequiredPrivilege[] => [
      { anyOf: ['select'], level: { kind: 'table', table } },
      { anyOf: ['lock tables'], level: { kind: 'database', schema: table.schema } },
    ]),
  ];
}
