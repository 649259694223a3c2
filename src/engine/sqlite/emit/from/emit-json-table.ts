import { containsQuery } from '../../../../sql/children.ts';
import { WireError, wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { DataType, JsonFallback, JsonTable, JsonTableColumn } from '../../../../sql/ast.ts';
import { columnType } from '../../catalog/column-type.ts';
import { convertItem, packStored, type ItemFallback, type JsonItem } from '../../functions/json/json-item.ts';
import { parsePath } from '../../functions/json/json-path.ts';
import { TABLE_RULES, type TableItem } from '../../functions/json/json-table.ts';
import { isJsonProblem, parseJson } from '../../type/json.ts';
import { integerType, type ValueType } from '../../type/type.ts';
import { documentSql } from '../../operand/to-document.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { fromArray } from './emit-lateral.ts';
import { COERCIBILITY, sqlValue } from '../../operand/operand.ts';
import type { Scope, ScopeColumn, ScopeTable } from '../../context/scope.ts';
import { sqliteText } from '../../operand/to-text.ts';

/**
 * Emits JSON_TABLE: a function makes the rows, and `json_each` a table of them.
 *
 * @param before the tables that its document can refer to
 * @throws WireError 1060, 1067, 1210 for a document that a query gives, 3143, 3144, 3146, 3667
 */
export function emitJsonTable(
  cx: EmitContext,
  node: JsonTable,
  before: Scope | undefined,
): readonly [sql: string, table: ScopeTable] {
  if (node.alias === '') throw wireError('ER_TF_MUST_HAVE_ALIAS');
  if (containsQuery(node.document)) throw wireError('ER_WRONG_ARGUMENTS', 'JSON_TABLE');
  const scope: Scope = { tables: [], outer: before };
  const document = emit({ ...cx, scope, aliases: new Map(), clause: 'a table function argument' }, node.document);
  if (document.type.kind === 'bytes') throw wireError('ER_INVALID_JSON_CHARSET', 'binary');
  if (!['json', 'text', 'enum', 'set', 'null'].includes(document.type.kind))
    throw wireError('ER_INVALID_TYPE_FOR_JSON', 1, 'json_table');
  parsePath(node.path);
  const description = JSON.stringify({ path: node.path, columns: tableItems(cx, node.columns) });
  const sqlName = cx.builder.alias();
  const rows = `m_json_table(${documentSql(cx.builder, document)},${sqliteText(description)})`;
  const { sql, column } = fromArray(rows, sqlName);
  const columns = flatColumns(node.columns).map(({ name, type }, i): ScopeColumn => {
    const value = sqlValue(column(i), type, true, COERCIBILITY.column);
    const origin = { schema: '', table: node.alias, originalTable: 'json_table', originalName: name, flags: 0 };
    return { name, value: { ...value, origin }, hidden: false };
  });
  checkNames(columns);
  return [sql, { alias: node.alias, schema: undefined, sqlName, columns, table: undefined }];
}

function checkNames(columns: readonly ScopeColumn[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name.toLowerCase())) throw wireError('ER_DUP_FIELDNAME', name);
    seen.add(name.toLowerCase());
  }
}

const ORDINAL = integerType(9);

interface FlatColumn {
  readonly name: string;
  readonly type: ValueType;
}

function flatColumns(columns: readonly JsonTableColumn[]): readonly FlatColumn[] {
  return columns.flatMap((column) => {
    if (column.kind === 'nested') return flatColumns(column.columns);
    return { name: column.name, type: column.kind === 'ordinality' ? ORDINAL : itemType(column.type, column.name) };
  });
}

function itemType(type: DataType, name: string): ValueType {
  const inherited = { charset: 'utf8mb4', collation: 'utf8mb4_0900_ai_ci' };
  return columnType(type, name, inherited);
}

function tableItems(cx: EmitContext, columns: readonly JsonTableColumn[]): readonly TableItem[] {
  return columns.map((column): TableItem => {
    if (column.kind === 'ordinality') return { kind: 'ordinality' };
    parsePath(column.path);
    if (column.kind === 'nested') return { kind: 'nested', path: column.path, columns: tableItems(cx, column.columns) };
    const { kind, name, path } = column;
    const type = itemType(column.type, name);
    const item: JsonItem = { name, path, type, onEmpty: { kind: 'null' }, onError: { kind: 'null' } };
    if (column.kind === 'exists') return { ...item, kind };
    const onEmpty = tableFallback(cx, column.onEmpty, item);
    return { ...item, kind, onEmpty, onError: tableFallback(cx, column.onError, item) };
  });
}

/** Defaults are JSON in a text. @throws WireError 1067 */
function tableFallback(cx: EmitContext, choice: JsonFallback | undefined, item: JsonItem): ItemFallback {
  if (choice === undefined) return { kind: 'null' };
  if (choice.kind !== 'default') return choice;
  if (choice.value.kind !== 'literal' || choice.value.type !== 'string')
    throw notSupported('JSON_TABLE defaults that are no texts');
  const parsed = parseJson(choice.value.value);
  if (isJsonProblem(parsed)) throw wireError('ER_INVALID_DEFAULT', item.name);
  try {
    const stored = convertItem(parsed, item, cx.session, TABLE_RULES);
    return stored === null ? { kind: 'null' } : { kind: 'default', value: packStored(stored) };
  } catch (error) {
    throw error instanceof WireError && error.errno !== 3669 ? wireError('ER_INVALID_DEFAULT', item.name) : error;
  }
}
