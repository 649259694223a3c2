import type { Expression, FunctionCall } from '../../../../sql/ast.ts';
import { asLetters } from '../compare/document-letters.ts';
import { convertTo, firstDaySql, timeArgument, dateArgument } from '../../operand/convert.ts';
import { integerOf } from '../../operand/to-number.ts';
import { materialise, toText } from '../../operand/to-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { isWritten } from './call-argument.ts';
import type { ArgumentForm } from '../../functions/scalar.ts';
import { numberInExtract } from './extract-argument.ts';
import { isTimeUnit } from '../../functions/date/date-extract.ts';
import { isMomentText, sqlValue, type Operand, isParameter } from '../../operand/operand.ts';
import { BIGINT_TYPE, COMPUTED_YEAR, DATE_TYPE, datetimeType, isNumeric, textType } from '../../type/type.ts';

/** An argument as its function reads it: a document among texts is one. */
export function readAs(
  { builder }: EmitContext,
  node: FunctionCall,
  i: number,
  form: ArgumentForm,
  operand: Operand,
): Operand {
  const { name } = node;
  const { type, nullable } = operand;
  const isYear = type.kind === 'year' && type.computed !== true;
  if (name === 'extract' && isYear)
    return isOfClock(node.args[0])
      ? sqlValue(timeArgument(builder, operand), textType(8, builder.connection), nullable)
      : sqlValue(firstDaySql(materialise(builder, operand)), DATE_TYPE, nullable);
  // A TIME has no days and months but those of today.
  if (name === 'extract' && type.kind === 'time' && !isOfClock(node.args[0]))
    return sqlValue(convertTo(builder, operand, datetimeType(type.fsp)), datetimeType(type.fsp), nullable);
  if (form === 'date' && type.kind === 'time' && !KEEPING_CLOCK.has(name))
    return sqlValue(convertTo(builder, operand, DATE_TYPE), DATE_TYPE, nullable);
  if (name === 'extract' && isMomentText(operand) && !isOfClock(node.args[0]))
    return sqlValue(dateArgument(builder, operand), textType(26, builder.connection), nullable);
  if (name === 'extract' && i === 1 && isWritten(operand) && !isOfClock(node.args[0]))
    return sqlValue(`m_told_date(${toText(builder, operand)},'extract')`, textType(0, builder.connection));
  if (name === 'extract' && i === 1 && isNumeric(type) && !isParameter(operand))
    return numberInExtract(builder, operand, isOfClock(node.args[0]));
  // A number is no address, and neither is NULL of its type.
  if (ADDRESS_TESTS.has(name) && isNumeric(type)) return sqlValue("''", textType(0, 'utf8mb4_0900_ai_ci'), nullable);
  if (name === 'time_format' && isYear) return { ...materialise(builder, operand), type: COMPUTED_YEAR };
  if (i === 0 && CHOOSING.has(name))
    return type.kind === 'null' ? operand : sqlValue(integerOf(builder, operand, false), BIGINT_TYPE, nullable);
  return form === 'text' ? asLetters(builder, operand) : operand;
}

/** Functions of dates that take the moment that a TIME is today; the others take a date. */
const KEEPING_CLOCK = new Set(['date_format', 'timestampdiff', 'to_seconds']);

/** Functions whose first argument is a number that no text of theirs is made of. */
const CHOOSING = new Set(['elt', 'export_set', 'make_set']);

/** Functions that tell whether a text is an address. */
const ADDRESS_TESTS = new Set(['is_ipv4', 'is_ipv6']);

/** Whether a literal names a unit that a TIME has. */
const isOfClock = (unit: Expression | undefined): boolean => unit?.kind === 'literal' && isTimeUnit(unit.value);
