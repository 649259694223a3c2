import type { FunctionCall } from '../../../../sql/ast.ts';
import { constantText } from '../constant-value.ts';
import { convertTo } from '../../operand/convert.ts';
import { comparable } from '../compare/emit-compare.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { narrowCharset, textIn } from '../../operand/to-charset.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { refuseReadAsColumn } from '../compare/read-as-column.ts';
import { argumentsOf, type SpecialFunction } from './special-function.ts';
import { decider, filteredUnlessDecided } from '../operator/reading-order.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { isWrittenBytes } from '../../operand/to-number.ts';
import { isWritten, materialise, printedSql, textLength, textSql } from '../../operand/to-text.ts';
import { bytesType, isCharacter } from '../../type/type.ts';
import { filledWidth, withoutTruth, withoutZerofill } from '../../type/computed-type.ts';
import { collationOf } from '../../type/collation.ts';
import { chosenType } from '../../operand/unify-types.ts';
import { isOtherInDocument, plainNumber } from '../operator/emit-choice.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

/** A text that is no column has the character set of the column that NULLIF compares it with. */
function inCharsetOf(cx: EmitContext, left: SqlValue, right: Operand): SqlValue {
  const isWeaker = left.type.kind === 'text' && right.kind === 'sql' && right.coercibility < left.coercibility;
  if (!isWeaker || left.coercibility === COERCIBILITY.undecided) return left;
  if (right.type.kind === 'bytes')
    return sqlValue(bytesSql(cx.builder, left), bytesType(textLength(left.type)), left.nullable, left.coercibility);
  if (!isCharacter(right.type)) return left;
  const { collation } = right.type;
  const type = { ...left.type, charset: collationOf(collation).charset, collation };
  return { ...left, sql: textIn(cx.builder, left, narrowCharset(collation)), type };
}

/** Whether the first argument of NULLIF is a constant that becomes a value of the column of times behind it. */
function isReadAs(cx: EmitContext, { args: [first] }: FunctionCall, left: SqlValue, right: Operand): boolean {
  if (left.type.kind !== 'time' || right.type.kind !== 'time' || left.type.fsp >= right.type.fsp) return false;
  return (
    right.kind === 'sql' &&
    right.origin !== undefined &&
    first?.kind !== 'literal' &&
    typeof constantText(cx, first) === 'string'
  );
}

/** Whether a value prints otherwise than its type says: with zeros in front, or with a parameter's own digits. */
const printsOtherwise = (value: SqlValue): boolean =>
  filledWidth(value.type) !== undefined || printedSql(value) !== undefined;

/** NULLIF (https://dev.mysql.com/doc/refman/9.7/en/flow-control-functions.html#function_nullif). */
export const emitNullIf: SpecialFunction = (cx, node) => {
  const [left, right] = argumentsOf(cx, node, 2);
  if (left === undefined || right === undefined) throw notSupported('NULLIF');
  if (!isReadAs(cx, node, materialise(cx.builder, left), right)) refuseReadAsColumn(cx, node, [left, right]);
  const given = inCharsetOf(cx, materialise(cx.builder, left), right);
  const value = isReadAs(cx, node, given, right)
    ? sqlValue(convertTo(cx.builder, given, right.type), right.type, given.nullable)
    : given;
  const pair = comparable(cx.builder, '=', isWrittenBytes(left) ? left : value, right, 'kept');
  const isEqual = filteredUnlessDecided([decider(value, pair.left)], [pair.right], `${pair.left} = ${pair.right}`);
  const either = (form: string): string => `(CASE WHEN ${isEqual} THEN NULL ELSE ${form} END)`;
  const sql = either(value.sql);
  return {
    ...sqlValue(
      sql,
      value.type.kind === 'year'
        ? chosenType([value.type], cx.builder.connection)
        : withoutTruth(withoutZerofill(value.type)),
    ),
    coercibility: value.coercibility,
    chosen: true,
    ...(isWritten(value.type) ? { reading: { of: sql, through: (read) => either(read(value)) } } : {}),
    ...(printsOtherwise(value) ? { printed: printedForms(cx, value, sql, either) } : {}),
  };
};

/** How the value prints, and in documents. */
function printedForms(
  cx: EmitContext,
  value: SqlValue,
  sql: string,
  either: (form: string) => string,
): NonNullable<SqlValue['printed']> {
  const printed = { of: sql, text: either(textSql(value)) };
  if (!isOtherInDocument(value) || value.type.kind === 'bit') return printed;
  return { ...printed, inDocument: either(textSql(plainNumber(cx.builder, value))) };
}
