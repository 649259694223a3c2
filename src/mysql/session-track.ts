import type { PacketWriter } from './writer.ts';

/** Types of entries (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_ok_packet.html). */
const TRACK_SYSTEM_VARIABLES = 0x00;
const TRACK_SCHEMA = 0x01;

/** What changed in a session, for clients with CLIENT_SESSION_TRACK. */
export interface SessionChanges {
  /** System variables that were set, each with its value as SHOW VARIABLES shows it. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** The new current database. */
  readonly schema: string | undefined;
}

/** Writes the session state of an OK packet. */
export function writeSessionChanges(writer: PacketWriter, { variables, schema }: SessionChanges): void {
  const entries = variables.map(([name, value]) => entry(TRACK_SYSTEM_VARIABLES, [name, value]));
  if (schema !== undefined) entries.push(entry(TRACK_SCHEMA, [schema]));
  writer.lengthEncodedBytes(Buffer.concat(entries));
}

/** An entry: its type, and its texts behind the length of them all. */
function entry(type: number, texts: readonly string[]): Buffer {
  const data = Buffer.concat(texts.map((text) => lengthEncoded(Buffer.from(text, 'utf8'))));
  return Buffer.concat([Buffer.of(type), lengthEncoded(data)]);
}

function lengthEncoded(bytes: Buffer): Buffer {
  const { length } = bytes;
  if (length < 0xfb) return Buffer.concat([Buffer.of(length), bytes]);
  if (length <= 0xff_ff) return Buffer.concat([Buffer.of(0xfc, length & 0xff, length >> 8), bytes]);
  return Buffer.concat([Buffer.of(0xfd, length & 0xff, (length >> 8) & 0xff, length >> 16), bytes]);
}
