import { isLargeString } from '../type/type.ts';
import {
  columnById,
  type Catalog,
  type Column,
  type Database,
  type ForeignKey,
  type Index,
  type Table,
  type Trigger,
  type View,
} from '../catalog/catalog.ts';
import { CHARACTER_SETS } from '../type/character-set.ts';
import { shownQuery } from '../information/view-print.ts';
import { generatedText, nowText, partText } from '../information/column-text.ts';
import { quoteText, typeText } from '../type/type-text.ts';
import { DEFAULT_FORM, quoter, requoted, type CreateForm } from './create-form.ts';

const backticked = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

type Quote = (name: string) => string;

const defaultCollation = (charset: string): string | undefined =>
  CHARACTER_SETS.find((set) => set.name === charset)?.defaultCollation;

/** SHOW CREATE TABLE. */
export function createTableText(table: Table, nextValue: bigint, form: CreateForm = DEFAULT_FORM): string {
  const quote = quoter(form);
  const lines = [
    ...table.columns.map((column) => columnText(table, column, quote)),
    ...table.indexes.map((index) => indexText(table, index, form)),
    ...table.foreignKeys.map((key) => foreignKeyText(table, key, quote)),
    ...table.checks.map(
      (check) =>
        `CONSTRAINT ${quote(check.name)} CHECK (${check.text})${check.enforced ? '' : ' /*!80016 NOT ENFORCED */'}`,
    ),
  ];
  const temporary = table.temporary === true ? 'TEMPORARY ' : '';
  const options = form.plain ? '' : ` ${optionsText(table, nextValue, quote)}`;
  return `CREATE ${temporary}TABLE ${quote(table.name)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${options}`;
}

function columnText(table: Table, column: Column, quote: Quote): string {
  const { type } = column;
  let text = `${quote(column.name)} ${typeText(type)}`;
  const { collated = false } = column;
  if ('collation' in type) {
    const isOwn = collated || type.collation !== table.options.collation;
    if (isOwn) text += ` CHARACTER SET ${type.charset}`;
    if (collated || (isOwn && type.charset === 'utf8mb4') || type.collation !== defaultCollation(type.charset))
      text += ` COLLATE ${type.collation}`;
  }
  if (column.generated !== undefined) {
    text += ` GENERATED ALWAYS AS (${generatedText(table, column)}) ${column.generated.stored ? 'STORED' : 'VIRTUAL'}`;
  }
  if (!column.nullable) text += ' NOT NULL';
  else if (type.kind === 'timestamp') text += ' NULL';
  if (type.kind === 'bytes' && type.srid !== undefined) text += ` /*!80003 SRID ${type.srid} */`;
  if (column.storage !== undefined) text += ` /*!50606 STORAGE ${column.storage.toUpperCase()} */`;
  if (column.format !== undefined) text += ` /*!50606 COLUMN_FORMAT ${column.format.toUpperCase()} */`;
  if (column.generated === undefined) text += defaultClause(column);
  if (column.onUpdateNow !== undefined) text += ` ON UPDATE ${nowText(column.onUpdateNow)}`;
  if (column.autoIncrement) text += ' AUTO_INCREMENT';
  if (column.invisible) text += ' /*!80023 INVISIBLE */';
  if (column.comment !== '') text += ` COMMENT ${quoteText(column.comment)}`;
  return text;
}

function defaultClause(column: Column): string {
  const value = column.default;
  switch (value?.kind) {
    case undefined:
      return '';
    case 'value':
      if (value.text !== null) return ` DEFAULT ${quoteText(value.text)}`;
      return isLarge(column) ? '' : ' DEFAULT NULL';
    case 'bytes':
      return column.type.kind === 'bit'
        ? ` DEFAULT b'${BigInt(`0x${value.hex || '0'}`).toString(2)}'`
        : ` DEFAULT ${bytesText(value.hex)}`;
    case 'now':
      return ` DEFAULT ${nowText(value.fsp)}`;
    case 'expression':
      return ` DEFAULT (${value.text})`;
  }
}

/** Bytes as text where they are some. */
function bytesText(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? quoteText(text) : `0x${hex.toUpperCase()}`;
}

/** TEXT and BLOB columns show no DEFAULT NULL. */
function isLarge({ type }: Column): boolean {
  return isLargeString(type);
}

function indexText(table: Table, index: Index, form: CreateForm): string {
  const quote = quoter(form);
  const parts = index.parts.map((part) => {
    const column =
      part.columnId === undefined
        ? `(${partText(table, part.expression ?? '')})`
        : quote(columnById(table, part.columnId).name);
    return `${column}${part.length === undefined ? '' : `(${part.length})`}${part.descending ? ' DESC' : ''}`;
  });
  const comment = form.plain
    ? ''
    : (index.isBtree === true ? ' USING BTREE' : '') +
      (index.comment === '' ? '' : ` COMMENT ${quoteText(index.comment)}`) +
      (index.invisible === true ? ' /*!80000 INVISIBLE */' : '');
  if (index.name === 'PRIMARY') return `PRIMARY KEY (${parts.join(',')})${comment}`;
  return `${index.unique ? 'UNIQUE ' : ''}KEY ${quote(index.name)} (${parts.join(',')})${comment}`;
}

