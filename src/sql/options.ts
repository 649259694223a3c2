/** What of the session changes how text is read. */
export interface SqlOptions {
  /** ANSI_QUOTES: `"x"` is a name, not a string. */
  readonly ansiQuotes?: boolean;
  /** NO_BACKSLASH_ESCAPES: `\` is an ordinary character in strings. */
  readonly noBackslashEscapes?: boolean;
  /** PIPES_AS_CONCAT: `||` joins strings instead of meaning OR. */
  readonly pipesAsConcat?: boolean;
  /** HIGH_NOT_PRECEDENCE: NOT binds as tightly as `!`, so that `NOT a BETWEEN b AND c` is `(NOT a) BETWEEN b AND c`. */
  readonly highNot?: boolean;
  /** IGNORE_SPACE: MySQL reads on behind a word, so that the name of a column that ends in one has the spaces behind it. */
  readonly ignoreSpace?: boolean;
  /** REAL_AS_FLOAT: REAL is FLOAT, not DOUBLE. */
  readonly realAsFloat?: boolean;
  /** The version announced to clients, as in `/*!80400 … *\/`: such comments are executed up to it. */
  readonly version?: number;
}

/** The `sql_mode` of a server that was given none. */
export const DEFAULT_SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** MySQL 8.4.8 in the notation of version comments. */
export const DEFAULT_VERSION = 80_408;

let latest: { readonly sqlMode: string; readonly options: SqlOptions } | undefined;

/** Reads the flags that matter here out of a value of the variable `sql_mode`. */
export function optionsOfSqlMode(sqlMode: string): SqlOptions {
  if (latest?.sqlMode !== sqlMode) latest = { sqlMode, options: readSqlMode(sqlMode) };
  return latest.options;
}

function readSqlMode(sqlMode: string): SqlOptions {
  const modes = new Set(sqlMode.toUpperCase().split(','));
  const ansi = modes.has('ANSI');
  return {
    ansiQuotes: ansi || modes.has('ANSI_QUOTES'),
    highNot: modes.has('HIGH_NOT_PRECEDENCE'),
    ignoreSpace: ansi || modes.has('IGNORE_SPACE'),
    noBackslashEscapes: modes.has('NO_BACKSLASH_ESCAPES'),
    pipesAsConcat: ansi || modes.has('PIPES_AS_CONCAT'),
    realAsFloat: ansi || modes.has('REAL_AS_FLOAT'),
  };
}

/** Whether a statement may mean something else to these options than to none. */
export function changesMeaning({
  ansiQuotes,
  highNot,
  ignoreSpace,
  noBackslashEscapes,
  pipesAsConcat,
  realAsFloat,
}: SqlOptions): boolean {
  return [ansiQuotes, highNot, ignoreSpace, noBackslashEscapes, pipesAsConcat, realAsFloat].includes(true);
}
