import { describe, expect, it } from 'vitest';
import { relayExchange } from '../../../src/server/upstream/exchange.ts';

/** One side that says `packets` in turn. */
function sideThatSays(...packets: readonly Buffer[]) {
  const left = [...packets];
  const heard: Buffer[] = [];
  const send = (packet: Uint8Array): void => void heard.push(Buffer.from(packet));
  const read = (): Promise<Buffer> => Promise.resolve(left.shift() ?? Buffer.of(0xff));
  return { heard, send, read };
}

describe('relayExchange', () => {
  it('says that the engine has no key for a password that must not go to it in clear', async () => {
    const denied = Buffer.from([0xff, 0x15, 0x04]);
    const engine = sideThatSays(Buffer.from([0x01, 0x04]), denied);
    const client = sideThatSays(Buffer.from('password\0'));
    let told = 0;
    const packet = await relayExchange(
      {
        client,
        engine,
        clientTransport: 'tls',
        engineTransport: 'plaintext',
        passwordKeys: () => Promise.reject(new Error('not asked for')),
        withoutKey: () => told++,
      },
      { plugin: 'caching_sha2_password', scramble: Buffer.alloc(20, 'a') },
    );
    expect(packet).toEqual(denied);
    expect(engine.heard).toEqual([Buffer.of(2)]);
    expect(told).toBe(1);
  });
});
