/** One line of the result: what was measured, beside whom, and what was asked for. */
export interface Row {
  readonly what: string;
  readonly tlsdb: string;
  readonly peer: string;
  readonly peerValue: string;
  /** tlsdb divided by the peer; less is better. */
  readonly ratio: number | undefined;
  /** The largest ratio that counts as good, when one was asked for. */
  readonly goal: number | undefined;
}

const HEADINGS = ['figure', 'tlsdb', 'beside', 'its figure', 'ratio', 'goal', ''] as const;

/** The rows as a Markdown table, readable in a terminal too. */
export function renderTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.tlsdb,
    row.peer,
    row.peerValue,
    row.ratio === undefined ? '–' : row.ratio.toFixed(2),
    row.goal === undefined ? '–' : `≤ ${row.goal}`,
    verdict(row),
  ]);
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const line = (texts: readonly string[]): string => `| ${texts.map((t, i) => t.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEADINGS), rule, ...cells.map(line)].join('\n');
}

function verdict({ ratio, goal }: Row): string {
  if (ratio === undefined || goal === undefined) return '';
  return ratio <= goal ? '✓' : '✗';
}

/** `12.3 ms`. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

/** `12.3 µs`. */
export function microseconds(value: number): string {
  return `${value.toFixed(1)} µs`;
}
