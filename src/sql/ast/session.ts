import type { Expression } from './expression.ts';
import type { TableName } from './name.ts';
import type { VariableScope } from './operand.ts';
import type { Statement } from './statement.ts';

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
      /** `undefined`: DEFAULT. A bare word such as `ON` or `utf8mb4` is a string literal. */
      readonly value: Expression | undefined;
    }
  | { readonly kind: 'user'; readonly name: string; readonly value: Expression }
  | {
      readonly kind: 'names';
      /** `undefined`: DEFAULT. */
      readonly charset: string | undefined;
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
