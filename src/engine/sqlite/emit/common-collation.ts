import { wireError } from '../../../mysql/wire-error.ts';
import { collationOf, type Collation } from '../type/collation.ts';
import { bytesType, isCharacter, textType, type TextType, type ValueType } from '../type/type.ts';
import { bytesSql } from './to-document.ts';
import { areBinary, COERCIBILITY, sqlValue, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { textLength, textSql } from './to-text.ts';

/** The collation that decides between operands. @throws WireError 1267, 1270, 1271 */
export function commonCollation(values: readonly SqlValue[], operation: string): Collation {
  const decided = decidedCollation(values);
  if (decided === undefined) throw conflict(values, operation);
  return decided;
}

/** The collation that decides between operands; `undefined` where none does. */
function decidedCollation(values: readonly SqlValue[]): Collation | undefined {
  let chosen: Candidate | undefined;
  for (const value of values) {
    if (!isCharacter(value.type)) continue;
    const candidate = { name: value.type.collation, coercibility: value.coercibility };
    if (chosen !== undefined && [chosen, candidate].some(isUndecided)) {
      chosen = besideUndecided(chosen, candidate);
      if (chosen === undefined) return undefined;
    } else if (chosen === undefined || candidate.coercibility < chosen.coercibility) chosen = candidate;
    else if (candidate.coercibility === chosen.coercibility && candidate.name !== chosen.name) {
      chosen = resolveConflict(chosen, candidate);
      if (chosen === undefined) return undefined;
    }
  }
  return collationOf(chosen?.name ?? 'utf8mb4_0900_ai_ci');
}

/** An operand as far as its collation goes. */
export const asValue = (operand: Operand): SqlValue =>
  operand.kind === 'sql' ? operand : sqlValue('NULL', operand.type, true, COERCIBILITY.constant);

/** Whether a collation decides between operands. */
export const isDecided = (operands: readonly Operand[]): boolean =>
  decidedCollation(operands.map(asValue)) !== undefined;

/** A type of texts with the collation that decides between the operands it comes of; where none does, code points do. */
export function collatedType<Type extends ValueType>(type: Type, operands: readonly Operand[]): Type | TextType {
  // A binary string that is no column is one of characters beside texts of columns.
  if (type.kind === 'bytes' && operands.some((operand) => isCharacter(operand.type)) && !areBinary(operands))
    return collatedType(textType(type.length), operands);
  if (type.kind !== 'text' || !operands.some((operand) => isCharacter(operand.type))) return type;
  const decided = decidedCollation(operands.map(asValue));
  const { name: collation, charset } = decided ?? collationOf('utf8mb4_bin');
  return { ...type, collation, charset };
}

/**
 * The operands of BETWEEN, IN, CASE or GREATEST, which compare texts all by one collation.
 *
 * @throws WireError 1267, 1270, 1271
 */
export function alike(builder: PlanBuilder, operands: readonly Operand[], operation: string): readonly Operand[] {
  if (!operands.every(({ type }) => isString(type) || type.kind === 'null')) return operands;
  if (operands.length > 2 && areBinary(operands)) return binaryStrings(builder, operands, operation);
  const texts = operands.filter(({ type }) => isCharacter(type));
  const columns = texts.filter(({ kind }) => kind === 'sql');
  const collations = new Set(columns.map(({ type }) => (isCharacter(type) ? type.collation : '')));
  // A constant is compared by the collation of what stands beside it; two of them by that of the others.
  const isShared = operands[0]?.kind === 'constant' && texts.length > columns.length + 1;
  if (collations.size < (isShared ? 1 : 2)) return operands;
  const { name: collation, charset } = commonCollation(operands.map(asValue), operation);
  return operands.map((operand) => {
    if (!isCharacter(operand.type) || operand.type.collation === collation) return operand;
    if (operand.kind === 'constant')
      return isShared && operand.type.kind === 'text' && !operand.isParameter
        ? operand.map((value) => value, { ...operand.type, charset, collation })
        : operand;
    const type =
      operand.type.kind === 'text' ? { ...operand.type, charset, collation } : { ...textType(0), charset, collation };
    // A text without a collation has the one that was found.
    return sqlValue(textSql(operand), type, operand.nullable, Math.min(operand.coercibility, COERCIBILITY.converted));
  });
}

const isString = (type: ValueType): boolean => isCharacter(type) || type.kind === 'bytes';

/** Strings of which one is binary: all are bytes. Texts in front of it must have a collation. @throws WireError 1267, 1271 */
function binaryStrings(builder: PlanBuilder, operands: readonly Operand[], operation: string): readonly Operand[] {
  commonCollation(
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
      ? sqlValue(bytesSql(builder, operand), bytesType(textLength(operand.type)), operand.nullable, strengthOf(operand))
      : operand,
  );
}

const strengthOf = (operand: Operand): number => asValue(operand).coercibility;

type Candidate = { readonly name: string; readonly coercibility: number };

const COERCIBILITY_NAMES: Readonly<Record<number, string>> = {
  0: 'EXPLICIT',
  2: 'IMPLICIT',
  4: 'COERCIBLE',
  5: 'NUMERIC',
  7: 'NONE',
};

const isUndecided = ({ coercibility }: Candidate): boolean => coercibility === COERCIBILITY.undecided;

/** Texts without a collation take that of the others, but not one that was asked for, nor the one that stands for theirs. */
function besideUndecided(a: Candidate, b: Candidate): Candidate | undefined {
  const [undecided, other] = isUndecided(a) ? [a, b] : [b, a];
  const isRefused =
    other.coercibility !== COERCIBILITY.constant &&
    (other.coercibility === COERCIBILITY.explicit || other.name === undecided.name);
  return isRefused ? undefined : other;
}

/** A `_bin` collation wins over another of its character set, utf8mb4 over smaller sets. */
function resolveConflict(a: Candidate, b: Candidate): Candidate | undefined {
  const [left, right] = [collationOf(a.name), collationOf(b.name)];
  if (a.coercibility !== COERCIBILITY.explicit) {
    if (left.charset === right.charset && left.strength === 'bin') return a;
    if (left.charset === right.charset && right.strength === 'bin') return b;
    if (left.charset !== right.charset) {
      const [width, otherWidth] = [charsetWidth(left.charset), charsetWidth(right.charset)];
      if (width !== otherWidth) return width > otherWidth ? a : b;
    }
    if (a.coercibility >= COERCIBILITY.constant) return a;
  }
  return undefined;
}

/** Sets that have the characters of those with less: utf8mb4 of all, and all have ASCII; the rest stand side by side. */
const WIDTHS: Readonly<Record<string, number>> = { ascii: 0, utf8mb3: 2, utf8mb4: 3 };
const charsetWidth = (charset: string): number => WIDTHS[charset] ?? 1;

/** What MySQL says of texts whose collations go together with none, up to three by name. */
function conflict(values: readonly SqlValue[], operation: string): Error {
  const names = values.flatMap(({ type, coercibility }) =>
    isCharacter(type) ? [type.collation, COERCIBILITY_NAMES[coercibility] ?? 'IMPLICIT'] : [],
  );
  if (names.length === 4) return wireError('ER_CANT_AGGREGATE_2COLLATIONS', ...names, operation);
  return names.length === 6
    ? wireError('ER_CANT_AGGREGATE_3COLLATIONS', ...names, operation)
    : wireError('ER_CANT_AGGREGATE_NCOLLATIONS', operation);
}
