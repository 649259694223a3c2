import { startServer, type Server } from '../../src/server/start-server.ts';
import { startEngine, type EngineServer } from '../support/engine-server.ts';
import { differences, type Difference } from './compare.ts';
import { Peer } from './peer.ts';

/** A statement whose answers differ. */
export interface Finding {
  readonly sql: string;
  readonly differences: readonly Difference[];
}

/** MySQL 9.7 and tlsdb side by side, with one session each. */
export class Pair {
  readonly #engine: EngineServer;
  readonly #server: Server;
  readonly #real: Peer;
  readonly #here: Peer;

  private constructor(engine: EngineServer, server: Server) {
    this.#engine = engine;
    this.#server = server;
    this.#real = new Peer({ socketPath: engine.socket, user: 'root' });
    this.#here = new Peer({ host: server.host, port: server.port, user: 'root', password: PASSWORD });
  }

  /** Starts both; it takes about 5 s. */
  static async start(): Promise<Pair> {
    const engine = await startEngine('mysql-9.7');
    try {
      return new Pair(engine, await startServer({ port: 0, password: PASSWORD }));
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  /** Runs a statement on both. @returns what differs, or `undefined` */
  async run(sql: string): Promise<Finding | undefined> {
    const [real, here] = await Promise.all([this.#real.run(sql), this.#here.run(sql)]);
    const found = differences(sql, real, here);
    return found.length === 0 ? undefined : { sql, differences: found };
  }

  async close(): Promise<void> {
    this.#real.close();
    this.#here.close();
    await this.#server.close();
    await this.#engine.stop();
  }
}

const PASSWORD = 'differential';
