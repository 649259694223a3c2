import { PacketWriter } from '../../../src/mysql/writer.ts';

/** Ordinary frames of the packets, their sequence ids counted from 0. */
export function framed(...packets: readonly Buffer[]): Buffer {
  const writer = new PacketWriter();
  for (const packet of packets) writer.begin().bytes(packet).end();
  return writer.take();
}
