import { asValue, collatedType, isDecided, requireSameSets } from '../../operand/common-collation.ts';
import { convertToCommon } from '../../operand/convert.ts';
import { toNumeric } from '../../operand/to-number.ts';
import { asLetters } from '../compare/document-letters.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { isWritten, materialise, printedSql, textSql } from '../../operand/to-text.ts';
import { isBiased, isCharacter, isNumeric, isTemporal, type DecimalType, type ValueType } from '../../type/type.ts';
import { filledWidth, withoutZerofill } from '../../type/computed-type.ts';
import { chosenType } from '../../operand/unify-types.ts';

/** CASE with conditions in SQL; the type is the one that holds all results. */
export function chooseValue(
  cx: EmitContext,
  conditions: readonly string[],
  given: readonly Operand[],
  givenOtherwise: Operand | undefined,
  operation: string,
): SqlValue {
  const written = givenOtherwise === undefined ? given : [...given, givenOtherwise];
  const all = lettersAmong(cx.builder, written);
  const type = collatedType(
    chosenType(
      all.map((operand) => operand.type),
      cx.builder.connection,
    ),
    all,
  );
  requireSameSets(all, operation);
  const choice = (form: (operand: Operand) => string, values = all): string => {
    const forms = values.map(form);
    const branches = conditions.map((condition, i) => ` WHEN ${condition} THEN ${forms[i] ?? 'NULL'}`);
    const otherwise = forms[conditions.length];
    return `(CASE${branches.join('')}${otherwise === undefined ? '' : ` ELSE ${otherwise}`} END)`;
  };
  const sql = choice((operand) => convertToCommon(cx.builder, operand, type));
  const nullable =
    givenOtherwise === undefined || all.some((operand) => operand.nullable || operand.type.kind === 'null');
  // A date is no moment yet where it is read as a number.
  const isDated = (type.kind === 'datetime' || type.kind === 'timestamp') && all.some(isReadAsDate);
  const reading =
    isWritten(type) || isDated
      ? { reading: { of: sql, through: (read: (operand: Operand) => string) => choice(read, written) } }
      : {};
  const value = { ...sqlValue(sql, type, nullable, chosenStrength(all, type)), chosen: true, ...reading };
  const isOther =
    type.kind === 'decimal'
      ? all.some((operand) => printsOtherwise(operand, type))
      : type.kind === 'int' && all.some((operand) => filledWidth(operand.type) !== undefined);
  if (!isOther) return value;
  const text = choice((operand) => textSql(materialise(cx.builder, operand)));
  if (!all.some(isOtherInDocument)) return { ...value, printed: { of: sql, text } };
  const inDocument = choice((operand) => textSql(plainNumber(cx.builder, operand)));
  return { ...value, printed: { of: sql, text, inDocument } };
}

const isReadAsDate = (operand: Operand): boolean =>
  operand.type.kind === 'date' || (operand.kind === 'sql' && operand.reading?.of === operand.sql);

const NUMBERS_IN_DOCUMENTS: ReadonlySet<ValueType['kind']> = new Set(['bit', 'year']);

/** Whether a value is another text in documents: bits, years and numbers of ZEROFILL columns are numbers there. */
export const isOtherInDocument = ({ type }: Operand): boolean =>
  NUMBERS_IN_DOCUMENTS.has(type.kind) || filledWidth(type) !== undefined;

/** A value as the number that it is in documents. */
export function plainNumber(builder: PlanBuilder, operand: Operand): SqlValue {
  if (NUMBERS_IN_DOCUMENTS.has(operand.type.kind)) return toNumeric(builder, operand);
  const value = materialise(builder, operand);
  return filledWidth(value.type) === undefined
    ? value
    : sqlValue(value.sql, withoutZerofill(value.type), value.nullable);
}

/** Documents among values that are none are the texts that they are printed as. */
export function lettersAmong(builder: PlanBuilder, operands: readonly Operand[]): readonly Operand[] {
  const isOther = operands.some(({ type: { kind } }) => kind !== 'json' && kind !== 'null');
  return isOther ? operands.map((operand) => asLetters(builder, operand)) : operands;
}

/** Whether a value that is chosen as a decimal of the type prints other digits than it. */
function printsOtherwise(operand: Operand, type: DecimalType): boolean {
  const { kind } = operand.type;
  if (kind === 'null') return false;
  return (
    operand.type.kind !== 'decimal' ||
    operand.type.scale !== type.scale ||
    operand.type.bound === true ||
    (operand.kind === 'sql' && printedSql(operand) !== undefined)
  );
}

/** The coercibility of a value that is chosen as one of the type: a text made of numbers and moments is the connection's. */
export function chosenStrength(operands: readonly Operand[], type: ValueType): number {
  const strength = strongest(operands);
  return type.kind === 'text' && strength === COERCIBILITY.converted ? COERCIBILITY.constant : strength;
}

/** The coercibility of a value that is one of several. */
export function strongest(operands: readonly Operand[]): number {
  const texts = operands.filter(({ type }) => isCharacter(type));
  const areUndecided = texts.length > 0 && texts.every((text) => asValue(text).coercibility === COERCIBILITY.undecided);
  if (areUndecided || !isDecided(operands)) return COERCIBILITY.undecided;
  return Math.min(
    COERCIBILITY.converted,
    ...operands.map((operand) => {
      const { kind } = operand.type;
      if (isNumeric(operand.type) || isTemporal(operand.type) || kind === 'null') return COERCIBILITY.converted;
      return asValue(operand).coercibility;
    }),
  );
}

/** Of bits COALESCE, IFNULL, GREATEST and LEAST print the number; only IF, CASE and NULLIF give the bits themselves. */
export function withBitsAsNumber(value: SqlValue): SqlValue {
  const { type, sql } = value;
  if (type.kind !== 'bit') return value;
  return { ...value, printed: { of: sql, text: isBiased(type) ? `m_unsigned_text(${sql})` : `CAST(${sql} AS TEXT)` } };
}
