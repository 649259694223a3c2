import type { Difference } from './compare.ts';
import type { Finding } from './servers.ts';

/** A difference from MySQL that tlsdb keeps, with its reason; `docs/sql.md` lists them too. */
export interface KnownDifference {
  /** What the statement contains. */
  readonly statement: RegExp;
  /** What may differ. */
  readonly kinds: readonly Difference['kind'][];
  readonly reason: string;
}

export const KNOWN: readonly KnownDifference[] = [
  {
    statement: /\b(?:a?sin|a?cos|a?tan2?|cot|exp|ln|log2?|log10|pow|power|sqrt|degrees|radians)\s*\(/i,
    kinds: ['rows'],
    reason: 'the last digit of a transcendental function is the C library’s',
  },
  {
    statement: /\b(?:md5|sha1?)\s*\(/i,
    kinds: ['error'],
    reason: 'MD5, SHA and SHA1 answer; MySQL 9.6 moved them to a component',
  },
  {
    statement: /\bselect !|\binet|\|\||\bvalues\(/i,
    kinds: ['warnings'],
    reason: 'no warning tells that something is deprecated or that INET_NTOA’s number is no address',
  },
  {
    statement: /\bnull\b/i,
    kinds: ['warnings'],
    reason: 'beside NULL an argument may stay unread here, or be read where MySQL leaves it unread',
  },
  {
    statement:
      /'[^']*[^\d.' ][^']*'.*\b(?:or|and|in)\b|\b(?:or|and|in)\b.*'[^']*[^\d.' ][^']*'|\b(?:field|nullif|bit_count|week|yearweek)\(/i,
    kinds: ['warnings'],
    reason:
      'a text that is no number is told where it is read; MySQL reads each operand of a list lazily, tlsdb may not',
  },
  {
    statement: /\btime'|\b(?:strcmp|nullif)\(|\bdate'[^']*' in \(/i,
    kinds: ['rows', 'warnings', 'error'],
    reason: 'a text that is no time is NULL beside a TIME, where MySQL compares texts; STRCMP compares dates as texts',
  },
  {
    statement: /18446744073709551615/,
    kinds: ['rows', 'warnings', 'error', 'type'],
    reason: 'BIGINT UNSIGNED beyond the signed range keeps its value where MySQL reads it as -1',
  },
  {
    statement: /\bcast\(.* as (?:char|binary)\(\d+\)\)|\binterval\b|\b(?:greatest|least|from_unixtime|bin|oct)\(/i,
    kinds: ['warnings'],
    reason:
      'no warning tells that CAST to CHAR(n) cuts, or that an interval or a date beside a text is only partly one',
  },
  {
    statement: /\b(?:lower|upper|lcase|ucase)\(x'/i,
    kinds: ['rows'],
    reason: 'LOWER and UPPER change the letters of binary strings too',
  },
  {
    statement: /\d\s*\/\s*\d.*[*]/,
    kinds: ['rows'],
    reason: 'a quotient keeps its digits inside an expression, as in MariaDB and MySQL before 9',
  },
];

const REFUSED = 'refused with error 1235, whose text names what is not supported';

/** The reason why a finding is no surprise, or `undefined`. */
export function reasonOf(finding: Finding): string | undefined {
  if (finding.differences.some(({ kind, here }) => kind === 'error' && here.startsWith('1235 '))) return REFUSED;
  return KNOWN.find(
    ({ statement, kinds }) =>
      statement.test(finding.sql) && finding.differences.every(({ kind }) => kinds.includes(kind)),
  )?.reason;
}
