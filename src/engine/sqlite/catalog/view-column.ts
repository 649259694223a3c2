import type { ValueType } from '../type/type.ts';
/** What SHOW COLUMNS and information_schema tell of a column of a view. */
export interface ViewColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly extra: string;
  readonly comment: string;
}

/** Types that computed columns have. */
export type VirtualType = 'name' | 'text' | 'int' | 'datetime' | 'datetime2' | 'longtext';

export interface VirtualColumn {
  readonly name: string;
  readonly type: VirtualType;
}
