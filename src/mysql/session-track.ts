import type { PacketWriter } from './writer.ts';

/** Types of entries (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_ok_packet.html). */
const TRACK = {
  systemVariables: 0x00,
  schema: 0x01,
  stateChange: 0x02,
  transactionCharacteristics: 0x04,
  transactionState: 0x05,
} as const;

/** What changed in a session, for clients with CLIENT_SESSION_TRACK; where nothing of it is set, the list is empty. */
export interface SessionChanges {
  /** System variables that were set, each with its value as SHOW VARIABLES shows it. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** The current database that was chosen; empty when there is none any more. */
  readonly schema: string | undefined;
  /** Whether anything changed that another session would have to do again. */
  readonly isStateChanged: boolean;
  /** Eight letters that tell what the transaction has done: `T_R_W_S_`. */
  readonly transactionState: string | undefined;
  /** Statements that begin such a transaction again. */
  readonly transactionCharacteristics: string | undefined;
}

/** Writes the session state of an OK packet. */
export function writeSessionChanges(writer: PacketWriter, changes: SessionChanges): void {
  const { schema, transactionState, transactionCharacteristics } = changes;
  const entries = changes.variables.map((variable) => entry(TRACK.systemVariables, texts(variable)));
  if (schema !== undefined) entries.push(entry(TRACK.schema, texts([schema])));
  // The one text that stands without its length.
  if (changes.isStateChanged) entries.push(entry(TRACK.stateChange, Buffer.from('1')));
  if (transactionState !== undefined) entries.push(entry(TRACK.transactionState, texts([transactionState])));
  if (transactionCharacteristics !== undefined)
    entries.push(entry(TRACK.transactionCharacteristics, texts([transactionCharacteristics])));
  writer.lengthEncodedBytes(Buffer.concat(entries));
}

function entry(type: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.of(type), lengthEncoded(data)]);
}

function texts(values: readonly string[]): Buffer {
  return Buffer.concat(values.map((text) => lengthEncoded(Buffer.from(text, 'utf8'))));
}

function lengthEncoded(bytes: Buffer): Buffer {
  const { length } = bytes;
  if (length < 0xfb) return Buffer.concat([Buffer.of(length), bytes]);
  if (length <= 0xff_ff) return Buffer.concat([Buffer.of(0xfc, length & 0xff, length >> 8), bytes]);
  return Buffer.concat([Buffer.of(0xfd, length & 0xff, (length >> 8) & 0xff, length >> 16), bytes]);
}
