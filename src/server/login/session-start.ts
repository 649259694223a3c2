import { collationById } from '../../mysql/charset.ts';
import type { SessionContext } from '../session-context.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';
import type { VariableValues } from '../variable/variable.ts';
import { VARIABLES } from '../variable/variable-table.ts';
import { RESULT_COLLATION } from '../connection/wire-settings.ts';

/**
 * Gives a session the variables that its login decides, and tells the engine those that are not at their defaults.
 * Runs at the login and again at COM_RESET_CONNECTION.
 */
export function startSession({ identity, variables, engine }: SessionContext): void {
  const { values, unusual } = beginning(variables.inherited, identity);
  variables.inherit(values);
  for (const [variable, value] of unusual) engine.variableChanged(variable, value);
}

/** How sessions of one kind begin. */
interface Beginning {
  readonly values: VariableValues;
  /** Those of the values that are not the defaults. */
  readonly unusual: VariableValues;
}

/** By the global values, and by what logins say. Sessions that begin alike share their values. */
const beginnings = new WeakMap<VariableValues, Map<string, Beginning>>();

function beginning(globals: VariableValues, identity: SessionIdentity): Beginning {
  const { collation, interactive, ignoreSpace = false } = identity;
  let known = beginnings.get(globals);
  if (known === undefined) beginnings.set(globals, (known = new Map()));
  const kind = `${collation}${interactive ? ' interactive' : ''}${ignoreSpace ? ' spaces' : ''}`;
  let found = known.get(kind);
  if (found === undefined) known.set(kind, (found = begin(globals, identity)));
  return found;
}

/** The mode with IGNORE_SPACE in its place among the others. */
function withIgnoreSpace(mode: string): string {
  const modes = mode.split(',').filter((word) => word !== '');
  if (modes.includes('IGNORE_SPACE')) return mode;
  const at = modes.findIndex((word) => !BEFORE_IGNORE_SPACE.has(word));
  return modes.toSpliced(at < 0 ? modes.length : at, 0, 'IGNORE_SPACE').join(',');
}

const BEFORE_IGNORE_SPACE: ReadonlySet<string> = new Set(['REAL_AS_FLOAT', 'PIPES_AS_CONCAT', 'ANSI_QUOTES']);

function begin(globals: VariableValues, { collation, interactive, ignoreSpace }: SessionIdentity): Beginning {
  const { charset, name } = collationById(collation);
  const values = new Map(globals);
  for (const variable of ['character_set_client', 'character_set_connection', 'character_set_results']) {
    values.set(variable, charset);
  }
  values.set('collation_connection', name);
  values.set(RESULT_COLLATION, name);
  if (ignoreSpace) values.set('sql_mode', withIgnoreSpace(String(globals.get('sql_mode') ?? '')));
  if (interactive) values.set('wait_timeout', globals.get('interactive_timeout') ?? null);
  const ofSessions = VARIABLES.values().filter(({ reach }) => reach !== 'global');
  const changed = ofSessions.filter((variable) => values.get(variable.name) !== variable.default);
  return { values, unusual: new Map(changed.map((variable) => [variable.name, values.get(variable.name) ?? null])) };
}

/**
 * Refuses a login beyond the account's MAX_USER_CONNECTIONS, or beyond `max_user_connections` when the account has none,
 * and then one beyond its MAX_CONNECTIONS_PER_HOUR.
 *
 * @throws WireError 1203, 1226
 */
export function requireFreeConnection(
  { accounts, processes, variables, clock }: ServerContext,
  identity: SessionIdentity,
): void {
  const account = accounts.get(identity.account);
  if (account === undefined) return;
  requireFreeSlot({ processes, variables }, identity, account.resources['max_user_connections'] ?? 0);
  const reached = accounts.usage.take(account, 'connection', clock.now());
  if (reached !== undefined) throw wireError('ER_USER_LIMIT_REACHED', identity.user, reached.name, reached.limit);
}

function requireFreeSlot(
  { processes, variables }: Pick<ServerContext, 'processes' | 'variables'>,
  identity: SessionIdentity,
  own: number,
): void {
  const limit = own > 0 ? own : variables.number('max_user_connections');
  if (limit === 0) return;
  const others = processes.list().filter(({ id, user }) => user === identity.user && id !== identity.connectionId);
  if (others.length < limit) return;
  throw own > 0
    ? wireError('ER_USER_LIMIT_REACHED', identity.user, 'max_user_connections', own)
    : wireError('ER_TOO_MANY_USER_CONNECTIONS', identity.user);
}
