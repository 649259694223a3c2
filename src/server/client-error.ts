import { basename } from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import type { Log } from '../kit/log.ts';
import { codedMessage, messageOf, TlsdbError } from '../kit/errors.ts';
import { WireError, wireError } from '../mysql/wire-error.ts';
import { ConnectionClosed } from './connection/connection-closed.ts';
import type { FrontContext } from './context.ts';

/**
 * What a client is told of an error, whatever it is: the one map from errors to ERR packets.
 * An operator's error keeps its text, but for files that could not be written; anything unexpected goes to the log, and
 * the client learns no more than that it happened.
 * Every error is counted here.
 */
export function clientError(error: unknown, { log, status }: Pick<FrontContext, 'log' | 'status'>): WireError {
  const told = toWireError(error, log);
  status.countError(told.errno);
  return told;
}

function toWireError(error: unknown, log: Log): WireError {
  if (error instanceof WireError) return error;
  // Nobody is told, and nothing is wrong with the server.
  if (error instanceof ConnectionClosed) return wireError('ER_NET_READ_ERROR');
  if (error instanceof RangeError && error.message.startsWith('Maximum call stack'))
    return wireError('ER_STACK_OVERRUN_NEED_MORE', 1_048_576, 1_048_576, 40_000);
  if (error instanceof TlsdbError) return writeFailure(error, log) ?? wireError('ER_UNKNOWN_ERROR', error.message);
  const reason = messageOf(error);
  log.error('statement failed unexpectedly', { error: reason, stack: stackOf(error) });
  return wireError('ER_UNKNOWN_ERROR', 'Internal error; the server log has the details');
}

/** What is told where a file of the server's own could not be written: where the folder is, is for the log alone. */
function writeFailure(error: TlsdbError, log: Log): WireError | undefined {
  const { code, details, cause } = error;
  if (code !== 'DISK_FULL' && code !== 'FILE_NOT_WRITABLE') return undefined;
  log.error('a file could not be written', { error: codedMessage(error) });
  const errno = cause instanceof Error && 'errno' in cause ? Math.abs(Number(cause.errno)) : 0;
  const reason = errno === 0 ? messageOf(cause) : getSystemErrorMessage(-errno);
  return wireError('ER_ERROR_ON_WRITE', basename(String(details['path'])), errno, capitalized(reason));
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function stackOf(error: unknown): string {
  return (error instanceof Error && process.env['DEBUG']?.includes('tlsdb') && error.stack) || '';
}
