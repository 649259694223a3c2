import type { ResultValue } from '../../../../mysql/column.ts';
import { SignalledError, wireError } from '../../../../mysql/wire-error.ts';
import { resultText } from '../../type/decode.ts';

const MAX_ERRNO = 65_535;
/** Most characters of MESSAGE_TEXT, and of names. */
const MAX_MESSAGE = 128;
const MAX_NAME = 64;

type Items = readonly (readonly [name: string, value: ResultValue])[];

/**
 * The condition of SIGNAL (https://dev.mysql.com/doc/refman/9.7/en/signal.html).
 *
 * @throws WireError 1231, 1648
 */
export function signalled(sqlState: string, items: Items): SignalledError {
  const given = new Map(items.map(([name, value]) => [name, itemText(name, value)]));
  const errno = given.get('MYSQL_ERRNO');
  const number = errno === undefined ? undefined : Math.round(Number.parseFloat(errno));
  if (number !== undefined && !(number > 0 && number <= MAX_ERRNO))
    throw wireError('ER_WRONG_VALUE_FOR_VAR', 'MYSQL_ERRNO', errno ?? '');
  const usual = usualError(sqlState);
  return new SignalledError(number ?? usual.errno, sqlState, given.get('MESSAGE_TEXT') ?? usual.message, given);
}

function usualError(sqlState: string): ReturnType<typeof wireError> {
  if (isWarning(sqlState)) return wireError('ER_SIGNAL_WARN');
  return wireError(sqlState.startsWith('02') ? 'ER_SIGNAL_NOT_FOUND' : 'ER_SIGNAL_EXCEPTION');
}

function itemText(name: string, value: ResultValue): string {
  if (value === null) throw wireError('ER_WRONG_VALUE_FOR_VAR', name, 'NULL');
  const text = resultText(value) ?? '';
  const most = name === 'MESSAGE_TEXT' ? MAX_MESSAGE : MAX_NAME;
  if (name !== 'MYSQL_ERRNO' && Array.from(text).length > most) throw wireError('ER_COND_ITEM_TOO_LONG', name);
  return text;
}

/** Whether a condition of this SQLSTATE is a warning, which ends nothing. */
export const isWarning = (sqlState: string): boolean => sqlState.startsWith('01');

/** Raises the condition of SIGNAL in a program. A warning is forgotten with the others of the trigger. @throws WireError */
export function raiseSignal(sqlState: string, items: Items): void {
  const condition = signalled(sqlState, items);
  if (!isWarning(sqlState)) throw condition;
}
