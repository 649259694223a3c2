import { WireError, wireError } from '../../../mysql/wire-error.ts';
import { translateError } from '../catalog/constraint-error.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import type { Shared } from './shared.ts';
import { OutdatedPlan } from './outdated-plan.ts';

const STORAGE_ERROR = 1030;

/** Whether the file or the disk is to be seen to: the operator must know. */
function isStorageError(error: unknown): error is WireError {
  return error instanceof WireError && error.errno === STORAGE_ERROR;
}

const TOO_BIG = 18;
const TOO_LONG = /^(?:Invalid (?:string|array|typed array) length|Array buffer allocation failed)/;

/** Whether a value was longer than JavaScript or SQLite have them, which is longer than MySQL could send it. */
function isTooLong(error: unknown): boolean {
  if (error instanceof RangeError) return TOO_LONG.test(error.message);
  return error instanceof Error && 'errcode' in error && error.errcode === TOO_BIG;
}

/** MySQL's error for anything that went wrong while a statement ran; SQLite's own text goes to the log only. */
export function explainFailure(error: unknown, shared: Shared, session: LiveSession): unknown {
  if (error instanceof OutdatedPlan) return error;
  const translated = translateError(error, session.temporary.over(shared.catalog), session.environment);
  if (isStorageError(translated))
    shared.log.error(translated.message, { connection: session.environment.connectionId });
  if (translated instanceof WireError) return translated;
  if (isTooLong(error)) return wireError('ER_NOT_SUPPORTED_YET', 'a value of more than 512 MB');
  // What a definition computes must stay so: a time is a moment of today, whenever that is.
  if (error instanceof Error && error.message.startsWith('non-deterministic functions prohibited'))
    return wireError('ER_NOT_SUPPORTED_YET', 'a definition whose value changes with the day');
  const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  shared.log.error('statement failed', { connection: session.environment.connectionId, problem });
  return new WireError(1105, 'HY000', 'The statement could not be executed; the server log says why');
}
