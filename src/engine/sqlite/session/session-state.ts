import type { Deprecation } from '../../../sql/ast.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { SessionEnvironment, Warning } from '../../engine.ts';
import type { ProgramFrame } from './program-frame.ts';
import type { Table, View } from '../catalog/catalog.ts';
import type { NamedLockOwner } from '../lock/named-locks.ts';
import { DEFAULT_COLLATION, type CollationName } from '../type/collation.ts';
import type { TimeZone } from '../type/time-zone.ts';
import type { StoredValue } from '../type/type.ts';

/** The SQL modes that change what statements do here. */
export interface SqlMode {
  readonly text: string;
  readonly strict: boolean;
  readonly noZeroDate: boolean;
  /** NO_ZERO_IN_DATE: dates without month or day are none. */
  readonly noZeroInDate: boolean;
  /** ALLOW_INVALID_DATES: a day up to the 31st is one of every month. */
  readonly invalidDates: boolean;
  readonly onlyFullGroupBy: boolean;
  readonly noUnsignedSubtraction: boolean;
  /** TIME_TRUNCATE_FRACTIONAL: digits that a moment has no room for are cut off instead of rounded. */
  readonly cutsFractions: boolean;
  /** PAD_CHAR_TO_FULL_LENGTH. */
  readonly padsChars: boolean;
  readonly noAutoValueOnZero: boolean;
  readonly noBackslashEscapes: boolean;
  readonly errorForDivisionByZero: boolean;
}

let latest: SqlMode | undefined;

/** Reads a value of the variable `sql_mode`. Sessions most often have the same one, and then share what it says. */
export function parseSqlMode(text: string): SqlMode {
  if (latest?.text !== text) latest = readSqlMode(text);
  return latest;
}

function readSqlMode(text: string): SqlMode {
  const modes = new Set(text.toUpperCase().split(','));
  const traditional = modes.has('TRADITIONAL');
  return {
    text,
    strict: traditional || modes.has('STRICT_TRANS_TABLES') || modes.has('STRICT_ALL_TABLES'),
    noZeroDate: traditional || modes.has('NO_ZERO_DATE'),
    noZeroInDate: traditional || modes.has('NO_ZERO_IN_DATE'),
    invalidDates: modes.has('ALLOW_INVALID_DATES'),
    onlyFullGroupBy: modes.has('ONLY_FULL_GROUP_BY') || modes.has('ANSI'),
    cutsFractions: modes.has('TIME_TRUNCATE_FRACTIONAL'),
    padsChars: modes.has('PAD_CHAR_TO_FULL_LENGTH'),
    noUnsignedSubtraction: modes.has('NO_UNSIGNED_SUBTRACTION'),
    noBackslashEscapes: modes.has('NO_BACKSLASH_ESCAPES'),
    noAutoValueOnZero: modes.has('NO_AUTO_VALUE_ON_ZERO'),
    errorForDivisionByZero: traditional || modes.has('ERROR_FOR_DIVISION_BY_ZERO'),
  };
}

/** Default of `div_precision_increment`. */
export const DIVISION_DIGITS = 4;

/** Which AUTO_INCREMENT values a session makes: `auto_increment_increment` and `auto_increment_offset`. */
export interface IncrementSteps {
  readonly increment: bigint;
  readonly offset: bigint;
}

/** @returns 1 and 1 where the environment has no such variables */
export function incrementSteps(environment: SessionEnvironment): IncrementSteps {
  const read = (name: string): bigint => BigInt(Number(environment.systemVariable(name, undefined) ?? 1));
  return { increment: read('auto_increment_increment'), offset: read('auto_increment_offset') };
}

/** The temporary tables of a session. */
export interface OwnTables {
  find(schema: string, name: string): Table | undefined;
}

