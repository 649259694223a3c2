import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../../../src/x509/codes.ts';
import { CLIENT_STACKS, refusalReasons, type ClientStack } from '../../../src/x509/compatibility.ts';
import { verifyPair } from '../../../src/x509/verify-pair.ts';
import { scenarios, type Scenario } from './scenarios.ts';

export const SCENARIOS = scenarios();
/** The PEM of several certificates, one after the other. */
export const text = (made: readonly { readonly pem: string }[]): string => made.map(({ pem }) => pem).join('');

/** Writes the files of every scenario, each into a folder of its own, and returns the folders. */
export function writeScenarios(base: string): readonly string[] {
  return SCENARIOS.map(({ leaf, chain, ca, host }, index) => {
    const folder = join(base, String(index));
    mkdirSync(folder);
    const files = { 'leaf.pem': leaf.pem, 'chain.pem': text([leaf, ...chain]), 'untrusted.pem': text(chain) };
    const others = { 'ca.pem': ca.pem, 'key.pem': leaf.keyPem, host };
    for (const [name, content] of Object.entries({ ...files, ...others })) writeFileSync(join(folder, name), content);
    return folder;
  });
}

/** Whether we say that `client` refuses; `unseen` are codes that the program standing in for it cannot see. */
function predicted(
  { leaf, chain, ca, host }: Scenario,
  id: ClientStack['id'],
  unseen: readonly FindingCode[] = [],
): boolean {
  const { checks } = verifyPair({
    certificate: { file: 'cert', bytes: Buffer.from(text([leaf, ...chain])) },
    ca: { file: 'ca', bytes: Buffer.from(ca.pem) },
    hosts: [host],
    purpose: 'server',
  });
  const client = CLIENT_STACKS.find((candidate) => candidate.id === id);
  const parsed = verifyPair({ certificate: { file: 'cert', bytes: Buffer.from(leaf.pem) } }).leaf;
  if (!client || !parsed) throw new Error(`${id} is no client stack`);
  const reasons = refusalReasons(client, { checks, leaf: parsed, hosts: [host], caFile: 'ca' });
  return reasons.every((code) => unseen.includes(code));
}

/** A judge's lines, one per scenario, and what we say. */
export function compared(
  lines: readonly string[],
  id: ClientStack['id'],
  unseen: readonly FindingCode[] = [],
): { readonly actual: readonly string[]; readonly expected: readonly string[] } {
  const actual = SCENARIOS.map(
    ({ name }, index) => `${name}: ${lines[index]?.startsWith('accepts') ? 'accepts' : 'refuses'}`,
  );
  const expected = SCENARIOS.map(
    (scenario) => `${scenario.name}: ${predicted(scenario, id, unseen) ? 'accepts' : 'refuses'}`,
  );
  return { actual, expected };
}
