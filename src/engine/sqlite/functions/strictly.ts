import type { SessionState } from '../session/session-state.ts';
import type { ListImplementation, Runtime } from './scalar.ts';

const BEGIN = '/*strictly*/';
const END = '/*end of strictly*/';
/** What stands behind the name of a function that ends the statement in strict mode. */
const SUFFIX = '_strictly';
/** A mark, a text or name in quotes, which is passed over, and a function. */
const TOKEN = /\/\*(?:end of )?strictly\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\b[fm]_\w+(?=\()/g;

/** SQL in which what is wrong with a value is an error in strict mode, though it changes nothing. */
export const strictly = (sql: string): string => `${BEGIN}${sql}${END}`;

/** A function as it was added to a connection. */
export interface AddedFunction {
  readonly call: ListImplementation;
  readonly options: { readonly deterministic: boolean; readonly useBigIntArguments: boolean };
}

/**
 * SQL whose functions between the marks of {@link strictly} are the strict ones, which `define` adds when they are first
 * called: hardly a connection ever needs them. Aggregates have nothing to tell.
 */
export function withStrictFunctions(
  sql: string,
  functions: ReadonlyMap<string, AddedFunction>,
  define: (name: string, base: string) => void,
): string {
  if (!sql.includes(BEGIN)) return sql;
  let depth = 0;
  return sql.replace(TOKEN, (token) => {
    if (token === BEGIN) depth++;
    else if (token === END) depth--;
    else if (depth > 0 && functions.has(token)) {
      define(token + SUFFIX, token);
      return token + SUFFIX;
    }
    return token;
  });
}

/** The function, for which what is wrong with a value is an error in strict mode. */
export function strictForm(call: ListImplementation, runtime: Runtime): ListImplementation {
  return (values) => {
    const session: SessionState = runtime.session;
    const before = session.changesStrictly;
    session.changesStrictly = session.mode.strict;
    try {
      return call(values);
    } finally {
      session.changesStrictly = before;
    }
  };
}
