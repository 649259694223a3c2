import { parseDuration } from '../kit/duration.ts';
import { fail } from '../kit/errors.ts';
import type { Field } from './schema.ts';

/** A value in its own type: seconds for durations, a list of versions for `tls-version`. */
export type FieldValue = string | number | boolean | readonly string[];

export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

const ALL_TLS_VERSIONS: readonly TlsVersion[] = ['TLSv1.2', 'TLSv1.3'];

/**
 * Reads the text of a field.
 *
 * @param origin where the text comes from, for the error: `--port`, `TLSDB_PORT`, `tlsdb.toml: port`
 * @throws TlsdbError CONFIG_BAD_VALUE
 */
export function readValue(field: Field, text: string, origin: string): FieldValue {
  const value = READERS[field.type](text, field);
  if (value === undefined) throw badValue(field, text, origin);
  return value;
}

/** The error of a value that is none of its field. */
export function badValue(field: Field, value: string, origin: string): Error {
  return fail('CONFIG_BAD_VALUE', { origin, value, expected: expectation(field) });
}

const READERS: Record<Field['type'], (text: string, field: Field) => FieldValue | undefined> = {
  string: (text) => text || undefined,
  // An IPv6 address may stand in the brackets that it has beside a port.
  address: (text) => (/^\[([\da-f:.]+)\]$/i.exec(text)?.[1] ?? text) || undefined,
  path: (text) => text || undefined,
  port: (text) => wholeNumber(text, 0, 65_535),
  count: (text) => wholeNumber(text, 1, 1_000_000),
  boolean: (text) => BOOLEANS.get(text.toLowerCase()),
  choice: (text, field) => field.choices?.find((choice) => choice === text),
  // TiDB writes seconds as a number alone.
  duration: (text) => wholeNumber(text, 0, MAXIMUM_SECONDS) ?? parseDuration(text),
  'tls-version': readTlsVersions,
  list: readList,
};

const MAXIMUM_SECONDS = 999_999_999;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['on', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['off', false],
  ['no', false],
]);

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function readList(text: string): readonly string[] | undefined {
  const items = text.split(',').map((item) => item.trim());
  return items.includes('') ? undefined : items;
}

/** One version is TiDB's minimum; a list is MySQL's set. */
function readTlsVersions(text: string): readonly TlsVersion[] | undefined {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const versions = ALL_TLS_VERSIONS.filter((version) => names.includes(version.toLowerCase()));
  if (versions.length !== new Set(names).size) return undefined;
  return versions.length === 1 && versions[0] === 'TLSv1.2' && !text.includes(',') ? ALL_TLS_VERSIONS : versions;
}

function expectation(field: Field): string {
  switch (field.type) {
    case 'port':
      return 'a port from 0 to 65535';
    case 'count':
      return 'a whole number from 1 to 1000000';
    case 'boolean':
      return 'true or false';
    case 'choice':
      return (field.choices ?? []).join(' or ');
    case 'duration':
      return 'a duration such as 10s, 5m or 1h30m';
    case 'tls-version':
      return 'TLSv1.2, TLSv1.3 or TLSv1.2,TLSv1.3 (older versions are not secure)';
    case 'list':
      return 'texts with commas between them';
    case 'address':
      return 'a host name or an IP address';
    case 'string':
    case 'path':
      return 'some text';
  }
}
