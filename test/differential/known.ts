import type { Difference } from './compare.ts';
import type { Finding } from './servers.ts';

/** A difference from MySQL that tlsdb keeps, with its reason; `docs/sql.md` lists them too. */
export interface KnownDifference {
  readonly reason: string;
  /** What the statement contains; without it any statement. */
  readonly statement?: RegExp;
  /** Whether all that differs is of this sort. */
  readonly explains: (difference: Difference, finding: Finding) => boolean;
}

const errorNumber = (side: string): number => Number(side.split(' ')[0]);

/** A statement that one refuses with one of these numbers, the other does not. */
const refusedBy =
  (side: 'real' | 'here', ...numbers: readonly number[]) =>
  (difference: Difference): boolean =>
    difference.kind === 'error' &&
    numbers.includes(errorNumber(difference[side])) &&
    errorNumber(difference[side === 'real' ? 'here' : 'real']) === 0;

/** Whether warnings differ in these numbers only. */
const warningsOf =
  (...numbers: readonly number[]) =>
  ({ kind, real, here }: Difference): boolean => {
    if (kind !== 'warnings') return false;
    const [left, right] = [real, here].map((list) => new Set(list.split(' ').filter((code) => code !== '')));
    const apart = [...(left ?? [])].filter((code) => right?.has(code) !== true);
    const added = [...(right ?? [])].filter((code) => left?.has(code) !== true);
    return [...apart, ...added].every((code) => numbers.includes(Number(code)));
  };

/** Whether rows are the same once the zeros at the end of decimals are left out. */
function sameButZeros({ kind, real, here }: Difference): boolean {
  const plain = (rows: string): string =>
    rows
      .replace(/(\d)\.(\d*?)0+(?!\d)/g, (_, digit: string, rest: string) => (rest === '' ? digit : `${digit}.${rest}`))
      .split('\n')
      .toSorted()
      .join('\n');
  return kind === 'rows' && plain(real) === plain(here);
}

/** Rows in which `root` is called as it is here. */
function withRoot(rows: string): string {
  return rows.replaceAll(/root(`?)@(`?)(?:localhost|127\.0\.0\.1)/g, 'root$1@$2%');
}

/** Whether rows are the same once `root` is called as it is here. */
function sameButRoot({ kind, real, here }: Difference): boolean {
  return (kind === 'rows' || kind === 'order') && withRoot(real) === withRoot(here);
}

/** Whether rows are the same in another order. */
function sameInAnotherOrder({ kind, real, here }: Difference): boolean {
  const sorted = (rows: string): string => rows.split('\n').toSorted().join('\n');
  return (kind === 'rows' || kind === 'order') && sorted(real) === sorted(here);
}

/** A moment as rows show it, with its digits behind the second. */
const MOMENT = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?/g;
const HALF_AN_HOUR = 1_800_000;

/** Whether rows are the same once the moments of this run are left out, but not how they are written. */
function sameButMoments({ kind, real, here }: Difference): boolean {
  const plain = (rows: string): string =>
    withRoot(rows).replace(MOMENT, (moment) =>
      Math.abs(Date.parse(`${moment.slice(0, 19)}Z`) - Date.now()) < HALF_AN_HOUR
        ? `now${moment.slice(19).length}`
        : moment,
    );
  return (kind === 'rows' || kind === 'order') && plain(real) === plain(here);
}

/** Whether rows have the same names in their first column, or tlsdb's some more. */
function hasNamesOf({ kind, real, here }: Difference): boolean {
  const names = (rows: string): readonly string[] => rows.split('\n').map((row) => row.slice(0, row.indexOf(',')));
  const found = new Set(names(here));
  return (kind === 'rows' || kind === 'order') && names(real).every((name) => found.has(name));
}

/** What depends on which rows, constants and keys are read that the result does not need. */
const VALUE_WARNINGS = warningsOf(1264, 1292, 1365, 1411, 1441, 3156, 6527);

/** Errors that would hide something else: an internal one, one of syntax, a name or function that is not known. */
const TELLING: ReadonlySet<number> = new Set([1054, 1064, 1105, 1146, 1305]);

