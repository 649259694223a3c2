import { describe, expect, it } from 'vitest';
import { CommandReader } from '../../../src/server/upstream/command-reader.ts';

const frame = (sequence: number, payload: string | Buffer): Buffer => {
  const bytes = Buffer.from(payload);
  const header = Buffer.alloc(4);
  header.writeUIntLE(bytes.length, 0, 3);
  header[3] = sequence;
  return Buffer.concat([header, bytes]);
};

const QUERY = '\u0003';
const STREAM = Buffer.concat([
  frame(0, `${QUERY}select 1`),
  frame(0, `${QUERY}ours 1`),
  frame(0, '\u000e'),
  frame(0, `\u0016ours is prepared`),
  frame(2, `${QUERY}ours is a file`),
  frame(3, ''),
  frame(0, `${QUERY}ours 2`),
  frame(0, `${QUERY}${'x'.repeat(9000)} ours is long`),
  frame(0, `${QUERY}select 2`),
]);

describe('the commands of a client', () => {
  it('are looked at whole, however the bytes come', () => {
    const expected = STREAM.toString('latin1')
      .replace(frame(0, `${QUERY}ours 1`).toString('latin1'), `[${QUERY}ours 1]`)
      .replace(frame(0, `${QUERY}ours 2`).toString('latin1'), `[${QUERY}ours 2]`);
    for (const size of [1, 2, 3, 4, 5, 7, 11, 100, 4096]) {
      const chunks: Buffer[] = [];
      for (let at = 0; at < STREAM.length; at += size) chunks.push(STREAM.subarray(at, at + size));
      expect(through(chunks), `chunks of ${size}`).toBe(expected);
    }
  });

  it('wait while one of them is handled', () => {
    expect(through([STREAM], 'never')).toBe(`${frame(0, `${QUERY}select 1`).toString('latin1')}[${QUERY}ours 1]`);
  });

  it('are none behind a frame with the last sequence id: that is a long file', () => {
    const bytes = [frame(254, 'a'), frame(255, 'b'), frame(0, `${QUERY}ours`), frame(1, '')];
    expect(through(bytes)).toBe(Buffer.concat(bytes).toString('latin1'));
  });
});

/** What came through, in order: passed bytes as they are, wanted commands in brackets. */
function through(chunks: readonly Buffer[], goesOn: 'at once' | 'never' = 'at once'): string {
  let seen = '';
  let waits = false;
  const reader = new CommandReader({
    pass: (bytes) => (seen += bytes.toString('latin1')),
    wants: (payload) => payload.includes('ours'),
    command: (payload) => {
      seen += `[${payload.toString()}]`;
      waits = true;
    },
  });
  const goOn = (): void => {
    if (goesOn === 'never') return;
    while (waits) {
      waits = false;
      reader.resume();
    }
  };
  for (const chunk of chunks) {
    reader.push(chunk);
    goOn();
  }
  return seen;
}
