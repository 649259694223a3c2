import type { Insert, ProgramStatement, TriggerEvent, TriggerTiming } from '../../../../sql/ast.ts';
import type { RequiredPrivilege } from '../../../../sql/required-privilege.ts';
import { tablesRead } from '../../../../sql/tables-read.ts';
import { findTable, type Catalog, type Table, type Trigger } from '../../catalog/catalog.ts';
import { parseViewQuery } from '../../catalog/view-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { WriteRun } from '../plan.ts';
import type { RowWriter } from '../change/row-writer.ts';
import type { StoredValue, ValueType } from '../../type/type.ts';
import { compileProgram, type CompiledProgram } from './compile-program.ts';
import { requireOfDefiner, rightsOnTable } from './definer-rights.ts';
import type { ProgramFrame } from '../../session/program-frame.ts';
import { programSession } from './program-session.ts';
import { triggerBody } from './trigger-body.ts';

/** The rows that a trigger sees. */
export interface TriggerRows {
  readonly old?: readonly StoredValue[] | undefined;
  readonly new?: StoredValue[] | undefined;
}

interface ReadyTrigger {
  readonly trigger: Trigger;
  readonly rights: readonly RequiredPrivilege[];
  readonly program: CompiledProgram;
}

/** The triggers of one table for one statement. */
export class TableTriggers {
  readonly #table: Table;
  readonly #catalog: Catalog;
  readonly #statement: object;
  readonly #database: string | undefined;
  readonly #ready = new Map<string, readonly ReadyTrigger[]>();
  #used: readonly number[] | undefined;

  constructor(cx: Pick<EmitContext, 'catalog' | 'session'>, statement: object, table: Table) {
    this.#table = table;
    this.#catalog = cx.catalog;
    this.#statement = statement;
    this.#database = cx.session.database;
  }

  /** Whether there are any of this timing and event. */
  has(timing: TriggerTiming, event: TriggerEvent): boolean {
    return this.#table.triggers?.some((trigger) => trigger.timing === timing && trigger.event === event) ?? false;
  }

  /**
   * Runs the triggers of a timing and event for one row.
   *
   * @returns places in NEW that they set
   * @throws WireError of the body; it undoes the statement
   */
  fire(timing: TriggerTiming, event: TriggerEvent, rows: TriggerRows, run: WriteRun): ReadonlySet<number> {
    const assigned = new Set<number>();
    const computedFrom = rows.new === undefined ? undefined : [...rows.new];
    const inUse = new Set([...(run.program?.inUse ?? []), ...this.#usedTables()]);
    const shared = { new: rows.new, old: rows.old, computedFrom, assigned, inUse };
    for (const ready of this.#of(timing, event)) this.#run(ready, { ...shared, locals: [] }, run);
    return assigned;
  }

  /** Removes the row `rowid`, with the DELETE triggers before and after it; `false` when it is gone already. */
  remove(writer: RowWriter, rowid: StoredValue, run: WriteRun): boolean {
    const old = writer.read(run.connection, rowid);
    if (old === undefined) return false;
    this.fire('before', 'delete', { old }, run);
    writer.delete(run.connection, rowid);
    this.fire('after', 'delete', { old }, run);
    return true;
  }

  #run({ trigger, rights, program }: ReadyTrigger, frame: ProgramFrame, outer: WriteRun): void {
    const session = programSession(outer.session, trigger, this.#table.schema);
    const { connection, counters, enter } = outer;
    const run: WriteRun = { literals: [], parameters: [], connection, counters, session, program: frame };
    requireOfDefiner(session, rights);
    enter?.(session);
    try {
      program.run(enter === undefined ? run : { ...run, enter });
    } finally {
      enter?.(outer.session);
      // The program for the next row sees how many rows this one's last statement changed.
      outer.session.rowCount = session.rowCount;
    }
  }

  #of(timing: TriggerTiming, event: TriggerEvent): readonly ReadyTrigger[] {
    const key = `${timing} ${event}`;
    let ready = this.#ready.get(key);
    if (ready === undefined) {
      ready = (this.#table.triggers ?? [])
        .filter((trigger) => trigger.timing === timing && trigger.event === event)
        .map((trigger) => {
          const body = triggerBody(trigger);
          const rights = rightsOnTable(this.#table, body);
          return { trigger, rights, program: readyProgram(this.#catalog, this.#table, body) };
        });
      this.#ready.set(key, ready);
    }
    return ready;
  }

  /** Numbers of the tables that the statement changes or reads. */
  #usedTables(): readonly number[] {
    this.#used ??= [this.#table.id, ...tablesOf(this.#catalog, this.#statement, this.#database)];
    return this.#used;
  }
}

/** Numbers of the tables that stand in a tree, also behind views. */
function tablesOf(catalog: Catalog, tree: unknown, database: string | undefined): readonly number[] {
  return tablesRead(tree).flatMap(({ schema, name }) => {
    const table = findTable(catalog, schema ?? database ?? '', name);
    if (table?.kind === 'view') return tablesOf(catalog, parseViewQuery(table), table.database);
    return table?.id ?? [];
  });
}

/** A body over the rows of a table. @throws WireError 1235 */
export function readyProgram(catalog: Catalog, table: Table, body: ProgramStatement): CompiledProgram {
  return compileProgram({ catalog, table, locals: new Map<number, ValueType>() }, body);
}

/** The triggers of a table, or `undefined` when it has none. */
export function triggersOf(
  cx: Pick<EmitContext, 'catalog' | 'session'>,
  statement: Insert | object,
  table: Table,
): TableTriggers | undefined {
  return (table.triggers ?? []).length === 0 ? undefined : new TableTriggers(cx, statement, table);
}
