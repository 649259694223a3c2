import type { Deprecation } from '../ast.ts';

const GOES = 'is deprecated and will be removed in a future release.';

const syntax = (message: string): Deprecation => ({ errno: 1287, message });

/** Character sets that have no future. */
const OLD_CHARSETS: ReadonlySet<string> = new Set(['utf8mb3', 'ucs2', 'macroman', 'macce', 'dec8', 'hp8']);

/** The warning about the name of a character set that is written or given, if there is one. */
export function deprecatedCharset(name: string): Deprecation | undefined {
  if (name === 'utf8') return DEPRECATED.utf8;
  if (!OLD_CHARSETS.has(name)) return undefined;
  return syntax(`'${name}' ${GOES} Please use utf8mb4 instead`);
}

/** The warning about the name of a collation that is written or given, if there is one. */
export function deprecatedCollation(written: string): Deprecation | undefined {
  const name = written.replace(/^utf8_/, 'utf8mb3_');
  const [charset = ''] = name.split('_');
  if (!OLD_CHARSETS.has(charset)) return undefined;
  if (charset !== 'utf8mb3') {
    const message = `'${name}' is a collation of the deprecated character set ${charset}. Please consider using utf8mb4 with an appropriate collation instead.`;
    return { errno: 4079, message };
  }
  const message = `'${name}' is a collation of the deprecated character set UTF8MB3. Please consider using UTF8MB4 with an appropriate collation instead.`;
  return { errno: 3778, message };
}

/** INSERT DELAYED: the word does nothing. */
export const delayed = (statement: 'INSERT' | 'REPLACE'): Deprecation => ({
  errno: 3005,
  message: `${statement} DELAYED is no longer supported. The statement was converted to ${statement}.`,
});

/** A name whose leading spaces are taken off. */
export const lostSpaces = (name: string): Deprecation => ({
  errno: 1466,
  message: `Leading spaces are removed from name '${name}'`,
});

/** A name of which nothing but spaces was given. */
export const becomesEmpty = (name: string): Deprecation => ({ errno: 1474, message: `Name '${name}' has become ''` });

/** MySQL's warnings about syntax that has no future. */
export const DEPRECATED = {
  and: syntax(`'&&' ${GOES} Please use AND instead`),
  or: syntax(`'|| as a synonym for OR' ${GOES} Please use OR instead`),
  not: syntax(`'!' ${GOES} Please use NOT instead`),
  binary: syntax(`'BINARY expr' ${GOES} Please use CAST instead`),
  values: syntax(
    `'VALUES function' ${GOES} Please use an alias (INSERT INTO ... VALUES (...) AS alias) and replace VALUES(col) in the ON DUPLICATE KEY UPDATE clause with alias.col instead`,
  ),
  calcFoundRows: syntax(`SQL_CALC_FOUND_ROWS ${GOES} Consider using two separate queries instead.`),
  noCache: { errno: 1681, message: `'SQL_NO_CACHE' ${GOES}` },
  dollar: { errno: 1681, message: `'$ as the first character of an unquoted identifier' ${GOES}` },
  foundRows: syntax(`FOUND_ROWS() ${GOES} Consider using COUNT(*) instead.`),
  jsonMerge: syntax(`'JSON_MERGE' ${GOES} Please use JSON_MERGE_PRESERVE/JSON_MERGE_PATCH instead`),
  utf8: {
    errno: 3719,
    message:
      "'utf8' is currently an alias for the character set UTF8MB3, but will be an alias for UTF8MB4 in a future release. Please consider using UTF8MB4 in order to be unambiguous.",
  },
  binaryType: syntax(
    `'BINARY as attribute of a type' ${GOES} Please use a CHARACTER SET clause with _bin collation instead`,
  ),
  ascii: syntax(`'ASCII' ${GOES} Please use CHARACTER SET charset_name instead`),
  unicode: syntax(`'UNICODE' ${GOES} Please use CHARACTER SET charset_name instead`),
  national: {
    errno: 3720,
    message:
      'NATIONAL/NCHAR/NVARCHAR implies the character set UTF8MB3, which will be replaced by UTF8MB4 in a future release. Please consider using CHAR(x) CHARACTER SET UTF8MB4 in order to be unambiguous.',
  },
} as const satisfies Readonly<Record<string, Deprecation>>;
