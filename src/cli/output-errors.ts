import { fail, systemErrorCode } from '../kit/errors.ts';
import { reasonOf } from '../kit/file-failure.ts';
import { printFailure } from './failure.ts';

let isReported = false;

/**
 * Answers for a standard output that takes no more. A reader that has gone away, such as `head`, is nobody's fault; a full
 * disk is told once and makes the command fail. oclif's listener would end the process, a server's too, with a stack.
 */
export function takeOutputErrors(): void {
  process.stdout.removeAllListeners('error');
  process.stdout.on('error', (error) => {
    if (isReported || systemErrorCode(error) === 'EPIPE') return;
    isReported = true;
    const failure = fail('OUTPUT_NOT_WRITABLE', { reason: reasonOf(error) }, error);
    process.exitCode = failure.exitCode;
    printFailure(failure);
  });
}
