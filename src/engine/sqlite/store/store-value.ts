import type { ResultValue } from '../../../mysql/column.ts';
import { storeBit, storeDecimal, storeFloat, storeInteger, storeYear } from './store-number.ts';
import { qualified, type StoreContext, type StoreTarget } from './store-context.ts';
import { storeTemporal } from './store-temporal.ts';
import { storeBytes, storeEnum, storeJson, storeSet, storeText } from './store-text.ts';
import type { StoredValue } from '../type/type.ts';

/**
 * The stored form of a value for a column: exactly what was sent, or MySQL's error (strict mode) or warning.
 *
 * @throws WireError 1264, 1265, 1292, 1366, 1406, 3140
 */
export function storeValue(value: ResultValue, target: StoreTarget, context: StoreContext): StoredValue {
  if (value === null) return null;
  const { type } = target;
  switch (type.kind) {
    case 'int':
      return storeInteger(value, type, target, context);
    case 'text':
      return storeText(value, type, target, context);
    case 'decimal':
      return storeDecimal(value, type, target, context);
    case 'float':
    case 'double':
      return storeFloat(value, type, target, context);
    case 'bytes':
      return storeBytes(value, type, target, context);
    case 'date':
    case 'datetime':
    case 'timestamp':
    case 'time':
      return storeTemporal(value, type, target, context);
    case 'enum':
      return storeEnum(value, type, target, context);
    case 'set':
      return storeSet(value, type, target, context);
    case 'bit':
      return storeBit(value, type, target, context);
    case 'year':
      return storeYear(value, target, context);
    case 'json':
      return storeJson(value, qualified(target, context.table));
    case 'null':
      return null;
  }
}
