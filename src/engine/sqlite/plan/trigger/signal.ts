import type { ResultValue } from '../../../../mysql/column.ts';
import { wireError, WireError } from '../../../../mysql/wire-error.ts';
import { resultText } from '../../type/decode.ts';

const MAX_ERRNO = 65_535;
/** Most characters of MESSAGE_TEXT. */
const MAX_MESSAGE = 128;

/**
 * Raises the condition of SIGNAL (https://dev.mysql.com/doc/refman/9.7/en/signal.html). A warning ends nothing, and is
 * forgotten with the others of the trigger.
 *
 * @throws WireError
 */
export function raiseSignal(sqlState: string, items: readonly (readonly [name: string, value: ResultValue])[]): void {
  const given = new Map(items);
  for (const [name, value] of items) if (value === null) throw wireError('ER_WRONG_VALUE_FOR_VAR', name, 'NULL');
  const errno = given.get('MYSQL_ERRNO');
  const number = errno === undefined ? undefined : Number(errno);
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number <= MAX_ERRNO))
    throw wireError('ER_WRONG_VALUE_FOR_VAR', 'MYSQL_ERRNO', String(errno));
  const message = given.get('MESSAGE_TEXT');
  const text = message == null ? undefined : (resultText(message) ?? '');
  if (text !== undefined && Array.from(text).length > MAX_MESSAGE)
    throw wireError('ER_COND_ITEM_TOO_LONG', 'MESSAGE_TEXT');
  if (sqlState.startsWith('01')) return;
  const usual = wireError(sqlState.startsWith('02') ? 'ER_SIGNAL_NOT_FOUND' : 'ER_SIGNAL_EXCEPTION');
  throw new WireError(number ?? usual.errno, sqlState, text ?? usual.message);
}
