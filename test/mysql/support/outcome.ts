import { WireError } from '../../../src/mysql/wire-error.ts';

/** What reading bytes comes to: an error that clients are told of, or one that nobody meant. */
export function outcome(read: () => unknown): 'value' | 'wire error' | 'other error' {
  try {
    read();
    return 'value';
  } catch (error) {
    return error instanceof WireError ? 'wire error' : 'other error';
  }
}
