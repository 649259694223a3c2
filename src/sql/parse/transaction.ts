import type { TransactionStatement, VariableScope } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';

/** Parses BEGIN and START TRANSACTION. */
export function parseBegin(cursor: Cursor): TransactionStatement {
  if (cursor.acceptWord('begin')) {
    cursor.acceptWord('work');
    return { kind: 'begin', readOnly: undefined, consistentSnapshot: false };
  }
  cursor.expectWords('start', 'transaction');
  let consistentSnapshot = false;
  let readOnly: boolean | undefined;
  if (cursor.isStatementEnd()) return { kind: 'begin', readOnly, consistentSnapshot };
  do {
    if (cursor.acceptWord('with')) {
      cursor.expectWords('consistent', 'snapshot');
      consistentSnapshot = true;
    } else {
      const before = readOnly;
      readOnly = parseAccessMode(cursor);
      if (before !== undefined && before !== readOnly) return cursor.fail();
    }
  } while (cursor.accept(KIND.comma));
  return { kind: 'begin', readOnly, consistentSnapshot };
}

/** `READ ONLY` is true, `READ WRITE` false. */
function parseAccessMode(cursor: Cursor): boolean {
  cursor.expectWord('read');
  return cursor.expectAny('only', 'write') === 'only';
}

/** Parses COMMIT, and ROLLBACK with its TO. */
export function parseEnd(cursor: Cursor): TransactionStatement {
  const kind = cursor.expectAny('commit', 'rollback');
  cursor.acceptWord('work');
  if (kind === 'rollback' && cursor.acceptWord('to')) {
    cursor.acceptWord('savepoint');
    return { kind: 'rollback-to', name: cursor.identifier() };
  }
  const chain = parseYesNo(cursor, 'and', 'chain');
  const release = parseYesNo(cursor, '', 'release');
  if (chain && release) cursor.fail();
  return { kind, chain, release };
}

/** `[before] [NO] word`. */
function parseYesNo(cursor: Cursor, before: string, word: string): boolean {
  if (before !== '' && !cursor.acceptWord(before)) return false;
  const no = cursor.acceptWord('no');
  if (no || before !== '') cursor.expectWord(word);
  else return cursor.acceptWord(word);
  return !no;
}

/** Parses SAVEPOINT and RELEASE SAVEPOINT. */
export function parseSavepoint(cursor: Cursor): TransactionStatement {
  const kind = cursor.acceptWord('release') ? 'release-savepoint' : 'savepoint';
  cursor.expectWord('savepoint');
  return { kind, name: cursor.identifier() };
}

/** Parses what follows `SET [scope] TRANSACTION`. */
export function parseSetTransaction(cursor: Cursor, scope: VariableScope | undefined): TransactionStatement {
  let isolation: string | undefined;
  let readOnly: boolean | undefined;
  do {
    const isTwice = (cursor.isWord('isolation') ? isolation : readOnly) !== undefined;
    if (isTwice) return cursor.fail();
    if (cursor.acceptWords('isolation', 'level')) isolation = parseIsolation(cursor);
    else readOnly = parseAccessMode(cursor);
  } while (cursor.accept(KIND.comma));
  return { kind: 'set-transaction', scope, isolation, readOnly };
}

/** The level as the variable `transaction_isolation` spells it: `REPEATABLE-READ`. */
function parseIsolation(cursor: Cursor): string {
  if (cursor.acceptWord('serializable')) return 'SERIALIZABLE';
  if (cursor.acceptWords('repeatable', 'read')) return 'REPEATABLE-READ';
  cursor.expectWord('read');
  return cursor.expectAny('committed', 'uncommitted') === 'committed' ? 'READ-COMMITTED' : 'READ-UNCOMMITTED';
}
