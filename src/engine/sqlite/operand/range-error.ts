import { wireError, WireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';

/** What stands in an error in the place of an expression: its number in the plan, and the values that it had. */
const MARK = /\uFDD0(\d+)\uFDD1([^\uFDD0]*)\uFDD0/;

/** Letters of an expression that stand in an error until the whole of it is known. */
const MAX_SHOWN = 150;

/**
 * Error 1690. The expression is told by whoever knows the plan: {@link withTerm}.
 *
 * @param term how the expression reads, or its number in the plan; without it the values are told
 * @param shown the expression with the values that it had
 */
export function rangeError(type: string, term: StoredValue | undefined, shown: string): WireError {
  if (typeof term === 'string') return wireError('ER_DATA_OUT_OF_RANGE', type, term);
  const text = term == null ? shown : `\uFDD0${Number(term)}\uFDD1${shown.slice(0, MAX_SHOWN)}\uFDD0`;
  return wireError('ER_DATA_OUT_OF_RANGE', type, text);
}

/** An error with the expression that it is about, as MySQL prints it. @param print gives that of a number */
export function withTerm(error: unknown, print: (term: number) => string | undefined): unknown {
  if (!(error instanceof WireError)) return error;
  const found = MARK.exec(error.message);
  if (found === null) return error;
  const [mark, term, shown = ''] = found;
  const message = error.message.replace(mark, () => print(Number(term)) ?? shown);
  return new WireError(error.errno, error.sqlState, message);
}
