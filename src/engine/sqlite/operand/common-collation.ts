import { wireError } from '../../../mysql/wire-error.ts';
import { COLLATION_OF_NUMBERS, collationOf, DEFAULT_COLLATION, type Collation } from '../type/collation.ts';
import { requireOrder } from '../type/sort-key.ts';
import { bytesType, isCharacter, textType, type TextType, type ValueType } from '../type/type.ts';
import { bytesSql } from './to-document.ts';
import { areBinary, COERCIBILITY, sqlValue, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isForeign, literalIn, narrowCharset, toCharsetSql } from './to-charset.ts';
import { textLength, textSql } from './to-text.ts';

/** The collation that decides between operands; that of the connection where none is a text. @throws WireError 1235, 1267, 1270, 1271 */
export function commonCollation(builder: PlanBuilder, values: readonly SqlValue[], operation: string): Collation {
  if (!values.some((value) => candidateOf(value) !== undefined))
    return collationOf(values.some(isOfNumber) ? COLLATION_OF_NUMBERS : builder.connection);
  const decided = decidedCollation(values, COMPARING.has(operation) ? 'compared' : 'made');
  if (decided === undefined) throw conflict(values, operation);
  requireOrder(decided);
  return decided;
}

/** How texts meet: to become one, or a list that one collation is chosen for; or as the two sides of a comparison. */
type Meeting = 'made' | 'compared';

/** Operations of two sides, where a collation that was asked for does not convert a column of another character set. */
const COMPARING: ReadonlySet<string> = new Set(['=', '<=>', '<>', '<', '<=', '>', '>=', 'strcmp', 'nullif']);

/** The collation that decides between operands of which one is a text; `undefined` where none does. */
function decidedCollation(values: readonly SqlValue[], meeting: Meeting = 'made'): Collation | undefined {
  let chosen: Candidate | undefined;
  let isOpen = false;
  for (const value of values) {
    const candidate = candidateOf(value);
    if (candidate === undefined) continue;
    // What is asked for decides between those in front of it that do not go together (`agg_item_collations` in sql/item.cc).
    if (isOpen && !isAskedFor(candidate)) continue;
    const next: Candidate | undefined =
      chosen === undefined || isOpen ? candidate : stronger(chosen, candidate, meeting);
    isOpen = next === undefined;
    if (next === undefined && (isAskedFor(candidate) || (chosen !== undefined && isAskedFor(chosen)))) return undefined;
    chosen = next ?? chosen;
  }
  return isOpen ? undefined : collationOf(chosen?.name ?? DEFAULT_COLLATION);
}

/** An operand as far as its collation goes. */
export const asValue = (operand: Operand): SqlValue =>
  operand.kind === 'sql' ? operand : sqlValue('NULL', operand.type, true, operand.coercibility);

/** Whether a collation decides between operands. */
export const isDecided = (operands: readonly Operand[]): boolean =>
  decidedCollation(operands.map(asValue)) !== undefined;

/** Refuses texts of character sets, or of collations that were asked for, that do not go together. @throws WireError 1267, 1270, 1271 */
export function requireSameSets(operands: readonly Operand[], operation: string): void {
  const values = operands.map(asValue);
  const candidates = values.flatMap((value) => candidateOf(value) ?? []);
  const sets = new Set(candidates.map(({ name }) => collationOf(name).charset));
  const asked = new Set(candidates.filter(isAskedFor).map(({ name }) => name));
  if (Math.max(sets.size, asked.size) > 1 && decidedCollation(values) === undefined) throw conflict(values, operation);
}

/** A type of texts with the collation that decides between the operands it comes of; where none does, code points do. */
export function collatedType<Type extends ValueType>(type: Type, operands: readonly Operand[]): Type | TextType {
  // A binary string that is no column is one of characters beside texts of columns.
  if (type.kind === 'bytes' && operands.some((operand) => isCharacter(operand.type)) && !areBinary(operands))
    return collatedType(textType(Math.max(...operands.map(lengthOf)), DEFAULT_COLLATION), operands);
  if (type.kind !== 'text' || !operands.some((operand) => candidateOf(asValue(operand)) !== undefined)) return type;
  const decided = decidedCollation(operands.map(asValue));
  const { name: collation, charset } = decided ?? collationOf('utf8mb4_bin');
  return { ...type, collation, charset };
}

const lengthOf = ({ type }: Operand): number => textLength(type);

/**
 * The operands of BETWEEN, IN, CASE or GREATEST, which compare texts all by one collation.
 *
 * @throws WireError 1267, 1270, 1271
 */
export function alike(builder: PlanBuilder, operands: readonly Operand[], operation: string): readonly Operand[] {
  if (!operands.every(({ type }) => isString(type) || type.kind === 'null')) return operands;
  if (operands.length > 2 && areBinary(operands)) return binaryStrings(builder, operands, operation);
  const texts = operands.filter(({ type }) => isCharacter(type));
  if (new Set(texts.map(({ type }) => (isCharacter(type) ? type.collation : ''))).size < 2) return operands;
  const { name: collation, charset } = commonCollation(builder, operands.map(asValue), operation);
  const narrow = narrowCharset(collation);
  return operands.map((operand) => {
    if (!isCharacter(operand.type) || operand.type.collation === collation) return operand;
    const type = operand.type.kind === 'text' ? { ...operand.type, charset, collation } : textType(0, collation);
    const isOther = narrow !== undefined && isForeign(operand.type, narrow);
    if (operand.kind === 'constant')
      return (isOther && !operand.isParameter ? literalIn(operand, narrow) : operand).as(type);
    const text = isOther ? toCharsetSql(textSql(operand), narrow, operand.type) : textSql(operand);
    // A text without a collation has the one that was found.
    return sqlValue(text, type, operand.nullable, Math.min(operand.coercibility, COERCIBILITY.converted));
  });
}

