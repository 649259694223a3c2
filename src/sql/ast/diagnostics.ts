import type { Expression } from './expression.ts';

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
