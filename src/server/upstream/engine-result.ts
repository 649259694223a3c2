import { COMMAND } from '../../mysql/command.ts';
import { readError } from '../../mysql/greeting.ts';
import { PacketReader } from '../../mysql/reader.ts';
import type { PacketPort } from './packet-stream.ts';

const SAYS = { ok: 0x00, end: 0xfe, error: 0xff } as const;
/** An EOF packet is shorter than any row that begins like it. */
const MAX_END = 9;

/** The packets of an answer, without changing them. */
export interface EngineAnswer {
  readonly packets: readonly Buffer[];
  /** Where the rows are in `packets`. */
  readonly rows: readonly number[];
}

/**
 * Reads a whole answer: OK, an error, or a small result set.
 *
 * @param deprecateEof whether CLIENT_DEPRECATE_EOF was agreed on
 * @throws WireError 1158
 */
export async function readAnswer(engine: PacketPort, deprecateEof: boolean): Promise<EngineAnswer> {
  const first = await engine.read();
  if (first[0] === SAYS.ok || first[0] === SAYS.error) return { packets: [first], rows: [] };
  const packets = [first];
  const rows: number[] = [];
  let columns = first[0] ?? 0;
  for (; columns > 0; columns--) packets.push(await engine.read());
  if (!deprecateEof) packets.push(await engine.read());
  for (;;) {
    const packet = await engine.read();
    packets.push(packet);
    const isEnd = packet[0] === SAYS.end && (deprecateEof || packet.length < MAX_END);
    if (isEnd || packet[0] === SAYS.error) return { packets, rows };
    rows.push(packets.length - 1);
  }
}

/**
 * Asks for one text on behalf of nobody.
 *
 * @throws WireError of the engine; 1158
 */
export async function askText(
  engine: PacketPort,
  sql: string,
  { deprecateEof, queryAttributes }: { readonly deprecateEof: boolean; readonly queryAttributes: boolean },
): Promise<string> {
  // No attributes, in one set of them.
  const head = queryAttributes ? [COMMAND.query, 0, 1] : [COMMAND.query];
  engine.send(Buffer.concat([Buffer.from(head), Buffer.from(sql, 'utf8')]));
  const { packets, rows } = await readAnswer(engine, deprecateEof);
  const [first] = packets;
  if (first?.[0] === SAYS.error) throw readError(first);
  const row = packets[rows[0] ?? -1] ?? Buffer.alloc(1);
  return new PacketReader(row).lengthEncodedBytes().toString('utf8');
}
