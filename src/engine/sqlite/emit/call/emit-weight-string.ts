import { notSupported } from '../../../../mysql/wire-error.ts';
import { isColumn, sqlValue, type Operand } from '../../operand/operand.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { integerOf } from '../../operand/to-number.ts';
import { textLength, toText } from '../../operand/to-text.ts';
import { collationOf, type Collation } from '../../type/collation.ts';
import { findCharacterSet } from '../../type/character-set.ts';
import { bytesType, isCharacter, isNumeric, isTemporal, type ValueType } from '../../type/type.ts';
import { collationName } from './call-collation.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';

/** Most characters that are weighed with spaces behind them: MySQL has a limit by `max_allowed_packet`. */
const MOST_CHARACTERS = 65_535;
/** Bytes of a whole number, and the least length that MySQL tells of. */
const WHOLE_BYTES = 8;
const LONGEST_BLOB = 4_294_967_295;
/** What MySQL tells of a document's weights, and of the digits of numbers that weigh nothing. */
const LONGEST_DOCUMENT = 3_221_225_469;
const DIGITS: Readonly<Record<string, number>> = { double: 22, float: 12 };

/** WEIGHT_STRING(value [AS CHAR(count)]); `AS BINARY` is a CAST of the value. Numbers that are not whole weigh nothing. */
export const emitWeightString: SpecialFunction = (cx, node) => {
  const [operand] = argumentsOf(cx, { ...node, args: node.args.slice(0, 1) }, 1);
  if (operand === undefined || isTemporal(operand.type)) throw notSupported('WEIGHT_STRING of moments');
  const count = countOf(node.args[1]?.kind === 'literal' ? node.args[1].value : undefined);
  const { type } = operand;
  if (isWhole(operand))
    return sqlValue(`m_weight_of_whole(${integerOf(cx.builder, operand, isUnsigned(type))})`, lengthOf(type));
  if (isNumeric(type) || type.kind === 'null') return sqlValue('NULL', lengthOf(type));
  if (type.kind === 'bytes') {
    const bytes = bytesSql(cx.builder, operand);
    return sqlValue(count === undefined ? bytes : `substr(${bytes},1,${count})`, lengthOf(type, count));
  }
  const name = type.kind === 'json' ? `'utf8mb4_bin'` : collationName(cx.builder, [operand], node.name);
  const more = count === undefined ? '' : `,${count}`;
  return sqlValue(`m_weights(${toText(cx.builder, operand)},${name}${more})`, lengthOf(type, count));
};

function countOf(written: string | undefined): number | undefined {
  const count = written === undefined ? undefined : Number(written);
  if (count !== undefined && count > MOST_CHARACTERS)
    throw notSupported(`WEIGHT_STRING ... AS CHAR of more than ${MOST_CHARACTERS} characters`);
  return count;
}

/** A column of ENUM or SET weighs what its number does. */
function isWhole(operand: Operand): boolean {
  const { kind } = operand.type;
  if (kind === 'enum' || kind === 'set') return operand.kind === 'sql' && isColumn(operand);
  return kind === 'int' || kind === 'year' || kind === 'bit';
}

const isUnsigned = (type: ValueType): boolean => (type.kind === 'int' ? type.unsigned : !isCharacter(type));

/** The type of the weights of values of a type: their length is that of MySQL's `strnxfrmlen`. */
function lengthOf(type: ValueType, count = 0): ValueType {
  if (type.kind === 'json') return bytesType(LONGEST_DOCUMENT);
  const shown = type.kind === 'bit' ? type.length : (DIGITS[type.kind] ?? textLength(type));
  const length = Math.max(shown, type.kind === 'bytes' ? count : 0);
  const bytes = isCharacter(type) ? weightBytes(length, count, collationOf(type.collation)) : length;
  return bytesType(Math.min(LONGEST_BLOB, Math.max(WHOLE_BYTES, bytes)));
}

/** @param length characters that the text has at most */
function weightBytes(length: number, count: number, collation: Collation): number {
  const { charset, table, levels, padSpace } = collation;
  const most = findCharacterSet(charset)?.maxLength ?? 1;
  // MySQL multiplies bytes by those of a character once more.
  const characters = Math.max(length * most, count);
  if (table === undefined) return characters * (charset === 'utf8mb3' ? 2 : most === 4 && padSpace ? 3 : most);
  if (table.endsWith('900')) return characters * 16 * levels + 2 * (levels - 1);
  if (table === 'general' || table === 'tolower')
    return characters * (charset === 'utf16' || charset === 'utf16le' ? most : Math.min(most, 2));
  return characters * most * (charset.startsWith('u') ? 8 : table === 'latin1_german2_ci' ? 2 : 1);
}
