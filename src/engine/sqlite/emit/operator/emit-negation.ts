import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { type Operand, type SqlValue, sqlValue, ranged, type Constant } from '../../operand/operand.ts';
import {
  doubleType,
  isBiased,
  isTemporal,
  fractionOf,
  decimalsOf,
  integerType,
  isFloatingPoint,
} from '../../type/type.ts';
import { realSql, isWrittenBytes, toNumeric } from '../../operand/to-number.ts';
import { SMALL_PRECISION } from '../../type/decimal.ts';

/** `-x`. */
export function emitNegation(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.type.kind === 'null') return sqlValue('NULL', doubleType(0));
  if (operand.kind === 'constant' && operand.isParameter && isBiased(operand.type))
    return negatedParameter(builder, operand);
  const value =
    isTemporal(operand.type) || operand.type.kind === 'bytes'
      ? sqlValue(
          realSql(builder, operand),
          doubleType(isWrittenBytes(operand) ? 0 : fractionOf(operand.type)),
          operand.nullable,
        )
      : toNumeric(builder, operand);
  const { type, sql, nullable } = value;
  // SQLite's own minus subtracts from 0, which has no -0.
  if (isFloatingPoint(type)) return sqlValue(`(-1.0*${sql})`, doubleType(decimalsOf(type)), nullable);
  if (type.kind === 'decimal') {
    return sqlValue(
      type.big ? `m_big('-',m_integer_big(0,0),${sql})` : `(-${sql})`,
      { ...type, unsigned: false },
      nullable,
    );
  }
  const digits = type.kind === 'int' ? type.digits : 19;
  if (digits <= SMALL_PRECISION) return sqlValue(`(-${sql})`, integerType(digits), nullable);
  return ranged(sqlValue(`m_integer('-',0,0,${sql},${isBiased(type) ? 1 : 0},0)`, integerType(19), nullable));
}

/** MySQL forgets that the number which a text is can change its sign, where no sign is expected. */
function negatedParameter(builder: PlanBuilder, operand: Constant): SqlValue {
  const isText = builder.bind((run) => (typeof operand.given(run) === 'string' ? 1 : 0));
  const number = builder.constantSql(operand);
  return ranged(sqlValue(`m_negated_parameter(${number},${isText})`, integerType(19), operand.nullable));
}
