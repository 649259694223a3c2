import { notSupported } from '../../../../mysql/wire-error.ts';
import { collatedType, requireSameSets } from '../../operand/common-collation.ts';
import { collationName } from './call-collation.ts';
import { narrowCharset, textIn, unlessNull } from '../../operand/to-charset.ts';
import { asLetters } from '../compare/document-letters.ts';
import { strongest } from '../operator/emit-choice.ts';
import { convertTo } from '../../operand/convert.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { integerOf, realSql, toNumeric } from '../../operand/to-number.ts';
import { isTooLong } from '../../functions/text-value.ts';
import { sqliteText, textLength, toText } from '../../operand/to-text.ts';
import { collationOf } from '../../type/collation.ts';
import { findCharacterSet } from '../../type/character-set.ts';
import { resultText } from '../../type/decode.ts';
import { markedOfNull } from './of-null.ts';
import { decider, unlessDecided } from '../operator/reading-order.ts';
import { argumentsOf, MOST_ARGUMENTS, partsOf, type SpecialFunction } from './special-function.ts';
import { areBinary, COERCIBILITY, sqlValue, type Operand } from '../../operand/operand.ts';
import {
  BIGINT_TYPE,
  bytesType,
  shownInteger,
  isCharacter,
  isNumeric,
  needsBigInt,
  textType,
  type ValueType,
} from '../../type/type.ts';

/** Bytes that a character has at most. */
const characterBytes = (type: ValueType): number =>
  isCharacter(type) ? (findCharacterSet(collationOf(type.collation).charset)?.maxLength ?? 4) : 4;

const emitHex: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, node, 1);
  if (operand === undefined) throw notSupported('HEX');
  if (isNumeric(operand.type))
    return sqlValue(
      `f_conv(${toText(cx.builder, sqlValue(convertTo(cx.builder, toNumeric(cx.builder, operand), BIGINT_TYPE), BIGINT_TYPE))},10.0,16.0)`,
      textType(16, cx.builder.connection),
    );
  const bytes = bytesSql(cx.builder, operand);
  const length = textLength(operand.type) * (operand.type.kind === 'bytes' ? 2 : 2 * characterBytes(operand.type));
  return sqlValue(hexSql(bytes), textType(Math.min(65_535, length), cx.builder.connection));
};

/** SQLite's hex(NULL) is an empty text; what is computed is computed once, columns are read twice, which takes less time. */
function hexSql(bytes: string): string {
  const isComputed = /^CAST\((.*) AS BLOB\)$/s.exec(bytes)?.[1]?.includes('(') ?? bytes.includes('(');
  return isComputed ? `m_hex(${bytes})` : `(CASE WHEN ${bytes} IS NOT NULL THEN hex(${bytes}) END)`;
}

const emitConcatWs: SpecialFunction = (cx, node) => {
  const [separator, ...parts] = argumentsOf(cx, node, 2, MOST_ARGUMENTS).map((part) => asLetters(cx.builder, part));
  if (separator === undefined) throw notSupported('CONCAT_WS');
  const operands = [separator, ...parts];
  const separators = textLength(separator.type) * (parts.length - 1);
  const length = parts.reduce((sum, { type }) => sum + textLength(type), separators);
  if (areBinary(operands)) {
    const letters = operands.map((part) => `m_byte_letters(${bytesSql(cx.builder, part)})`);
    return sqlValue(`m_letter_bytes(concat_ws(${letters.join(',')}))`, bytesType(Math.min(4_294_967_295, length)));
  }
  const type = collatedType(textType(Math.min(4_294_967_295, length), cx.builder.connection), operands);
  requireSameSets(operands, 'concat_ws');
  const charset = narrowCharset('collation' in type ? type.collation : undefined);
  const texts = operands.map((part) => textIn(cx.builder, part, charset));
  const together = `concat_ws(${texts.join(',')})`;
  // A character has four bytes at most.
  const mayBeTooLong = isTooLong(length * 4);
  const limited = mayBeTooLong ? `m_limited(${together},'concat_ws')` : together;
  const call = unlessDecided([decider(separator, texts[0] ?? '')], texts.slice(1), limited);
  const value = sqlValue(call, type, true, concatStrength(operands));
  return markedOfNull(node.name, operands, value);
};

