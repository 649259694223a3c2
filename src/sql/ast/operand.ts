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
