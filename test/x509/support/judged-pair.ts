import { expect } from 'vitest';
import type { SourceFile } from '../../../src/x509/source-file.ts';
import { verifyPair, type PairInput } from '../../../src/x509/verify-pair.ts';
import { make, type Made, type Recipe } from './make-certificate.ts';

export const AT = new Date('2026-06-01T00:00:00Z');
export const HOST = 'db.example.com';

export const ca = make({ name: 'Test CA', isCa: true });
export const leaf = make({ name: HOST, issuer: ca });

export const file = (name: string, ...texts: readonly string[]): SourceFile => ({
  file: name,
  bytes: Buffer.from(texts.join('')),
});

/** The codes of a verification, `ok` ones left out. */
export function codes(certificate: Made | readonly Made[], more: Partial<PairInput> = {}): readonly string[] {
  const made = 'pem' in certificate ? [certificate] : certificate;
  const { checks, ok, exitCode } = verifyPair({
    certificate: file('cert.pem', ...made.map(({ pem }) => pem)),
    ca: file('ca.pem', ca.pem),
    at: AT,
    purpose: 'server',
    ...more,
  });
  expect(exitCode).toBe(ok ? 0 : 3);
  expect(ok).toBe(checks.every(({ severity }) => severity !== 'error'));
  for (const check of checks) expect(`${check.message}${check.hint}`).not.toMatch(/undefined|\{\w+\}/);
  return checks.filter(({ severity }) => severity !== 'ok').map(({ code }) => code);
}

export const leafWith = (recipe: Partial<Recipe>): Made =>
  make({ name: HOST, issuer: ca, notBefore: '2026-01-01', notAfter: '2027-01-01', ...recipe });

export const leafRecipe = { name: HOST, notBefore: '2026-01-01', notAfter: '2027-01-01' } as const;

export const good = leafWith({});
