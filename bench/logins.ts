import { compare, type Contestant, type Figure } from './support/compare.ts';
import { Load } from './support/load.ts';
import { withServers, type RunningServer } from './support/servers.ts';
import type { Row } from './support/table.ts';

/** A figure of logins, and whether the clients have certificates. */
interface LoginFigure extends Figure {
  readonly clientCertificate?: true;
}

const LOGINS: readonly LoginFigure[] = [
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
  {
    what: 'full TLS 1.3 login with a client certificate, P-256: server CPU',
    workload: { kind: 'login', parallel: 4, resume: false },
    goal: 0.7,
    by: 'cpu',
    clientCertificate: true,
  },
];

/** Server CPU per login, from the connect to the close. */
export async function benchLogins(): Promise<readonly Row[]> {
  return await withServers(async (servers) => {
    const rows: Row[] = [];
    for (const figure of LOGINS) {
      const contestants = await Promise.all(servers.map((server) => contestant(server, figure)));
      rows.push(await compare(figure, contestants));
      for (const { load } of contestants) load.stop();
    }
    return rows;
  });
}

async function contestant(server: RunningServer, { clientCertificate }: LoginFigure): Promise<Contestant> {
  const target = clientCertificate === undefined ? server : { ...server, ...server.client };
  return { server, load: await Load.start(target, { connections: 2 }) };
}
