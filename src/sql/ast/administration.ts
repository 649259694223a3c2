import type { TableName } from './name.ts';

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
