import { copyFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, runIn } from '../../support/judge-program.ts';
import type { ToolRun } from '../../support/tools.ts';

const HERE = import.meta.dirname;

type Runner = (environment: Readonly<Record<string, string>>) => ToolRun;

/** What runs one of the programs in `programs/`; the packages are installed once, outside of the repository. */
export function nodeProgram(name: string): Runner {
  return programIn(cacheFolder('orm-node'), HERE, name);
}

/**
 * What runs Prisma's program. Its client runs on WebAssembly that comes with the packages; the engine of its migrations is
 * downloaded from elsewhere, so the program makes the tables itself, and the CLI, which wants that engine before it does
 * anything, is shown another file.
 */
export function prismaProgram(): Runner {
  const folder = cacheFolder('orm-prisma');
  cpSync(join(HERE, 'prisma'), join(folder, 'prisma'), { recursive: true });
  const run = programIn(folder, join(HERE, 'prisma'), 'prisma');
  const cli = join('node_modules', 'prisma', 'build', 'index.js');
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
  succeed(runIn(process.execPath, [cli, 'generate', '--schema', join('prisma', 'schema.prisma')], folder, environment));
  return run;
}

function programIn(folder: string, packages: string, name: string): Runner {
  cpSync(join(HERE, 'programs'), join(folder, 'programs'), { recursive: true });
  installPackages(folder, packages);
  return (environment) => runIn(process.execPath, [join('programs', `${name}.mjs`)], folder, environment);
}

function installPackages(folder: string, from: string): void {
  const [wanted, present] = [join(from, 'package-lock.json'), join(folder, 'package-lock.json')];
  const isInstalled = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isInstalled && existsSync(present) && readFileSync(wanted).equals(readFileSync(present))) return;
  copyFileSync(join(from, 'package.json'), join(folder, 'package.json'));
  copyFileSync(wanted, present);
  succeed(runIn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder, {}));
}

function succeed({ status, output }: ToolRun): void {
  if (status !== 0) throw new Error(output);
}
