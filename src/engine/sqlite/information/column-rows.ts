import type { ResultValue } from '../../../mysql/column.ts';
import { isWideCharset, shortestCharacter } from '../../../mysql/wide-charset.ts';
import type { SessionEnvironment, ShownPrivilege } from '../../engine.ts';
import type { Column, Table, View } from '../catalog/catalog.ts';
import { columnExtra, columnKey, defaultText, escapedText, generatedText } from './column-text.ts';
import { isNoView } from '../../information-kind.ts';
import { informationColumns } from './information-schema-columns.ts';
import type { Row } from './information-rows.ts';
import { CHARACTER_SETS } from '../type/character-set.ts';
import { collationName, dataTypeName, typeText } from '../type/type-text.ts';
import { isGeometry, type ValueType } from '../type/type.ts';
import type { ViewColumn } from '../catalog/view-column.ts';

function characterLength(type: ValueType): readonly [ResultValue, ResultValue] {
  const width = 'charset' in type ? (CHARACTER_SETS.find(({ name }) => name === type.charset)?.maxLength ?? 4) : 4;
  if (type.kind === 'text') {
    const shortest = isWideCharset(type.charset) ? shortestCharacter(type.charset) : 1;
    return type.form.endsWith('text')
      ? [Math.floor(type.length / shortest), type.length]
      : [type.length, type.length * width];
  }
  if (type.kind === 'bytes') return isGeometry(type) ? [null, null] : [type.length, type.length];
  if (type.kind === 'enum') {
    const longest = Math.max(0, ...type.members.map((member) => member.length));
    return [longest, longest * width];
  }
  if (type.kind === 'set') return [type.members.join(',').length, type.members.join(',').length * width];
  return [null, null];
}

const INTEGER_PRECISION = { 8: 3, 16: 5, 24: 7, 32: 10, 64: 19 } as const;

function numericFacts(type: ValueType): readonly [ResultValue, ResultValue] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types have no such facts
  switch (type.kind) {
    case 'int':
      return [type.bits === 64 && type.unsigned ? 20 : INTEGER_PRECISION[type.bits], 0];
    case 'decimal':
      return [type.precision, type.scale];
    case 'float':
      return [type.precision ?? type.width ?? 12, type.decimals === 31 ? null : type.decimals];
    case 'double':
      return [type.precision ?? type.width ?? 22, type.decimals === 31 ? null : type.decimals];
    case 'bit':
      return [type.length, null];
    default:
      return [null, null];
  }
}

const PRIVILEGES = ['select', 'insert', 'update', 'references'] as const;

/** What the session's account may do with the columns of a table, as COLUMNS and SHOW FULL COLUMNS tell it. */
export function columnPrivileges(
  environment: Pick<SessionEnvironment, 'holds'>,
  { schema, name, temporary }: Pick<Table, 'schema' | 'name' | 'temporary'>,
): string {
  const { holds } = environment;
  const isHeld = (privilege: ShownPrivilege): boolean =>
    temporary === true || (holds?.call(environment, privilege, schema, name) ?? true);
  return PRIVILEGES.filter(isHeld).join(',');
}

/** A row of COLUMNS for a column of a table. */
export function columnRow(table: Table, column: Column, position: number, privileges: string): Row {
  const { name, type, nullable, comment } = column;
  const shown = { name, type, nullable, comment, default: defaultText(column), extra: columnExtra(column) };
  const generated = escapedText(generatedText(table, column));
  return columnFacts(table, shown, position, { key: columnKey(table, column), generated, privileges });
}

/** A row of COLUMNS for a column of a view. */
export function viewColumnRow(view: View, column: ViewColumn, position: number, privileges: string): Row {
  return columnFacts(view, column, position, { key: '', generated: '', privileges });
}

/** Rows of COLUMNS for a table of information_schema. */
export function informationColumnRows(name: string): readonly Row[] {
  const table = { schema: 'information_schema', name };
  return informationColumns(name).map((column, i) => {
    const row = columnFacts(table, column, i + 1, { key: '', generated: '', privileges: 'select' });
    if (!isNoView(name)) return row;
    const { type } = column;
    const letters =
      type.kind === 'text' && type.form === 'varchar' ? [Math.floor(type.length / 3), type.length] : undefined;
    return row.toSpliced(LENGTHS_AT, LENGTHS, ...(letters ?? row.slice(LENGTHS_AT, LENGTHS_AT + 2)), null, null, null);
  });
}

/** Where the lengths stand in a row of COLUMNS: of letters, of bytes, the digits and fractions of numbers, the fraction of moments. */
const LENGTHS_AT = 8;
const LENGTHS = 5;

function columnFacts(
  table: Pick<Table, 'schema' | 'name'>,
  column: ViewColumn,
  position: number,
  { key, generated, privileges }: { readonly key: string; readonly generated: string; readonly privileges: string },
): Row {
  const { type } = column;
  const fsp = type.kind === 'datetime' || type.kind === 'timestamp' || type.kind === 'time' ? type.fsp : null;
  const collation = collationName(type);
  return [
    'def',
    table.schema,
    table.name,
    column.name,
    position,
    column.default,
    column.nullable ? 'YES' : 'NO',
    dataTypeName(type),
    ...characterLength(type),
    ...numericFacts(type),
    fsp,
    'charset' in type ? type.charset : null,
    collation,
    typeText(type),
    key,
    column.extra,
    privileges,
    column.comment,
    generated,
    type.kind === 'bytes' ? (type.srid ?? null) : null,
  ];
}
