import { orderedRows } from '../select/emit-sorted.ts';
import { firstTwice } from '../../../../kit/twice.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import type { CommonTable, With } from '../../../../sql/ast.ts';
import type { CommonTableEntry, EmitContext } from '../../context/emit-context.ts';
import { isMergedForReading, isOfOneTable, keepsRows } from '../../catalog/mergeable.ts';
import { emitRecursive } from './emit-recursive.ts';
import { withOwnLimit } from '../select/emit-limit.ts';
import { emitQuery, mergedForm, outputColumns } from '../select/emit-query.ts';

/** @throws WireError 1066 for two common tables of one name */
function refuseSameName({ tables }: With): void {
  const again = firstTwice(tables, ({ name }) => name);
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
  const texts: string[] = [];
  const places = new Map(clause.tables.map(({ name }, i) => [name, i]));
  const entries: (CommonTableEntry | undefined)[] = [];
  // A table may read those in front of it.
  const findBefore =
    (end: number): EmitContext['commonTables'] =>
    (name) => {
      const place = places.get(name);
      const table = place === undefined ? undefined : clause.tables[place];
      if (place === undefined || table === undefined || place >= end) return cx.commonTables(name);
      const inner = { ...cx, commonTables: findBefore(place), changing: new Map(), idleOrder: false };
      return (entries[place] ??= emitCommonTable(inner, table, clause.recursive, texts));
    };
  const prefix = (): string =>
    texts.length === 0 ? '' : `WITH ${clause.recursive ? 'RECURSIVE ' : ''}${texts.join(',')} `;
  return { context: { ...cx, commonTables: findBefore(clause.tables.length) }, prefix };
}

/** Emits a common table. @param texts where its text goes, behind those of the tables that it reads */
function emitCommonTable(cx: EmitContext, table: CommonTable, isRecursive: boolean, texts: string[]): CommonTableEntry {
  const sqlName = cx.builder.alias();
  const before = cx.builder.expanded;
  const recursive = isRecursive ? emitRecursive(cx, table, sqlName) : undefined;
  const emitted = recursive ?? emitQuery(cx, withOwnLimit(table.query));
  const width = emitted.outputs.length + (emitted.extraColumns ?? 0);
  // All rows of a recursion are made, however few are asked for.
  const form = recursive === undefined ? '' : 'MATERIALIZED ';
  const names = (count: number): string => Array.from({ length: count }, (_, i) => `x${i}`).join(',');
  const isMerged = recursive === undefined && isMergedForReading(table.query, emitted);
  // What is merged has columns of its own beside those that are named.
  const listed = isMerged ? '' : `(${names(width)})`;
  const rows = emitted.compose(isMerged ? mergedForm : undefined);
  texts.push(`${sqlName}${listed} AS ${form}(${orderedRows(cx.builder, table.query, rows)})`);
  const once = emitted.once?.(sqlName);
  const readName = once === undefined ? sqlName : cx.builder.alias();
  if (once !== undefined) texts.push(`${readName}(${names(emitted.outputs.length)}) AS (${once})`);
  const columns = outputColumns(emitted.outputs, table.columns, readName, isMerged);
  const isMade = recursive !== undefined || !(emitted.singleRow || keepsRows(table.query));
  const weight = 1 + cx.builder.expanded - before;
  cx.builder.expanded = before;
  const isOneTable = isOfOneTable(table.query);
  return { sqlName: readName, columns, determines: emitted.determines, isMade, isMerged, isOneTable, weight };
}
