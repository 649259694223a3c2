import { parse, TomlError, type TomlTable } from 'smol-toml';
import { fail, type TlsdbError } from '../kit/errors.ts';

/** The values of a profile file by their dotted keys: `subject.common-name`, `extension[0].oid`. */
export interface ProfileValues {
  /** Keys in the order of the file. */
  readonly keys: readonly string[];
  /** How many `[[extension]]` there are. */
  count(table: string): number;
  has(key: string): boolean;
  text(key: string): string | undefined;
  number(key: string): number | undefined;
  truth(key: string): boolean | undefined;
  list(key: string): readonly string[] | undefined;
  /** The error that names the file and the line of `key`, or of `value` where it stands on a line of its own. */
  problem(key: string, reason: string, mend: string, value?: string): TlsdbError;
}

/**
 * Reads the TOML of a profile.
 *
 * @param path the file that errors name
 * @throws TlsdbError `PROFILE_INVALID`
 */
export function readProfileValues(text: string, path: string): ProfileValues {
  const values = new Map(flatten(parseToml(text, path), ''));
  const problem: ProfileValues['problem'] = (key, reason, mend, value) =>
    fail('PROFILE_INVALID', { path, line: lineOf(text, key, value), reason, mend });
  const typed = <T>(key: string, isRight: (value: unknown) => value is T, wanted: string): T | undefined => {
    const value = values.get(key);
    if (value === undefined || isRight(value)) return value;
    throw problem(key, `${key} is not ${wanted}`, `write ${wanted}`);
  };
  return {
    keys: [...values.keys()],
    count: (table) =>
      new Set([...values.keys()].flatMap((key) => new RegExp(`^${table}\\[(\\d+)\\]`).exec(key)?.[1] ?? [])).size,
    has: (key) => values.has(key),
    text: (key) => typed(key, isText, 'a text in quotes'),
    number: (key) => typed(key, isWhole, 'a whole number'),
    truth: (key) => typed(key, isTruth, 'true or false'),
    list: (key) => typed(key, isTextList, 'a list of texts, such as ["one", "two"]'),
    problem,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isTruth = (value: unknown): value is boolean => typeof value === 'boolean';
const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function parseToml(text: string, path: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
    const mend = 'compare it with the files of templates/profiles';
    throw fail('PROFILE_INVALID', { path, line: error.line, reason: `it is not TOML: ${reason}`, mend }, error);
  }
}

type Entry = readonly [key: string, value: unknown];

function flatten(table: TomlTable, prefix: string): readonly Entry[] {
  return Object.entries(table).flatMap(([name, value]): readonly Entry[] => {
    const key = `${prefix}${name}`;
    if (isTable(value)) return flatten(value, `${key}.`);
    if (!Array.isArray(value) || value.length === 0 || !value.every(isTable)) return [[key, value]];
    return value.flatMap((one, index) => flatten(one, `${key}[${index}].`));
  });
}

function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Finds where a key stands, or its table, counting from 1. The parser keeps no positions of values. */
function lineOf(text: string, key: string, value?: string): number {
  const lines = text.split('\n');
  const seen = new Map<string, number>();
  let table = '';
  let nearest = 1;
  for (const [index, line] of lines.entries()) {
    const [, bracket, header] = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(line) ?? [];
    if (header !== undefined) {
      const number = seen.get(header) ?? 0;
      seen.set(header, number + 1);
      table = bracket === '[[' ? `${header}[${number}].` : `${header}.`;
      if (key.startsWith(table)) nearest = index + 1;
    }
    const [, name] = /^\s*([\w."'-]+)\s*=/.exec(line) ?? [];
    const full = name === undefined ? undefined : `${table}${name.replaceAll(/["']/g, '')}`;
    if (full === key) return lineOfValue(lines, index, value);
    // An inline table or list of tables: its line is as near as one gets.
    if (full !== undefined && (key.startsWith(`${full}.`) || key.startsWith(`${full}[`))) nearest = index + 1;
  }
  return nearest;
}

/** In a list over several lines, the line of the value itself. */
function lineOfValue(lines: readonly string[], start: number, value: string | undefined): number {
  if (value === undefined) return start + 1;
  const offset = lines.slice(start).findIndex((line) => line.includes(value));
  return start + Math.max(offset, 0) + 1;
}
