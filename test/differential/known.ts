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
    statement: /\d\s*\/\s*\d.*[*]/,
    kinds: ['rows'],
    reason: 'a quotient keeps its digits inside an expression, as in MariaDB and MySQL before 9',
  },
];

/** The reason why a finding is no surprise, or `undefined`. */
export function reasonOf(finding: Finding): string | undefined {
  return KNOWN.find(
    ({ statement, kinds }) =>
      statement.test(finding.sql) && finding.differences.every(({ kind }) => kinds.includes(kind)),
  )?.reason;
}
