import type { DataType } from './data-type.ts';
import type { Outdated } from './deprecation.ts';
import type { Expression, JsonFallback, LocalVariable, OrderItem, WindowSpecification } from './expression.ts';
import type { TableName } from './name.ts';

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
