import { isAscii } from 'node:buffer';
import type { DataType } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { deprecatedInType } from './deprecated-type.ts';
import { DEPRECATED, deprecatedCharset, deprecatedCollation } from './deprecated.ts';
import { KIND } from '../token-kind.ts';

/** Where a type stands: CAST knows fewer types and some of its own. */
export type TypePlace = 'column' | 'cast';

/** Every name that a column's type may have, with the name it stands for. */
const COLUMN_TYPES: ReadonlyMap<string, string> = new Map([
  ...[
    'bit',
    'tinyint',
    'smallint',
    'mediumint',
    'int',
    'bigint',
    'decimal',
    'float',
    'double',
    'date',
    'time',
    'datetime',
    'timestamp',
    'year',
    'char',
    'varchar',
    'binary',
    'varbinary',
    'tinytext',
    'text',
    'mediumtext',
    'longtext',
    'tinyblob',
    'blob',
    'mediumblob',
    'longblob',
    'enum',
    'set',
    'json',
    'vector',
    'geometry',
    'point',
    'linestring',
    'polygon',
    'multipoint',
    'multilinestring',
    'multipolygon',
    'geometrycollection',
  ].map((name): [string, string] => [name, name]),
  ['integer', 'int'],
  ['int1', 'tinyint'],
  ['int2', 'smallint'],
  ['int3', 'mediumint'],
  ['middleint', 'mediumint'],
  ['int4', 'int'],
  ['int8', 'bigint'],
  ['dec', 'decimal'],
  ['numeric', 'decimal'],
  ['fixed', 'decimal'],
  ['real', 'double'],
  ['float8', 'double'],
  ['float4', 'float'],
  ['bool', 'tinyint'],
  ['boolean', 'tinyint'],
  ['character', 'char'],
  ['nchar', 'char'],
  ['varcharacter', 'varchar'],
  ['nvarchar', 'varchar'],
  ['national', 'char'],
  ['long', 'mediumtext'],
  ['geomcollection', 'geometrycollection'],
]);

/** Types of CAST and CONVERT. */
const CAST_TYPES: ReadonlyMap<string, string> = new Map([
  ['signed', 'signed'],
  ['unsigned', 'unsigned'],
  ['binary', 'binary'],
  ['char', 'char'],
  ['character', 'char'],
  ['nchar', 'char'],
  ['national', 'char'],
  ['date', 'date'],
  ['time', 'time'],
  ['datetime', 'datetime'],
  ['year', 'year'],
  ['decimal', 'decimal'],
  ['dec', 'decimal'],
  ['float', 'float'],
  ['double', 'double'],
  ['real', 'double'],
  ['json', 'json'],
]);

/** Types whose name is not one word but two: the second word. */
const SECOND_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['double', ['precision']],
  ['char', ['varying']],
  ['character', ['varying']],
  ['nchar', ['varying', 'varchar', 'varcharacter']],
  ['long', ['varchar', 'varbinary', 'char']],
  ['signed', ['integer', 'int']],
  ['unsigned', ['integer', 'int']],
]);

const NATIONAL: ReadonlySet<string> = new Set(['nchar', 'nvarchar', 'national']);

/** FLOAT(p) with more digits than this is a DOUBLE. */
const FLOAT_DIGITS = 24;
/** FLOAT(p) has no more than so many, which are kept to be refused. */
const MOST_FLOAT_DIGITS = 53;

/** Parses a column's type with its attributes, or the type of a CAST. */
export function parseDataType(cursor: Cursor, place: TypePlace): DataType {
  const word = cursor.word();
  const listed = (place === 'column' ? COLUMN_TYPES : CAST_TYPES).get(word);
  if (listed === undefined) cursor.fail();
  const known = word === 'real' && cursor.options.realAsFloat === true ? 'float' : listed;
  cursor.skip();
  const name = parseSecondWord(cursor, word, known);
  const values = name === 'enum' || name === 'set' ? parseMembers(cursor) : [];
  const size = values.length === 0 ? parseSize(cursor, place, name, word) : NO_SIZE;
  if (place === 'column' && size.length === undefined && (name === 'varchar' || name === 'varbinary')) cursor.fail();
  if (NATIONAL.has(word)) cursor.deprecate(DEPRECATED.national);
  const national = NATIONAL.has(word) ? 'utf8mb3' : undefined;
  const attributes =
    place === 'cast' && name !== 'char' ? attributesOf(national) : parseAttributes(cursor, national, place);
  const type = finishType({ name, ...size, values, ...attributes }, word);
  if (place === 'column') for (const told of deprecatedInType(type, 'written')) cursor.deprecate(told);
  return type;
}

function parseSecondWord(cursor: Cursor, word: string, name: string): string {
  if (word === 'national') {
    const second = cursor.expectAny('char', 'character', 'varchar', 'varcharacter');
    return second.startsWith('var') || cursor.acceptWord('varying') ? 'varchar' : 'char';
  }
  const second = cursor.acceptAny(...(SECOND_WORDS.get(word) ?? []));
  if (second === 'varbinary') return 'mediumblob';
  // LONG CHAR VARYING and LONG VARCHAR are MEDIUMTEXT as LONG itself is.
  if (word === 'long') cursor.acceptWord('varying');
  else if (second !== undefined && second.startsWith('var')) return 'varchar';
  return name;
}

