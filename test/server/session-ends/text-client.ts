import { CAPABILITY } from '../../../src/mysql/capability.ts';
import { COMMAND } from '../../../src/mysql/command.ts';
import { PacketReader } from '../../../src/mysql/reader.ts';
import { errorNumber, frame, loginPacket, RawClient, type ReceivedPacket } from '../support/raw-client.ts';

/** Capabilities beside those of every {@link RawClient}: rows of the text protocol and files of LOAD DATA. */
const CAPABILITIES = CAPABILITY.transactions | CAPABILITY.localFiles;
const SERVER_STATUS_IN_TRANS = 1;
const NULL_VALUE = 0xfb;

/** A client that says its answers as short texts: `ok 1`, `error 1205`, `1,one 2,NULL`, `closed`. */
export class TextClient {
  readonly raw: RawClient;
  readonly id: number;
  /** Whether the last OK told of a transaction. */
  inTransaction = false;

  private constructor(raw: RawClient, id: number) {
    this.raw = raw;
    this.id = id;
  }

  /** Logs in to an account without a password. */
  static async open(port: number, user: string): Promise<TextClient> {
    const raw = await RawClient.open(port);
    const greeting = new PacketReader((await raw.packet())?.payload ?? Buffer.alloc(0));
    greeting.skip(1);
    greeting.nulTerminatedBytes();
    const client = new TextClient(raw, greeting.u32());
    raw.send(loginPacket(1, user, { response: Buffer.alloc(0), capabilities: CAPABILITIES }));
    await client.#loggedIn();
    return client;
  }

  query(sql: string): Promise<string> {
    return this.#command(COMMAND.query, Buffer.from(sql));
  }

  reset(): Promise<string> {
    return this.#command(COMMAND.resetConnection);
  }

  /** COM_CHANGE_USER to an account without a password. */
  changeUser(user: string, database: string): Promise<string> {
    const text = `${user}\0\0${database}\0\xff\0caching_sha2_password\0`;
    this.raw.send(frame(0, Buffer.concat([Buffer.of(COMMAND.changeUser), Buffer.from(text, 'latin1')])));
    return this.#loggedIn();
  }

  quit(): void {
    this.raw.send(frame(0, Buffer.of(COMMAND.quit)));
  }

  #command(command: number, body: Uint8Array = Buffer.alloc(0)): Promise<string> {
    this.raw.send(frame(0, Buffer.concat([Buffer.of(command), body])));
    return this.#answer();
  }

  /** Reads the end of a login, and has nothing to prove. */
  async #loggedIn(): Promise<string> {
    for (;;) {
      const packet = await this.raw.packet();
      const first = packet?.payload[0];
      if (packet === undefined || first === 0 || first === 0xff) return this.#end(packet);
      if (first === 0xfe) this.raw.send(frame(packet.sequence + 1, Buffer.alloc(0)));
    }
  }

  async #answer(): Promise<string> {
    const packet = await this.raw.packet();
    const first = packet?.payload[0] ?? 0;
    if (first === 0xfb) return 'file';
    if (first === 0 || first >= 0xfe) return this.#end(packet);
    for (let column = 0; column < first; column++) await this.raw.packet();
    return this.#rows();
  }

  async #rows(): Promise<string> {
    const rows: string[] = [];
    for (;;) {
      const packet = await this.raw.packet();
      if (packet === undefined || (packet.payload[0] ?? 0) >= 0xfe) {
        const end = this.#end(packet);
        return end.startsWith('ok') ? rows.join(' ') : end;
      }
      rows.push(valuesOf(packet.payload).join());
    }
  }

  #end(packet: ReceivedPacket | undefined): string {
    if (packet === undefined) return 'closed';
    if (errorNumber(packet) !== 0) return `error ${errorNumber(packet)}`;
    const reader = new PacketReader(packet.payload, 'ER_MALFORMED_PACKET', 1);
    const affected = reader.lengthEncodedInteger();
    reader.lengthEncodedInteger();
    this.inTransaction = (reader.u16() & SERVER_STATUS_IN_TRANS) !== 0;
    return `ok ${affected}`;
  }
}

function valuesOf(row: Buffer): readonly string[] {
  const values: string[] = [];
  const reader = new PacketReader(row);
  while (reader.remaining > 0) {
    const isNull = row[row.length - reader.remaining] === NULL_VALUE;
    if (isNull) reader.skip(1);
    values.push(isNull ? 'NULL' : reader.lengthEncodedBytes().toString());
  }
  return values;
}
