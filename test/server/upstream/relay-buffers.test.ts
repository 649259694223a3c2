import { describe, expect, it } from 'vitest';
import { RelayBuffers } from '../../../src/server/upstream/relay-buffers.ts';

describe('what an engine sends', () => {
  it.each([1, 16 * 1024, 64 * 1024])('stays as it is while more is read: %i bytes', (length) => {
    const buffers = new RelayBuffers();
    const kept = ['a', 'b', 'c'].map((letter) => buffers.keep(buffers.shared.fill(letter).subarray(0, length)));
    expect(kept.map(({ bytes }) => bytes.toString())).toEqual(['a', 'b', 'c'].map((letter) => letter.repeat(length)));
  });

  it('goes to memory that has come back', () => {
    const buffers = new RelayBuffers();
    const first = buffers.keep(buffers.shared);
    first.release?.();
    expect(buffers.keep(buffers.shared).bytes.buffer).toBe(first.bytes.buffer);
  });
});
