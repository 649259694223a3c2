import { compare, type Contestant, type Figure } from './support/compare.ts';
import { Load } from './support/load.ts';
import { withServers } from './support/servers.ts';
import type { Row } from './support/table.ts';

const LOGINS: readonly Figure[] = [
  {
    what: 'full TLS 1.3 login, P-256: server CPU',
    workload: { kind: 'login', parallel: 4, resume: false },
    goal: 0.8,
    by: 'cpu',
  },
  {
    what: 'resumed TLS 1.3 login: server CPU',
    workload: { kind: 'login', parallel: 4, resume: true },
    goal: 1.05,
    by: 'cpu',
  },
];

/** Server CPU per login, from the connect to the close. */
export async function benchLogins(): Promise<readonly Row[]> {
  return await withServers(async (servers) => {
    const contestants = await Promise.all(
      servers.map(async (server): Promise<Contestant> => ({
        server,
        load: await Load.start(server, { connections: 2 }),
      })),
    );
    const rows: Row[] = [];
    for (const figure of LOGINS) rows.push(await compare(figure, contestants));
    for (const { load } of contestants) load.stop();
    return rows;
  });
}
