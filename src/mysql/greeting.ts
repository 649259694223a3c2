import { PacketReader } from './reader.ts';
import { WireError, wireError } from './wire-error.ts';

const PROTOCOL_VERSION = 10;
const STATE_MARK = 0x23;
/** Connection id, and the first part of the nonce with its filler, which stand between version and flags. */
const BEFORE_FLAGS = 4 + 8 + 1;
const FIRST_SCRAMBLE = 8;
const SECOND_SCRAMBLE = 12;

/** What another server's greeting says, as far as somebody who stands in front of it wants to know. */
export interface ServerGreeting {
  /** The packet's payload. */
  readonly payload: Buffer;
  readonly version: string;
  readonly connectionId: number;
  /** Bits of CAPABILITY. */
  readonly capabilities: number;
  readonly scramble: Buffer;
  readonly plugin: string;
}

/**
 * Reads the greeting of a server (Protocol::HandshakeV10).
 *
 * @throws WireError 1043 for bytes that are no greeting
 */
export function readGreeting(payload: Buffer): ServerGreeting {
  const reader = new PacketReader(payload, 'ER_HANDSHAKE_ERROR');
  if (reader.u8() !== PROTOCOL_VERSION) throw wireError('ER_HANDSHAKE_ERROR');
  const version = reader.nulTerminatedBytes().toString('latin1');
  const connectionId = reader.u32();
  const first = reader.bytes(FIRST_SCRAMBLE);
  reader.skip(1);
  const low = reader.u16();
  reader.skip(3);
  const capabilities = (low | (reader.u16() << 16)) >>> 0;
  reader.skip(11);
  const scramble = Buffer.concat([first, reader.bytes(SECOND_SCRAMBLE)]);
  reader.skip(1);
  const plugin = reader.remaining > 0 ? reader.nulTerminatedOrRest().toString('latin1') : '';
  return { payload, version, connectionId, capabilities, scramble, plugin };
}

/** The same greeting with other flags; every other byte stays. */
export function greetingWith({ payload, capabilities }: ServerGreeting, changed: (flags: number) => number): Buffer {
  const copy = Buffer.from(payload);
  const flags = changed(capabilities);
  const at = copy.indexOf(0, 1) + 1 + BEFORE_FLAGS;
  copy.writeUInt16LE(flags & 0xff_ff, at);
  copy.writeUInt16LE(flags >>> 16, at + 5);
  return copy;
}

/** Reads an ERR packet; before a login servers may leave the SQLSTATE out. */
export function readError(payload: Buffer): WireError {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  const errno = reader.u16();
  const hasState = payload[3] === STATE_MARK;
  if (hasState) reader.skip(1);
  const state = hasState ? reader.bytes(5).toString('latin1') : 'HY000';
  return new WireError(errno, state, reader.rest().toString('utf8'));
}
