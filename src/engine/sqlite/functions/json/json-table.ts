import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import { isJsonProblem, readJson, type JsonNode } from '../../type/json.ts';
import type { SessionState } from '../../session/session-state.ts';
import { isTemporal, type StoredValue } from '../../type/type.ts';
import { columnMoment, plainYear, returnedMoment } from './item-moment.ts';
import { fallback, itemValue, packStored, storedItem, type ItemRules, type JsonItem } from './json-item.ts';
import { documentOf, findAll, parsePath } from './json-path.ts';
import { text, type Runtime } from '../scalar.ts';
import type { CoreFunction } from '../core-function.ts';

/** A column of JSON_TABLE as the emitter hands it over. */
export type TableItem =
  | { readonly kind: 'ordinality' }
  | (JsonItem & { readonly kind: 'path' | 'exists' })
  | { readonly kind: 'nested'; readonly path: string; readonly columns: readonly TableItem[] };

/** What JSON_TABLE makes rows of. */
export interface TableItems {
  readonly path: string;
  readonly columns: readonly TableItem[];
}

/** Of JSON_TABLE. */
export const TABLE_RULES: ItemRules = {
  moment: columnMoment,
  year: (value, item, session) => storedItem(BigInt(Math.round(Number(value))), item, session),
  missing: ({ name }) => wireError('ER_MISSING_JSON_TABLE_VALUE', name),
  structured: ({ name }) => wireError('ER_WRONG_JSON_TABLE_VALUE', name),
  unfit: ({ name, type }, { errno }) =>
    OUT_OF_RANGE.has(errno) || isTemporal(type)
      ? wireError('ER_JT_VALUE_OUT_OF_RANGE', name)
      : wireError(
          'ER_INVALID_JSON_VALUE_FOR_CAST',
          type.kind === 'int' || type.kind === 'year' ? 'INTEGER' : castName(type),
          name,
          1,
        ),
};

/** Errors about values of the right sort that are too large or too long. */
const OUT_OF_RANGE: ReadonlySet<number> = new Set([1264, 1265, 1406]);

const VALUE_RULES: ItemRules = {
  moment: returnedMoment,
  year: plainYear,
  missing: () => wireError('ER_MISSING_JSON_VALUE', 'json_value'),
  structured: () => wireError('ER_MULTIPLE_JSON_VALUES', 'json_value'),
  unfit: ({ type }) => wireError('ER_DATA_OUT_OF_RANGE', castName(type), 'json_value'),
};

function castName(type: JsonItem['type']): string {
  if (type.kind === 'int') return type.unsigned ? 'UNSIGNED' : 'SIGNED';
  return type.kind === 'text' ? 'CHAR' : type.kind.toUpperCase();
}

type Row = readonly StoredValue[];

const width = (items: readonly TableItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'nested' ? width(item.columns) : 1), 0);

/** Rows of all values that a path leads to. */
function rowsOf(node: JsonNode, { path, columns }: TableItems, session: SessionState): readonly Row[] {
  return findAll(node, parsePath(path)).flatMap((match, i) => matchRows(match, columns, i + 1, session));
}

/** Rows of one value: nested paths come one after another, each with NULL for the others. */
function matchRows(node: JsonNode, items: readonly TableItem[], number: number, session: SessionState): readonly Row[] {
  const own = items.map((item): Row => {
    switch (item.kind) {
      case 'ordinality':
        return [BigInt(number)];
      case 'exists':
        return [storedItem(findAll(node, parsePath(item.path)).length > 0 ? 1 : 0, item, session)];
      case 'path':
        return [itemValue(node, item, session, TABLE_RULES)];
      case 'nested':
        return Array<null>(width(item.columns)).fill(null);
    }
  });
  const rows = items.flatMap((item, i) => {
    if (item.kind !== 'nested') return [];
    return rowsOf(node, item, session).map((row) => own.with(i, row).flat());
  });
  return rows.length > 0 ? rows : [own.flat()];
}

/** A value in JSON, with a letter in front that tells its storage class. */
function packed(value: StoredValue): string {
  if (value === null) return 'null';
  return typeof value === 'bigint' ? String(value) : JSON.stringify(packStored(value));
}

function tell({ session }: Runtime, { errno, message }: WireError): void {
  session.environment.addWarning({ level: 'Warning', errno, message });
}

const tables = new Map<string, TableItems>();
const items = new Map<string, JsonItem>();

/** The emitter's description, parsed once. */
function described<T>(known: Map<string, T>, json: string): T {
  let found = known.get(json);
  if (found === undefined) {
    if (known.size > 500) known.clear();
    found = JSON.parse(json) as T;
    known.set(json, found);
  }
  return found;
}

/** JSON_TABLE and JSON_VALUE: their second argument says what is wanted. */
export function jsonItemFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_json_table: {
      call: (document, description) => {
        const node = documentOf(text(document), 1, 'json_table');
        const rows = rowsOf(node, described(tables, text(description)), runtime.session);
        return `[${rows.map((row) => `[${row.map(packed).join(',')}]`).join(',')}]`;
      },
    },
    m_json_value: {
      call: (document, description) => {
        const item = described(items, text(description));
        const node = readJson(text(document));
        if (!isJsonProblem(node)) return itemValue(node, item, runtime.session, VALUE_RULES);
        const invalid = wireError('ER_INVALID_JSON_TEXT_IN_PARAM', 1, 'json_value', node.reason, node.position);
        if (item.onError.kind !== 'error') tell(runtime, invalid);
        return fallback(item.onError, () => invalid);
      },
    },
  };
}