/** `BOOL` is `TINYINT(1)`, `FLOAT(53)` is `DOUBLE`, `CHAR BYTE` is `BINARY`. */
function finishType(type: DataType, word: string): DataType {
  if (word === 'bool' || word === 'boolean') return { ...type, length: 1, boolean: true };
  if (type.name === 'float' && type.scale === undefined && type.length !== undefined) {
    const length = type.length > MOST_FLOAT_DIGITS ? type.length : undefined;
    return { ...type, name: type.length > FLOAT_DIGITS ? 'double' : 'float', length };
  }
  if (type.charset !== 'byte') return type;
  const name = BYTE_TYPES.get(type.name);
  return name === undefined ? { ...type, charset: 'binary' } : { ...type, name, charset: undefined };
}

const BYTE_TYPES: ReadonlyMap<string, string> = new Map([
  ['char', 'binary'],
  ['varchar', 'varbinary'],
  ['tinytext', 'tinyblob'],
  ['text', 'blob'],
  ['mediumtext', 'mediumblob'],
  ['longtext', 'longblob'],
]);

function parseMembers(cursor: Cursor): readonly string[] {
  return cursor.parenthesized(parseMember);
}

/** A member of ENUM or SET: a string, or the bytes of one. */
function parseMember(cursor: Cursor): string {
  if (cursor.is(KIND.nationalString) || !(cursor.isString() || cursor.is(KIND.hex) || cursor.is(KIND.bit)))
    cursor.fail();
  if (cursor.isString()) return cursor.string();
  const bytes = Buffer.from(cursor.literalText(), 'hex');
  return isAscii(bytes) ? bytes.toString('latin1') : cursor.unsupported('a member of bytes beyond ASCII');
}

type Size = Pick<DataType, 'length' | 'scale'>;

const NO_SIZE: Size = { length: undefined, scale: undefined };

/** Types of CAST that take a size. */
const SIZED_CASTS: ReadonlySet<string> = new Set(['binary', 'char', 'datetime', 'decimal', 'float', 'time']);

function parseSize(cursor: Cursor, place: TypePlace, name: string, word: string): Size {
  if ((place === 'cast' && !SIZED_CASTS.has(name)) || !cursor.accept(KIND.leftParen)) return NO_SIZE;
  const length = cursor.integer();
  const takesScale = place === 'column' || name === 'decimal';
  // DOUBLE and REAL have both or none.
  if (word !== 'float' && word !== 'float4' && (name === 'double' || word === 'real') && !cursor.is(KIND.comma))
    cursor.fail();
  const scale = takesScale && cursor.accept(KIND.comma) ? cursor.integer() : undefined;
  cursor.expect(KIND.rightParen);
  return { length, scale };
}

type Attributes = Pick<DataType, 'unsigned' | 'saysUnsigned' | 'zerofill' | 'charset' | 'collation' | 'binary'>;

const attributesOf = (charset: string | undefined): Attributes => ({
  unsigned: false,
  zerofill: false,
  charset,
  collation: undefined,
  binary: false,
});

/** `BINARY(length)`. */
export const binaryType = (length: number): DataType => ({
  name: 'binary',
  length,
  scale: undefined,
  values: [],
  ...attributesOf(undefined),
});

function parseAttributes(cursor: Cursor, national: string | undefined, place: TypePlace): Attributes {
  const attributes = attributesOf(national);
  for (let found = parseAttribute(cursor, place); found !== undefined; found = parseAttribute(cursor, place)) {
    Object.assign(attributes, found);
  }
  return attributes;
}

function parseAttribute(cursor: Cursor, place: TypePlace): Partial<Attributes> | undefined {
  const charset = parseCharset(cursor);
  if (charset !== undefined) return { charset };
  switch (cursor.acceptAny('unsigned', 'signed', 'zerofill', 'binary', 'ascii', 'unicode', 'byte')) {
    case 'unsigned':
      return { unsigned: true, saysUnsigned: true };
    case 'signed':
      return {};
    case 'zerofill':
      return { unsigned: true, zerofill: true };
    case 'binary':
      cursor.deprecate(DEPRECATED.binaryType);
      return { binary: true };
    case 'ascii':
      cursor.deprecate(DEPRECATED.ascii);
      return { charset: 'latin1' };
    case 'unicode':
      cursor.deprecate(DEPRECATED.unicode);
      return { charset: 'ucs2' };
    case 'byte':
      return { charset: 'byte' };
    case undefined:
      return place === 'column' && cursor.acceptWord('collate')
        ? { collation: parseChosenCollation(cursor) }
        : undefined;
  }
}

/** Parses an optional `CHARACTER SET x` or `CHARSET x`. */
export function parseCharset(cursor: Cursor): string | undefined {
  if (!cursor.acceptWords('character', 'set') && !cursor.acceptWords('char', 'set') && !cursor.acceptWord('charset')) {
    return undefined;
  }
  return parseCharsetName(cursor);
}

/** A character set's name in lower case; `binary` is one, though the word is reserved. */
export function parseCharsetName(cursor: Cursor): string {
  const name = parseQuietCharsetName(cursor);
  cursor.deprecate(deprecatedCharset(name));
  return name;
}

/** The same where MySQL does not warn: SET CHARACTER SET. */
export function parseQuietCharsetName(cursor: Cursor): string {
  return (cursor.acceptAny('binary', 'ascii') ?? cursor.identifierOrString()).toLowerCase();
}

/** A collation's name in lower case. */
export function parseCollation(cursor: Cursor): string {
  return (cursor.acceptWord('binary') ? 'binary' : cursor.identifierOrString()).toLowerCase();
}

/** The same where a definition or SET NAMES says it: there MySQL warns of collations without a future. */
export function parseChosenCollation(cursor: Cursor): string {
  const name = parseCollation(cursor);
  cursor.deprecate(deprecatedCollation(name));
  return name;
}
