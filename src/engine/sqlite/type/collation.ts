/** How strings of a collation compare. */
export interface Collation {
  readonly name: string;
  readonly id: number;
  readonly charset: string;
  /** `ai_ci`: base letters; `as_ci`: case folded; `as_cs`: everything, in dictionary order; `bin`: code points. */
  readonly strength: 'ai_ci' | 'as_ci' | 'as_cs' | 'bin';
  /** Whether trailing spaces are ignored. */
  readonly padSpace: boolean;
  readonly isDefault: boolean;
}

/** A key of {@link COLLATIONS}. */
export type CollationName = string;

type Row = readonly [name: string, id: number, strength: Collation['strength'], padSpace: boolean, isDefault?: boolean];

const ROWS: readonly Row[] = [
  ['ascii_bin', 65, 'bin', true],
  ['ascii_general_ci', 11, 'ai_ci', true, true],
  ['binary', 63, 'bin', false, true],
  ['latin1_bin', 47, 'bin', true],
  ['latin1_general_ci', 48, 'ai_ci', true],
  ['latin1_general_cs', 49, 'as_cs', true],
  ['latin1_swedish_ci', 8, 'ai_ci', true, true],
  ['utf8mb3_bin', 83, 'bin', true],
  ['utf8mb3_general_ci', 33, 'ai_ci', true, true],
  ['utf8mb3_unicode_ci', 192, 'ai_ci', true],
  ['utf8mb3_unicode_520_ci', 214, 'ai_ci', true],
  ['utf8mb4_0900_ai_ci', 255, 'ai_ci', false, true],
  ['utf8mb4_0900_as_ci', 305, 'as_ci', false],
  ['utf8mb4_0900_as_cs', 278, 'as_cs', false],
  ['utf8mb4_0900_bin', 309, 'bin', false],
  ['utf8mb4_bin', 46, 'bin', true],
  ['utf8mb4_general_ci', 45, 'ai_ci', true],
  ['utf8mb4_unicode_520_ci', 246, 'ai_ci', true],
  ['utf8mb4_unicode_ci', 224, 'ai_ci', true],
];

/** The collations that tables may use, by name. */
export const COLLATIONS: ReadonlyMap<string, Collation> = new Map(
  ROWS.map(([name, id, strength, padSpace, isDefault = false]) => {
    const charset = name === 'binary' ? 'binary' : name.slice(0, name.indexOf('_'));
    return [name, { name, id, charset, strength, padSpace, isDefault }];
  }),
);

/** A character set as SHOW CHARACTER SET lists it. */
export interface CharacterSet {
  readonly name: string;
  readonly description: string;
  readonly defaultCollation: string;
  readonly maxLength: number;
}

export const CHARACTER_SETS: readonly CharacterSet[] = [
  { name: 'ascii', description: 'US ASCII', defaultCollation: 'ascii_general_ci', maxLength: 1 },
  { name: 'binary', description: 'Binary pseudo charset', defaultCollation: 'binary', maxLength: 1 },
  { name: 'latin1', description: 'cp1252 West European', defaultCollation: 'latin1_swedish_ci', maxLength: 1 },
  { name: 'utf8mb3', description: 'UTF-8 Unicode', defaultCollation: 'utf8mb3_general_ci', maxLength: 3 },
  { name: 'utf8mb4', description: 'UTF-8 Unicode', defaultCollation: 'utf8mb4_0900_ai_ci', maxLength: 4 },
];

export const DEFAULT_COLLATION = 'utf8mb4_0900_ai_ci';

/** The collation `name`, `utf8_…` meaning `utf8mb3_…`, or `undefined`. MariaDB's `uca1400` names mean the nearest of ours. */
export function findCollation(name: string): Collation | undefined {
  const lower = name.toLowerCase().replace(/^utf8_/, 'utf8mb3_');
  if (lower === 'utf8mb4_uca1400_ai_ci') return COLLATIONS.get(DEFAULT_COLLATION);
  return COLLATIONS.get(lower);
}

/** The character set `name` (`utf8` means `utf8mb3`), or `undefined`. */
export function findCharacterSet(name: string): CharacterSet | undefined {
  const lower = name.toLowerCase();
  return CHARACTER_SETS.find((set) => set.name === (lower === 'utf8' ? 'utf8mb3' : lower));
}

/** The collation of a known name. */
export function collationOf(name: CollationName): Collation {
  const collation = COLLATIONS.get(name);
  if (collation === undefined) throw new RangeError(`no collation ${name}`);
  return collation;
}

/** Printable ASCII below the digits, in the order of the Default Unicode Collation Element Table. */
const ASCII_ORDER = '\t\n\u000B\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';

/** The key byte of each ASCII code; 0 for ignorable control characters. */
const ASCII_KEYS = Uint8Array.from(
  { length: 128 },
  (_, code) => ASCII_ORDER.indexOf(String.fromCharCode(code).toLowerCase()) + 1,
);

/** Where keys of ASCII texts are put together: a string that grows by characters costs several times as much. */
const scratch = Buffer.alloc(4096);

/** Letters that decompose to base letters in the collation table though Unicode gives them no decomposition. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** Non-ASCII key characters sort after all of ASCII's. */
const NON_ASCII_OFFSET = 0x100;

/**
 * Primary sort key of Unicode collation: equal for strings that differ in case and accents only; code-point order of keys is dictionary order.
 * Exact for Latin letters, digits and ASCII punctuation; other scripts sort by code point after case folding and removal of marks.
 */
export function primaryKey(text: string): string {
  const bytes = text.length > scratch.length ? Buffer.alloc(text.length) : scratch;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return bytes.toString('latin1', 0, length) + unicodeKey(text.slice(i));
    const key = ASCII_KEYS[code] ?? 0;
    if (key !== 0) bytes[length++] = key;
  }
  return bytes.toString('latin1', 0, length);
}

function unicodeKey(text: string): string {
  let key = '';
  for (const character of text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')) {
    const expanded = EXPANSIONS[character] ?? character;
    for (const letter of expanded) {
      const code = letter.codePointAt(0) ?? 0;
      key += code < 128 ? primaryKey(letter) : String.fromCodePoint(Math.min(code + NON_ASCII_OFFSET, 0x10_ff_ff));
    }
  }
  return key;
}

/** The sort key of `text`: equal keys are equal strings, and keys order as the strings do. */
export function sortKey(text: string, collation: Collation): string {
  const value = collation.padSpace ? text.replace(/ +$/, '') : text;
  switch (collation.strength) {
    case 'bin':
      return value;
    case 'ai_ci':
      return primaryKey(value);
    case 'as_ci':
      return `${primaryKey(value)}\u0000${value.normalize('NFC').toLowerCase()}`;
    case 'as_cs':
      return `${primaryKey(value)}\u0000${value.normalize('NFC')}`;
  }
}

/** Names of the SQL functions that compute sort keys; `undefined` when the text is its own key. */
export function keyFunctionName(collation: Collation): string | undefined {
  if (collation.strength === 'bin') return collation.padSpace ? 'rtrim' : undefined;
  return `m_key_${collation.strength}${collation.padSpace ? '_pad' : ''}`;
}

/** The SQL expression of a text's sort key. */
export function keySql(sql: string, collation: Collation): string {
  const name = keyFunctionName(collation);
  if (name === undefined) return sql;
  return name === 'rtrim' ? `rtrim(${sql},' ')` : `${name}(${sql})`;
}
