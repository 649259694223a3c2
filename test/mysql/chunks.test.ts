import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { array, assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chunks } from '../../src/mysql/chunks.ts';

describe('Chunks', () => {
  it('joins pieces of every length in their order', () => {
    assert(
      property(array(nat({ max: 1100 }), { maxLength: 700, size: 'max' }), (lengths) => {
        const chunks = new Chunks();
        const pieces = lengths.map((length, i) => Buffer.alloc(length, i));
        for (const piece of pieces) chunks.add(piece);
        const all = Buffer.concat(pieces);
        expect(chunks.length).toBe(all.length);
        expect(chunks.joined().equals(all)).toBe(true);
        expect(chunks.joined(Buffer.from('x')).equals(Buffer.concat([Buffer.from('x'), all]))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps no small pieces: a client that sends single bytes must not take hundreds for each', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const chunks = new Chunks();
    const pieces: WeakRef<Buffer>[] = [];
    for (let i = 0; i < 10_000; i++) {
      const piece = Buffer.alloc(1, i);
      chunks.add(piece);
      pieces.push(new WeakRef(piece));
    }
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(pieces.filter((piece) => piece.deref() !== undefined).length).toBeLessThan(256);
    expect(chunks.length).toBe(10_000);
  });
});
