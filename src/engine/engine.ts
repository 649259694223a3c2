import type { TextEncoding } from '../mysql/charset.ts';
import type { BoundParameter, ResultColumn, ResultValue } from '../mysql/column.ts';
import type { Expression, Show, Statement, TableName, VariableScope } from '../sql/ast.ts';
import type { RequiredPrivilege } from '../sql/required-privilege.ts';

/** Where a statement's answer goes. One statement ends with exactly one `ok`, one `end`, or a thrown error. */
export interface ResultSink {
  /** Whether a result set has begun, where somebody sees it. */
  readonly hasBegun?: boolean;
  /** Begins a result set. */
  columns(columns: readonly ResultColumn[]): void;
  /** Adds rows; each has one value per column. Returns false when the client reads too slowly: then wait for `drained`. */
  rows(rows: readonly (readonly ResultValue[])[]): boolean;
  /** Resolves when more rows may be sent. */
  drained(): Promise<void>;
  /** Ends the result set. */
  end(): void;
  /** Answers a statement that has no result set. */
  ok(result: OkResult): void;
  /** Asks the client for the bytes of a file of its own, when it can send one. Whoever ends the reading early loses the rest. */
  readonly localFile?: ((name: string) => AsyncIterable<Buffer>) | undefined;
  /**
   * Where the rows of the result set may be put as packets, if it takes them so.
   *
   * @param columns that begin it before the first of them comes, where it has not begun
   */
  encodedRows?(columns?: readonly ResultColumn[]): EncodedRows;
}

/** Takes rows that another process has made packets of. */
export interface EncodedRows {
  /** Whether the packets are to be binary rows. */
  readonly binary: boolean;
  readonly encoding: TextEncoding;
  /** Sequence id of the first packet. */
  readonly sequence: number;
  /** Adds whole packets; `sequence` is the id of the packet behind them. Returns false when the client reads too slowly. */
  add(packets: Buffer, sequence: number): boolean;
}

/** The facts of an OK packet. */
export interface OkResult {
  readonly affectedRows: number | bigint;
  readonly insertId: number | bigint;
  /** The text that clients print: `Rows matched: 1  Changed: 1  Warnings: 0`. */
  readonly info: string;
}

/** A warning or note that SHOW WARNINGS lists. */
export interface Warning {
  readonly level: 'Note' | 'Warning' | 'Error';
  readonly errno: number;
  readonly message: string;
  /** Where it is not the one that MySQL's errors of this number have. */
  readonly sqlState?: string;
  /** What SIGNAL said of it, by the names of the items; what is missing is empty. */
  readonly items?: ReadonlyMap<string, string>;
}

/** What a system variable holds; the result of `SELECT @@name` is described by it. */
export type VariableKind = 'boolean' | 'signed' | 'unsigned' | 'decimal' | 'text';

/** Privileges that `information_schema` tells of, or that decide what it tells. */
export type ShownPrivilege = 'select' | 'insert' | 'update' | 'references' | 'show view' | 'execute';

