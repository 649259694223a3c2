import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { Expression, FunctionCall } from '../../../sql/ast.ts';
import { emitAggregate, isAggregate } from './emit-aggregate.ts';
import { refuseGrouping } from './grouping-function.ts';
import { requireSameSets } from './common-collation.ts';
import { hasBytes, textIn, unlessNull } from './to-charset.ts';
import { asLetters } from './document-letters.ts';
import { convertTo, dateArgument, firstDaySql, timeArgument } from './convert.ts';
import { bytesSql, documentSql, jsonSql } from './to-document.ts';
import { integerOf, isWrittenBytes, toNumeric, realSql, wholeSql } from './to-number.ts';
import { materialise, sqliteText, toText } from './to-text.ts';
import { notSupported, type EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { findSpecialFunction } from './emit-special.ts';
import { inParts, requireCount } from './special-function.ts';
import { wholeDate } from './partial-date.ts';
import { refuseReadAsColumn } from './read-as-column.ts';
import { emitWindowFunction, isWindowFunction } from './emit-window.ts';
import type { ArgumentForm } from '../functions/scalar.ts';
import { numberInExtract } from './extract-argument.ts';
import { heldTime } from './held-text.ts';
import { noSuchFunction } from '../functions/component-function.ts';
import { isForeignFunction } from '../functions/foreign-functions.ts';
import { findScalarFunction } from '../functions/register.ts';
import { formatName } from '../functions/format.ts';
import { NAMING_FUNCTIONS } from '../functions/date.ts';
import { isTimeUnit } from '../functions/date-extract.ts';
import { readsBytes, STRING_SYNONYMS } from '../functions/string.ts';
import { markedOfNull } from './of-null.ts';
import { orderedCall } from './reading-order.ts';
import { rangeTerm } from './print-term.ts';
import { sqlValue, type Operand } from './operand.ts';
import {
  BIGINT_TYPE,
  COMPUTED_YEAR,
  DATE_TYPE,
  datetimeType,
  isCharacter,
  isNumeric,
  isTemporal,
  textType,
  type ValueType,
} from '../type/type.ts';
import { describe } from '../told/describe.ts';
import {
  IN_CHARSET,
  collationNameOf,
  charsetOf,
  MIXING,
  OF_SUBJECT,
  inheritedStrength,
  collationName,
} from './call-collation.ts';

/** Emits a function call. @throws WireError 1305 for an unknown function, 1582 for a wrong number of arguments */
export function emitCall(cx: EmitContext, node: FunctionCall): Operand {
  const value = emitAny(cx, node);
  if (value.kind !== 'sql') return value;
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
    throw noSuchFunction(cx.session.database, node.written ?? node.name);
  }
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
  if (type.kind === 'text' && (MIXING.has(STRING_SYNONYMS[node.name] ?? node.name) || OF_SUBJECT.has(node.name)))
    requireSameSets(operands, node.name);
  const rules = definition.collated === true ? collationName(cx.builder, operands, node.name) : undefined;
  const charset = isOfBytes ? undefined : charsetOf(node.name, operands, rules?.slice(1, -1) ?? collationNameOf(type));
  const forms = operands.map((operand, i) => {
    const form = formOf(definition.args, i);
    const isQuotable = ['text', 'enum', 'set', 'null'].includes(operand.type.kind);
    if (operand.type.kind === 'bytes' && (form === 'quotable' || form === 'unquotable'))
      return `m_no_json_text(${materialise(cx.builder, operand).sql})`;
    if (
      node.name === 'json_object' &&
      form === 'text' &&
      (operand.type.kind === 'bytes' || isOfBits(operand) || isRealLiteral(node.args[i]))
    )
      return `m_no_json_text(${materialise(cx.builder, operand).sql})`;
    if (!isQuotable && (form === 'quotable' || (form === 'unquotable' && operand.type.kind !== 'json')))
      throw wireError('ER_INCORRECT_TYPE', String(i + 1), node.name);
    if (form === 'text' && isOfDocuments(node.name) && isNumberParameter(operand))
      return binaryInDocument(cx, node, i, operand, false);
    if (isBinaryParameter(operand) && isOfDocuments(node.name) && !isWord(node.name, i))
      return binaryInDocument(cx, node, i, operand, form === 'json' || isDocument(cx, node.args[i]));
    if (isOfBytes && form === 'text') return `m_byte_letters(${bytesSql(cx.builder, operand)})`;
    const isRead = READS_ALL.has(node.name) || !operands.slice(0, i).some(isNull);
    if (form === 'document' && isRead) {
      const error = documentError(operand.type, i + 1, nameInErrors(node));
      const earlier = READS_ALL.has(node.name) ? [] : operands.slice(0, i);
      if (error !== undefined) return afterOthers(cx, earlier, raisedSql(error));
      const parameters = earlier.filter(isParameter);
      if (parameters.length > 0) return afterOthers(cx, parameters, argumentSql(cx, operand, form));
    }
    if (node.name === 'inet6_ntoa' && operand.type.kind !== 'bytes') return toText(cx.builder, operand);
    const argument = OF_NUMBERS.has(node.name) ? numberOfBits(cx, operand) : operand;
    const isText = form === 'text' || (charset !== undefined && sqlName === 'f_ord');
    const sql = isText ? textIn(cx.builder, argument, charset) : argumentSql(cx, argument, form);
    return form === 'date' && isWritten(operand) ? `m_told_date(${sql},'${node.name}')` : sql;
  });
  // Bits have no base.
  if (node.name === 'conv' && operands[0] !== undefined && isOfBits(operands[0])) forms[1] = '10.0';
  const looked = charset === undefined ? undefined : LOOKING[node.name];
  const texts =
    looked === undefined ? [...forms] : forms.map((form, i) => unlessNull(form, i === looked, forms[looked]));
  if (rules !== undefined) texts.unshift(rules);
  if (cx.session.dateLocale !== undefined && NAMING_FUNCTIONS.has(node.name)) texts.push(`'${cx.session.dateLocale}'`);
  if (definition.ranged === true) texts.push(rangeTerm(cx, node, `${sqlName}(${texts.join(',')}`));
  // MySQL never promises that a function that makes text answers.
  const nullable = definition.nullable === true || type.kind === 'text' || operands.some((operand) => operand.nullable);
  const inCharset = charset === undefined ? undefined : IN_CHARSET[sqlName];
  const sql =
    inCharset === undefined ? `${sqlName}(${texts.join(',')})` : `${inCharset}(${texts.join(',')},'${charset}')`;
  const called = orderedCall(node.name, operands, forms, sql, definition.nulls === true);
  const value = isOfBytes && type.kind === 'bytes' ? `m_letter_bytes(${called})` : called;
  const plain = sqlValue(value, type, nullable, inheritedStrength(node.name, operands));
  const result = type.kind === 'text' ? markedOfNull(node.name, operands, plain) : plain;
  if (type.kind === 'json') return { ...result, called: node.name };
  return node.name === 'time_format' ? heldTime(cx, result, node.args[1]) : result;
}

