import type { Language900WeightName } from './language-900-weights.ts';
import type { LanguageWeightName } from './language-weights.ts';
import type { WeightTableName } from './weight-data.ts';
import { COLLATION_NAMES as FOREIGN_NAMES } from '../../../mysql/charset.ts';
import { LEGACY_COLLATIONS } from '../../../mysql/legacy-charset.ts';
import { findCharacterSet } from './character-set.ts';

/** How strings of a collation compare. */
export interface Collation {
  readonly name: string;
  readonly id: number;
  readonly charset: string;
  /** `ai_ci`: base letters; `as_ci`: case folded; `as_cs`: everything, in dictionary order; `bin`: code points. */
  readonly strength: 'ai_ci' | 'as_ci' | 'as_cs' | 'bin';
  /** What its characters weigh; `undefined` for `bin`. */
  readonly table: WeightTableName | undefined;
  /** How many levels of weights count: base letters, accents, case. */
  readonly levels: number;
  /** Whether trailing spaces are ignored. */
  readonly padSpace: boolean;
  readonly isDefault: boolean;
  /** Whether what its characters weigh is not known here: only connections may have it, and nothing compares by it. */
  readonly isForeign?: boolean;
}

/** A key of {@link COLLATIONS}. */
export type CollationName = string;

type Row = readonly [
  name: string,
  id: number,
  strength: Collation['strength'],
  padSpace: boolean,
  table: WeightTableName | undefined,
  isDefault?: boolean,
];

const ROWS: readonly Row[] = [
  ['ascii_bin', 65, 'bin', true, undefined],
  ['ascii_general_ci', 11, 'ai_ci', true, 'general', true],
  ['binary', 63, 'bin', false, undefined, true],
  ['latin1_bin', 47, 'bin', true, undefined],
  ['latin1_danish_ci', 15, 'ai_ci', true, 'latin1_danish_ci'],
  ['latin1_general_ci', 48, 'ai_ci', true, 'latin1_general_ci'],
  ['latin1_general_cs', 49, 'as_cs', true, 'latin1_general_cs'],
  ['latin1_german1_ci', 5, 'ai_ci', true, 'latin1_german1_ci'],
  ['latin1_german2_ci', 31, 'ai_ci', true, 'latin1_german2_ci'],
  ['latin1_spanish_ci', 94, 'ai_ci', true, 'latin1_spanish_ci'],
  ['latin1_swedish_ci', 8, 'ai_ci', true, 'latin1_swedish_ci', true],
  ['utf8mb3_bin', 83, 'bin', true, undefined],
  ['utf8mb3_general_ci', 33, 'ai_ci', true, 'general', true],
  ['utf8mb3_tolower_ci', 76, 'ai_ci', true, 'tolower'],
  ['utf8mb3_unicode_ci', 192, 'ai_ci', true, 'uca400'],
  ['utf8mb3_unicode_520_ci', 214, 'ai_ci', true, 'uca520'],
  ['utf8mb4_0900_ai_ci', 255, 'ai_ci', false, 'uca900', true],
  ['utf8mb4_0900_as_ci', 305, 'as_ci', false, 'uca900'],
  ['utf8mb4_0900_as_cs', 278, 'as_cs', false, 'uca900'],
  ['utf8mb4_0900_bin', 309, 'bin', false, undefined],
  ['utf8mb4_bin', 46, 'bin', true, undefined],
  ['utf8mb4_general_ci', 45, 'ai_ci', true, 'general'],
  ['utf8mb4_unicode_520_ci', 246, 'ai_ci', true, 'uca520'],
  ['utf8mb4_unicode_ci', 224, 'ai_ci', true, 'uca400'],
];

/** Those of older sets whose characters weigh more than once, or together with others. */
const MANIFOLD = new Set(['cp1250_czech_cs', 'latin2_czech_cs', 'tis620_bin', 'tis620_thai_ci']);

const LEGACY_ROWS: readonly Row[] = Object.values(LEGACY_COLLATIONS)
  .flatMap((all) =>
    all.map(([id, name], i): Row => {
      const strength = name.endsWith('_bin') ? 'bin' : name.endsWith('_cs') ? 'as_cs' : 'ai_ci';
      return [name, id, strength, true, name as WeightTableName, i === 0];
    }),
  )
  .filter(([name]) => !MANIFOLD.has(name));

/** Whether MySQL has a collation of that name whose characters weigh in ways that are not known here. */
export const isManifold = (name: string): boolean => MANIFOLD.has(name.toLowerCase());

