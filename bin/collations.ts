/**
 * Writes weight-data.ts, language-weights.ts, language-900-weights.ts and charset-weights.ts of src/engine/sqlite/type: what each character weighs in the collations of MySQL, as a MySQL 9 server
 * says by WEIGHT_STRING(). Those of `utf8mb4_0900_…` are the Default Unicode Collation Element Table 9.0.0.
 *
 * Usage: node bin/collations.ts [SOCKET] (of a server whose root has no password)
 */
import { writeFileSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { packWeights, printSequences, type Weights } from '../src/engine/sqlite/type/weight-packing.ts';
import { LEGACY_TABLES } from '../src/engine/sqlite/type/collation.ts';
import { findCharacterSet } from '../src/engine/sqlite/type/character-set.ts';
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

/** Languages whose letters have an order of their own, by version 4.0.0 of the algorithm. */
const LANGUAGES =
  'croatian czech danish esperanto estonian german2 hungarian icelandic latvian lithuanian persian polish roman romanian sinhala slovak slovenian spanish spanish2 swedish turkish vietnamese'.split(
    ' ',
  );

/**
 * The same by version 9.0.0, over utf8mb4 alone, without Japanese and Chinese, and without Lithuanian, in
 * which marks weigh otherwise together. Bulgarian and Mongolian have the order of
 * Russian, Galician that of Spanish, Bosnian and Serbian in Latin letters that of Croatian, both forms of Norwegian one.
 */
const LANGUAGES_900 = 'cs da de_pb eo es es_trad et hr hu is la lv nb pl ro ru sk sl sv tr vi'.split(' ');

const CH = 'ch Ch CH';
const AA = 'aa Aa AA';
const CROATIAN = 'dž Dž DŽ lj Lj LJ nj Nj NJ';
const HUNGARIAN = 'cs dz gy ly ny sz ty zs dzs ccs ddz ddzs ggy lly nny ssz tty zzs';

/**
 * Letters that weigh otherwise together than one after another, by table: what differed when all pairs of letters of Latin
 * and of marks above them were weighed, and all three in a row where a pair did.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  croatian: `${CROATIAN} dŽ lJ nJ`,
  czech: CH,
  danish: AA,
  lithuanian: CH,
  slovak: CH,
  spanish2: `${CH} ll Ll LL`,
  cs_0900: `${CH} cH`,
  da_0900: AA,
  es_trad_0900: `${CH} ll Ll LL`,
  hr_0900: CROATIAN,
  hu_0900: HUNGARIAN.split(' ')
    .flatMap((letters) => [letters, letters.replace(/^./, (first) => first.toUpperCase()), letters.toUpperCase()])
    .join(' '),
  nb_0900: AA,
  sk_0900: `${CH} cH`,
};

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
/** Languages have rules of their own for letters, and for capitals; behind it there are neither. */
const LAST_LETTER = 0x1_ff_ff;
/** Older character sets have none behind it, and languages by the older rules none of their own. */
const LAST_OF_PLANE = 0xff_ff;

/** The weights of every character that the character set has. */
async function measure(connection: Connection, source: Source): Promise<ReadonlyMap<number, Weights>> {
  const character = `CONVERT(CHAR(i USING utf32) USING ${source.charset})`;
  const isWhole = source.charset === 'utf8mb4' && source.base === undefined;
  const last = isWhole ? LAST_CODE_POINT : source.rule === 'uca900' ? LAST_LETTER : LAST_OF_PLANE;
  const [rows] = await connection.query<(RowDataPacket & readonly [number, string])[]>({
    sql: `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${last})
      SELECT i, HEX(WEIGHT_STRING(${character} COLLATE ${source.collation})) FROM n
      WHERE i NOT BETWEEN 0xD800 AND 0xDFFF AND (i = 63 OR HEX(${character}) <> '3F')`,
    rowsAsArray: true,
  });
  return new Map(rows.map(([codePoint, hex]) => [codePoint, weightsOfHex(hex, source)]));
}

/** What the letters of a table weigh that weigh otherwise together. */
async function measureSequences(connection: Connection, name: string, source: Source): Promise<string | undefined> {
  const all = SEQUENCES[name]?.split(' ');
  if (all === undefined) return undefined;
  const weighed = new Map<string, Weights>();
  for (const letters of all) {
    const [rows] = await connection.query<(RowDataPacket & { readonly hex: string })[]>(
      `SELECT HEX(WEIGHT_STRING(? COLLATE ${source.collation})) AS hex`,
      [letters],
    );
    weighed.set(letters, weightsOfHex(rows[0]?.hex ?? '', source));
  }
  return printSequences(weighed);
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

/** Whether a letter of ASCII weighs more than once. */
function hasManifold(all: ReadonlyMap<number, Weights>): boolean {
  return Array.from({ length: 128 }, (_, code) => all.get(code)?.[0]?.length ?? 0).some((count) => count > 1);
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
import { LANGUAGE_900_WEIGHTS, type Language900WeightName } from './language-900-weights.ts';
import { LANGUAGE_WEIGHTS, type LanguageWeightName } from './language-weights.ts';
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
  /** Letters that weigh otherwise together than one after another, with their weights (\`readSequences\`). */
  readonly sequences?: string;
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
const bases = new Set(Object.values(SOURCES).map((source) => source.base));
const known = new Map<string, ReadonlyMap<number, Weights>>();
for (const [name, source] of Object.entries(SOURCES)) {
  const measured = await measure(connection, source);
  const { rule, base, levels } = source;
  if (bases.has(name)) known.set(name, measured);
  const packed = packWeights(listed(measured, source, known.get(base ?? '')), levels);
  const sequences = await measureSequences(connection, name, source);
  const isPlain = rule === 'simple' || rule === 'bytes' || sequences !== undefined || hasManifold(measured);
  const more = {
    ...(isPlain ? {} : { ascii: asciiOrder(measured) }),
    ...(rule === 'bytes' ? { charset: source.charset } : {}),
    sequences,
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
...LANGUAGE_900_WEIGHTS,
...CHARSET_WEIGHTS};
`,
);
function writeLanguages(file: string, type: string, constant: string, names: readonly string[]): void {
  write(
    file,
    `import type { WeightData } from './weight-data.ts';

// Written by bin/collations.ts from what a MySQL server says.

export type ${type} = ${union(names)};

/** What letters weigh in languages that have an order of their own. */
export const ${constant}: Readonly<Record<${type}, WeightData>> = {${written(names)}};
`,
  );
}

writeLanguages('language-weights.ts', 'LanguageWeightName', 'LANGUAGE_WEIGHTS', LANGUAGES);
writeLanguages(
  'language-900-weights.ts',
  'Language900WeightName',
  'LANGUAGE_900_WEIGHTS',
  languages.slice(LANGUAGES.length),
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
