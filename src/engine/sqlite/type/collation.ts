import type { WeightTableName } from './weight-data.ts';

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
  ['latin1_general_ci', 48, 'ai_ci', true, 'latin1_general_ci'],
  ['latin1_general_cs', 49, 'as_cs', true, 'latin1_general_cs'],
  ['latin1_swedish_ci', 8, 'ai_ci', true, 'latin1_swedish_ci', true],
  ['utf8mb3_bin', 83, 'bin', true, undefined],
  ['utf8mb3_general_ci', 33, 'ai_ci', true, 'general', true],
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

const LEVELS: Readonly<Record<Collation['strength'], number>> = { ai_ci: 1, as_ci: 2, as_cs: 3, bin: 0 };

/** The collations that tables may use, by name. */
export const COLLATIONS: ReadonlyMap<string, Collation> = new Map(
  ROWS.map(([name, id, strength, padSpace, table, isDefault = false]) => {
    const charset = name === 'binary' ? 'binary' : name.slice(0, name.indexOf('_'));
    const levels = table === 'uca900' ? LEVELS[strength] : 1;
    return [name, { name, id, charset, strength, table, levels, padSpace, isDefault }];
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

/** Whether texts of the collation are other bytes in their character set than in UTF-8, in which they are stored. */
export function hasOwnBytes({ charset }: Collation): boolean {
  return charset === 'latin1' || charset === 'ascii';
}
