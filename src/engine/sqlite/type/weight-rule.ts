import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import type { Weights } from './weight-packing.ts';

/**
 * How characters weigh that no table lists: as their code point, as their bytes in the character set, or by a version of the
 * Unicode Collation Algorithm.
 */
export type WeightRule = 'simple' | 'bytes' | 'uca400' | 'uca520' | 'uca900';

/** A rule for characters on a number of levels. */
export interface RuleUse {
  readonly rule: WeightRule;
  readonly levels: number;
  /** Of the rule `bytes`. */
  readonly charset?: string | undefined;
}

/** What characters beyond the Basic Multilingual Plane weigh in the older collations. */
const REPLACEMENT = 0xff_fd;

/** What most characters weigh on each level behind the first. */
export const COMMON_WEIGHTS = [0x20, 0x02] as const;

/**
 * The weights of a character that no table lists.
 *
 * @param listed gives the weights of those that are listed, for syllables that weigh what their letters weigh
 */
export function weightsByRule(
  codePoint: number,
  { rule, levels, charset }: RuleUse,
  listed: (codePoint: number) => Weights | undefined,
): Weights {
  if (rule === 'simple') return [[codePoint > 0xff_ff ? REPLACEMENT : codePoint]];
  if (rule === 'bytes')
    return weightsOfBytes([...encodeText(String.fromCodePoint(codePoint), encodingOf(charset ?? ''))]);
  if (rule === 'uca400' && codePoint > 0xff_ff) return [[REPLACEMENT]];
  if (rule === 'uca900' && isIn(codePoint, HANGUL)) {
    const letters = hangulLetters(codePoint - HANGUL[0]).map((letter) => listed(letter) ?? []);
    return Array.from({ length: levels }, (_, level) => letters.flatMap((weights) => weights[level] ?? []));
  }
  return [implicitWeights(codePoint, rule), ...COMMON_WEIGHTS.slice(0, levels - 1).map((weight) => [weight])];
}

/** Bytes as weights of two bytes, so that they order as the bytes do; ASCII stays as it is. */
export function weightsOfBytes(bytes: readonly number[]): Weights {
  const [first = 0] = bytes;
  if (bytes.length === 1 && first < 0x80) return [[first]];
  const weights: number[] = [];
  for (let i = 0; i < bytes.length; i += 2) weights.push(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return [weights];
}

/** https://www.unicode.org/reports/tr10/#Implicit_Weights, with the ranges that MySQL's collations of each version have. */
function implicitWeights(codePoint: number, rule: Exclude<WeightRule, 'simple' | 'bytes'>): readonly number[] {
  if (rule === 'uca900' && isIn(codePoint, TANGUT)) return [0xfb_00, (codePoint - TANGUT[0]) | 0x80_00];
  const isExtension = EXTENSIONS[rule].some((range) => isIn(codePoint, range));
  const base = isIn(codePoint, HAN) ? 0xfb_40 : isExtension ? 0xfb_80 : 0xfb_c0;
  return [base + (codePoint >> 15), (codePoint & 0x7f_ff) | 0x80_00];
}

type Range = readonly [first: number, last: number];

const isIn = (codePoint: number, [first, last]: Range): boolean => codePoint >= first && codePoint <= last;

const HANGUL: Range = [0xac_00, 0xd7_a3];
const TANGUT: Range = [0x1_70_00, 0x1_8a_ff];
const HAN: Range = [0x4e_00, 0x9f_d5];
const EXTENSION_A: Range = [0x34_00, 0x4d_b5];
/** Han characters of the extensions that each version knows. */
const EXTENSIONS: Readonly<Record<Exclude<WeightRule, 'simple' | 'bytes'>, readonly Range[]>> = {
  uca400: [EXTENSION_A],
  uca520: [EXTENSION_A],
  uca900: [EXTENSION_A, [0x2_00_00, 0x2_a6_d6], [0x2_a7_00, 0x2_b7_34], [0x2_b7_40, 0x2_b8_1d], [0x2_b8_20, 0x2_ce_a1]],
};

/** The jamo that a syllable is made of (Unicode, chapter 3.12). */
function hangulLetters(index: number): readonly number[] {
  const letters = [0x11_00 + Math.floor(index / 588), 0x11_61 + Math.floor((index % 588) / 28)];
  return index % 28 === 0 ? letters : [...letters, 0x11_a7 + (index % 28)];
}
