import { join } from 'node:path';
import { compare, type Contestant, type Figure } from './support/compare.ts';
import { Load } from './support/load.ts';
import { which } from './support/process.ts';
import {
  hasMariadb,
  initialiseMariadb,
  scratch,
  startHaproxy,
  startMariadb,
  startTlsdb,
  type RunningServer,
} from './support/servers.ts';
import type { Row } from './support/table.ts';

const CONNECTIONS = 16;

const FIGURES: readonly Figure[] = [
  {
    what: 'SELECT 1 through a TLS front: CPU of the front, 16 connections',
    workload: { kind: 'text', sql: 'SELECT 1', rows: 1 },
    by: 'cpu',
  },
  {
    what: '1 MB through a TLS front: CPU of the front',
    workload: { kind: 'text', sql: "SELECT REPEAT('x', 1000000)", rows: 1 },
    by: 'cpu',
  },
  {
    what: 'full TLS 1.3 login through a TLS front: CPU of the front',
    workload: { kind: 'login', parallel: 4, resume: false },
    by: 'cpu',
  },
];

/** `tlsdb serve --upstream` beside HAProxy, both in front of MariaDB's Unix socket. HAProxy's clients begin with TLS. */
export async function benchUpstream(): Promise<readonly Row[]> {
  if (!hasMariadb()) return [];
  const { dir, remove } = scratch();
  const running: RunningServer[] = [];
  try {
    initialiseMariadb(dir);
    running.push(await startMariadb(dir));
    const socket = join(dir, 'socket');
    const flags = ['--upstream', `mysql://${socket}`];
    const fronts = [await startTlsdb(join(dir, 'tlsdb'), flags)];
    running.push(...fronts);
    if (which('haproxy') === undefined) process.stderr.write('skipped: haproxy is not installed\n');
    else fronts.push(await startHaproxy(dir, join(dir, 'tlsdb', 'certs'), socket));
    running.push(...fronts.slice(1));
    return await measure(fronts);
  } finally {
    for (const server of running.toReversed()) await server.stop();
    remove();
  }
}

async function measure(fronts: readonly RunningServer[]): Promise<readonly Row[]> {
  const contestants = await Promise.all(
    fronts.map(async (server): Promise<Contestant> => {
      const target = { ...server, isTlsFirst: server.name === 'HAProxy' };
      return { server, load: await Load.start(target, { connections: CONNECTIONS }) };
    }),
  );
  const rows: Row[] = [];
  for (const figure of FIGURES) rows.push(await compare(figure, contestants));
  for (const { load } of contestants) load.stop();
  return rows;
}
