import type { Deprecation } from '../ast.ts';

const GOES = 'is deprecated and will be removed in a future release.';

const syntax = (message: string): Deprecation => ({ errno: 1287, message });

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
  foundRows: syntax(`FOUND_ROWS() ${GOES} Consider using COUNT(*) instead.`),
  utf8: {
    errno: 3719,
    message:
      "'utf8' is currently an alias for the character set UTF8MB3, but will be an alias for UTF8MB4 in a future release. Please consider using UTF8MB4 in order to be unambiguous.",
  },
  national: {
    errno: 3720,
    message:
      'NATIONAL/NCHAR/NVARCHAR implies the character set UTF8MB3, which will be replaced by UTF8MB4 in a future release. Please consider using CHAR(x) CHARACTER SET UTF8MB4 in order to be unambiguous.',
  },
} as const satisfies Readonly<Record<string, Deprecation>>;
