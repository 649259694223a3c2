import { PacketWriter } from '../../mysql/writer.ts';

/** Writers that no response uses at the moment. Most responses are written in one turn, so that one is enough. */
const idle: PacketWriter[] = [];
const MAX_IDLE = 8;

/** A writer for one response; give it back with {@link releaseWriter}. */
export function acquireWriter(): PacketWriter {
  return idle.pop() ?? new PacketWriter();
}

/** Ends the use of a writer; what it still holds is dropped. */
export function releaseWriter(writer: PacketWriter): void {
  writer.clear();
  if (idle.length < MAX_IDLE) idle.push(writer);
}

/** Lends a writer to `use` for one turn. */
export function withWriter(use: (writer: PacketWriter) => void): void {
  const writer = acquireWriter();
  try {
    use(writer);
  } finally {
    releaseWriter(writer);
  }
}
