import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, runIn } from '../../support/judge-program.ts';
import { requireTool, type ToolRun } from '../../support/tools.ts';

const HERE = join(import.meta.dirname, 'java');

/** What runs one of the Java programs; nothing where Java or Maven is not on this machine. */
export function javaProgram(
  mainClass: string,
): ((environment: Readonly<Record<string, string>>) => ToolRun) | undefined {
  if (!requireTool('javac') || !requireTool('mvn')) return undefined;
  const folder = cacheFolder('orm-java');
  const [jars, classes] = [join(folder, 'jars'), join(folder, 'classes')];
  fetchJars(folder, jars);
  const sources = readdirSync(HERE).filter((name) => name.endsWith('.java'));
  succeed(runIn('javac', ['-cp', join(jars, '*'), '-d', classes, ...sources], HERE, {}));
  const args = ['-XX:TieredStopAtLevel=1', '-cp', `${classes}:${join(jars, '*')}`, mainClass];
  return (environment) => runIn('java', args, HERE, environment);
}

/** Maven fetches the libraries once for each pom.xml. */
function fetchJars(folder: string, jars: string): void {
  const [wanted, present] = [join(HERE, 'pom.xml'), join(folder, 'pom.xml')];
  if (existsSync(present) && readFileSync(wanted).equals(readFileSync(present))) return;
  const goal = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  succeed(runIn('mvn', goal, HERE, {}));
  copyFileSync(wanted, present);
}

function succeed({ status, output }: ToolRun): void {
  if (status !== 0) throw new Error(output);
}
