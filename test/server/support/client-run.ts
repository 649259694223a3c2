import { spawn } from 'node:child_process';
import { judgeCommand, type Judge } from '../../support/judge.ts';
import type { ToolRun } from '../../support/tools.ts';

/** A command-line program, and the arguments that come before a test's own. */
export interface Program {
  readonly program: string;
  readonly args: readonly string[];
}

/** MySQL's own client of a folder of judges, or nothing where that has not been made. */
export function judgeClient(judge: Judge): Program | undefined {
  return judgeCommand(judge, judge === 'mysql-9.7' ? '/usr/bin/mysql' : '/usr/bin/mariadb');
}

/** Runs a program to its end while the server under test works in this process. */
export function runProgram(
  { program, args }: Program,
  own: readonly string[],
  input: string | Buffer = '',
): Promise<ToolRun> {
  const child = spawn(program, [...args, ...own], { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? -1, output }));
  });
}
