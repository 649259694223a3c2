import { WireError, wireError } from '../../mysql/wire-error.ts';
import { hintComments, type HintComment } from './hint-comment.ts';
import { readHints, type HintSyntax } from './hint-syntax.ts';
import type { SessionContext } from '../session-context.ts';
import { setSession } from '../variable/assign-variable.ts';
import { findVariable } from '../variable/variable-store.ts';
import { shownValue } from '../variable/variable-rows.ts';
import { readVariable } from '../variable/variable-value.ts';
import type { GivenValue } from '../variable/given-value.ts';

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
  const comments = hintComments(sql);
  if (comments.length === 0) return run();
  const ends = new Map(comments.map((comment) => [comment, readHints(sql, comment.start, comment.end)]));
  if (form === undefined) warnOfSyntax(session, ends);
  const texts = comments.map((comment) => {
    const { start, verb, isOutermost } = comment;
    return { text: sql.slice(start, ends.get(comment)?.end), mayLimit: isOutermost && verb === 'select' };
  });
  const undo = applyHints(session, texts);
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

/** What is wrong with hints is told in their order in the statement. */
function warnOfSyntax({ environment }: SessionContext, read: ReadonlyMap<HintComment, HintSyntax>): void {
  for (const [, { problem }] of [...read].toSorted(([a], [b]) => a.start - b.start))
    if (problem !== undefined) environment.addWarning({ level: 'Warning', errno: PARSE_ERROR, message: problem });
}

/** The hints of a query, and whether it may limit the time of the statement. */
interface Hints {
  readonly text: string;
  readonly mayLimit: boolean;
}

/** @returns what takes the hints back */
function applyHints(session: SessionContext, queries: readonly Hints[]): () => void {
  const undo: (() => void)[] = [];
  const seen = new Set<string>();
  for (const { text, mayLimit } of queries) {
    for (const [, limit, milliseconds, , name = '', value = ''] of text.matchAll(HINT)) {
      const isLimit = limit !== undefined;
      const subject = isLimit ? '' : name.toLowerCase();
      const printed = isLimit ? `MAX_EXECUTION_TIME(${milliseconds})` : `SET_VAR(${name}=${value}) `;
      if (isLimit && !mayLimit) warn(session, wireError('ER_WARN_UNSUPPORTED_MAX_EXECUTION_TIME'));
      else if (seen.has(subject)) warn(session, wireError('ER_WARN_CONFLICTING_HINT', printed));
      else {
        seen.add(subject);
        undo.push(
          isLimit ? limitTime(session, Number(milliseconds)) : setVariable(session, subject, givenValue(value)),
        );
      }
    }
  }
  return () => {
    for (const each of undo.toReversed()) each();
  };
}

function limitTime({ environment }: SessionContext, milliseconds: number): () => void {
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
