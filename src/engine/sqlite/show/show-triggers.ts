import { wireError } from '../../../mysql/wire-error.ts';
import type { SessionEnvironment } from '../../engine.ts';
import { findTrigger, requireDatabase, type Catalog, type Table, type Trigger, type View } from '../catalog/catalog.ts';
import type { Row } from '../catalog/information-rows.ts';
import { createdText } from '../catalog/trigger-rows.ts';
import { mayTrigger } from '../trigger/definer-rights.ts';
import { createTriggerText } from './show-create.ts';

/** The row of SHOW CREATE TRIGGER. @throws WireError 1049, 1227, 1360 */
export function createdTrigger(
  environment: SessionEnvironment,
  catalog: Catalog,
  schema: string,
  written: string,
): Row {
  const found = findTrigger(requireDatabase(catalog, schema), written);
  if (found === undefined) throw wireError('ER_TRG_DOES_NOT_EXIST');
  const { table, trigger } = found;
  if (!mayTrigger(environment, table)) throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', 'TRIGGER');
  const { name, sqlMode, charset, collation, databaseCollation } = trigger;
  const text = createTriggerText(table, trigger);
  return [name, sqlMode, text, charset, collation, databaseCollation, createdText(trigger)];
}

/** The times of a table's triggers in the order of SHOW TRIGGERS. */
const PLACES: readonly (readonly [Trigger['event'], Trigger['timing']])[] = [
  ['insert', 'before'],
  ['insert', 'after'],
  ['update', 'before'],
  ['update', 'after'],
  ['delete', 'before'],
  ['delete', 'after'],
];

/** The rows of SHOW TRIGGERS: by table, event, timing and the order in which they run. */
export function shownTriggers(tables: readonly (Table | View)[]): readonly Row[] {
  return tables.flatMap((table) =>
    table.kind === 'view' ? [] : PLACES.flatMap(([event, timing]) => rowsOf(table, event, timing)),
  );
}

function rowsOf(table: Table, event: Trigger['event'], timing: Trigger['timing']): readonly Row[] {
  return (table.triggers ?? [])
    .filter((trigger) => trigger.event === event && trigger.timing === timing)
    .map((trigger) => {
      const { name, text, sqlMode, definer, charset, collation, databaseCollation } = trigger;
      const [what, when] = [event.toUpperCase(), timing.toUpperCase()];
      const created = createdText(trigger);
      return [name, what, table.name, text, when, created, sqlMode, definer, charset, collation, databaseCollation];
    });
}
