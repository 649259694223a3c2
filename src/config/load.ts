import { parse, TomlError } from 'smol-toml';
import { fail } from '../kit/errors.ts';
import { readWholeFileSync } from '../kit/files.ts';
import { environmentName, FIELDS, type Field, type FieldType } from './schema.ts';
import { badValue, readValue, type FieldValue, type TlsVersion } from './value.ts';

/** The settings of a server, complete and frozen. Durations are seconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly socket: string | undefined;
  readonly dataDir: string;
  readonly autoTls: boolean;
  readonly certsDir: string | undefined;
  readonly sslCert: string | undefined;
  readonly sslKey: string | undefined;
  readonly sslCa: string | undefined;
  readonly sslCrl: string | undefined;
  readonly tlsVersion: readonly TlsVersion[];
  readonly onTlsError: 'refuse' | 'disable';
  readonly sync: 'full' | 'normal';
  readonly requireSecureTransport: boolean;
  readonly initializeInsecure: boolean;
  /** URLs of the engine's members; without one the embedded engine answers. */
  readonly upstream: readonly string[] | undefined;
  readonly upstreamSslMode: UpstreamSslMode | undefined;
  readonly upstreamCa: string | undefined;
  readonly maxConnections: number;
  readonly maxConnectionsPerHost: number | undefined;
  readonly connectTimeout: number;
  readonly grace: number;
  readonly statusHost: string;
  readonly statusPort: number | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly logFormat: 'text' | 'json';
  readonly logFile: string | undefined;
}

/** TLS of connections to an engine, as MySQL's clients name it (9.7 manual, section 6.2.3, `--ssl-mode`). */
export type UpstreamSslMode = 'DISABLED' | 'PREFERRED' | 'REQUIRED' | 'VERIFY_CA' | 'VERIFY_IDENTITY';

/** Where settings come from, strongest first. */
export interface ConfigSources {
  /** Values of flags that were given, by the flag's name. */
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** TOML file. */
  readonly file: string | undefined;
}

/**
 * Merges flags over environment over config file over defaults.
 *
 * @throws TlsdbError CONFIG_BAD_VALUE, CONFIG_UNKNOWN_KEY, CONFIG_MALFORMED, FILE_NOT_FOUND, FILE_NOT_READABLE,
 * FILE_NOT_REGULAR, FILE_TOO_LARGE
 */
export function loadConfig({ flags, environment, file }: ConfigSources): Config {
  const keys = file === undefined ? new Map<string, string>() : readConfigFile(file);
  const values = Object.entries<Field>(FIELDS).map(([name, field]) => {
    const found = lookUp(field, flags, environment, keys, file ?? '');
    return [name, found] as const;
  });
  // Every name of FIELDS is present, each in the type that its reader gives.
  return Object.freeze(Object.fromEntries(values)) as unknown as Config;
}

function lookUp(
  field: Field,
  flags: ConfigSources['flags'],
  environment: ConfigSources['environment'],
  keys: ReadonlyMap<string, string>,
  file: string,
): FieldValue | undefined {
  const variable = environmentName(field);
  const candidates: readonly (readonly [text: string | boolean | readonly string[] | undefined, origin: string])[] = [
    [flags[field.flag], `--${field.flag}`],
    [environment[variable] || undefined, variable],
    // TiDB's own files write what is not set as an empty text.
    [keys.get(field.key) || undefined, `${file}: ${field.key}`],
    [field.default, 'default'],
  ];
  for (const [text, origin] of candidates) {
    if (text !== undefined) return readValue(field, String(text), origin);
  }
  return undefined;
}

const FIELDS_BY_KEY: ReadonlyMap<string, Field> = new Map(
  Object.values<Field>(FIELDS).map((field) => [field.key, field] as const),
);

/** Octets of the largest config file that is read. */
const LARGEST_FILE = 1024 * 1024;

/** Reads a TOML file to dotted keys. */
function readConfigFile(file: string): ReadonlyMap<string, string> {
  const entries = new Map<string, unknown>();
  flatten(parseToml(file, readWholeFileSync(file, LARGEST_FILE).toString('utf8')), '', entries);
  const keys = new Map<string, string>();
  for (const [key, value] of entries) {
    const field = FIELDS_BY_KEY.get(key);
    if (field) keys.set(key, textOf(field, value, `${file}: ${key}`));
    else if (!isSection(key, value)) {
      throw fail('CONFIG_UNKNOWN_KEY', { file, key, known: [...FIELDS_BY_KEY.keys()].join(', ') });
    }
  }
  return keys;
}

/** A section without keys, of those that the server knows. */
function isSection(key: string, value: unknown): boolean {
  return isTable(value) && FIELDS_BY_KEY.keys().some((known) => known.startsWith(`${key}.`));
}

/** A value as it would be written on the command line. @throws TlsdbError CONFIG_BAD_VALUE for one of another type */
function textOf(field: Field, value: unknown, origin: string): string {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  const isOfType =
    typeof value === 'string' ||
    (typeof value === 'boolean' && field.type === 'boolean') ||
    (typeof value === 'number' && NUMBERS.has(field.type)) ||
    (isList && LISTS.has(field.type));
  if (!isOfType) throw badValue(field, JSON.stringify(value), origin);
  return String(value);
}

const NUMBERS: ReadonlySet<FieldType> = new Set(['port', 'count', 'duration']);
const LISTS: ReadonlySet<FieldType> = new Set(['list', 'tls-version']);

function parseToml(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [problem = ''] = error.message.split('\n');
    throw fail('CONFIG_MALFORMED', { file, line: error.line, problem }, error);
  }
}

function flatten(table: Readonly<Record<string, unknown>>, prefix: string, entries: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(table)) {
    if (isTable(value) && Object.keys(value).length > 0) flatten(value, `${prefix}${name}.`, entries);
    else entries.set(`${prefix}${name}`, value);
  }
}

/** A date is an object too. */
function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
