import { parseOne } from '../../../sql/parser.ts';
import { findCharacterSet } from '../type/character-set.ts';
import type { DecimalType, TextType, ValueType } from '../type/type.ts';
import { columnType } from '../catalog/column-type.ts';
import { INFORMATION_COLUMNS } from './information-schema-types.ts';
import type { ViewColumn } from '../catalog/view-column.ts';

const known = new Map<string, readonly ViewColumn[]>();

/** Names of the tables of information_schema whose columns are known. */
export const INFORMATION_TABLES: readonly string[] = Object.keys(INFORMATION_COLUMNS);

/** What DESCRIBE tells of a table of information_schema; nothing for a table of another name. @param table in capitals */
export function informationColumns(table: string): readonly ViewColumn[] {
  let found = known.get(table);
  if (found === undefined) {
    const list = INFORMATION_COLUMNS[table];
    found = list === undefined ? [] : list.split(/\|\s*/).map(describedColumn);
    known.set(table, found);
  }
  return found;
}

/** A name, its type, what follows `@`, whether it is NOT NULL and its default. */
const ITEM = /^(?<name>\w+) (?<type>(?:[^@!'=]|'[^']*')+)(?:@(?<rules>\w))?(?<isFull>!)?(?:=(?<initial>.*))?$/;

function describedColumn(item: string): ViewColumn {
  const { name = '', type = '', rules = '', isFull, initial } = ITEM.exec(item)?.groups ?? {};
  return {
    name,
    type: valueType(type, COLLATIONS[rules] ?? 'utf8mb3_general_ci'),
    nullable: isFull === undefined,
    default: initial ?? null,
    extra: '',
    comment: '',
  };
}

const COLLATIONS: Readonly<Record<string, string>> = {
  a: 'ascii_general_ci',
  b: 'utf8mb3_bin',
  m: 'utf8mb4_0900_ai_ci',
  M: 'utf8mb4_bin',
  t: 'utf8mb3_tolower_ci',
};

const NAMES: Readonly<Record<string, string>> = {
  i: 'int',
  iu: 'int unsigned',
  l: 'bigint',
  lu: 'bigint unsigned',
  n: 'tinyint',
  dt: 'datetime',
  ts: 'timestamp',
};

function valueType(written: string, collation: string): ValueType {
  const charset = collation.split('_', 1)[0] ?? '';
  const [, letter, size] = /^([vc])(\d+)$/.exec(written) ?? [];
  if (letter !== undefined) {
    const form: TextType['form'] = letter === 'v' ? 'varchar' : 'char';
    return { kind: 'text', form, length: Number(size), charset, collation };
  }
  const [, precision] = /^decimal\((\d+),0\)$/.exec(written) ?? [];
  if (precision !== undefined) return wideDecimal(Number(precision));
  const { statement } = parseOne(`create table t (c ${NAMES[written] ?? written})`);
  const [column] = statement.kind === 'create-table' ? statement.columns : [];
  const type = column && columnType(column.type, 'c', { charset, collation: defaultOf(charset) });
  if (type === undefined) throw new Error(`no type: ${written}`);
  return 'collation' in type ? { ...type, collation } : type;
}

const defaultOf = (charset: string): string => findCharacterSet(charset)?.defaultCollation ?? charset;

/** A decimal of more digits than tables have. */
const wideDecimal = (precision: number): DecimalType => ({
  kind: 'decimal',
  precision,
  scale: 0,
  unsigned: false,
  big: true,
});
