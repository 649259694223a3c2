import { quoteAccount } from '../../account/account.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { AccountName } from '../../sql/ast.ts';
import type { SessionContext } from '../session-context.ts';
import { holdsAny } from './access.ts';

/**
 * Tells of accounts that come or go and in whose names views or triggers run: these lose their definer, or get one
 * (https://dev.mysql.com/doc/refman/9.7/en/stored-objects-security.html#stored-objects-security-orphan-objects).
 *
 * @param operation as error 4006 names it: `DROP USER`
 * @throws WireError 4006 for who may not leave programs without a definer
 */
export function tellOfDefiners(session: SessionContext, accounts: readonly AccountName[], operation: string): void {
  const { engine, environment, server, identity } = session;
  const mayOrphan = holdsAny(server, identity, 'super');
  for (const account of accounts) {
    for (const kind of engine.programsOf?.(`${account.user}@${account.host}`) ?? []) {
      const name = quoteAccount(account);
      if (!mayOrphan) throw wireError('ER_CANNOT_USER_REFERENCED_AS_DEFINER', operation, name, `a ${kind}`);
      const { errno, message } = wireError('ER_USER_REFERENCED_AS_DEFINER', name, `a ${kind}`);
      environment.addWarning({ level: 'Warning', errno, message });
    }
  }
}
