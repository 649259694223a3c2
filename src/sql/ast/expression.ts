import type { DataType } from './data-type.ts';
import type { ColumnReference, Literal, Parameter, SystemVariable, UserVariable } from './operand.ts';
import type { Query } from './query.ts';

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
