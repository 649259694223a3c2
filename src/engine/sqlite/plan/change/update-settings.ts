import type { Update } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitWhere } from '../../emit/operator/emit-condition.ts';
import { resolveColumn } from '../../context/scope.ts';
import type { OkResult } from '../../../engine.ts';
import type { WritePlan } from '../plan.ts';
import type { Steps } from '../steps.ts';

/**
 * The plan of UPDATE of a table of the server that holds settings. There is nothing here that they would set, so it has no
 * rows and no row is matched; `undefined` for every other table.
 *
 * @throws WireError 1054
 */
export function planSettings(cx: EmitContext, node: Update): WritePlan | undefined {
  if (node.from.kind !== 'table') return undefined;
  const { schema, name } = node.from.table;
  const table = cx.session.environment.serverTable(schema ?? cx.session.database ?? '', name);
  if (table?.settable !== true) return undefined;
  for (const { column } of node.set) resolveColumn(cx.scope, column, 'field list');
  emitWhere(cx, node.where);
  const { ignore } = node;
  return {
    kind: 'write',
    ignore,
    columns: [],
    waits: [],
    changes: [],
    changeKind: () => ({ isOfOneTable: true, findsByKey: true, keepsReferred: true }),
    mayTakeLong: () => false,
    steps: changeNothing,
  };
}

function* changeNothing(): Steps<OkResult> {
  yield;
  return { affectedRows: 0, insertId: 0, info: 'Rows matched: 0  Changed: 0  Warnings: 0' };
}
