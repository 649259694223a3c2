import type { TableOptions } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseCharsetName, parseChosenCollation } from './data-type.ts';

const WORD = 'word';
const NUMBER = 'number';
const STRING = 'string';
const SWITCH = new Set(['0', '1', 'default']);

/** What stands behind an option: a name, a number, a string, or one of these words. */
type ValueForm = typeof WORD | typeof NUMBER | typeof STRING | ReadonlySet<string>;

/** Options with one value (https://dev.mysql.com/doc/refman/9.7/en/create-table.html). */
const SIMPLE: Readonly<Record<string, ValueForm>> = {
  engine: WORD,
  secondary_engine: WORD,
  tablespace: WORD,
  auto_increment: NUMBER,
  avg_row_length: NUMBER,
  autoextend_size: WORD,
  checksum: NUMBER,
  table_checksum: NUMBER,
  delay_key_write: NUMBER,
  key_block_size: NUMBER,
  max_rows: NUMBER,
  min_rows: NUMBER,
  stats_sample_pages: NUMBER,
  comment: STRING,
  compression: STRING,
  connection: STRING,
  encryption: STRING,
  engine_attribute: STRING,
  secondary_engine_attribute: STRING,
  password: STRING,
  insert_method: new Set(['no', 'first', 'last']),
  pack_keys: SWITCH,
  row_format: new Set(['default', 'dynamic', 'fixed', 'compressed', 'redundant', 'compact']),
  stats_auto_recalc: SWITCH,
  stats_persistent: SWITCH,
};

/** Parses the options behind a table's definitions, with or without commas between them. */
export function parseTableOptions(cursor: Cursor): TableOptions {
  const options: Record<string, string> = {};
  for (;;) {
    const option = parseTableOption(cursor);
    if (option === undefined) return options;
    setOption(options, option);
    if (cursor.is(KIND.comma) && !isOptionStart(cursor, 1)) return options;
    cursor.accept(KIND.comma);
  }
}

/** Whether a table option begins at the token `ahead` places from here. */
export function isOptionStart(cursor: Cursor, ahead = 0): boolean {
  const word = cursor.word(ahead);
  return Object.hasOwn(SIMPLE, word) || STARTS.has(word);
}

const STARTS: ReadonlySet<string> = new Set([
  'default',
  'charset',
  'character',
  'char',
  'collate',
  'data',
  'index',
  'union',
]);

type Option = readonly [name: string, value: string];

function parseTableOption(cursor: Cursor): Option | undefined {
  const charset = parseCharsetOption(cursor);
  if (charset !== undefined) return charset;
  const word = cursor.word();
  const form = Object.hasOwn(SIMPLE, word) ? SIMPLE[word] : undefined;
  if (form !== undefined) {
    cursor.skip();
    cursor.accept(KIND.equal);
    return [word === 'table_checksum' ? 'checksum' : word, parseOptionValue(cursor, word, form)];
  }
  if ((word === 'data' || word === 'index') && cursor.word(1) === 'directory') {
    cursor.skip(2);
    cursor.accept(KIND.equal);
    return [`${word}_directory`, cursor.string()];
  }
  return word === 'union' ? cursor.unsupported('MERGE tables') : undefined;
}

/** The last of an option counts; where character sets are named twice, all is kept in their order, for the check that they agree. */
function setOption(options: Record<string, string>, [name, value]: Option): void {
  const { charset, collate, charsets } = options;
  const said = charsets ?? (charset !== undefined ? `charset ${charset}` : collate && `collate ${collate}`);
  if (said !== undefined && (name === 'charset' || name === 'collate'))
    options['charsets'] = `${said};${name} ${value}`;
  options[name] = value;
}

/** Names of no space, and sizes like `4M`, are words as well. */
function parseOptionValue(cursor: Cursor, option: string, form: ValueForm): string {
  if (form === STRING) return cursor.string();
  if (form === NUMBER) return parseNumber(cursor, option);
  if (form === WORD) {
    if (cursor.isLiteral()) return cursor.literalText();
    return cursor.acceptAny('default', 'null') ?? cursor.identifier();
  }
  const start = cursor.mark();
  const text = cursor.is(KIND.integer) ? cursor.literalText() : cursor.word();
  if (!form.has(text)) return failAt(cursor, start);
  if (cursor.mark() === start) cursor.skip();
  return text;
}

/** Error 1064 at the token `mark`. */
function failAt(cursor: Cursor, mark: number): never {
  cursor.skip(mark - cursor.mark());
  return cursor.fail();
}

const NUMBERS: ReadonlySet<number> = new Set([KIND.integer, KIND.decimal, KIND.float, KIND.hex]);

/** The sizes that two options have room for. */
const RANGES: Readonly<Record<string, readonly [least: bigint, most: bigint]>> = {
  stats_sample_pages: [1n, 65_535n],
  avg_row_length: [0n, 4_294_967_295n],
};

function parseNumber(cursor: Cursor, option: string): string {
  if (option === 'stats_sample_pages' && cursor.acceptWord('default')) return 'default';
  if (!NUMBERS.has(cursor.kind())) return cursor.fail();
  const start = cursor.mark();
  const text = cursor.literalText();
  const [least, most] = RANGES[option] ?? [0n, 2n ** 64n - 1n];
  const value = BigInt(/^\d+/.exec(text)?.[0] ?? '0');
  return value < least || value > most ? failAt(cursor, start) : String(value);
}

/** Parses `[DEFAULT] CHARACTER SET [=] x` or `[DEFAULT] COLLATE [=] x`. */
function parseCharsetOption(cursor: Cursor): Option | undefined {
  const given = cursor.acceptWord('default');
  if (cursor.acceptWord('collate')) {
    cursor.accept(KIND.equal);
    return ['collate', parseChosenCollation(cursor)];
  }
  if (cursor.acceptWord('charset') || cursor.acceptWords('character', 'set') || cursor.acceptWords('char', 'set')) {
    cursor.accept(KIND.equal);
    return ['charset', parseCharsetName(cursor)];
  }
  return given ? cursor.fail() : undefined;
}

/** Parses the options of CREATE DATABASE and ALTER DATABASE. */
export function parseDatabaseOptions(cursor: Cursor): TableOptions {
  const options: Record<string, string> = {};
  for (;;) {
    const option = parseDatabaseOption(cursor);
    if (option === undefined) return options;
    setOption(options, option);
  }
}

function parseDatabaseOption(cursor: Cursor): Option | undefined {
  if (cursor.acceptWords('read', 'only')) {
    cursor.accept(KIND.equal);
    const start = cursor.mark();
    const value = cursor.acceptWord('default') ? '0' : cursor.literalText();
    return value === '0' || value === '1' ? ['read_only', value] : failAt(cursor, start);
  }
  if (cursor.isWord('encryption') || cursor.isWords('default', 'encryption')) {
    cursor.acceptWord('default');
    cursor.skip();
    cursor.accept(KIND.equal);
    return ['encryption', cursor.string()];
  }
  return parseCharsetOption(cursor);
}
