import type { AccountRegistry } from '../account/registry.ts';
import type { Engine } from '../engine/engine.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import type { LiveTls } from '../tls/live-tls.ts';
import { holdsAny } from './access/access.ts';
import { Components } from './statement/components.ts';
import type { FrontContext, ServerContext } from './context.ts';
import { HostLimits } from './login/host-limits.ts';
import type { ListenAddress } from './connection/listener.ts';
import { login } from './login/login.ts';
import { generatedPasswordKeys, type PasswordKeySource } from './login/password-keys.ts';
import { ProcessList } from './status/process-list.ts';
import type { LoginContext } from './login/prove-identity.ts';
import type { Reception } from './connection/reception.ts';
import { ServerStatus } from './status/server-status.ts';
import { DatabaseServer } from './server.ts';
import { Session } from './session.ts';
import { TableLocks } from './statement/table-locks.ts';
import type { GlobalVariables } from './variable/variable-store.ts';

export interface ServerConfig extends ListenAddress {
  /** Connections of one host at the same time. Default: no limit. */
  readonly maxConnectionsPerHost?: number | undefined;
  /** The version that the greeting announces. */
  readonly version: string;
}

/** What every server is made of. */
export interface FrontParts {
  readonly variables: GlobalVariables;
  /** With its first material loaded. */
  readonly tls: LiveTls;
  readonly passwordKeys?: PasswordKeySource;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** What a server with the embedded engine is made of. */
export interface ServerParts extends FrontParts {
  readonly engine: Engine;
  readonly accounts: AccountRegistry;
  /** Default: none is installed, and none stays so. */
  readonly components?: Components;
}

/** Makes a server with an engine that is not listening yet. */
export function createServer(config: ServerConfig, parts: ServerParts): DatabaseServer {
  const { engine, accounts, tls, components = new Components() } = parts;
  const front = frontContext(config, parts);
  const context: ServerContext = { ...front, engine, accounts, components, tableLocks: new TableLocks() };
  const passwordKeys = notingPublicKey(parts.passwordKeys ?? generatedPasswordKeys(), front.status);
  // A pair from a file is known at once; one that is only made when it is needed is not made for SHOW STATUS.
  if (parts.passwordKeys !== undefined) passwordKeys().catch(() => undefined);
  return new DatabaseServer(
    config,
    context,
    reception({ server: context, tls, passwordKeys, version: config.version }),
  );
}

/** What the connections of a server share, from its parts. */
export function frontContext(
  { maxConnectionsPerHost = 0 }: Pick<ServerConfig, 'maxConnectionsPerHost'>,
  { variables, tls, clock = systemClock, log = silentLog }: FrontParts,
): FrontContext {
  const hosts = new HostLimits(() => ({
    connections: maxConnectionsPerHost,
    connectErrors: variables.number('max_connect_errors'),
  }));
  return { variables, status: new ServerStatus(clock.now()), processes: new ProcessList(), hosts, tls, clock, log };
}

function reception(context: LoginContext): Reception {
  return async (connection, origin) => {
    const client = await login(context, connection, origin);
    return {
      mayExceed: () => holdsAny(context.server, client.identity, 'connection_admin', 'super'),
      open: () => new Session(context, connection, client),
    };
  };
}

/** A source that also tells SHOW STATUS which key clients are sent. */
function notingPublicKey(source: PasswordKeySource, status: ServerStatus): PasswordKeySource {
  return async () => {
    const keys = await source();
    status.passwordPublicKey = keys.publicKey;
    return keys;
  };
}
