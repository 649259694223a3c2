import { WireError } from '../../../../mysql/wire-error.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { BIGINT_TYPE, BOOLEAN_TYPE, isCharacter, textType, type ValueType } from '../../type/type.ts';
import { asLetters } from '../compare/document-letters.ts';
import { integerOf } from '../../operand/to-number.ts';
import { asValue, commonCollation } from '../../operand/common-collation.ts';
import { strongest } from '../operator/emit-choice.ts';
import { isOfNull } from './of-null.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue, isParameter } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { textLength, toText } from '../../operand/to-text.ts';

/** The longest text that REGEXP_REPLACE gives, in characters (`regexp_buffer_limit`). */
const LONGEST_REPLACED = 16_777_216;

/** Emits `text REGEXP pattern`. @throws WireError 3995 */
export function emitRegExpMatch(
  builder: PlanBuilder,
  node: Expression & { readonly kind: 'like' },
  operand: Operand,
  pattern: Operand,
): SqlValue {
  const sql = `m_regexp_like(${subjectSql(builder, operand, pattern, 'regexp_like')},'')`;
  return sqlValue(node.negated ? `(NOT ${sql})` : sql, BOOLEAN_TYPE, operand.nullable || pattern.nullable);
}

/** Text, pattern and whether case matters. @throws WireError 3995 for a binary string beside a character string */
function subjectSql(builder: PlanBuilder, given: Operand, givenPattern: Operand, name: string): string {
  const [operand, pattern] = [asLetters(builder, given), asLetters(builder, givenPattern)];
  const isOfBits = name === 'regexp_replace' && operand.type.kind === 'bit' && !isParameter(pattern);
  const [first, second] = [isOfBits ? 'binary' : setName(operand), setName(pattern)];
  const isBinary = isOfBits || isBinaryString(operand);
  const isRefused = (isBinary && isCharacterString(pattern)) || (isBinaryString(pattern) && isCharacterString(operand));
  if (isRefused && first !== undefined && second !== undefined) throw mixedSets(first, second, name);
  const { strength } = collationOfBoth(builder, operand, pattern, name);
  const isCaseSensitive = [first, second].includes('binary') || strength === 'bin' || strength === 'as_cs';
  return `${toText(builder, operand)},${toText(builder, pattern)},${isCaseSensitive ? 1 : 0}`;
}

/** A whole number that JavaScript counts with: the low 32 bits of what is beyond are those of the largest and the lowest BIGINT. */
const countSql = (builder: PlanBuilder, operand: Operand): string =>
  `max(min(${integerOf(builder, operand, false)},9007199254740991),-9007194959773696)`;

/** @throws WireError 3995 for a replacement of characters among bytes, and of bytes among characters */
function refuseOtherSet(
  builder: PlanBuilder,
  both: readonly [Operand, Operand],
  replacement: Operand | undefined,
  name: string,
): void {
  const other = replacement === undefined ? undefined : setName(replacement);
  if (replacement === undefined || other === undefined) return;
  if (isParameter(replacement) && replacement.type.kind !== 'text') return;
  if (both.every((operand) => setName(operand) === undefined)) return;
  const isBytes = both.some((operand) => setName(operand) === 'binary' && !isParameter(operand));
  if (isBytes !== (other === 'binary'))
    throw mixedSets(isBytes ? 'binary' : collationOfBoth(builder, ...both, name).name, other, name);
}

function mixedSets(first: string, second: string, name: string): WireError {
  return new WireError(
    3995,
    'HY000',
    `Character set '${first}' cannot be used in conjunction with '${second}' in call to ${name}.`,
  );
}

/** Whether a string is one of bytes to MySQL, which then takes no character string beside it: no longer one, and no parameter. */
const isBinaryString = (operand: Operand): boolean =>
  isMadeOfNull(operand) ||
  (operand.type.kind === 'bytes' && operand.type.form === 'varbinary' && !isParameter(operand));

/** A function of nothing but NULL; NULL itself goes with all. */
const isMadeOfNull = (operand: Operand): boolean => operand.type.kind !== 'null' && isOfNull(operand);

/** Whether a string is one of characters, and none of the longer ones. */
function isCharacterString(operand: Operand): boolean {
  const { type } = operand;
  if (!isCharacter(type) || isMadeOfNull(operand)) return false;
  return !(type.kind === 'text' && (type.form === 'mediumtext' || type.form === 'longtext'));
}

/** How error 3995 names the character set of a string; `undefined` for other values. */
function setName(operand: Operand): string | undefined {
  const { type } = operand;
  if (type.kind === 'bytes' || isMadeOfNull(operand)) return 'binary';
  return isCharacter(type) && 'collation' in type ? type.collation : undefined;
}

function collationOfBoth(
  builder: PlanBuilder,
  operand: Operand,
  pattern: Operand,
  name: string,
): ReturnType<typeof commonCollation> {
  return commonCollation(builder, [operand, pattern].map(asValue), name);
}

/** The arguments that follow text and pattern. */
interface Family {
  readonly sql: string;
  /** Whole numbers, with what stands for one that is missing. */
  readonly numbers: readonly number[];
  readonly replacement: boolean;
  readonly type: (subject: Operand, collation: string) => ValueType;
  readonly nullable: boolean;
}

const FAMILY: Readonly<Record<string, Family>> = {
  regexp_like: {
    sql: 'm_regexp_like',
    numbers: [],
    replacement: false,
    type: () => BOOLEAN_TYPE,
    nullable: false,
  },
  regexp_instr: {
    sql: 'm_regexp_instr',
    numbers: [1, 1, 0],
    replacement: false,
    type: () => BIGINT_TYPE,
    nullable: false,
  },
  regexp_substr: {
    sql: 'm_regexp_substr',
    numbers: [1, 1],
    replacement: false,
    type: ({ type }, collation) => textType(textLength(type), collation),
    nullable: true,
  },
  regexp_replace: {
    sql: 'm_regexp_replace',
    numbers: [1, 0],
    replacement: true,
    type: (_subject, collation) => textType(LONGEST_REPLACED, collation),
    nullable: false,
  },
};

/** REGEXP_LIKE, REGEXP_INSTR, REGEXP_SUBSTR and REGEXP_REPLACE. @throws WireError 1582, 3995 */
export const emitRegExpFunction: SpecialFunction = (cx, node) => {
  const family = FAMILY[node.name];
  if (family === undefined) throw new RangeError(`no function ${node.name}`);
  const fixed = family.replacement ? 3 : 2;
  const operands = argumentsOf(cx, node, fixed, fixed + family.numbers.length + 1);
  const [subject, pattern] = operands as readonly [Operand, Operand];
  const parts = [subjectSql(cx.builder, subject, pattern, node.name)];
  if (family.replacement) refuseOtherSet(cx.builder, [subject, pattern], operands[2], node.name);
  parts.push(...operands.slice(2, fixed).map((operand) => toText(cx.builder, operand)));
  family.numbers.forEach((missing, i) => {
    const operand = operands[fixed + i];
    parts.push(operand === undefined ? String(missing) : countSql(cx.builder, operand));
  });
  const matchType = operands[fixed + family.numbers.length];
  parts.push(matchType === undefined ? `''` : toText(cx.builder, matchType));
  const nullable = family.nullable || operands.some((operand) => operand.nullable);
  return sqlValue(
    `${family.sql}(${parts.join(',')})`,
    family.type(subject, collationOfBoth(cx.builder, subject, pattern, node.name).name),
    nullable,
    Math.min(COERCIBILITY.constant, strongest([subject, pattern])),
  );
};
