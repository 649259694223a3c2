import { type Collation, defaultCollation, collationByName, collationById } from '../../mysql/charset.ts';
import { notSupported, wireError } from '../../mysql/wire-error.ts';
import { type GivenValue, wrongValue, readText } from './given-value.ts';
import { wideCharsetNumbered } from '../../mysql/wide-charset.ts';

/** The default collation of the character set `name`. @throws WireError 1115 */
export function characterSetNamed(name: string): Collation {
  const collation = defaultCollation(name);
  if (NOT_OF_CLIENTS.has(name.toLowerCase())) throw notSupported(`${name.toLowerCase()} in sessions`);
  if (collation === undefined) throw wireError('ER_UNKNOWN_CHARACTER_SET', name);
  return collation;
}

/** The collation `name`. @throws WireError 1273 */
export function collationNamed(name: string): Collation {
  const collation = collationByName(name);
  if (collation === undefined) throw wireError('ER_UNKNOWN_COLLATION', name);
  return collation;
}

/** A character set by its name, or by the number of one of its collations. */
export function readCharacterSet(name: string, given: GivenValue): string {
  if (name === 'character_set_client' && typeof given === 'number' && wideCharsetNumbered(given) !== undefined)
    throw wrongValue(name, given);
  const numbered = collationNumbered(given, 'ER_UNKNOWN_CHARACTER_SET');
  if (numbered !== undefined) return numbered.charset;
  const text = readText(name, given);
  return (name === 'character_set_client' ? clientCharacterSet(text) : characterSetNamed(text)).charset;
}

/** The default collation of a character set that a client wants to write in. @throws WireError 1115, 1231 */
export function clientCharacterSet(name: string): Collation {
  if (NOT_OF_CLIENTS.has(name.toLowerCase())) throw wrongValue('character_set_client', name);
  return characterSetNamed(name);
}

/** Character sets in which no client may write: their letters take two bytes at least. */
const NOT_OF_CLIENTS: ReadonlySet<string> = new Set(['ucs2', 'utf16', 'utf16le', 'utf32']);

/** What `default_collation_for_utf8mb4` may be. */
const DEFAULTS_OF_UTF8MB4: ReadonlySet<string> = new Set(['utf8mb4_0900_ai_ci', 'utf8mb4_general_ci']);

/** A collation by its name or number. @throws WireError 1231, 1232, 1273, 3721 */
export function readCollation(name: string, given: GivenValue): string {
  const numbered = collationNumbered(given, 'ER_UNKNOWN_COLLATION');
  const collation = (numbered ?? collationNamed(readText(name, given))).name;
  if (name === 'default_collation_for_utf8mb4' && !DEFAULTS_OF_UTF8MB4.has(collation))
    throw wireError('ER_INVALID_DEFAULT_UTF8MB4_COLLATION', collation);
  return collation;
}

/** @throws WireError 1115 or 1273 for a number that no collation has, 1235 for one of a character set that no session speaks */
export function collationNumbered(
  given: GivenValue,
  unknown: 'ER_UNKNOWN_CHARACTER_SET' | 'ER_UNKNOWN_COLLATION',
): Collation | undefined {
  if (typeof given !== 'number' && typeof given !== 'bigint') return undefined;
  const found = collationById(Number(given));
  const wide = wideCharsetNumbered(Number(given));
  if (wide !== undefined) throw notSupported(`${wide} in sessions`);
  if (found.id !== Number(given)) throw wireError(unknown, String(given));
  return found;
}
