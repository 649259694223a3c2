import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Whether there is somebody to ask: both ends are a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks a question on the terminal, on standard error since standard output is for data. End of input is no answer. */
export function ask(question: string): Promise<string> {
  return answerOf(createInterface({ input: process.stdin, output: process.stderr }), question);
}

/** Asks for a secret: what is typed is not shown, also what is typed before the question is. */
export async function askSecret(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // From here on the terminal is silent; the question must not come earlier.
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  const answer = await answerOf(lines, '');
  process.stderr.write('\n');
  return answer;
}

function answerOf(lines: Interface, question: string): Promise<string> {
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