/** Functions of dates that take the moment that a TIME is today; the others take a date. */
const KEEPING_CLOCK = new Set(['date_format', 'timestampdiff', 'to_seconds']);

/** Functions whose first argument is a number that no text of theirs is made of. */
const CHOOSING = new Set(['elt', 'export_set', 'make_set']);

/** Functions that tell whether a text is an address. */
const ADDRESS_TESTS = new Set(['is_ipv4', 'is_ipv6']);

/** Whether a value is a text, from which a date is read as the SQL mode says. */
const isWritten = ({ type }: Operand): boolean => isCharacter(type) || type.kind === 'bytes';

/** Whether a literal names a unit that a TIME has. */
const isOfClock = (unit: Expression | undefined): boolean => unit?.kind === 'literal' && isTimeUnit(unit.value);

/** An argument as its function reads it: a document among texts is one. */
function readAs(
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

/** A binary string as a document, where it can be one; it is refused unless the document that it is looked up in is NULL. */
function binaryInDocument(cx: EmitContext, node: FunctionCall, i: number, operand: Operand, isValue: boolean): string {
  if (isValue) return jsonSql(cx.builder, operand);
  const refused = `m_no_json_text(${materialise(cx.builder, operand).sql})`;
  const [first] = node.args;
  if (i === 0 || first === undefined) return refused;
  return `(CASE WHEN ${materialise(cx.builder, emit(cx, first)).sql} IS NOT NULL THEN ${refused} END)`;
}

/** Whether a parameter stands for a document. */
export const isDocument = (cx: EmitContext, node: Expression | undefined): boolean =>
  node?.kind === 'parameter' && cx.parameters.typeOf(node.index).kind === 'json';

export const isBinaryParameter = (operand: Operand): boolean =>
  operand.kind === 'constant' && operand.isParameter && operand.type.kind === 'bytes';

/** Whether a function is one of documents, in which a parameter that is a binary string stands for itself. */
const isOfDocuments = (name: string): boolean =>
  (name.startsWith('json_') && !name.startsWith('json_schema')) || name === 'member_of';

/** Whether argument `i` of a function of documents is a word, which may be a binary string. */
const isWord = (name: string, i: number): boolean =>
  (name === 'json_contains_path' && i === 1) || (name === 'json_search' && i > 0 && i < 4);

export const isDay = (type: ValueType): boolean => isTemporal(type) && type.kind !== 'time';

/** FORMAT reads exact numbers and doubles in functions of their own, ORD characters of one byte. */
function formOfFunction(name: string, [first]: readonly Operand[]): ReturnType<typeof findScalarFunction> {
  if (name === 'ord' && first !== undefined && hasBytes(first.type)) return findScalarFunction('ascii');
  return name === 'format' ? findScalarFunction(formatName(first?.type.kind ?? 'null')) : undefined;
}

const KEEPING_BYTES = new Set(['f_lower', 'f_upper']);

/** Functions that look for one text in others, and in which argument: its collation alone counts. */
export const LOOKING: Readonly<Record<string, number>> = { field: 0, instr: 0, locate: 1, position: 1 };

/** Functions that read a number from a text, which the bytes of a BIT are not. */
const OF_NUMBERS = new Set(['bin', 'conv', 'format', 'oct']);

/** A literal with an exponent, whose text is a binary string to MySQL. */
const isRealLiteral = (node: Expression | undefined): boolean => node?.kind === 'literal' && node.type === 'float';

const isOfBits = (operand: Operand): boolean => operand.type.kind === 'bit' || isWrittenBytes(operand);

const numberOfBits = (cx: EmitContext, operand: Operand): Operand =>
  isOfBits(operand) ? toNumeric(cx.builder, operand) : operand;

/** The form of argument `i`: a list of two forms at its end alternates (JSON_SET's paths and values). */
function formOf(forms: readonly ArgumentForm[], i: number): ArgumentForm {
  const direct = forms[i];
  if (direct !== undefined) return direct;
  const [last, beforeLast] = [forms[forms.length - 1] ?? 'text', forms[forms.length - 2]];
  const alternates = last === 'json' && beforeLast === 'text';
  return alternates && (i - forms.length) % 2 === 0 ? 'text' : last;
}

/** JSON functions that look at all of their arguments, whichever are NULL. */
const READS_ALL = new Set(['json_merge_patch', 'json_schema_valid', 'json_schema_validation_report']);

/** Whether nothing behind an argument of a JSON function is read. */
const isNull = ({ type }: Operand): boolean => type.kind === 'null';

/** The function that errors about documents name: some are done by others. */
function nameInErrors({ name, args }: FunctionCall): string {
  if (name === 'json_length' && args.length > 1) return 'json_extract';
  return name === 'member_of' ? 'member of' : name === 'json_merge' ? 'json_merge_preserve' : name;
}

/** Error 3144 or 3146 for a value that holds no JSON. */
export function documentError(type: ValueType, position: number, name: string): WireError | undefined {
  if (type.kind === 'bytes') return wireError('ER_INVALID_JSON_CHARSET', 'binary');
  return ['json', 'text', 'null'].includes(type.kind)
    ? undefined
    : wireError('ER_INVALID_TYPE_FOR_JSON', position, name);
}

const isParameter = (operand: Operand): boolean => operand.kind === 'constant' && operand.isParameter;

/** A parameter that is a number or a moment: as a text it is a binary string to MySQL. */
const isNumberParameter = (operand: Operand): boolean =>
  isParameter(operand) && ['int', 'double', 'date', 'datetime', 'time'].includes(operand.type.kind);

export const raisedSql = ({ errno, sqlState, message }: WireError): string =>
  `m_json_refuse(${errno},'${sqlState}',${sqliteText(message)})`;

/** What is not read where a value in front of it is NULL. */
function afterOthers({ builder }: EmitContext, earlier: readonly Operand[], sql: string): string {
  if (earlier.length === 0) return sql;
  const given = earlier.map((operand) => `${materialise(builder, operand).sql} IS NOT NULL`);
  return `(CASE WHEN ${given.join(' AND ')} THEN ${sql} END)`;
}

/** A value that a date is read from; a decimal too short for a date is a number, as an integer is. */
function numberOrDate(cx: EmitContext, operand: Operand): string {
  if (operand.type.kind !== 'decimal') return dateArgument(cx.builder, operand);
  const real = realSql(cx.builder, operand);
  return `(CASE WHEN ${real}<1e5 THEN ${real} ELSE m_decimal_moment(${toText(cx.builder, operand)}) END)`;
}

function argumentSql(cx: EmitContext, operand: Operand, form: ArgumentForm): string {
  switch (form) {
    case 'document':
      return documentSql(cx.builder, operand);
    case 'text':
    case 'quotable':
    case 'unquotable':
      return toText(cx.builder, operand);
    case 'real':
      return realSql(cx.builder, operand);
    case 'integer':
      return wholeSql(cx.builder, operand);
    case 'date':
      return operand.type.kind === 'time'
        ? convertTo(cx.builder, operand, datetimeType(operand.type.fsp))
        : numberOrDate(cx, operand);
    case 'time':
      return timeArgument(cx.builder, operand);
    case 'bytes':
      return bytesSql(cx.builder, operand);
    case 'json':
      return jsonSql(cx.builder, operand);
  }
}
