import type { LoadData, LoadFormat, LoadTarget } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseAssignment } from './data-change.ts';
import { parseCharsetName } from './data-type.ts';
import { parseTableName } from './names.ts';
import { parseColumn } from './operand.ts';

const DEFAULT_FORMAT: LoadFormat = {
  terminatedBy: '\t',
  enclosedBy: '',
  escapedBy: '\\',
  linesStartingBy: '',
  linesTerminatedBy: '\n',
};

/** Parses LOAD DATA (https://dev.mysql.com/doc/refman/9.7/en/load-data.html). */
export function parseLoadData(cursor: Cursor): LoadData {
  cursor.expectWord('load');
  if (cursor.isWord('xml')) cursor.unsupported('LOAD XML');
  if (cursor.isWord('index')) cursor.unsupported('LOAD INDEX INTO CACHE');
  cursor.expectWord('data');
  cursor.acceptAny('low_priority', 'concurrent');
  const local = cursor.acceptWord('local');
  if (!cursor.isWord('infile')) cursor.unsupported('LOAD DATA from this source');
  cursor.skip();
  const file = cursor.string();
  const duplicates = cursor.acceptAny('replace', 'ignore');
  cursor.expectWords('into', 'table');
  const table = parseTableName(cursor);
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  const charset = cursor.acceptWords('character', 'set') ? parseCharsetName(cursor) : undefined;
  const format = { ...DEFAULT_FORMAT, ...parseFields(cursor), ...parseLines(cursor) };
  const skippedLines = parseSkippedLines(cursor);
  const targets = cursor.is(KIND.leftParen) ? parseTargets(cursor) : undefined;
  const set = cursor.acceptWord('set') ? cursor.list(parseAssignment) : [];
  return { kind: 'load-data', local, file, duplicates, table, charset, format, skippedLines, targets, set };
}

type Changeable = { -readonly [Key in keyof LoadFormat]?: LoadFormat[Key] };

function parseFields(cursor: Cursor): Partial<LoadFormat> {
  const format: Changeable = {};
  if (cursor.acceptAny('fields', 'columns') === undefined) return format;
  const start = cursor.mark();
  for (;;) {
    if (cursor.acceptWords('terminated', 'by')) format.terminatedBy = parseText(cursor);
    else if (cursor.acceptWords('optionally', 'enclosed', 'by')) format.enclosedBy = parseText(cursor);
    else if (cursor.acceptWords('enclosed', 'by')) format.enclosedBy = parseText(cursor);
    else if (cursor.acceptWords('escaped', 'by')) format.escapedBy = parseText(cursor);
    else return cursor.mark() === start ? cursor.fail() : format;
  }
}

function parseLines(cursor: Cursor): Partial<LoadFormat> {
  const format: Changeable = {};
  if (!cursor.acceptWord('lines')) return format;
  const start = cursor.mark();
  for (;;) {
    if (cursor.acceptWords('starting', 'by')) format.linesStartingBy = parseText(cursor);
    else if (cursor.acceptWords('terminated', 'by')) format.linesTerminatedBy = parseText(cursor);
    else return cursor.mark() === start ? cursor.fail() : format;
  }
}

/** A string, or its bytes as hexadecimal digits. */
function parseText(cursor: Cursor): string {
  if (cursor.isString()) return cursor.string();
  if (!cursor.is(KIND.hex)) cursor.fail();
  return Buffer.from(cursor.literalText(), 'hex').toString('utf8');
}

function parseSkippedLines(cursor: Cursor): number {
  if (!cursor.acceptWord('ignore')) return 0;
  const count = cursor.integer();
  cursor.expectAny('lines', 'rows');
  return count;
}

function parseTargets(cursor: Cursor): readonly LoadTarget[] {
  if (cursor.kind(1) !== KIND.rightParen) return cursor.parenthesized(parseTarget);
  cursor.skip(2);
  return [];
}

function parseTarget(cursor: Cursor): LoadTarget {
  if (cursor.is(KIND.userVariable)) return { kind: 'variable', name: cursor.userVariable() };
  return { kind: 'column', name: parseColumn(cursor).name };
}
