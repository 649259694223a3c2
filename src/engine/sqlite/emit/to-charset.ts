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
  const isOther =
    charset !== undefined && isCharacter(operand.type) && collationOf(operand.type.collation).charset !== charset;
  return isOther ? `m_to_charset(${text},'${charset}')` : text;
}

/** A text beside another one, its subject, whose character set it must have: it is not read where that is NULL. */
export const unlessNull = (form: string, isSubject: boolean, subject = 'NULL'): string =>
  isSubject ? form : `(CASE WHEN ${subject} IS NOT NULL THEN ${form} END)`;

/** Whether each character is a byte. */
export const hasBytes = (type: ValueType): boolean =>
  type.kind === 'bytes' || (isCharacter(type) && isOfBytes(collationOf(type.collation)));
