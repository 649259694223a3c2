import { wireError, type WireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall } from '../../../../sql/ast.ts';
import { emitAggregate } from '../group/emit-aggregate.ts';
import { refuseGrouping } from '../group/grouping-function.ts';
import { requireSameSets } from '../../operand/common-collation.ts';
import { hasBytes, unlessNull } from '../../operand/to-charset.ts';
import { bytesSql } from '../../operand/to-document.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { argumentOf, formOf, isOfBits, type ScalarCall } from './call-argument.ts';
import { readAs } from './call-reading.ts';
import { findSpecialFunction } from './emit-special.ts';
import { inParts, requireCount } from './special-function.ts';
import { wholeDate } from './partial-date.ts';
import { plainDatePart } from './plain-date-part.ts';
import { refuseReadAsColumn } from '../compare/read-as-column.ts';
import { emitWindowFunction } from '../group/emit-window.ts';
import { heldTime } from './held-text.ts';
import { noSuchFunction } from '../../functions/component-function.ts';
import { isForeignFunction } from '../../functions/foreign-functions.ts';
import { findScalarFunction } from '../../functions/register.ts';
import { formatName } from '../../functions/format.ts';
import { NAMING_FUNCTIONS } from '../../functions/date/date.ts';
import { readsBytes } from '../../functions/binary-arguments.ts';
import { STRING_SYNONYMS } from '../../functions/string.ts';
import { markedOfNull } from './of-null.ts';
import { orderedCall } from '../operator/reading-order.ts';
import { rangeTerm } from '../operator/print-term.ts';
import { sqlValue, type Operand } from '../../operand/operand.ts';
import { isTemporal } from '../../type/type.ts';
import { describe } from '../../told/describe.ts';
import {
  IN_CHARSET,
  casingOf,
  collationNameOf,
  charsetOf,
  MIXING,
  inheritedStrength,
  collationName,
} from './call-collation.ts';
import { isAggregate, isWindowFunction } from '../../../../sql/aggregate.ts';

/** Emits a function call. @throws WireError 1305 for an unknown function, 1582 for a wrong number of arguments */
export function emitCall(cx: EmitContext, node: FunctionCall): Operand {
  const value = emitAny(cx, node);
  if (value.kind !== 'sql') return value;
  if (isHybrid(node) && isTemporal(value.type)) return { ...value, digits: value.sql };
  // In strict mode what is no text of its character set would be NULL.
  if (!cx.session.mode.strict && AS_ARGUMENTS.has(node.name))
    return { ...value, nullable: isOfUnknownLength(node) || node.args.some((arg) => mayBeNull(cx, arg)) };
  return UNPROMISED.has(node.name) ? { ...value, nullable: true } : value;
}

const mayBeNull = (cx: EmitContext, node: Expression): boolean => describe(cx, node)?.nullable !== false;

/** Whether a text may become longer than any, and NULL. */
function isOfUnknownLength({ name, args }: FunctionCall): boolean {
  const count = name === 'space' ? args[0]?.kind : args[1]?.kind;
  return ['repeat', 'space', 'lpad', 'rpad'].includes(name) && count !== 'literal' && count !== 'unary';
}

/** Functions of moments of several types, whose whole numbers are rounded decimals (`Item_temporal_hybrid_func` in sql/item_timefunc.h). */
const HYBRIDS = new Set(
  'adddate addtime date_add date_sub str_to_date subdate subtime timestamp timestampadd'.split(' '),
);

/** TIMESTAMP of one argument is a CAST. */
const isHybrid = ({ name, args }: FunctionCall): boolean =>
  HYBRIDS.has(name) && !(name === 'timestamp' && args.length < 2);

/** Functions of texts that without strict mode are NULL only where an argument is. */
const AS_ARGUMENTS = new Set(
  'aes_encrypt char charset collation compress concat concat_ws export_set format format_bytes hex insert lcase left lower lpad ltrim make_set mid quote repeat replace reverse right rpad rtrim soundex space substr substring substring_index to_base64 trim trim_both trim_leading trim_trailing ucase upper uuid'.split(
    ' ',
  ),
);

/** Functions of which MySQL tells that they can be NULL, whatever their arguments are. */
const UNPROMISED = new Set('charset collation uuid hex concat_ws compress regexp_replace pow power exp cot'.split(' '));

/** Error 1583, or 1584 for a function that is none of the built-in ones: only loadable functions take names of arguments. */
function namedArguments({ name, written = name }: FunctionCall): WireError {
  const isBuiltIn = findSpecialFunction(name) !== undefined || findScalarFunction(name) !== undefined;
  return wireError(isBuiltIn ? 'ER_WRONG_PARAMETERS_TO_NATIVE_FCT' : 'ER_WRONG_PARAMETERS_TO_STORED_FCT', written);
}

function emitAny(cx: EmitContext, written: FunctionCall): Operand {
  const node = inParts(written);
  if (node.hasNames === true) throw namedArguments(node);
  if (isWindowFunction(node)) return emitWindowFunction(cx, node);
  if (isAggregate(node.name)) return emitAggregate(cx, node);
  if (node.name === 'grouping') return refuseGrouping(cx, node);
  const special = findSpecialFunction(node.name);
  if (special !== undefined) return special(cx, node);
  const found = findScalarFunction(node.name);
  if (found === undefined) {
    if (isForeignFunction(node.name)) throw notSupported(`the function ${node.name.toUpperCase()}`);
    throw noSuchFunction(node.schema ?? cx.session.database, node.written ?? node.name);
  }
  return emitScalar(cx, node, found);
}

