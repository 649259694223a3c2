/** Hints that MySQL knows, with what they take in parentheses (https://dev.mysql.com/doc/refman/9.7/en/optimizer-hints.html). */
const HINTS: ReadonlySet<string> = new Set(
  `bka bnl no_bka no_bnl derived_condition_pushdown no_derived_condition_pushdown group_index no_group_index hash_join
  no_hash_join index no_index index_merge no_index_merge join_fixed_order join_index no_join_index join_order join_prefix
  join_suffix merge no_merge mrr no_mrr no_icp no_range_optimization order_index no_order_index qb_name resource_group
  semijoin no_semijoin skip_scan no_skip_scan subquery`.split(/\s+/),
);

const SPACE = /\s*/y;
const WORD = /\w+/y;
const ARGUMENTS = /\s*\([^()]*\)/y;
/** Up to where the value of each of these is right. */
const LIMIT = [/\s*\(\s*/y, /\d+\s*/y, /\)/y];
const SETTING = [/\s*\(\s*/y, /\w+\s*/y, /=\s*/y, /(?:'(?:[^'\\]|'')+'|-?[\w.]+)\s*/y, /\)/y];

const NEAR_LENGTH = 80;
const END = '*/';

/** How far the hints of a statement can be read, and what MySQL says of the rest. */
export interface HintSyntax {
  readonly end: number;
  readonly problem: string | undefined;
}

/** Reads the hints that stand in `sql` from `start` to `end`, the place of the mark that ends their comment. */
export function readHints(sql: string, start: number, end: number): HintSyntax {
  let at = start;
  for (;;) {
    const next = past(SPACE, sql, at) ?? at;
    if (next >= end && at > start) return { end, problem: undefined };
    const read = readHint(sql, next);
    if (read.isRight && read.at <= end) at = read.at;
    else return { end: at, problem: problemAt(sql, Math.min(read.at, end), end) };
  }
}

/** Where a hint ends, or where it goes wrong. */
function readHint(sql: string, at: number): { readonly at: number; readonly isRight: boolean } {
  const behind = past(WORD, sql, at) ?? at;
  const name = sql.slice(at, behind).toLowerCase();
  if (name === 'max_execution_time') return readAll(LIMIT, sql, behind);
  if (name === 'set_var') return readAll(SETTING, sql, behind);
  return HINTS.has(name) ? readAll([ARGUMENTS], sql, behind) : { at, isRight: false };
}

function readAll(
  parts: readonly RegExp[],
  sql: string,
  from: number,
): { readonly at: number; readonly isRight: boolean } {
  let at = from;
  for (const part of parts) {
    const next = past(part, sql, at);
    if (next === undefined) return { at: past(SPACE, sql, at) ?? at, isRight: false };
    at = next;
  }
  return { at, isRight: true };
}

/** Where a match at an offset ends. */
function past(pattern: RegExp, sql: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : undefined;
}

function problemAt(sql: string, at: number, end: number): string {
  const near = at >= end ? END : sql.slice(at, at + NEAR_LENGTH);
  const line = sql.slice(0, at).split('\n').length;
  return `Optimizer hint syntax error near '${near}' at line ${line}`;
}
