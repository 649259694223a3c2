import type { AccountKey } from '../account/account.ts';
import type { AccountRegistry } from '../account/registry.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../kit/clock.ts';
import type { Log } from '../kit/log.ts';
import type { Compression } from '../mysql/compression.ts';
import type { CertificateLife } from '../tls/material.ts';
import type { TlsPeer } from '../tls/peer.ts';
import type { SessionPolicy } from '../tls/policy.ts';
import type { ReloadState } from '../tls/reload-history.ts';
import type { Components } from './statement/components.ts';
import type { HostLimits } from './login/host-limits.ts';
import type { ProcessList } from './status/process-list.ts';
import type { ServerStatus } from './status/server-status.ts';
import type { TableLocks } from './statement/table-locks.ts';
import type { GlobalVariables } from './variable/variable-store.ts';

/** What statements may ask of the server's TLS. */
export interface TlsControl {
  /** Whether new connections are offered TLS. */
  readonly enabled: boolean;
  /** Validity of the certificate that new connections see, in milliseconds since the epoch. */
  readonly validity: { readonly notBefore: number; readonly notAfter: number } | undefined;
  /** Cipher suites that new connections may use, OpenSSL's names. */
  readonly ciphers: readonly string[];
  /** The server's and the CA's certificates with their time, in milliseconds since the epoch. */
  readonly certificates: readonly CertificateLife[];
  /** Whether and for how many seconds clients of new connections may resume sessions. */
  readonly sessions: SessionPolicy;
  /** How the attempts to load certificates have ended. */
  readonly reloads: ReloadState;
  /** Reads all files again and uses them for new connections. Rejects, and changes nothing, when they are not good. */
  reload(): Promise<void>;
  /** Stops offering TLS: `ALTER INSTANCE RELOAD TLS NO ROLLBACK ON ERROR` after a failed reload. */
  disable(): void;
}

/** What is known of one member of an engine behind the server. */
export interface MemberState {
  /** `host:port`, or the path of its socket. */
  readonly name: string;
  readonly isUp: boolean;
  readonly connections: number;
}

/** What all connections of a server share, whoever answers their statements. */
export interface FrontContext {
  readonly variables: GlobalVariables;
  readonly status: ServerStatus;
  readonly processes: ProcessList;
  readonly hosts: HostLimits;
  readonly tls: TlsControl;
  readonly clock: Clock;
  readonly log: Log;
  /** The members of the engine behind it; `undefined` with the embedded engine. */
  readonly upstream?: { readonly states: readonly MemberState[] };
}

/** What all sessions with the embedded engine share. */
export interface ServerContext extends FrontContext {
  readonly engine: Engine;
  readonly accounts: AccountRegistry;
  readonly tableLocks: TableLocks;
  readonly components: Components;
}

/** Who a session belongs to: known when the login ends, and the same until the next COM_CHANGE_USER. */
export interface SessionIdentity {
  readonly connectionId: number;
  /** The user name as the client gave it. */
  readonly user: string;
  /** The client's IP address, or `localhost` for a Unix socket. */
  readonly host: string;
  /** The account that was matched. */
  readonly account: AccountKey;
  readonly tls: TlsPeer | undefined;
  /** How packets are compressed, the same for the whole life of the connection. */
  readonly compression: Compression;
  /** The client set CLIENT_INTERACTIVE: `wait_timeout` begins as `interactive_timeout`. */
  readonly interactive: boolean;
  /** The client set CLIENT_IGNORE_SPACE: `sql_mode` begins with IGNORE_SPACE. */
  readonly ignoreSpace?: boolean;
  /** The client set CLIENT_FOUND_ROWS: affected rows of UPDATE are the rows it matched. */
  readonly foundRows: boolean;
  /** Collation id of the client's handshake. */
  readonly collation: number;
  /** What the client told of itself: `_client_name`, `program_name` … */
  readonly attributes?: ReadonlyMap<string, string>;
  /** The password has ended: nothing but ALTER USER, SET PASSWORD and SET is allowed until it is changed. */
  readonly passwordExpired: boolean;
}
