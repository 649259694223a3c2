import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';
import { runIn } from '../support/judge-program.ts';
import { requireTool, type ToolRun } from '../support/tools.ts';

const DATABASE = 'sbtest';
const ROWS = 500;
const WORKLOADS = ['oltp_point_select', 'oltp_read_only', 'oltp_read_write', 'oltp_insert'] as const;

describe.runIf(requireTool('sysbench'))('sysbench over TLS', () => {
  const folder = freshFolder();
  const workFolder = freshFolder();
  let server: Served;

  beforeAll(async () => {
    buildOnce();
    server = await serve(folder);
    // With --mysql-ssl=on sysbench reads three files of these names where it is started.
    const certs = join(folder, 'certs');
    copyFileSync(server.caFile, join(workFolder, 'cacert.pem'));
    for (const name of ['client-cert.pem', 'client-key.pem']) copyFileSync(join(certs, name), join(workFolder, name));
    // sysbench's library knows mysql_native_password for sure, whichever of the two it is linked with.
    const { port, user, password, ca } = server;
    const ssl = { ca, verifyIdentity: true };
    const root = await createConnection({ host: '127.0.0.1', port, user, password, ssl });
    await root.query(`CREATE DATABASE ${DATABASE}`);
    await root.query("CREATE USER bench IDENTIFIED WITH mysql_native_password BY 'secret' REQUIRE SSL");
    await root.query(`GRANT ALL ON ${DATABASE}.* TO bench`);
    await root.end();
  });

  afterAll(async () => {
    await server.end();
    removeFolder(folder);
    removeFolder(workFolder);
  });

  function sysbench(workload: string, command: string): ToolRun {
    const login = ['--mysql-host=127.0.0.1', `--mysql-port=${server.port}`, '--mysql-user=bench'];
    const options = ['--mysql-password=secret', `--mysql-db=${DATABASE}`, '--mysql-ssl=on', '--db-driver=mysql'];
    const size = ['--tables=2', `--table-size=${ROWS}`, '--threads=4', '--events=100', '--time=0'];
    return runIn('sysbench', [workload, ...login, ...options, ...size, command], workFolder, {});
  }

  function succeed({ status, output }: ToolRun): string {
    if (status !== 0) throw new Error(output);
    return output;
  }

  it.each(WORKLOADS)('%s prepares, runs and cleans up without an error', (workload) => {
    const output = ['prepare', 'run', 'cleanup'].map((command) => succeed(sysbench(workload, command))).join('');
    expect(output).not.toMatch(/FATAL|ALERT/);
    expect(output).toMatch(/total number of events:\s+100\b/);
  });
});
