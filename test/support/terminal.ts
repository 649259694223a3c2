import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What somebody at a terminal does: waits for a text, then types. */
export type Typed = readonly [wanted: string, typed: string];

export interface TerminalRun {
  /** Exit code, or the negative number of the signal that ended it. */
  readonly status: number;
  /** Everything that the terminal showed. */
  readonly shown: string;
}

/** Runs a program on a pseudo terminal of 100 columns; both ends of it and both streams of output are that terminal. */
const DRIVER = `
import json, os, pty, select, signal, struct, fcntl, termios, sys, time
command, steps = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
shown, seen, end = b"", 0, time.time() + 25
while True:
    if time.time() > end:
        os.kill(pid, signal.SIGKILL)
        break
    if steps and steps[0][0].encode() in shown[seen:]:
        seen = len(shown)
        os.write(fd, steps.pop(0)[1].encode())
    if not select.select([fd], [], [], 0.05)[0]:
        continue
    try:
        data = os.read(fd, 65536)
    except OSError:
        break
    if not data:
        break
    shown += data
status = os.waitpid(pid, 0)[1]
print(json.dumps([os.waitstatus_to_exitcode(status), shown.decode(errors="replace")]))
`;

const TLSDB = [process.execPath, join(import.meta.dirname, '..', '..', 'bin', 'run.js')];

/** Runs `tlsdb` on a terminal while somebody types. */
export function atTerminal(
  args: readonly string[],
  steps: readonly Typed[] = [],
  environment: Readonly<Record<string, string>> = {},
): TerminalRun {
  // With CI set, chalk takes a terminal for a log that knows no colours.
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...inherited } = process.env;
  const { stdout, stderr } = spawnSync('python3', ['-c', DRIVER, JSON.stringify([[...TLSDB, ...args], steps])], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...inherited, TERM: 'xterm-256color', ...environment },
  });
  if (stdout === '') throw new Error(stderr);
  const [status, shown] = JSON.parse(stdout) as [number, string];
  return { status, shown };
}
