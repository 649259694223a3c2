import { mostBytes } from '../../operand/to-text.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { sqlValue } from '../../operand/operand.ts';
import { bytesType, NULL_TYPE } from '../../type/type.ts';

const BLOCK = 16;
const MAX_ARGUMENTS = 6;

/** AES_ENCRYPT and AES_DECRYPT in the session's `block_encryption_mode`. @throws WireError 1582 */
export const emitAes: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 2, MAX_ARGUMENTS);
  const mode = cx.builder.bind(({ session: { environment } }) =>
    String(environment.systemVariable('block_encryption_mode', undefined) ?? 'aes-128-ecb'),
  );
  const args = [mode, ...operands.map((operand) => bytesSql(cx.builder, operand))];
  const length = mostBytes(operands[0]?.type ?? NULL_TYPE);
  const type = bytesType(node.name === 'aes_encrypt' ? (Math.floor(length / BLOCK) + 1) * BLOCK : length);
  return sqlValue(`m_${node.name}(${args.join(',')})`, type);
};
