import { wireError } from '../../../../mysql/wire-error.ts';
import { reportProblem } from '../../store/problem.ts';
import { shrink } from '../../type/decode.ts';
import { parseTime } from '../../type/temporal.ts';
import { BIGINT_TYPE, timeType, type ValueType } from '../../type/type.ts';
import { Constant } from '../../operand/operand.ts';

/** Whether MySQL reads a constant document as a value of a column of this type that it is compared with. */
export const readsDocuments = (type: ValueType): boolean =>
  type.kind === 'time' || (type.kind === 'int' && type.bits === 64);

/** What a document is as a value of such a column: none of its values is 0, and is told. */
interface Read {
  readonly value: number | bigint | string;
  readonly problems: readonly string[];
}

/**
 * A constant document as a value of the column that it is compared with (`convert_constant_arg_to_field` in
 * sql/item_cmpfunc.cc).
 *
 * @param name the function that made it
 * @returns `undefined` for one that is compared as a document all the same: a number with a fraction beside whole numbers
 */
export function documentBeside(text: string, column: ValueType, name: string): Constant | undefined {
  const document: unknown = JSON.parse(text);
  const isTime = column.kind === 'time';
  const read = isTime ? readTime(document) : readWhole(document, text);
  if (read === undefined) return undefined;
  const { value, problems } = read;
  return new Constant(
    ({ session }) => {
      for (const kind of problems) reportProblem(session, wireError('ER_INVALID_JSON_VALUE_FOR_CAST', kind, name, 1));
      return value;
    },
    isTime ? timeType(6) : BIGINT_TYPE,
    { peek: () => value },
  );
}

function readWhole(document: unknown, text: string): Read | undefined {
  if (typeof document === 'boolean') return { value: document ? 1 : 0, problems: [] };
  if (typeof document === 'number')
    return /^-?\d+$/.test(text) ? { value: shrink(BigInt(text)), problems: [] } : undefined;
  if (typeof document === 'string' && /^-?\d{1,18}$/.test(document)) return { value: Number(document), problems: [] };
  if (typeof document === 'string' && /^\s*[-+.]?\d/.test(document)) return undefined;
  return { value: 0, problems: ['INTEGER', 'DOUBLE'] };
}

function readTime(document: unknown): Read | undefined {
  if (typeof document !== 'string') return { value: '00:00:00', problems: ['TIME'] };
  return parseTime(document) === undefined ? undefined : { value: document, problems: [] };
}
