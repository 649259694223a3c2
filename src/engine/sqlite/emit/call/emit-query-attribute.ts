import { wireError } from '../../../../mysql/wire-error.ts';
import { noSuchFunction, QUERY_ATTRIBUTE } from '../../functions/component-function.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { COERCIBILITY, sqlValue } from '../../operand/operand.ts';
import type { SpecialFunction } from './special-function.ts';
import { emit } from '../emit-expression.ts';
import { toText } from '../../operand/to-text.ts';
import { textType, type ValueType } from '../../type/type.ts';

const LENGTH = 1024;

/**
 * `mysql_query_attribute_string(name)`: what the client sent with the statement under that name, where the component
 * `component_query_attributes` is installed (https://dev.mysql.com/doc/refman/9.7/en/query-attributes.html).
 *
 * @throws WireError 1123, 1305
 */
export const emitQueryAttribute: SpecialFunction = (cx, node) => {
  requireFunction(cx, node.written ?? node.name);
  const [name] = node.args;
  if (name === undefined || node.args.length !== 1) throw cannotBegin('expects 1 argument');
  const operand = emit(cx, name);
  if (isNumber(operand.type)) throw cannotBegin('expects a string argument');
  cx.builder.volatile = true;
  cx.builder.isLocal = true;
  const value = `m_query_attribute(${toText(cx.builder, operand)})`;
  return sqlValue(value, textType(LENGTH, cx.builder.connection), true, COERCIBILITY.constant);
};

function requireFunction({ session }: EmitContext, written: string): void {
  if (session.environment.hasComponentFunction?.(QUERY_ATTRIBUTE) !== true)
    throw noSuchFunction(session.database, written);
}

const cannotBegin = (reason: string): Error =>
  wireError('ER_CANT_INITIALIZE_UDF', QUERY_ATTRIBUTE, `${QUERY_ATTRIBUTE}() ${reason}`);

const isNumber = ({ kind }: ValueType): boolean =>
  kind === 'int' || kind === 'decimal' || kind === 'double' || kind === 'float';
