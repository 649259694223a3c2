import { type Socket, isIP } from 'node:net';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { UpstreamSslMode } from '../../config/load.ts';
import { CAPABILITY, hasCapability } from '../../mysql/capability.ts';
import type { ServerGreeting } from '../../mysql/greeting.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { isOfThisMachine, type EngineAddress } from './address.ts';

/** How connections to the engine are protected. */
export interface EngineTlsSettings {
  /** `undefined`: what suits the address. */
  readonly mode: UpstreamSslMode | undefined;
  /** PEM of the CAs that verify the engine; without them those that Node.js brings. */
  readonly ca: string | undefined;
}

/**
 * The mode for one address: who leaves the machine verifies whom he talks to, unless he was told otherwise. A Unix socket
 * needs no TLS.
 */
export function modeOf(address: EngineAddress, { mode, ca }: EngineTlsSettings): UpstreamSslMode {
  if (address.kind === 'unix') return 'DISABLED';
  return mode ?? (ca === undefined && isOfThisMachine(address) ? 'PREFERRED' : 'VERIFY_IDENTITY');
}

/**
 * Whether a connection to the engine is to use TLS.
 *
 * @throws WireError 1429 when it must and the engine has none
 */
export function wantsTls(mode: UpstreamSslMode, { capabilities }: ServerGreeting): boolean {
  if (mode === 'DISABLED') return false;
  if (hasCapability(capabilities, CAPABILITY.ssl)) return true;
  if (mode === 'PREFERRED') return false;
  throw wireError('UPSTREAM_TLS_FAILED', 'that server offers no TLS');
}

/**
 * Sessions of the engine's members by name, so that the next handshake is short. Each front has its own: Node.js does not compare
 * names again when a session is resumed, so that one must not serve where more is demanded than where it began.
 */
const sessionsOf = new WeakMap<EngineTlsSettings, Map<string, Buffer>>();

/**
 * Does the client's side of a TLS handshake with the engine.
 *
 * @throws WireError 1429 when it fails or the certificate is not accepted
 */
export function startEngineTls(
  socket: Socket,
  address: Extract<EngineAddress, { readonly kind: 'tcp' }>,
  mode: UpstreamSslMode,
  settings: EngineTlsSettings,
): Promise<TLSSocket> {
  const { ca } = settings;
  const sessions = sessionsOf.get(settings) ?? new Map<string, Buffer>();
  sessionsOf.set(settings, sessions);
  const session = sessions.get(address.name);
  return new Promise((resolve, reject) => {
    const secured = connect({ socket, ...verification(mode, address.host, ca), ...(session ? { session } : {}) });
    secured.on('session', (fresh) => sessions.set(address.name, fresh));
    const failed = (error: Error): void => {
      sessions.delete(address.name);
      secured.destroy();
      reject(wireError('UPSTREAM_TLS_FAILED', error.message));
    };
    const closed = (): void => failed(new Error('that server closed the connection'));
    secured.once('error', failed).once('close', closed);
    secured.once('secureConnect', () => {
      secured.off('error', failed).off('close', closed);
      resolve(secured);
    });
  });
}

function verification(mode: UpstreamSslMode, host: string, ca: string | undefined): ConnectionOptions {
  const trusted = { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) } as const;
  const name = isIP(host) === 0 ? { servername: host } : { host };
  if (mode === 'VERIFY_IDENTITY') return { ...trusted, ...name };
  if (mode === 'VERIFY_CA') return { ...trusted, ...name, checkServerIdentity: () => undefined };
  return { ...trusted, ...name, rejectUnauthorized: false };
}
