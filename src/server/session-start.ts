import { collationById } from '../mysql/charset.ts';
import type { SessionContext } from './session-context.ts';
import { wireError } from '../mysql/wire-error.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import type { VariableValue } from './variable.ts';
import type { VariableValues } from './variable-store.ts';
import { VARIABLES } from './variable-table.ts';

/**
 * Gives a session the variables that its login decides, and tells the engine those that are not at their defaults.
 * Runs at the login and again at COM_RESET_CONNECTION.
 */
export function startSession({ identity, variables, engine }: SessionContext): void {
  for (const [variable, value] of unusual(variables.inherited)) engine.variableChanged(variable, value);
  const set = (variable: string, value: VariableValue): void => {
    variables.set(variable, value);
    if (value !== VARIABLES.get(variable)?.default) engine.variableChanged(variable, value);
  };
  const { charset, name } = collationById(identity.collation);
  for (const variable of ['character_set_client', 'character_set_connection', 'character_set_results']) {
    set(variable, charset);
  }
  set('collation_connection', name);
  if (identity.interactive) set('wait_timeout', variables.get('interactive_timeout'));
}

const unusualValues = new WeakMap<VariableValues, VariableValues>();

/** The values that sessions begin with and that are not the defaults; found once for all sessions that begin with them. */
function unusual(inherited: VariableValues): VariableValues {
  let known = unusualValues.get(inherited);
  if (known === undefined) {
    const sessions = VARIABLES.values().filter(({ reach }) => reach !== 'global');
    const changed = sessions.filter(({ name, default: usual }) => inherited.get(name) !== usual);
    known = new Map(changed.map(({ name }) => [name, inherited.get(name) ?? null]));
    unusualValues.set(inherited, known);
  }
  return known;
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
