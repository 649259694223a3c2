import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { collationOf, findCollation } from '../../type/collation.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { isOfNull } from '../call/of-null.ts';
import { isOfNumber } from '../../operand/common-collation.ts';
import { COERCIBILITY, sqlValue, type SqlValue } from '../../operand/operand.ts';
import { toText } from '../../operand/to-text.ts';
import { isCharacter, textType, type ValueType } from '../../type/type.ts';

/** `x COLLATE name`. @throws WireError 1253, 1273 */
export function emitCollate(cx: EmitContext, node: Expression, name: string): SqlValue {
  const collation = findCollation(name);
  if (collation === undefined) throw wireError('ER_UNKNOWN_COLLATION', name);
  const operand = emit(cx, node);
  if (isOfNull(operand) && collation.charset !== 'binary')
    throw wireError('ER_COLLATION_CHARSET_MISMATCH', collation.name, 'binary');
  const isOfBytes = operand.type.kind === 'bytes' || operand.type.kind === 'bit';
  if (isOfBytes && node.kind !== 'user-variable' && collation.charset !== 'binary')
    throw wireError('ER_COLLATION_CHARSET_MISMATCH', collation.name, 'binary');
  const own = isCharacter(operand.type) && !isOfNumber(operand) ? collationOf(operand.type.collation) : undefined;
  if (own !== undefined && own.charset !== collation.charset)
    throw wireError('ER_COLLATION_CHARSET_MISMATCH', collation.name, own.charset);
  const type: ValueType =
    operand.type.kind === 'text'
      ? { ...operand.type, collation: collation.name, charset: collation.charset }
      : textType(255, collation.name);
  return sqlValue(toText(cx.builder, operand), type, true, COERCIBILITY.explicit);
}
