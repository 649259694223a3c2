import type { DeallocateStatement, ExecuteStatement, PrepareStatement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';

/** Parses PREPARE. */
export function parsePrepare(cursor: Cursor): PrepareStatement {
  cursor.expectWord('prepare');
  const name = cursor.identifier();
  cursor.expectWord('from');
  if (cursor.is(KIND.userVariable))
    return { kind: 'prepare', name, source: { kind: 'user-variable', name: cursor.userVariable() } };
  return { kind: 'prepare', name, source: cursor.isString() ? cursor.literal('string') : cursor.fail() };
}

/** Parses EXECUTE. */
export function parseExecute(cursor: Cursor): ExecuteStatement {
  cursor.expectWord('execute');
  const name = cursor.identifier();
  const using = cursor.acceptWord('using') ? cursor.list((variables) => variables.userVariable()) : [];
  return { kind: 'execute', name, using };
}

/** Parses DEALLOCATE PREPARE. */
export function parseDeallocate(cursor: Cursor): DeallocateStatement {
  cursor.expectWords('deallocate', 'prepare');
  return { kind: 'deallocate', name: cursor.identifier() };
}
