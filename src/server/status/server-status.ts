import { TlsStatus } from './tls-status.ts';

/** Why a connection was ended before anybody looked at its login. */
export const REFUSALS = ['max_connections', 'max_connections_per_host', 'host_blocked', 'connect_timeout'] as const;

export type Refusal = (typeof REFUSALS)[number];

/** How often statements ran, by the name that `Com_…` has. */
export class CommandCounts {
  readonly #counts = new Map<string, { count: number }>();
  /** What was counted last: it mostly comes again. */
  #last = '';
  #counter = { count: 0 };

  add(command: string): void {
    if (command !== this.#last) this.#find(command);
    this.#counter.count++;
  }

  #find(command: string): void {
    let counter = this.#counts.get(command);
    if (counter === undefined) this.#counts.set(command, (counter = { count: 0 }));
    this.#last = command;
    this.#counter = counter;
  }

  of(command: string): number {
    return this.#counts.get(command)?.count ?? 0;
  }

  /** By name, sorted. */
  list(): readonly (readonly [command: string, count: number])[] {
    const counts = this.#counts.entries().map(([command, { count }]) => [command, count] as const);
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  clear(): void {
    this.#counts.clear();
    this.#last = '';
  }
}

/** Counters of a server since its start. The parts of the server that see an event count it here. */
export class ServerStatus {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  connections = 0;
  abortedConnects = 0;
  abortedClients = 0;
  maxUsedConnections = 0;
  bytesReceived = 0;
  bytesSent = 0;
  questions = 0;
  slowQueries = 0;
  threadsRunning = 0;
  /** Statements that clients have prepared and not closed. */
  preparedStatements = 0;
  /** PEM of the key with which clients of caching_sha2_password encrypt passwords without TLS; '' until there is one. */
  passwordPublicKey = '';
  readonly tls = new TlsStatus();
  readonly #commands = new CommandCounts();
  readonly #errors = new Map<number, number>();
  readonly #refusals = new Map<Refusal, number>();

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  /** Counts a statement of kind `command` (`select`, `insert` …): the source of `Com_select` and its like. */
  countCommand(command: string): void {
    this.#commands.add(command);
  }

  commandCount(command: string): number {
    return this.#commands.of(command);
  }

  /** Statements by name, sorted. */
  commandCounts(): readonly (readonly [command: string, count: number])[] {
    return this.#commands.list();
  }

  /** Counts an error that a client was told. */
  countError(errno: number): void {
    this.#errors.set(errno, (this.#errors.get(errno) ?? 0) + 1);
  }

  /** Errors by number, sorted. */
  errorCounts(): readonly (readonly [errno: number, count: number])[] {
    return [...this.#errors].toSorted(([a], [b]) => a - b);
  }

  countRefusal(reason: Refusal): void {
    this.#refusals.set(reason, this.refusalsFor(reason) + 1);
  }

  refusalsFor(reason: Refusal): number {
    return this.#refusals.get(reason) ?? 0;
  }
}
