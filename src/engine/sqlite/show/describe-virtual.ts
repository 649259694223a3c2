import type { ResultValue } from '../../../mysql/column.ts';
import { rootContext } from '../context/emit-context.ts';
import { emitVirtualTable } from '../emit/from/emit-virtual-table.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import { informationColumns } from '../information/information-schema-columns.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { collationName, typeText } from '../type/type-text.ts';
import type { ValueType } from '../type/type.ts';
/** Rows of SHOW FULL COLUMNS for a table that is computed; `undefined` when there is none of that name. */
export function describeVirtual(
  context: StatementContext,
  schema: string,
  name: string,
): readonly (readonly ResultValue[])[] | undefined {
  const cx = rootContext(new PlanBuilder(), context.shared.catalog, context.state, EMPTY_SCOPE);
  const virtual = emitVirtualTable(cx, schema, name, 't');
  if (virtual === undefined) return undefined;
  const isInformation = schema.toLowerCase() === 'information_schema';
  const described = isInformation ? informationColumns(name.toUpperCase()) : [];
  if (described.length === 0) return virtual.columns.map((column) => row(column.name, column.value.type, true, null));
  return described.map((column) => row(column.name, column.type, column.nullable, column.default));
}

const row = (name: string, type: ValueType, nullable: boolean, initial: string | null): readonly ResultValue[] => [
  name,
  typeText(type),
  collationName(type),
  nullable ? 'YES' : 'NO',
  '',
  initial,
  '',
  'select',
  '',
];