/** The tables of older character sets. */
export const LEGACY_TABLES: readonly string[] = LEGACY_ROWS.map(([name]) => name);

/** Collations of languages by version 4.0.0 of the Unicode Collation Algorithm: table, id over utf8mb4 and over utf8mb3. */
const LANGUAGES: readonly (readonly [LanguageWeightName, number, number])[] = [
  ['croatian', 245, 213],
  ['czech', 234, 202],
  ['danish', 235, 203],
  ['esperanto', 241, 209],
  ['estonian', 230, 198],
  ['german2', 244, 212],
  ['hungarian', 242, 210],
  ['icelandic', 225, 193],
  ['latvian', 226, 194],
  ['lithuanian', 236, 204],
  ['persian', 240, 208],
  ['polish', 229, 197],
  ['roman', 239, 207],
  ['romanian', 227, 195],
  ['sinhala', 243, 211],
  ['slovak', 237, 205],
  ['slovenian', 228, 196],
  ['spanish', 231, 199],
  ['spanish2', 238, 206],
  ['swedish', 232, 200],
  ['turkish', 233, 201],
  ['vietnamese', 247, 215],
];

const LANGUAGE_ROWS: readonly Row[] = LANGUAGES.flatMap(([table, id, id3]): readonly Row[] => [
  [`utf8mb4_${table}_ci`, id, 'ai_ci', true, table],
  [`utf8mb3_${table}_ci`, id3, 'ai_ci', true, table],
]);

/** Collations of languages by version 9.0.0, over utf8mb4: ids of `_ai_ci` and `_as_cs`, and the table. */
const LANGUAGES_900: readonly (readonly [language: string, aiCi: number, asCs: number, Language900WeightName])[] = [
  ['bg', 318, 319, 'ru_0900'],
  ['bs', 316, 317, 'hr_0900'],
  ['cs', 266, 289, 'cs_0900'],
  ['da', 267, 290, 'da_0900'],
  ['de_pb', 256, 279, 'de_pb_0900'],
  ['eo', 273, 296, 'eo_0900'],
  ['es', 263, 286, 'es_0900'],
  ['es_trad', 270, 293, 'es_trad_0900'],
  ['et', 262, 285, 'et_0900'],
  ['gl', 320, 321, 'es_0900'],
  ['hr', 275, 298, 'hr_0900'],
  ['hu', 274, 297, 'hu_0900'],
  ['is', 257, 280, 'is_0900'],
  ['la', 271, 294, 'la_0900'],
  ['lv', 258, 281, 'lv_0900'],
  ['mn_cyrl', 322, 323, 'ru_0900'],
  ['nb', 310, 311, 'nb_0900'],
  ['nn', 312, 313, 'nb_0900'],
  ['pl', 261, 284, 'pl_0900'],
  ['ro', 259, 282, 'ro_0900'],
  ['ru', 306, 307, 'ru_0900'],
  ['sk', 269, 292, 'sk_0900'],
  ['sl', 260, 283, 'sl_0900'],
  ['sr_latn', 314, 315, 'hr_0900'],
  ['sv', 264, 287, 'sv_0900'],
  ['tr', 265, 288, 'tr_0900'],
  ['vi', 277, 300, 'vi_0900'],
];

const LANGUAGE_900_ROWS: readonly Row[] = LANGUAGES_900.flatMap(([language, aiCi, asCs, table]): readonly Row[] => [
  [`utf8mb4_${language}_0900_ai_ci`, aiCi, 'ai_ci', false, table],
  [`utf8mb4_${language}_0900_as_cs`, asCs, 'as_cs', false, table],
]);

/** Collations of the sets of 16 and 32 bits: ids of `_general_ci`, `_bin` and `_unicode_ci`, behind which the others follow. */
const WIDE: readonly (readonly [charset: string, general: number, bin: number, unicode?: number])[] = [
  ['ucs2', 35, 90, 128],
  ['utf16', 54, 55, 101],
  ['utf16le', 56, 62],
  ['utf32', 60, 61, 160],
];

const WIDE_ROWS: readonly Row[] = WIDE.flatMap(([charset, general, bin]): readonly Row[] => [
  [`${charset}_general_ci`, general, 'ai_ci', true, 'general', true],
  [`${charset}_bin`, bin, 'bin', true, undefined],
]);

const WIDE_UNICODE_ROWS: readonly Row[] = WIDE.flatMap(([charset, , , unicode]) =>
  unicode === undefined ? [] : unicodeRows(charset, unicode),
);

