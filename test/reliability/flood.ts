import { connect, type Socket } from 'node:net';
import { createConnection } from 'mysql2/promise';
import { sslRequest } from '../server/support/raw-client.ts';

/** How many connections of each kind attack at once. */
export interface FloodSize {
  /** Never say a word. */
  readonly silent: number;
  /** Ask for TLS and stop within their ClientHello. */
  readonly halfTls: number;
  /** Send bytes that are no login. */
  readonly garbage: number;
  /** Send a login byte by byte, too slowly. */
  readonly dripping: number;
}

/** Whom honest clients log in to meanwhile. */
export interface FloodTarget {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly ca: string;
  /** Resident memory of the server in bytes. */
  readonly memory: () => number;
}

export interface FloodReport {
  readonly connections: number;
  /** Connections that the server had not greeted after a quarter of the time. */
  readonly stuck: number;
  /** Milliseconds of each honest login and query, in ascending order. */
  readonly logins: readonly number[];
  readonly failedLogins: number;
  /** Milliseconds from the last connection until the server had closed them all. */
  readonly closedAfter: number;
  readonly left: number;
  readonly bytesPerConnection: number;
}

const CLIENT_HELLO = Buffer.from('1603010200010001fc0303', 'hex');
const BETWEEN_LOGINS = 50;
/** Connections that are opened in one go. */
const STEP = 250;

/** Attacks the server with all connections at once while honest clients log in every {@link BETWEEN_LOGINS} milliseconds. */
export async function flood(target: FloodTarget, size: FloodSize, longest: number): Promise<FloodReport> {
  const before = target.memory();
  const honest = honestLogins(target);
  const hostile = await openAll(target.port, size);
  const opened = performance.now();
  const isWaiting = ({ greeted, isOpen }: Hostile): boolean => !greeted && isOpen;
  while (hostile.some(isWaiting) && performance.now() - opened < longest / 4) await pause(20);
  const stuck = hostile.filter(isWaiting).length;
  const open = hostile.filter(({ isOpen }) => isOpen).length;
  const bytesPerConnection = Math.max(0, target.memory() - before) / open;
  while (hostile.some(({ isOpen }) => isOpen) && performance.now() - opened < longest) await pause(50);
  const closedAfter = performance.now() - opened;
  const left = hostile.filter(({ isOpen }) => isOpen).length;
  for (const connection of hostile) connection.end();
  const { times, failed } = await honest.stop();
  const logins = times.toSorted((a, b) => a - b);
  return { connections: hostile.length, stuck, logins, failedLogins: failed, closedAfter, left, bytesPerConnection };
}

/** A connection that attacks. */
class Hostile {
  readonly #socket: Socket;
  readonly #drip: NodeJS.Timeout | undefined;
  greeted = false;
  isOpen = true;

  constructor(port: number, kind: keyof FloodSize) {
    const socket = connect({ port, host: '127.0.0.1' });
    this.#socket = socket;
    if (kind === 'halfTls') socket.write(Buffer.concat([sslRequest(), CLIENT_HELLO]));
    if (kind === 'garbage') socket.write(Buffer.alloc(100, 0xa5));
    if (kind === 'dripping') {
      let at = 0;
      this.#drip = setInterval(() => socket.write(Buffer.of(sslRequest()[at++ % 36] ?? 0)), 200);
    }
    socket.on('data', () => (this.greeted = true));
    const closed = (): void => {
      this.isOpen = false;
      clearInterval(this.#drip);
    };
    socket.on('error', closed).on('end', closed).on('close', closed);
  }

  end(): void {
    clearInterval(this.#drip);
    this.#socket.destroy();
  }
}

async function openAll(port: number, size: FloodSize): Promise<readonly Hostile[]> {
  const kinds = (['silent', 'halfTls', 'garbage', 'dripping'] as const).flatMap((kind) =>
    Array.from({ length: size[kind] }, () => kind),
  );
  const hostile: Hostile[] = [];
  for (const kind of kinds) {
    hostile.push(new Hostile(port, kind));
    if (hostile.length % STEP === 0) await pause(1);
  }
  return hostile;
}

function honestLogins(target: FloodTarget): { stop(): Promise<{ times: readonly number[]; failed: number }> } {
  const times: number[] = [];
  let failed = 0;
  let isRunning = true;
  const running = (async () => {
    // oxlint-disable-next-line eslint/no-unmodified-loop-condition -- `stop` ends it
    while (isRunning) {
      const started = performance.now();
      await loginOnce(target).then(
        () => times.push(performance.now() - started),
        () => failed++,
      );
      await pause(BETWEEN_LOGINS);
    }
  })();
  return {
    stop: async () => {
      isRunning = false;
      await running;
      return { times, failed };
    },
  };
}

async function loginOnce({ port, user, password, ca }: FloodTarget): Promise<void> {
  const connection = await createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca } });
  await connection.query('SELECT 1');
  await connection.end();
}

/** Opens `count` connections at once and tells how many the server had not greeted after `patience` milliseconds. */
export async function burst(port: number, count: number, patience: number): Promise<number> {
  const sockets = Array.from({ length: count }, () => new Hostile(port, 'silent'));
  const started = performance.now();
  while (sockets.some(({ greeted }) => !greeted) && performance.now() - started < patience) await pause(20);
  const stuck = sockets.filter(({ greeted }) => !greeted).length;
  for (const socket of sockets) socket.end();
  return stuck;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
