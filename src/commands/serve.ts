import { BaseCommand } from '../cli/base-command.ts';
import { configFlags } from '../cli/config-flags.ts';
import { welcome, type ServerFacts } from '../cli/welcome.ts';
import { loadConfig } from '../config/load.ts';

/** `tlsdb serve`: starts the server and stays until a signal ends it. */
export class Serve extends BaseCommand {
  static override summary = 'start a MySQL-protocol server with TLS on its port';

  static override examples = [
    {
      description: 'certificates, database and root account of its own; prints what to type next',
      command: '<%= config.bin %> serve --auto-tls',
    },
    {
      description: 'your own certificates; clients may present one of your CA',
      command: '<%= config.bin %> serve --ssl-cert server-cert.pem --ssl-key server-key.pem --ssl-ca ca.pem',
    },
    {
      description: 'for a test suite: any free port, an account without a password, the facts as JSON',
      command: '<%= config.bin %> serve --auto-tls --port 0 --initialize-insecure --json',
    },
    {
      description: 'verified TLS in front of an engine that runs already',
      command: '<%= config.bin %> serve --auto-tls --upstream mysql://127.0.0.1:3306',
    },
    { description: "TiDB's keys from a file", command: '<%= config.bin %> serve --config tlsdb.toml' },
  ];

  static override flags = configFlags;

  async run(): Promise<ServerFacts | undefined> {
    const { flags } = await this.parse(Serve);
    const config = loadConfig({ flags, environment: process.env, file: flags.config });
    const { runServer } = await import('../server/run.ts');
    await runServer(config, (facts) => this.#announce(facts));
    return undefined;
  }

  #announce(facts: ServerFacts): void {
    if (this.jsonEnabled()) this.logJson(facts);
    else this.print(...welcome(facts));
  }
}
