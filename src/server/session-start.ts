import { collationById } from '../mysql/charset.ts';
import type { SessionContext } from './session-context.ts';
import { VARIABLES } from './variable-table.ts';

/**
 * Gives a session the variables that its login decides, and tells the engine those that are not at their defaults.
 * Runs at the login and again at COM_RESET_CONNECTION.
 */
export function startSession({ identity, variables, engine }: SessionContext): void {
  const { charset, name } = collationById(identity.collation);
  for (const variable of ['character_set_client', 'character_set_connection', 'character_set_results']) {
    variables.set(variable, charset);
  }
  variables.set('collation_connection', name);
  if (identity.interactive) variables.set('wait_timeout', variables.get('interactive_timeout'));
  for (const { name: variable, reach, default: usual } of VARIABLES.values()) {
    const value = variables.get(variable);
    if (reach !== 'global' && value !== usual) engine.variableChanged(variable, value);
  }
}
