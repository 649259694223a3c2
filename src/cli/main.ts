import type { Config } from '@oclif/core/config';
import { normalizeArgv } from '@oclif/core/help';
import { helpAddition } from '@oclif/core/run';
import { fail } from '../kit/errors.ts';
import { errorDocument, printFailure, printStack, toFailure } from './failure.ts';
import { takeOutputErrors } from './output-errors.ts';
import { openProgram, type CommandTable } from './program.ts';

/**
 * Runs the command line `argv`. Errors of a command are shown by the command itself (`BaseCommand.catch`);
 * here come only those from before there is one, such as an unknown command.
 *
 * @param root folder of package.json
 * @param commands every command that the line may name
 */
export async function main(argv: readonly string[], root: string, commands: CommandTable): Promise<void> {
  try {
    await dispatch([...argv], root, commands);
  } catch (error) {
    const failure = toFailure(error);
    process.exitCode = failure.exitCode;
    if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(errorDocument(failure), undefined, 2)}\n`);
    else printFailure(failure);
    printStack(error);
  }
}

async function dispatch(argv: string[], root: string, commands: CommandTable): Promise<void> {
  const config = await openProgram(root, commands);
  const [id = '', ...rest] = normalizeArgv(config, argv);
  const command = config.findCommand(id);
  const isHelp = helpAddition(argv, config);
  const isTopic = !command && config.findTopic(id) !== undefined;
  // Help is for people: a script that wants a document is told that it named no command.
  if (!isHelp && ((isTopic && argv.includes('--json')) || id === '' || id.startsWith('-'))) throw noCommand();
  if (isHelp || isTopic) {
    const { TlsdbHelp } = await import('./help.ts');
    takeOutputErrors();
    // A topic is asked for by its name alone: what stands after it is a command that does not exist.
    return new TlsdbHelp(config).showHelp(isHelp ? argv : [id]);
  }
  if (!command) return refuseUnknown(id, config, rest);
  const found = (await command.load()) as unknown as RunnableCommand;
  await found.start(rest, config);
}

/** What stands behind a command without arguments is taken for a part of its name. */
async function refuseUnknown(id: string, config: Config, rest: string[]): Promise<void> {
  const words = id.split(':');
  for (let count = words.length - 1; count > 0; count--) {
    if (config.findCommand(words.slice(0, count).join(':')) === undefined) continue;
    const command = `tlsdb ${words.slice(0, count).join(' ')}`;
    const problem = `${command} takes no argument, such as ${words.slice(count).join(' ')}`;
    throw fail('USAGE', { problem, hint: `see the flags and examples: ${command} --help` });
  }
  await config.runCommand(id, rest);
}

function noCommand(): Error {
  return fail('USAGE', { problem: 'no command was named', hint: 'tlsdb --help lists the commands' });
}

interface RunnableCommand {
  start(argv: string[], config: Config): Promise<void>;
}
