import type { Show } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { showOf } from './show-form.ts';

/** SHOW statements that are known by their words alone; what follows the words is checked by nobody. */
const OTHERS: readonly (readonly string[])[] = [
  ['binary', 'log', 'status'],
  ['binary', 'logs'],
  ['binlog', 'events'],
  ['engine'],
  ['function', 'code'],
  ['library', 'status'],
  ['parse_tree'],
  ['procedure', 'code'],
  ['profile'],
  ['profiles'],
  ['relaylog', 'events'],
  ['replica', 'status'],
  ['replicas'],
];

/** Parses a SHOW that only its words tell from others. */
export function parseOtherShow(cursor: Cursor): Show {
  const words = OTHERS.find((other) => cursor.acceptWords(...other));
  if (words === undefined) return cursor.fail();
  let all = words.join(' ');
  while (!cursor.isStatementEnd()) {
    if (cursor.is(KIND.error)) cursor.fail();
    if (cursor.is(KIND.word)) all += ` ${cursor.word()}`;
    cursor.skip();
  }
  return showOf('other', all);
}
