/** A line on the terminal that says how far a long work is. */
export interface ProgressBar {
  show(done: number, total: number): void;
  clear(): void;
}

const WIDTH = 30;

/** Draws on standard error, and only when that is a terminal and `--quiet` was not given. */
export function progressBar(word: string): ProgressBar {
  const stream = process.stderr;
  const isShown = stream.isTTY && !process.argv.some((argument) => argument === '--quiet' || argument === '-q');
  let drawn = '';
  return {
    show(done, total) {
      const filled = Math.floor((done / Math.max(total, 1)) * WIDTH);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor((done / Math.max(total, 1)) * 100)} % ${word}`;
      if (!isShown || line === drawn) return;
      drawn = line;
      stream.write(`\r${line}`);
    },
    clear() {
      if (drawn !== '') stream.write('\r\u001b[K');
      drawn = '';
    },
  };
}
