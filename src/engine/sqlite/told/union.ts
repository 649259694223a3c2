import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import { wireOf, type Told } from '../operand/result-column.ts';
import type { ValueType } from '../type/type.ts';
import { oneOf } from './choice.ts';
import { asItem, BINARY_COLLATION, columnTold, heldString, isString, ENUMERATED } from './told.ts';

/**
 * What clients are told of a column of a set operation, whose rows MySQL puts in a table (`Item_aggregate_type` in
 * sql/item.cc).
 *
 * @param type the form of its values
 * @param both what clients are told of the columns of the two queries
 */
export function unionTold(type: ValueType, nullable: boolean, both: readonly Told[]): Told {
  const given = columnTold(type, nullable);
  const parts = both.flatMap((told) => told.parts ?? [told]);
  if (given.type === COLUMN_TYPE.null)
    return { ...given, type: COLUMN_TYPE.varString, collation: BINARY_COLLATION, parts };
  const values = parts.map(asItem);
  // Of a list of members NULL alone leaves what it is.
  const isKept =
    (given.flags & ENUMERATED) !== 0 && values.filter((value) => value.type !== COLUMN_TYPE.null).length < 2;
  if (isKept) return { ...given, parts };
  const told = { ...oneOf(given, values), isColumn: true };
  const isDay = given.type === COLUMN_TYPE.date || given.type === COLUMN_TYPE.datetime;
  if (isDay && !nullable) return { ...told, parts, flags: told.flags | COLUMN_FLAG.noDefaultValue };
  if (!isString(given)) return { ...told, parts };
  const column = heldString(told);
  const isKeptShort = told.type === COLUMN_TYPE.string && column.type === COLUMN_TYPE.varString;
  const isLong = told.type === COLUMN_TYPE.blob;
  const flags = column.flags | (isLong ? COLUMN_FLAG.blob : 0);
  return { ...column, ...(isKeptShort || isLong ? { type: told.type, length: told.length, flags } : {}), parts };
}

/** What COM_STMT_PREPARE tells of such a column: nothing has been put in a table yet. @param told what is told of its rows */
export function announcedUnion(type: ValueType, nullable: boolean, { parts = [] }: Told): Told {
  const wire = wireOf(type.kind === 'year' ? { ...type, computed: true } : type, undefined);
  const given: Told = { ...wire, nullable: nullable || type.kind === 'null', isColumn: false };
  const told = oneOf(given, parts.map(asItem));
  // A text still says whether the first of the values had a sign.
  return isString(given) ? { ...told, flags: told.flags | ((parts[0]?.flags ?? 0) & COLUMN_FLAG.unsigned) } : told;
}