/** They come in the order of those of utf8mb4. */
function unicodeRows(charset: string, unicode: number): readonly Row[] {
  const [first, version520] = [224, 246];
  return [
    [`${charset}_unicode_ci`, unicode, 'ai_ci', true, 'uca400'],
    [`${charset}_unicode_520_ci`, unicode + version520 - first, 'ai_ci', true, 'uca520'],
    ...LANGUAGES.map(([table, id]): Row => [`${charset}_${table}_ci`, unicode + id - first, 'ai_ci', true, table]),
  ];
}

const LEVELS: Readonly<Record<Collation['strength'], number>> = { ai_ci: 1, as_ci: 2, as_cs: 3, bin: 0 };

/** Names go in the order of `utf8mb3_general_ci`, in which `_` stands behind letters. */
const byName = ([a]: Row, [b]: Row): number => (a.toUpperCase() < b.toUpperCase() ? -1 : 1);

/** The collations that tables may use, by name. */
export const COLLATIONS: ReadonlyMap<string, Collation> = new Map(
  [...ROWS, ...LANGUAGE_ROWS, ...LANGUAGE_900_ROWS, ...WIDE_ROWS, ...WIDE_UNICODE_ROWS, ...LEGACY_ROWS]
    .sort(byName)
    .map(([name, id, strength, padSpace, table, isDefault = false]) => {
      const charset = name === 'binary' ? 'binary' : name.slice(0, name.indexOf('_'));
      const levels = table?.endsWith('900') === true ? LEVELS[strength] : 1;
      return [name, { name, id, charset, strength, table, levels, padSpace, isDefault }];
    }),
);

/** The collation of what is given none. */
export const DEFAULT_COLLATION = 'utf8mb4_0900_ai_ci';

/** That of numbers and moments where MySQL takes the collation of such a value for that of a text. */
export const COLLATION_OF_NUMBERS = 'latin1_swedish_ci';
/** The collation of what the system says: names, accounts, variables. */
export const SYSTEM_COLLATION = 'utf8mb3_general_ci';

/** The collation `name`, `utf8_…` meaning `utf8mb3_…`, or `undefined`. MariaDB's `uca1400` names mean the nearest of ours. */
export function findCollation(name: string): Collation | undefined {
  const lower = name.toLowerCase().replace(/^utf8_/, 'utf8mb3_');
  if (lower === 'utf8mb4_uca1400_ai_ci') return COLLATIONS.get(DEFAULT_COLLATION);
  return COLLATIONS.get(lower);
}

/** Collations of MySQL that a connection may have though their order is not known here. */
const FOREIGN: ReadonlyMap<string, Collation> = new Map(
  foreignCollations().map(([name, id, charset]) => {
    const unknown = { table: undefined, levels: 1, padSpace: true, isDefault: false, isForeign: true };
    return [name, { name, id, charset, strength: 'ai_ci', ...unknown }];
  }),
);

function foreignCollations(): readonly (readonly [name: string, id: number, charset: string])[] {
  const older = Object.entries(LEGACY_COLLATIONS).flatMap(([charset, all]) =>
    all.map(([id, name]) => [name, id, charset] as const),
  );
  const newer = Object.entries(FOREIGN_NAMES).map(([id, name]) => [name, Number(id), name.replace(/_.*/, '')] as const);
  return [...older, ...newer].filter(([name]) => !COLLATIONS.has(name));
}

/** Whether a connection may have a collation of that name. */
export const isConnectionCollation = (name: string): boolean => COLLATIONS.has(name) || FOREIGN.has(name);

/** The collation of a known name. */
export function collationOf(name: CollationName): Collation {
  const collation = COLLATIONS.get(name) ?? FOREIGN.get(name);
  if (collation === undefined) throw new RangeError(`no collation ${name}`);
  return collation;
}

const BY_ID: ReadonlyMap<number, Collation> = new Map(
  [...FOREIGN.values(), ...COLLATIONS.values()].map((collation) => [collation.id, collation]),
);

/** The collation that a client is told by a number. */
export function collationWithId(id: number): Collation {
  return BY_ID.get(id) ?? collationOf(DEFAULT_COLLATION);
}

/** Whether texts of the collation are other bytes in their character set than in UTF-8, in which they are stored. */
export function hasOwnBytes({ charset }: Collation): boolean {
  return charset !== 'binary' && !charset.startsWith('utf8');
}

/** Whether each character of texts of the collation is one byte. */
export function isOfBytes(collation: Collation): boolean {
  return hasOwnBytes(collation) && findCharacterSet(collation.charset)?.maxLength === 1;
}
