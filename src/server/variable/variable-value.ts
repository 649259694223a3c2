import type { Collation } from '../../mysql/charset.ts';
import { storageEngineNamed } from '../../engine/storage-engine.ts';
import { COMPRESSION_ALGORITHMS } from '../../mysql/compression.ts';
import { LOCALES } from '../../mysql/locale.ts';
import { notSupported, wireError } from '../../mysql/wire-error.ts';
import type { VariableDefinition, VariableValue } from './variable.ts';
import { readCharacterSet, collationNumbered, readCollation } from './charset-value.ts';
import { type GivenValue, readText, wrongValue } from './given-value.ts';

/** A value that SET stores, and whether it had to be moved into the variable's range: then MySQL warns with 1292. */
export interface ReadValue {
  readonly value: VariableValue;
  readonly truncated: boolean;
  /** The collation by whose number a character set was named: it goes with it in place of the default one. */
  readonly collation?: Collation | undefined;
}

/**
 * Turns what was given into the value of the variable.
 *
 * @param current the present value: switches that are not mentioned keep theirs
 * @throws WireError 1231, 1232, 1115, 1273, 1298 or 1649
 */
export function readVariable(definition: VariableDefinition, given: GivenValue, current: VariableValue): ReadValue {
  const { type, name } = definition;
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return readNumber(name, type, given);
    case 'boolean':
      return exact(readBoolean(name, given));
    case 'enum':
      return exact(readMember(name, type.values, given));
    case 'set':
      return exact(readSet(name, type, given));
    case 'switches':
      return exact(readSwitches(definition, given, String(current)));
    case 'tls-version':
      return exact(readTlsVersions(name, given));
    case 'compression':
      return exact(readCompression(name, given));
    case 'time-zone':
      return exact(readTimeZone(given));
    case 'locale':
      return exact(name === 'lc_messages' ? readMessageLocale(name, given) : readLocale(name, given));
    case 'character-set':
      if (given === null && type.nullable) return exact(null);
      return {
        ...exact(readCharacterSet(name, given)),
        collation: collationNumbered(given, 'ER_UNKNOWN_CHARACTER_SET'),
      };
    case 'collation':
      return exact(readCollation(name, given));
    case 'engine':
      return exact(readEngine(name, given));
    case 'text':
      return exact(given === null && type.nullable ? null : readText(name, given));
  }
}

function exact(value: VariableValue): ReadValue {
  return { value, truncated: false };
}

function readNumber(
  name: string,
  { kind, min, max }: { readonly kind: 'integer' | 'decimal'; readonly min: number; readonly max: number },
  given: GivenValue,
): ReadValue {
  if (given === null || typeof given === 'string') throw wireError('ER_WRONG_TYPE_FOR_VAR', name);
  const number = Number(given);
  if (kind === 'integer' && !Number.isInteger(number)) throw wireError('ER_WRONG_TYPE_FOR_VAR', name);
  // Moments end where those of TIMESTAMP do.
  if (name === 'timestamp' && number > max) throw wrongValue(name, given);
  const value = Math.min(Math.max(number, min), max);
  const isUnlimited = max === Number.MAX_SAFE_INTEGER && number > max;
  return { value, truncated: value !== number && !isUnlimited };
}

/** The words of a boolean by its value. */
const BOOLEANS: readonly string[] = ['OFF', 'ON'];

function readBoolean(name: string, given: GivenValue): number {
  const place = typeof given === 'string' ? BOOLEANS.indexOf(given.toUpperCase()) : Number(given ?? -1);
  if (place !== 0 && place !== 1) throw wrongValue(name, given);
  return place;
}

function readMember(name: string, values: readonly string[], given: GivenValue): string {
  const member =
    typeof given === 'string'
      ? values.find((value) => value.toUpperCase() === given.toUpperCase())
      : values[given === null ? -1 : Number(given)];
  if (member === undefined) throw wrongValue(name, given);
  return member;
}

