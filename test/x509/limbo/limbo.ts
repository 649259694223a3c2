import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../../src/x509/codes.ts';
import { KEY_USAGE } from '../../../src/x509/extensions.ts';
import type { Finding } from '../../../src/x509/finding.ts';
import type { SourceFile } from '../../../src/x509/source-file.ts';
import { verifyPair, type PairVerdict } from '../../../src/x509/verify-pair.ts';

/** A peer name of the x509-limbo format. */
export interface PeerName {
  readonly kind: 'DNS' | 'IP' | 'RFC822';
  readonly value: string;
}

/** One case of the x509-limbo format, version 1 (https://github.com/C2SP/x509-limbo). */
export interface LimboCase {
  readonly id: string;
  readonly validation_kind: 'SERVER' | 'CLIENT';
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates: readonly string[];
  readonly peer_certificate: string;
  readonly validation_time: string | null;
  readonly key_usage: readonly string[];
  readonly expected_result: 'SUCCESS' | 'FAILURE';
  readonly expected_peer_name: PeerName | null;
  readonly expected_peer_names: readonly PeerName[];
  readonly max_chain_depth: number | null;
  readonly crls?: readonly string[];
}

/** `auto` takes the profile that the namespace of a case names. */
export type ProfileChoice = Profile | 'auto';

/** What the runner prints. */
export interface LimboReport {
  readonly total: number;
  readonly agree: number;
  readonly falseAccepts: readonly string[];
  readonly falseRejects: readonly string[];
  readonly skipped: readonly string[];
}

/** Reads a file of cases, gzip-compressed or not. */
export function readCases(path: string): readonly LimboCase[] {
  const bytes = readFileSync(path);
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return (JSON.parse(text.toString('utf8')) as { testcases: LimboCase[] }).testcases;
}

/** Cases of the web's rules are judged by them, all others by RFC 5280. */
export function profileOf(id: string, choice: ProfileChoice): Profile {
  if (choice !== 'auto') return choice;
  return id.startsWith('webpki::') || id.startsWith('cve::') ? 'webpki' : 'rfc5280';
}

/** The errors of our verdict about one case; none means that it is accepted. */
export function judgeCase(testcase: LimboCase, profile: Profile): readonly Finding[] {
  const names = [
    ...(testcase.expected_peer_name ? [testcase.expected_peer_name] : []),
    ...testcase.expected_peer_names,
  ];
  const crls = testcase.crls ?? [];
  const verdict = verifyPair({
    certificate: source('leaf', [testcase.peer_certificate]),
    chain: testcase.untrusted_intermediates.length > 0 ? source('chain', testcase.untrusted_intermediates) : undefined,
    ca: source('ca', testcase.trusted_certs),
    crl: crls.length > 0 ? source('crl', crls) : undefined,
    hosts: names.filter(({ kind }) => kind !== 'RFC822').map(({ value }) => value),
    purpose: testcase.validation_kind === 'SERVER' ? 'server' : 'client',
    at: testcase.validation_time === null ? new Date() : new Date(testcase.validation_time),
    profile,
    ...(testcase.max_chain_depth !== null && { limits: { intermediates: testcase.max_chain_depth } }),
  });
  const errors = verdict.checks.filter(({ severity }) => severity === 'error');
  return [...errors, ...mailboxErrors(verdict, names), ...usageErrors(verdict, testcase.key_usage)];
}

function source(file: string, pems: readonly string[]): SourceFile {
  return { file, bytes: Buffer.from(pems.map((pem) => `${pem.trim()}\n`).join('')) };
}

/** Mailboxes are no names of a database server; only this format asks for them. */
function mailboxErrors({ leaf }: PairVerdict, names: readonly PeerName[]): readonly Finding[] {
  const mailboxes = new Set(
    (leaf?.subjectAltName ?? []).flatMap((name) => (name.kind === 'email' ? [name.value] : [])),
  );
  const missing = names.find(({ kind, value }) => kind === 'RFC822' && !mailboxes.has(value));
  if (!missing) return [];
  return [{ code: 'NAME_MISMATCH', severity: 'error', file: 'leaf', message: `no mailbox ${missing.value}`, hint: '' }];
}

function usageErrors({ leaf }: PairVerdict, wanted: readonly string[]): readonly Finding[] {
  const keyUsage = leaf?.keyUsage;
  const bits: Readonly<Record<string, number>> = KEY_USAGE;
  const missing = wanted.find((name) => keyUsage !== undefined && !(keyUsage & (bits[name] ?? 0)));
  if (missing === undefined) return [];
  return [
    { code: 'PURPOSE_MISMATCH', severity: 'error', file: 'leaf', message: `keyUsage without ${missing}`, hint: '' },
  ];
}

/** Judges every case and compares with what its authors expect. */
export function runCases(cases: readonly LimboCase[], choice: ProfileChoice): LimboReport {
  const falseAccepts: string[] = [];
  const falseRejects: string[] = [];
  for (const testcase of cases) {
    const isAccepted = judgeCase(testcase, profileOf(testcase.id, choice)).length === 0;
    if (isAccepted && testcase.expected_result === 'FAILURE') falseAccepts.push(testcase.id);
    if (!isAccepted && testcase.expected_result === 'SUCCESS') falseRejects.push(testcase.id);
  }
  const agree = cases.length - falseAccepts.length - falseRejects.length;
  return { total: cases.length, agree, falseAccepts, falseRejects, skipped: [] };
}
