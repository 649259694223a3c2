import type { AccountKey } from '../../account/account.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type { TlsPeer } from '../../tls/peer.ts';
import type { FrontContext } from '../context.ts';
import { accountNamed } from '../access/definer-access.ts';
import { askText } from './engine-result.ts';
import { EnginePort, type PacketStream } from './packet-stream.ts';
import type { RequirementPolicy } from './requirement-policy.ts';

/** What was agreed on with the engine, for questions of our own. */
type Asker = Parameters<typeof askText>[2];

/** The account that the engine has chosen. Nothing may be under way with it. @throws WireError of the engine; 1158 */
export async function currentUser(engine: PacketStream, asker: Asker): Promise<AccountKey> {
  engine.takePackets(0);
  return accountNamed(await askText(new EnginePort(engine), 'SELECT CURRENT_USER()', asker));
}

/**
 * Holds what is demanded of the account that the engine has chosen against the client's TLS. The engine is asked for that
 * account only where something is demanded of one with this user name; what it cannot say is refused.
 *
 * @returns error 1045 when the demand is not met
 */
export async function requirementError(
  login: Asker & { readonly front: FrontContext; readonly policy: RequirementPolicy },
  engine: PacketStream,
  { user, host, peer }: { readonly user: string; readonly host: string; readonly peer: TlsPeer | undefined },
): Promise<WireError | undefined> {
  if (!login.policy.concerns(user)) return undefined;
  const account = await currentUser(engine, login);
  const failure = login.policy.failure(account, peer);
  if (failure === undefined) return undefined;
  login.front.log.info('ssl check failure', { user: account.user, host: account.host, reason: failure });
  return wireError('ER_ACCESS_DENIED_ERROR', user, host, 'YES');
}
