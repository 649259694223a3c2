/** The library: the same operations as the commands, typed, without the CLI. */
export { TlsdbError, ERRORS, EXIT, type ErrorCode } from './kit/errors.ts';
