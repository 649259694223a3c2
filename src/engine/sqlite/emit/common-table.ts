import { wireError } from '../../../mysql/wire-error.ts';
import type { CommonTable, With } from '../../../sql/ast.ts';
import type { CommonTableEntry, EmitContext } from './emit-context.ts';
import { isMergeable, keepsRows } from './mergeable.ts';
import { emitRecursive } from './emit-recursive.ts';
import { emitQuery, outputColumns } from './emit-query.ts';

/** @throws WireError 1066 for two common tables of one name */
function refuseSameName({ tables }: With): void {
  const again = tables.find(({ name }, i) => tables.findIndex((other) => other.name === name) < i);
  if (again !== undefined) throw wireError('ER_NONUNIQ_TABLE', again.name);
}

/**
 * The common tables of WITH, and the text that goes before the statement they belong to, once it is emitted: a table that
 * nothing reads is not looked at, as in MySQL.
 */
export function emitWith(
  cx: EmitContext,
  clause: With | undefined,
): { readonly context: EmitContext; readonly prefix: () => string } {
  if (clause === undefined) return { context: cx, prefix: () => '' };
  refuseSameName(clause);
  const commonTables = new Map(cx.commonTables);
  const texts: string[] = [];
  for (const table of clause.tables) {
    const inner: EmitContext = { ...cx, commonTables: new Map(commonTables), changing: new Map(), idleOrder: false };
    let entry: CommonTableEntry | undefined;
    commonTables.set(table.name, () => (entry ??= emitCommonTable(inner, table, clause.recursive, texts)));
  }
  const prefix = (): string =>
    texts.length === 0 ? '' : `WITH ${clause.recursive ? 'RECURSIVE ' : ''}${texts.join(',')} `;
  return { context: { ...cx, commonTables }, prefix };
}

/** Emits a common table. @param texts where its text goes, behind those of the tables that it reads */
function emitCommonTable(cx: EmitContext, table: CommonTable, isRecursive: boolean, texts: string[]): CommonTableEntry {
  const sqlName = cx.builder.alias();
  const recursive = isRecursive ? emitRecursive(cx, table, sqlName) : undefined;
  const emitted = recursive ?? emitQuery(cx, table.query);
  const width = emitted.outputs.length + (emitted.extraColumns ?? 0);
  // All rows of a recursion are made, however few are asked for.
  const form = recursive === undefined ? '' : 'MATERIALIZED ';
  const names = (count: number): string => Array.from({ length: count }, (_, i) => `x${i}`).join(',');
  texts.push(`${sqlName}(${names(width)}) AS ${form}(${emitted.compose()})`);
  const once = emitted.once?.(sqlName);
  const readName = once === undefined ? sqlName : cx.builder.alias();
  if (once !== undefined) texts.push(`${readName}(${names(emitted.outputs.length)}) AS (${once})`);
  const columns = outputColumns(emitted.outputs, table.columns, readName, isMergeable(table.query));
  const isMade = recursive !== undefined || !(emitted.singleRow || keepsRows(table.query));
  return { sqlName: readName, columns, determines: emitted.determines, isMade };
}
