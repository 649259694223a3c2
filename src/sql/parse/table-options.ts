import type { TableOptions } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseCharsetName, parseChosenCollation } from './data-type.ts';

/** Options whose value is one word, string or number. */
const SIMPLE: ReadonlySet<string> = new Set([
  'engine',
  'secondary_engine',
  'auto_increment',
  'avg_row_length',
  'autoextend_size',
  'checksum',
  'table_checksum',
  'comment',
  'compression',
  'connection',
  'delay_key_write',
  'encryption',
  'engine_attribute',
  'secondary_engine_attribute',
  'insert_method',
  'key_block_size',
  'max_rows',
  'min_rows',
  'pack_keys',
  'password',
  'row_format',
  'stats_auto_recalc',
  'stats_persistent',
  'stats_sample_pages',
  'tablespace',
]);

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
  return SIMPLE.has(word) || STARTS.has(word);
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
  if (SIMPLE.has(word)) {
    cursor.skip();
    cursor.accept(KIND.equal);
    return [word, parseOptionValue(cursor)];
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

function parseOptionValue(cursor: Cursor): string {
  if (cursor.isLiteral()) return cursor.literalText();
  return cursor.acceptWord('default') ? 'default' : cursor.identifier();
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
    return ['read_only', cursor.acceptWord('default') ? 'default' : cursor.literalText()];
  }
  if (cursor.isWord('encryption') || cursor.isWords('default', 'encryption')) {
    cursor.acceptWord('default');
    cursor.skip();
    cursor.accept(KIND.equal);
    return ['encryption', cursor.string()];
  }
  return parseCharsetOption(cursor);
}
