import { CAPABILITY, hasCapability } from './capability.ts';
import { collationById, decodeText, type Collation } from './charset.ts';
import { wideCharsetNumbered } from './wide-charset.ts';
import { PacketReader } from './reader.ts';
import { wireError } from './wire-error.ts';
import type { PacketWriter } from './writer.ts';

const PROTOCOL_VERSION = 10;
/** Payload of an SSLRequest: flags, packet size, character set and filler. */
const SSL_REQUEST_LENGTH = 32;
/** Old connectors send only the flags. */
const SHORT_SSL_REQUEST_LENGTH = 4;

/** Length of the nonce of an authentication exchange, in bytes. */
export const SCRAMBLE_LENGTH = 20;

/** The server's first packet (Protocol::HandshakeV10). */
export interface Greeting {
  readonly version: string;
  readonly connectionId: number;
  readonly scramble: Uint8Array;
  /** Bits of CAPABILITY. */
  readonly capabilities: number;
  readonly collation: number;
  /** Bits of SERVER_STATUS. */
  readonly status: number;
  readonly plugin: string;
}

/** The client's login (Protocol::HandshakeResponse41). */
export interface HandshakeResponse {
  readonly capabilities: number;
  /** MariaDB's flags beyond 32 bits; 0 from other clients. */
  readonly extendedCapabilities: number;
  /** Longest packet the client takes, in bytes; 0 when it does not say. */
  readonly maxPacket: number;
  readonly collation: Collation;
  readonly user: string;
  readonly authResponse: Buffer;
  /** '' when none was named. */
  readonly database: string;
  /** '' from clients without plugin authentication. */
  readonly plugin: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What a client with CLIENT_ZSTD_COMPRESSION_ALGORITHM asks for; 0 from others. */
  readonly zstdLevel: number;
}

/** COM_CHANGE_USER: a new login on a connection that exists. */
export type ChangeUser = Pick<
  HandshakeResponse,
  'collation' | 'user' | 'authResponse' | 'database' | 'plugin' | 'attributes'
>;

/** Writes the greeting. */
export function writeGreeting(writer: PacketWriter, greeting: Greeting): void {
  const { scramble, capabilities } = greeting;
  writer
    .begin()
    .u8(PROTOCOL_VERSION)
    .nulTerminated(greeting.version)
    .u32(greeting.connectionId)
    .bytes(scramble.subarray(0, 8))
    .u8(0)
    .u16(capabilities & 0xff_ff)
    .u8(greeting.collation)
    .u16(greeting.status)
    .u16(capabilities >>> 16)
    .u8(SCRAMBLE_LENGTH + 1)
    .zeros(10)
    .bytes(scramble.subarray(8))
    .u8(0)
    .nulTerminated(greeting.plugin)
    .end();
}

/**
 * Whether the client's first packet asks for TLS: it is an SSLRequest and nothing more.
 * Its other fields are not used: they came in clear, and the packet inside TLS repeats them.
 */
export function isSslRequest(payload: Buffer): boolean {
  if (payload.length !== SSL_REQUEST_LENGTH && payload.length !== SHORT_SSL_REQUEST_LENGTH) return false;
  return hasCapability(payload.readUInt32LE(0), CAPABILITY.ssl);
}

/** Whether the client's first packet has CLIENT_SSL set, in whatever packet. */
export function asksForTls(payload: Buffer): boolean {
  return payload.length >= 2 && hasCapability(payload.readUInt16LE(0), CAPABILITY.ssl);
}

/**
 * Reads a login.
 *
 * @throws WireError 1043 for bytes that are none, 1251 for a client older than protocol 4.1
 */
