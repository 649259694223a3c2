import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that `.ci/judges` fills: newer programs than a stable system has. */
export type Judge = 'mysql-9.7' | 'mariadb-11.8';

/** How a program of such a folder is started: from outside, with the folder's own loader and libraries. */
export interface JudgeCommand {
  readonly program: string;
  /** Come before the program's own arguments. */
  readonly args: readonly string[];
  /** The folder that is `/` to the program's packages, for `--basedir`, plugin folders and the like. */
  readonly root: string;
}

const LIBRARIES = ['usr/lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu/mysql/private', 'usr/lib'];

/**
 * The command that runs `path` (such as `/usr/bin/mysql`) of a folder of judges, or nothing where `.ci/judges` has not
 * been run; the test is then skipped and says so. With `TLSDB_REQUIRE_TOOLS=1` its absence is a failure.
 */
export function judgeCommand(judge: Judge, path: string): JudgeCommand | undefined {
  const root = join(process.env['TLSDB_JUDGES'] ?? '/var/cache/tlsdb-judges', judge);
  const program = join(root, path);
  if (existsSync(program)) {
    const loader = join(root, 'usr/lib64/ld-linux-x86-64.so.2');
    const libraries = LIBRARIES.map((folder) => join(root, folder)).join(':');
    return { program: loader, args: ['--library-path', libraries, program], root };
  }
  if (process.env['TLSDB_REQUIRE_TOOLS'] === '1') throw new Error(`${path} of ${judge} is needed: run .ci/judges`);
  process.stderr.write(`skipped: ${path} of ${judge} is not here (.ci/judges fetches it)\n`);
  return undefined;
}
