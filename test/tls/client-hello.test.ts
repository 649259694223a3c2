import { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { array, assert, nat, oneof, property, tuple, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_HELLO, peekServerName } from '../../src/tls/client-hello.ts';

/** The first flight of Node's TLS client. */
function clientHello(servername: string, maxVersion: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3'): Promise<Buffer> {
  return new Promise((resolve) => {
    const wire = new Duplex({
      read() {},
      write(bytes: Buffer, _encoding, done) {
        resolve(bytes);
        done();
      },
    });
    connect({ socket: wire, servername, maxVersion }).on('error', () => {});
  });
}

/** The same message in records of at most `size` bytes. */
function inRecords(hello: Buffer, size: number): Buffer {
  const message = hello.subarray(5);
  const records: Buffer[] = [];
  for (let offset = 0; offset < message.length; offset += size) {
    const fragment = message.subarray(offset, offset + size);
    records.push(Buffer.from([22, 3, 1, fragment.length >> 8, fragment.length & 0xff]), fragment);
  }
  return Buffer.concat(records);
}

let hello: Buffer;
beforeAll(async () => {
  hello = await clientHello('Db2.Example.COM');
});

describe('peekServerName', () => {
  it('finds the name that a client asks for, in lower case', async () => {
    expect(peekServerName(hello)).toEqual({ isComplete: true, serverName: 'db2.example.com' });
    const old = await clientHello('a.example', 'TLSv1.2');
    expect(peekServerName(old)).toEqual({ isComplete: true, serverName: 'a.example' });
    expect(peekServerName(await clientHello(''))).toEqual({ isComplete: true, serverName: undefined });
  });

  it('asks for more until the message is whole, however it is cut', () => {
    for (let length = 0; length < hello.length; length++) {
      expect(peekServerName(hello.subarray(0, length)).isComplete).toBe(false);
    }
    for (const size of [1, 7, 100]) {
      const records = inRecords(hello, size);
      expect(peekServerName(records)).toEqual({ isComplete: true, serverName: 'db2.example.com' });
      expect(peekServerName(records.subarray(0, -1)).isComplete).toBe(false);
    }
  });

  it.each([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['an alert', Buffer.from('15030100020128', 'hex')],
    ['another handshake message', Buffer.from('160301000402000000', 'hex')],
    ['a message that claims 16 MB', Buffer.concat([Buffer.from('160301400001ffffff', 'hex'), Buffer.alloc(100)])],
    [
      'records that never end',
      inRecords(Buffer.concat([Buffer.from('00000000000100ffff', 'hex'), Buffer.alloc(60_000)]), 1),
    ],
  ])('is done with %s, and finds no name', (_, bytes) => {
    expect(peekServerName(bytes)).toEqual({ isComplete: true, serverName: undefined });
  });

  it('never throws and never asks for more than its limit', () => {
    const mutated = array(tuple(nat(hello.length - 1), nat(255)), { maxLength: 8 }).map((changes) => {
      const bytes = Buffer.from(hello);
      for (const [index, value] of changes) bytes[index] = value;
      return bytes;
    });
    const anything = property(oneof(mutated, uint8Array({ maxLength: 400 })), (bytes) => {
      peekServerName(Buffer.from(bytes));
      const filled = Buffer.concat([bytes, Buffer.alloc(MAX_HELLO, 22)]);
      return peekServerName(filled).isComplete;
    });
    expect(() => assert(anything, { numRuns: 5000 })).not.toThrow();
  });
});
