import { WireError, wireError } from '../../mysql/wire-error.ts';
import { Lexer } from '../../sql/lexer.ts';
import { KIND } from '../../sql/token-kind.ts';
import { readHints } from './hint-syntax.ts';
import type { SessionContext } from '../session-context.ts';
import { setSession } from '../variable/assign-variable.ts';
import { findVariable } from '../variable/variable-store.ts';
import { shownValue } from '../variable/variable-rows.ts';
import { readVariable } from '../variable/variable-value.ts';
import type { GivenValue } from '../variable/given-value.ts';

/** The hints of a statement: a comment behind its first word, which common tables may stand before. */
const COMMENT = /^([\s(]*(select|insert|replace|update|delete)\s*\/\*\+)(.*?)\*\//is;
const WITH = /^\s*with\b/i;
const VERB = /^(?:select|update|delete)$/i;
const HINT =
  /\b(max_execution_time)\s*\(\s*(\d+)\s*\)|\b(set_var)\s*\(\s*(\w+)\s*=\s*('(?:[^'\\]|'')+'|-?[\w.]+)\s*\)/gi;
/** Number of the warning for hints that cannot be read. */
const PARSE_ERROR = 1064;
const UNITS: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** Variables that SET_VAR may set, of those that are more than a value here. */
const HINTABLE: ReadonlySet<string> = new Set(
  `auto_increment_increment auto_increment_offset big_tables bulk_insert_buffer_size cte_max_recursion_depth
  default_tmp_storage_engine default_week_format div_precision_increment end_markers_in_json eq_range_index_dive_limit
  explain_format foreign_key_checks group_concat_max_len histogram_generation_max_mem_size insert_id
  internal_tmp_mem_storage_engine join_buffer_size lock_wait_timeout max_error_count max_execution_time max_heap_table_size
  max_join_size max_length_for_sort_data max_points_in_geometry max_seeks_for_key max_sort_length
  min_examined_row_limit optimizer_prune_level optimizer_search_depth optimizer_switch range_alloc_block_size
  range_optimizer_max_mem_size read_buffer_size read_rnd_buffer_size sort_buffer_size sql_auto_is_null sql_big_selects
  sql_buffer_result sql_mode sql_require_primary_key sql_safe_updates sql_select_limit time_zone timestamp tmp_table_size
  unique_checks updatable_views_with_limit use_secondary_engine windowing_use_high_precision`.split(/\s+/),
);

/**
 * Runs a statement under its hints MAX_EXECUTION_TIME and SET_VAR; the others are about plans that nobody makes here.
 * What is wrong with a hint is a warning, which the execution of a `prepared` statement does not repeat
 * (https://dev.mysql.com/doc/refman/9.7/en/optimizer-hints.html).
 */
export function withHints(
  session: SessionContext,
  sql: string,
  run: () => void | Promise<void>,
  form?: 'prepared',
): void | Promise<void> {
  const verbAt = behindCommonTables(sql);
  const [, before = '', verb = '', text] = COMMENT.exec(verbAt === 0 ? sql : sql.slice(verbAt)) ?? [];
  if (text === undefined) return run();
  const start = verbAt + before.length;
  const { end, problem } = readHints(sql, start, start + text.length);
  if (problem !== undefined && form === undefined)
    session.environment.addWarning({ level: 'Warning', errno: PARSE_ERROR, message: problem });
  const undo = applyHints(session, verb.toLowerCase(), sql.slice(start, end));
  let running: void | Promise<void>;
  try {
    running = run();
  } catch (error) {
    undo();
    throw error;
  }
  if (running === undefined) return undo();
  return running.finally(undo);
}

/** Where the statement itself begins: behind WITH and its tables, or at once. */
function behindCommonTables(sql: string): number {
  if (!WITH.test(sql)) return 0;
  const lexer = new Lexer(sql);
  let depth = 0;
  for (let kind = lexer.next(); kind !== KIND.end && kind !== KIND.error; kind = lexer.next()) {
    if (kind === KIND.leftParen) depth++;
    else if (kind === KIND.rightParen) depth--;
    else if (depth === 0 && kind === KIND.word && VERB.test(sql.slice(lexer.start, lexer.end))) return lexer.start;
  }
  return 0;
}

/** @returns what takes the hints back */
function applyHints(session: SessionContext, verb: string, text: string): () => void {
  const undo: (() => void)[] = [];
  const seen = new Set<string>();
  for (const [hint, limit, milliseconds, , name = '', value = ''] of text.matchAll(HINT)) {
    const subject = (limit ?? name).toLowerCase();
    const isLimit = limit !== undefined;
    if (seen.has(`${isLimit} ${subject}`)) warn(session, wireError('ER_WARN_CONFLICTING_HINT', hint));
    else if (isLimit) undo.push(limitTime(session, verb, Number(milliseconds)));
    else undo.push(setVariable(session, subject, givenValue(value)));
    seen.add(`${isLimit} ${subject}`);
  }
  return () => {
    for (const each of undo.toReversed()) each();
  };
}

function limitTime(session: SessionContext, verb: string, milliseconds: number): () => void {
  const { environment } = session;
  if (verb !== 'select') {
    warn(session, wireError('ER_WARN_UNSUPPORTED_MAX_EXECUTION_TIME'));
    return nothing;
  }
  environment.timeLimit = milliseconds;
  return () => {
    environment.timeLimit = undefined;
  };
}

function setVariable(session: SessionContext, name: string, given: GivenValue): () => void {
  const definition = findVariable(name);
  if (definition === undefined) {
    warn(session, wireError('ER_UNRESOLVED_HINT_NAME', name, 'SET_VAR'));
    return nothing;
  }
  if (!HINTABLE.has(definition.name)) {
    warn(session, wireError('ER_NOT_HINT_UPDATABLE_VARIABLE', name));
    return nothing;
  }
  const before = session.variables.get(definition.name);
  try {
    const told = shownValue(session.environment, name, 'session');
    setSession(session, definition.name, readVariable(definition, given, before).value);
    session.tracker.variableSet(name, told);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    warn(session, error);
    return nothing;
  }
  return () => setSession(session, definition.name, before);
}

/** `'text'`, `16M`, `1.5` or a word such as ON. */
function givenValue(text: string): GivenValue {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  const [, digits, unit = ''] = /^(-?\d+(?:\.\d+)?)([kmg]?)$/i.exec(text) ?? [];
  return digits === undefined ? text : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
}

function warn({ environment }: SessionContext, { errno, message }: WireError): void {
  environment.addWarning({ level: 'Warning', errno, message });
}

function nothing(): void {
  // There is nothing to take back.
}
