/**
 * The tree that the parser makes of a statement. Names are as written (without quotes);
 * keywords and function names are lower case. Every node is plain data.
 */

// ── Names ────────────────────────────────────────────────────────────────────

/** A table, with its database when one was written. */
export interface TableName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** `'user'@'host'`; the host is `%` when none was written. */
export interface AccountName {
  readonly user: string;
  readonly host: string;
}

// ── Expressions ──────────────────────────────────────────────────────────────

export type LiteralType =
  | 'integer'
  | 'decimal'
  | 'float'
  | 'string'
  | 'hex'
  | 'bit'
  | 'boolean'
  | 'null'
  | 'date'
  | 'time'
  | 'timestamp';

export interface Literal {
  readonly kind: 'literal';
  readonly type: LiteralType;
  /**
   * `integer`, `decimal`, `float`: the digits as written, without sign; `string`, `date`, `time`, `timestamp`: the text, unescaped;
   * `hex`, `bit`: upper-case hexadecimal digits, an even number of them; `boolean`: `1` or `0`; `null`: ``.
   */
  readonly value: string;
  /** Position of the literal's token among the literals of the statement (see `lexer.ts`), or -1. */
  readonly slot: number;
  /** `_utf8mb4'x'`: the introducer's character set, lower case. */
  readonly charset?: string;
}

export interface Parameter {
  readonly kind: 'parameter';
  /** 0 for the statement's first `?`. */
  readonly index: number;
}

export interface ColumnReference {
  readonly kind: 'column';
  readonly schema: string | undefined;
  readonly table: string | undefined;
  readonly name: string;
}

export type VariableScope = 'global' | 'session' | 'persist' | 'persist_only' | 'local';

export interface SystemVariable {
  readonly kind: 'system-variable';
  /** What was written before the name; `undefined` when nothing was. */
  readonly scope: VariableScope | undefined;
  readonly name: string;
}

export interface UserVariable {
  readonly kind: 'user-variable';
  readonly name: string;
}

/** `@name := value`. */
export interface Assignment {
  readonly kind: 'assignment';
  readonly name: string;
  readonly value: Expression;
}

export type UnaryOperator = '-' | '+' | '~' | 'not' | 'binary';

