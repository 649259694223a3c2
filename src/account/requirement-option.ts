import type { RequiredTlsFacts, TlsRequirement } from './account.ts';
import { parseRequiredName } from './distinguished-name.ts';
import { parseRequiredSans } from './subject-alternative-name.ts';

/** One option of REQUIRE as it was written. */
export interface RequirementOption {
  readonly type: 'cipher' | 'issuer' | 'subject' | 'san';
  readonly value: string;
}

/** A requirement, or TiDB's text of what is wrong with it. */
export type RequirementResult =
  | { readonly ok: true; readonly requirement: TlsRequirement }
  | { readonly ok: false; readonly problem: string };

/** Names that REQUIRE CIPHER knows whatever the server offers: TiDB's list. */
const KNOWN_CIPHERS: ReadonlySet<string> = new Set([
  'RC4-SHA',
  'DES-CBC3-SHA',
  'AES128-SHA',
  'AES256-SHA',
  'AES128-SHA256',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'ECDHE-ECDSA-RC4-SHA',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-RC4-SHA',
  'ECDHE-RSA-DES-CBC3-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-RSA-AES256-SHA',
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-RSA-AES128-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
]);

/**
 * Checks the options of REQUIRE: first that none is given twice, then their values, so that no account is made that nobody can meet.
 *
 * @param offeredCiphers names that the server's own TLS offers
 */
export function readRequirement(
  options: readonly RequirementOption[],
  offeredCiphers: readonly string[],
): RequirementResult {
  const facts: Partial<Record<RequirementOption['type'], string>> = {};
  for (const { type, value } of options) {
    if (facts[type] !== undefined) return problem(`Duplicate require ${type.toUpperCase()} clause`);
    facts[type] = value;
  }
  const found =
    cipherProblem(facts.cipher, offeredCiphers) ??
    nameProblem(facts.issuer) ??
    nameProblem(facts.subject) ??
    sanProblem(facts.san);
  const requirement = { kind: 'specified', facts: facts satisfies RequiredTlsFacts } as const;
  return found === undefined ? { ok: true, requirement } : problem(found);
}

function problem(text: string): RequirementResult {
  return { ok: false, problem: text };
}

function cipherProblem(cipher: string | undefined, offered: readonly string[]): string | undefined {
  if (!cipher || KNOWN_CIPHERS.has(cipher) || offered.includes(cipher)) return undefined;
  return `Unsupported cipher suit: ${cipher}`;
}

function nameProblem(text: string | undefined): string | undefined {
  const name = text ? parseRequiredName(text) : [];
  if (!('kind' in name)) return undefined;
  return name.kind === 'malformed'
    ? `invalid X509_NAME input: ${text}`
    : `Unsupport check '${name.type}' in current version TiDB`;
}

function sanProblem(text: string | undefined): string | undefined {
  const names = text ? parseRequiredSans(text) : new Map();
  if (!('kind' in names)) return undefined;
  return names.kind === 'malformed'
    ? `invalid SAN value ${names.part}`
    : `unsupported SAN key ${names.type}, current only support map[DNS:{} IP:{} URI:{}]`;
}
