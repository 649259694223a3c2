import { resolve } from 'node:path';
import { shellQuoted } from '../kit/quoted.ts';

/** Commands of a hint that work on a certificate folder, as far as they do not name one, or something else, themselves. */
const FOLDER_COMMANDS =
  /tlsdb certs (?:init|list|renew|rotate|revoke|crl|verify|export|trust|issue (?:server|client))\b(?! --(?:dir|cert|help|explain)| (?:in|replaces|writes)\b)(?![^;,]* --dir)/g;

/** The folder that a command line names with `--dir`; where a variable names it, the next command finds it as well. */
export function namedFolder(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--dir') return argv[index + 1];
    if (argument.startsWith('--dir=')) return argument.slice('--dir='.length);
  }
  return undefined;
}

/** The folder that commands work on without being told. */
function isDefault(folder: string): boolean {
  return resolve(folder) === resolve(process.env['TLSDB_CERTS_DIR'] || 'certs');
}

/** A hint whose commands work on the folder that this command was given, so that they can be pasted as they are. */
export function inFolder(hint: string, folder: string | undefined): string {
  if (folder === undefined || isDefault(folder)) return hint;
  return hint.replace(FOLDER_COMMANDS, (command) => `${command} --dir ${shellQuoted(folder)}`);
}