function foreignKeyText(table: Table, key: ForeignKey, quote: Quote): string {
  const columns = key.columnIds.map((id) => quote(columnById(table, id).name)).join(', ');
  const parent =
    key.parentSchema === table.schema ? quote(key.parentTable) : `${quote(key.parentSchema)}.${quote(key.parentTable)}`;
  const rule = (event: string, action: string | undefined): string =>
    action === undefined || action === 'no action' ? '' : ` ON ${event} ${action.toUpperCase()}`;
  return `CONSTRAINT ${quote(key.name)} FOREIGN KEY (${columns}) REFERENCES ${parent} (${key.parentColumns.map(quote).join(', ')})${rule('DELETE', key.onDelete)}${rule('UPDATE', key.onUpdate)}`;
}

/** The order in which MySQL tells options. */
const OPTION_ORDER = [
  'min_rows',
  'max_rows',
  'avg_row_length',
  'pack_keys',
  'stats_persistent',
  'stats_auto_recalc',
  'stats_sample_pages',
  'checksum',
  'delay_key_write',
  'row_format',
  'key_block_size',
  'compression',
];

function optionsText(table: Table, nextValue: bigint, quote: Quote): string {
  const { options } = table;
  const { tablespace, connection, ...others } = options.other;
  const words = tablespace === undefined ? [] : [`/*!50100 TABLESPACE ${quote(tablespace)} */`];
  words.push(`ENGINE=${options.engine}`);
  if (table.columns.some((column) => column.autoIncrement) && nextValue > 1n) words.push(`AUTO_INCREMENT=${nextValue}`);
  words.push(`DEFAULT CHARSET=${options.charset}`);
  if (options.collation !== defaultCollation(options.charset) || options.charset === 'utf8mb4')
    words.push(`COLLATE=${options.collation}`);
  for (const name of OPTION_ORDER) {
    const value = others[name];
    if (value !== undefined) words.push(`${name.toUpperCase()}=${name === 'compression' ? quoteText(value) : value}`);
  }
  if (options.comment !== '') words.push(`COMMENT=${quoteText(options.comment)}`);
  if (connection !== undefined) words.push(`CONNECTION=${quoteText(connection)}`);
  return words.join(' ');
}

const accountText = (definer: string): string => {
  const [user = '', host = '%'] = definer.split(/@(?=[^@]*$)/);
  return `${backticked(user)}@${backticked(host)}`;
};

/** SHOW CREATE TRIGGER. */
export function createTriggerText(table: Table, { name, timing, event, text, definer }: Trigger): string {
  const when = `${timing} ${event}`.toUpperCase();
  return `CREATE DEFINER=${accountText(definer)} TRIGGER ${backticked(name)} ${when} ON ${backticked(table.name)} FOR EACH ROW ${text}`;
}

/** SHOW CREATE VIEW, for a session whose database is `database`. */
export function createViewText(
  catalog: Catalog,
  view: View,
  database: string | undefined,
  form: CreateForm = DEFAULT_FORM,
): string {
  const columns = view.named === true ? ` (${view.columns.map(backticked).join(',')})` : '';
  const name = database === view.schema ? backticked(view.name) : `${backticked(view.schema)}.${backticked(view.name)}`;
  const algorithm = (view.algorithm ?? 'undefined').toUpperCase();
  const security = (view.security ?? 'definer').toUpperCase();
  const head = `ALGORITHM=${algorithm} DEFINER=${accountText(view.definer ?? 'root@%')} SQL SECURITY ${security} `;
  const text = `VIEW ${name}${columns} AS ${shownQuery(catalog, view, database)}${checkText(view)}`;
  return requoted(`CREATE ${form.plain ? '' : head}${text}`, form);
}

function checkText({ checkOption }: View): string {
  return checkOption === undefined ? '' : ` WITH ${checkOption.toUpperCase()} CHECK OPTION`;
}

/** SHOW CREATE DATABASE. */
export function createDatabaseText(
  database: Pick<Database, 'name' | 'charset' | 'collation'>,
  ifNotExists: boolean,
  form: CreateForm = DEFAULT_FORM,
): string {
  const collate =
    database.charset === 'utf8mb4' || database.collation !== defaultCollation(database.charset)
      ? ` COLLATE ${database.collation}`
      : '';
  const exists = ifNotExists ? '/*!32312 IF NOT EXISTS*/ ' : '';
  return `CREATE DATABASE ${exists}${quoter(form)(database.name)} /*!40100 DEFAULT CHARACTER SET ${database.charset}${collate} */ /*!80016 DEFAULT ENCRYPTION='N' */`;
}
