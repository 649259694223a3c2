import type { ResultSink, UserVariable } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Expression, SetItem, SetStatement } from '../../sql/ast.ts';
import { assign, definitionOf, levelOf, setSession, type Level } from './assign-variable.ts';
import { MEANINGFUL } from './foreign-variables.ts';
import { futureWarnings } from './set-warning.ts';
import { nextTransaction, requireNoTransaction, setNextTransaction } from './set-transaction.ts';
import { requireSettable } from './restricted-variable.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from '../statement/simple-result.ts';
import { readVariable, type ReadValue } from './variable-value.ts';
import type { GivenValue } from './given-value.ts';
import { clientCharacterSet, collationNamed } from './charset-value.ts';
import type { GlobalVariables } from './variable-store.ts';
import type { VariableDefinition, VariableValue } from './variable.ts';

/** A checked assignment, ready to be made. */
type Change = () => void | Promise<void>;

type SystemItem = Extract<SetItem, { readonly kind: 'system' }>;

/** Variables whose session value is fixed when the session begins (error 1621). */
const FIXED_IN_SESSION: ReadonlySet<string> = new Set([
  'max_allowed_packet',
  'max_user_connections',
  'net_buffer_length',
]);

/** Variables that have no value of their own but that of the session's last statement (error 1230). */
const WITHOUT_DEFAULT: ReadonlySet<string> = new Set(['insert_id', 'last_insert_id', 'rand_seed1', 'rand_seed2']);

/**
 * Runs SET. All items are checked before the first is assigned: one that is wrong changes nothing.
 *
 * @throws WireError 1193, 1227, 1228, 1229, 1231, 1232, 1238 and what evaluating the values throws
 */
export async function runSet(session: SessionContext, { items }: SetStatement, sink: ResultSink): Promise<void> {
  const changes: Change[] = [];
  for (const item of items) changes.push(await checkItem(session, item));
  for (const change of changes) await change();
  sink.ok(OK);
}

function checkItem(session: SessionContext, item: SetItem): Change | Promise<Change> {
  switch (item.kind) {
    case 'user':
      return checkUserVariable(session, item.name, item.value);
    case 'names':
      return checkNames(session, item.charset, item.collation);
    case 'character-set':
      return checkCharacterSet(session, item.charset);
    case 'system':
      return checkSystem(session, item);
  }
}

async function checkUserVariable(session: SessionContext, name: string, value: Expression): Promise<Change> {
  // Without a name there is none; the engine evaluates any expression so.
  if (name === '') throw wireError('ER_USER_VARIABLE_NAME', name);
  const variable = await session.engine.evaluateVariable(name, value);
  return () => {
    session.environment.userVariables.set(name.toLowerCase(), variable);
    session.tracker.stateChanged();
  };
}

/** Those that SET NAMES tells of having set. */
const CHARACTER_SETS = ['character_set_client', 'character_set_results', 'character_set_connection'] as const;

function checkNames(session: SessionContext, charset: string | undefined, name: string | undefined): Change {
  const globals = session.server.variables;
  const given = clientCharacterSet(charset ?? globals.text('character_set_client'));
  const collation = name === undefined ? given : collationNamed(name);
  if (collation.charset !== given.charset) {
    throw wireError('ER_COLLATION_CHARSET_MISMATCH', collation.name, given.charset);
  }
  return () => {
    for (const variable of CHARACTER_SETS) setSession(session, variable, given.charset);
    session.variables.setResultCollation(collation.name);
    setSession(session, 'collation_connection', collation.name);
    for (const variable of CHARACTER_SETS) session.tracker.variableSet(variable);
  };
}

/** `SET CHARACTER SET`: the connection itself takes the database's character set. */
function checkCharacterSet(session: SessionContext, charset: string | undefined): Change {
  const given = clientCharacterSet(charset ?? session.server.variables.text('character_set_client'));
  return () => {
    setSession(session, 'character_set_client', given.charset);
    setSession(session, 'character_set_results', given.charset);
    setSession(session, 'character_set_connection', session.variables.get('character_set_database'));
    setSession(session, 'collation_connection', session.variables.get('collation_database'));
    for (const variable of CHARACTER_SETS) session.tracker.variableSet(variable);
  };
}