/** What an engine may ask of the session it serves. Implemented by `server/`. */
export interface SessionEnvironment {
  readonly connectionId: number;
  /** `USER()`: name and host as the client connected. */
  readonly user: string;
  /** `CURRENT_USER()`: the account that was matched. */
  readonly currentUser: string;
  /** CLIENT_FOUND_ROWS: an UPDATE's affected rows are the rows it matched, not the rows it changed. */
  readonly foundRows: boolean;
  /** Value of a system variable as SELECT shows it, or `undefined` when there is none of that name. */
  systemVariable(name: string, scope: VariableScope | undefined): ResultValue | undefined;
  /** What is told of a variable that goes, when a statement reads it. */
  deprecatedVariable?(name: string): { readonly errno: number; readonly message: string } | undefined;
  /** What such a variable holds. */
  variableKind(name: string): VariableKind;
  /** User variables, by lower-case name; the engine reads and writes them. */
  readonly userVariables: Map<string, UserVariable>;
  /** Rows of tables that the server owns (`mysql.user`, `performance_schema.tls_channel_status`, `information_schema.processlist` …), or `undefined`. */
  serverTable(schema: string, name: string, account?: string): ServerTable | undefined;
  /**
   * Whether the account may know that a database, or a table of it, exists: what SHOW and `information_schema` list.
   *
   * @param account `user@host`, where that is not the session's
   */
  canSee?(schema: string, table?: string, account?: string): boolean;
  /** Whether an account, or without one the session's, holds a privilege on a table or view. */
  holds?(privilege: ShownPrivilege, schema: string, table: string, account?: string): boolean;
  /** The tables that LOCK TABLES of any session holds, each as often as it is held. */
  lockedTables?(): readonly { readonly schema: string; readonly name: string }[];
  /** Whether there is an account `user@host`. */
  hasAccount?(account: string): boolean;
  /**
   * Asks whether an account holds what a stored program needs that runs in its name.
   *
   * @param database what an `undefined` schema means
   * @throws WireError 1142, 1143, 1449
   */
  requireOf?(account: string, required: readonly RequiredPrivilege[], database: string): void;
  /** Whether there is a function that a component brings. */
  hasComponentFunction?(name: string): boolean;
  /**
   * Value of the first attribute that the client sent with the statement under a name that `isNamed` accepts, as
   * `mysql_query_attribute_string` shows it; `undefined` when there is none.
   */
  queryAttribute?(isNamed: (name: string) => boolean): string | null | undefined;
  /** The hint MAX_EXECUTION_TIME of the statement, in milliseconds; it replaces `max_execution_time`. */
  readonly timeLimit?: number | undefined;
  /** Milliseconds since the epoch, to the microsecond, that `NOW()` of this statement shows. */
  statementTime(): number;
  addWarning(warning: Warning): void;
  /**
   * The running statement goes through a table without an index: SERVER_QUERY_NO_INDEX_USED.
   *
   * @param isSought whether one is looked for at each row: SERVER_QUERY_NO_GOOD_INDEX_USED
   */
  noteNoIndexUsed?(isSought: boolean): void;
  /** The warnings of the statement that are kept. */
  readonly warnings: readonly Warning[];
  /** How many there were. */
  readonly warningCount: number;
}

/** A user variable keeps the kind of what it was last assigned (https://dev.mysql.com/doc/refman/9.7/en/user-variables.html). */
export interface UserVariable {
  readonly value: ResultValue;
  readonly kind: 'integer' | 'unsigned' | 'decimal' | 'double' | 'text' | 'binary';
  /** Of a text. */
  readonly collation?: string;
}

/** What a statement does with a view. */
export interface ViewUse {
  /** Whether it changes rows of it. */
  readonly changes: boolean;
  /** The columns that it sets; `undefined`: all. */
  readonly columns?: readonly string[] | undefined;
}

/** The tables that a view reads itself. */
export interface ViewReads {
  readonly schema: string;
  readonly name: string;
  /** `user@host` in whose name it reads them; `undefined` for whoever reads it. */
  readonly account: string | undefined;
  /** `isChanged`: its rows are what the statement changes. */
  readonly tables: readonly { readonly schema: string; readonly name: string; readonly isChanged: boolean }[];
}

/** A table whose rows the server computes. */
export interface ServerTable {
  readonly columns: readonly string[];
  rows(): readonly (readonly ResultValue[])[];
  /** Whether UPDATE may set what it holds; such a table has no rows. */
  readonly settable?: boolean;
}

/** A statement prepared in an engine. */
export interface PreparedStatement {
  readonly parameterCount: number;
  /** What clients are told of the parameters. */
  readonly parameters: readonly ResultColumn[];
  /** Empty for a statement without a result set. */
  readonly columns: readonly ResultColumn[];
}

/** What SLEEP() and GET_LOCK() wait for (https://dev.mysql.com/doc/refman/9.7/en/general-thread-states.html). */
export type WaitState = 'User sleep' | 'User lock';

