import { CAPABILITY } from '../../mysql/capability.ts';
import { NATIVE_PASSWORD } from '../../mysql/auth/native-password.ts';
import { PacketReader } from '../../mysql/reader.ts';
import { PacketWriter } from '../../mysql/writer.ts';
import type { EngineLink } from './dial.ts';

const SAYS = { ok: 0x00, switch: 0xfe, error: 0xff } as const;
/** Account that is asked for on behalf of a client that never named one; it is what the engine's log shows. */
const NOBODY = 'tlsdb-no-login';
const CAPABILITIES =
  CAPABILITY.longPassword | CAPABILITY.protocol41 | CAPABILITY.secureConnection | CAPABILITY.pluginAuth;
const COLLATION = 45;
const MAX_PACKET = 1 << 24;
/** Milliseconds that the engine gets to answer. */
export const LONGEST_LEAVE = 3000;
/** Questions that a login asks at most. */
const LAST_TURN = 4;
/** A wrong answer of the right length, by what asks; to all other plugins a NUL is an empty password. */
const WRONG_ANSWERS: Readonly<Record<string, Buffer>> = {
  [NATIVE_PASSWORD]: Buffer.alloc(20),
  client_ed25519: Buffer.alloc(64),
};
const NUL = Buffer.of(0);

/**
 * Ends a login whose client has gone by letting the engine refuse it. A login that is merely cut off counts towards the engine's
 * `max_connect_errors`, and a port scan of tlsdb would soon have all of its clients refused with error 1129; a password
 * that is wrong does not count.
 *
 * It never fails; an engine that does not answer is left.
 *
 * @param asked what the engine said last, if it was told anything after its greeting
 * @see https://dev.mysql.com/doc/refman/9.7/en/host-cache.html
 */
export async function leaveEngine({ stream, greeting }: EngineLink, asked?: Buffer): Promise<void> {
  const timer = setTimeout(() => stream.destroy(), LONGEST_LEAVE).unref();
  try {
    stream.send(asked === undefined ? nobodysResponse(greeting.plugin) : wrongAnswer(asked));
    for (let turn = 0; turn < LAST_TURN; turn++) {
      const packet = await stream.read();
      if (packet[0] === SAYS.ok || packet[0] === SAYS.error) break;
      stream.send(wrongAnswer(packet));
    }
  } catch {
    // It has ended the connection by itself.
  }
  clearTimeout(timer);
  stream.end();
}

function wrongAnswer(asked: Buffer): Buffer {
  return (asked[0] === SAYS.switch && WRONG_ANSWERS[pluginOf(asked)]) || NUL;
}

function pluginOf(switchRequest: Buffer): string {
  return new PacketReader(switchRequest, 'ER_HANDSHAKE_ERROR', 1).nulTerminatedBytes().toString('latin1');
}

/** A HandshakeResponse41 with an empty password. */
function nobodysResponse(plugin: string): Buffer {
  const writer = new PacketWriter().u32(CAPABILITIES).u32(MAX_PACKET).u8(COLLATION).zeros(23);
  return Buffer.from(writer.nulTerminated(NOBODY).u8(0).nulTerminated(plugin).take());
}