const isString = (type: ValueType): boolean => isCharacter(type) || type.kind === 'bytes';

/** Strings of which one is binary: all are bytes. Texts in front of it must have a collation. @throws WireError 1267, 1271 */
function binaryStrings(builder: PlanBuilder, operands: readonly Operand[], operation: string): readonly Operand[] {
  commonCollation(
    builder,
    operands
      .slice(
        0,
        operands.findIndex(({ type }) => type.kind === 'bytes'),
      )
      .map(asValue),
    operation,
  );
  return operands.map((operand) =>
    isCharacter(operand.type)
      ? sqlValue(
          bytesSql(builder, operand),
          bytesType(textLength(operand.type)),
          operand.nullable,
          operand.coercibility,
        )
      : operand,
  );
}

interface Candidate {
  readonly name: string;
  readonly coercibility: number;
}

/** A text that counts as the number or moment that it was made of. */
export const isOfNumber = ({ type, coercibility }: Operand): boolean =>
  type.kind === 'text' && coercibility === COERCIBILITY.converted;

/** A text, or a document, which is one of code points, as far as its collation goes; `undefined` for other values. */
function candidateOf(value: SqlValue): Candidate | undefined {
  const { type, coercibility } = value;
  if (isOfNumber(value)) return undefined;
  if (type.kind === 'json') return { name: 'utf8mb4_bin', coercibility: COERCIBILITY.column };
  return isCharacter(type) ? { name: type.collation, coercibility } : undefined;
}

const COERCIBILITY_NAMES: Readonly<Record<number, string>> = {
  0: 'EXPLICIT',
  2: 'IMPLICIT',
  3: 'SYSCONST',
  4: 'COERCIBLE',
  5: 'NUMERIC',
  7: 'NONE',
};

const isAskedFor = ({ coercibility }: Candidate): boolean => coercibility === COERCIBILITY.explicit;
const isUndecided = ({ coercibility }: Candidate): boolean => coercibility === COERCIBILITY.undecided;

/** Texts without a collation take that of the others, but not one that was asked for, nor the one that stands for theirs. */
function besideUndecided(a: Candidate, b: Candidate): Candidate | undefined {
  const [undecided, other] = isUndecided(a) ? [a, b] : [b, a];
  const isRefused =
    other.coercibility !== COERCIBILITY.constant &&
    (other.coercibility === COERCIBILITY.explicit || other.name === undecided.name);
  return isRefused ? undefined : other;
}

/** Which of two collations decides (`DTCollation::aggregate` in sql/item.cc); `undefined` where neither does. */
function stronger(a: Candidate, b: Candidate, meeting: Meeting): Candidate | undefined {
  if ([a, b].some(isUndecided)) return besideUndecided(a, b);
  if (isAskedFor(a) && isAskedFor(b)) return a.name === b.name ? a : undefined;
  const [left, right] = [collationOf(a.name), collationOf(b.name)];
  if (left.charset !== right.charset) return ofOtherSets(a, b, meeting);
  if (a.coercibility !== b.coercibility) return a.coercibility < b.coercibility ? a : b;
  if (a.name === b.name) return a;
  // A `_bin` collation wins over another of its character set.
  if (left.strength === 'bin') return right.strength === 'bin' ? undefined : a;
  return right.strength === 'bin' ? b : undefined;
}

/** Of texts of two character sets one decides whose set has all characters of the other, or beside which the other counts for less. */
function ofOtherSets(a: Candidate, b: Candidate, meeting: Meeting): Candidate | undefined {
  if (holds(a, b)) return a;
  if (holds(b, a)) return b;
  if (meeting === 'made' && (isAskedFor(a) || isAskedFor(b))) return isAskedFor(a) ? a : b;
  if (a.coercibility < b.coercibility && b.coercibility >= COERCIBILITY.system) return a;
  return b.coercibility < a.coercibility && a.coercibility >= COERCIBILITY.system ? b : undefined;
}

/** Whether a text can be one of the set of another that counts for as much: Unicode has all characters, and all sets have ASCII. */
function holds(whole: Candidate, part: Candidate): boolean {
  if (whole.coercibility > part.coercibility) return false;
  const [set, other] = [collationOf(whole.name).charset, collationOf(part.name).charset];
  const isStronger = whole.coercibility < part.coercibility;
  if (isUnicode(set) && (isStronger || !isUnicode(other) || hasSupplements(whole.name))) return true;
  return other === 'ascii' && (isStronger || !isUnicode(other));
}

const isUnicode = (charset: string): boolean => charset.startsWith('utf') || charset === 'ucs2';

/** Whether texts of a collation can be all others of Unicode (`MY_CS_UNICODE_SUPPLEMENT`). */
const hasSupplements = (name: string): boolean =>
  name.startsWith('utf8mb4_') || (name.startsWith('utf32_') && name !== 'utf32_bin');

/** What MySQL says of texts whose collations go together with none, up to three by name. */
function conflict(values: readonly SqlValue[], operation: string): Error {
  const names = values.flatMap((value) => {
    const candidate = candidateOf(value);
    return candidate === undefined ? [] : [candidate.name, COERCIBILITY_NAMES[candidate.coercibility] ?? 'IMPLICIT'];
  });
  if (names.length === 4) return wireError('ER_CANT_AGGREGATE_2COLLATIONS', ...names, operation);
  return names.length === 6
    ? wireError('ER_CANT_AGGREGATE_3COLLATIONS', ...names, operation)
    : wireError('ER_CANT_AGGREGATE_NCOLLATIONS', operation);
}