function concatStrength(operands: readonly Operand[]): number {
  const strength = strongest(operands);
  return strength === COERCIBILITY.undecided ? strength : Math.min(strength, COERCIBILITY.constant);
}

/** FIELD: texts compare as texts; with anything else among them all compare as numbers. */
const emitField: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 2, Infinity).map((operand) => asLetters(cx.builder, operand));
  const isText = operands.every(({ type }) => !isNumeric(type));
  // Bits tell apart what a double does not.
  const areWhole = operands.every(({ type }) => type.kind === 'int') && operands.some(({ type }) => needsBigInt(type));
  const rules = collationName(cx.builder, operands, 'field');
  const charset = narrowCharset(rules.slice(1, -1));
  const [wanted = '', ...forms] = operands.map((operand) =>
    isText
      ? textIn(cx.builder, operand, charset)
      : areWhole
        ? integerOf(cx.builder, operand, false)
        : realSql(cx.builder, operand),
  );
  if (!isText) {
    const first = operands.slice(0, 1).map((operand) => decider(operand, wanted));
    const call = unlessDecided(first, forms, placeSql(`m_field_number(${wanted}`, forms), '0');
    return sqlValue(call, shownInteger(3, 11), false);
  }
  const texts = charset === undefined ? forms : forms.map((form) => unlessNull(form, false, wanted));
  return sqlValue(placeSql(`f_field(${rules},${wanted}`, texts), shownInteger(3, 11), false);
};

/** The place of a value in a list, part by part where SQLite takes no more arguments. @param call the beginning of its call */
function placeSql(call: string, list: readonly string[]): string {
  const parts = partsOf(list);
  if (parts.length === 1) return `${call},${list.join(',')})`;
  const size = parts[0]?.length ?? 0;
  const places = parts.map((part, i) => `nullif(${call},${part.join(',')}),0)+${i * size}`);
  return `coalesce(${places.join(',')},0)`;
}

/** FIND_IN_SET: a text in a SET tells which of its members it is, where the set has it. */
const emitFindInSet: SpecialFunction = (cx, node) => {
  const [wanted, list] = argumentsOf(cx, node, 2).map((operand) => asLetters(cx.builder, operand));
  if (wanted === undefined || list === undefined) throw notSupported(node.name);
  const nullable = wanted.nullable || list.nullable;
  const { type } = list;
  if (wanted.kind !== 'constant' || type.kind !== 'set' || list.kind === 'constant') {
    const texts = [wanted, list].map((operand) => toText(cx.builder, operand));
    const isSet = type.kind === 'set' && list.kind === 'sql';
    const places = isSet ? `m_set_places(${list.sql},${sqliteText(JSON.stringify(type.members))})` : undefined;
    return sqlValue(
      `f_find_in_set(${[collationName(cx.builder, [wanted, list], node.name), texts[0], places ?? texts[1]].join(',')})`,
      shownInteger(3, 11),
      nullable,
    );
  }
  const at = cx.builder.bindSource(wanted.source, (value) => {
    const letters = asciiCapitals(resultText(value) ?? '');
    return BigInt(type.members.findIndex((member) => asciiCapitals(member) === letters) + 1);
  });
  const found = `(CASE WHEN ${at}>0 AND (${list.sql}>>(${at}-1))&1 THEN ${at} ELSE 0 END)`;
  return sqlValue(
    `(CASE WHEN ${at} IS NOT NULL AND ${list.sql} IS NOT NULL THEN ${found} END)`,
    shownInteger(3, 11),
    nullable,
  );
};

/** Among the members of a SET MySQL looks for a constant by bytes, and for ASCII in any case (`find_type` in sql/strfunc.cc). */
const asciiCapitals = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/** Functions of texts whose types need their own rules. */
export const TEXT_SPECIALS: Readonly<Record<string, SpecialFunction>> = {
  concat_ws: emitConcatWs,
  field: emitField,
  find_in_set: emitFindInSet,
  hex: emitHex,
};
