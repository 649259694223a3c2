import { WireError } from '../../../../mysql/wire-error.ts';
import type { SessionState } from '../../session/session-state.ts';
import { storeValue } from '../../store/store-value.ts';
import { printJson, shownJson, type JsonNode, type JsonScalar } from '../../type/json.ts';
import { isTemporal, type StoredValue, type ValueType } from '../../type/type.ts';
import { physicalType } from '../../type/physical-type.ts';
import { itemContext } from './item-moment.ts';
import { findAll, isMany, parsePath } from './json-path.ts';

/** What takes the place of a value that is missing or does not fit; a default is in its stored form, packed. */
export type ItemFallback = { readonly kind: 'null' | 'error' } | { readonly kind: 'default'; readonly value: string };

/** How a value of SQL is taken out of a document. */
export interface JsonItem {
  readonly name: string;
  readonly path: string;
  readonly type: ValueType;
  readonly onEmpty: ItemFallback;
  readonly onError: ItemFallback;
  /** Whether arrays and objects become a text, and are no error. */
  readonly takesAll?: boolean;
}

/** What an item tells with ON EMPTY or ON ERROR, and how it reads what documents have no type for. */
export interface ItemRules {
  readonly moment: (node: JsonScalar, item: JsonItem, session: SessionState) => StoredValue;
  readonly year: (value: string | number | bigint, item: JsonItem, session: SessionState) => StoredValue;
  readonly missing: (item: JsonItem) => WireError;
  readonly structured: (item: JsonItem) => WireError;
  readonly unfit: (item: JsonItem, error: WireError) => WireError;
}

/** The stored form of the value that an item finds. @throws WireError where the item says so */
export function itemValue(node: JsonNode, item: JsonItem, session: SessionState, rules: ItemRules): StoredValue {
  const legs = parsePath(item.path);
  const found = findAll(node, legs);
  const [first] = found;
  if (first === undefined) return fallback(item.onEmpty, () => rules.missing(item));
  const isList = found.length > 1 || (isMany(legs) && item.type.kind === 'json');
  if (isList && item.takesAll === true && item.type.kind !== 'json')
    return fallback(item.onError, () => rules.structured(item));
  try {
    return convertItem(isList ? { kind: 'array', items: found } : first, item, session, rules);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return fallback(item.onError, () => error);
  }
}

/** @throws WireError */
export function fallback(choice: ItemFallback, error: () => WireError): StoredValue {
  if (choice.kind === 'error') throw error();
  return choice.kind === 'default' ? unpackStored(choice.value) : null;
}

/** A stored value as a text with a letter in front that tells its storage class. */
export function packStored(value: Exclude<StoredValue, null>): string {
  if (typeof value === 'bigint') return `i${value}`;
  if (typeof value === 'number') return `r${value}`;
  return typeof value === 'string' ? `t${value}` : `b${Buffer.from(value).toString('hex')}`;
}

function unpackStored(packed: string): StoredValue {
  const rest = packed.slice(1);
  switch (packed[0] ?? '') {
    case 'i':
      return BigInt(rest);
    case 'r':
      return Number(rest);
    case 'b':
      return Buffer.from(rest, 'hex');
    default:
      return rest;
  }
}

/** A value of a document in the form of the item's type. @throws WireError */
export function convertItem(node: JsonNode, item: JsonItem, session: SessionState, rules: ItemRules): StoredValue {
  if (node.kind === 'scalar' && node.value === null) return null;
  if (item.type.kind === 'json') return printJson(node);
  if (node.kind !== 'scalar') {
    if (item.takesAll !== true) throw rules.structured(item);
    return storedItem(shownJson(printJson(node)), item, session);
  }
  try {
    if (isTemporal(item.type)) return asInteger(rules.moment(node, item, session), item.type);
    const value = scalarValue(node, item);
    return item.type.kind === 'year'
      ? asInteger(rules.year(value, item, session), item.type)
      : storedItem(value, item, session);
  } catch (error) {
    throw error instanceof WireError ? rules.unfit(item, error) : error;
  }
}

/** @throws WireError for a text that is no whole number, where one is wanted */
function scalarValue(node: JsonScalar, { name, type: { kind } }: JsonItem): string | number | bigint {
  const { value, text, sort } = node;
  if (typeof value === 'boolean') return kind === 'text' ? String(value) : Number(value);
  if (typeof value !== 'number') {
    if ((kind === 'int' || kind === 'year') && !/^\s*[-+]?\d+\s*$/.test(value ?? ''))
      throw new WireError(1366, 'HY000', `Incorrect integer value: '${value}' for column '${name}' at row 1`);
    return value ?? '';
  }
  if (kind === 'text' || kind === 'decimal' || sort === 'decimal') return shownJson(text);
  return /^-?\d+$/.test(text) ? BigInt(text) : value;
}

/** A value in the form of the item's type. @throws WireError for one that does not fit */
export function storedItem(
  value: string | number | bigint,
  { name, type }: Pick<JsonItem, 'name' | 'type'>,
  session: SessionState,
): StoredValue {
  return asInteger(storeValue(value, { name, type }, itemContext(session)), type);
}

const asInteger = (stored: StoredValue, type: ValueType): StoredValue =>
  typeof stored === 'number' && physicalType(type) === 'INTEGER' ? BigInt(stored) : stored;
