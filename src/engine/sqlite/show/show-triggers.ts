import { wireError } from '../../../mysql/wire-error.ts';
import type { SessionEnvironment } from '../../engine.ts';
import { findTrigger, requireDatabase, type Catalog, type Table, type Trigger, type View } from '../catalog/catalog.ts';
import type { Row } from '../information/information-rows.ts';
import { createdText, listedTriggers } from '../information/trigger-rows.ts';
import { createTriggerText } from './show-create.ts';
import { mayTrigger } from '../catalog/trigger-rights.ts';

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

/** The rows of SHOW TRIGGERS. */
export function shownTriggers(tables: readonly (Table | View)[]): readonly Row[] {
  return tables.flatMap((table) =>
    table.kind === 'view' ? [] : listedTriggers(table).map((trigger) => shownTrigger(table, trigger)),
  );
}

function shownTrigger(table: Table, trigger: Trigger): Row {
  const { name, event, timing, text, sqlMode, definer, charset, collation, databaseCollation } = trigger;
  const [what, when] = [event.toUpperCase(), timing.toUpperCase()];
  const created = createdText(trigger);
  return [name, what, table.name, text, when, created, sqlMode, definer, charset, collation, databaseCollation];
}
