import type { Deprecation, LocalVariable } from '../../../sql/ast.ts';
import type { ResultColumn } from '../../../mysql/column.ts';
import type { OkResult } from '../../engine.ts';
import type { Connection } from '../file/connection.ts';
import { keepFarParameters } from '../functions/far-parameter.ts';
import type { Decoder } from '../type/decode.ts';
import type { Binding, NamedTable, Prelude, Wait } from '../operand/plan-builder.ts';
import type { Terms } from '../operand/terms.ts';
import type { RunContext, SessionState } from '../session/session-state.ts';
import type { LockClause } from './transaction/lock-clause.ts';
import type { Steps } from './steps.ts';
import type { RangeScan, TableScan } from './query/table-scan.ts';
import type { Table } from '../catalog/catalog.ts';
import type { StoredValue, ValueType } from '../type/type.ts';

/** User variables, or those of a stored program, and the types of what they take. */
export interface VariableTargets {
  readonly names: readonly (string | LocalVariable)[];
  readonly types: readonly ValueType[];
}

/** What every plan has. */
interface AnyPlan {
  /** Syntax of the statement that has no future: the client is told each time that the text is read. */
  readonly deprecated?: readonly Deprecation[] | undefined;
  /** What can be out of range, for errors. */
  readonly terms?: Terms;
}

/** What stands for all plans of a text. */
export interface Shape {
  readonly sql: string;
  readonly bigInts: boolean;
}

/** How to sort the rows of a query by keys beside what is asked for. */
export interface InOrder {
  /** SQLite's names of the tables whose rows they are. */
  readonly tables: readonly string[];
  /** The text, `undefined` when the rows come so by themselves. @param access the step in which SQLite reads the table */
  by(access: string): BoundSql | undefined;
}

/** What tells whether MySQL finds all rows of a query by an index. */
export interface IndexFacts {
  /** The stored tables, by their names in the text. */
  readonly tables: ReadonlyMap<string, NamedTable>;
  /** Names of what the query makes itself. */
  readonly made: ReadonlySet<string>;
  /** Whether it goes through something that has no index however it is read. */
  readonly readsWhole: boolean;
  /** The columns that its rows are grouped or sorted by, in lower case; '' for anything else. */
  readonly order: readonly string[];
  /** Whether rows of its tables are compared by order, or in one of several ways. */
  readonly comparesRows: boolean;
  /** Whether all of its rows are sorted. */
  readonly sortsAll: boolean;
  /** Whether it asks for no rows at all, so that none are looked for. */
  readonly asksForNothing: ((run: RunContext) => boolean) | undefined;
  /** Whether a change finds the rows of its one table by this: going through an index from end to end counts for nothing. */
  readonly isChange: boolean;
}

/** A query that is ready to run. */
export interface SelectPlan extends AnyPlan {
  readonly kind: 'select';
  readonly sql: string;
  readonly bindings: readonly Binding[];
  readonly columns: readonly ResultColumn[];
  /** The columns as COM_STMT_PREPARE tells of them, where that differs. */
  readonly announced?: readonly ResultColumn[];
  /** `undefined` when no column needs decoding. */
  readonly decoders: readonly Decoder[] | undefined;
  readonly bigInts: boolean;
  /** Types of the columns; without them the query runs in no other process. */
  readonly types?: readonly ValueType[];
  /** What stands for it where the plan is made anew each time. */
  readonly shape?: Shape;
  /** Columns of the one row that comes in several: SQLite does not have so many. */
  readonly folded?: number | undefined;
  /** How to run it piece by piece. */
  readonly scan?: TableScan | undefined;
  /** How to give the rows as MySQL does where the order of none is asked for, or that of some. */
  readonly inOrder?: InOrder | undefined;
  readonly indexes?: IndexFacts;
  /** Whether an error may be one of what is computed before the columns are sent. */
  readonly failsFirst?: boolean;
  /** The stored tables that it reads. */
  readonly tables?: readonly Table[];
  /** Whether it reads tables of the server's own that have transactions in MySQL. */
  readonly readsDictionary?: boolean;
  /** FOR UPDATE and FOR SHARE. */
  readonly locks: LockClause | undefined;
  /** How to find the rows that it locks, where these are told from others. */
  readonly lockedRows?: LockedRows | undefined;
  /** User variables that take the one row instead of the client. */
  readonly into?: VariableTargets | undefined;
  /** What the session waits for before it runs. */
  readonly waits: readonly Wait[];
  /** Queries that run before it. */
  readonly preludes?: readonly Prelude[];
  /** The query without LIMIT, for SQL_CALC_FOUND_ROWS. */
  readonly count: { readonly sql: string; readonly bindings: readonly Binding[] } | undefined;
}

/** How to find the rows that a query of one table locks. */
export interface LockedRows extends BoundSql {
  readonly table: Table;
  readonly bigInts: true;
  /** Whether LIMIT leaves some of those that are found, which may be others where the rows themselves are read. */
  readonly isLimited: boolean;
}

