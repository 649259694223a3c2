import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression } from '../../../../sql/ast.ts';
import {
  dateOf,
  decimalOf,
  documentError,
  integerOf,
  realOf,
  scalarOf,
  timeOf,
  type DocumentTarget,
  type Taken,
} from '../json/json-scalar.ts';
import { clampSigned, clampUnsigned } from '../core-integer.ts';
import type { RunContext } from '../../session/session-state.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import { incorrectValue, type StoreTarget } from '../../store/store-context.ts';
import { formatDecimal, parseDecimal } from '../../type/decimal.ts';
import { shrink } from '../../type/decode.ts';
import { shownJson } from '../../type/json.ts';
import { readDouble, readInteger } from '../../type/numeric-value.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import { formatDate } from '../../type/temporal.ts';
import type { ValueType } from '../../type/type.ts';

type DocumentAdaptation = (value: Exclude<ResultValue, null>, run: RunContext, row?: number) => ResultValue;

/** More digits than any column has behind the point. */
const MOST_DIGITS = 31;

/**
 * What a document becomes in a column of numbers or moments (`Item::save_in_field` with `Json_wrapper::coerce_…`): the
 * number, text, date or time that it is; other documents are error 3155 or 3156 in strict mode, otherwise 0.
 *
 * @param node what gives the document, by which the error calls it
 * @returns `undefined` for columns that take its text
 */
export function documentAdaptation(column: StoreTarget, node: Expression | undefined): DocumentAdaptation | undefined {
  const giver = giverOf(node);
  if (giver?.kind === 'call' && READ_AS_TEXT.has(giver.name)) return textAdaptation(column.type);
  const read = readerOf(column.type);
  if (read === undefined) return undefined;
  const name = documentName(giver);
  return (value, { session }, row = 1) => {
    if (typeof value !== 'string') return value;
    const { target, taken } = read(value);
    if (!taken.fits) reportProblem(session, documentError(target, name, row, taken.isBeyond));
    const date = target === 'DATETIME/TIMESTAMP' ? plainDate(value) : undefined;
    if (date === undefined) return taken.value;
    if (session.changesStrictly) throw incorrectValue(1292, 'datetime', date, column, row);
    return NO_MOMENT;
  };
}

/** What they give is read as the text of the document, with its quotes (`Item_func_coalesce::val_int` and its like). */
const READ_AS_TEXT: ReadonlySet<string> = new Set(['coalesce', 'ifnull', 'any_value']);

/** The number at the start of the text, of which nothing is told but where a column of decimals takes it. */
function textAdaptation(type: ValueType): DocumentAdaptation | undefined {
  const ofText =
    (read: (text: string, run: RunContext) => ResultValue): DocumentAdaptation =>
    (value, run) =>
      typeof value === 'string' ? read(shownJson(value), run) : value;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others take the text
  switch (type.kind) {
    case 'int':
    case 'year':
      return ofText((text) => shrink(signed(readInteger(text).value)));
    case 'float':
    case 'double':
      return ofText((text) => readDouble(text).value);
    case 'decimal':
      return ofText((text, { session }) => {
        if (parseDecimal(text)?.complete === true) return text;
        reportProblem(session, incorrectValue(1366, 'DECIMAL', '0', { name: '' }, -1));
        return 0;
      });
    case 'time':
      return ofText((text, { session }) => {
        reportProblem(session, truncatedValue('time', text));
        return null;
      });
    default:
      return undefined;
  }
}

/** A whole number as one of 64 bits with a sign. */
const signed = (value: bigint): bigint => (value < 0n ? clampSigned(value) : BigInt.asIntN(64, clampUnsigned(value)));

/** What the column refuses as it refuses a text that is no moment. */
const NO_MOMENT = '?';

/** The date that a text in a document is, without a time: to columns of moments it is none. */
function plainDate(document: string): string | undefined {
  const scalar = scalarOf(document);
  if (typeof scalar?.value !== 'string' || scalar.sort !== undefined) return undefined;
  const { value, complete } = readDateTime(scalar.value);
  return complete && value?.dateOnly === true ? formatDate(value.parts) : undefined;
}

interface Read {
  readonly target: DocumentTarget;
  readonly taken: Taken<ResultValue>;
}

function readerOf(type: ValueType): ((document: string) => Read) | undefined {
  const moment = (target: DocumentTarget, of: typeof dateOf) => (document: string) => {
    const found = of(scalarOf(document));
    return { target, taken: { value: found ?? 0, fits: found !== undefined } };
  };
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others take the text
  switch (type.kind) {
    case 'int':
    case 'year': {
      return (document) => {
        const taken = integerOf(scalarOf(document));
        // Read as a signed one, whatever the column is.
        return { target: 'INTEGER', taken: { ...taken, value: shrink(BigInt.asIntN(64, taken.value)) } };
      };
    }
    case 'decimal':
      return (document) => {
        const taken = decimalOf(scalarOf(document), MOST_DIGITS);
        const value = formatDecimal(taken.value, MOST_DIGITS).replace(/\.?0+$/, '');
        return { target: 'DECIMAL', taken: { ...taken, value } };
      };
    case 'float':
    case 'double':
      return (document) => ({ target: 'DOUBLE', taken: realOf(scalarOf(document)) });
    case 'date':
      return moment('DATE', dateOf);
    case 'datetime':
    case 'timestamp':
      return moment('DATETIME/TIMESTAMP', dateOf);
    case 'time':
      return moment('TIME', timeOf);
    default:
      return undefined;
  }
}

/** The expression that gives the value of another: the first that IF, CASE and NULLIF choose from. */
function giverOf(node: Expression | undefined): Expression | undefined {
  if (node?.kind === 'case') return giverOf(node.branches[0]?.then);
  if (node?.kind !== 'call' || (node.name !== 'if' && node.name !== 'nullif')) return node;
  return giverOf(node.args[node.name === 'if' ? 1 : 0]);
}

/** The column or the function that gives a document. */
function documentName(node: Expression | undefined): string {
  if (node?.kind === 'call' && (node.name === 'min' || node.name === 'max')) return '?';
  if (node?.kind === 'column' || node?.kind === 'call') return node.name;
  if (node?.kind === 'cast') return 'cast_as_json';
  return node?.kind === 'binary' && node.operator === '->' ? 'json_extract' : '';
}
