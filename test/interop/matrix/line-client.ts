import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Answer, Attempt, InteropClient } from './attempt.ts';

/** Turns an attempt into the one line that the program reads. */
export type Encoder = (attempt: Attempt) => string;

/**
 * A program that reads one attempt per line and answers each with one line of JSON. It lives for the whole matrix: starting
 * a Java or a Python per attempt would take minutes.
 */
export function lineClient(program: string, args: readonly string[], encode: Encoder): InteropClient {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line) as Answer));
  const ended = new Promise<void>((resolve) => {
    const end = (problem: unknown): void => {
      for (const { reject } of waiting.splice(0))
        reject(new Error(`${program} ${args.join(' ')} ended: ${String(problem)}`));
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  return {
    attempt: (attempt) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${encode(attempt)}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** The encoding of all drivers but Java's: the attempt itself, and which driver of the program is meant. */
export function asJson(driver: string): Encoder {
  return (attempt) => JSON.stringify({ driver, ...attempt });
}
