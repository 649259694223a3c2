/**
 * Writes src/mysql/charset-data.ts: the characters of MySQL's older character sets, as a MySQL 9 server says by CONVERT().
 * Sets of two and three bytes are written as what they have other than the Encoding Standard's tables.
 *
 * Usage: node bin/charsets.ts [SOCKET] (of a server whose root has no password)
 */
import { writeFileSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { upperCase } from '../src/engine/sqlite/functions/letter-case.ts';
import { packNumbers, standardTable } from '../src/mysql/charset-table.ts';

/** Sets of one byte whose lower half is ASCII, and those of more with the label of the nearest standard table. */
const SINGLE =
  'armscii8 cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 dec8 geostd8 greek hebrew hp8 keybcs2 koi8r koi8u latin2 latin5 latin7 macce macroman tis620'.split(
    ' ',
  );
const MULTIPLE: Readonly<Record<string, string>> = {
  big5: 'big5',
  cp932: 'shift_jis',
  eucjpms: 'euc-jp',
  euckr: 'euc-kr',
  gb2312: 'gbk',
  gbk: 'gbk',
  sjis: 'shift_jis',
  ujis: 'euc-jp',
};

type Pairs = ReadonlyMap<number, number>;

const LAST = 0xff_ff;
const QUESTION_MARK = 0x3f;

async function pairs(connection: Connection, sql: string): Promise<Pairs> {
  const [rows] = await connection.query<(RowDataPacket & readonly [number, string | null])[]>({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${LAST}) ${sql}`,
    rowsAsArray: true,
  });
  return new Map(rows.map(([from, to]) => [from, Number.parseInt(to ?? '3F', 16)]));
}

/** The code of each character that the set has. */
async function encoded(connection: Connection, charset: string): Promise<Pairs> {
  const all = await pairs(
    connection,
    `SELECT i, HEX(CONVERT(CHAR(i USING utf32) USING ${charset})) FROM n WHERE i NOT BETWEEN 0xD800 AND 0xDFFF`,
  );
  const known = [...all].filter(([character, code]) => code !== QUESTION_MARK || character === QUESTION_MARK);
  // MySQL writes the backslash of sjis with two bytes, and reads both.
  return new Map(known.map(([character, code]) => [character, character < 0x80 ? character : code]));
}

/** The character of each code of one or two bytes, and of those of three behind 0x8F. */
async function decoded(connection: Connection, charset: string): Promise<Pairs> {
  const read = (bytes: string): string => `HEX(CONVERT(CONVERT(${bytes} USING ${charset}) USING utf32))`;
  const two = await pairs(
    connection,
    `SELECT i, ${read('UNHEX(LPAD(HEX(i), IF(i < 256, 2, 4), 0))')} FROM n WHERE i < 256 OR i DIV 256 > 127`,
  );
  const three = await pairs(
    connection,
    `SELECT 0x8F0000 + i, ${read('CONCAT(0x8F, UNHEX(LPAD(HEX(i), 4, 0)))')} FROM n`,
  );
  const isCharacter = ([code, character]: readonly [number, number]): boolean =>
    character !== QUESTION_MARK ? character <= LAST : code === QUESTION_MARK;
  return new Map([...two, ...(/^(?:ujis|eucjpms)$/.test(charset) ? three : [])].filter(isCharacter));
}

/** What one table has that the other does not have, or differently; 0 for what it does not have itself. */
function differences(wanted: Pairs, base: Pairs): readonly (readonly [number, number])[] {
  const keys = [...new Set([...wanted.keys(), ...base.keys()])].sort((a, b) => a - b);
  return keys.filter((key) => wanted.get(key) !== base.get(key)).map((key) => [key, wanted.get(key) ?? 0]);
}

type Letters = RowDataPacket & readonly [number, string, string];

/** Letters and what UPPER and LOWER make of them, where that is not what Unicode says; two characters for each. */
async function caseChanges(connection: Connection, charset: string): Promise<readonly [upper: string, lower: string]> {
  const changed = (name: string): string => `CONV(HEX(CONVERT(${name}(b) USING utf32)), 16, 10)`;
  const [rows] = await connection.query<Letters[]>({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${LAST}) SELECT i, ${changed('UPPER')}, ${changed('LOWER')}
      FROM (SELECT i, CONVERT(CHAR(i USING utf32) USING ${charset}) AS b FROM n) AS x
      WHERE i NOT BETWEEN 0xD800 AND 0xDFFF AND (i = 63 OR HEX(b) <> '3F')`,
    rowsAsArray: true,
  });
  const changes = (at: 1 | 2, usual: (letter: string) => string): string =>
    rows
      .map((row) => [String.fromCharCode(row[0]), String.fromCharCode(Number(row[at]))] as const)
      .filter(([letter, is]) => usual(letter) !== is)
      .flat()
      .join('');
  return [changes(1, upperCase), changes(2, (letter) => letter.toLowerCase())];
}

const reversed = (table: Pairs): Pairs => new Map([...table].map(([from, to]) => [to, from]));

/** As a literal has it: what cannot be seen is escaped. */
function printable(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S}]|[\uFFFD'\\]/gu, (character) => {
    const hex = character.charCodeAt(0).toString(16).toUpperCase();
    return `\\u${hex.padStart(4, '0')}`;
  });
}

const [, , socketPath = '/run/mysqld/mysqld.sock'] = process.argv;
const connection = await createConnection({ socketPath, user: 'root', charset: 'utf8mb4' });
await connection.query(`SET SESSION cte_max_recursion_depth = ${LAST + 1}`);
const lines: string[] = [];
for (const charset of SINGLE) {
  const codes = reversed(await encoded(connection, charset));
  const high = Array.from({ length: 128 }, (_, i) => String.fromCharCode(codes.get(0x80 + i) ?? 0xff_fd)).join('');
  lines.push(`${charset}: { high: '${printable(high)}' },`);
}
for (const [charset, label] of Object.entries(MULTIPLE)) {
  const codes = await encoded(connection, charset);
  const characters = await decoded(connection, charset);
  const encode = packNumbers(differences(codes, standardTable(label)));
  const decode = packNumbers(differences(characters, reversed(codes)));
  lines.push(`${charset}: { label: '${label}', encode: '${encode}', decode: '${decode}' },`);
}
const cases: string[] = [];
for (const charset of ['latin1', ...SINGLE, ...Object.keys(MULTIPLE)]) {
  const changes = await caseChanges(connection, charset);
  if (changes.join('') !== '') cases.push(`${charset}: [${changes.map((text) => `'${printable(text)}'`).join(', ')}],`);
}
await connection.end();
writeFileSync(
  new URL('../src/mysql/charset-data.ts', import.meta.url),
  `import type { CharsetData } from './charset-table.ts';

// Written by bin/charsets.ts from what a MySQL server says.
export const CHARSET_DATA = {
${lines.join('\n')}
} satisfies Readonly<Record<string, CharsetData>>;

/** Letters, each with what UPPER makes of it, then those with what LOWER makes of them, where that is not what Unicode says. */
export const CASE_CHANGES: Readonly<Record<string, readonly [upper: string, lower: string]>> = {
${cases.join('\n')}
};
`,
);