const KNOWN: readonly KnownDifference[] = [
  {
    reason: 'the account is root@% here, root@localhost on MySQL',
    explains: sameButRoot,
  },
  {
    reason: 'moments at which something was made or changed are each server’s own',
    explains: sameButMoments,
  },
  {
    reason: 'the version is each server’s own',
    statement: /\bversion\(\)|@@version/i,
    explains: ({ kind, real, here }) => kind === 'rows' && /^\["[^"]+"\]$/.test(real) && /^\["[^"]+"\]$/.test(here),
  },
  {
    reason: 'counters of the server are each server’s own; those that MySQL has are there but its option tracker',
    statement: /^\s*show\b.*\bstatus\s*$/i,
    explains: hasNamesOf,
  },
  {
    reason:
      'rows of information_schema that no ORDER BY tells apart come from MySQL in an order that varies from run to run',
    statement: /information_schema/i,
    explains: sameInAnotherOrder,
  },
  {
    reason: 'refused with error 1235, whose text names what is not supported',
    explains: (difference) => difference.kind === 'error' && errorNumber(difference.here) === 1235,
  },
  {
    reason: 'both refuse it; which of its errors is told differs',
    explains: ({ kind, real, here }) =>
      kind === 'error' && errorNumber(real) !== 0 && errorNumber(here) !== 0 && !TELLING.has(errorNumber(here)),
  },
  {
    reason: 'MD5, SHA and SHA1 answer; MySQL 9.6 moved them to a component',
    statement: /\b(?:md5|sha1?)\s*\(/i,
    explains: refusedBy('real', 1305),
  },
  {
    reason: 'no warning tells that documents are sorted, or compared with 0',
    statement: /json|->|\bj\b|\bv\b|\bc10\b/i,
    explains: warningsOf(1235, 3986),
  },
  {
    reason: 'MIN and MAX of a DATE or TIMESTAMP in groups: MySQL tells of a zero date that it puts there itself',
    statement: /\b(?:min|max)\s*\(.*\bgroup by\b/is,
    explains: ({ kind, real, here }) => kind === 'warnings' && real === '1292' && here === '',
  },
  {
    reason: 'which rows, constants and keys are read without need, and so told of, is each server’s own',
    explains: VALUE_WARNINGS,
  },
  {
    reason: 'a constant text expression that is no date, beside a date: told in a warning where MySQL refuses it',
    explains: refusedBy('real', 1525),
  },
  {
    reason: 'a strict change is refused for a value that MySQL leaves unread',
    statement: /^(?:insert|update|delete|replace)\b/i,
    explains: refusedBy('here', 1292, 1365),
  },
  {
    reason: 'MySQL counts the id of an INSERT that was refused for another key once the table is opened anew',
    statement: /^insert ignore into \w+ \((?!id\b)/i,
    explains: ({ kind, real, here }) => kind === 'id' && Number(real) > Number(here) && here !== '0',
  },
  {
    reason: 'ALL and ANY of whole numbers beyond 2^63, which MySQL takes for negative ones',
    statement: /[<>]=?\s*(?:all|any)\s*\(/i,
    explains: ({ kind }) => kind === 'rows',
  },
  {
    reason: 'letters beyond latin1 beside numbers, whose texts are latin1 to MySQL',
    statement: /[\u{100}-\u{10FFFF}]/u,
    explains: refusedBy('real', 3854),
  },
  {
    reason: 'ROUND and TRUNCATE to digits that are no literal show the digits of the type, as documents do',
    statement: /\b(?:round|truncate|json_\w+)\s*\(/i,
    explains: sameButZeros,
  },
];

/** The reason why a finding is no surprise, or `undefined`; each of its differences must have one. */
export function reasonOf(finding: Finding): string | undefined {
  const reasons = finding.differences.map(
    (difference) =>
      KNOWN.find(({ statement, explains }) => (statement?.test(finding.sql) ?? true) && explains(difference, finding))
        ?.reason,
  );
  return reasons.includes(undefined) ? undefined : reasons[0];
}
