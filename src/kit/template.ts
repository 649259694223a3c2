import { shellQuoted, visible } from './quoted.ts';

/** Values for the `{placeholders}` of a message and its hint. */
export type TemplateValues = Readonly<Record<string, string | number>>;

/** Placeholders that stand in commands as a word of their own: files, folders and names that somebody else has chosen. */
const WORDS: ReadonlySet<string> = new Set(['path', 'file', 'folder', 'other', 'certificateFile', 'host', 'name']);

/** Templates taken apart: text and names of placeholders in turn. There are as many as the tables of codes have. */
const templates = new Map<string, readonly string[]>();

/** What happened: nothing in the values reaches a terminal that it would act on. */
export function fillMessage(template: string, values: TemplateValues): string {
  return fill(template, (name) => {
    const value = String(values[name] ?? '');
    return value === '' && WORDS.has(name) ? "''" : visible(value);
  });
}

/** The line that mends it, which can be pasted into a shell whatever the files are called. */
export function fillHint(template: string, values: TemplateValues): string {
  return fill(template, (name) => {
    const value = String(values[name] ?? '');
    return WORDS.has(name) ? shellQuoted(value) : value;
  });
}

function fill(template: string, valueOf: (name: string) => string): string {
  let parts = templates.get(template);
  if (!parts) {
    parts = template.split(/\{(\w+)\}/);
    templates.set(template, parts);
  }
  let text = '';
  for (const [index, part] of parts.entries()) text += index % 2 === 0 ? part : valueOf(part);
  return text;
}
