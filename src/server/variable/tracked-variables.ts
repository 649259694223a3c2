import { findVariable } from './variable-store.ts';
import { shownValue, type VariableReader } from './variable-rows.ts';

/** The variable that tells which variables a client follows. */
export const TRACKED_LIST = 'session_track_system_variables';

/** The variables that a client follows: their names as it wrote them, by those in lower case; `all` for `*`. */
export type TrackedVariables = ReadonlyMap<string, string> | 'all';

const ALL = '*';

/**
 * Reads `session_track_system_variables`.
 *
 * @see https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html#sysvar_session_track_system_variables
 */
export function trackedVariables(list: string): TrackedVariables {
  if (list.trim() === ALL) return 'all';
  return new Map(namesIn(list).map((name) => [name.trim().toLowerCase(), name.trim()]));
}

/** The names of such a list that no variable has, as they are written. */
export function unknownTracked(list: string): readonly string[] {
  if (list.trim() === ALL) return [];
  return namesIn(list).filter((name) => findVariable(name.trim()) === undefined);
}

function namesIn(list: string): readonly string[] {
  return list.split(',').filter((name) => name.trim() !== '');
}

/**
 * Those of some variables that are followed, in order of their names, with their values as SHOW VARIABLES shows them.
 *
 * @param values what is told of a variable where that is not its present value
 */
export function trackedValues(
  reader: VariableReader,
  tracked: TrackedVariables,
  values: ReadonlyMap<string, string | undefined>,
): readonly (readonly [name: string, value: string])[] {
  const ordered = [...values].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return ordered.flatMap(([name, value]) => {
    const spelled = tracked === 'all' ? name : tracked.get(name);
    return spelled === undefined ? [] : [[spelled, value ?? shownValue(reader, name, 'session')] as const];
  });
}
