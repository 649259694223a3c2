import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from '../src/pki/authority.ts';
import { issueCertificate } from '../src/pki/issue.ts';
import { verifyPair } from '../src/x509/verify-pair.ts';
import { timeRun, which } from './support/process.ts';
import { scratch } from './support/servers.ts';
import { median } from './support/statistics.ts';
import { milliseconds, type Row } from './support/table.ts';

const PAIRS = 10_000;
const GOAL_MILLISECONDS = 0.3;
/** The garbage collector's own noise. */
const GOAL_GROWTH_MIB = 32;
const OPENSSL_RUNS = 31;

interface Pair {
  readonly certificate: Buffer;
  readonly key: Buffer;
  readonly host: string;
}

interface Collection {
  readonly ca: Buffer;
  readonly pairs: readonly Pair[];
}

/** Many P-256 pairs in one process: parsed, chained to their CA, matched with name and key; beside `openssl verify`. */
export async function benchVerify(): Promise<readonly Row[]> {
  const collection = await makePairs();
  const cpu = cpuPerPair(collection);
  // The first round has sized the heap; what a second one adds has been leaked.
  const residentBefore = process.memoryUsage().rss;
  cpuPerPair(collection);
  const growth = (process.memoryUsage().rss - residentBefore) / 1024 / 1024;
  return [
    {
      what: `certs verify, CPU per P-256 pair, ${PAIRS} in one process`,
      tlsdb: milliseconds(cpu),
      peer: 'goal',
      peerValue: milliseconds(GOAL_MILLISECONDS),
      ratio: cpu / GOAL_MILLISECONDS,
      goal: 1,
    },
    {
      what: `certs verify, memory after ${PAIRS} more pairs`,
      tlsdb: `${growth.toFixed(1)} MiB more`,
      peer: 'goal',
      peerValue: `${GOAL_GROWTH_MIB} MiB`,
      ratio: Math.max(0, growth) / GOAL_GROWTH_MIB,
      goal: 1,
    },
    ...besideOpenssl(collection, cpu),
  ];
}

async function makePairs(): Promise<Collection> {
  const authority = await createAuthority();
  const pairs: Pair[] = [];
  for (let number = 0; number < PAIRS; number++) {
    const host = `db${number}.example.com`;
    const { certificatePem, privateKeyPem } = await issueCertificate(authority, { purpose: 'server', hosts: [host] });
    pairs.push({ certificate: Buffer.from(certificatePem), key: Buffer.from(privateKeyPem), host });
  }
  return { ca: Buffer.from(authority.certificatePem), pairs };
}

function cpuPerPair({ ca, pairs }: Collection): number {
  const before = process.cpuUsage();
  for (const { certificate, key, host } of pairs) {
    const { ok } = verifyPair({
      certificate: { file: 'server-cert.pem', bytes: certificate },
      key: { file: 'server-key.pem', bytes: key },
      ca: { file: 'ca.pem', bytes: ca },
      hosts: [host],
      purpose: 'server',
    });
    if (!ok) throw new Error(`the pair of ${host} was refused`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / pairs.length;
}

/** One process for each file, as scripts do it today; it checks no key. */
function besideOpenssl({ ca, pairs }: Collection, cpu: number): readonly Row[] {
  if (!which('openssl')) {
    process.stderr.write('skipped: openssl is not installed\n');
    return [];
  }
  const { dir, remove } = scratch();
  try {
    const [caFile, file] = [join(dir, 'ca.pem'), join(dir, 'cert.pem')];
    writeFileSync(caFile, ca);
    const times = pairs.slice(0, OPENSSL_RUNS).map(({ certificate, host }) => {
      writeFileSync(file, certificate);
      return timeRun({
        file: 'openssl',
        args: ['verify', '-CAfile', caFile, '-purpose', 'sslserver', '-verify_hostname', host, file],
      });
    });
    const theirs = median(times);
    return [
      {
        what: 'certs verify, one pair of many',
        tlsdb: milliseconds(cpu),
        peer: 'openssl verify, a process per file',
        peerValue: milliseconds(theirs),
        ratio: cpu / theirs,
        goal: 1,
      },
    ];
  } finally {
    remove();
  }
}
