import type { Answer, Column } from './peer.ts';

/** In what a statement's two answers differ: what the real server said, then what tlsdb said. */
export interface Difference {
  readonly kind: 'error' | 'affected' | 'id' | 'rows' | 'warnings' | 'type' | 'flags' | 'message' | 'order';
  readonly real: string;
  readonly here: string;
}

/** What differs between the answers to `sql`; the order of rows counts where the statement asks for one. */
export function differences(sql: string, real: Answer, here: Answer): readonly Difference[] {
  if (real.errno !== here.errno)
    return [{ kind: 'error', real: `${real.errno} ${real.message}`, here: `${here.errno} ${here.message}` }];
  if (real.errno !== 0) return [];
  const isOrdered = asksForOrder(sql);
  return [
    ...compare('affected', String(real.affected), String(here.affected)),
    ...compare('id', real.insertId, here.insertId),
    ...compare('rows', rowsText(real, isOrdered), rowsText(here, isOrdered)),
    ...compare('warnings', warningCodes(real), warningCodes(here)),
    ...(isMetadata(sql) ? [] : compareColumns(real.columns, here.columns, readsOneTable(sql))),
  ];
}

/** Like {@link differences}; the texts of errors and warnings, the order of rows and the names of columns count too. */
export function exactDifferences(sql: string, real: Answer, here: Answer): readonly Difference[] {
  const found = differences(sql, real, here);
  if (found.length > 0) return found;
  const names = ({ columns }: Answer): string => columns.map((column) => described(sql, column)).join(' ');
  return [
    ...compare('message', real.message, here.message),
    ...compare('warnings', real.warnings.join('\n'), here.warnings.join('\n')),
    ...compare('order', rowsText(real, true), rowsText(here, true)),
    ...compare('type', names(real), names(here)),
  ];
}

/** What is said of a column, as far as it counts in the answer to `sql`. */
function described(sql: string, column: Column): string {
  const { schema, name, type, flags, length, decimals, table, orgTable, orgName, characterSet } = column;
  if (DESCRIBED.test(sql)) return [name, type, flags, length, decimals, characterSet].join('.');
  if (!isShow(sql) && !INFORMATION_TABLE.test(sql)) return name;
  return [name, type, flags, length, decimals, schema, table, orgTable, orgName].join('.');
}

/** Statements that tell of the server or its tables in columns of their own; with WHERE those depend on MySQL's plan. */
const isShow = (sql: string): boolean =>
  /^(?:show|desc|describe|explain|check|analyze|optimize|repair|xa recover)\b(?!.* where )/i.test(sql);

/** Whether the statement's own rows are ordered: an ORDER BY in parentheses is that of a subquery, a window or GROUP_CONCAT. */
function asksForOrder(sql: string): boolean {
  let outside = sql.replace(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.)*"/g, "''");
  for (let before = ''; before !== outside;) {
    before = outside;
    outside = outside.replace(/\([^()]*\)/g, ' ');
  }
  return /order by/i.test(outside);
}

/** A query of one table of information_schema, whose columns are described as MySQL does. */
const INFORMATION_TABLE = /^select \* from information_schema\.\w+(?: \w)? limit 0$/i;

/** A query that asks for its columns to be described exactly as MySQL does. */
const DESCRIBED = /^\/\* described \*\/ /;

function compare(kind: Difference['kind'], real: string, here: string): readonly Difference[] {
  return real === here ? [] : [{ kind, real, here }];
}

function rowsText({ rows }: Answer, isOrdered: boolean): string {
  const lines = rows.map((row) => JSON.stringify(row));
  return (isOrdered ? lines : lines.toSorted()).join('\n');
}

/** The numbers of the warnings; how often each comes depends on how often a server evaluates an argument. */
function warningCodes({ warnings }: Answer): string {
  return [...new Set(warnings.map((warning) => warning.split(' ')[1] ?? ''))].toSorted().join(' ');
}

/** Whether the columns of the answer are a server's own tables, whose types nothing depends on. */
const isMetadata = (sql: string): boolean => /^\s*(?:show|desc|describe|explain)\b|information_schema/i.test(sql);

/** Whether no temporary table can come between a column and its result: MySQL forgets keys and NOT NULL there. */
const readsOneTable = (sql: string): boolean =>
  !/(?:\b|straight_)(?:join|group|distinct|union|intersect|except|with|over)\b|\(\s*select\b|\bfrom\b[^(]*,/i.test(sql);

function compareColumns(real: readonly Column[], here: readonly Column[], hasKeys: boolean): readonly Difference[] {
  if (real.length !== here.length) return compare('type', `${real.length} columns`, `${here.length} columns`);
  return real.flatMap((column, i) => {
    const other = here[i];
    return other === undefined
      ? []
      : [
          ...compare('type', typeClass(column), typeClass(other)),
          ...compare('flags', flagNames(column, hasKeys), flagNames(other, hasKeys)),
        ];
  });
}

const YEAR = 13;
const NULL_TYPE = 6;
const TIME = 11;

/** Widths of integers, the years that expressions make of years, and the forms of text count as one. */
function typeClass({ type, orgTable }: Pick<Column, 'type' | 'orgTable'>): string {
  if (type === YEAR && orgTable === '') return 'integer';
  // What is always NULL has a type of its own, or that of text.
  if (type === NULL_TYPE) return 'text';
  if ([1, 2, 3, 8, 9].includes(type)) return 'integer';
  if (type === 253 || type === 254 || (type >= 249 && type <= 252)) return 'text';
  return String(type);
}

const FLAGS = { NOT_NULL: 1, PRI_KEY: 2, UNSIGNED: 32, AUTO_INCREMENT: 512 } as const;

/** The flags that programs read. Whether an expression can be NULL is each server's own guess. */
function flagNames({ flags, orgTable, type }: Column, hasKeys: boolean): string {
  const names = Object.entries(FLAGS).filter(([, bit]) => (flags & bit) !== 0);
  return names
    .filter(([name]) => name !== 'UNSIGNED' || (type !== TIME && typeClass({ type, orgTable }) !== 'text'))
    .filter(([name]) => name === 'UNSIGNED' || (hasKeys && orgTable !== ''))
    .map(([name]) => name)
    .join(' ');
}
