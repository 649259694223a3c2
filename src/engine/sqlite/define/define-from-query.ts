import type { ColumnDefaultValue, ColumnDefinition, CreateTable, DataType, Insert, Query } from '../../../sql/ast.ts';
import { plainColumn } from '../../../sql/plain-column.ts';
import type { OkResult } from '../../engine.ts';
import { findTable, type Column, type Table } from '../catalog/catalog.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';
import { type Output, emitQuery } from '../emit/select/emit-query.ts';
import type { ColumnOrigin } from '../operand/result-column.ts';
import { tableType } from '../emit/kept/stored-type.ts';
import { madeAs } from '../emit/kept/told-type.ts';
import { visibleDefinitions, type DefinitionWork } from './definition-work.ts';
import { rootContext } from '../context/emit-context.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import type { WriteRun } from '../plan/plan.ts';
import { planStatement } from '../plan/plan-statement.ts';
import { withPreludes } from '../plan/prelude.ts';
import { toEnd, type Steps } from '../plan/steps.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { warnOfAssignments, warnOfSyntax, type SessionState } from '../session/session-state.ts';
import { collationOf } from '../type/collation.ts';
import { dataTypeName } from '../type/type-text.ts';
import { isGeometry, type ValueType, isFloatingPoint } from '../type/type.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import { notSupported, wireError } from '../../../mysql/wire-error.ts';
import { isReading } from '../plan/change/late-default.ts';

/** Definitions of a query's columns in its order: those that are `defined` are as they were written. */
export function queryColumns(
  work: DefinitionWork,
  query: Query,
  defined: readonly ColumnDefinition[],
): readonly ColumnDefinition[] {
  const cx = rootContext(new PlanBuilder(), visibleDefinitions(work), work.state, EMPTY_SCOPE);
  const named = new Map(defined.map((column) => [column.name.toLowerCase(), column]));
  const asked = withoutSlots(query);
  const { outputs } = emitQuery({ ...cx, shown: asked }, asked);
  return outputs.map((output) => named.get(output.name.toLowerCase()) ?? queryColumn(work, output));
}

/** A column like that of a table which an output is, with its default; of other outputs the default is that of the type. */
function queryColumn(work: DefinitionWork, output: Output): ColumnDefinition {
  const { name, value, maker = 'rows', reads } = output;
  const told = madeAs(value, maker);
  const nullable = (told ?? value).nullable || value.type.kind === 'null';
  const source = originalColumn(work, (reads ?? value).origin);
  if (source !== undefined && maker === 'column') return copiedColumn(name, source, nullable, reads !== undefined);
  const type = tableType((reads ?? value).type, maker, told);
  const initial = nullable ? undefined : implicitDefault(type, work.state.mode.strict);
  return { ...plainColumn(name, dataType(type), nullable), default: initial };
}

function originalColumn(work: DefinitionWork, origin: ColumnOrigin | undefined): Column | undefined {
  if (origin === undefined) return undefined;
  const table = findTable(visibleDefinitions(work), origin.schema, origin.originalTable);
  if (table?.kind !== 'table') return undefined;
  return table.columns.find((column) => column.name === origin.originalName);
}

/**
 * The definition of a copy: AUTO_INCREMENT and keys stay behind.
 *
 * @param isRead whether it is read through something else, which leaves its own default behind too
 */
function copiedColumn(name: string, column: Column, nullable: boolean, isRead: boolean): ColumnDefinition {
  const { autoIncrement, comment, onUpdateNow, type } = column;
  // Of bits MySQL copies no default.
  const isBit = type.kind === 'bit';
  const hasNone = !isBit && !column.nullable && column.default === undefined && !autoIncrement;
  const initial = nullable || hasNone ? undefined : implicitDefault(type, true);
  return {
    ...plainColumn(name, { ...dataType(type), impliesCollation: column.collated !== true }, nullable),
    default: autoIncrement || isRead || isBit ? initial : copiedDefault(column),
    onUpdateNow: onUpdateNow === undefined ? undefined : { precision: onUpdateNow },
    comment: comment === '' ? undefined : comment,
    ...(hasNone ? { withoutDefault: true } : {}),
  };
}

const ofText = (value: string): ColumnDefaultValue => ({
  expression: { kind: 'literal', type: 'string', value, slot: -1 },
  inParentheses: false,
});

function copiedDefault({ default: own }: Column): ColumnDefaultValue | undefined {
  switch (own?.kind) {
    case undefined:
      return undefined;
    case 'value':
      return own.text === null ? undefined : ofText(own.text);
    case 'bytes':
      return { expression: { kind: 'literal', type: 'hex', value: own.hex, slot: -1 }, inParentheses: false };
    case 'now':
    case 'expression':
      return {
        expression: parseExpressionText(own.kind === 'now' ? `now(${own.fsp})` : own.text),
        inParentheses: own.kind !== 'now',
      };
  }
}

/** What MySQL has stand in a NOT NULL column of a computed value. @param strict whether zeros are no date */
function implicitDefault(type: ValueType, strict: boolean): ColumnDefaultValue | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types have none
  switch (type.kind) {
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
      return ofText('0');
    case 'bit':
      return { expression: { kind: 'literal', type: 'integer', value: '0', slot: -1 }, inParentheses: false };
    case 'year':
      return ofText('0000');
    case 'text':
      return type.form.endsWith('text') ? undefined : ofText('');
    case 'bytes':
      return type.form.endsWith('blob') || isGeometry(type) ? undefined : ofText('');
    case 'time':
      return ofText('00:00:00');
    case 'date':
      return strict ? undefined : ofText('0000-00-00');
    case 'datetime':
    case 'timestamp':
      return strict ? undefined : ofText('0000-00-00 00:00:00');
    case 'set':
      return ofText('');
    default:
      return undefined;
  }
}