export function readHandshakeResponse(payload: Buffer): HandshakeResponse {
  const reader = new PacketReader(payload, 'ER_HANDSHAKE_ERROR');
  const capabilities = reader.u32();
  if (!hasCapability(capabilities, CAPABILITY.protocol41)) throw wireError('ER_NOT_SUPPORTED_AUTH_MODE');
  const maxPacket = reader.u32();
  const collation = clientCollation(reader.u8());
  reader.skip(19);
  const extended = reader.u32();
  const user = decodeText(reader.nulTerminatedBytes(), collation.encoding);
  const authResponse = readAuthResponse(reader, capabilities);
  const database = hasCapability(capabilities, CAPABILITY.connectWithDatabase) && reader.remaining > 0;
  return {
    capabilities,
    extendedCapabilities: hasCapability(capabilities, CAPABILITY.longPassword) ? 0 : extended,
    maxPacket,
    collation,
    user,
    authResponse,
    database: database ? decodeText(reader.nulTerminatedOrRest(), collation.encoding) : '',
    ...readPluginAndAttributes(reader, capabilities),
    zstdLevel: hasCapability(capabilities, CAPABILITY.zstdCompression) && reader.remaining > 0 ? reader.u8() : 0,
  };
}

/**
 * Reads the payload of COM_CHANGE_USER behind its command byte.
 *
 * @param capabilities those of the connection's login
 * @param current collation of the session, for clients that send none
 * @throws WireError 1047 for bytes that are none, as in MySQL
 */
export function readChangeUser(payload: Buffer, capabilities: number, current: Collation): ChangeUser {
  const reader = new PacketReader(payload, 'ER_UNKNOWN_COM_ERROR', 1);
  const userBytes = reader.nulTerminatedBytes();
  const authResponse = reader.bytes(reader.u8());
  const databaseBytes = reader.nulTerminatedOrRest();
  const collation = reader.remaining >= 2 ? clientCollation(reader.u16()) : current;
  return {
    user: decodeText(userBytes, collation.encoding),
    authResponse,
    database: decodeText(databaseBytes, collation.encoding),
    collation,
    ...readPluginAndAttributes(reader, capabilities),
  };
}

/** Writes Protocol::AuthSwitchRequest: "answer `scramble` with this plugin instead". */
export function writeAuthSwitch(writer: PacketWriter, plugin: string, scramble: Uint8Array): void {
  writer.begin().u8(0xfe).nulTerminated(plugin).bytes(scramble).u8(0).end();
}

/** Writes Protocol::AuthMoreData. */
export function writeAuthMoreData(writer: PacketWriter, data: Uint8Array): void {
  writer.begin().u8(0x01).bytes(data).end();
}

function readAuthResponse(reader: PacketReader, capabilities: number): Buffer {
  if (hasCapability(capabilities, CAPABILITY.lengthEncodedAuth)) return reader.lengthEncodedBytes();
  if (hasCapability(capabilities, CAPABILITY.secureConnection)) return reader.bytes(reader.u8());
  return reader.nulTerminatedOrRest();
}

function readPluginAndAttributes(
  reader: PacketReader,
  capabilities: number,
): Pick<HandshakeResponse, 'plugin' | 'attributes'> {
  const named = hasCapability(capabilities, CAPABILITY.pluginAuth) && reader.remaining > 0;
  const plugin = named ? reader.nulTerminatedOrRest().toString('utf8') : '';
  const described = hasCapability(capabilities, CAPABILITY.connectAttributes) && reader.remaining > 0;
  return { plugin, attributes: described ? readAttributes(reader) : new Map<string, string>() };
}

function readAttributes(reader: PacketReader): Map<string, string> {
  const attributes = new Map<string, string>();
  const pairs = reader.nested();
  while (pairs.remaining > 0) {
    const name = pairs.lengthEncodedBytes().toString('utf8');
    attributes.set(name, pairs.lengthEncodedBytes().toString('utf8'));
  }
  return attributes;
}

/** The collation that a client names; the default one for a number that nobody knows. @throws WireError 1231 for those of 16 and 32 bits */
function clientCollation(id: number): Collation {
  const wide = wideCharsetNumbered(id);
  if (wide !== undefined) throw wireError('ER_WRONG_VALUE_FOR_VAR', 'character_set_client', wide);
  return collationById(id);
}