async function checkSystem(session: SessionContext, item: SystemItem): Promise<Change> {
  const definition = definitionOf(item.name);
  const level = levelOf(item.scope);
  if (definition.readOnly) throw wireError('ER_INCORRECT_GLOBAL_LOCAL_VAR', definition.name, 'read only');
  checkReach(definition, level);
  if (level === 'session') requireSettable(session, definition.name);
  const { value, truncated, given, collation } = await newValue(session, definition, level, item.value);
  refuseFixed(definition, level);
  refuseKept(session, definition, level, value, given);
  checkSecureTransport(session, definition.name, value);
  const next = item.isBare ? nextTransaction(definition.name, value) : undefined;
  if (next !== undefined) {
    requireNoTransaction(session);
    return () => setNextTransaction(session, next);
  }
  return () => {
    for (const warning of futureWarnings(definition, value, item.value === undefined ? null : given))
      session.environment.addWarning(warning);
    if (truncated) warnTruncated(session, definition.name, given);
    const assigned = assign(session, definition, level, value, collation);
    // The other name of a variable is told of as such.
    if (level === 'session') session.tracker.variableSet(item.name.toLowerCase());
    return assigned;
  };
}

/** @throws WireError 1231, 1235 */
function refuseKept(
  session: SessionContext,
  { name, type, isKept, default: initial }: VariableDefinition,
  level: Level,
  value: VariableValue,
  given: GivenValue,
): void {
  if (isKept !== true || value === initial) return;
  const present = (level === 'session' ? session.variables : session.server.variables).get(name);
  if (String(present).toLowerCase() === String(value).toLowerCase()) return;
  if (type.kind === 'text' && !MEANINGFUL.has(name))
    throw wireError('ER_WRONG_VALUE_FOR_VAR', name, given === null ? 'NULL' : String(given));
  throw wireError('ER_NOT_SUPPORTED_YET', `another value of ${name}`);
}

interface NewValue extends ReadValue {
  readonly given: GivenValue;
}

async function newValue(
  session: SessionContext,
  definition: VariableDefinition,
  level: Level,
  expression: SystemItem['value'],
): Promise<NewValue> {
  const globals = session.server.variables;
  if (expression === undefined)
    return { value: defaultValue(globals, definition, level), truncated: false, given: null };
  const given = givenValue(definition, await session.engine.evaluateVariable('', expression));
  const current = (level === 'session' ? session.variables : globals).get(definition.name);
  return { ...readVariable(definition, given, current), given };
}

/** Variables that MySQL keeps as their opposite, and whose DEFAULT in a session it does not turn round again. */
const KEPT_REVERSED: ReadonlySet<string> = new Set(['foreign_key_checks', 'unique_checks']);

/** @throws WireError 1230 */
function defaultValue(globals: GlobalVariables, definition: VariableDefinition, level: Level): VariableValue {
  const { name, reach } = definition;
  if (WITHOUT_DEFAULT.has(name)) throw wireError('ER_NO_DEFAULT', name);
  if (level !== 'session' || reach !== 'both') return definition.default;
  return KEPT_REVERSED.has(name) ? 1 - globals.number(name) : globals.get(name);
}

/** A decimal or double is no whole number and no word, whatever its value. @throws WireError 1232 */
function givenValue({ name, type }: VariableDefinition, { kind, value }: UserVariable): GivenValue {
  if (kind === 'decimal' || kind === 'double') {
    if (type.kind !== 'decimal') throw wireError('ER_WRONG_TYPE_FOR_VAR', name);
    return value === null ? null : Number(value);
  }
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
}

function checkReach({ name, reach }: VariableDefinition, level: Level): void {
  if (level === 'session' && reach === 'global') throw wireError('ER_GLOBAL_VARIABLE', name);
  if (level !== 'session' && reach === 'session') throw wireError('ER_LOCAL_VARIABLE', name);
}

/** @throws WireError 1621 */
function refuseFixed({ name }: VariableDefinition, level: Level): void {
  if (level === 'session' && FIXED_IN_SESSION.has(name))
    throw wireError('ER_VARIABLE_IS_READONLY', 'SESSION', name, 'SET GLOBAL');
}

/** Nobody can lock out everybody, themselves included, from a session that itself would not be let in again. */
function checkSecureTransport({ identity }: SessionContext, name: string, value: VariableValue): void {
  if (name !== 'require_secure_transport' || value !== 1 || identity.tls !== undefined) return;
  throw wireError(
    'ER_UNKNOWN_ERROR',
    'require_secure_transport can only be set to ON if the connection issuing the change is secure',
  );
}

function warnTruncated({ environment }: SessionContext, name: string, given: GivenValue): void {
  const { errno, message } = wireError('ER_TRUNCATED_WRONG_VALUE', name, String(given));
  environment.addWarning({ level: 'Warning', errno, message });
}
