import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/pki/request.ts';
import { confirmsRequest } from '../../src/pki/second-reader.ts';
import { requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

/** A request that openssl makes with a new key, in DER. */
function requestOf(...newKey: readonly string[]): Buffer {
  const dir = freshFolder();
  const file = join(dir, 'request.der');
  const made = ['req', '-new', '-nodes', '-keyout', join(dir, 'key.pem'), '-outform', 'DER', '-out', file];
  const { status, output } = runTool('openssl', [...made, '-subj', '/CN=db', ...newKey]);
  if (status !== 0) throw new Error(output);
  return readFileSync(file);
}

const ec = (curve: string): readonly string[] => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`];

describe.runIf(requireTool('openssl'))('the second reader of a request', () => {
  it.each([
    ['RSA', ['-newkey', 'rsa:2048']],
    ['RSA-PSS', ['-newkey', 'rsa:2048', '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32']],
    ['P-256', ec('P-256')],
    ['P-384 with SHA-384', [...ec('P-384'), '-sha384']],
    ['Ed25519', ['-newkey', 'ed25519']],
  ])('confirms a good one of %s, and not when its signature or its key is another', async (_, newKey) => {
    const der = requestOf(...newKey);
    const parsed = parseRequest(der);
    if (!parsed.ok) throw new Error(parsed.problem);
    const { publicKey, isProven } = parsed.value;
    expect(isProven).toBe(true);
    expect(await confirmsRequest(der, publicKey.raw)).toBe(true);
    const forged = Buffer.from(der);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(await confirmsRequest(forged, publicKey.raw)).toBe(false);
    const other = parseRequest(requestOf(...newKey));
    if (!other.ok) throw new Error(other.problem);
    expect(await confirmsRequest(der, other.value.publicKey.raw)).toBe(false);
  });

  it('confirms nothing of what is no request', async () => {
    expect(await confirmsRequest(Buffer.from('no request'), Buffer.of(0))).toBe(false);
  });
});
