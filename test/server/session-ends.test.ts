import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../src/server/start-server.ts';
import { createConnection } from 'mysql2/promise';
import { hasEngine, startEngine, type EngineServer } from '../support/engine-server.ts';
import { ENDING, KEEPING, left, RESETTING, RUNNING, STATES, USER } from './session-ends/matrix.ts';

/** Cases at the same time, each on a server of its own, as there is one writer on each: most of them wait for locks. */
const TOGETHER = 4;

let servers: readonly Server[];
let real: EngineServer | undefined;

async function start(): Promise<Server> {
  const server = await startServer({ port: 0, password: 'x', autoTls: true });
  const root = await createConnection({ host: '127.0.0.1', port: server.port, user: 'root', password: 'x' });
  await root.query(`create user ${USER}`);
  await root.query(`grant all on *.* to ${USER}`);
  await root.end();
  return server;
}

beforeAll(async () => {
  servers = await Promise.all(Array.from({ length: TOGETHER }, start));
  if (!hasEngine('mysql-9.7')) return;
  real = await startEngine('mysql-9.7', { args: ['--skip-name-resolve'] });
  real.sql(`create user ${USER}; grant all on *.* to ${USER}; grant connection_admin on *.* to ${USER}`);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await real?.stop();
});

type State = Parameters<typeof left>[2];
const idle = Object.entries(STATES).map(([name, victim]): readonly [string, State] => [name, { victim }]);
type End = Parameters<typeof left>[3];
type Left = Readonly<Record<string, readonly string[]>>;

/** What is left of all states after one end, here and on MySQL. */
async function bothAfter(
  states: typeof idle,
  name: string,
  end: End,
  goesOn: boolean,
): Promise<{ readonly here: Left; readonly there: Left }> {
  const [here, there]: Record<string, readonly string[]>[] = [{}, {}];
  const waiting = states.map(([state, what], index) => async (port: number) => {
    const database = `ends_${name.replaceAll(/\W+/g, '_').toLowerCase()}_${states.length}_${index}`;
    const [ours, theirs] = await Promise.all([
      left(port, database, what, end, goesOn),
      real && left(real.port, database, what, end, goesOn),
    ]);
    Object.assign(here ?? {}, { [state]: ours });
    Object.assign(there ?? {}, { [state]: theirs ?? ours });
  });
  const work = async ({ port }: Server): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next(port);
  };
  await Promise.all(servers.map(work));
  return { here: here ?? {}, there: there ?? {} };
}

const running = Object.entries(RUNNING).map(([name, state]): readonly [string, State] => [
  name,
  { ...state, isRunning: true },
]);

describe('what is left of a session, as by MySQL, that', () => {
  it.each(Object.entries({ ...KEEPING, ...RESETTING }))('goes on after %s', async (name, end) => {
    const { here, there } = await bothAfter(idle, name, end, true);
    expect(here).toEqual(there);
  });

  it.each(Object.entries(ENDING))('ends with %s', async (name, end) => {
    const { here, there } = await bothAfter(idle, name, end, false);
    expect(here).toEqual(there);
    expect(new Set(Object.values(here).map(([listed]) => listed))).toEqual(new Set(['listed → false']));
  });

  it.each(Object.entries(KEEPING).slice(0, 1))('waits when %s comes', async (name, end) => {
    const { here, there } = await bothAfter(running, name, end, true);
    expect(here).toEqual(there);
  });

  it.each(Object.entries(ENDING).slice(0, 1))('waits when %s comes', async (name, end) => {
    const { here, there } = await bothAfter(running, name, end, false);
    expect(here).toEqual(there);
  });
});
