import { CAPABILITY, hasCapability } from '../../mysql/capability.ts';
import { greetingWith, readError } from '../../mysql/greeting.ts';
import { readHandshakeResponse, type HandshakeResponse } from '../../mysql/handshake.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { LiveTls } from '../../tls/live-tls.ts';
import { openChannel, type Channel } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';
import type { FrontContext } from '../context.ts';
import type { PasswordKeySource } from '../login/password-keys.ts';
import { requireSecureTransport } from '../login/prove-identity.ts';
import type { Origin, Reception } from '../connection/reception.ts';
import type { ShownIdentity } from '../status/status-variable.ts';
import { withWriter } from '../connection/writer-pool.ts';
import type { EngineAddress } from './address.ts';
import type { EngineLink } from './dial.ts';
import { modeOf, startEngineTls, wantsTls, type EngineTlsSettings } from './engine-tls.ts';
import { relayExchange, type ExchangeSides, type Transport } from './exchange.ts';
import { leaveEngine, LONGEST_LEAVE } from './leave.ts';
import type { Members } from './members.ts';
import { EnginePort, type PacketPort, type PacketStream } from './packet-stream.ts';
import { RelaySession } from './relay-session.ts';
import { requirementError } from './requirement-check.ts';
import type { RequirementPolicy } from './requirement-policy.ts';

/** What logins that are relayed need. */
export interface RelayContext {
  readonly front: FrontContext;
  readonly tls: LiveTls;
  readonly members: Members;
  readonly engineTls: EngineTlsSettings;
  readonly passwordKeys: PasswordKeySource;
  readonly policy: RequirementPolicy;
}

/** A client that the engine has let in. */
export interface RelayLogin {
  readonly front: FrontContext;
  readonly connection: Connection;
  readonly origin: Origin;
  readonly address: EngineAddress;
  readonly client: PacketPort;
  readonly engine: PacketStream;
  readonly sides: ExchangeSides;
  readonly response: HandshakeResponse;
  readonly identity: ShownIdentity;
  readonly policy: RequirementPolicy;
  readonly queryAttributes: boolean;
  readonly deprecateEof: boolean;
  /** The engine's OK packet, which the client has not been sent. */
  readonly ok: Buffer;
}

/** What tlsdb does not carry through: who compresses could not be read. TLS ends here and begins anew. */
const NOT_RELAYED = CAPABILITY.compress | CAPABILITY.zstdCompression | CAPABILITY.ssl;
const ERROR_MARK = 0xff;
/** The head of a HandshakeResponse41 is an SSLRequest. */
const SSL_REQUEST_LENGTH = 32;

/** Leads clients to the engine: its greeting, TLS that ends here, and then a login that the engine judges. */
export function relayReception(context: RelayContext): Reception {
  return async (connection, origin) => {
    const link = await context.members.connect();
    connection.whenClosed(() => setTimeout(() => link.stream.destroy(), LONGEST_LEAVE).unref());
    const port = new EnginePort(link.stream);
    try {
      const login = await relayLogin(context, connection, origin, link, port);
      return { mayExceed: () => false, open: () => new RelaySession(login) };
    } catch (error) {
      void leaveEngine(link, port.asked);
      throw error;
    }
  };
}

function warnOfMissingKey(front: FrontContext, member: string): void {
  front.log.warn('the engine has no RSA key for passwords, and TLS to it is off: it refuses them', {
    member,
    mend: 'give it its RSA key pair, or certificates and start tlsdb with --upstream-ssl-mode REQUIRED',
  });
}

/** @throws WireError that the client is to be told; HandshakeFailed; ConnectionClosed */
async function relayLogin(
  { front, tls, engineTls, passwordKeys, policy }: RelayContext,
  connection: Connection,
  origin: Origin,
  { address, stream: engine, greeting }: EngineLink,
  port: EnginePort,
): Promise<RelayLogin> {
  const mode = modeOf(address, engineTls);
  const isTls = wantsTls(mode, greeting);
  const client = portOf(connection);
  client.send(greetingWith(greeting, (flags) => (flags & ~NOT_RELAYED) | (tls.enabled ? CAPABILITY.ssl : 0)));
  const channel = await openChannel(front, tls, connection);
  if (channel.peer === undefined) requireSecureTransport(front, origin);
  const response = readHandshakeResponse(channel.payload);
  const payload = responseFor(channel, response, isTls);
  if (isTls && address.kind === 'tcp') {
    engine.send(payload.subarray(0, SSL_REQUEST_LENGTH));
    await engine.upgrade((socket) => startEngineTls(socket, address, mode, engineTls));
  }
  engine.send(payload);
  const clientTransport = transportOf(channel.peer !== undefined, origin.isUnixSocket);
  const engineTransport = transportOf(isTls, address.kind === 'unix');
  const withoutKey = (): void => warnOfMissingKey(front, address.name);
  const sides: ExchangeSides = { client, engine: port, clientTransport, engineTransport, passwordKeys, withoutKey };
  const ok = await relayExchange(sides, { plugin: response.plugin || greeting.plugin, scramble: greeting.scramble });
  if (ok[0] === ERROR_MARK) throw readError(ok);
  const identity: ShownIdentity = { tls: channel.peer, compression: { algorithm: 'uncompressed', level: 0 } };
  const agreed = response.capabilities & greeting.capabilities;
  const queryAttributes = hasCapability(agreed, CAPABILITY.queryAttributes);
  const deprecateEof = hasCapability(agreed, CAPABILITY.deprecateEof);
  const { user } = response;
  const asked = { front, policy, queryAttributes, deprecateEof };
  const refusal = await requirementError(asked, engine, { user, host: origin.host, peer: channel.peer });
  if (refusal !== undefined) throw refusal;
  return { ...asked, connection, origin, address, client, engine, sides, response, identity, ok };
}

/** The client's own packet, with the flag of TLS as it is between tlsdb and the engine. */
function responseFor({ payload, peer }: Channel, { capabilities }: HandshakeResponse, isTls: boolean): Buffer {
  if (peer !== undefined && !hasCapability(capabilities, CAPABILITY.ssl)) throw wireError('ER_HANDSHAKE_ERROR');
  const copy = Buffer.from(payload);
  const flags = capabilities & ~NOT_RELAYED;
  copy.writeUInt32LE((isTls ? flags | CAPABILITY.ssl : flags) >>> 0, 0);
  return copy;
}

function transportOf(isTls: boolean, isSocket: boolean): Transport {
  if (isTls) return 'tls';
  return isSocket ? 'socket' : 'plaintext';
}

function portOf(connection: Connection): PacketPort {
  return {
    read: () => connection.read(),
    send: (payload) =>
      withWriter((writer) => {
        connection.open(writer).begin().bytes(payload).end();
        connection.send(writer);
      }),
  };
}
