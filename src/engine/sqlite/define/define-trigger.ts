import { wireError } from '../../../mysql/wire-error.ts';
import type { CreateTrigger, DropTrigger } from '../../../sql/ast.ts';
import { assignedVariables } from '../../../sql/assigned-variables.ts';
import { warnOfAssignments, warnOfSyntax } from '../session/session-state.ts';
import { findTable, findTrigger, requireDatabase, type Table, type Trigger } from '../catalog/catalog.ts';
import { checkColumns, checkStatements } from '../plan/trigger/check-body.ts';
import { checkSupported } from '../plan/trigger/check-supported.ts';
import { unknownDefiner } from '../plan/trigger/definer-rights.ts';
import { replaceTable } from './define-table.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { requireTrigger } from '../catalog/trigger-rights.ts';

/** @throws WireError 1044, 1054, 1146, 1347, 1359, 1361, 1362, 1363, 1435, 1465, 3011 and what may not stand in a body */
export function createTrigger(work: DefinitionWork, node: CreateTrigger): void {
  checkStatements(node, work.state.environment);
  const table = subjectTable(work, node);
  const database = requireDatabase(work.catalog, table.schema);
  const existing = findTrigger(database, node.trigger.name);
  if (existing !== undefined && node.ifNotExists) {
    const { schema, name } = existing.table;
    if (existing.table.id !== table.id) throw wireError('ER_IF_NOT_EXISTS_OTHER_TRIGGER', schema, node.trigger.name);
    return note(work, wireError('ER_IF_NOT_EXISTS_TRIGGER', node.trigger.name, schema, name));
  }
  checkColumns(node, table);
  if (existing !== undefined) throw wireError('ER_TRG_ALREADY_EXISTS');
  const trigger = newTrigger(work, node, database.collation);
  const triggers = placed(table.triggers ?? [], trigger, node.order);
  const changed: Table = { ...table, triggers };
  checkSupported(work.catalog, changed, trigger, work.state);
  const unknown = unknownDefiner(work.state.environment, trigger);
  if (unknown !== undefined) note(work, unknown);
  warnOfAssignments(work.state, assignedVariables(node.body));
  warnOfSyntax(work.state, node.deprecated);
  replaceTable(work, changed);
}

function subjectTable(work: DefinitionWork, node: CreateTrigger): Table {
  const schema = schemaOf(work, node.trigger.schema);
  const tableSchema = schemaOf(work, node.table.schema ?? schema);
  refuseSystem(work, schema);
  refuseSystem(work, tableSchema);
  if (work.state.temporary.find(tableSchema, node.table.name) !== undefined)
    throw wireError('ER_TRG_ON_VIEW_OR_TEMP_TABLE', node.table.name);
  requireDatabase(work.catalog, schema);
  const table = findTable(work.catalog, tableSchema, node.table.name);
  if (table === undefined) {
    requireDatabase(work.catalog, tableSchema);
    throw wireError('ER_NO_SUCH_TABLE', tableSchema, node.table.name);
  }
  if (table.kind === 'view') throw wireError('ER_WRONG_OBJECT', tableSchema, table.name, 'BASE TABLE');
  if (schema !== tableSchema) throw wireError('ER_TRG_IN_WRONG_SCHEMA');
  return table;
}

/** @throws WireError 1044, 1465 */
function refuseSystem({ state }: DefinitionWork, schema: string): void {
  const name = schema.toLowerCase();
  if (name === 'information_schema' || name === 'performance_schema') {
    const [user = '', host = ''] = state.environment.currentUser.split(/@(?=[^@]*$)/);
    throw wireError('ER_DBACCESS_DENIED_ERROR', user, host, name);
  }
  if (name === 'mysql') throw wireError('ER_NO_TRIGGERS_ON_SYSTEM_SCHEMA');
}

function newTrigger({ state, shared }: DefinitionWork, node: CreateTrigger, databaseCollation: string): Trigger {
  const { environment, mode } = state;
  const text = (name: string, otherwise: string): string => {
    const value = environment.systemVariable(name, undefined);
    return typeof value === 'string' ? value : otherwise;
  };
  return {
    name: node.trigger.name,
    timing: node.timing,
    event: node.event,
    text: node.text,
    definer: node.definer === undefined ? environment.currentUser : `${node.definer.user}@${node.definer.host}`,
    sqlMode: mode.text,
    charset: text('character_set_client', 'utf8mb4'),
    collation: text('collation_connection', 'utf8mb4_0900_ai_ci'),
    databaseCollation,
    created: shared.clock.now(),
  };
}

/** The triggers with a new one: last of its timing and event, or beside the one that is named. @throws WireError 3011 */
function placed(triggers: readonly Trigger[], trigger: Trigger, order: CreateTrigger['order']): readonly Trigger[] {
  if (order === undefined) return [...triggers, trigger];
  const lower = order.trigger.toLowerCase();
  const at = triggers.findIndex(
    ({ name, timing, event }) => name.toLowerCase() === lower && timing === trigger.timing && event === trigger.event,
  );
  if (at < 0) throw wireError('ER_REFERENCED_TRG_DOES_NOT_EXIST', order.trigger);
  const place = order.position === 'follows' ? at + 1 : at;
  return [...triggers.slice(0, place), trigger, ...triggers.slice(place)];
}

/** @throws WireError 1049, 1142, 1360 */
export function dropTrigger(work: DefinitionWork, node: DropTrigger): void {
  const database = requireDatabase(work.catalog, schemaOf(work, node.trigger.schema));
  const found = findTrigger(database, node.trigger.name);
  if (found === undefined) {
    const error = wireError('ER_TRG_DOES_NOT_EXIST');
    if (!node.ifExists) throw error;
    return note(work, error);
  }
  const { table, trigger } = found;
  requireTrigger(work.state.environment, table);
  replaceTable(work, { ...table, triggers: (table.triggers ?? []).filter((other) => other !== trigger) });
}
