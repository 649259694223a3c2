import { firstTwice } from '../../../kit/twice.ts';
import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import { namesVariables } from '../../../sql/assigned-variables.ts';
import type { CreateView, DropView, Expression, FunctionCall, Query } from '../../../sql/ast.ts';
import { factorsRead } from '../../../sql/tables-read.ts';
import { findTable, requireDatabase, type Table, type View } from '../catalog/catalog.ts';
import { isNoColumnName } from './define-column.ts';
import { note, schemaOf, type DefinitionWork } from './definition-work.ts';
import { dropStoredTable } from './define-table.ts';
import { changesMeaning, optionsOfSqlMode } from '../../../sql/options.ts';
import { resolveQuery } from '../information/resolve-query.ts';
import { rootContext, type EmitContext } from '../context/emit-context.ts';
import { isSysFunction } from '../../../sql/routine.ts';
import { QUERY_ATTRIBUTE } from '../functions/component-function.ts';
import { keepsRows } from '../catalog/mergeable.ts';
import { emitQuery } from '../emit/select/emit-query.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import { resolveView } from '../emit/from/updatable-view.ts';
import { saveTable, withTable } from '../file/schema-store.ts';
import { describingSession, warnOfSyntax } from '../session/session-state.ts';
import { unknownDefiner } from '../plan/trigger/definer-rights.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { parseViewQuery, withoutSlots } from '../catalog/view-text.ts';

/** Runs CREATE VIEW and ALTER VIEW. @throws WireError 1050, 1060, 1146, 1353 and what is wrong with the query */
export function createView(work: DefinitionWork, node: CreateView, sql: string): void {
  const schema = schemaOf(work, node.view.schema);
  const database = requireDatabase(work.catalog, schema);
  const existing = findTable(work.catalog, schema, node.view.name);
  refuseExisting(existing, node, schema);
  refuseQuery(work, node, schema);
  const cx = rootContext(new PlanBuilder(), work.catalog, describingSession(work.state), EMPTY_SCOPE);
  const read = readQuery(work, cx, node);
  if (existing !== undefined && node.ifNotExists === true)
    return note(work, wireError('ER_TABLE_EXISTS_ERROR', existing.name));
  const id = existing?.id ?? work.nextId();
  const kept = node.alters === true && existing?.kind === 'view' ? existing : undefined;
  const view: View = {
    kind: 'view',
    id,
    schema,
    name: node.view.name,
    ...read,
    text: node.text || sql,
    database: work.state.database,
    definer:
      node.definer === undefined ? work.state.environment.currentUser : `${node.definer.user}@${node.definer.host}`,
    charset: String(work.state.environment.systemVariable('character_set_client', undefined) ?? 'utf8mb4'),
    connection: work.state.connection,
    named: node.columns.length > 0,
    algorithm: algorithmOf(work, node, kept),
    security: securityOf(node, kept),
    checkOption: node.checkOption,
    created: work.shared.clock.now(),
  };
  const isChangeable = resolveView(cx, view, '', '') !== undefined;
  if (view.checkOption !== undefined && !isChangeable) throw wireError('ER_VIEW_NONUPD_CHECK', schema, view.name);
  const unknown = unknownDefiner(work.state.environment, view);
  if (unknown !== undefined) note(work, unknown);
  saveTable(work.connection, database, view);
  work.catalog = withTable(work.catalog, schema, view.name, view);
}

/** What no view reads. @throws WireError 1146, 1235, 1351, 1352 */
function refuseQuery(work: DefinitionWork, node: CreateView, schema: string): void {
  const temporary = factorsRead(node.query).find(({ table }) =>
    work.state.temporary.find(schemaOf(work, table.schema), table.name),
  );
  if (temporary !== undefined) throw wireError('ER_VIEW_SELECT_TMPTABLE', temporary.alias ?? temporary.table.name);
  if (readsItself(work, node, schema)) throw wireError('ER_NO_SUCH_TABLE', schema, node.view.name);
  if (namesVariables(node.query)) throw wireError('ER_VIEW_SELECT_VARIABLE');
  if (callsOneOf(node.query, isOfComponent)) throw notSupported('a function of a component in a view');
  if (callsOneOf(node.query, isSysFunction)) throw notSupported('a function of sys in a view');
}

/** The query with all names in full, and its columns. @throws WireError 1060, 1166, 1353 and what is wrong with the query */
function readQuery(
  work: DefinitionWork,
  cx: EmitContext,
  node: CreateView,
): Pick<View, 'query' | 'columns' | 'isFrozen'> {
  const written = withoutSlots(node.query);
  const { outputs } = emitQuery(cx, written);
  warnOfSyntax(work.state, cx.builder.told);
  if (node.columns.length > 0 && node.columns.length !== outputs.length) throw wireError('ER_VIEW_WRONG_LIST');
  const { cast, hasCasts } = withFractions(written, cx.builder.fractions);
  const query = resolveQuery(work.catalog, work.state.database, cast);
  const columns = node.columns.length > 0 ? node.columns : columnNames(query, outputs);
  const wrong = columns.find(isNoColumnName);
  if (wrong !== undefined) throw wireError('ER_WRONG_COLUMN_NAME', wrong);
  const duplicate = firstTwice(columns, (name) => name.toLowerCase());
  if (duplicate !== undefined) throw wireError('ER_DUP_FIELDNAME', duplicate);
  const isFrozen = hasStar(node.query) || hasCasts || changesMeaning(optionsOfSqlMode(work.state.mode.text));
  return { query, columns, isFrozen };
}

