import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';
import type { AccountName, TableName } from './name.ts';
import type { Query } from './query.ts';

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