/** What statements of one session read and leave behind. */
export interface SessionState {
  readonly environment: SessionEnvironment;
  database: string | undefined;
  mode: SqlMode;
  /** `div_precision_increment`. */
  divisionDigits: number;
  /** `collation_connection`: the collation of texts that stand beside no column. */
  connection: CollationName;
  /** The collation of literals in a view, which keeps that of its definition. */
  readonly literals?: CollationName | undefined;
  increments: IncrementSteps;
  /** Whether `sql_select_limit` is another than its default. */
  limitsSelects: boolean;
  zone: TimeZone;
  foreignKeyChecks: boolean;
  /** Whether a query that skips locked rows shows one, by its table's id and SQLite's number of it; without it all. */
  lockable?: ((table: number, rowid: StoredValue) => boolean) | undefined;
  readonly temporary: OwnTables;
  /** The same for all programs that run in the session. */
  readonly lockOwner: NamedLockOwner;
  /** LAST_INSERT_ID(). */
  lastInsertId: number | bigint;
  /** What LAST_INSERT_ID(x) of the running change was given: the client is told it as the change's insert id. */
  givenInsertId: number | bigint | undefined;
  /** The next value of a table's AUTO_INCREMENT, once there was one. */
  readonly nextIncrement: (table: Table) => bigint | null;
  /** FOUND_ROWS(). */
  foundRows: number;
  /** The locale of names of days and months, where it is not that of `lc_time_names`. */
  readonly dateLocale?: string;
  /** ROW_COUNT(). */
  rowCount: number;
  /** Whether a change is running that a value of the wrong form ends with an error: strict mode without IGNORE. */
  changesStrictly: boolean;
}

/** The session for what a definition keeps, which is the same for every session. */
export function keptSession(session: SessionState): SessionState {
  const settings = { divisionDigits: DIVISION_DIGITS, connection: DEFAULT_COLLATION, literals: undefined };
  return { ...session, ...settings, dateLocale: 'en_US' };
}

/** What plans depend on of what the session has set. */
export function planSettings({ mode, divisionDigits, connection, limitsSelects }: SessionState): string {
  return `${mode.text} ${divisionDigits} ${connection} ${limitsSelects}`;
}

/** Says for each `@name := value` that a statement was parsed with that it has no future. */
export function warnOfAssignments({ environment }: SessionState, assigned: readonly string[]): void {
  if (assigned.length === 0) return;
  const { errno, message } = wireError('ER_USER_VARIABLE_ASSIGNMENT_DEPRECATED');
  for (let i = 0; i < assigned.length; i++) environment.addWarning({ level: 'Warning', errno, message });
}

/** Says what of a statement's syntax has no future. */
export function warnOfSyntax({ environment }: SessionState, deprecated: readonly Deprecation[] | undefined): void {
  for (const { errno, message } of deprecated ?? []) environment.addWarning({ level: 'Warning', errno, message });
}

/** What a plan's bindings read when it runs. */
export interface RunContext {
  /** Values of the statement's literals by slot. */
  readonly literals: readonly ResultValue[];
  /** Values of the statement's parameters. */
  readonly parameters: readonly ResultValue[];
  /** Which of them came as a date, a moment or a time, if any did. */
  readonly moments?: ReadonlySet<number> | undefined;
  /** The row that ON DUPLICATE KEY UPDATE could not insert, by lower-case column name. */
  readonly inserted?: ReadonlyMap<string, ResultValue>;
  /** The row that INSERT is putting together: stored values, without generated columns. */
  readonly given?: readonly StoredValue[];
  /** The same before any default was computed, once generated columns have values: they are computed from it. */
  readonly computedFrom?: readonly StoredValue[];
  readonly session: SessionState;
  /** What the statement's preludes gave. */
  readonly materialised?: readonly StoredValue[];
  /** The row and the variables of the stored program that the statement is part of. */
  readonly program?: ProgramFrame;
  /** What the statement's waits answered. */
  readonly waited?: readonly (number | null)[];
}

/** The session without its diagnostics, for what is computed beside its statement. @param tell told of them instead */
export function quiet(session: SessionState, tell: (warning: Warning) => void = () => undefined): SessionState {
  const environment = new Proxy(session.environment, {
    get(target, key) {
      if (key === 'addWarning') return tell;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...session, environment };
}

/** The session in which a view is read: its literals are of the collation that its definition was written in. */
export function viewSession(session: SessionState, { database, connection = DEFAULT_COLLATION }: View): SessionState {
  return { ...session, database, literals: connection };
}

/** The session for a view that is not read: what may stand beside groups (ONLY_FULL_GROUP_BY) is judged when it is. */
export function describingSession(session: SessionState): SessionState {
  return { ...session, mode: { ...session.mode, onlyFullGroupBy: false } };
}

/** Whether the value of a variable is on: `1`, `ON` or `true`. */
export function isOn(value: ResultValue): boolean {
  return /^(1|on|true)$/i.test(String(value));
}
