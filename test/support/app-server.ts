import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { serve, type Served } from './serve.ts';

/**
 * A server with the certificates of a folder and the account `app`, which has to show the client certificate of that name.
 *
 * @param folder where it keeps its data
 * @param certificates a certificate folder of the user `app`
 */
export async function serveApp(folder: string, certificates: string, password: string): Promise<Served> {
  const file = (name: string): string => join(certificates, name);
  const tls = ['--ssl-cert', file('server-cert.pem'), '--ssl-key', file('server-key.pem'), '--ssl-ca', file('ca.pem')];
  const server = await serve(join(folder, 'data'), tls);
  const ssl = { ca: readFileSync(file('ca.pem')), verifyIdentity: true };
  const root = await createConnection({
    host: '127.0.0.1',
    port: server.port,
    user: server.user,
    password: server.password,
    ssl,
  });
  // A driver may take its time between the greeting and the login, on a machine that has much to do.
  await root.query('SET GLOBAL connect_timeout = 300');
  await root.query('CREATE DATABASE IF NOT EXISTS test');
  await root.query(`CREATE USER app IDENTIFIED BY '${password}' REQUIRE SUBJECT '/CN=app'`);
  await root.query('GRANT ALL ON test.* TO app');
  await root.end();
  return server;
}
