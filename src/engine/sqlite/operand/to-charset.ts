import { decodeText, encodingOf } from '../../../mysql/charset.ts';
import { resultText } from '../type/decode.ts';
import { collationOf, hasOwnBytes, isOfBytes } from '../type/collation.ts';
import { isCharacter, type ValueType } from '../type/type.ts';
import type { Constant, Operand } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { toText } from './to-text.ts';
import { toCharset } from '../type/charset-text.ts';

/** The character set of a collation, where it does not have all letters. */
export function narrowCharset(name: string | undefined): string | undefined {
  const collation = name === undefined ? undefined : collationOf(name);
  return collation !== undefined && hasOwnBytes(collation) ? collation.charset : undefined;
}

/** A value as text, which a character set must have. */
export function textIn(builder: PlanBuilder, operand: Operand, charset: string | undefined): string {
  if (charset === undefined) return toText(builder, operand);
  if (operand.kind === 'constant' && isBytesLiteral(operand))
    return `m_letters_of(${builder.constantSql(operand)},'${charset}')`;
  if (operand.kind === 'sql' && operand.type.kind === 'bytes') return `m_letters_of(${operand.sql},'${charset}')`;
  if (!isCharacter(operand.type)) return toText(builder, operand);
  if (operand.kind === 'constant' && operand.isParameter) return parameterIn(builder, operand, charset);
  if (!isForeign(operand.type, charset)) return toText(builder, operand);
  return operand.kind === 'sql'
    ? toCharsetSql(toText(builder, operand), charset, operand.type)
    : toText(builder, literalIn(operand, charset));
}

/** A parameter as text of a character set: bytes are its letters. One that has that from what it stands beside is not converted. */
function parameterIn(builder: PlanBuilder, { type, given }: Constant, charset: string): string {
  const from = isCharacter(type) ? narrowCharset(type.collation) : undefined;
  return builder.bindSource(given, (value) => {
    if (value instanceof Uint8Array) return decodeText(Buffer.from(value), encodingOf(charset));
    const text = resultText(value) ?? '';
    return from === charset ? text : toCharset(text, charset, from);
  });
}

/** Whether a value is a text of another character set. */
export const isForeign = (type: ValueType, charset: string): boolean =>
  isCharacter(type) && collationOf(type.collation).charset !== charset;

/** A literal that a character set must have: MySQL converts it before it reads a row. @throws WireError 3854 when it is read */
export function literalIn(operand: Constant, charset: string): Constant {
  const { type } = operand;
  const from = isCharacter(type) ? narrowCharset(type.collation) : undefined;
  return operand.limitedTo((text) => toCharset(text, charset, from));
}

/** A text of a type as one of a character set, which must have its letters. */
export function toCharsetSql(text: string, charset: string, type: ValueType): string {
  const own = isCharacter(type) ? narrowCharset(type.collation) : undefined;
  return `m_to_charset(${text},'${charset}'${own === undefined ? '' : `,'${own}'`})`;
}

/** A text beside another one, its subject, whose character set it must have: it is not read where that is NULL. */
export const unlessNull = (form: string, isSubject: boolean, subject = 'NULL'): string =>
  isSubject ? form : `(CASE WHEN ${subject} IS NOT NULL THEN ${form} END)`;

/** Whether an operand is written in bytes, which beside texts are letters. */
const isBytesLiteral = (operand: Constant): boolean => !operand.isParameter && operand.type.kind === 'bytes';

/** Whether each character is a byte. */
export const hasBytes = (type: ValueType): boolean =>
  type.kind === 'bytes' || (isCharacter(type) && isOfBytes(collationOf(type.collation)));
