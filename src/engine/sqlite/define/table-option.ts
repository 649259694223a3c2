import { wireError } from '../../../mysql/wire-error.ts';
import type { TableOptions } from '../../../sql/ast.ts';
import type { Table } from '../catalog/catalog.ts';
import type { DefinitionWork } from './definition-work.ts';

/** Options that only SHOW CREATE TABLE and information_schema show, and how: a size, a switch, a word or a text. */
const SHOWN: Readonly<Record<string, 'size' | 'flag' | 'switch' | 'word' | 'text'>> = {
  min_rows: 'size',
  max_rows: 'size',
  avg_row_length: 'size',
  key_block_size: 'size',
  checksum: 'flag',
  delay_key_write: 'flag',
  pack_keys: 'switch',
  stats_persistent: 'switch',
  stats_auto_recalc: 'switch',
  stats_sample_pages: 'switch',
  row_format: 'word',
  compression: 'text',
  connection: 'text',
  tablespace: 'text',
};

/** What is shown of a table's options once `given` have been added to those `before`; what has its default is not. */
export function shownOptions(
  before: Readonly<Record<string, string>>,
  given: TableOptions,
): Readonly<Record<string, string>> {
  const merged = { ...before };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(SHOWN, name)) continue;
    delete merged[name];
    const shown = shownValue(name, value);
    if (shown !== undefined) merged[name] = shown;
  }
  return merged;
}

function shownValue(name: string, value: string): string | undefined {
  const form = SHOWN[name] ?? 'text';
  switch (form) {
    case 'size':
      return value === '0' ? undefined : value;
    case 'flag':
      return value === '0' ? undefined : '1';
    case 'switch':
      return value === 'default' ? undefined : value;
    case 'word':
      return value === 'default' ? undefined : value.toUpperCase();
    case 'text':
      return value === '' ? undefined : value;
  }
}

const PAGE_SIZES: ReadonlySet<string> = new Set(['0', '1', '2', '4', '8', '16']);
const COMPRESSIONS: ReadonlySet<string> = new Set(['', 'none', 'zlib', 'lz4']);
const TABLESPACES: ReadonlySet<string> = new Set(['innodb_file_per_table', 'innodb_system', 'innodb_temporary']);

/** What InnoDB says of an option that it does not have. */
type Refusal = (option: string) => Error;

/**
 * Refuses options that InnoDB does not have.
 *
 * @param before the table that is altered, if any
 * @throws WireError 1031, 1235, 1478, 1525, 3121, 3184, 3185, 3500, 3510, 3833, 3980, 3981
 */
export function checkTableOptions(
  options: TableOptions,
  name: string,
  { temporary = false, before }: { readonly temporary?: boolean; readonly before?: Table } = {},
): void {
  if ((options['engine'] ?? 'innodb').toLowerCase() !== 'innodb') return;
  const refusal: Refusal = (option) =>
    before === undefined
      ? wireError('ER_ILLEGAL_HA', name)
      : wireError('ER_ILLEGAL_HA_CREATE_OPTION', 'InnoDB', option);
  const merged = { ...before?.options.other, ...options };
  checkFormat(options, merged, temporary, refusal);
  checkEncryption(options['encryption'], temporary);
  checkEngineAttribute(options['engine_attribute'], options['secondary_engine_attribute']);
  if ((options['secondary_engine'] ?? 'null').toLowerCase() !== 'null') throw notSupported('secondary engines');
  if (!/^0?$/.test(options['autoextend_size'] ?? '')) throw notSupported('AUTOEXTEND_SIZE');
  const { tablespace } = options;
  if (tablespace !== undefined && !TABLESPACES.has(tablespace))
    throw wireError('ER_TABLESPACE_MISSING_WITH_NAME', tablespace);
  const { data_directory: folder } = options;
  if (before !== undefined) return;
  if (options['index_directory'] !== undefined) throw refusal('INDEX DIRECTORY');
  if (folder !== undefined && !folder.startsWith('/')) throw wireError('ER_WRONG_VALUE', 'path', folder);
  if (folder !== undefined) throw wireError('ER_DATA_DIRECTORY_UNKNOWN', 'DATA DIRECTORY');
}

const notSupported = (feature: string): Error => wireError('ER_NOT_SUPPORTED_YET', feature);

function checkFormat(options: TableOptions, merged: TableOptions, temporary: boolean, refusal: Refusal): void {
  const { key_block_size: size = '0', compression = '', row_format: format = 'default' } = options;
  if (!PAGE_SIZES.has(size)) throw refusal('KEY_BLOCK_SIZE');
  if (format === 'fixed') throw refusal('ROW_TYPE');
  if (!COMPRESSIONS.has(compression.toLowerCase())) throw refusal('COMPRESSION');
  const [row, page] = [merged['row_format']?.toLowerCase() ?? 'default', merged['key_block_size'] ?? '0'];
  const isCompressed = row === 'compressed' || page !== '0';
  if (isCompressed && temporary) throw wireError('ER_UNSUPPORT_COMPRESSED_TEMPORARY_TABLE');
  if (page !== '0' && row !== 'compressed' && row !== 'default') throw refusal('ROW_TYPE');
  const isPacked = !/^(?:none)?$/i.test(merged['compression'] ?? '');
  if (isPacked && (isCompressed || temporary)) throw refusal('COMPRESSION');
}

/** No file is encrypted here, as in a server without a keyring. */
function checkEncryption(encryption: string | undefined, temporary: boolean): void {
  if (encryption === undefined || encryption.toLowerCase() === 'n') return;
  if (temporary) throw wireError('ER_CANNOT_USE_ENCRYPTION_CLAUSE', 'temporary');
  if (encryption.toLowerCase() === 'y') throw wireError('ER_CANNOT_FIND_KEY_IN_KEYRING');
  throw wireError('ER_INVALID_ENCRYPTION_OPTION');
}

/** ENGINE_ATTRIBUTE is none of InnoDB's. @throws WireError 1235, 3980, 3981 */
export function checkEngineAttribute(attribute: string | undefined, secondary?: string): void {
  if (attribute !== undefined && attribute !== '' && !isDocument(attribute))
    throw wireError('ER_INVALID_JSON_ATTRIBUTE', 'Invalid value.', 0, attribute);
  if (attribute !== undefined) throw wireError('ER_ENGINE_ATTRIBUTE_NOT_SUPPORTED', 'InnoDB');
  if (secondary !== undefined && secondary !== '') throw notSupported('SECONDARY_ENGINE_ATTRIBUTE');
}

function isDocument(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** ALTER TABLE leaves tables where they are. */
export function tellOfDirectories({ state }: DefinitionWork, options: TableOptions): void {
  for (const option of ['data_directory', 'index_directory']) {
    if (options[option] === undefined) continue;
    const { errno, message } = wireError('WARN_OPTION_IGNORED', option.replace('_', ' ').toUpperCase());
    state.environment.addWarning({ level: 'Warning', errno, message });
  }
}
