import { execFile } from 'node:child_process';
import type { SslMode } from './case.ts';
import type { Answer, Attempt, InteropClient } from './attempt.ts';

/** Options for each mode; CA and certificate files are added where the mode uses TLS. */
export interface CommandOptions {
  readonly modes: Readonly<Partial<Record<SslMode, (ca: string) => readonly string[]>>>;
  /** Further options of every call. */
  readonly always?: readonly string[];
}

/** A command-line client, started once per attempt. */
export function commandClient(program: string, args: readonly string[], options: CommandOptions): InteropClient {
  return {
    attempt: (attempt) => run(program, [...args, ...argumentsOf(attempt, options)]),
    close: () => Promise.resolve(),
  };
}

function argumentsOf(attempt: Attempt, { modes, always = [] }: CommandOptions): readonly string[] {
  const { host, port, user, password, mode, ca, cert, key } = attempt;
  const login = ['--protocol=TCP', `--host=${host}`, `--port=${port}`, `--user=${user}`, `--password=${password}`];
  const pair = cert === undefined || mode === 'DISABLED' ? [] : [`--ssl-cert=${cert}`, `--ssl-key=${key}`];
  const query = ['--batch', '--skip-column-names', '-e', "SHOW STATUS LIKE 'Ssl_cipher'"];
  return ['--no-defaults', ...always, ...login, ...(modes[mode]?.(ca) ?? []), ...pair, ...query];
}

function run(program: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: 30_000 }, (error, stdout, stderr) => {
      if (error === null) resolve({ cipher: stdout.split('\t')[1]?.trim() ?? '' });
      else resolve({ errno: Number(/ERROR (\d+)/.exec(stderr)?.[1] ?? 0), message: stderr.trim() });
    });
  });
}
