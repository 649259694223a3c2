import type { Delete, Update } from '../../../../sql/ast.ts';
import type { OkResult } from '../../../engine.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Column } from '../../catalog/catalog.ts';
import type { ScopeTable } from '../../context/scope.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WritePlan, WriteRun } from '../plan.ts';
import { mayHaveMany } from '../query/rows-read.ts';
import type { Steps } from '../steps.ts';
import { rowsToChange, type ChangingQuery } from './changed-rows.ts';
import type { RowWriter } from './row-writer.ts';
import { findsByKey } from './finds-by-key.ts';
import { refuseUnsafe } from './safe-updates.ts';

/** A table that a statement changes. */
interface ChangedTable {
  readonly scope: ScopeTable;
  readonly writer: RowWriter;
  /** The columns that are set; without them rows are removed. */
  readonly assignments?: readonly { readonly column: Column }[];
}

/** Whether what foreign keys refer to stays. */
const keepsReferred = ({ writer, assignments }: ChangedTable): boolean =>
  assignments === undefined
    ? writer.references.length === 0
    : writer.keepsReferred(assignments.map(({ column }) => column));

/**
 * The plan of an UPDATE or DELETE: it reads all rows before the first of them changes.
 *
 * @param change what it does with them
 */
export function changingPlan(
  cx: EmitContext,
  node: Update | Delete,
  tables: readonly ChangedTable[],
  asked: ChangingQuery,
  change: (rows: StoredValue[][], run: WriteRun) => Steps<OkResult>,
): WritePlan {
  const sources = tables.map(({ scope }) => scope);
  return {
    kind: 'write',
    ignore: node.ignore,
    waits: cx.builder.waits,
    columns: [],
    changes: tables.map(({ writer }) => writer.table),
    changeKind: (connection) => ({
      isOfOneTable: tables.length === 1,
      findsByKey: tables.every(({ writer }) => findsByKey(connection.ready(asked.query), writer.table)),
      keepsReferred: tables.every(keepsReferred),
    }),
    mayTakeLong: (connection) => mayHaveMany(connection, asked.query),
    *steps(run) {
      refuseUnsafe(run, asked.query, sources, node);
      const rows = yield* rowsToChange(asked, run);
      return yield* change(rows, { ...run, ignore: node.ignore });
    },
  };
}
