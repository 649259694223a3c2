import type {
  CheckDefinition,
  ColumnDefaultValue,
  ColumnDefinition,
  CreateTable,
  ForeignKeyDefinition,
  ForeignKeyReference,
  IndexDefinition,
  IndexPart,
  TableConstraint,
  TableOptions,
} from '../ast.ts';
import { printExpression } from './expression.ts';
import { printQuery } from './query.ts';
import { quoteName, quoteNames, quoteString, quoteTable } from './quote.ts';
import { printType } from './type.ts';

/** CREATE TABLE in the form of SHOW CREATE TABLE: one definition on each line. */
export function printCreateTable(statement: CreateTable): string {
  const { table, temporary, ifNotExists, columns, constraints, options, like, query } = statement;
  const head = `CREATE ${temporary ? 'TEMPORARY ' : ''}TABLE ${ifNotExists ? 'IF NOT EXISTS ' : ''}${quoteTable(table)}`;
  if (like !== undefined) return `${head} LIKE ${quoteTable(like)}`;
  const lines = [...columns.map(printColumnDefinition), ...constraints.map(printConstraint)];
  const body = lines.length === 0 ? '' : ` (\n  ${lines.join(',\n  ')}\n)`;
  return head + body + printTableOptions(options) + (query === undefined ? '' : ` AS ${printQuery(query)}`);
}

/** One column in the order of SHOW CREATE TABLE. */
export function printColumnDefinition(column: ColumnDefinition): string {
  const { name, type, generated, nullable, srid, onUpdateNow, comment, references, checks = [] } = column;
  return [
    `${quoteName(name)} ${printType(type)}`,
    generated === undefined ? '' : printGenerated(generated),
    nullable === undefined ? '' : nullable ? 'NULL' : 'NOT NULL',
    srid === undefined ? '' : `SRID ${srid}`,
    column.default === undefined ? '' : `DEFAULT ${printDefault(column.default)}`,
    onUpdateNow === undefined ? '' : `ON UPDATE ${printNow(onUpdateNow.precision)}`,
    column.invisible ? 'INVISIBLE' : '',
    column.autoIncrement ? 'AUTO_INCREMENT' : '',
    column.unique ? 'UNIQUE KEY' : '',
    column.primaryKey ? 'PRIMARY KEY' : '',
    comment === undefined ? '' : `COMMENT ${quoteString(comment)}`,
    references === undefined ? '' : printReferences(references),
    ...checks.map(printCheck),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function printGenerated({ expression, stored }: NonNullable<ColumnDefinition['generated']>): string {
  return `GENERATED ALWAYS AS (${printExpression(expression)}) ${stored ? 'STORED' : 'VIRTUAL'}`;
}

function printNow(precision: number): string {
  return precision === 0 ? 'CURRENT_TIMESTAMP' : `CURRENT_TIMESTAMP(${precision})`;
}

/** A default: a literal or the present time as it is, anything else in parentheses. */
function printDefault({ expression: value, inParentheses }: ColumnDefaultValue): string {
  if (inParentheses) return `(${printExpression(value)})`;
  if (value.kind === 'literal') return printExpression(value);
  if (value.kind === 'unary' && value.operand.kind === 'literal' && value.operator !== 'not')
    return value.operator + printExpression(value.operand);
  if (value.kind !== 'call' || value.name !== 'now') return `(${printExpression(value)})`;
  const [precision] = value.args;
  return printNow(precision?.kind === 'literal' ? Number(precision.value) : 0);
}

// ── Indexes and constraints ──────────────────────────────────────────────────

/** An index or a constraint as a line of CREATE TABLE. */
function printConstraint(constraint: TableConstraint): string {
  switch (constraint.kind) {
    case 'index':
      return printIndex(constraint);
    case 'foreign-key':
      return printForeignKey(constraint);
    case 'check':
      return printCheck(constraint);
  }
}

const INDEX_WORDS = {
  primary: 'PRIMARY KEY',
  unique: 'UNIQUE KEY',
  index: 'KEY',
  fulltext: 'FULLTEXT KEY',
  spatial: 'SPATIAL KEY',
} as const;

function printIndex({ type, name, parts, comment }: IndexDefinition): string {
  const quoted = name === undefined ? '' : ` ${quoteName(name)}`;
  const tail = comment === undefined ? '' : ` COMMENT ${quoteString(comment)}`;
  return `${INDEX_WORDS[type]}${quoted} (${parts.map(printIndexPart).join(',')})${tail}`;
}

function printIndexPart({ column, expression, length, descending }: IndexPart): string {
  const what = expression === undefined ? quoteName(column ?? '') : `(${printExpression(expression)})`;
  return `${what}${length === undefined ? '' : `(${length})`}${descending ? ' DESC' : ''}`;
}

function printForeignKey({ name, columns, references }: ForeignKeyDefinition): string {
  return `${printConstraintName(name)}FOREIGN KEY ${quoteNames(columns)} ${printReferences(references)}`;
}

function printConstraintName(name: string | undefined): string {
  return name === undefined ? '' : `CONSTRAINT ${quoteName(name)} `;
}

function printReferences({ table, columns, onDelete, onUpdate }: ForeignKeyReference): string {
  const deleted = onDelete === undefined ? '' : ` ON DELETE ${onDelete.toUpperCase()}`;
  const updated = onUpdate === undefined ? '' : ` ON UPDATE ${onUpdate.toUpperCase()}`;
  return `REFERENCES ${quoteTable(table)}${columns.length === 0 ? '' : ` ${quoteNames(columns)}`}${deleted}${updated}`;
}

function printCheck({ name, expression, enforced }: CheckDefinition): string {
  const tail = enforced ? '' : ' /*!80016 NOT ENFORCED */';
  return `${printConstraintName(name)}CHECK (${printExpression(expression)})${tail}`;
}

// ── Options ──────────────────────────────────────────────────────────────────

/** Options as they follow the closing parenthesis, each with a space in front. */
function printTableOptions(options: TableOptions): string {
  return Object.entries(options)
    .filter(([name]) => name !== 'charsets')
    .map(([name, value]) => ` ${OPTION_WORDS.get(name) ?? name.toUpperCase()}=${printOptionValue(name, value)}`)
    .join('');
}

const OPTION_WORDS: ReadonlyMap<string, string> = new Map([
  ['charset', 'DEFAULT CHARSET'],
  ['data_directory', 'DATA DIRECTORY'],
  ['index_directory', 'INDEX DIRECTORY'],
]);

const STRING_OPTIONS: ReadonlySet<string> = new Set([
  'comment',
  'compression',
  'connection',
  'encryption',
  'password',
  'data_directory',
  'index_directory',
  'engine_attribute',
  'secondary_engine_attribute',
]);

function printOptionValue(name: string, value: string): string {
  return STRING_OPTIONS.has(name) || !/^\w+$/.test(value) ? quoteString(value) : value;
}
