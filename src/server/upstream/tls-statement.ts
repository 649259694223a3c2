import { codedMessage } from '../../kit/errors.ts';
import type { AccountKey } from '../../account/account.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { SetStatement, Show, Statement } from '../../sql/ast.ts';
import { isLike } from '../../sql/like.ts';
import { parse } from '../../sql/parser.ts';
import type { FrontContext } from '../context.ts';
import { statusRows, type ShownIdentity } from '../status/status-variable.ts';
import { tlsChannelRows } from '../tls/tls-channel.ts';
import { displayVariable } from '../variable/variable.ts';
import { VARIABLES } from '../variable/variable-table.ts';
import { accountChange } from './account-statement.ts';
import type { RequirementPolicy } from './requirement-policy.ts';
import { selectOf } from './select-of.ts';

/** What becomes of a statement about the TLS that ends here. */
export type TlsStatement =
  /** The engine answers another text, which says what tlsdb knows. */
  | { readonly kind: 'other-text'; readonly sql: string }
  /** Done here when the engine has answered `sql` with OK. */
  | { readonly kind: 'done-after'; readonly sql: string; readonly run: (ask: AskCurrentUser) => void | Promise<void> }
  /** The texts of the engine's result are changed. */
  | { readonly kind: 'reworded'; readonly account: AccountKey | undefined };

/** The account that the engine has chosen for the session. */
export type AskCurrentUser = () => Promise<AccountKey>;

/** What statements are answered from. */
export interface TlsFacts {
  readonly front: FrontContext;
  readonly identity: ShownIdentity;
  readonly policy: RequirementPolicy;
}

/**
 * What the engine is asked before something of tlsdb's own is done: it changes nothing, and needs the privilege that setting a global
 * variable needs in MySQL, MariaDB and TiDB.
 */
const ADMIN_QUESTION = 'SET GLOBAL connect_timeout = @@GLOBAL.connect_timeout';

/** A text without one of these words is the engine's own business. */
const TLS_WORDS = /ssl|tls|secure_transport/i;
const ABOUT_ACCOUNTS = /^\s*(?:create|alter|drop|rename|show\s+create)\s+user\b/i;
const TLS_STATUS = /^(?:ssl|tls|current_tls)_/i;
const TLS_VARIABLE = /ssl|tls|^require_secure_transport$/;
const CHANNEL_TABLE = /`?performance_schema`?\s*\.\s*`?tls_channel_status`?/i;

/** Whether a text may be about TLS: a look at its bytes, for every statement of every client. */
export function mentionsTls(text: string): boolean {
  return TLS_WORDS.test(text) || ABOUT_ACCOUNTS.test(text);
}

/**
 * Recognises the statements about TLS that MySQL and TiDB have.
 *
 * @returns `undefined` for all others, and for texts of several statements: they are the engine's
 * @throws WireError 1105 for a REQUIRE that cannot be met
 */
export function tlsStatement(text: string, { front, identity, policy }: TlsFacts): TlsStatement | undefined {
  const statement = onlyStatement(text);
  if (statement === undefined) return undefined;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are the engine's
  switch (statement.kind) {
    case 'show':
      if (statement.target === 'create-user') return { kind: 'reworded', account: statement.account };
      return shown(statement, front, identity);
    case 'select':
      return CHANNEL_TABLE.test(text) ? { kind: 'other-text', sql: withChannelRows(text, front) } : undefined;
    case 'reload-tls':
      return doneHere(() => reload(front, statement.noRollbackOnError));
    case 'flush':
      return statement.targets.join() === 'ssl' ? doneHere(() => reload(front, false)) : undefined;
    case 'set':
      return requiringTransport(statement, text, front, identity);
    default: {
      const change = accountChange(text, statement, policy, front.tls.ciphers);
      return change && { kind: 'done-after', sql: change.sql, run: change.apply };
    }
  }
}

/** For accounts that the engine lets change its own settings. */
function doneHere(run: () => void | Promise<void>): TlsStatement {
  return { kind: 'done-after', sql: ADMIN_QUESTION, run };
}

function onlyStatement(text: string): Statement | undefined {
  try {
    const [first, ...others] = parse(text);
    return others.length === 0 ? first?.statement : undefined;
  } catch {
    // What another engine understands is not judged here.
    return undefined;
  }
}

