import { WireError } from '../../../../mysql/wire-error.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { storeValue } from '../../store/store-value.ts';
import { printJson, shownJson, type JsonNode, type JsonScalar } from '../../type/json.ts';
import type { TimeZone } from '../../type/time-zone.ts';
import { physicalType, type StoredValue, type ValueType } from '../../type/type.ts';
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

/** What an item tells with ON EMPTY or ON ERROR. */
export interface ItemErrors {
  readonly missing: (item: JsonItem) => WireError;
  readonly structured: (item: JsonItem) => WireError;
  readonly unfit: (item: JsonItem, error: WireError) => WireError;
}

/** The stored form of the value that an item finds. @throws WireError where the item says so */
export function itemValue(node: JsonNode, item: JsonItem, zone: TimeZone, errors: ItemErrors): StoredValue {
  const legs = parsePath(item.path);
  const found = findAll(node, legs);
  const [first] = found;
  if (first === undefined) return fallback(item.onEmpty, () => errors.missing(item));
  const isList = found.length > 1 || (isMany(legs) && item.type.kind === 'json');
  if (isList && item.takesAll === true && item.type.kind !== 'json')
    return fallback(item.onError, () => errors.structured(item));
  try {
    return convertItem(isList ? { kind: 'array', items: found } : first, item, zone, errors);
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
export function convertItem(node: JsonNode, item: JsonItem, zone: TimeZone, errors: ItemErrors): StoredValue {
  if (node.kind === 'scalar' && node.value === null) return null;
  if (item.type.kind === 'json') return printJson(node);
  if (node.kind !== 'scalar') {
    if (item.takesAll !== true) throw errors.structured(item);
    return storedItem(shownJson(printJson(node)), item, zone);
  }
  try {
    return storedItem(scalarValue(node, item), item, zone);
  } catch (error) {
    throw error instanceof WireError ? errors.unfit(item, error) : error;
  }
}

/** @throws WireError for a text that is no whole number, where one is wanted */
function scalarValue(node: JsonScalar, { name, type: { kind } }: JsonItem): string | number | bigint {
  const { value, text, sort } = node;
  if (typeof value === 'boolean') return kind === 'text' ? String(value) : Number(value);
  if (typeof value !== 'number') {
    if (kind === 'int' && !/^\s*[-+]?\d+\s*$/.test(value ?? ''))
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
  zone: TimeZone,
): StoredValue {
  const context: StoreContext = { strict: true, noZeroDate: false, zone, row: 1, warn: () => {} };
  const stored = storeValue(value, { name, type }, context);
  return typeof stored === 'number' && physicalType(type) === 'INTEGER' ? BigInt(stored) : stored;
}
