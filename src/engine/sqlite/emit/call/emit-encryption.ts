import { mostBytes } from '../../operand/to-text.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { sqlValue } from '../../operand/operand.ts';
import { bytesType, NULL_TYPE } from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

const BLOCK = 16;
const VECTOR_ARGUMENT = 3;
const MAX_ARGUMENTS = 6;

/** AES_ENCRYPT and AES_DECRYPT in the session's `block_encryption_mode`. @throws WireError 1582, 1235 */
export const emitAes: SpecialFunction = (cx, node) => {
  const operands = argumentsOf(cx, node, 2, MAX_ARGUMENTS);
  if (operands.length > VECTOR_ARGUMENT) throw notSupported('keys that are derived in AES functions');
  const mode = cx.builder.bind(({ session: { environment } }) =>
    String(environment.systemVariable('block_encryption_mode', undefined) ?? 'aes-128-ecb'),
  );
  const args = [mode, ...operands.map((operand) => bytesSql(cx.builder, operand))];
  const length = mostBytes(operands[0]?.type ?? NULL_TYPE);
  const type = bytesType(node.name === 'aes_encrypt' ? (Math.floor(length / BLOCK) + 1) * BLOCK : length);
  return sqlValue(`m_${node.name}(${args.join(',')})`, type);
};
