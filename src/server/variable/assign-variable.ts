import type { Collation } from '../../mysql/charset.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { VariableScope } from '../../sql/ast.ts';
import type { SessionContext } from '../session-context.ts';
import { findVariable } from './variable-store.ts';
import { characterSetNamed, collationNamed } from './charset-value.ts';
import type { VariableDefinition, VariableValue } from './variable.ts';

/** Where an assignment is made. */
export type Level = 'session' | 'global' | 'persist' | 'persist_only';

/** Variables that name a character set and its collation: setting one changes the other. */
const LINKED: Readonly<Record<string, string>> = {
  character_set_connection: 'collation_connection',
  character_set_server: 'collation_server',
  character_set_database: 'collation_database',
  collation_connection: 'character_set_connection',
  collation_server: 'character_set_server',
  collation_database: 'character_set_database',
};

/** The name of the scope that is meant when none is written is the session's. */
export function levelOf(scope: VariableScope | undefined): Level {
  return scope === undefined || scope === 'local' ? 'session' : scope;
}

/** @throws WireError 1193 */
export function definitionOf(name: string): VariableDefinition {
  const definition = findVariable(name);
  if (definition === undefined) throw wireError('ER_UNKNOWN_SYSTEM_VARIABLE', name);
  return definition;
}

/** Gives a variable a value that was read by `readVariable`, and its character set or collation the one that goes with it. */
export async function assign(
  session: SessionContext,
  { name }: VariableDefinition,
  level: Level,
  value: VariableValue,
  collation?: Collation,
): Promise<void> {
  const linked = linkedValue(name, value, collation);
  if (level === 'session') {
    setSession(session, name, value);
    if (name === 'character_set_results' && collation !== undefined)
      session.variables.setResultCollation(collation.name);
    if (linked !== undefined) setSession(session, linked.name, linked.value);
    return;
  }
  const { variables } = session.server;
  if (level !== 'global') await variables.persist(name, value);
  if (level !== 'persist_only') variables.set(name, value);
  if (linked !== undefined && level !== 'persist_only') variables.set(linked.name, linked.value);
}

function linkedValue(
  name: string,
  value: VariableValue,
  collation?: Collation,
): { readonly name: string; readonly value: string } | undefined {
  const other = LINKED[name];
  if (other === undefined || typeof value !== 'string') return undefined;
  return {
    name: other,
    value: name.startsWith('character_set')
      ? (collation ?? characterSetNamed(value)).name
      : collationNamed(value).charset,
  };
}

/** Gives a session variable a value that was read by `readVariable`. */
export function setSession({ variables, engine }: SessionContext, name: string, value: VariableValue): void {
  variables.set(name, value);
  engine.variableChanged(name, value);
}
