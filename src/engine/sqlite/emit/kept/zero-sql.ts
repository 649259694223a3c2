import type { Column } from '../../catalog/catalog.ts';
import { SAME_FOR_ALL } from '../../functions/assign/stored-value.ts';
import { literalSql } from '../../operand/literal-sql.ts';
import { implicitDefault } from '../../store/store-column.ts';
import { storeValue } from '../../store/store-value.ts';
import { isFloatingPoint } from '../../type/type.ts';

/** What a NOT NULL column holds where NULL is no error, in the stored form: the zero of its type, of an ENUM no member. */
export function zeroSql({ name, type }: Pick<Column, 'name' | 'type'>): string {
  if (type.kind === 'enum') return '0';
  const zero = storeValue(implicitDefault(type), { name, type }, SAME_FOR_ALL);
  return literalSql(typeof zero === 'number' && !isFloatingPoint(type) ? BigInt(zero) : zero);
}
