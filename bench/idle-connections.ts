import { Load } from './support/load.ts';
import { residentMiB } from './support/process.ts';
import { withServers } from './support/servers.ts';
import type { Row } from './support/table.ts';

const IDLE = 10_000;

/** Resident memory of each of many idle TLS connections. */
export async function benchIdle(): Promise<readonly Row[]> {
  const limits = {
    tlsdb: ['--max-connections', '12000'],
    mariadb: ['--max-connections=12000', '--table-open-cache=200'],
  };
  return await withServers(async (servers) => {
    const each: number[] = [];
    for (const server of servers) {
      const warm = await Load.start(server, { connections: 2 });
      await warm.run({ kind: 'login', parallel: 4, resume: false }, 3000);
      warm.stop();
      const before = residentMiB(server.pid);
      const load = await Load.start(server, { connections: IDLE, processes: 4 });
      each.push(((residentMiB(server.pid) - before) * 1024 * 1.024) / IDLE);
      load.stop();
    }
    const [ours = Number.NaN, theirs] = each;
    return [
      {
        what: `memory of each of ${IDLE} idle TLS connections`,
        tlsdb: `${ours.toFixed(1)} kB`,
        peer: '34 kB',
        peerValue: theirs === undefined ? '–' : `MariaDB: ${theirs.toFixed(0)} kB`,
        ratio: ours / 34,
        goal: 1,
      },
    ];
  }, limits);
}
