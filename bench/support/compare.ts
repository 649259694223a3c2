import { cpuMilliseconds } from './process.ts';
import { Load, type Workload } from './load.ts';
import type { RunningServer } from './servers.ts';
import { median, medianRatio } from './statistics.ts';
import { microseconds, type Row } from './table.ts';

const ROUNDS = 5;
/** Milliseconds of one measurement, and of what comes before the first: Node compiles what is hot only when it is. */
const DURATION = 1500;
const WARM_UP = 4000;

/** A server and the processes that put load on it. */
export interface Contestant {
  readonly server: RunningServer;
  readonly load: Load;
}

/** What is compared: the cost of an operation, or how many there are each second. */
export interface Figure {
  readonly what: string;
  readonly workload: Workload;
  /** The largest ratio that counts as good, when one was asked for. */
  readonly goal?: number;
  readonly by: 'cpu' | 'time';
}

/** Measures one workload on each server in turn, several times, and compares round by round. */
export async function compare(figure: Figure, contestants: readonly Contestant[]): Promise<Row> {
  for (const { load } of contestants) await load.run(figure.workload, WARM_UP);
  const costs = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, contestant] of contestants.entries()) costs[index]?.push(await cost(figure, contestant));
  }
  const [ours = [], theirs = []] = costs;
  const isCompared = theirs.length > 0;
  return {
    what: figure.what,
    tlsdb: microseconds(median(ours)),
    peer: `${contestants[1]?.server.name ?? 'MariaDB'} with TLS`,
    peerValue: isCompared ? microseconds(median(theirs)) : '–',
    ratio: isCompared ? medianRatio(ours, theirs) : undefined,
    goal: figure.goal,
  };
}

/** Microseconds of the server's CPU, or of time, that one operation costs. */
async function cost({ workload, by }: Figure, { server, load }: Contestant): Promise<number> {
  const before = cpuMilliseconds(server.pid);
  const { operations, rate } = await load.run(workload, DURATION);
  return by === 'time' ? 1e6 / rate : ((cpuMilliseconds(server.pid) - before) * 1000) / operations;
}
