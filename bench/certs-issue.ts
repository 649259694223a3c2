import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority, type Authority } from '../src/pki/authority.ts';
import { initFolder } from '../src/pki/folder/init-folder.ts';
import { issueClients } from '../src/pki/folder/issue-clients.ts';
import { issueCertificate } from '../src/pki/issue.ts';
import { timeRun } from './support/process.ts';
import { scratch } from './support/servers.ts';
import { median } from './support/statistics.ts';
import { milliseconds, type Row } from './support/table.ts';

const CERTIFICATES = 10_000;
const BIN = join(import.meta.dirname, '..', 'bin', 'run.js');
const LIST_ROUNDS = 5;

const GOAL = {
  /** CPU milliseconds of one certificate. */
  library: 1.5,
  bulk: 2.5,
  /** Wall-clock milliseconds of the whole process. */
  list: 1000,
  /** MiB that another round may add: the garbage collector's own noise. */
  growth: 32,
} as const;

/** Client certificates with P-256 keys by the thousand: in memory, into a folder, and the list of that folder. */
export async function benchCertsIssue(): Promise<readonly Row[]> {
  return [...(await library()), ...(await folder())];
}

async function library(): Promise<readonly Row[]> {
  const authority = await createAuthority();
  const cpu = await cpuPerCertificate(() => issueInMemory(authority));
  // The first round has sized the heap; what a second one adds has been leaked.
  const before = process.memoryUsage().rss;
  await issueInMemory(authority);
  const growth = (process.memoryUsage().rss - before) / 1024 / 1024;
  return [
    againstGoal(`issueCertificate, CPU per P-256 client, ${CERTIFICATES} in one process`, cpu, GOAL.library),
    {
      what: `issueCertificate, memory after ${CERTIFICATES} more`,
      tlsdb: `${growth.toFixed(1)} MiB more`,
      peer: 'goal',
      peerValue: `${GOAL.growth} MiB`,
      ratio: Math.max(0, growth) / GOAL.growth,
      goal: 1,
    },
  ];
}

async function folder(): Promise<readonly Row[]> {
  const { dir: base, remove } = scratch();
  try {
    const [dir, namesFile] = [join(base, 'certs'), join(base, 'names.csv')];
    await initFolder({ dir });
    writeFileSync(namesFile, Array.from({ length: CERTIFICATES }, (_, number) => `user-${number}\n`).join(''));
    const bulk = await cpuPerCertificate(async () => void (await issueClients({ dir, namesFile })));
    const list = { file: process.execPath, args: [BIN, 'certs', 'list', '--dir', dir] };
    timeRun(list);
    const times = Array.from({ length: LIST_ROUNDS }, () => timeRun(list));
    return [
      againstGoal(`issue client --from, CPU per P-256 client, ${CERTIFICATES} at once`, bulk, GOAL.bulk),
      againstGoal(`certs list of ${CERTIFICATES}, whole process`, median(times), GOAL.list),
    ];
  } finally {
    remove();
  }
}

async function issueInMemory(authority: Authority): Promise<void> {
  for (let number = 0; number < CERTIFICATES; number++) {
    await issueCertificate(authority, { purpose: 'client', user: `user-${number}` });
  }
}

/** Milliseconds of user and system time of all threads. */
async function cpuPerCertificate(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / CERTIFICATES;
}

function againstGoal(what: string, value: number, goal: number): Row {
  return {
    what,
    tlsdb: milliseconds(value),
    peer: 'goal',
    peerValue: milliseconds(goal),
    ratio: value / goal,
    goal: 1,
  };
}
