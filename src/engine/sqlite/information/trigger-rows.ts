import { formatDateTime, fromMicros } from '../type/temporal.ts';
import type { Catalog, Table, Trigger } from '../catalog/catalog.ts';
import { baseTables, type Row } from './information-rows.ts';

/** When a trigger was made, in hundredths of seconds and UTC. */
export function createdText({ created }: Trigger): string {
  return formatDateTime(fromMicros(created * 1000), 2);
}

/** When triggers run, in the order in which MySQL lists them. */
const PLACES: readonly (readonly [Trigger['event'], Trigger['timing']])[] = [
  ['insert', 'before'],
  ['insert', 'after'],
  ['update', 'before'],
  ['update', 'after'],
  ['delete', 'before'],
  ['delete', 'after'],
];

/** A table's triggers by event, timing and the order in which they run. */
export function listedTriggers({ triggers = [] }: Table): readonly Trigger[] {
  return PLACES.flatMap(([event, timing]) =>
    triggers.filter((trigger) => trigger.event === event && trigger.timing === timing),
  );
}

/** information_schema.TRIGGERS. */
export function triggerRows(catalog: Catalog): readonly Row[] {
  return baseTables(catalog).flatMap((table) => listedTriggers(table).map((trigger) => triggerRow(table, trigger)));
}

function triggerRow(table: Table, trigger: Trigger): Row {
  const { name, timing, event, text, definer, sqlMode, charset, collation, databaseCollation } = trigger;
  const alike = (table.triggers ?? []).filter((other) => other.timing === timing && other.event === event);
  const fixed = { catalog: 'def', condition: null, oldTable: null, newTable: null, oldRow: 'OLD', newRow: 'NEW' };
  return [
    fixed.catalog,
    table.schema,
    name,
    event.toUpperCase(),
    fixed.catalog,
    table.schema,
    table.name,
    alike.indexOf(trigger) + 1,
    fixed.condition,
    text,
    'ROW',
    timing.toUpperCase(),
    fixed.oldTable,
    fixed.newTable,
    fixed.oldRow,
    fixed.newRow,
    createdText(trigger),
    sqlMode,
    definer,
    charset,
    collation,
    databaseCollation,
  ];
}
