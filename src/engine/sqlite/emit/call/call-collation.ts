import { asValue, commonCollation } from '../../operand/common-collation.ts';
import { narrowCharset } from '../../operand/to-charset.ts';
import { STRING_SYNONYMS } from '../../functions/string.ts';
import { strongest } from '../operator/emit-choice.ts';
import { areBinary, COERCIBILITY, type Operand } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { isCharacter, isNumeric, isTemporal, type ValueType, isDay } from '../../type/type.ts';
import { LOOKING } from './emit-call.ts';

/** Functions that go by what a character set has, where it does not have all letters, or by bytes (`binary`). */
export const IN_CHARSET: Readonly<Record<string, string>> = {
  f_upper: 'm_upper_in',
  f_lower: 'm_lower_in',
  f_ord: 'm_ord_in',
  f_soundex: 'm_soundex_in',
  f_substring_index: 'm_substring_index_in',
};

/** The collation of a text. */
export const collationNameOf = (type: ValueType): string | undefined =>
  type.kind === 'text' ? type.collation : undefined;

/** Whose case UPPER and LOWER change where it is not that of Unicode: in Turkish `i` has a dot, and its capital, too. */
export const casingOf = (type: ValueType): string | undefined =>
  type.kind === 'text' && /^(?:utf|ucs2).*_turkish_ci$/.test(type.collation) ? 'turkish' : undefined;

/** The character set that the texts of a function must have, where that does not have all letters. */
export function charsetOf(
  name: string,
  operands: readonly Operand[],
  collation: string | undefined,
): string | undefined {
  const [first, second] = operands;
  // STRCMP reads a date from its first text beside one, and dates are of latin1.
  if (name === 'strcmp' && first?.kind === 'sql' && second !== undefined && isDay(second.type)) return 'latin1';
  if (name === 'ord' && first !== undefined && isCharacter(first.type)) return narrowCharset(first.type.collation);
  return narrowCharset(collation);
}

/** Functions whose result's collation counts as much as those of their texts. */
export const MIXING = new Set(
  'concat elt export_set left lower ltrim make_set quote repeat reverse right rtrim soundex substring trim upper'.split(
    ' ',
  ),
);

/** Functions whose result's collation counts as much as that of their first text. */
const OF_SUBJECT = new Set('insert lpad replace rpad substring_index trim_both trim_leading trim_trailing'.split(' '));

/** How strongly the collation of a function's result counts. */
export function inheritedStrength(name: string, operands: readonly Operand[]): number {
  const [only] = operands;
  if (name === 'quote' && only !== undefined && (isNumeric(only.type) || isTemporal(only.type)))
    return COERCIBILITY.converted;
  const known = STRING_SYNONYMS[name] ?? name;
  const sources = MIXING.has(known) ? operands : OF_SUBJECT.has(known) ? operands.slice(0, 1) : [];
  const strength = strongest(sources.filter(({ type }) => isCharacter(type) || type.kind === 'bytes'));
  return strength === COERCIBILITY.undecided ? strength : Math.min(COERCIBILITY.constant, strength);
}

/** The collation that texts of a function compare by, as a literal of SQLite; binary strings compare as bytes. */
export function collationName(builder: PlanBuilder, operands: readonly Operand[], name: string): string {
  const looked = LOOKING[name];
  const subject = looked === undefined ? undefined : operands[looked];
  if (subject !== undefined) {
    return `'${areBinary([subject]) ? 'binary' : commonCollation(builder, [asValue(subject)], name).name}'`;
  }
  if (areBinary(operands)) return `'binary'`;
  return `'${commonCollation(builder, operands.map(asValue), name).name}'`;
}
