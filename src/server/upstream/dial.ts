import { connect, type OnReadOpts, type Socket } from 'node:net';
import { systemErrorCode, messageOf } from '../../kit/errors.ts';
import { readError, readGreeting, type ServerGreeting } from '../../mysql/greeting.ts';
import { WireError } from '../../mysql/wire-error.ts';
import { ConnectionClosed } from '../connection/connection-closed.ts';
import type { EngineAddress } from './address.ts';
import { PacketStream } from './packet-stream.ts';
import type { RelayBuffers } from './relay-buffers.ts';

const ERROR_MARK = 0xff;

/** A member of the engine that has greeted, and to whom nothing was said yet. */
export interface EngineLink {
  readonly address: EngineAddress;
  readonly stream: PacketStream;
  readonly greeting: ServerGreeting;
}

/** A member that cannot be reached, or that does not speak. */
export class MemberUnreachable extends Error {
  constructor(reason: string, cause: unknown) {
    super(reason, { cause });
    this.name = 'MemberUnreachable';
  }
}

/**
 * Connects to a member and reads its greeting.
 *
 * @param timeout milliseconds for both
 * @param buffers memory for what it sends
 * @throws MemberUnreachable; WireError that the member says instead of a greeting
 */
export async function dial(address: EngineAddress, timeout: number, buffers: RelayBuffers): Promise<EngineLink> {
  const socket = open(address, {
    buffer: buffers.shared,
    callback: (length, bytes) => {
      stream.receive(buffers.keep(bytes.subarray(0, length)));
      return true;
    },
  });
  const failure = Promise.withResolvers<never>();
  const timer = setTimeout(() => failure.reject(new Error(`no greeting within ${timeout} ms`)), timeout);
  socket.once('error', failure.reject);
  const stream = new PacketStream(socket);
  try {
    const payload = await Promise.race([stream.read(), failure.promise]).catch(unreachable);
    if (payload[0] === ERROR_MARK) throw readError(payload);
    return { address, stream, greeting: greetingOf(payload) };
  } catch (error) {
    stream.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
    socket.off('error', failure.reject);
  }
}

function open(address: EngineAddress, onread: OnReadOpts): Socket {
  if (address.kind === 'unix') return connect({ path: address.path, onread });
  return connect({ host: address.host, port: address.port, noDelay: true, keepAlive: true, onread });
}

function greetingOf(payload: Buffer): ServerGreeting {
  try {
    return readGreeting(payload);
  } catch (error) {
    return unreachable(error);
  }
}

function unreachable(error: unknown): never {
  throw new MemberUnreachable(reasonOf(error), error);
}

function reasonOf(error: unknown): string {
  if (error instanceof ConnectionClosed) return 'closed before its greeting';
  if (error instanceof WireError) return 'what greets there is no MySQL server';
  return systemErrorCode(error) || messageOf(error);
}
