import { startServer, type Server } from '../../src/server/start-server.ts';
import { hasEngine, startEngine, type EngineServer } from '../support/engine-server.ts';
import { differences, exactDifferences, type Difference } from './compare.ts';
import { LOST, Peer, type Answer } from './peer.ts';
import type { PreparedForm } from './prepared-form.ts';

/** A statement whose answers differ. */
export interface Finding {
  readonly sql: string;
  readonly differences: readonly Difference[];
  /** Whose rows and error MariaDB's are, where it runs too. */
  readonly mariadb?: 'MySQL' | 'tlsdb' | 'neither' | undefined;
}

/** MySQL ended, or closed the connection: there is nothing to compare with any more. */
export class EngineLost extends Error {
  /** @param statement at which it did */
  constructor(statement: string) {
    super(`MySQL is gone after: ${statement}`);
  }
}

/** One session with each server. */
interface Sessions {
  readonly real: Peer;
  readonly here: Peer;
  readonly other: Peer | undefined;
}

/** MySQL 9.7, tlsdb and, as a second opinion, MariaDB side by side, with one session each. */
export class Servers {
  #mysql: EngineServer;
  readonly #mariadb: EngineServer | undefined;
  readonly #server: Server;
  #sessions: Sessions;

  private constructor(mysql: EngineServer, mariadb: EngineServer | undefined, server: Server) {
    this.#mysql = mysql;
    this.#mariadb = mariadb;
    this.#server = server;
    this.#sessions = this.#open();
  }

  #open(): Sessions {
    const { host, port } = this.#server;
    return {
      real: new Peer({ socketPath: this.#mysql.socket, user: 'root' }),
      here: new Peer({ host, port, user: 'root', password: PASSWORD }),
      other: this.#openOther(),
    };
  }

  /** The second opinion does not end a run: it comes back without its database and its settings. */
  #openOther(): Peer | undefined {
    const mariadb = this.#mariadb;
    return mariadb && new Peer({ socketPath: mariadb.socket, user: 'root', charset: 'utf8mb4_general_ci' });
  }

  /** Starts them; it takes about 5 s. */
  static async start(): Promise<Servers> {
    const started: EngineServer[] = [];
    try {
      const mysql = await startEngine('mysql-9.7');
      started.push(mysql);
      const mariadb = hasEngine('mariadb') ? await startEngine('mariadb', { args: MARIADB }) : undefined;
      if (mariadb !== undefined) started.push(mariadb);
      return new Servers(mysql, mariadb, await startServer({ port: 0, password: PASSWORD }));
    } catch (error) {
      for (const engine of started) await engine.stop();
      throw error;
    }
  }

  /** Ends the sessions, with all that they have set and locked, and begins new ones. */
  renewSessions(): void {
    this.#closeSessions();
    this.#sessions = this.#open();
  }

  /** Starts a MySQL without any data in place of one that ended; the others go on. */
  async replaceMysql(): Promise<void> {
    this.#closeSessions();
    await this.#mysql.stop();
    this.#mysql = await startEngine('mysql-9.7');
    this.#sessions = this.#open();
  }

  /**
   * Runs a statement on all.
   *
   * @param isExact whether texts of errors and warnings and the order of rows count too
   * @returns what differs between MySQL and tlsdb, or `undefined`
   */
  async run(sql: string, isExact = false): Promise<Finding | undefined> {
    const sessions = this.#sessions;
    const [real, here, other] = await Promise.all([
      sessions.real.run(sql),
      sessions.here.run(sql),
      sessions.other?.run(sql),
    ]);
    if (real.errno === LOST) throw new EngineLost(sql);
    if (other?.errno === LOST) this.#sessions = { ...sessions, other: this.#openOther() };
    const found = isExact ? exactDifferences(sql, real, here) : differences(sql, real, here);
    if (found.length === 0) return undefined;
    const heard = other?.errno === LOST ? undefined : other;
    return { sql, differences: found, mariadb: heard && agreement(sql, heard, real, here) };
  }

  /** Runs a query as a prepared statement on MySQL and tlsdb. @returns what differs, or `undefined` */
  async runPrepared({ sql, values, shown }: PreparedForm): Promise<Finding | undefined> {
    const { real, here } = this.#sessions;
    const answers = await Promise.all([real.runPrepared(sql, values), here.runPrepared(sql, values)]);
    if (answers[0].errno === LOST) throw new EngineLost(shown);
    const found = differences(sql, ...answers);
    return found.length === 0 ? undefined : { sql: shown, differences: found };
  }

  #closeSessions(): void {
    const { real, here, other } = this.#sessions;
    real.close();
    here.close();
    other?.close();
  }

  async close(): Promise<void> {
    this.#closeSessions();
    await this.#server.close();
    await this.#mysql.stop();
    await this.#mariadb?.stop();
  }
}

/** With whose rows, counts and error number MariaDB agrees; types and warnings are its own. */
function agreement(sql: string, mariadb: Answer, real: Answer, here: Answer): Finding['mariadb'] {
  const agrees = (answer: Answer): boolean =>
    differences(sql, mariadb, answer).every(({ kind }) => kind === 'type' || kind === 'flags' || kind === 'warnings');
  if (agrees(real)) return 'MySQL';
  return agrees(here) ? 'tlsdb' : 'neither';
}

const PASSWORD = 'differential';
/** What MySQL has by default. */
const MARIADB = [
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_general_ci',
  '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO',
];
