import type { Operand } from '../../operand/operand.ts';

/**
 * MySQL reads operands from the left and stops where the result is known: behind NULL, behind a false operand of AND …
 * SQLite reads all of a function's arguments and both sides of an operator. What is not read cannot be told of, nor
 * end a strict change with an error, nor set a variable; so SQL in which an operand may do so says when it is read.
 */

/** Functions of SQL text that may tell of a value that they are given, or that the session remembers. */
const TELLING = new RegExp(
  `\\b(?:${[
    'm_(?:number|told_decimal|text_(?:whole|integer|big|div|year)|json_(?:real|integer|big|date|time)|signed_(?:big|real))\\(',
    'm_(?:date|datetime|time|compared_date(?:time)?|member_(?:date|moment)|number_time|moment_micros|utc_micros|from_unixtime|time_today)\\(',
    'm_(?:date_add|str_to_date|add_time|duration|time_difference|seconds_time|make_time|told_seconds|extreme_moment)\\(',
    'm_(?:cast_integer|cut_text|fit_bytes|big_limit|real_mod|big_div|big_divide|quotient|decode|utf8_text)\\(',
    "m_(?:integer|big)\\('mod'",
    "m_real\\('/'",
    'f_(?:convert_tz|date_format|datediff|day|dayname|dayofweek|dayofyear|extract|from_days|hour|last_day|makedate)\\(',
    'f_(?:microsecond|minute|month|monthname|quarter|second|time_format|time_to_sec|timestampdiff|to_days|to_seconds)\\(',
    'm_(?:set_variable|last_insert_id)\\(',
    'f_(?:week|weekday|weekofyear|year|yearweek|log|log2|log10|ln|conv|bin|oct|inet6?_aton|inet6?_ntoa|uncompress)\\(',
  ].join('|')})`,
);

/** Whether reading a value may tell something. */
export const canTell = (sql: string): boolean => TELLING.test(sql);

/** Longest SQL that is written twice. */
const LONGEST = 600;
/** What gives another value, or does something else, when it is read twice; and queries, which take their time. */
const ONCE =
  /\b(?:SELECT|m_set_variable|m_rand\w*|m_uuid\w*|m_row_number|m_sleep|m_\w*lock\w*|m_last_insert_id|m_far|m_json_given)\b/;

/** Whether SQL may be written twice: it is short, and the same each time. */
export const canRepeat = (sql: string): boolean => sql.length <= LONGEST && !ONCE.test(sql);

/** A value that decides whether others are read. */
export interface Decider {
  readonly sql: string;
  readonly nullable: boolean;
}

/** A number that is read from a constant, which is NULL where the constant is. */
const NUMBER_OF_CONSTANT = /^m_(?:number|text_(?:whole|integer|big)|cast_integer)\((\?\d+),?[\d,]*\)$/;

/** What an operand decides, as `sql` reads it. */
export const decider = (operand: Operand, sql: string): Decider => ({
  sql: operand.kind === 'sql' ? operand.sql : (NUMBER_OF_CONSTANT.exec(sql)?.[1] ?? sql),
  nullable: operand.nullable || operand.type.kind === 'null',
});

/** The conditions under which what stands behind the deciders is read; none where it tells nothing, or is read in any case. */
function conditions(deciders: readonly Decider[], behind: readonly string[]): readonly string[] {
  if (!behind.some(canTell)) return [];
  return deciders.filter(({ sql, nullable }) => nullable && canRepeat(sql)).map(({ sql }) => `${sql} IS NOT NULL`);
}

/** `whole` as a value, read where no decider is NULL: where one is, it is NULL, or `otherwise`. */
export function unlessDecided(
  deciders: readonly Decider[],
  behind: readonly string[],
  whole: string,
  otherwise?: string,
): string {
  const read = conditions(deciders, behind);
  if (read.length === 0) return whole;
  return `(CASE WHEN ${read.join(' AND ')} THEN ${whole}${otherwise === undefined ? '' : ` ELSE ${otherwise}`} END)`;
}

/** A column in SQL text. */
const COLUMN = /\bs\d+\./;

/** The same as a condition, of which NULL is as good as false; an index can serve it. */
export function filteredUnlessDecided(deciders: readonly Decider[], behind: readonly string[], whole: string): string {
  // SQLite would put a constant in the place of a column that equals it, and read it first.
  const isConstant = !behind.some((sql) => COLUMN.test(sql));
  const read = conditions(isConstant ? deciders.filter(({ sql }) => !COLUMN.test(sql)) : deciders, behind);
  return read.length === 0 ? whole : `(${[...read, whole].join(' AND ')})`;
}

/** AND and OR as values: the second operand is read unless the first one decides. */
export function lazyLogical(operator: 'AND' | 'OR', left: string, right: string): string {
  const whole = `(${left} ${operator} ${right})`;
  if (!canTell(right)) return whole;
  if (!canRepeat(left)) return right.length > LONGEST ? whole : logicalOfOne(operator, left, right);
  return operator === 'AND'
    ? `(CASE WHEN NOT ${left} THEN 0 ELSE ${whole} END)`
    : `(CASE WHEN ${left} THEN 1 ELSE ${whole} END)`;
}

/** The same with a first operand that is read once. */
function logicalOfOne(operator: 'AND' | 'OR', left: string, right: string): string {
  const [decided, open] = operator === 'AND' ? [0, 1] : [1, 0];
  const value = `(${left} ${operator} ${open})`;
  return `(CASE ${value} WHEN ${decided} THEN ${decided} WHEN ${open} THEN (${right} ${operator} ${open}) ELSE (NULL ${operator} ${right}) END)`;
}

/** Functions that read another argument first: that of which the one in front depends. */
const LAST_FIRST: ReadonlySet<string> = new Set(['format', 'makedate']);
/** Functions that read how long the result is to be last. */
const LENGTH_LAST: ReadonlySet<string> = new Set(['lpad', 'rpad']);
/** Functions that read the constants among their numbers before all rows, to know how long the result is. */
const LENGTH_FIRST: ReadonlySet<string> = new Set(['left', 'mid', 'repeat', 'right', 'substr', 'substring']);
/** What functions give that know an answer to NULL in front. */
const BESIDE_NULL: Readonly<Record<string, string | undefined>> = { field: '0', week: undefined, yearweek: undefined };

/** The call of a function whose arguments are read one after another, up to the first that is NULL. */
export function orderedCall(
  name: string,
  operands: readonly Operand[],
  forms: readonly string[],
  call: string,
  takesNulls: boolean,
): string {
  if (takesNulls && !Object.hasOwn(BESIDE_NULL, name) && !LAST_FIRST.has(name)) return call;
  const [first = '', second = ''] = forms;
  const deciders = operands.map((operand, i) => decider(operand, forms[i] ?? 'NULL'));
  if (LAST_FIRST.has(name)) return unlessDecided(deciders.slice(1, 2), [first], call);
  if (LENGTH_LAST.has(name)) return unlessDecided([...deciders.slice(0, 1), ...deciders.slice(2)], [second], call);
  const isReadFirst = LENGTH_FIRST.has(name) && !forms.slice(1).some((form) => COLUMN.test(form));
  const last = isReadFirst ? -1 : forms.findLastIndex(canTell);
  return last < 1 ? call : unlessDecided(deciders.slice(0, last), forms.slice(1), call, BESIDE_NULL[name]);
}