/** SHOW STATUS and SHOW VARIABLES whose pattern finds something about TLS. */
function shown({ target, like, scope }: Show, front: FrontContext, identity: ShownIdentity): TlsStatement | undefined {
  if (like === undefined || !TLS_WORDS.test(like)) return undefined;
  const all =
    target === 'status' ? tlsStatus(front, identity, scope) : target === 'variables' ? tlsVariables(front) : [];
  const found = all.filter(([name]) => isLike(name, like));
  if (found.length === 0) return undefined;
  return { kind: 'other-text', sql: selectOf(['Variable_name', 'Value'], found) };
}

type Row = readonly [name: string, value: string];

function tlsStatus(front: FrontContext, identity: ShownIdentity, scope: Show['scope']): readonly Row[] {
  return statusRows(front, identity, scope).filter(([name]) => TLS_STATUS.test(name));
}

function tlsVariables({ variables, tls }: FrontContext): readonly Row[] {
  return [...VARIABLES.values()]
    .filter(({ name }) => TLS_VARIABLE.test(name))
    .map((definition) => {
      const isComputed = definition.name === 'have_ssl' || definition.name === 'have_openssl';
      const value = isComputed ? (tls.enabled ? 'YES' : 'DISABLED') : variables.get(definition.name);
      return [definition.name, displayVariable(definition, value)] as const;
    });
}

/** The rows in the place of the table; a name that the statement gives it stays. */
function withChannelRows(text: string, front: FrontContext): string {
  const rows = selectOf(['CHANNEL', 'PROPERTY', 'VALUE'], tlsChannelRows(front));
  const behind = text.slice((CHANNEL_TABLE.exec(text)?.index ?? 0) + (CHANNEL_TABLE.exec(text)?.[0].length ?? 0));
  const hasAlias = /^\s+(?:as\s|(?!where\b|order\b|limit\b|group\b|having\b)[`\w])/i.test(behind);
  return text.replace(CHANNEL_TABLE, () => `(${rows})${hasAlias ? '' : ' AS tls_channel_status'}`);
}

/** @throws WireError 3888 */
async function reload({ tls, log, variables }: FrontContext, noRollbackOnError: boolean): Promise<void> {
  log.info('execute reload tls', { NoRollbackOnError: noRollbackOnError });
  try {
    await tls.reload();
  } catch (error) {
    const reason = codedMessage(error);
    if (!noRollbackOnError || variables.flag('require_secure_transport'))
      throw wireError('ER_DA_SSL_LIBRARY_ERROR', reason);
    tls.disable();
    log.warn("reload TLS fail but keep working without TLS due to 'no rollback on error'", { error: reason });
  }
}

const GIVEN_FLAG = /=\s*'?(on|off|true|false|0|1)'?\s*;?\s*$/i;

/** `SET GLOBAL | PERSIST require_secure_transport`: the engine's own variable would keep tlsdb out. */
function requiringTransport(
  { items }: SetStatement,
  text: string,
  { variables }: FrontContext,
  { tls }: ShownIdentity,
): TlsStatement | undefined {
  const [item, ...others] = items;
  if (item?.kind !== 'system' || item.name.toLowerCase() !== 'require_secure_transport') return undefined;
  if (item.scope !== 'global' && item.scope !== 'persist') return undefined;
  const given = GIVEN_FLAG.exec(text)?.[1]?.toLowerCase();
  const run = async (): Promise<void> => {
    if (others.length > 0 || given === undefined)
      throw wireError('ER_WRONG_VALUE_FOR_VAR', 'require_secure_transport', given ?? 'an expression');
    const value = ['on', 'true', '1'].includes(given) ? 1 : 0;
    if (value === 1 && tls === undefined) throw insecureChange();
    variables.set('require_secure_transport', value);
    if (item.scope === 'persist') await variables.persist('require_secure_transport', value);
  };
  return doneHere(run);
}

function insecureChange(): Error {
  return wireError(
    'ER_UNKNOWN_ERROR',
    'require_secure_transport can only be set to ON if the connection issuing the change is secure',
  );
}
