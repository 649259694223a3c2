import type { DataType } from './data-type.ts';
import type { Outdated } from './deprecation.ts';
import type { Expression, LocalVariable } from './expression.ts';
import type { AccountName, TableName } from './name.ts';
import type { DataStatement } from './statement.ts';

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
