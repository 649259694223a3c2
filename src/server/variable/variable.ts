/** What a variable holds: booleans are 0 and 1. */
export type VariableValue = number | string | null;

/** Values of variables by their names. */
export type VariableValues = ReadonlyMap<string, VariableValue>;

/** What a variable accepts. */
export type VariableType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' | 'decimal'; readonly min: number; readonly max: number }
  /** One of `values`, by name or by number. */
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  /** A comma list of `values`, or a bit mask. `groups` are names that stand for several. */
  | {
      readonly kind: 'set';
      readonly values: readonly string[];
      readonly groups: Readonly<Record<string, readonly string[]>>;
    }
  /** `name=on,name=off`: keeps what is not mentioned. */
  | { readonly kind: 'switches' }
  /** A list of names of compression algorithms, kept as it is written. */
  | { readonly kind: 'compression' }
  /** A list of TLS versions. */
  | { readonly kind: 'tls-version' }
  | { readonly kind: 'text'; readonly nullable: boolean }
  | { readonly kind: 'character-set'; readonly nullable: boolean }
  | { readonly kind: 'collation' }
  | { readonly kind: 'time-zone' }
  | { readonly kind: 'locale' }
  /** The name of a storage engine. */
  | { readonly kind: 'engine' };

/** Where a variable has values. */
export type VariableReach = 'global' | 'session' | 'both';

/** One system variable. */
export interface VariableDefinition {
  readonly name: string;
  /** `session` variables have no global value, `global` ones no session value. */
  readonly reach: VariableReach;
  readonly type: VariableType;
  readonly default: VariableValue;
  /** SET answers error 1238. */
  readonly readOnly: boolean;
  /** SET takes no other value than the present one. */
  readonly isKept?: boolean;
}

/** How the greatest value of a variable without a limit is shown. */
const NO_LIMIT = '18446744073709551615';

/** The value as SHOW VARIABLES prints it. */
export function displayVariable({ type }: VariableDefinition, value: VariableValue): string {
  if (value === null) return '';
  if (type.kind === 'boolean') return value === 0 ? 'OFF' : 'ON';
  if (type.kind === 'decimal') return Number(value).toFixed(6);
  if (type.kind === 'integer' && value === Number.MAX_SAFE_INTEGER) return NO_LIMIT;
  return String(value);
}
