/**
 * Writes weight-data.ts, language-weights.ts and charset-weights.ts of src/engine/sqlite/type: what each character weighs in the collations of MySQL, as a MySQL 9 server
 * says by WEIGHT_STRING(). Those of `utf8mb4_0900_…` are the Default Unicode Collation Element Table 9.0.0.
 *
 * Usage: node bin/collations.ts [SOCKET] (of a server whose root has no password)
 */
import { writeFileSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { packWeights, type Weights } from '../src/engine/sqlite/type/weight-packing.ts';
import { findCharacterSet, LEGACY_TABLES } from '../src/engine/sqlite/type/collation.ts';
import { weightsByRule, weightsOfBytes, type WeightRule } from '../src/engine/sqlite/type/weight-rule.ts';

interface Source {
  readonly collation: string;
  /** The table that gives the weights of all but a few characters of the Basic Multilingual Plane. */
  readonly base?: string;
  readonly charset: string;
  readonly rule: WeightRule;
  readonly levels: number;
  /** Bytes of a weight. */
  readonly width: 1 | 2;
}

const utf8mb4 = (collation: string, rule: WeightRule, levels = 1): Source => ({
  collation: `utf8mb4_${collation}`,
  charset: 'utf8mb4',
  rule,
  levels,
  width: 2,
});

const singleByte = (collation: string): Source => ({
  collation,
  charset: collation.slice(0, collation.indexOf('_')),
  rule: 'simple',
  levels: 1,
  width: 1,
});

/** Characters that weigh what their bytes are, but for some. */
const byBytes = (collation: string): Source => ({ ...singleByte(collation), rule: 'bytes', width: 2 });

function isOfOneByte(collation: string): boolean {
  return findCharacterSet(collation.slice(0, collation.indexOf('_')))?.maxLength === 1;
}

/** Languages whose letters have an order of their own, by version 4.0.0 of the algorithm; those are left out in which two weigh as one. */
const LANGUAGES =
  'esperanto estonian german2 hungarian icelandic latvian persian polish roman romanian sinhala slovenian spanish swedish vietnamese'.split(
    ' ',
  );

/**
 * The same by version 9.0.0, over utf8mb4 alone, without those in which a letter of ASCII weighs more than once. Bulgarian and
 * Mongolian have the order of Russian, Galician that of Spanish.
 */
const LANGUAGES_900 = 'de_pb eo es is la lv pl ro ru sl sv vi'.split(' ');

const SOURCES: Readonly<Record<string, Source>> = {
  uca900: utf8mb4('0900_as_cs', 'uca900', 3),
  uca520: utf8mb4('unicode_520_ci', 'uca520'),
  uca400: utf8mb4('unicode_ci', 'uca400'),
  general: utf8mb4('general_ci', 'simple'),
  tolower: { ...utf8mb4('tolower_ci', 'simple'), collation: 'utf8mb3_tolower_ci', charset: 'utf8mb3' },
  ...Object.fromEntries(
    LANGUAGES.map((name) => [name, { ...utf8mb4(`${name}_ci`, 'uca400'), base: 'uca400' }] as const),
  ),
  ...Object.fromEntries(
    LANGUAGES_900.map(
      (name) => [`${name}_0900`, { ...utf8mb4(`${name}_0900_as_cs`, 'uca900', 3), base: 'uca900' }] as const,
    ),
  ),
  latin1_general_ci: singleByte('latin1_general_ci'),
  latin1_general_cs: singleByte('latin1_general_cs'),
  latin1_swedish_ci: singleByte('latin1_swedish_ci'),
  ...Object.fromEntries(
    ['latin1_danish_ci', 'latin1_german1_ci', 'latin1_german2_ci', 'latin1_spanish_ci', ...LEGACY_TABLES].map(
      (name) => [name, isOfOneByte(name) ? singleByte(name) : byBytes(name)],
    ),
  ),
};

const LAST_CODE_POINT = 0x10_ff_ff;
/** Older character sets have none behind it, and languages by the older rules none of their own. */
const LAST_OF_PLANE = 0xff_ff;

/** The weights of every character that the character set has. */
async function measure(connection: Connection, source: Source): Promise<ReadonlyMap<number, Weights>> {
  const character = `CONVERT(CHAR(i USING utf32) USING ${source.charset})`;
  const isWhole = source.charset === 'utf8mb4' && (source.base === undefined || source.rule === 'uca900');
  const last = isWhole ? LAST_CODE_POINT : LAST_OF_PLANE;
  const [rows] = await connection.query<(RowDataPacket & readonly [number, string])[]>({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${last})
      SELECT i, HEX(WEIGHT_STRING(${character} COLLATE ${source.collation})) FROM n
      WHERE i NOT BETWEEN 0xD800 AND 0xDFFF AND (i = 63 OR HEX(${character}) <> '3F')`,
    rowsAsArray: true,
  });
  return new Map(rows.map(([codePoint, hex]) => [codePoint, weightsOfHex(hex, source)]));
}

/** Levels are parted by a weight of 0. */
function weightsOfHex(hex: string, { rule, width, levels }: Source): Weights {
  if (rule === 'bytes') return weightsOfBytes([...Buffer.from(hex, 'hex')]);
  const weights = hex.match(width === 2 ? /..../g : /../g)?.map((digits) => Number.parseInt(digits, 16)) ?? [];
  if (levels === 1) return [weights];
  const lists: number[][] = [[]];
  for (const weight of weights) {
    if (weight === 0) lists.push([]);
    else lists.at(-1)?.push(weight);
  }
  return lists;
}

/**
 * ASCII in the order of its weights, without capitals that weigh what their small letters do; `…` stands between two characters
 * where others weigh something between them, `≡` between two that weigh the same. Characters that weigh nothing are not in it.
 */
function asciiOrder(all: ReadonlyMap<number, Weights>): string {
  const primary = (codePoint: number): number => all.get(codePoint)?.[0]?.[0] ?? 0;
  const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a && primary(code) === primary(code + 0x20);
  const ascii = Array.from({ length: 128 }, (_, code) => code)
    .filter((code) => primary(code) > 0 && !isCapital(code))
    .sort((a, b) => primary(a) - primary(b));
  const weights = [...new Set([...all.values()].flatMap((levels) => levels[0] ?? []))];
  const isGap = (from: number, to: number): boolean => weights.some((weight) => weight > from && weight < to);
  return ascii
    .map((code, i) => {
      const before = ascii[i - 1];
      const last = before === undefined ? 0 : primary(before);
      const mark = last === primary(code) ? '≡' : isGap(last, primary(code)) ? '…' : '';
      return mark + String.fromCharCode(code);
    })
    .join('');
}

/** Those that do not weigh what the base, or else the rule, says. */
function listed(
  all: ReadonlyMap<number, Weights>,
  { rule, levels, charset }: Source,
  base: ReadonlyMap<number, Weights> | undefined,
): ReadonlyMap<number, Weights> {
  const isByRule = (codePoint: number, weights: Weights): boolean => {
    const expected =
      base?.get(codePoint) ?? weightsByRule(codePoint, { rule, levels, charset }, (letter) => all.get(letter));
    return JSON.stringify(expected) === JSON.stringify(weights);
  };
  return new Map([...all].filter(([codePoint, weights]) => !isByRule(codePoint, weights)));
}

const HEAD = `import { CHARSET_WEIGHTS, type CharsetWeightName } from './charset-weights.ts';
import { LANGUAGE_WEIGHTS, type Language900WeightName, type LanguageWeightName } from './language-weights.ts';
import type { WeightRule } from './weight-rule.ts';

/** A table of weights, packed. */
export interface WeightData {
  readonly rule: WeightRule;
  /** The table that gives the weights of the characters that this one does not list. */
  readonly base?: WeightTableName;
  /** How many levels each character has weights on. */
  readonly levels: number;
  /**
   * ASCII in the order of its weights, without what weighs nothing and capitals that weigh what their small letters do; … stands
   * where other characters weigh something between its neighbours, ≡ where these weigh the same.
   */
  readonly ascii?: string;
  /** Of the rule \`bytes\`. */
  readonly charset?: string;
  readonly packed: string;
}

// Written by bin/collations.ts from what a MySQL server says. That of uca900 is the Default Unicode Collation Element Table,
// © 1991–2016 Unicode, Inc., https://www.unicode.org/license.txt.

`;

const [, , socketPath = '/run/mysqld/mysqld.sock'] = process.argv;
const connection = await createConnection({ socketPath, user: 'root', charset: 'utf8mb4' });
await connection.query(`SET SESSION cte_max_recursion_depth = ${LAST_CODE_POINT + 1}`);
const tables = new Map<string, string>();
const known = new Map<string, ReadonlyMap<number, Weights>>();
for (const [name, source] of Object.entries(SOURCES)) {
  const measured = await measure(connection, source);
  const { rule, base, levels } = source;
  known.set(name, measured);
  const packed = packWeights(listed(measured, source, known.get(base ?? '')), levels);
  const isPlain = rule === 'simple' || rule === 'bytes';
  const more = {
    ...(isPlain ? {} : { ascii: asciiOrder(measured) }),
    ...(rule === 'bytes' ? { charset: source.charset } : {}),
  };
  tables.set(name, `${name}: ${JSON.stringify({ rule, base, levels, ...more, packed })},`);
}
await connection.end();
/** Those of character sets of their own are many and small, but for two. */
const isOwn = (name: string): boolean => name in SOURCES && SOURCES[name]?.charset.startsWith('utf8mb') !== true;
const all = Object.keys(SOURCES);

function written(names: readonly string[]): string {
  return names.map((name) => tables.get(name) ?? '').join('\n');
}

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ');

function write(file: string, text: string): void {
  writeFileSync(new URL(`../src/engine/sqlite/type/${file}`, import.meta.url), text);
}

const languages = [...LANGUAGES, ...LANGUAGES_900.map((name) => `${name}_0900`)];
const [own, unicode] = [all.filter(isOwn), all.filter((name) => !isOwn(name) && !languages.includes(name))];
write(
  'weight-data.ts',
  `${HEAD}export type WeightTableName = ${union(unicode)} | LanguageWeightName | Language900WeightName | CharsetWeightName;

export const WEIGHT_DATA: Readonly<Record<WeightTableName, WeightData>> = {${written(unicode)}
...LANGUAGE_WEIGHTS,
...CHARSET_WEIGHTS};
`,
);
write(
  'language-weights.ts',
  `import type { WeightData } from './weight-data.ts';

// Written by bin/collations.ts from what a MySQL server says.

export type LanguageWeightName = ${union(LANGUAGES)};

export type Language900WeightName = ${union(languages.slice(LANGUAGES.length))};

export const LANGUAGE_WEIGHTS: Readonly<Record<LanguageWeightName | Language900WeightName, WeightData>> = {${written(languages)}};
`,
);
write(
  'charset-weights.ts',
  `import type { WeightData } from './weight-data.ts';

// Written by bin/collations.ts from what a MySQL server says.

export type CharsetWeightName = ${union(own)};

/** What characters weigh in collations of older character sets. */
export const CHARSET_WEIGHTS: Readonly<Record<CharsetWeightName, WeightData>> = {${written(own)}};
`,
);
