import { Chalk, type ChalkInstance } from 'chalk';

/** Decides once per stream whether colours are used: chalk alone ignores NO_COLOR (https://no-color.org). */
function colours(stream: NodeJS.WriteStream): ChalkInstance {
  const forced = (process.env['FORCE_COLOR'] ?? '') !== '' && process.env['FORCE_COLOR'] !== '0';
  const refused = (process.env['NO_COLOR'] ?? '') !== '' || process.argv.includes('--no-color');
  if (!forced && (refused || !stream.isTTY)) return new Chalk({ level: 0 });
  return new Chalk();
}

/** Colours for standard output. */
export const style = colours(process.stdout);

let forErrors: ChalkInstance | undefined;

/** Colours for standard error, a stream that most commands never open. */
export function errorStyle(): ChalkInstance {
  return (forErrors ??= colours(process.stderr));
}
