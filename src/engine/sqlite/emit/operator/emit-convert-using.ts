import type { ConvertUsing, Expression, FunctionCall } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { binaryValue } from './emit-cast.ts';
import { byteLength, letterLength } from '../../operand/unify-types.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { bytesType, textType } from '../../type/type.ts';
import { emit } from '../emit-expression.ts';
import { findCharacterSet, type CharacterSet } from '../../type/character-set.ts';
import { isWideCharset } from '../../../../mysql/wide-charset.ts';
import { toText } from '../../operand/to-text.ts';
import { unknownSet } from '../../catalog/column-type.ts';

/** Emits CONVERT(x USING charset). @throws WireError 1115 */
export function emitConvertUsing(cx: EmitContext, node: ConvertUsing): SqlValue {
  const charset = findCharacterSet(node.charset);
  if (charset === undefined) throw unknownSet(node.charset);
  if (isCharOf(node.operand) && isWideCharset(charset.name)) return wideCharacters(cx, node.operand, charset);
  const operand = emit(cx, node.operand);
  const nullable = cx.session.mode.strict || operand.nullable;
  if (charset.name === 'binary')
    return binaryValue(bytesSql(cx.builder, operand), bytesType(byteLength(operand.type)), { nullable });
  return sqlValue(
    inCharset(cx, operand, charset.name),
    textType(letterLength(operand.type), charset.defaultCollation),
    nullable,
    isCharOf(node.operand) ? COERCIBILITY.constant : COERCIBILITY.column,
  );
}

/** CHAR(… USING …) is a call of its own to MySQL. */
const isCharOf = (node: Expression): node is FunctionCall => node.kind === 'call' && node.name === 'char';

/** CHAR(… USING utf16): each number makes whole characters. */
function wideCharacters(cx: EmitContext, node: FunctionCall, { name, defaultCollation }: CharacterSet): SqlValue {
  const parts = node.args.map((item) => bytesSql(cx.builder, emit(cx, { ...node, args: [item] })));
  const text = `m_text_in(m_whole_characters('${name}',${parts.join(',')}),'${name}')`;
  return sqlValue(text, textType(node.args.length * 4, defaultCollation), true, COERCIBILITY.constant);
}

/** Bytes are read in the character set; of a text what the set does not have becomes `?`. */
export function inCharset(cx: EmitContext, operand: Operand, name: string): string {
  if (name === 'utf8mb4') return utf8Text(cx, operand);
  if (isBinary(operand) && name !== 'utf8mb3') return `m_text_in(${bytesSql(cx.builder, operand)},'${name}')`;
  return `m_in_charset(${utf8Text(cx, operand)},'${name}')`;
}

const isBinary = ({ type }: Operand): boolean => type.kind === 'bytes' || type.kind === 'bit';

/** A value as text: bytes that are no UTF-8 are none. */
function utf8Text(cx: EmitContext, operand: Operand): string {
  return isBinary(operand) ? `m_utf8_text(${bytesSql(cx.builder, operand)})` : toText(cx.builder, operand);
}
