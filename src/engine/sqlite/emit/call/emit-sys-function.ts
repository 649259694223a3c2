import { notSupported, wireError } from '../../../../mysql/wire-error.ts';
import { requireExecution } from '../../functions/sys-function.ts';
import { COERCIBILITY, sqlValue } from '../../operand/operand.ts';
import { hasBytes } from '../../operand/to-charset.ts';
import { toText } from '../../operand/to-text.ts';
import { DEFAULT_COLLATION } from '../../type/collation.ts';
import { textType } from '../../type/type.ts';
import { emit } from '../emit-expression.ts';
import type { SpecialFunction } from './special-function.ts';

/** Both take a list and a value. */
const PARAMETERS = 2;
const TEXT_LENGTH = 65_535;

/**
 * `sys.list_add(list, value)` and `sys.list_drop(list, value)` (https://dev.mysql.com/doc/refman/9.7/en/sys-list-add.html).
 *
 * @throws WireError 1318, 1370; 1235 for binary strings
 */
export const emitSysFunction: SpecialFunction = (cx, { name, args }) => {
  requireExecution(cx.session.environment, name);
  if (args.length !== PARAMETERS) throw wireError('ER_SP_WRONG_NO_OF_ARGS', 'FUNCTION', name, PARAMETERS, args.length);
  const operands = args.map((arg) => emit(cx, arg));
  if (operands.some(({ type }) => hasBytes(type))) throw notSupported(`binary strings in ${name}`);
  const texts = operands.map((operand) => toText(cx.builder, operand));
  // Whether the account may call it is asked where the session is.
  cx.builder.isLocal = true;
  return sqlValue(
    `m_sys_list('${name}',${texts.join(',')})`,
    textType(TEXT_LENGTH, DEFAULT_COLLATION),
    true,
    COERCIBILITY.constant,
  );
};