interface SetType {
  readonly values: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** The members in the order of the definition, so that equal sets are equal texts. */
function readSet(name: string, { values, groups }: SetType, given: GivenValue): string {
  if (given === null) throw wrongValue(name, given);
  const chosen = new Set<string>();
  if (typeof given !== 'string') {
    const mask = BigInt(given);
    if (mask < 0n || mask >= 1n << BigInt(values.length)) throw wrongValue(name, given);
    for (const [index, value] of values.entries()) if ((mask >> BigInt(index)) & 1n) chosen.add(value);
  } else {
    for (const word of given.split(',')) {
      const part = word.toUpperCase();
      if (part === '') continue;
      if (!values.includes(part)) throw wrongValue(name, word);
      chosen.add(part);
    }
  }
  const unused = values.reduce((sum, value, bit) => (isUnused(value) && chosen.has(value) ? sum + 2 ** bit : sum), 0);
  if (unused > 0) throw wireError('ER_UNSUPPORTED_SQL_MODE', unused.toString(16).padStart(8, '0'));
  for (const part of chosen) for (const member of groups[part] ?? []) chosen.add(member);
  return values.filter((value) => chosen.has(value)).join(',');
}

const isUnused = (member: string): boolean => member.startsWith('NOT_USED_');

function readCompression(name: string, given: GivenValue): string {
  const text = readText(name, given);
  const known: readonly string[] = COMPRESSION_ALGORITHMS;
  if (!text.split(',').every((word) => known.includes(word.toLowerCase()))) throw wrongValue(name, given);
  return text;
}

function readSwitches(definition: VariableDefinition, given: GivenValue, current: string): string {
  const { name } = definition;
  const switches = switchesOf(current);
  if (typeof given !== 'string') return switchedByBits(name, given, [...switches.keys()]);
  const initial = switchesOf(String(definition.default));
  const entries = given === '' ? [] : given.split(',');
  const words = entries.map((entry) => entry.toLowerCase().trimEnd());
  if (words.includes('default')) for (const [key, value] of initial) switches.set(key, value);
  const seen = new Set<string>();
  for (const [at, word] of words.entries()) {
    const [, key = '', value = ''] = /^([^=]*)=?(.*)$/.exec(word) ?? [];
    const chosen = value === 'default' ? initial.get(key) : value;
    const isKnown = word === 'default' || (switches.has(key) && (chosen === 'on' || chosen === 'off'));
    if (!isKnown || seen.has(key)) throw wrongValue(name, entries.slice(at).join(','));
    seen.add(key);
    if (word !== 'default') switches.set(key, chosen ?? '');
  }
  return printedSwitches(switches);
}

const switchesOf = (text: string): Map<string, string> =>
  new Map(text.split(',').map((pair) => pair.split('=') as [string, string]));

const printedSwitches = (switches: Iterable<readonly [string, string]>): string =>
  [...switches].map(([key, value]) => `${key}=${value}`).join(',');

/** Switches that are on or off as the bits of a number say. */
function switchedByBits(name: string, given: number | bigint | null, keys: readonly string[]): string {
  const mask = BigInt(given ?? -1);
  if (mask < 0n || mask >= 1n << BigInt(keys.length)) throw wrongValue(name, given);
  return printedSwitches(keys.map((key, bit) => [key, (mask >> BigInt(bit)) & 1n ? 'on' : 'off'] as const));
}

/** MySQL's list form; a minimum alone, TiDB's form, is a list of one. */
function readTlsVersions(name: string, given: GivenValue): string {
  const known = ['TLSv1.2', 'TLSv1.3'];
  const chosen = String(given)
    .split(',')
    .map((part) => known.find((version) => version.toLowerCase() === part.trim().toLowerCase()));
  if (chosen.length === 0 || chosen.includes(undefined)) throw wrongValue(name, given);
  return known.filter((version) => chosen.includes(version)).join(',');
}

/** An offset in any number of digits (`str_to_offset` in sql/tztime.cc). */
const OFFSET = /^(?=.{4})([+-])(\d*):(\d+)$/;

/** `+05:30` of minutes. */
function offsetText(total: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(total) / 60), Math.abs(total) % 60];
  return `${total < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `SYSTEM`, an offset from -13:59 to +14:00, or a name of the time zone database. */
function readTimeZone(given: GivenValue): string {
  const text = readText('time_zone', given);
  if (text.toUpperCase() === 'SYSTEM') return 'SYSTEM';
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (sign !== undefined) {
    const total = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    if (Number(minutes) < 60 && total >= -(13 * 60 + 59) && total <= 14 * 60) return offsetText(total);
  } else if (isZoneName(text)) return text;
  throw wireError('ER_UNKNOWN_TIME_ZONE', text);
}

/** A locale of English, in which all messages are. @throws WireError 1235 for others, 1649 */
function readMessageLocale(name: string, given: GivenValue): string {
  const locale = readLocale(name, given);
  if (!locale.startsWith('en_')) throw notSupported('messages in other languages than English');
  return locale;
}

/** A locale by its name or number. @throws WireError 1231, 1649 */
function readLocale(name: string, given: GivenValue): string {
  if (given === null) throw wrongValue(name, given);
  const wanted = String(given).toLowerCase();
  const locale =
    typeof given === 'string' ? LOCALES.find((each) => each.toLowerCase() === wanted) : LOCALES[Number(given)];
  if (locale === undefined) throw wireError('ER_UNKNOWN_LOCALE', String(given));
  return locale;
}

function isZoneName(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A storage engine by its name. @throws WireError 1231, 1232, 1286; 1235 for those that tlsdb does not have */
function readEngine(name: string, given: GivenValue): string {
  const wanted = readText(name, given);
  const engine = storageEngineNamed(wanted);
  if (engine === undefined) throw wireError('ER_UNKNOWN_STORAGE_ENGINE', wanted);
  if (engine.name !== 'InnoDB') throw notSupported(`${engine.name} as ${name}`);
  return engine.name;
}
