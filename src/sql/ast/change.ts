import type { Outdated } from './deprecation.ts';
import type { Expression, OrderItem } from './expression.ts';
import type { TableName } from './name.ts';
import type { ColumnReference } from './operand.ts';
import type { Limit, Query, TableReference, With } from './query.ts';

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