/** What stands in parentheses behind a type. */
function lengthIn(type: ValueType): number | undefined {
  if ('fsp' in type) return type.fsp;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types have none
  switch (type.kind) {
    case 'decimal':
    case 'float':
    case 'double':
      return type.precision;
    case 'int':
      return type.width;
    case 'bit':
      return type.length;
    case 'text':
    case 'bytes':
      return /text|blob/.test(type.form) ? undefined : type.length;
    default:
      return undefined;
  }
}

/** A type as DDL would write it. */
function dataType(type: ValueType): DataType {
  const collated = 'collation' in type ? type : undefined;
  return {
    name: dataTypeName(type),
    length: lengthIn(type),
    scale:
      type.kind === 'decimal'
        ? type.scale
        : isFloatingPoint(type) && type.precision !== undefined
          ? type.decimals
          : undefined,
    unsigned: 'unsigned' in type && type.unsigned,
    zerofill: 'zerofill' in type && type.zerofill,
    saysUnsigned: 'unsigned' in type && type.unsigned,
    values: type.kind === 'enum' || type.kind === 'set' ? type.members : [],
    charset: collated && collationOf(collated.collation).charset,
    collation: collated?.collation,
    binary: false,
    impliesCollation: true,
  };
}

/** In strict mode a value of the wrong form ends them, as it ends other changes. */
function* strictSteps<T>(state: SessionState, isStrict: boolean, steps: Steps<T>): Steps<T> {
  state.changesStrictly = isStrict && state.mode.strict;
  try {
    return yield* steps;
  } finally {
    state.changesStrictly = false;
  }
}

/** The transaction of a definition does not note which counters moved. */
function* savingCounter<T>({ connection, shared }: DefinitionWork, { id }: Table, steps: Steps<T>): Steps<T> {
  const result = yield* steps;
  shared.counters.save(connection, [id]);
  return result;
}

/** What of a column's definition says its type. */
export const definitionOf = ({ name, type, nullable }: Column): ColumnDefinition =>
  plainColumn(name, dataType(type), nullable);

/** Columns that the query does not give are judged before its first row. @throws WireError 1235, 1364 */
function tellMissing({ state }: DefinitionWork, table: Table, given: readonly string[], ignore: boolean): void {
  const names = new Set(given.map((name) => name.toLowerCase()));
  for (const column of table.columns) {
    const { name, nullable, default: initial, autoIncrement, type } = column;
    if (names.has(name.toLowerCase())) continue;
    if (isReading(column)) throw notSupported('a default that reads columns, in CREATE TABLE … SELECT');
    if (nullable || initial !== undefined || autoIncrement || type.kind === 'enum') continue;
    const error = wireError('ER_NO_DEFAULT_FOR_FIELD', name);
    if (state.mode.strict && !ignore) throw error;
    state.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
  }
}

/** CREATE TABLE … SELECT: inserts the query's rows; what it gives are steps where these may be many. @throws WireError 1235 */
export function fillFromQuery(
  work: DefinitionWork,
  table: Table,
  query: Query,
  onDuplicate: CreateTable['onDuplicate'],
): Steps<OkResult> | undefined {
  const cx = rootContext(new PlanBuilder(), visibleDefinitions(work), work.state, EMPTY_SCOPE);
  const columns = emitQuery(cx, withoutSlots(query)).outputs.map((output) => output.name);
  tellMissing(work, table, columns, onDuplicate === 'ignore');
  const insert: Insert = {
    kind: 'insert',
    replace: onDuplicate === 'replace',
    ignore: onDuplicate === 'ignore',
    table: { schema: table.schema, name: table.name },
    columns,
    source: { kind: 'query', query: withoutSlots(query) },
    rowAlias: undefined,
    onDuplicate: [],
  };
  const { plan, assigned } = planStatement(insert, visibleDefinitions(work), work.state);
  warnOfAssignments(work.state, assigned);
  warnOfSyntax(work.state, plan.deprecated);
  if (plan.kind !== 'write') return undefined;
  if (plan.waits.length > 0) throw notSupported('SLEEP and GET_LOCK in CREATE TABLE … SELECT');
  const inserted = plan.steps(withPreludes(plan.preludes, work.connection, fillingRun(work)));
  const steps = savingCounter(work, table, strictSteps(work.state, !plan.ignore, inserted));
  if (plan.mayTakeLong(work.connection)) return steps;
  const { affectedRows, insertId, info } = toEnd(steps);
  work.rows = Number(affectedRows);
  work.filled = { insertId, info };
  return undefined;
}

/** What an INSERT of a definition runs with. */
function fillingRun({ connection, shared: { counters }, state, readApart }: DefinitionWork): WriteRun {
  return {
    literals: [],
    parameters: [],
    session: state,
    connection,
    readApart,
    counters: {
      next: (id) => counters.next(connection, id),
      use: (id, value) => void counters.use(connection, id, value),
      free: (id, next) => counters.free(id, next),
    },
  };
}