/** The query whose rows a change is about. */
export interface ReadingQuery {
  readonly sql: string;
  readonly bigInts: boolean;
  /** How to read them as MySQL does where the order of none is asked for, or that of some. */
  readonly inOrder?: InOrder | undefined;
  readonly indexes?: IndexFacts;
  /** How to read them piece by piece, where they come as they are stored. */
  readonly scan?: RangeScan | undefined;
  /** What stands for it where its plan is made anew each time. */
  readonly shape?: object | undefined;
}

/**
 * Reads all rows of a query, as they are stored, where nobody waits for them; `undefined` where that is done as well on the
 * connection that the change is made with.
 */
export type ReadApart = (
  query: ReadingQuery,
  values: readonly StoredValue[],
  connection: Connection,
) => Promise<StoredValue[][]> | undefined;

/** What a change needs while it runs. */
export interface WriteRun extends RunContext {
  readonly connection: Connection;
  /** Without it all is read on the connection. */
  readonly readApart?: ReadApart | undefined;
  readonly counters: CounterAccess;
  /** Makes a session's facts the ones that functions of running SQL see. */
  readonly enter?: (session: SessionState) => void;
  /** IGNORE: errors about values and keys become warnings. */
  readonly ignore?: boolean;
}

/** AUTO_INCREMENT counters of tables. */
export interface CounterAccess {
  /** The next value; it is not used yet. */
  next(tableId: number): bigint;
  /** Notes that `value` is used. */
  use(tableId: number, value: bigint): void;
  /** Takes that back: `next` is what comes next, as before the row at hand. */
  free(tableId: number, next: bigint): void;
}

/** How a statement changes rows. */
export interface ChangeKind {
  /** Whether all of them are of one table, and none of another is read through a join. */
  readonly isOfOneTable: boolean;
  /** Whether they are new ones, or found by unique keys alone. */
  readonly findsByKey: boolean;
  /** Whether all rows that others may refer to stay, with what these refer to. */
  readonly keepsReferred: boolean;
}

/** A change of data that is ready to run. */
export interface WritePlan extends AnyPlan {
  readonly kind: 'write';
  readonly columns: readonly ResultColumn[];
  readonly ignore: boolean;
  /** What the session waits for before it runs. */
  readonly waits: readonly Wait[];
  /** Queries that run before it. */
  readonly preludes?: readonly Prelude[];
  /** The tables that it changes itself. */
  readonly changes: readonly Table[];
  /** The stored tables in its text. */
  readonly reads?: readonly Table[];
  /** How it changes them, as a connection sees it. */
  changeKind(connection: Connection): ChangeKind;
  /** Whether it may take so long that others must have their turn in between. */
  mayTakeLong(connection: Connection): boolean;
  /** What it does inside a transaction; what it throws undoes all of it. */
  steps(run: WriteRun): Steps<OkResult>;
}

export type Plan = SelectPlan | WritePlan;

/** The bindings that a text uses: an expression that turned out to be NULL leaves some out, and SQLite wants no more than it knows. */
function usedBindings(sql: string, bindings: readonly Binding[]): readonly Binding[] {
  const outsideText = sql.replace(/'(?:[^']|'')*'/g, "''");
  let highest = 0;
  for (const [, index] of outsideText.matchAll(/\?(\d+)/g)) highest = Math.max(highest, Number(index));
  return bindings.slice(0, highest);
}

/**
 * Parameters that SQL text has at most. SQLite takes 32,766, but its time to plan grows with the square of the constants
 * in expressions; what a function gives is none.
 */
export const MAX_PARAMETERS = 2000;

/** SQL text and what its parameters are. */
export interface BoundSql {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

/** A text with the bindings that it uses; those that SQLite has no parameters for are asked for by a function. */
export function boundSql(sql: string, all: readonly Binding[]): BoundSql {
  const bindings = usedBindings(sql, all);
  if (bindings.length <= MAX_PARAMETERS) return { sql, bindings };
  const far = bindings.slice(MAX_PARAMETERS);
  const short = sql.replace(/'(?:[^']|'')*'|\?(\d+)/g, (found: string, index: string | undefined) =>
    Number(index ?? 0) > MAX_PARAMETERS ? `m_far(?${MAX_PARAMETERS + 1},${Number(index) - MAX_PARAMETERS - 1})` : found,
  );
  const keep: Binding = (run) => keepFarParameters(bindValues(far, run));
  return { sql: short, bindings: [...bindings.slice(0, MAX_PARAMETERS), keep] };
}

/** The values of a plan's SQL parameters. */
export function bindValues(bindings: readonly Binding[], run: RunContext): StoredValue[] {
  const values: StoredValue[] = [];
  for (const binding of bindings) values.push(binding(run));
  return values;
}
