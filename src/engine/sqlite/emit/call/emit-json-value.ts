import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, JsonFallback, JsonValue } from '../../../../sql/ast.ts';
import { type JsonItem, type ItemFallback, packStored, storedItem } from '../../functions/json/json-item.ts';
import { plainYear } from '../../functions/json/item-moment.ts';
import { parsePath } from '../../functions/json/json-path.ts';
import { textType, type StoredValue, type ValueType } from '../../type/type.ts';
import { documentSql } from '../../operand/to-document.ts';
import { castType } from '../operator/emit-cast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { sqlValue, type SqlValue } from '../../operand/operand.ts';
import { literalValue } from '../../operand/literal-type.ts';
import { sqliteText } from '../../operand/to-text.ts';

/** What JSON_VALUE gives without RETURNING. */
const RETURNED = textType(512, 'utf8mb4_0900_bin');

/** Emits JSON_VALUE. @throws WireError 3143, 3146 */
export function emitJsonValue(cx: EmitContext, node: JsonValue): SqlValue {
  const document = emit(cx, node.document);
  if (document.type.kind === 'bytes') throw wireError('ER_INVALID_JSON_CHARSET', 'binary');
  if (!['json', 'text', 'null'].includes(document.type.kind))
    throw wireError('ER_INVALID_TYPE_FOR_JSON', 1, 'json_value');
  parsePath(node.path);
  const type = returnedType(node);
  const item: JsonItem = {
    name: 'json_value',
    path: node.path,
    type,
    takesAll: type.kind === 'text',
    onEmpty: valueFallback(cx, node.onEmpty, type),
    onError: valueFallback(cx, node.onError, type),
  };
  return sqlValue(`m_json_value(${documentSql(cx.builder, document)},${sqliteText(JSON.stringify(item))})`, type);
}

function returnedType({ returning }: JsonValue): ValueType {
  if (returning === undefined) return RETURNED;
  const type = castType(returning.name, returning.length, returning.scale, returning.charset, RETURNED.collation);
  if (type.kind === 'text') return textType(type.length, RETURNED.collation);
  return returning.name === 'float' ? { kind: 'float', unsigned: false, decimals: 31, precision: undefined } : type;
}

function valueFallback(cx: EmitContext, choice: JsonFallback | undefined, type: ValueType): ItemFallback {
  if (choice === undefined) return { kind: 'null' };
  if (choice.kind !== 'default') return choice;
  const value = constantValue(choice.value);
  if (value === null) return { kind: 'null' };
  const target = { name: 'json_value', type };
  const stored = type.kind === 'year' ? returnedYear(value, target) : storedItem(value, target, cx.session);
  return stored === null ? { kind: 'null' } : { kind: 'default', value: packStored(stored) };
}

/** @throws WireError 1690 */
function returnedYear(value: string | number | bigint, target: Pick<JsonItem, 'name' | 'type'>): StoredValue {
  try {
    return plainYear(value, target);
  } catch {
    throw wireError('ER_DATA_OUT_OF_RANGE', 'YEAR', target.name);
  }
}

/** The value of a default: a literal, or a number with a sign. */
function constantValue(node: Expression): string | number | bigint | null {
  if (node.kind === 'unary' && node.operator === '-' && node.operand.kind === 'literal') {
    const value = literalValue(node.operand.type, node.operand.value);
    return typeof value === 'string' ? `-${value}` : typeof value === 'bigint' ? -value : -Number(value);
  }
  const value = node.kind === 'literal' ? literalValue(node.type, node.value) : undefined;
  if (value === undefined || value instanceof Uint8Array) throw notSupported('DEFAULT of this kind ON EMPTY');
  return value;
}
