import type { Choices } from './choices.ts';
import { columnValue, type Column, type Kind } from './kinds.ts';

/** A table whose columns are known. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly name: string;
  /** Values that fit its type; without them any of its kind. */
  readonly values?: readonly string[] | undefined;
  readonly kind: Kind;
  readonly exact: boolean;
  readonly generated: boolean;
}

type Type = readonly [sql: string, exact?: boolean, values?: readonly string[]];

const SMALL = ['0', '1', '3', '7', '12', '100'];
const WHOLE = [...SMALL, '-3', '-1'];

const TYPES: Readonly<Record<Kind, readonly Type[]>> = {
  number: [
    ['int', true, [...WHOLE, '20240229', '99999']],
    ['bigint', true],
    ['tinyint', true, WHOLE],
    ['smallint unsigned', true, SMALL],
    ['int unsigned', true, SMALL],
    ['bigint unsigned', true, [...SMALL, '18446744073709551615']],
    ['decimal(12,3)', true],
    ['decimal(30,10)', true],
    ['decimal(5,2) unsigned', true, ['0', '1.5', '2.25', '100']],
    ['double', true],
    ['year', true, ['2024', '1999', '2000', '2155', '0', '24']],
    ['bit(5)', false, ['0', '1', '7', "b'101'"]],
    ['boolean', true, ['0', '1', 'true', 'false']],
    ['mediumint', true, [...WHOLE, '99999']],
    ['float', false, ['0', '1.5', '-2.25', '7', '1e5']],
    ['decimal(65,30)', true, ['0', '1.5', '-0.000000000000000000000000000001', '12345678901234567890.5']],
    ['decimal(18,0)', true, [...WHOLE, '999999999999999999']],
    ['int(5) zerofill', true, SMALL],
    ['bit(64)', false, ['0', '7', "b'101'", '18446744073709551615']],
    ['double(12,3)', true, ['0', '1.5', '-2.25', '7', '99999']],
    ['float(7,2)', false, ['0', '1.5', '-2.25', '7', '22222.22']],
    ['double unsigned', true, ['0', '1.5', '2.25', '1e20']],
    ['decimal(4,4)', true, ['0', '0.5', '-0.125', '0.0001']],
    ['bigint zerofill', true, SMALL],
    ['bit(1)', false, ['0', '1', "b'1'"]],
  ],
  text: [
    ['varchar(30)'],
    ['char(8)'],
    ['text'],
    ['varchar(20) collate utf8mb4_bin', true],
    ['varchar(20) collate utf8mb4_0900_as_cs', true],
    ['varchar(20) character set latin1', false, ["'a'", "'Abc'", "'é'", "'12'", "''"]],
    ['varbinary(20)', true, ["'a'", "'Abc'", "'12'", "''", "'x y'"]],
    ['tinytext'],
    ["enum('a','abc','x y','12')", true, ["'a'", "'abc'", "'x y'", "'12'", '2']],
    ["set('a','b','12')", true, ["'a'", "'a,b'", "''", "'12,a'", '5']],
    ['binary(6)', true, ["'a'", "'Abc'", "'12'", "''", "'x y'"]],
    ['blob', true, ["'a'", "'Abc'", "'12'", "''", "'x y'"]],
    ['varchar(20) collate utf8mb4_general_ci'],
    ['varchar(20) character set utf8mb3'],
    ['varchar(20) character set ascii', false, ["'a'", "'Abc'", "'abc'", "'12'", "''"]],
    ['char(10) collate utf8mb4_bin', true],
    ['mediumtext collate utf8mb4_unicode_ci'],
    ["enum('x','b','B ','é') collate utf8mb4_bin", true, ["'x'", "'b'", "'é'", '1', '3']],
  ],
  date: [
    ['date', true],
    ['datetime', true],
    ['datetime(3)', true],
    ['timestamp null', true],
    ['timestamp(6) null', true],
    ['datetime(6)', true],
    ['datetime(1)', true],
    ["timestamp(3) not null default '2020-01-01 00:00:00'", true, ["'2024-02-29 10:20:30.5'", "'1999-12-31'"]],
  ],
  time: [
    ['time', true],
    ['time(2)', true],
    ['time(6)', true],
    ["time(3) not null default '01:02:03'", true, ["'10:20:30.5'", "'-100:00:00'"]],
  ],
  json: [['json']],
};

/** Kinds of the columns of each table. */
const ROW = ['number', 'number', 'number', 'number', 'text', 'text', 'text', 'date', 'date', 'time', 'json'] as const;

const GENERATED: readonly (readonly [kind: Kind, expression: string, type: string])[] = [
  ['number', '(c0 + 1)', 'bigint'],
  ['text', "(concat(c4, '!'))", 'varchar(60)'],
  ['date', '(date(c7))', 'date'],
];

/** Random tables: how they are made, and their columns. */
export function randomTable(
  choices: Choices,
  name: string,
): { readonly table: Table; readonly statements: readonly string[] } {
  const columns: TableColumn[] = [{ name: 'id', kind: 'number', exact: true, generated: false }];
  const parts = ['id int primary key auto_increment'];
  for (const [i, kind] of ROW.entries()) {
    const [type, exact = false, values] = choices.of(TYPES[kind]);
    parts.push(`c${i} ${type}${attribute(choices, kind)}`);
    columns.push({ name: `c${i}`, kind, exact, generated: false, values });
  }
  if (choices.oneIn(2)) {
    const [kind, expression, type] = choices.of(GENERATED);
    parts.push(`g ${type} as ${expression} ${choices.of(['virtual', 'stored'])}`);
    columns.push({ name: 'g', kind, exact: kind !== 'text', generated: true });
  }
  for (const column of ['c0', 'c1', 'c7']) if (choices.oneIn(2)) parts.push(`key (${column})`);
  if (choices.oneIn(2)) parts.push(`unique key u (${choices.of(['c0', 'c1', 'c2'])})`);
  const table = { name, columns };
  return { table, statements: [`create table ${name} (${parts.join(', ')})`] };
}

/** NOT NULL and DEFAULT, seldom: most columns take NULL. */
function attribute(choices: Choices, kind: Kind): string {
  if (kind !== 'number' || !choices.oneIn(4)) return '';
  return choices.of([' default 1', ' not null default 0']);
}

/** An INSERT of one row with values for some of the columns. */
export function insertStatement(choices: Choices, table: Table, verb = 'insert into', id?: number): string {
  const chosen = table.columns.filter(({ name, generated }) => name !== 'id' && !generated && !choices.oneIn(8));
  const names = [...(id === undefined ? [] : ['id']), ...chosen.map(({ name }) => name)];
  const values = chosen.map(({ kind, values: fitting }) =>
    columnValue(choices, kind, fitting, verb.includes('ignore')),
  );
  return `${verb} ${table.name} (${names.join(', ')}) values (${[...(id === undefined ? [] : [String(id)]), ...values].join(', ')})`;
}

/** The columns of a table under an alias. */
export function scopeOf(table: Table, alias: string): readonly Column[] {
  return table.columns.map(({ name, kind, exact }) => ({ sql: `${alias}.${name}`, kind, exact }));
}
