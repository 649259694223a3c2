import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasMariadb, initialiseMariadb, scratch, startMariadb, startTlsdb } from './support/servers.ts';
import { median, medianRatio } from './support/statistics.ts';
import { milliseconds, type Row } from './support/table.ts';

const ROUNDS = 5;

/** `serve --auto-tls` from an empty folder to its listening line, beside `mariadbd` on an initialised one. */
export async function benchStart(): Promise<readonly Row[]> {
  const { dir, remove } = scratch();
  try {
    const withPeer = hasMariadb();
    if (withPeer) initialiseMariadb(dir);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timeTlsdb(join(dir, 'tlsdb')));
      if (withPeer) theirs.push(await timeMariadb(dir));
    }
    const what = 'serve --auto-tls, empty folder to listening line';
    const tlsdb = milliseconds(median(ours));
    const absolute = { what, tlsdb, peer: '1 s', peerValue: '1000 ms', ratio: median(ours) / 1000, goal: 1 };
    if (!withPeer) return [absolute];
    const peerValue = milliseconds(median(theirs));
    return [
      absolute,
      { what, tlsdb, peer: 'mariadbd, initialised folder', peerValue, ratio: medianRatio(ours, theirs), goal: 1 },
    ];
  } finally {
    remove();
  }
}

async function timeTlsdb(dir: string): Promise<number> {
  rmSync(dir, { recursive: true, force: true });
  const server = await startTlsdb(dir);
  await server.stop();
  return server.startMilliseconds;
}

async function timeMariadb(dir: string): Promise<number> {
  const server = await startMariadb(dir);
  await server.stop();
  return server.startMilliseconds;
}