export interface Unary {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | 'div'
  | 'mod'
  | '='
  | '<=>'
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'and'
  | 'or'
  | 'xor'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '->'
  | '->>'
  /** Only under the SQL mode PIPES_AS_CONCAT. */
  | '||';

export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `left > ALL (query)`. */
export interface Quantified {
  readonly kind: 'quantified';
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly quantifier: 'any' | 'all';
  readonly left: Expression;
  readonly query: Query;
}

export interface Between {
  readonly kind: 'between';
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly negated: boolean;
}

export interface In {
  readonly kind: 'in';
  readonly operand: Expression;
  readonly list: readonly Expression[] | Query;
  readonly negated: boolean;
}

export interface Like {
  readonly kind: 'like';
  readonly operand: Expression;
  readonly pattern: Expression;
  readonly escape: Expression | undefined;
  /** REGEXP or RLIKE. */
  readonly regexp: boolean;
  readonly negated: boolean;
}

export interface Is {
  readonly kind: 'is';
  readonly operand: Expression;
  readonly test: 'null' | 'true' | 'false' | 'unknown';
  readonly negated: boolean;
}

export interface Exists {
  readonly kind: 'exists';
  readonly query: Query;
}

/** A query in parentheses as a value. */
export interface Subquery {
  readonly kind: 'subquery';
  readonly query: Query;
}

/** `(a, b)` or `ROW(a, b)`. */
export interface Row {
  readonly kind: 'row';
  readonly items: readonly Expression[];
}

export interface Case {
  readonly kind: 'case';
  readonly operand: Expression | undefined;
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise: Expression | undefined;
}

/** `CAST(x AS type)` and `CONVERT(x, type)`. */
export interface Cast {
  readonly kind: 'cast';
  readonly operand: Expression;
  readonly type: DataType;
  /** The zone of `CAST(x AT TIME ZONE [INTERVAL] zone AS DATETIME)`. */
  readonly zone?: CastZone | undefined;
}

export interface CastZone {
  readonly name: string;
  readonly isInterval: boolean;
}

/** `CONVERT(x USING charset)`. */
export interface ConvertUsing {
  readonly kind: 'convert-using';
  readonly operand: Expression;
  readonly charset: string;
  /** Whether it is `CHAR(… USING charset)`, of which MySQL prints no character set: kept as text it is a binary string. */
  readonly ofChar?: boolean;
}

export interface Collate {
  readonly kind: 'collate';
  readonly operand: Expression;
  readonly collation: string;
}

/** `INTERVAL value unit`, only as an operand of date arithmetic. */
export interface Interval {
  readonly kind: 'interval';
  readonly value: Expression;
  /** Lower case: `day`, `hour_minute` … */
  readonly unit: string;
}

export interface OrderItem {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface WindowFrameBound {
  readonly type: 'unbounded-preceding' | 'preceding' | 'current-row' | 'following' | 'unbounded-following';
  readonly offset: Expression | undefined;
}

export interface WindowSpecification {
  /** `OVER name` or `OVER (name …)`. */
  readonly reference: string | undefined;
  /** Whether it is `OVER name`: the window itself, not one made of it. */
  readonly isName?: boolean;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly frame:
    | { readonly unit: 'rows' | 'range'; readonly start: WindowFrameBound; readonly end: WindowFrameBound | undefined }
    | undefined;
}

/**
 * A function. Special forms are rewritten to plain arguments:
 * `EXTRACT(unit FROM x)` → `extract('unit', x)`, `POSITION(a IN b)` → `locate(a, b)`, `SUBSTRING(x FROM a FOR b)` → `substring(x, a, b)`,
 * `TRIM(LEADING a FROM b)` → `trim_leading(b, a)` (`trim_trailing`, `trim_both`), `DATE_ADD(x, INTERVAL …)` and `x + INTERVAL …` → `date_add(x, interval)`
 * (`date_sub` likewise), `TIMESTAMPDIFF(unit, a, b)` → `timestampdiff('unit', a, b)`, `CURRENT_TIMESTAMP` and its synonyms → `now()`,
 * `CURRENT_DATE` → `curdate()`, `CURRENT_TIME` → `curtime()`, `CURRENT_USER` → `current_user()`, `SCHEMA()` → `database()`,
 * `CHAR(x USING c)` → `char(x)` in `convert-using`.
 */
export interface FunctionCall {
  readonly kind: 'call';
  /** Empty where the form says that it is none of the built-in functions, whatever is written. */
  readonly name: string;
  /** The name as it was written, where that is not `name`. */
  readonly written?: string;
  /** The database of a stored function that was called by it. */
  readonly schema?: string;
  readonly args: readonly Expression[];
  readonly distinct: boolean;
  /** `COUNT(*)`. */
  readonly star: boolean;
  /** GROUP_CONCAT's own order. */
  readonly orderBy: readonly OrderItem[];
  readonly separator: string | undefined;
  readonly over: WindowSpecification | undefined;
  /** Whether an argument has a name, as those of loadable functions may. */
  readonly hasNames?: boolean;
}

/** `DEFAULT` as a value, or `DEFAULT(column)`. */
export interface DefaultValue {
  readonly kind: 'default';
  readonly column: ColumnReference | undefined;
}

/** `VALUES(column)` in ON DUPLICATE KEY UPDATE. */
export interface InsertedValue {
  readonly kind: 'inserted-value';
  readonly column: ColumnReference;
}

/** What JSON_VALUE or a column of JSON_TABLE gives ON EMPTY or ON ERROR; JSON_TABLE's defaults are JSON text. */
export type JsonFallback =
  | { readonly kind: 'null' | 'error' }
  | { readonly kind: 'default'; readonly value: Expression };

/** `JSON_VALUE(document, path RETURNING type … ON EMPTY … ON ERROR)`. */
export interface JsonValue {
  readonly kind: 'json-value';
  readonly document: Expression;
  readonly path: string;
  /** The character set that the path is printed with, in definitions. */
  readonly pathCharset?: string;
  readonly returning: DataType | undefined;
  readonly onEmpty: JsonFallback | undefined;
  readonly onError: JsonFallback | undefined;
}

/** `NEW.column` or `OLD.column` of the row that a trigger stands for. */
export interface TriggerColumn {
  readonly kind: 'trigger-column';
  readonly row: 'new' | 'old';
  readonly name: string;
}

/** A variable that a stored program declares. */
export interface LocalVariable {
  readonly kind: 'local-variable';
  readonly name: string;
  /** Number of the variable in its program, from 0. */
  readonly index: number;
}

export type Expression =
  | Literal
  | Parameter
  | ColumnReference
  | SystemVariable
  | UserVariable
  | Assignment
  | Unary
  | Binary
  | Quantified
  | Between
  | In
  | Like
  | Is
  | Exists
  | Subquery
  | Row
  | Case
  | Cast
  | ConvertUsing
  | Collate
  | Interval
  | FunctionCall
  | DefaultValue
  | InsertedValue
  | JsonValue
  | TriggerColumn
  | LocalVariable;

// ── Types ────────────────────────────────────────────────────────────────────

/** A type as written in DDL or CAST, lower case: `int`, `varchar`, `decimal`, `double`, `datetime`, `enum`, `signed`, `char` … Synonyms are resolved (`integer` → `int`, `numeric` → `decimal`, `bool` → `tinyint` with length 1). */
export interface DataType {
  /** Whether charset and collation come from elsewhere than the text of the definition. */
  readonly impliesCollation?: boolean;
  readonly name: string;
  /** Length, precision or fractional digits: the first number in parentheses. */
  readonly length: number | undefined;
  /** The second number in parentheses. */
  readonly scale: number | undefined;
  readonly unsigned: boolean;
  /** Whether UNSIGNED is written, and not meant by ZEROFILL alone. */
  readonly saysUnsigned?: boolean;
  readonly zerofill: boolean;
  /** Members of ENUM and SET. */
  readonly values: readonly string[];
  readonly charset: string | undefined;
  readonly collation: string | undefined;
  /** `CHAR(n) BINARY`, `CHAR BYTE`. */
  readonly binary: boolean;
  /** Written as BOOL: the length is not. */
  readonly boolean?: boolean;
}

// ── Queries ──────────────────────────────────────────────────────────────────

export interface SelectItem {
  readonly kind: 'item';
  readonly expression: Expression;
  readonly alias: string | undefined;
  /** The expression as it was written: MySQL's name for the column when there is no alias. */
  readonly text: string;
}

/** `*` or `table.*`. */
export interface SelectStar {
  readonly kind: 'star';
  readonly schema: string | undefined;
  readonly table: string | undefined;
}

export type JoinType = 'inner' | 'left' | 'right' | 'cross' | 'straight';

export interface TableFactor {
  readonly kind: 'table';
  readonly table: TableName;
  readonly alias: string | undefined;
  /** Advice about indexes, where there is some. */
  readonly hints?: readonly IndexHint[];
}

/** `USE INDEX (a, b)`: nobody here takes the advice, but its indexes must exist. */
export interface IndexHint {
  readonly action: 'use' | 'force' | 'ignore';
  readonly names: readonly string[];
}

export interface DerivedTable {
  readonly kind: 'derived';
  readonly query: Query;
  /** Empty where none was written. */
  readonly alias: string;
  readonly columns: readonly string[];
  readonly lateral: boolean;
}

/** A column of JSON_TABLE. */
export type JsonTableColumn =
  | { readonly kind: 'ordinality'; readonly name: string }
  | { readonly kind: 'exists'; readonly name: string; readonly type: DataType; readonly path: string }
  | {
      readonly kind: 'path';
      readonly name: string;
      readonly type: DataType;
      readonly path: string;
      readonly onEmpty: JsonFallback | undefined;
      readonly onError: JsonFallback | undefined;
    }
  | { readonly kind: 'nested'; readonly path: string; readonly columns: readonly JsonTableColumn[] };

/** `JSON_TABLE(document, path COLUMNS (…)) alias`. */
export interface JsonTable {
  readonly kind: 'json-table';
  readonly document: Expression;
  readonly path: string;
  readonly columns: readonly JsonTableColumn[];
  /** Empty where none was written. */
  readonly alias: string;
}

export interface Join {
  readonly kind: 'join';
  readonly type: JoinType;
  readonly natural: boolean;
  readonly left: TableReference;
  readonly right: TableReference;
  readonly on: Expression | undefined;
  readonly using: readonly string[];
  /** Written with a comma. */
  readonly listed?: true;
}

/** Comma lists are `cross` joins that are `listed`. */
export type TableReference = TableFactor | DerivedTable | JsonTable | Join;

export interface Limit {
  readonly count: Expression;
  readonly offset: Expression | undefined;
}

export interface CommonTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly query: Query;
}

export interface With {
  readonly recursive: boolean;
  readonly tables: readonly CommonTable[];
}

/** MySQL's warning about syntax that has no future. */
export interface Deprecation {
  readonly errno: number;
  readonly message: string;
}

/** Such syntax in a statement, each as often as it stands there. */
interface Outdated {
  readonly deprecated?: readonly Deprecation[];
}

interface QueryTail extends Outdated {
  readonly with: With | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Limit | undefined;
  readonly lock: 'update' | 'share' | undefined;
  /** What FOR UPDATE and FOR SHARE do about rows that another session has locked; without it they wait. */
  readonly locked?: 'nowait' | 'skip locked' | undefined;
  /** Tables that FOR UPDATE OF and FOR SHARE OF name. */
  readonly lockedTables?: readonly TableName[] | undefined;
  /** Whether another locking clause stands beside one without OF. */
  readonly locksAllTwice?: boolean;
  /** INTO @a, @b: names of user variables; a stored program's own variables may stand there too. */
  readonly into?: readonly (string | LocalVariable)[] | undefined;
}

export interface Select extends QueryTail {
  readonly kind: 'select';
  readonly distinct: boolean;
  /** SQL_CALC_FOUND_ROWS. */
  readonly calcFoundRows: boolean;
  readonly items: readonly (SelectItem | SelectStar)[];
  readonly from: TableReference | undefined;
  readonly where: Expression | undefined;
  readonly groupBy: readonly OrderItem[];
  readonly rollup: boolean;
  readonly having: Expression | undefined;
  readonly windows: readonly { readonly name: string; readonly specification: WindowSpecification }[];
}

export interface SetOperation extends QueryTail {
  readonly kind: 'set-operation';
  readonly operator: 'union' | 'except' | 'intersect';
  readonly all: boolean;
  readonly left: Query;
  readonly right: Query;
  /** Whether it is written as `VALUES ROW(…), ROW(…)`. */
  readonly isValues?: boolean;
}

/** `VALUES ROW(…), ROW(…)` and `TABLE t` are rewritten to selects. */
export type Query = Select | SetOperation;

// ── Data change ──────────────────────────────────────────────────────────────

export interface ColumnAssignment {
  readonly column: ColumnReference;
  readonly value: Expression;
}

export interface Insert extends Outdated {
  readonly kind: 'insert';
  /** REPLACE. */
  readonly replace: boolean;
  readonly ignore: boolean;
  readonly table: TableName;
  /** `undefined`: all columns in their order. */
  readonly columns: readonly string[] | undefined;
  /** `INSERT … SET a = 1` is rewritten to columns and one row. `INSERT INTO t () VALUES ()` has no columns and an empty row. */
  readonly source:
    | { readonly kind: 'rows'; readonly rows: readonly (readonly Expression[])[] }
    | { readonly kind: 'query'; readonly query: Query };
  /** `AS new(a, b)`. */
  readonly rowAlias: { readonly name: string; readonly columns: readonly string[] } | undefined;
  readonly onDuplicate: readonly ColumnAssignment[];
}

export interface Update extends Outdated {
  readonly kind: 'update';
  readonly with: With | undefined;
  readonly ignore: boolean;
  readonly from: TableReference;
  readonly set: readonly ColumnAssignment[];
  readonly where: Expression | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Limit | undefined;
}

export interface Delete extends Outdated {
  readonly kind: 'delete';
  readonly with: With | undefined;
  readonly ignore: boolean;
  /** Tables to delete from (aliases in the multi-table form); the same as `from` in the simple form. */
  readonly targets: readonly TableName[];
  readonly from: TableReference;
  readonly where: Expression | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Limit | undefined;
}

/** How LOAD DATA tells fields and lines apart. */
export interface LoadFormat {
  readonly terminatedBy: string;
  /** Empty: fields have no quotes. */
  readonly enclosedBy: string;
  readonly escapedBy: string;
  readonly linesStartingBy: string;
  readonly linesTerminatedBy: string;
}

/** Where LOAD DATA puts a field. */
export interface LoadTarget {
  readonly kind: 'column' | 'variable';
  readonly name: string;
}

export interface LoadData {
  readonly kind: 'load-data';
  readonly local: boolean;
  readonly file: string;
  readonly duplicates: 'replace' | 'ignore' | undefined;
  readonly table: TableName;
  readonly charset: string | undefined;
  readonly format: LoadFormat;
  /** IGNORE n LINES. */
  readonly skippedLines: number;
  /** `undefined`: all columns in their order. */
  readonly targets: readonly LoadTarget[] | undefined;
  readonly set: readonly ColumnAssignment[];
}

// ── Data definition ──────────────────────────────────────────────────────────

/** The value of a column's DEFAULT. */
export interface ColumnDefaultValue {
  readonly expression: Expression;
  /** Whether it stands in parentheses: an expression, though it may be a literal. */
  readonly inParentheses: boolean;
  /** Whether one of the other kind stands beside it, which is no valid default. */
  readonly isMixed?: true;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly type: DataType;
  /** `undefined`: not said. */
  readonly nullable: boolean | undefined;
  readonly default: ColumnDefaultValue | undefined;
  readonly onUpdateNow: { readonly precision: number } | undefined;
  readonly autoIncrement: boolean;
  readonly primaryKey: boolean;
  readonly unique: boolean;
  readonly comment: string | undefined;
  readonly generated: { readonly expression: Expression; readonly text: string; readonly stored: boolean } | undefined;
  readonly references: ForeignKeyReference | undefined;
  readonly checks?: readonly CheckDefinition[];
  readonly invisible: boolean;
  /** The spatial reference system of a geometry column. */
  readonly srid?: number;
  /** Whether it has no default though it can be NULL. */
  readonly withoutDefault?: boolean;
  /** STORAGE and COLUMN_FORMAT, which SHOW CREATE TABLE tells. */
  readonly storage?: 'disk' | 'memory' | undefined;
  readonly format?: 'fixed' | 'dynamic' | undefined;
  readonly engineAttribute?: string;
  readonly secondaryEngineAttribute?: string;
}

export interface IndexPart {
  /** `undefined` for a functional part. */
  readonly column: string | undefined;
  readonly expression: Expression | undefined;
  readonly length: number | undefined;
  readonly descending: boolean;
  /** Whether ASC or DESC was written. */
  readonly isOrdered?: boolean;
}

export interface IndexDefinition {
  readonly kind: 'index';
  readonly type: 'primary' | 'unique' | 'index' | 'fulltext' | 'spatial';
  readonly name: string | undefined;
  readonly parts: readonly IndexPart[];
  readonly comment: string | undefined;
  readonly invisible?: boolean;
  /** `USING …`. */
  readonly algorithm?: 'btree' | 'hash' | 'rtree' | undefined;
  readonly engineAttribute?: string;
  readonly secondaryEngineAttribute?: string;
}

export type ReferenceAction = 'restrict' | 'cascade' | 'set null' | 'no action' | 'set default';

export interface ForeignKeyReference {
  readonly table: TableName;
  readonly columns: readonly string[];
  /** MATCH, which changes nothing but what information_schema tells. */
  readonly match?: 'full' | 'partial';
  readonly onDelete: ReferenceAction | undefined;
  readonly onUpdate: ReferenceAction | undefined;
}

export interface ForeignKeyDefinition {
  readonly kind: 'foreign-key';
  readonly name: string | undefined;
  /** What the index is called that it makes, without a name of the key. */
  readonly indexName: string | undefined;
  readonly columns: readonly string[];
  readonly references: ForeignKeyReference;
}

export interface CheckDefinition {
  readonly kind: 'check';
  readonly name: string | undefined;
  /** The column that it was written with, the only one that it may read. */
  readonly column?: string;
  readonly expression: Expression;
  readonly text: string;
  readonly enforced: boolean;
}

export type TableConstraint = IndexDefinition | ForeignKeyDefinition | CheckDefinition;

/** ENGINE, DEFAULT CHARSET, COLLATE, COMMENT, AUTO_INCREMENT …: lower-case names (`charset`, `collate`, `auto_increment`), values as written. */
export type TableOptions = Readonly<Record<string, string>>;

export interface CreateTable {
  readonly kind: 'create-table';
  readonly table: TableName;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly TableConstraint[];
  readonly options: TableOptions;
  readonly like: TableName | undefined;
  readonly query: Query | undefined;
  /** What becomes of rows of the query whose keys are there already. */
  readonly onDuplicate?: 'ignore' | 'replace' | undefined;
}

export interface ColumnPosition {
  readonly first: boolean;
  readonly after: string | undefined;
}

export type AlterAction =
  | { readonly kind: 'add-column'; readonly column: ColumnDefinition; readonly position: ColumnPosition }
  | {
      readonly kind: 'change-column';
      readonly name: string;
      readonly column: ColumnDefinition;
      readonly position: ColumnPosition;
    }
  | { readonly kind: 'drop-column'; readonly name: string }
  | { readonly kind: 'rename-column'; readonly name: string; readonly to: string }
  | { readonly kind: 'alter-default'; readonly name: string; readonly default: ColumnDefaultValue | undefined }
  | { readonly kind: 'add-constraint'; readonly constraint: TableConstraint }
  | { readonly kind: 'drop-index'; readonly name: string }
  | { readonly kind: 'drop-primary-key' }
  | { readonly kind: 'drop-foreign-key'; readonly name: string }
  | { readonly kind: 'drop-constraint'; readonly name: string }
  | { readonly kind: 'drop-check'; readonly name: string }
  | { readonly kind: 'rename-index'; readonly name: string; readonly to: string }
  | { readonly kind: 'show-index'; readonly name: string; readonly invisible: boolean }
  | { readonly kind: 'show-column'; readonly name: string; readonly invisible: boolean }
  | {
      readonly kind: 'enforce';
      readonly name: string;
      readonly enforced: boolean;
      /** Whether it is called a CONSTRAINT, not a CHECK. */
      readonly isConstraint: boolean;
    }
  | { readonly kind: 'rename-table'; readonly to: TableName }
  | { readonly kind: 'options'; readonly options: TableOptions }
  | { readonly kind: 'keys'; readonly enable: boolean }
  /** FORCE, and ALGORITHM=COPY, which copies all rows. */
  | { readonly kind: 'rebuild'; readonly copies: boolean }
  | { readonly kind: 'order'; readonly parts: readonly AlterOrderPart[] }
  /** WITH VALIDATION, WITHOUT VALIDATION. */
  | { readonly kind: 'validation'; readonly isWith: boolean };

/** A column in ALTER TABLE … ORDER BY. */
export interface AlterOrderPart {
  readonly name: string;
  readonly table: string | undefined;
  readonly schema: string | undefined;
  readonly descending: boolean;
}

export interface AlterTable {
  readonly kind: 'alter-table';
  readonly table: TableName;
  readonly actions: readonly AlterAction[];
}

export interface CreateIndex {
  readonly kind: 'create-index';
  readonly table: TableName;
  readonly index: IndexDefinition;
}

export interface DropIndex {
  readonly kind: 'drop-index';
  readonly table: TableName;
  readonly name: string;
}

export interface DropTable {
  readonly kind: 'drop-table';
  readonly tables: readonly TableName[];
  readonly temporary: boolean;
  readonly ifExists: boolean;
}

export interface TruncateTable {
  readonly kind: 'truncate-table';
  readonly table: TableName;
}

export interface RenameTable {
  readonly kind: 'rename-table';
  readonly renames: readonly { readonly from: TableName; readonly to: TableName }[];
}

export interface CreateDatabase {
  readonly kind: 'create-database';
  readonly name: string;
  readonly ifNotExists: boolean;
  readonly options: TableOptions;
}

export interface AlterDatabase {
  readonly kind: 'alter-database';
  readonly name: string | undefined;
  readonly options: TableOptions;
}

export interface DropDatabase {
  readonly kind: 'drop-database';
  readonly name: string;
  readonly ifExists: boolean;
}

export interface CreateView {
  readonly kind: 'create-view';
  readonly view: TableName;
  readonly orReplace: boolean;
  readonly ifNotExists?: true;
  /** ALTER VIEW: the view must exist. */
  readonly alters?: true;
  readonly columns: readonly string[];
  readonly query: Query;
  readonly text: string;
  /** WITH CHECK OPTION. */
  readonly checkOption?: 'cascaded' | 'local' | undefined;
  readonly algorithm?: 'undefined' | 'merge' | 'temptable' | undefined;
  /** `undefined`: who makes it. */
  readonly definer?: AccountName | undefined;
  readonly security?: 'definer' | 'invoker' | undefined;
}

export interface DropView {
  readonly kind: 'drop-view';
  readonly views: readonly TableName[];
  readonly ifExists: boolean;
}

// ── Triggers ─────────────────────────────────────────────────────────────────

/** What SET in a stored program assigns. */
export type ProgramAssignment =
  | { readonly kind: 'row-column'; readonly row: 'new' | 'old'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'local'; readonly variable: LocalVariable; readonly value: Expression }
  | { readonly kind: 'user'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'system'; readonly name: string };

/** A branch of IF or CASE. */
export interface ProgramBranch {
  readonly condition: Expression;
  readonly body: readonly ProgramStatement[];
}

/** Statements that may not stand in a trigger, and what MySQL says of them. */
export type ForbiddenReason = 'commit' | 'dynamic' | 'result' | 'return' | 'program' | 'flush' | 'duplicate';

/** A statement in the body of a trigger. */
export type ProgramStatement =
  | { readonly kind: 'block'; readonly body: readonly ProgramStatement[] }
  | {
      readonly kind: 'declare';
      readonly variables: readonly LocalVariable[];
      readonly type: DataType;
      readonly default: Expression | undefined;
    }
  | { readonly kind: 'assign'; readonly items: readonly ProgramAssignment[] }
  | {
      readonly kind: 'if';
      readonly branches: readonly ProgramBranch[];
      /** `undefined`: nothing happens, or, where `isCase`, error 1339. */
      readonly otherwise: readonly ProgramStatement[] | undefined;
      readonly isCase: boolean;
    }
  | {
      readonly kind: 'signal';
      readonly sqlState: string;
      /** Names in upper case: `MESSAGE_TEXT`, `MYSQL_ERRNO` … */
      readonly items: readonly { readonly name: string; readonly value: Expression }[];
    }
  | { readonly kind: 'data'; readonly statement: DataStatement }
  | { readonly kind: 'do'; readonly expressions: readonly Expression[] }
  | { readonly kind: 'forbidden'; readonly reason: ForbiddenReason; readonly words: string };

export type TriggerTiming = 'before' | 'after';
export type TriggerEvent = 'insert' | 'update' | 'delete';

export interface CreateTrigger extends Outdated {
  readonly kind: 'create-trigger';
  readonly trigger: TableName;
  readonly ifNotExists: boolean;
  /** `undefined`: the current user. */
  readonly definer: AccountName | undefined;
  readonly timing: TriggerTiming;
  readonly event: TriggerEvent;
  readonly table: TableName;
  readonly order: { readonly position: 'follows' | 'precedes'; readonly trigger: string } | undefined;
  readonly body: ProgramStatement;
  /** The body as it was written. */
  readonly text: string;
}

export interface DropTrigger {
  readonly kind: 'drop-trigger';
  readonly trigger: TableName;
  readonly ifExists: boolean;
}

/** DROP … IF EXISTS of what tlsdb has none of. */
export interface DropRoutine {
  readonly kind: 'drop-routine';
  readonly routine: 'PROCEDURE' | 'FUNCTION' | 'EVENT';
  readonly routineName: TableName;
}

// ── Transactions, sessions, prepared statements ──────────────────────────────

export type TransactionStatement =
  | { readonly kind: 'begin'; readonly readOnly: boolean | undefined; readonly consistentSnapshot: boolean }
  | { readonly kind: 'commit'; readonly chain: boolean; readonly release: boolean }
  | { readonly kind: 'rollback'; readonly chain: boolean; readonly release: boolean }
  | { readonly kind: 'savepoint'; readonly name: string }
  | { readonly kind: 'rollback-to'; readonly name: string }
  | { readonly kind: 'release-savepoint'; readonly name: string }
  | {
      readonly kind: 'set-transaction';
      readonly scope: VariableScope | undefined;
      readonly isolation: string | undefined;
      readonly readOnly: boolean | undefined;
    };

export type SetItem =
  | {
      readonly kind: 'system';
      readonly scope: VariableScope | undefined;
      readonly name: string;
      /** Written as `@@name` without a scope: of the variables of transactions that is the next one's. */
      readonly isBare: boolean;
      /** `undefined`: DEFAULT. A bare word such as `ON` or `utf8mb4` is a string literal. */ readonly value:
        | Expression
        | undefined;
    }
  | { readonly kind: 'user'; readonly name: string; readonly value: Expression }
  | {
      readonly kind: 'names';
      /** `undefined`: DEFAULT. */ readonly charset: string | undefined;
      readonly collation: string | undefined;
    }
  | { readonly kind: 'character-set'; readonly charset: string | undefined };

export interface SetStatement {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
}

export interface Use {
  readonly kind: 'use';
  readonly database: string;
}

/** CALL of a stored procedure: there are none. */
export interface CallProcedure {
  readonly kind: 'call-procedure';
  readonly procedure: TableName;
}

/** SET ROLE NONE and SET ROLE DEFAULT: nobody has any. */
export interface SetRole {
  readonly kind: 'set-role';
}

export interface LockTables {
  readonly kind: 'lock-tables';
  readonly tables: readonly {
    readonly table: TableName;
    readonly alias: string | undefined;
    readonly write: boolean;
  }[];
}

export interface UnlockTables {
  readonly kind: 'unlock-tables';
}

export interface Kill {
  readonly kind: 'kill';
  readonly queryOnly: boolean;
  readonly connection: Expression;
}

export interface PrepareStatement {
  readonly kind: 'prepare';
  readonly name: string;
  readonly source: Expression;
}

export interface ExecuteStatement {
  readonly kind: 'execute';
  readonly name: string;
  readonly using: readonly string[];
}

export interface DeallocateStatement {
  readonly kind: 'deallocate';
  readonly name: string;
}

export interface Do {
  readonly kind: 'do';
  readonly expressions: readonly Expression[];
}

export interface Explain {
  readonly kind: 'explain';
  readonly analyze: boolean;
  readonly format: string | undefined;
  readonly statement: Statement;
}

// ── SHOW ─────────────────────────────────────────────────────────────────────

export type ShowTarget =
  | 'databases'
  | 'tables'
  | 'columns'
  | 'index'
  | 'table-status'
  | 'create-table'
  | 'create-view'
  | 'create-trigger'
  | 'create-database'
  | 'create-user'
  | 'grants'
  | 'variables'
  | 'status'
  | 'warnings'
  | 'errors'
  | 'count-warnings'
  | 'count-errors'
  | 'processlist'
  | 'engines'
  | 'plugins'
  | 'privileges'
  | 'collation'
  | 'character-set'
  | 'triggers'
  | 'events'
  | 'procedure-status'
  | 'function-status'
  | 'open-tables'
  | 'other';

/** SIGNAL outside of programs. */
export interface Signal {
  readonly kind: 'signal';
  /** A condition by its name: there is none. */
  readonly condition?: string | undefined;
  readonly sqlState: string;
  /** Names in upper case: `MESSAGE_TEXT`, `MYSQL_ERRNO` … */
  readonly items: readonly { readonly name: string; readonly value: Expression }[];
}

/** RESIGNAL outside of programs, where no handler is active. */
export interface Resignal extends Omit<Signal, 'kind' | 'sqlState' | 'items'> {
  readonly kind: 'resignal';
}

/** GET DIAGNOSTICS: items of the statement before, or of one of its conditions. */
export interface GetDiagnostics {
  readonly kind: 'get-diagnostics';
  readonly stacked: boolean;
  /** The number of the condition; `undefined` for what is told of the statement. */
  readonly condition: Expression | undefined;
  readonly items: readonly {
    /** A user variable; without it a variable of a program, of which there are none. */
    readonly variable: string | undefined;
    readonly written: string;
    /** In upper case: `NUMBER`, `MESSAGE_TEXT` … */
    readonly item: string;
  }[];
}

/** Any SHOW; DESCRIBE is SHOW COLUMNS. */
export interface Show {
  readonly kind: 'show';
  readonly target: ShowTarget;
  /** The words after SHOW, lower case, for `other`: `binary logs`, `replica status` … */
  readonly words: string;
  readonly full: boolean;
  readonly extended: boolean;
  readonly scope: VariableScope | undefined;
  readonly ifNotExists: boolean;
  /** FROM/IN table, the object of SHOW CREATE. */
  readonly table: TableName | undefined;
  /** FROM/IN database. */
  readonly database: string | undefined;
  /** `undefined` with `grants` or `create-user`: the current user. */
  readonly account: AccountName | undefined;
  readonly like: string | undefined;
  /** What LIKE escapes with. Default: a backslash. */
  readonly likeEscape?: string;
  readonly where: Expression | undefined;
  readonly limit: Limit | undefined;
}

// ── Accounts and administration ──────────────────────────────────────────────

export interface AuthenticationOption {
  readonly plugin: string | undefined;
  /** IDENTIFIED BY. */
  readonly password: string | undefined;
  /** IDENTIFIED … AS: the stored form, as text or (0x…) as latin1 bytes. */
  readonly hash: string | undefined;
  /** IDENTIFIED BY RANDOM PASSWORD. */
  readonly random: boolean;
  /** REPLACE 'current password'. */
  readonly replace: string | undefined;
}

export type TlsOption = { readonly type: 'cipher' | 'issuer' | 'subject' | 'san'; readonly value: string };

/** REQUIRE. */
export type TlsRequirement =
  | { readonly kind: 'none' }
  | { readonly kind: 'ssl' }
  | { readonly kind: 'x509' }
  | { readonly kind: 'specified'; readonly options: readonly TlsOption[] };

export interface AccountOptions {
  readonly require: TlsRequirement | undefined;
  /** MAX_QUERIES_PER_HOUR …: lower-case names. */
  readonly resources: Readonly<Record<string, number>>;
  readonly locked: boolean | undefined;
  readonly passwordExpire:
    | { readonly kind: 'now' | 'never' | 'default' }
    | { readonly kind: 'interval'; readonly days: number }
    | undefined;
  readonly failedLoginAttempts: number | undefined;
  /** Days, or -1 for UNBOUNDED. */
  readonly passwordLockTime: number | undefined;
  readonly comment: string | undefined;
  readonly attribute: string | undefined;
}

export interface AccountSpecification {
  readonly account: AccountName | 'current-user';
  readonly authentication: AuthenticationOption | undefined;
}

export interface CreateUser {
  readonly kind: 'create-user';
  readonly ifNotExists: boolean;
  readonly users: readonly AccountSpecification[];
  readonly options: AccountOptions;
}

export interface AlterUser {
  readonly kind: 'alter-user';
  readonly ifExists: boolean;
  readonly users: readonly AccountSpecification[];
  readonly options: AccountOptions;
}

export interface DropUser {
  readonly kind: 'drop-user';
  readonly ifExists: boolean;
  readonly users: readonly AccountName[];
}

export interface RenameUser {
  readonly kind: 'rename-user';
  readonly renames: readonly { readonly from: AccountName; readonly to: AccountName }[];
}

export interface SetPassword {
  readonly kind: 'set-password';
  /** `undefined`: the current user. */
  readonly account: AccountName | undefined;
  readonly password: string;
  readonly replace: string | undefined;
}

/** What a privilege is granted on: `*.*`, `db.*` or `db.table`; `schema` undefined with a table means the current database. */
export type PrivilegeLevel =
  | { readonly kind: 'global' }
  | { readonly kind: 'database'; readonly schema: string | undefined }
  | { readonly kind: 'table'; readonly table: TableName };

export interface Grant {
  readonly kind: 'grant';
  /** Lower case: `select`, `all`, `create user` … */
  readonly privileges: readonly string[];
  readonly level: PrivilegeLevel;
  readonly users: readonly AccountSpecification[];
  readonly require: TlsRequirement | undefined;
  readonly grantOption: boolean;
}

export interface Revoke {
  readonly kind: 'revoke';
  readonly privileges: readonly string[];
  readonly level: PrivilegeLevel;
  readonly users: readonly AccountName[];
  /** REVOKE GRANT OPTION. */
  readonly grantOption: boolean;
  /** IF EXISTS: privileges that are not held are told of in a warning. */
  readonly ifExists: boolean;
  readonly ignoreUnknownUser: boolean;
}

export interface ReloadTls {
  readonly kind: 'reload-tls';
  readonly channel: string | undefined;
  readonly noRollbackOnError: boolean;
}

export interface Flush {
  readonly kind: 'flush';
  /** Lower case: `privileges`, `ssl`, `tables`, `status`, `logs` … */
  readonly targets: readonly string[];
  readonly tables: readonly TableName[];
  readonly withReadLock: boolean;
}

/** INSTALL COMPONENT and UNINSTALL COMPONENT. */
export interface ChangeComponents {
  readonly kind: 'change-components';
  readonly install: boolean;
  readonly urns: readonly string[];
}

/** ANALYZE, CHECK, OPTIMIZE, REPAIR TABLE. */
export interface MaintainTable {
  readonly kind: 'maintain-table';
  readonly operation: 'analyze' | 'check' | 'optimize' | 'repair';
  readonly tables: readonly TableName[];
}

/** A statement that is understood well enough to say that it is not supported: error 1235 names `feature`. */
export interface Unsupported {
  readonly kind: 'unsupported';
  readonly feature: string;
}

/** Nothing but comments and white space. */
export interface Empty {
  readonly kind: 'empty';
}

export type DataStatement = Select | SetOperation | Insert | Update | Delete;

export type DefinitionStatement =
  | CreateTable
  | AlterTable
  | CreateIndex
  | DropIndex
  | DropTable
  | TruncateTable
  | RenameTable
  | CreateDatabase
  | AlterDatabase
  | DropDatabase
  | CreateView
  | DropView
  | CreateTrigger
  | DropTrigger
  | DropRoutine;

export type AccountStatement = CreateUser | AlterUser | DropUser | RenameUser | SetPassword | Grant | Revoke;

export type Statement =
  | DataStatement
  | DefinitionStatement
  | TransactionStatement
  | AccountStatement
  | SetStatement
  | Use
  | CallProcedure
  | SetRole
  | LockTables
  | UnlockTables
  | Kill
  | LoadData
  | PrepareStatement
  | ExecuteStatement
  | DeallocateStatement
  | Do
  | Explain
  | Show
  | ReloadTls
  | Flush
  | ChangeComponents
  | MaintainTable
  | Signal
  | Resignal
  | GetDiagnostics
  | Unsupported
  | Empty;