/** One client's session in an engine. Statements of one session never overlap. */
export interface EngineSession {
  /** The current database, or `undefined`. */
  readonly database: string | undefined;
  /** Whether a transaction is open: SERVER_STATUS_IN_TRANS. */
  readonly inTransaction: boolean;
  /** Whether an open transaction is READ ONLY: SERVER_STATUS_IN_TRANS_READONLY. */
  readonly inReadOnlyTransaction?: boolean;
  /** Whether autocommit is on: SERVER_STATUS_AUTOCOMMIT. */
  readonly autocommit: boolean;
  /** Changes with every definition: a name may mean a view then that meant a table. */
  readonly definitionVersion?: number;
  /** What the running statement waits for, as the `State` of SHOW PROCESSLIST names it. */
  readonly waitsFor?: WaitState | undefined;

  /**
   * Runs a data statement from its text through the engine's plan cache: the hot path of COM_QUERY.
   * Returns `false` at once when the text is not a single data statement (SELECT, INSERT, REPLACE, UPDATE, DELETE): then parse it and call `run`.
   */
  query(sql: string, sink: ResultSink): boolean | Promise<boolean>;
  /**
   * What stands for this data statement and all that differ from it in their literals alone; `undefined` when the engine
   * has not run one of them as long as definitions are as they are.
   */
  shapeOf?(sql: string): object | undefined;
  /** Runs a parsed statement. */
  run(statement: Statement, sql: string, sink: ResultSink): void | Promise<void>;
  prepare(statement: Statement, sql: string): PreparedStatement;
  /** What PREPARE tells of the columns of a SHOW of the engine's, where they are known before it runs. */
  describeShow?(show: Show): readonly ResultColumn[] | undefined;
  execute(prepared: PreparedStatement, parameters: readonly BoundParameter[], sink: ResultSink): void | Promise<void>;
  /** Value of an expression without tables other than in subqueries (SET, DO, KILL …). */
  evaluate(expression: Expression): ResultValue;
  /** What the user variable `name` is after `SET @name = expression`; nothing is assigned yet. */
  evaluateVariable(name: string, expression: Expression): UserVariable | Promise<UserVariable>;

  /** The tables that a view reads, those of views below it too; none for a table. @throws WireError 1049, 1146 */
  tablesBehind?(schema: string, name: string): readonly TableName[];
  /** What a view reads and in whose name, and the views among that; none for a table. */
  viewsBehind?(schema: string, name: string, use: ViewUse): readonly ViewReads[];
  /** The accounts `user@host` in whose names views run. */
  viewDefiners?(): ReadonlySet<string>;
  /** Which kinds of programs run in the name of an account `user@host`. */
  programsOf?(account: string): readonly ('view' | 'trigger')[];
  /** Whether a table is a temporary one of this session, which may do with it what it likes. */
  hasTemporaryTable?(schema: string | undefined, name: string): boolean;
  /** Whether there is a table or view that all sessions see. */
  hasStoredTable?(schema: string, name: string): boolean;
  /** Tells how many rows the server itself has sent, of which FOUND_ROWS() tells next. */
  noteFoundRows?(count: number): void;
  /** Character set and collation of the current database; `undefined` without one. */
  databaseCharset?(): { readonly charset: string; readonly collation: string } | undefined;
  /** Tells what ROW_COUNT() shows after a statement of the server's own. */
  noteRowCount?(count: number): void;
  /** Changes the current database; `undefined` is none. @throws WireError 1049 */
  useDatabase(name: string | undefined): void;
  /** Tells the engine that a session variable it cares about has changed (`autocommit`, `sql_mode`, `time_zone`, `foreign_key_checks` …). */
  variableChanged(name: string, value: ResultValue): void;
  /** COM_RESET_CONNECTION and COM_CHANGE_USER: rolls back and forgets everything. */
  reset(): void;
  /** Asks a running statement to stop with error 1317. */
  interrupt(): void;
  close(): void;
}

/** A store of databases that speaks MySQL's dialect. */
export interface Engine {
  openSession(environment: SessionEnvironment): EngineSession;
  /** Names of all databases, in order. */
  databases(): readonly string[];
  /** Gets ready what the first statements of clients would have to wait for; others go on meanwhile. */
  warmUp?(): Promise<void>;
  close(): Promise<void>;
}
