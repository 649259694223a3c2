import { collationOf, hasOwnBytes, isOfBytes } from '../type/collation.ts';
import { isCharacter, type ValueType } from '../type/type.ts';
import type { Operand } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { toText } from './to-text.ts';

/** The character set of a collation, where it does not have all letters. */
export function narrowCharset(name: string | undefined): string | undefined {
  const collation = name === undefined ? undefined : collationOf(name);
  return collation !== undefined && hasOwnBytes(collation) ? collation.charset : undefined;
}

/** A value as text, which a character set must have. */
export function textIn(builder: PlanBuilder, operand: Operand, charset: string | undefined): string {
  const text = toText(builder, operand);
  const { type } = operand;
  const isOther = charset !== undefined && isCharacter(type) && collationOf(type.collation).charset !== charset;
  return isOther ? toCharsetSql(text, charset, type) : text;
}

/** A text of a type as one of a character set, which must have its letters. */
export function toCharsetSql(text: string, charset: string, type: ValueType): string {
  const own = isCharacter(type) ? narrowCharset(type.collation) : undefined;
  return `m_to_charset(${text},'${charset}'${own === undefined ? '' : `,'${own}'`})`;
}

/** A text beside another one, its subject, whose character set it must have: it is not read where that is NULL. */
export const unlessNull = (form: string, isSubject: boolean, subject = 'NULL'): string =>
  isSubject ? form : `(CASE WHEN ${subject} IS NOT NULL THEN ${form} END)`;

/** Whether each character is a byte. */
export const hasBytes = (type: ValueType): boolean =>
  type.kind === 'bytes' || (isCharacter(type) && isOfBytes(collationOf(type.collation)));
