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
  /** Handshakes that ended well, and those of them that resumed a session. */
  tlsAccepted = 0;
  tlsResumed = 0;
  tlsFailed = 0;
  readonly #commands = new Map<string, number>();

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  /** Counts a statement of kind `command` (`select`, `insert` …): the source of `Com_select` and its like. */
  countCommand(command: string): void {
    this.#commands.set(command, (this.#commands.get(command) ?? 0) + 1);
  }

  commandCount(command: string): number {
    return this.#commands.get(command) ?? 0;
  }
}
