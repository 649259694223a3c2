import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { fullChain } from '../../src/tls/full-chain.ts';
import { read, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const foreign = temporaryFolder();
let ca: string;
let other: string;
let leaf: string;

beforeAll(async () => {
  const [certs, others] = [join(folder.path, 'certs'), join(foreign.path, 'certs')];
  await Promise.all([initFolder({ dir: certs }), initFolder({ dir: others })]);
  ca = read(certs, 'ca.pem');
  leaf = read(certs, 'server-cert.pem');
  other = read(others, 'ca.pem');
});
afterAll(() => {
  folder.remove();
  foreign.remove();
});

const count = (pem: string): number => pem.match(/BEGIN CERTIFICATE/g)?.length ?? 0;

describe('fullChain', () => {
  it('puts the issuer behind a leaf, the right one of several', () => {
    const chain = fullChain(leaf, `${other}\n${ca}`);
    expect(count(chain)).toBe(2);
    expect(chain.startsWith(leaf.trimEnd())).toBe(true);
    expect(chain).toContain(ca.trim());
  });

  it('leaves alone what has its chain already, or no issuer in the file', () => {
    expect(fullChain(`${leaf}${other}`, ca)).toBe(`${leaf}${other}`);
    expect(fullChain(leaf, undefined)).toBe(leaf);
    expect(count(fullChain(leaf, other))).toBe(1);
    expect(count(fullChain(ca, ca))).toBe(1);
  });
});
