import type { Connection } from './connection.ts';

/** Where a connection comes from. */
export interface Origin {
  readonly connectionId: number;
  /** The client's address, or `localhost` for a Unix socket. */
  readonly host: string;
  /** `address:port`, or `localhost`. */
  readonly address: string;
  readonly isUnixSocket: boolean;
}

/** Leads a client from its greeting to the end of its login. Rejects with what it is to be told. */
export type Reception = (connection: Connection, origin: Origin) => Promise<ReceivedClient>;

/** A client that has logged in, and that has not been told so. */
export interface ReceivedClient {
  /** Whether it may have the connection beyond `max_connections` that is kept for those who can mend what is wrong. */
  mayExceed(): boolean;
  /** @throws WireError when its session cannot begin */
  open(): ServedSession;
}

/** A session that a server looks after: begun once, and then until its connection has gone. */
export interface ServedSession {
  readonly connection: Connection;
  /** Tells the client that it is logged in, and takes its commands. */
  start(): void;
  /** Ends the session after the statement that runs, if any. */
  finish(): void;
  /** Ends the statement that runs. */
  interrupt(): void;
  /** Ends a session whose client has been silent for longer than it may. */
  endIfIdle(now: number): void;
  /** The connection has gone: everything that belongs to the session is given back. */
  close(): void;
}