/** Emits a call of a function of the table. @throws WireError 1582 for a wrong number of arguments */
function emitScalar(
  cx: EmitContext,
  node: FunctionCall,
  found: NonNullable<ReturnType<typeof findScalarFunction>>,
): Operand {
  const isOddOne = found.definition.even !== undefined && found.definition.even !== (node.args.length % 2 === 0);
  if (isOddOne) throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', node.written ?? node.name);
  requireCount(node, found.definition.min, found.definition.max);
  const operands = node.args
    .map((arg, i) => readAs(cx, node, i, formOf(found.definition.args, i), emit(cx, arg)))
    .map((operand) => wholeDate(cx, node.name, operand, node.args));
  if (node.name === 'strcmp') refuseReadAsColumn(cx, node, operands);
  const { definition, sqlName } = formOfFunction(node.name, operands) ?? found;
  const isOfBytes = readsBytes(definition, operands);
  const [only] = operands;
  // Bytes have no case.
  if (isOfBytes && only !== undefined && KEEPING_BYTES.has(sqlName))
    return sqlValue(bytesSql(cx.builder, only), definition.returns(operands, cx.builder.connection), only.nullable);
  const type = definition.returns(operands, cx.builder.connection);
  if (type.kind === 'text' && MIXING.has(STRING_SYNONYMS[node.name] ?? node.name)) requireSameSets(operands, node.name);
  const rules = definition.collated === true ? collationName(cx.builder, operands, node.name) : undefined;
  const charset = isOfBytes ? undefined : charsetOf(node.name, operands, rules?.slice(1, -1) ?? collationNameOf(type));
  const casing = KEEPING_BYTES.has(sqlName) ? casingOf(type) : undefined;
  const call: ScalarCall = { node, definition, sqlName, operands, isOfBytes, charset, casing };
  const forms = operands.map((_, i) => argumentOf(cx, call, i));
  // Bits have no base.
  if (node.name === 'conv' && operands[0] !== undefined && isOfBits(operands[0])) forms[1] = '10.0';
  // MySQL never promises that a function that makes text answers.
  const nullable = definition.nullable === true || type.kind === 'text' || operands.some((operand) => operand.nullable);
  const sql = plainDatePart(node.name, operands, forms) ?? callSql(cx, call, forms, rules);
  const called = orderedCall(node.name, operands, forms, sql, definition.nulls === true);
  const value = isOfBytes && type.kind === 'bytes' ? `m_letter_bytes(${called})` : called;
  const plain = sqlValue(value, type, nullable, inheritedStrength(node.name, operands));
  const result = type.kind === 'text' ? markedOfNull(node.name, operands, plain) : plain;
  if (type.kind === 'json') return { ...result, called: node.name };
  return node.name === 'time_format' ? heldTime(cx, result, node.args[1]) : result;
}

/** The call in SQL. @param rules the collation that it goes by, in front of the arguments */
function callSql(cx: EmitContext, call: ScalarCall, forms: readonly string[], rules: string | undefined): string {
  const { node, definition, sqlName, charset, isOfBytes } = call;
  const looked = charset === undefined ? undefined : LOOKING[node.name];
  const texts =
    looked === undefined ? [...forms] : forms.map((form, i) => unlessNull(form, i === looked, forms[looked]));
  if (rules !== undefined) texts.unshift(rules);
  if (cx.session.dateLocale !== undefined && NAMING_FUNCTIONS.has(node.name)) texts.push(`'${cx.session.dateLocale}'`);
  if (definition.ranged === true) texts.push(rangeTerm(cx, node, `${sqlName}(${texts.join(',')}`));
  const set = isOfBytes ? 'binary' : (call.casing ?? charset);
  const inCharset = set === undefined ? undefined : IN_CHARSET[sqlName];
  if (inCharset !== undefined) return `${inCharset}(${texts.join(',')},'${set}')`;
  return `${OF_SQLITE[sqlName] ?? sqlName}(${texts.join(',')})`;
}

/** Functions that SQLite has as MySQL does: the length of bytes. */
const OF_SQLITE: Readonly<Record<string, string>> = { f_length: 'octet_length' };

/** FORMAT reads exact numbers and doubles in functions of their own, ORD characters of one byte. */
function formOfFunction(name: string, [first]: readonly Operand[]): ReturnType<typeof findScalarFunction> {
  if (name === 'ord' && first !== undefined && hasBytes(first.type)) return findScalarFunction('ascii');
  return name === 'format' ? findScalarFunction(formatName(first?.type.kind ?? 'null')) : undefined;
}

const KEEPING_BYTES = new Set(['f_lower', 'f_upper']);

/** Functions that look for one text in others, and in which argument: its collation alone counts. */
export const LOOKING: Readonly<Record<string, number>> = { field: 0, instr: 0, locate: 1, position: 1 };