/** The query with the casts that TIME and TIMESTAMP of one argument are, which have the digits of what they read. */
function withFractions(
  query: Query,
  fractions: WeakMap<Expression, number>,
): { readonly cast: Query; readonly hasCasts: boolean } {
  let hasCasts = false;
  const withCast = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const call = value as FunctionCall;
    const digits = fractions.get(call);
    if (digits === undefined) return value;
    hasCasts = true;
    const name = call.name === 'time' ? 'time' : 'datetime';
    const type = {
      name,
      length: digits === 0 ? undefined : digits,
      unsigned: false,
      zerofill: false,
      values: [],
      binary: false,
    };
    return { kind: 'cast', operand: call.args[0], type };
  };
  const cast = JSON.parse(JSON.stringify(query, withCast)) as Query;
  return { cast, hasCasts };
}

/** @throws WireError 1050, 1146, 1347 */
function refuseExisting(existing: Table | View | undefined, node: CreateView, schema: string): void {
  const { name } = node.view;
  if (existing === undefined && node.alters === true) throw wireError('ER_NO_SUCH_TABLE', schema, name);
  if (existing === undefined || node.ifNotExists === true || (node.orReplace && existing.kind === 'view')) return;
  throw node.orReplace ? wireError('ER_WRONG_OBJECT', schema, name, 'VIEW') : wireError('ER_TABLE_EXISTS_ERROR', name);
}

/** ALTER VIEW leaves as it was what it does not name. */
function securityOf({ security }: CreateView, kept: View | undefined): View['security'] {
  if (security === undefined) return kept?.security;
  return security === 'invoker' ? security : undefined;
}

/** MERGE is for queries whose rows are rows of their tables. @param kept the view that ALTER VIEW changes */
function algorithmOf({ state }: DefinitionWork, node: CreateView, kept: View | undefined): View['algorithm'] {
  const named = node.algorithm === 'undefined' ? undefined : node.algorithm;
  const algorithm = named ?? kept?.algorithm;
  if (algorithm === 'merge' && !keepsRows(node.query)) {
    const { errno, message } = wireError('ER_WARN_VIEW_MERGE');
    state.environment.addWarning({ level: 'Warning', errno, message });
    return undefined;
  }
  return algorithm;
}

/** Whether a view would read itself, perhaps by way of other views. */
function readsItself(work: DefinitionWork, { query, view }: CreateView, schema: string): boolean {
  const seen = new Set<unknown>();
  const reads = (tree: Query, database: string | undefined): boolean =>
    factorsRead(tree).some(({ table }) => {
      const from = table.schema ?? database ?? schema;
      if (from === schema && table.name === view.name) return true;
      const found = findTable(work.catalog, from, table.name);
      if (found?.kind !== 'view' || seen.has(found)) return false;
      seen.add(found);
      return reads(parseViewQuery(found), found.database);
    });
  return reads(query, work.state.database);
}

/** Whether a `*` stands anywhere in a query. */
function hasStar(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return ('kind' in node && node.kind === 'star') || Object.values(node).some(hasStar);
}

/** The names of a view's columns: those that the query gives them, or instead of a name that no column may have another. */
function columnNames(query: Query, outputs: readonly { readonly name: string }[]): readonly string[] {
  let first = query;
  while (first.kind === 'set-operation') first = first.left;
  const { items } = first;
  return outputs.map(({ name }, i) => {
    const item = items[i];
    return item?.kind === 'item' && item.alias?.startsWith('Name_exp_') === true ? item.alias : name;
  });
}

/** @throws WireError 1051, 1347 */
export function dropViews(work: DefinitionWork, node: DropView): void {
  const missing: string[] = [];
  for (const { schema: written, name } of node.views) {
    const schema = schemaOf(work, written);
    const view = findTable(work.catalog, schema, name);
    if (view?.kind === 'view') {
      dropStoredTable(work, view, []);
      continue;
    }
    const isTable = view !== undefined;
    const problem = isTable
      ? wireError('ER_WRONG_OBJECT', schema, name, 'VIEW')
      : wireError('ER_BAD_TABLE_ERROR', `${schema}.${name}`);
    if (node.ifExists) note(work, problem);
    else if (isTable) throw problem;
    else missing.push(`${schema}.${name}`);
  }
  if (missing.length > 0) throw wireError('ER_BAD_TABLE_ERROR', missing.join(','));
}

const isOfComponent = (name: unknown): boolean => name === QUERY_ATTRIBUTE;

/** Whether a tree calls a function of some kind. */
function callsOneOf(tree: unknown, isOne: (name: unknown) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  const { kind, name } = tree as { readonly kind?: unknown; readonly name?: unknown };
  return (kind === 'call' && isOne(name)) || Object.values(tree).some((part) => callsOneOf(part, isOne));
}
