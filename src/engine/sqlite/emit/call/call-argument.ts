import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall } from '../../../../sql/ast.ts';
import { textIn } from '../../operand/to-charset.ts';
import { convertTo, dateArgument, timeArgument } from '../../operand/convert.ts';
import { bytesSql, documentSql, jsonSql } from '../../operand/to-document.ts';
import { isWrittenBytes, toNumeric, realSql, wholeSql } from '../../operand/to-number.ts';
import { materialise, sqliteText, toText } from '../../operand/to-text.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import type { ArgumentForm, ScalarFunction } from '../../functions/scalar.ts';
import { type Operand, isParameter } from '../../operand/operand.ts';
import { datetimeType, isCharacter, type ValueType } from '../../type/type.ts';

/** A call of a function of the table, as it is emitted. */
export interface ScalarCall {
  readonly node: FunctionCall;
  readonly definition: ScalarFunction;
  readonly sqlName: string;
  readonly operands: readonly Operand[];
  /** Whether its texts are bytes. */
  readonly isOfBytes: boolean;
  /** The character set in which it counts letters, where that is not UTF-8. */
  readonly charset: string | undefined;
  /** Whose case it changes, where that is neither the set's nor that of Unicode. */
  readonly casing: string | undefined;
}

/** The text of argument `i`. @throws WireError 3064, 3144, 3146 */
export function argumentOf(cx: EmitContext, call: ScalarCall, i: number): string {
  const { node, definition, sqlName, operands, charset } = call;
  const operand = operands[i] as Operand;
  const form = formOf(definition.args, i);
  const special = documentArgument(cx, call, operand, form, i);
  if (special !== undefined) return special;
  if (node.name === 'inet6_ntoa' && operand.type.kind !== 'bytes') return toText(cx.builder, operand);
  const argument = OF_NUMBERS.has(node.name) ? numberOfBits(cx, operand) : operand;
  const isText = form === 'text' || (charset !== undefined && sqlName === 'f_ord');
  const sql = isText ? textIn(cx.builder, argument, charset) : argumentSql(cx, argument, form);
  return form === 'date' && isWritten(operand) ? `m_told_date(${sql},'${node.name}')` : sql;
}

/** An argument that is a document, bytes where a document or text is wanted, or is not read. */
function documentArgument(
  cx: EmitContext,
  call: ScalarCall,
  operand: Operand,
  form: ArgumentForm,
  i: number,
): string | undefined {
  const { node } = call;
  if (isNoJsonText(node, operand, form, i)) return `m_no_json_text(${materialise(cx.builder, operand).sql})`;
  const isQuotable = ['text', 'enum', 'set', 'null'].includes(operand.type.kind);
  if (!isQuotable && (form === 'quotable' || (form === 'unquotable' && operand.type.kind !== 'json')))
    throw wireError('ER_INCORRECT_TYPE', String(i + 1), node.name);
  if (form === 'text' && isOfDocuments(node.name) && isNumberParameter(operand))
    return binaryInDocument(cx, node, i, operand, false);
  if (isBinaryParameter(operand) && isOfDocuments(node.name) && !isWord(node.name, i))
    return binaryInDocument(cx, node, i, operand, form === 'json' || isDocument(cx, node.args[i]));
  if (call.isOfBytes && form === 'text') return `m_byte_letters(${bytesSql(cx.builder, operand)})`;
  const areLetters = form === 'text' && call.charset === undefined && WANTS_LETTERS.has(node.name);
  if (areLetters && (operand.type.kind === 'bytes' || operand.type.kind === 'bit'))
    return `m_letters_of(${bytesSql(cx.builder, operand)})`;
  return form === 'document' ? readInTurn(cx, call, operand, i) : undefined;
}

/** Functions that refuse bytes which are no letters beside texts. */
const WANTS_LETTERS: ReadonlySet<string> = new Set(
  'concat export_set insert lpad quote replace rpad substring_index trim_both trim_leading trim_trailing'.split(' '),
);

/** Whether an argument is a binary string where a text of a document is wanted. */
function isNoJsonText(node: FunctionCall, operand: Operand, form: ArgumentForm, i: number): boolean {
  const isBytes = operand.type.kind === 'bytes';
  if (form === 'quotable' || form === 'unquotable') return isBytes;
  if (node.name !== 'json_object' || form !== 'text') return false;
  return isBytes || isOfBits(operand) || isRealLiteral(node.args[i]);
}

/** A document that is read, or refused, only where no argument in front of it is NULL. */
function readInTurn(cx: EmitContext, { node, operands }: ScalarCall, operand: Operand, i: number): string | undefined {
  const readsAll = READS_ALL.has(node.name);
  if (!readsAll && operands.slice(0, i).some(isNull)) return undefined;
  const earlier = readsAll ? [] : operands.slice(0, i);
  const error = documentError(operand.type, i + 1, nameInErrors(node));
  if (error !== undefined) return afterOthers(cx, earlier, raisedSql(error));
  const parameters = earlier.filter(isParameter);
  return parameters.length > 0 ? afterOthers(cx, parameters, argumentSql(cx, operand, 'document')) : undefined;
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

/** Whether it is a parameter for which bytes came. */
export const isBinaryParameter = (operand: Operand): boolean =>
  operand.kind === 'constant' && operand.isParameter && operand.type.kind === 'bytes';

/** Whether a function is one of documents, in which a parameter that is a binary string stands for itself. */
const isOfDocuments = (name: string): boolean =>
  (name.startsWith('json_') && !name.startsWith('json_schema')) || name === 'member_of';

/** Whether argument `i` of a function of documents is a word, which may be a binary string. */
const isWord = (name: string, i: number): boolean =>
  (name === 'json_contains_path' && i === 1) || (name === 'json_search' && i > 0 && i < 4);

/** Functions that read a number from a text, which the bytes of a BIT are not. */
const OF_NUMBERS = new Set(['bin', 'conv', 'format', 'oct']);

/** A literal with an exponent, whose text is a binary string to MySQL. */
const isRealLiteral = (node: Expression | undefined): boolean => node?.kind === 'literal' && node.type === 'float';

/** Whether it is a BIT, or a number that is written as bytes: `0x01`, `b'1'`. */
export const isOfBits = (operand: Operand): boolean => operand.type.kind === 'bit' || isWrittenBytes(operand);

const numberOfBits = (cx: EmitContext, operand: Operand): Operand =>
  isOfBits(operand) ? toNumeric(cx.builder, operand) : operand;

/** The form of argument `i`: a list of two forms at its end alternates (JSON_SET's paths and values). */
export function formOf(forms: readonly ArgumentForm[], i: number): ArgumentForm {
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

/** A parameter that is a number or a moment: as a text it is a binary string to MySQL. */
const isNumberParameter = (operand: Operand): boolean =>
  isParameter(operand) && ['int', 'double', 'date', 'datetime', 'time'].includes(operand.type.kind);

/** SQL that ends the statement with an error. */
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

/** Whether a value is a text, from which a date is read as the SQL mode says. */
export const isWritten = ({ type }: Operand): boolean => isCharacter(type) || type.kind === 'bytes';
