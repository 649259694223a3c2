import { containsAggregate } from '../../../../sql/aggregate.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { asValue, commonCollation } from '../../operand/common-collation.ts';
import { asLetters } from './document-letters.ts';
import { narrowCharset, textIn } from '../../operand/to-charset.ts';
import { bytesSql } from '../../operand/to-document.ts';
import { toText } from '../../operand/to-text.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { areBinary, isColumn, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { BOOLEAN_TYPE } from '../../type/type.ts';

/** Emits LIKE. */
export function emitLike(
  builder: PlanBuilder,
  node: Expression & { readonly kind: 'like' },
  givenOperand: Operand,
  givenPattern: Operand,
  escape: Operand | undefined,
): SqlValue {
  const isVaried = node.escape !== undefined && containsAggregate(node.escape);
  if (isVaried || (escape?.kind === 'sql' && isColumn(escape))) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  const [operand, pattern] = [asLetters(builder, givenOperand), asLetters(builder, givenPattern)];
  const collation = commonCollation(builder, [operand, pattern].map(asValue), 'like');
  const areBytes = areBinary([operand, pattern]);
  const binary = areBytes || collation.strength === 'bin' || collation.strength === 'as_cs';
  const usual = `'${builder.likeEscape}'`;
  const escapeSql = escape === undefined ? usual : `COALESCE(${givenEscape(builder, escape)},${usual})`;
  const charset = narrowCharset(collation.name);
  const form = (part: Operand): string =>
    areBytes ? `m_byte_letters(${bytesSql(builder, part)})` : textIn(builder, part, charset);
  const sql = `m_like(${form(operand)},${form(pattern)},'${binary ? '' : collation.name}',${escapeSql})`;
  const nullable = operand.nullable || pattern.nullable || escape?.nullable === true;
  return sqlValue(node.negated ? `(NOT ${sql})` : sql, BOOLEAN_TYPE, nullable);
}

/** The letter of ESCAPE: where the backslash is none, no letter is none, either. */
const givenEscape = (builder: PlanBuilder, escape: Operand): string =>
  builder.likeEscape === '' ? `m_escape(${toText(builder, escape)})` : toText(builder, escape);
