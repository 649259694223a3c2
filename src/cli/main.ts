import { run } from '@oclif/core/run';
import { errorDocument, printFailure, printStack, toFailure } from './failure.ts';

/**
 * Runs the command line `argv`. Errors of a command are shown by the command itself (`BaseCommand.catch`);
 * here come only those from before there is one, such as an unknown command.
 *
 * @param root folder of package.json
 */
export async function main(argv: readonly string[], root: string): Promise<void> {
  try {
    await run([...argv], root);
  } catch (error) {
    const failure = toFailure(error);
    process.exitCode = failure.exitCode;
    if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(errorDocument(failure), undefined, 2)}\n`);
    else printFailure(failure);
    printStack(error);
  }
}
