/** A parsed sample. */
export interface ParsedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ParsedFamily {
  readonly type: string;
  readonly help: string;
  readonly samples: readonly ParsedSample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(,|$)/;

/**
 * Reads Prometheus' text format more strictly than Prometheus does: every family has HELP, then TYPE, then its samples in one
 * group; no family and no sample occurs twice; counters end in `_total` and never fall below zero; the text ends in a newline.
 *
 * @throws Error for anything else
 */
export function parseMetrics(text: string): ReadonlyMap<string, ParsedFamily> {
  if (!text.endsWith('\n')) throw new Error('the last line has no newline');
  const families = new Map<string, ParsedFamily & { readonly samples: ParsedSample[] }>();
  const seen = new Set<string>();
  let help: readonly [name: string, text: string] | undefined;
  let current = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (help !== undefined || families.has(name)) throw new Error(`HELP out of place: ${line}`);
      help = [name, rest];
    } else if (kind === 'TYPE') {
      if (help?.[0] !== name || !['counter', 'gauge'].includes(rest)) throw new Error(`TYPE out of place: ${line}`);
      if ((rest === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is no good name of a ${rest}`);
      if (NAME.exec(name)?.[0] !== name || help[1] === '') throw new Error(`malformed: ${line}`);
      families.set(name, { type: rest, help: help[1], samples: [] });
      [current, help] = [name, undefined];
    } else {
      const sample = parseSample(line);
      const family = families.get(sample.name);
      if (family === undefined || sample.name !== current || help !== undefined) throw new Error(`no family: ${line}`);
      if (family.type === 'counter' && !(sample.value >= 0)) throw new Error(`no counter: ${line}`);
      const key = JSON.stringify([sample.name, Object.entries(sample.labels).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
      if (seen.has(key)) throw new Error(`twice: ${line}`);
      seen.add(key);
      family.samples.push(sample);
    }
  }
  return families;
}

function parseSample(line: string): ParsedSample {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) throw new Error(`malformed: ${line}`);
  const labels: Record<string, string> = {};
  let rest = line.slice(name.length);
  if (rest.startsWith('{')) {
    const end = rest.indexOf('} ');
    let inside = rest.slice(1, end);
    rest = rest.slice(end + 1);
    while (inside !== '') {
      const [whole, label = '', value = ''] = LABEL.exec(inside) ?? [];
      if (whole === undefined || label in labels) throw new Error(`malformed labels: ${line}`);
      labels[label] = value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
      inside = inside.slice(whole.length);
    }
  }
  if (!/^ (-?\d+(\.\d+)?(e[+-]?\d+)?|[+-]Inf|NaN)$/.test(rest)) throw new Error(`malformed value: ${line}`);
  return { name, labels, value: Number(rest.replace('Inf', 'Infinity')) };
}
