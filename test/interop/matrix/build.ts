import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { requireTool } from '../../support/tools.ts';

const SOURCES = join(import.meta.dirname, '..', 'clients');
/** Where programs are kept that take long to build. */
const BUILT = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tlsdb-interop');

const JARS = [
  ['com.mysql', 'mysql-connector-j', '9.1.0'],
  ['org.mariadb.jdbc', 'mariadb-java-client', '3.5.1'],
] as const;

/** The source file of a client program. */
export function sourceOf(path: string): string {
  return join(SOURCES, path);
}

/** The Go client, built by the `go` of this machine. */
export function goProgram(): string | undefined {
  if (!requireTool('go')) return undefined;
  const program = join(BUILT, 'go-client');
  build('go', ['build', '-o', program, '.'], 'go');
  return program;
}

/** The Rust client, built by the `cargo` of this machine; the first build takes minutes. */
export function rustProgram(): string | undefined {
  if (!requireTool('cargo')) return undefined;
  const target = join(BUILT, 'rust');
  build('cargo', ['build', '--quiet', '--locked', '--target-dir', target], 'rust');
  return join(target, 'debug', 'interop-client');
}

/** Class path of the Java client and both drivers, which Maven fetches. */
export function javaClassPath(): string | undefined {
  if (!requireTool('javac') || !requireTool('mvn')) return undefined;
  const classes = join(BUILT, 'java');
  build('javac', ['-d', classes, 'Driver.java'], 'java');
  return [classes, ...JARS.map(jar)].join(':');
}

function jar([group, artifact, version]: (typeof JARS)[number]): string {
  const path = join(homedir(), '.m2/repository', ...group.split('.'), artifact, version, `${artifact}-${version}.jar`);
  const coordinates = `-Dartifact=${group}:${artifact}:${version}`;
  if (!existsSync(path)) build('mvn', ['-q', '-B', 'dependency:get', '-Dtransitive=false', coordinates], 'java');
  return path;
}

const PYTHON_MODULES: Readonly<Record<string, string>> = {
  PyMySQL: 'pymysql',
  'mysql-connector-python': 'mysql.connector',
};

/** Whether Python has a driver. */
export function pythonHas(driver: string): boolean {
  if (!requireTool('python3')) return false;
  if (spawnSync('python3', ['-c', `import ${PYTHON_MODULES[driver]}`]).status === 0) return true;
  if (process.env['TLSDB_REQUIRE_TOOLS'] === '1') throw new Error(`python3 needs ${driver}: pip install ${driver}`);
  process.stderr.write(`skipped: python3 has no ${driver}\n`);
  return false;
}

function build(program: string, args: readonly string[], folder: string): void {
  mkdirSync(BUILT, { recursive: true });
  execFileSync(program, args, { cwd: sourceOf(folder), stdio: ['ignore', 'inherit', 'inherit'] });
}
