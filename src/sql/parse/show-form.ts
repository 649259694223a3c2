import type { Show, ShowTarget } from '../ast.ts';

/** A SHOW of a target with nothing else. */
export function showOf(target: ShowTarget, words: string, fields: Partial<Show> = {}): Show {
  return {
    kind: 'show',
    target,
    words,
    full: false,
    extended: false,
    scope: undefined,
    ifNotExists: false,
    table: undefined,
    database: undefined,
    account: undefined,
    like: undefined,
    where: undefined,
    limit: undefined,
    ...fields,
  };
}
